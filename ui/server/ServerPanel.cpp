#include "ui/server/ServerPanel.h"

#include "ui/look/Buttons.h"
#include "ui/look/EmptyHint.h"
#include "ui/look/Icons.h"
#include "ui/look/RowTable.h"
#include "ui/look/SearchField.h"
#include "ui/server/ServerModel.h"
#include "ui/server/TokenField.h"
#include "ui/studio/StudioText.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

ServerPanel::ServerPanel(ServerModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_filter(new QSortFilterProxyModel(this))
    , m_icon(new QLabel(this))
    , m_word(new QLabel(this))
    , m_address(new QLabel(this))
    , m_note(new QLabel(this))
    , m_copy(flatButton(u"serverCopyButton"_s, u"copy"_s, tr("Copy the address"), this))
    , m_browse(flatButton(u"serverBrowseButton"_s, u"globe"_s, tr("Open in the browser"), this))
    , m_switch(new QPushButton(this))
    , m_curl(flatButton(u"requestCurlButton"_s, u"copy"_s, tr("Copy as curl"), this, ButtonText::Beside))
    , m_table(new QTableView(this))
{
    setObjectName(u"serverPanel"_s);
    setAccessibleName(tr("Server"));
    m_filter->setSourceModel(&m_model);
    m_filter->setFilterKeyColumn(-1);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->addWidget(makeHead());
    column->addWidget(makeRequests(), 1);
    connect(&m_model, &ServerModel::stateChanged, this, &ServerPanel::showState);
    connect(&m_model, &ServerModel::failed, this, [this](const QString& message) {
        m_note->setText(message);
        m_note->show();
    });
    setFocusProxy(m_table);
    showState();
}

QWidget* ServerPanel::makeHead()
{
    auto* head = new QWidget(this);
    m_word->setObjectName(u"serverState"_s);
    m_address->setObjectName(u"serverAddress"_s);
    m_address->setAccessibleName(tr("Address"));
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QFont strong = m_address->font();
    strong.setWeight(QFont::DemiBold);
    m_address->setFont(strong);
    m_note->setObjectName(u"serverNote"_s);
    m_note->setWordWrap(true);
    m_switch->setObjectName(u"serverSwitch"_s);
    connect(m_copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_model.state().address.toString()); });
    connect(m_browse, &QToolButton::clicked, this,
            [this] { QDesktopServices::openUrl(m_model.state().address); });
    connect(m_switch, &QPushButton::clicked, this,
            [this] { m_model.setEnabled(m_model.state().address.isEmpty()); });

    auto* tokenLabel = new QLabel(tr("Token"), head);
    auto* token = new TokenField(m_model, head);
    tokenLabel->setBuddy(token);
    auto* row = new QHBoxLayout;
    row->addWidget(m_icon);
    row->addWidget(m_word);
    row->addWidget(m_address);
    row->addWidget(m_copy);
    row->addWidget(m_browse);
    row->addWidget(m_switch);
    row->addSpacing(fontMetrics().height());
    row->addWidget(tokenLabel);
    row->addWidget(token, 1);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_note);
    return head;
}

QWidget* ServerPanel::makeRequests()
{
    auto* part = new QWidget(this);
    auto* text = new QLineEdit(part);
    text->setObjectName(u"requestFilter"_s);
    makeSearchField(*text, tr("Filter the requests"), tr("Filter by path, method or status"));
    connect(text, &QLineEdit::textChanged, m_filter, &QSortFilterProxyModel::setFilterFixedString);
    m_curl->setToolTip(tr("Copy the selected request as a command for a shell, without the token"));
    connect(m_curl, &QToolButton::clicked, this, &ServerPanel::copyAsCurl);

    m_table->setObjectName(u"requestTable"_s);
    m_table->setAccessibleName(tr("Recent requests"));
    m_table->setModel(m_filter);
    styleRowTable(*m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSectionResizeMode(ServerModel::Path, QHeaderView::Stretch);
    const int unit = fontMetrics().height();
    for (const auto& [at, width] : { std::pair { ServerModel::Time, 5 },
                                     { ServerModel::Method, 5 },
                                     { ServerModel::Status, 5 },
                                     { ServerModel::Took, 5 },
                                     { ServerModel::Size, 5 } })
        m_table->setColumnWidth(at, unit * width);
    new EmptyHint(tr("No requests yet. What other programs ask of the studio shows here; open the address in "
                     "the browser to try one."),
                  *m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_curl->setEnabled(m_table->selectionModel()->hasSelection()); });
    m_curl->setEnabled(false);

    auto* row = new QHBoxLayout;
    row->addWidget(text, 1);
    row->addWidget(m_curl);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_table, 1);
    return part;
}

void ServerPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_model.setWatched(true);
}

void ServerPanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_model.setWatched(false);
}

void ServerPanel::showState()
{
    const ServerState& state = m_model.state();
    const bool runs = !state.address.isEmpty();
    const bool broken = !runs && !state.problem.isEmpty();
    const int size = fontMetrics().height();
    const QString name = runs ? u"state-ready"_s : broken ? u"state-failed"_s : u"stop"_s;
    m_icon->setPixmap(icon(name).pixmap(QSize(size, size), devicePixelRatioF()));
    m_word->setText(runs ? tr("Running at") : broken ? tr("Cannot start") : tr("Off"));
    m_address->setText(state.address.toString());
    m_address->setVisible(runs);
    m_copy->setEnabled(runs);
    m_browse->setEnabled(runs);
    m_switch->setText(runs ? tr("Stop") : tr("Start"));
    m_switch->setIcon(icon(runs ? u"stop"_s : u"play"_s));
    const QString locked =
        state.readOnly ? tr("The workspace is read-only, so other programs are not served here.") : QString();
    m_switch->setEnabled(!state.readOnly);
    m_switch->setToolTip(state.readOnly ? locked
                             : runs     ? tr("Refuse other programs until it is started again")
                                        : tr("Let other programs on this machine use the studio"));
    QStringList notes;
    if (state.readOnly)
        notes << locked;
    if (broken)
        notes << studioText(state.problem);
    if (runs && state.wantedPort != 0 && state.address.port() != state.wantedPort)
        notes << tr("Port %1 is in use by another program, so the studio answers on %2.")
                     .arg(state.wantedPort)
                     .arg(state.address.port());
    if (runs)
        notes << tr("%n open connection(s)", nullptr, state.connections);
    m_note->setText(notes.join(u"  ·  "_s));
    m_note->setVisible(!notes.isEmpty());
}

void ServerPanel::copyAsCurl()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return;
    const RequestEntry& request = m_model.request(m_filter->mapToSource(rows.first()).row());
    QGuiApplication::clipboard()->setText(curlCommand(request, m_model.state()));
}

} // namespace comfyvn::ui
