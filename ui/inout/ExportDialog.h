#pragma once

#include "ui/inout/Exporter.h"

#include <QDialog>
#include <QTimer>

class QDialogButtonBox;
class QFrame;
class QLabel;
class QProgressBar;
class QPushButton;
class QSettings;
class QStackedWidget;
class QTableView;

namespace comfyvn::ui {

class ExportForm;
class ExportReportModel;
struct ExportChoice;

/// Exports lines: a form, one question when files are in the way, progress, and a report of every file.
class ExportDialog final : public QDialog {
    Q_OBJECT

public:
    /// Shows the export that is under way, if there is one. `settings` keeps the writer's choices and lives
    /// longer.
    ExportDialog(Exporter& exporter, const QList<ExportChoice>& choices, int choice, const QString& workspace,
                 QSettings& settings, QWidget* parent);

    void reject() override;

private:
    QWidget* makeForm();
    QWidget* makeRun();
    QWidget* makeQuestion();
    void askPreview();
    void showPreview(const Result<ExportPreview>& preview);
    void begin();
    void decide(int existing);
    void askPrice(ExistingFiles existing);
    void decidePrice(const QList<RenderCost>& costs);
    void run();
    void showRun();
    void showProgress(const ExportProgress& progress);
    void showReport(const Result<ExportReport>& report);
    void saveReport();

    QSettings& m_settings;
    Exporter& m_exporter;
    ExportForm* m_form;
    QStackedWidget* m_pages;
    QFrame* m_question;
    QLabel* m_questionText;
    QPushButton* m_keepBoth;
    QDialogButtonBox* m_formButtons;
    QPushButton* m_export;
    QLabel* m_stage;
    QProgressBar* m_bar;
    ExportReportModel* m_report;
    QTableView* m_table;
    QLabel* m_summary;
    QPushButton* m_openFolder;
    QPushButton* m_save;
    QPushButton* m_background;
    QPushButton* m_close;
    QTimer m_previewSoon {};
    ExportPreview m_preview {};
    bool m_isValid = false;
    std::optional<ExportOptions> m_wish {}; ///< what is asked the price of, for this form as it is
    bool m_isDeciding = false; ///< the files in the way are being counted for this form as it is
};

} // namespace comfyvn::ui
