#include "ui/inout/ExportDialog.h"

#include "ui/inout/ExportForm.h"
#include "ui/inout/ExportReportModel.h"
#include "ui/lines/CostDialog.h"
#include "ui/look/Icons.h"
#include "ui/look/RowTable.h"
#include "ui/studio/StudioText.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QTableView>
#include <QUrl>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace comfyvn::ui {

ExportDialog::ExportDialog(Exporter& exporter, const QList<ExportChoice>& choices, int choice,
                           const QString& workspace, QSettings& settings, QWidget* parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_exporter(exporter)
    , m_form(new ExportForm(choices, workspace, this))
    , m_pages(new QStackedWidget(this))
    , m_question(new QFrame(this))
    , m_questionText(new QLabel(m_question))
    , m_keepBoth(new QPushButton(tr("&Keep both"), m_question))
    , m_formButtons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
    , m_export(m_formButtons->addButton(tr("E&xport"), QDialogButtonBox::AcceptRole))
    , m_stage(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_report(new ExportReportModel(this))
    , m_table(new QTableView(this))
    , m_summary(new QLabel(this))
    , m_openFolder(new QPushButton(tr("Open the &folder"), this))
    , m_save(new QPushButton(tr("&Save the report…"), this))
    , m_background(new QPushButton(tr("Go on in the &background"), this))
    , m_close(new QPushButton(tr("Cancel"), this))
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export lines"));
    m_pages->addWidget(makeForm());
    m_pages->addWidget(makeRun());
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_pages);
    const int unit = fontMetrics().height();
    resize(unit * 40, unit * 42);

    m_previewSoon.setSingleShot(true);
    m_previewSoon.setInterval(120ms);
    connect(&m_previewSoon, &QTimer::timeout, this, &ExportDialog::askPreview);
    connect(m_form, &ExportForm::changed, this, [this] {
        m_question->hide();
        m_isDeciding = false;
        m_wish.reset();
        m_export->setEnabled(false);
        m_previewSoon.start();
    });
    connect(&m_exporter, &Exporter::previewed, this, &ExportDialog::showPreview);
    connect(&m_exporter, &Exporter::existingCounted, this, &ExportDialog::decide);
    connect(&m_exporter, &Exporter::priced, this, &ExportDialog::decidePrice);
    connect(&m_exporter, &Exporter::progressed, this, &ExportDialog::showProgress);
    connect(&m_exporter, &Exporter::finished, this, &ExportDialog::showReport);
    connect(&m_exporter, &Exporter::reportSaved, this, [this](const QString& problem) {
        m_stage->setText(problem.isEmpty() ? tr("The report is saved.") : problem);
    });
    m_form->restore(settings);
    m_form->choose(choice);
    m_export->setEnabled(false);
    if (m_exporter.isRunning()) {
        showRun();
        showProgress(m_exporter.progress());
    } else if (const auto report = m_exporter.report()) {
        showRun();
        showReport(*report);
    } else {
        askPreview();
    }
}

QWidget* ExportDialog::makeForm()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form, 1);
    column->addWidget(makeQuestion());
    m_export->setObjectName(u"exportButton"_s);
    m_export->setDefault(true);
    connect(m_formButtons, &QDialogButtonBox::accepted, this, &ExportDialog::begin);
    connect(m_formButtons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    column->addWidget(m_formButtons);
    return page;
}

QWidget* ExportDialog::makeQuestion()
{
    m_question->setObjectName(u"exportQuestion"_s);
    m_question->setFrameShape(QFrame::StyledPanel);
    m_questionText->setObjectName(u"exportQuestionText"_s);
    m_questionText->setWordWrap(true);
    auto* overwrite = new QPushButton(tr("&Overwrite"), m_question);
    auto* skip = new QPushButton(tr("S&kip"), m_question);
    overwrite->setObjectName(u"exportOverwrite"_s);
    m_keepBoth->setObjectName(u"exportKeepBoth"_s);
    skip->setObjectName(u"exportSkip"_s);
    connect(overwrite, &QPushButton::clicked, this, [this] { askPrice(ExistingFiles::Overwrite); });
    connect(m_keepBoth, &QPushButton::clicked, this, [this] { askPrice(ExistingFiles::KeepBoth); });
    connect(skip, &QPushButton::clicked, this, [this] { askPrice(ExistingFiles::Skip); });
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    for (QPushButton* button : { m_keepBoth, skip, overwrite }) {
        button->setAutoDefault(true);
        buttons->addWidget(button);
    }
    auto* column = new QVBoxLayout(m_question);
    column->addWidget(m_questionText);
    column->addLayout(buttons);
    m_question->hide();
    return m_question;
}

QWidget* ExportDialog::makeRun()
{
    auto* page = new QWidget(this);
    m_stage->setObjectName(u"exportStage"_s);
    m_bar->setObjectName(u"exportProgress"_s);
    m_bar->setAccessibleName(tr("Progress of the export"));
    m_summary->setObjectName(u"exportSummary"_s);
    m_summary->setWordWrap(true);
    m_summary->hide();
    m_table->setObjectName(u"exportReport"_s);
    m_table->setAccessibleName(tr("Every file of the export"));
    m_table->setModel(m_report);
    styleRowTable(*m_table);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 7 / 4);
    auto* header = m_table->horizontalHeader();
    const int unit = fontMetrics().height();
    header->resizeSection(ExportReportModel::Outcome, unit * 7);
    header->resizeSection(ExportReportModel::Size, unit * 5);
    header->resizeSection(ExportReportModel::Seconds, unit * 5);
    header->resizeSection(ExportReportModel::File, unit * 11);
    header->setSectionResizeMode(ExportReportModel::Reason, QHeaderView::Stretch);
    m_openFolder->setObjectName(u"exportOpenFolder"_s);
    m_save->setObjectName(u"exportSaveReport"_s);
    m_background->setObjectName(u"exportBackground"_s);
    m_background->setToolTip(tr("Close this dialog; the export shows among the jobs"));
    m_close->setObjectName(u"exportClose"_s);
    connect(m_openFolder, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_report->report().folder)); });
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::saveReport);
    connect(m_background, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_openFolder);
    buttons->addWidget(m_save);
    buttons->addStretch(1);
    buttons->addWidget(m_background);
    buttons->addWidget(m_close);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_summary);
    column->addWidget(m_stage);
    column->addWidget(m_bar);
    column->addWidget(m_table, 1);
    column->addLayout(buttons);
    return page;
}

void ExportDialog::askPreview()
{
    m_exporter.preview(m_form->scope(), m_form->options());
}

void ExportDialog::showPreview(const Result<ExportPreview>& preview)
{
    const bool absolute = QDir::isAbsolutePath(m_form->options().folder);
    m_isValid = preview && !preview->names.isEmpty() && absolute;
    m_preview = preview.value_or(ExportPreview());
    m_form->showPreview(preview && !absolute ? Result<ExportPreview>(failure(
                            ErrorKind::InvalidRequest, u"bad_folder"_s, tr("Choose a folder for the files.")))
                                             : preview);
    m_export->setEnabled(m_isValid);
}

void ExportDialog::begin()
{
    if (!m_isValid)
        return;
    m_export->setEnabled(false);
    m_isDeciding = true;
    m_exporter.countExisting(m_preview.names, m_form->options());
}

void ExportDialog::decide(int existing)
{
    if (!std::exchange(m_isDeciding, false))
        return;
    if (existing == 0)
        return askPrice(ExistingFiles::KeepBoth);
    m_questionText->setText(
        tr("%n file(s) of these names are there already. What shall become of them?", nullptr, existing));
    m_question->show();
    m_keepBoth->setFocus();
}

void ExportDialog::askPrice(ExistingFiles existing)
{
    m_question->hide();
    m_wish = m_form->options();
    m_wish->existing = existing;
    m_exporter.price(m_form->scope(), *m_wish);
}

void ExportDialog::decidePrice(const QList<RenderCost>& costs)
{
    if (!m_wish)
        return;
    if (costs.isEmpty())
        return run();
    auto* dialog = new CostDialog({ .costs = costs, .render = [this] { run(); }, .leave = [] {} }, this);
    connect(dialog, &QDialog::rejected, this, [this] {
        m_wish.reset();
        m_export->setEnabled(m_isValid);
    });
    dialog->open();
}

void ExportDialog::run()
{
    m_form->keep(m_settings);
    m_exporter.start(m_form->scope(), *std::exchange(m_wish, std::nullopt));
    showRun();
}

void ExportDialog::showRun()
{
    m_bar->setRange(0, std::max(1, m_preview.lines));
    m_bar->setValue(0);
    m_stage->setText(tr("Beginning…"));
    for (QWidget* later : { static_cast<QWidget*>(m_table), static_cast<QWidget*>(m_openFolder),
                            static_cast<QWidget*>(m_save) })
        later->setEnabled(false);
    m_pages->setCurrentIndex(1);
    m_close->setFocus();
}

void ExportDialog::showProgress(const ExportProgress& progress)
{
    if (progress.lines == 0)
        return;
    m_bar->setRange(0, progress.lines);
    m_bar->setValue(progress.done);
    m_stage->setText(tr("%1 of %2 – %3").arg(progress.done).arg(progress.lines).arg(progress.name));
}

void ExportDialog::showReport(const Result<ExportReport>& report)
{
    m_bar->hide();
    m_background->hide();
    m_stage->clear();
    m_close->setText(tr("&Close"));
    m_close->setEnabled(true);
    m_close->setDefault(true);
    m_summary->show();
    if (!report) {
        m_summary->setText(errorText(report.error()));
        return;
    }
    m_report->setReport(*report);
    for (QWidget* now : { static_cast<QWidget*>(m_table), static_cast<QWidget*>(m_openFolder),
                          static_cast<QWidget*>(m_save) })
        now->setEnabled(true);
    QStringList parts { tr("%n file(s) written", nullptr, report->count(FileOutcome::Written)) };
    if (const int skipped = report->count(FileOutcome::Skipped); skipped > 0)
        parts << tr("%n skipped", nullptr, skipped);
    if (const int failed = report->count(FileOutcome::Failed); failed > 0)
        parts << tr("%n failed", nullptr, failed);
    QString summary = tr("%1.", "a sentence").arg(parts.join(tr(", ", "between the parts of a sentence")));
    if (report->cancelled)
        summary += u' ' + tr("The export was cancelled; what is written stays.");
    m_summary->setText(summary);
    m_close->setFocus();
}

void ExportDialog::saveReport()
{
    auto* dialog =
        new QFileDialog(this, tr("Save the report"), m_report->report().folder, tr("Tables (*.csv)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& file) { m_exporter.saveReport(file, m_report->report()); });
    dialog->open();
}

void ExportDialog::reject()
{
    if (m_exporter.isRunning()) {
        m_exporter.cancel();
        m_stage->setText(tr("Cancelling…"));
        m_close->setEnabled(false);
        return;
    }
    m_isDeciding = false;
    m_wish.reset();
    m_exporter.forgetReport();
    QDialog::reject();
}

} // namespace comfyvn::ui
