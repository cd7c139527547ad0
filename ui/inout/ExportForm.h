#pragma once

#include "core/export/ExportService.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QSettings;
class QToolButton;

namespace comfyvn::ui {

/// Lines that may be exported, as the writer chooses among them.
struct ExportChoice {
    QString name {}; ///< `This scene`
    ExportScope scope {};
};

/// Which lines, under which names, in which format; shows what the first files will be called.
class ExportForm final : public QWidget {
    Q_OBJECT

public:
    /// `workspace`: its folder, below which files go until the writer chooses another place.
    ExportForm(const QList<ExportChoice>& choices, const QString& workspace, QWidget* parent);

    [[nodiscard]] ExportScope scope() const;
    [[nodiscard]] ExportOptions options() const;
    void choose(int choice);

    /// What the studio says of it.
    void showPreview(const Result<ExportPreview>& preview);

    /// The writer's last choices.
    void restore(const QSettings& settings);
    void keep(QSettings& settings) const;

Q_SIGNALS:
    /// A preview is due.
    void changed();

private:
    void addNames(QFormLayout& form);
    void addFormat(QFormLayout& form);
    void addTimes(QFormLayout& form);
    void browse();
    void insertField(const QString& field);
    void showQuality();

    QString m_workspace;
    QList<ExportChoice> m_choices;
    QComboBox* m_lines;
    QLineEdit* m_folder;
    QToolButton* m_browse;
    QComboBox* m_name;
    QToolButton* m_insert;
    QListWidget* m_preview;
    QLabel* m_problem;
    QComboBox* m_format;
    QComboBox* m_quality;
    QComboBox* m_rate;
    QCheckBox* m_tags;
    QListWidget* m_times;
    QLabel* m_staleLabel;
    QComboBox* m_stale;
};

} // namespace comfyvn::ui
