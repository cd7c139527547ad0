#include "ui/mixer/DuckingPreview.h"

#include "core/audio/mix/DuckingCurve.h"

#include <algorithm>
#include <cmath>

namespace comfyvn::ui {

namespace {

/// A rate at which a hop of the ducking is a step of the trace.
constexpr int kStepsPerSecond = 100;
constexpr int kRate = kStepsPerSecond * static_cast<int>(kMixHop);

void addClip(std::vector<float>& levels, const MixClip& clip, const SoundOverview& sound, double gain)
{
    const auto first = static_cast<std::size_t>(clip.start * kStepsPerSecond);
    const auto end =
        std::min(levels.size(), static_cast<std::size_t>(std::ceil(clip.end() * kStepsPerSecond)));
    const SoundOverview::Level& level = sound.levelFor(1.0 / kStepsPerSecond);
    for (std::size_t at = first; at < end; ++at) {
        const double played = std::max(0.0, static_cast<double>(at) / kStepsPerSecond - clip.start);
        const double place = clip.from + (clip.isLooped() ? std::fmod(played, clip.loopLength) : played);
        const auto range = SoundOverview::over(level, place, place + 1.0 / kStepsPerSecond);
        const int highest = std::max<int>(range.high, -range.low);
        levels[at] = std::max(levels[at], static_cast<float>(gain * highest / 127));
    }
}

} // namespace

DuckingTrace duckingTrace(const MixSession& session, const QHash<QString, SoundOverviewPtr>& overviews)
{
    DuckingTrace trace { .step = 1.0 / kStepsPerSecond, .deepest = session.ducking.settings.amountDb };
    const auto isLowered = [&session](const SessionTrack& track) {
        return session.duckingPart(track) == DuckingPart::Target;
    };
    if (!session.ducking.on || std::ranges::none_of(session.tracks, isLowered))
        return trace;
    const auto steps = static_cast<std::size_t>(std::ceil(session.end() * kStepsPerSecond)) + 1;
    std::vector<float> levels(steps);
    for (const SessionTrack& track : session.tracks) {
        if (session.duckingPart(track) != DuckingPart::Trigger || !session.isHeard(track))
            continue;
        for (const MixClip& clip : track.clips)
            if (const auto sound = overviews.value(clip.path))
                addClip(levels, clip, *sound, gainOfDb(track.gainDb + clip.gainDb));
    }
    DuckingCurve curve(session.ducking.settings, kRate, steps);
    curve.push(levels);
    const auto ahead = static_cast<std::size_t>(curve.hopsNeeded(steps)
                                                - std::min(curve.hopsNeeded(steps), curve.hopsPushed()));
    curve.push(std::vector<float>(ahead + 1));
    trace.db.resize(steps - 1);
    curve.gainsAtRate(0, kStepsPerSecond, trace.db);
    for (float& value : trace.db)
        value = 20 * std::log10(std::max(1e-6F, value));
    return trace;
}

} // namespace comfyvn::ui
