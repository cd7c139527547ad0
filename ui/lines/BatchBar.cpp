#include "ui/lines/BatchBar.h"

#include "ui/lines/LineListModel.h"
#include "ui/lines/RenderBatch.h"
#include "ui/look/Icons.h"
#include "ui/studio/StudioText.h"

#include <QBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

BatchBar::BatchBar(LineListModel& lines, RenderBatch& batch, QWidget* parent)
    : QFrame(parent)
    , m_lines(lines)
    , m_batch(batch)
    , m_progress(new QProgressBar(this))
    , m_text(new QLabel(this))
    , m_cancel(new QPushButton(icon(u"cancel"_s), tr("Cancel"), this))
    , m_toggle(new QToolButton(this))
    , m_retry(new QPushButton(icon(u"retry"_s), tr("Try again"), this))
    , m_dismiss(new QToolButton(this))
    , m_report(new QListWidget(this))
{
    setObjectName(u"batchBar"_s);
    setAccessibleName(tr("Rendering of several lines"));
    m_progress->setObjectName(u"batchProgress"_s);
    m_progress->setAccessibleName(tr("Rendering of several lines"));
    m_progress->setTextVisible(false);
    m_text->setObjectName(u"batchText"_s);
    m_cancel->setObjectName(u"batchCancelButton"_s);
    m_cancel->setToolTip(tr("Give up the lines that are not rendered yet"));
    m_toggle->setObjectName(u"batchReportButton"_s);
    m_toggle->setText(tr("What failed"));
    m_toggle->setToolTip(tr("List the lines that could not be rendered, and why"));
    m_toggle->setCheckable(true);
    m_retry->setObjectName(u"batchRetryButton"_s);
    m_retry->setToolTip(tr("Render the lines that failed once more"));
    m_dismiss->setObjectName(u"batchDismissButton"_s);
    m_dismiss->setIcon(icon(u"cancel"_s));
    m_dismiss->setAutoRaise(true);
    m_dismiss->setAccessibleName(tr("Close the report"));
    m_dismiss->setToolTip(tr("Close the report"));
    m_report->setObjectName(u"batchReport"_s);
    m_report->setAccessibleName(tr("Lines that could not be rendered"));
    m_report->setWordWrap(true);
    m_report->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_report->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_report->setMaximumHeight(fontMetrics().height() * 9);
    arrange();

    connect(m_cancel, &QPushButton::clicked, &batch, &RenderBatch::cancel);
    connect(m_retry, &QPushButton::clicked, &batch, &RenderBatch::retryFailed);
    connect(m_dismiss, &QToolButton::clicked, &batch, &RenderBatch::forgetFailures);
    connect(m_toggle, &QToolButton::toggled, this, &BatchBar::showReport);
    connect(m_report, &QListWidget::itemActivated, this,
            [this](QListWidgetItem* item) { Q_EMIT lineWanted(item->data(Qt::UserRole).toLongLong()); });
    connect(m_report, &QListWidget::itemClicked, this,
            [this](QListWidgetItem* item) { Q_EMIT lineWanted(item->data(Qt::UserRole).toLongLong()); });
    connect(&batch, &RenderBatch::changed, this, &BatchBar::refresh);
    refresh();
}

void BatchBar::arrange()
{
    const int unit = fontMetrics().height();
    m_progress->setFixedHeight(unit / 2);
    m_progress->setMinimumWidth(unit * 6);
    auto* row = new QHBoxLayout;
    row->setSpacing(unit / 2);
    row->addWidget(m_progress, 1);
    row->addWidget(m_text, 2);
    for (QWidget* button : std::initializer_list<QWidget*> { m_toggle, m_retry, m_cancel, m_dismiss })
        row->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(unit / 2, unit / 3, unit / 2, unit / 3);
    column->addLayout(row);
    column->addWidget(m_report);
}

void BatchBar::refresh()
{
    const auto failed = static_cast<int>(m_batch.failures().size());
    const bool running = m_batch.isRunning();
    setVisible(running || failed > 0);
    m_progress->setVisible(running);
    m_cancel->setVisible(running);
    m_toggle->setVisible(failed > 0);
    m_retry->setVisible(failed > 0 && !running);
    m_dismiss->setVisible(failed > 0 && !running);
    const bool rendering = m_batch.isRendering();
    const auto all = rendering ? m_batch.total() : static_cast<int>(m_batch.toSearch());
    const auto done = rendering ? m_batch.done() : static_cast<int>(m_batch.searched());
    m_progress->setRange(0, std::max(1, all));
    m_progress->setValue(done);

    QStringList parts;
    const QLocale locale;
    if (running) {
        parts += (rendering ? tr("%1 of %2 lines rendered") : tr("%1 of %2 lines looked through"))
                     .arg(locale.toString(done), locale.toString(all));
        if (const auto left = m_batch.secondsLeft())
            parts += timeLeftText(*left);
    }
    if (failed > 0)
        parts += tr("%n line(s) could not be rendered", nullptr, failed);
    m_text->setText(parts.join(u" · "_s));
    showReport();
}

void BatchBar::showReport()
{
    const auto& failures = m_batch.failures();
    m_report->setVisible(m_toggle->isChecked() && !failures.isEmpty());
    if (!m_report->isVisibleTo(this) || m_report->count() == failures.size())
        return;
    m_report->clear();
    for (const RenderBatch::Failure& failure : failures) {
        const ScriptLine* line = m_lines.find(failure.line);
        const QString said = line ? line->text.left(60).simplified() : tr("a line that is gone");
        auto* item = new QListWidgetItem(icon(u"state-failed"_s),
                                         u"%1 – %2"_s.arg(said, studioText(failure.reason)), m_report);
        item->setData(Qt::UserRole, failure.line);
    }
}

} // namespace comfyvn::ui
