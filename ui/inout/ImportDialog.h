#pragma once

#include "ui/inout/ScriptImport.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QTableView;
class QTableWidget;
class QTabWidget;

namespace comfyvn::ui {

class ImportRows;
class TablePreview;

/// Imports a script: what it is, where its scenes go, and what that means line by line, before anything is
/// changed.
class ImportDialog final : public QDialog {
    Q_OBJECT

public:
    /// Reads what `import` opened; `scenes` are the targets to choose from.
    ImportDialog(ScriptImport& import, const SceneList& scenes, QWidget* parent);

private:
    void addSource(QFormLayout& form);
    QWidget* makeLines();
    QWidget* makeScenes();
    void showScript();
    void showTargets();
    QComboBox* targetChoice(int scene);
    void showComparison();
    void showNotes();
    void showBusy(bool busy);
    void changeReading();
    void changeOptions();
    void changeFilter();
    void setTab(QWidget* page, const QString& title, bool visible);

    ScriptImport& m_import;
    const SceneList& m_scenes;
    QComboBox* m_kind;
    QLabel* m_encodingLabel;
    QComboBox* m_encoding;
    QCheckBox* m_oldIds;
    QLabel* m_targetLabel;
    QWidget* m_targetPlace;
    QCheckBox* m_removeGone;
    QCheckBox* m_takeStyles;
    QLabel* m_summary;
    QTabWidget* m_tabs;
    QWidget* m_linesPage;
    QComboBox* m_filter;
    QTableView* m_table;
    ImportRows* m_rows;
    TablePreview* m_preview;
    QWidget* m_scenesPage;
    QTableWidget* m_sceneTable;
    QListWidget* m_notes;
    QProgressBar* m_bar;
    QTimer m_busySoon {};
    QDialogButtonBox* m_buttons;
    QPushButton* m_do;
};

} // namespace comfyvn::ui
