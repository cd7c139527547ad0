#pragma once

#include "core/script/Script.h"
#include "ui/lines/LineState.h"

#include <QAbstractTableModel>

namespace comfyvn::ui {

class LineListModel;
class TakePlayer;

/// The takes of one line as a table.
class TakeListModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Number, Seed, State, Length, Level, ColumnCount };
    enum Role { IdRole = Qt::UserRole };

    TakeListModel(LineListModel& lines, const TakePlayer& player, QObject* parent);

    void setLine(qint64 line);
    /// 0 when there is no such row.
    [[nodiscard]] qint64 takeAt(int row) const { return m_takes.value(row).id; }
    [[nodiscard]] const QList<Take>& takes() const { return m_takes; }
    /// -1: none.
    [[nodiscard]] int rowOf(qint64 take) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void refresh();
    [[nodiscard]] QString display(int row, Column column) const;
    [[nodiscard]] QString describe(int row) const;
    [[nodiscard]] bool isChosen(int row) const;

    LineListModel& m_lines;
    const TakePlayer& m_player;
    qint64 m_line = 0;
    QList<Take> m_takes {};
};

} // namespace comfyvn::ui
