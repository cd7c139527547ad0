#pragma once

#include <QList>

#include <optional>

namespace comfyvn::ui {

class LineListModel;

/// Edits of a line's takes; each is one step of the history.

/// Adds a take for each seed; the first is chosen when the line has none. Returns their ids.
QList<qint64> addTakes(LineListModel& lines, qint64 line, const QList<qint64>& seeds);
void chooseTake(LineListModel& lines, qint64 line, qint64 take);
void lockTake(LineListModel& lines, qint64 line, qint64 take, bool locked);
/// Locked takes stay. Where the chosen one goes, its neighbour is chosen.
void removeTake(LineListModel& lines, qint64 line, qint64 take);

/// Seeds that no take of the line has, from 1 on.
[[nodiscard]] QList<qint64> freeSeeds(const LineListModel& lines, qint64 line, int count);

} // namespace comfyvn::ui
