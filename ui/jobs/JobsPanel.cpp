#include "ui/jobs/JobsPanel.h"

#include "ui/jobs/JobsModel.h"
#include "ui/jobs/ProgressDelegate.h"
#include "ui/look/Buttons.h"
#include "ui/look/EmptyHint.h"
#include "ui/look/RowTable.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QShortcut>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

JobsPanel::JobsPanel(JobsModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_table(new QTableView(this))
    , m_cancel(flatButton(u"jobCancelButton"_s, u"cancel"_s, tr("Cancel"), this, ButtonText::Beside))
    , m_retry(flatButton(u"jobRetryButton"_s, u"retry"_s, tr("Try again"), this, ButtonText::Beside))
    , m_open(flatButton(u"jobOpenButton"_s, u"folder"_s, tr("Open the result"), this, ButtonText::Beside))
    , m_clear(flatButton(u"jobClearButton"_s, u"clear"_s, tr("Clear finished"), this, ButtonText::Beside))
{
    setObjectName(u"jobsPanel"_s);
    setAccessibleName(tr("Jobs"));
    makeTable();
    makeButtons();
    setFocusProxy(m_table);
    updateButtons();
}

void JobsPanel::makeTable()
{
    m_table->setObjectName(u"jobsTable"_s);
    m_table->setAccessibleName(tr("Jobs"));
    m_table->setModel(&m_model);
    styleRowTable(*m_table);
    m_table->setItemDelegateForColumn(JobsModel::Progress, new ProgressDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionResizeMode(JobsModel::What, QHeaderView::Stretch);
    header->setSectionResizeMode(JobsModel::Stage, QHeaderView::Stretch);
    const int unit = fontMetrics().height();
    header->setSectionResizeMode(JobsModel::State, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(JobsModel::Remaining, QHeaderView::ResizeToContents);
    m_table->setColumnWidth(JobsModel::Progress, unit * 6);
    m_table->setMinimumWidth(unit * 30);
    new EmptyHint(tr("Nothing is under way. Renders, exports and what other programs ask for show here with "
                     "their progress."),
                  *m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &JobsPanel::updateButtons);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& at) { m_model.open(at.row()); });
    for (const auto change : { &JobsModel::rowsInserted, &JobsModel::rowsRemoved })
        connect(&m_model, change, this, &JobsPanel::updateButtons);
    connect(&m_model, &JobsModel::modelReset, this, &JobsPanel::updateButtons);
    connect(&m_model, &JobsModel::summaryChanged, this, &JobsPanel::updateButtons);
    for (const int key : { Qt::Key_Delete, Qt::Key_Escape }) {
        auto* giveUp = new QShortcut(QKeySequence(key), m_table, m_cancel, &QToolButton::click);
        giveUp->setContext(Qt::WidgetShortcut);
    }
}

void JobsPanel::makeButtons()
{
    m_cancel->setToolTip(tr("Give up the selected jobs; what is already made stays (Delete)"));
    m_retry->setToolTip(tr("Start the selected jobs once more"));
    m_open->setToolTip(tr("Open what the selected job made (Enter)"));
    m_clear->setToolTip(tr("Take what has ended off the list"));
    connect(m_cancel, &QToolButton::clicked, this,
            [this] { forSelected(&JobsModel::canCancel, &JobsModel::cancel); });
    connect(m_retry, &QToolButton::clicked, this,
            [this] { forSelected(&JobsModel::canRetry, &JobsModel::retry); });
    connect(m_open, &QToolButton::clicked, this,
            [this] { forSelected(&JobsModel::canOpen, &JobsModel::open); });
    connect(m_clear, &QToolButton::clicked, &m_model, &JobsModel::clearFinished);
    auto* row = new QHBoxLayout;
    for (QToolButton* button : { m_cancel, m_retry, m_open })
        row->addWidget(button);
    row->addStretch(1);
    row->addWidget(m_clear);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->addLayout(row);
    column->addWidget(m_table, 1);
}

QList<int> JobsPanel::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        rows << index.row();
    return rows;
}

void JobsPanel::updateButtons()
{
    const QList<int> rows = selectedRows();
    const auto any = [&](bool (JobsModel::*allowed)(int) const) {
        return std::ranges::any_of(rows, [&](int row) { return (m_model.*allowed)(row); });
    };
    m_cancel->setEnabled(any(&JobsModel::canCancel));
    m_retry->setEnabled(any(&JobsModel::canRetry));
    m_open->setEnabled(any(&JobsModel::canOpen));
    m_clear->setEnabled(m_model.rowCount() > m_model.running());
}

void JobsPanel::forSelected(bool (JobsModel::*allowed)(int) const, void (JobsModel::*act)(int))
{
    QList<QPersistentModelIndex> rows;
    for (const int row : selectedRows()) {
        if ((m_model.*allowed)(row))
            rows << m_model.index(row, 0);
    }
    for (const QPersistentModelIndex& at : std::as_const(rows)) {
        if (at.isValid())
            (m_model.*act)(at.row());
    }
}

} // namespace comfyvn::ui
