#pragma once

#include "ui/music/MusicExporter.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace comfyvn::ui {

/// Writes one candidate as files for other programs: which, as what, and how far it is.
class MusicExportDialog final : public QDialog {
    Q_OBJECT

public:
    /// `workspace`: absolute path of its folder.
    MusicExportDialog(MusicDesk& desk, qint64 pick, const QString& workspace, QWidget* parent);

private:
    [[nodiscard]] MusicExportWish wish() const;
    void browse();
    void begin();
    void refresh();

    MusicDesk& m_desk;
    qint64 m_pick;
    QLineEdit* m_folder;
    QLineEdit* m_name;
    QComboBox* m_format;
    QCheckBox* m_stems;
    QCheckBox* m_midi;
    QCheckBox* m_layers;
    QCheckBox* m_renpy;
    QLabel* m_loop;
    QLabel* m_told;
    QProgressBar* m_progress;
    QPushButton* m_export;
    QPushButton* m_cancel;
};

} // namespace comfyvn::ui
