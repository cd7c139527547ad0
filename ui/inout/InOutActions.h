#pragma once

#include <QObject>
#include <QPointer>
#include <QStringList>

class QSettings;
class QWidget;

namespace comfyvn::ui {

class Commands;
class Desk;
class ExportDialog;
class ImportDialog;
class LineTable;
class ScriptImport;

/// Bringing scripts in and taking lines out: commands with the id `script.…`, and files that are dropped on
/// the window.
class InOutActions final : public QObject {
    Q_OBJECT

public:
    /// `settings` keeps the writer's choices.
    InOutActions(Desk& desk, Commands& commands, LineTable& table, QSettings& settings, QWidget& window);

    /// Opens the dialog on these files.
    void importFiles(const QStringList& files);
    /// The same on a text.
    void importText(const QString& text);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void chooseFiles();
    void importPasted();
    void exportLines();
    ScriptImport* beginImport();

    Desk& m_desk;
    LineTable& m_table;
    QSettings& m_settings;
    QWidget& m_window;
    QPointer<ImportDialog> m_dialog {};
    QPointer<ExportDialog> m_exporting {};
};

} // namespace comfyvn::ui
