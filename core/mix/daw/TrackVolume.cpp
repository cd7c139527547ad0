#include "core/mix/daw/TrackVolume.h"

#include "core/audio/mix/DuckingCurve.h"
#include "core/audio/mix/TrackFeed.h"
#include "core/mix/session/SessionPlan.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr double kClose = 0.1; // dB

bool isClose(double gain, double wanted)
{
    return std::fabs(20 * std::log10(std::max(gain, 1e-6) / std::max(wanted, 1e-6))) < kClose;
}

/// The fewest points, each as far on as a straight line from the one before stays close to the curve. A line
/// is tried against a bounded number of values.
std::vector<GainPoint> fewPoints(const std::vector<float>& gains, double hop)
{
    constexpr std::size_t longest = 512; // hops of a line that is not level
    std::vector<GainPoint> points;
    const auto put = [&](std::size_t at) {
        points.push_back({ static_cast<double>(at) * hop, static_cast<double>(gains[at]) });
    };
    std::size_t from = 0;
    if (!gains.empty())
        put(0);
    while (from + 1 < gains.size()) {
        std::size_t to = from + 1;
        while (to + 1 < gains.size() && gains[to + 1] == gains[from] && gains[to] == gains[from])
            ++to; // level
        const auto isStraight = [&](std::size_t end) {
            for (std::size_t i = from + 1; i < end; ++i) {
                const double part = static_cast<double>(i - from) / static_cast<double>(end - from);
                const auto start = static_cast<double>(gains[from]);
                if (!isClose(start + (static_cast<double>(gains[end]) - start) * part,
                             static_cast<double>(gains[i])))
                    return false;
            }
            return true;
        };
        if (to == from + 1) {
            while (to + 1 < gains.size() && to + 1 - from <= longest && isStraight(to + 1))
                ++to;
        }
        put(to);
        from = to;
    }
    return points;
}

} // namespace

Result<TrackVolumes> TrackVolumes::of(const MixSession& session, const QString& workspace,
                                      const std::function<bool(double)>& progress)
{
    TrackVolumes volumes(session);
    if (!session.ducking.on)
        return volumes;
    const SessionPlan plan = planOf(session, workspace);
    if (plan.plan.tracks.empty())
        return volumes;
    const auto gains = duckingGains(plan.plan, { .threads = 1, .progress = progress });
    if (!gains && gains.error().cancelled)
        return failure(ErrorKind::Cancelled, u"cancelled"_s, u"The export was cancelled."_s);
    if (!gains) {
        const int track = gains.error().track;
        const QString path = track >= 0
            ? QString::fromStdString(plan.plan.tracks[static_cast<std::size_t>(track)].path)
            : session.name;
        return failure(ErrorKind::InvalidRequest, u"bad_source"_s,
                       u"The sound %1 cannot be exported: %2"_s.arg(
                           path, QString::fromStdString(gains.error().message)));
    }
    volumes.m_ducking = fewPoints(*gains, double { kMixHop } / session.sampleRate);
    return volumes;
}

std::vector<GainPoint> TrackVolumes::points(const SessionTrack& track) const
{
    const double fader = gainOfDb(track.gainDb);
    std::vector<GainPoint> automation;
    for (const VolumePoint& point : track.automation)
        automation.push_back({ point.seconds, gainOfDb(point.gainDb) });
    const bool isDucked =
        m_session.duckingPart(track) == DuckingPart::Target && m_session.isHeard(track) && !m_ducking.empty();
    const auto ducking = isDucked ? m_ducking : std::vector<GainPoint>();
    std::set<double> times;
    for (const std::vector<GainPoint>* line : { &std::as_const(automation), &ducking }) {
        for (const GainPoint& point : *line)
            times.insert(point.seconds);
    }
    std::vector<GainPoint> points;
    for (const double time : times)
        points.push_back({ time, fader * gainAt(automation, time) * gainAt(ducking, time) });
    const auto moves = [&](const GainPoint& point) { return point.gain != points.front().gain; };
    if (points.empty())
        points.push_back({ 0, fader });
    else if (std::ranges::none_of(points, moves))
        points.resize(1);
    return points;
}

} // namespace comfyvn
