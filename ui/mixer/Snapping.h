#pragma once

#include "core/mix/session/MixSession.h"

#include <QSet>

#include <optional>

namespace comfyvn::ui {

/// The times that edges are drawn to: edges of clips, markers, the loop, the playhead, the start, and a grid.
class Snapping final {
public:
    /// Without the edges of `moved`; `grid` in seconds, 0: none.
    Snapping(const MixSession& session, const QSet<qint64>& moved, double playhead, double grid);

    /// The time nearest to `seconds` within `reach`; nothing when there is none.
    [[nodiscard]] std::optional<double> nearest(double seconds, double reach) const;
    /// The same, or the time itself.
    [[nodiscard]] double snapped(double seconds, double reach) const
    {
        return nearest(seconds, reach).value_or(seconds);
    }
    /// How far a stretch that was to move by `by` goes, so that one of its ends is drawn to a time.
    [[nodiscard]] double snappedMove(double begin, double end, double by, double reach) const;

    /// The edges, sorted.
    [[nodiscard]] const QList<double>& times() const { return m_times; }

private:
    QList<double> m_times {};
    double m_grid;
};

/// The clips' edges and markers before and after a time; nothing when there is none.
[[nodiscard]] std::optional<double> edgeBefore(const MixSession& session, double seconds);
[[nodiscard]] std::optional<double> edgeAfter(const MixSession& session, double seconds);

} // namespace comfyvn::ui
