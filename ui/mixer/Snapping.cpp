#include "ui/mixer/Snapping.h"

#include <algorithm>
#include <cmath>

namespace comfyvn::ui {

namespace {

/// Closer than this two times are the same.
constexpr double kSame = 1e-6;

QList<double> edgesOf(const MixSession& session, const QSet<qint64>& without)
{
    QList<double> times { 0 };
    for (const SessionTrack& track : session.tracks)
        for (const MixClip& clip : track.clips)
            if (!without.contains(clip.id))
                times << clip.start << clip.end();
    for (const SessionMarker& marker : session.markers)
        times << marker.seconds;
    return times;
}

} // namespace

Snapping::Snapping(const MixSession& session, const QSet<qint64>& moved, double playhead, double grid)
    : m_times(edgesOf(session, moved))
    , m_grid(grid)
{
    m_times << playhead;
    if (!session.loop.isEmpty())
        m_times << session.loop.begin << session.loop.end;
    std::ranges::sort(m_times);
}

std::optional<double> Snapping::nearest(double seconds, double reach) const
{
    std::optional<double> best;
    const auto consider = [&](double time) {
        if (std::fabs(time - seconds) <= reach
            && (!best || std::fabs(time - seconds) < std::fabs(*best - seconds)))
            best = time;
    };
    const auto after = std::ranges::lower_bound(m_times, seconds);
    if (after != m_times.end())
        consider(*after);
    if (after != m_times.begin())
        consider(*std::prev(after));
    // What is there counts more than the grid, which is everywhere.
    if (!best && m_grid > 0)
        consider(std::max(0.0, std::round(seconds / m_grid) * m_grid));
    return best;
}

double Snapping::snappedMove(double begin, double end, double by, double reach) const
{
    const auto first = nearest(begin + by, reach);
    const auto last = nearest(end + by, reach);
    const double byFirst = first ? *first - begin : by;
    const double byLast = last ? *last - end : by;
    if (!first)
        return byLast;
    if (!last)
        return byFirst;
    return std::fabs(byFirst - by) <= std::fabs(byLast - by) ? byFirst : byLast;
}

std::optional<double> edgeBefore(const MixSession& session, double seconds)
{
    std::optional<double> best;
    for (const double time : edgesOf(session, {}))
        if (time < seconds - kSame && (!best || time > *best))
            best = time;
    return best;
}

std::optional<double> edgeAfter(const MixSession& session, double seconds)
{
    std::optional<double> best;
    for (const double time : edgesOf(session, {}))
        if (time > seconds + kSame && (!best || time < *best))
            best = time;
    return best;
}

} // namespace comfyvn::ui
