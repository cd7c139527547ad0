#pragma once

#include "ui/inout/ScriptImport.h"

#include <QAbstractTableModel>
#include <QHash>

#include <optional>

namespace comfyvn::ui {

/// What an import means for each line, scene by scene.
class ImportRows final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Fate, Character, Text, Before, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setScenes(const QList<SceneImport>& scenes);
    /// Shows those of one fate only.
    void setFilter(std::optional<LineFate> fate);
    [[nodiscard]] const QHash<LineFate, int>& counts() const { return m_counts; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void applyFilter();
    [[nodiscard]] static QString text(const LineMatch& row, Column column);

    QList<LineMatch> m_rows {};
    QList<int> m_shown {};
    QHash<LineFate, int> m_counts {};
    std::optional<LineFate> m_filter {};
};

} // namespace comfyvn::ui
