#include "ui/settings/FallbackField.h"

#include "ui/look/Buttons.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QJsonArray>
#include <QListWidget>
#include <QShortcut>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

QStringList orderIn(const QJsonValue& value)
{
    QStringList order;
    const QJsonArray ids = value.toArray();
    for (const QJsonValue& id : ids)
        order << id.toString();
    return order;
}

} // namespace

FallbackField::FallbackField(SettingsModel& settings, const QString& path, const SettingText& text,
                             const QList<SettingChoice>& providers, QWidget* parent)
    : SettingField(settings, path, text, new QWidget, parent)
    , m_providers(providers)
    , m_way(quietComboBox(control()))
    , m_turn(new QWidget(control()))
    , m_list(new QListWidget(m_turn))
    , m_up(flatButton(u"fallbackUpButton"_s, u"arrow-up"_s, tr("Ask earlier"), m_turn))
    , m_down(flatButton(u"fallbackDownButton"_s, u"arrow-down"_s, tr("Ask later"), m_turn))
{
    const int unit = fontMetrics().height();
    m_way->setObjectName(u"fallbackWay"_s);
    m_way->setAccessibleName(text.label);
    m_way->setAccessibleDescription(text.hint);
    m_way->addItem(tr("The built-in one stands in"));
    m_way->addItem(tr("Say why and render nothing"));
    m_way->addItem(tr("Others are asked in turn"));
    m_list->setObjectName(u"fallbackOrder"_s);
    m_list->setAccessibleName(tr("Who is asked in turn"));
    m_list->setTabKeyNavigation(false);
    m_list->setFixedHeight(unit * 7);
    m_list->setToolTip(tr("Space ticks an entry, Ctrl+Up and Ctrl+Down move it"));
    auto* buttons = new QVBoxLayout;
    buttons->addWidget(m_up);
    buttons->addWidget(m_down);
    buttons->addStretch(1);
    auto* row = new QHBoxLayout(m_turn);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_list, 1);
    row->addLayout(buttons);
    auto* first = new QHBoxLayout;
    first->addWidget(m_way);
    first->addStretch(1);
    auto* column = new QVBoxLayout(control());
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(first);
    column->addWidget(m_turn);
    control()->setFocusProxy(m_way);

    connect(m_way, &QComboBox::activated, this, &FallbackField::chooseWay);
    connect(m_list, &QListWidget::itemChanged, this, &FallbackField::storeOrder);
    connect(m_list, &QListWidget::currentRowChanged, this, &FallbackField::showButtons);
    connect(m_up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { move(+1); });
    for (const int by : { -1, +1 }) {
        auto* key = new QShortcut(QKeySequence(Qt::CTRL | (by < 0 ? Qt::Key_Up : Qt::Key_Down)), m_list);
        key->setContext(Qt::WidgetShortcut);
        connect(key, &QShortcut::activated, this, [this, by] { move(by); });
    }
    begin();
}

void FallbackField::show(const QJsonValue& value)
{
    const Way way = value == u"local"_s ? Local : value == u"error"_s ? Failure : InTurn;
    m_way->setCurrentIndex(way);
    m_turn->setVisible(way == InTurn);
    if (way == InTurn)
        fillList(orderIn(value));
}

/// Those that are asked, in order, then the others.
void FallbackField::fillList(const QStringList& order)
{
    const QSignalBlocker quiet(m_list);
    const QString current =
        m_list->currentItem() ? m_list->currentItem()->data(Qt::UserRole).toString() : QString();
    QStringList ids = order;
    for (const SettingChoice& provider : std::as_const(m_providers))
        ids << provider.value;
    ids.removeDuplicates();
    m_list->clear();
    for (const QString& id : std::as_const(ids)) {
        const auto known = std::ranges::find(m_providers, id, &SettingChoice::value);
        auto* item = new QListWidgetItem(known == m_providers.end() ? id : known->text, m_list);
        item->setData(Qt::UserRole, id);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(order.contains(id) ? Qt::Checked : Qt::Unchecked);
        if (id == current)
            m_list->setCurrentItem(item);
    }
    showButtons();
}

void FallbackField::chooseWay(int way)
{
    m_turn->setVisible(way == InTurn);
    if (way == InTurn) {
        fillList({ u"local"_s });
        storeOrder();
    } else {
        edited(way == Local ? u"local"_s : u"error"_s);
    }
    finished();
}

void FallbackField::storeOrder()
{
    QJsonArray order;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            order << m_list->item(row)->data(Qt::UserRole).toString();
    }
    edited(order);
    finished();
}

void FallbackField::move(int by)
{
    const int row = m_list->currentRow();
    if (row < 0 || row + by < 0 || row + by >= m_list->count())
        return;
    {
        const QSignalBlocker quiet(m_list);
        m_list->insertItem(row + by, m_list->takeItem(row));
        m_list->setCurrentRow(row + by);
    }
    showButtons();
    storeOrder();
}

void FallbackField::showButtons()
{
    const int row = m_list->currentRow();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_list->count());
}

} // namespace comfyvn::ui
