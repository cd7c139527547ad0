#include "core/audio/TimeWarp.h"

#include "core/audio/FeatureTrack.h"
#include "core/audio/LongWarp.h"
#include "core/audio/Mfcc.h"
#include "core/audio/SoundRange.h"
#include "core/audio/WarpPath.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace comfyvn {

namespace {

/// Scales likeness, which is 1 for the same recording, 0.24..0.41 for the same sentence by another voice, and
/// mostly 0.13..0.19 for another sentence (70 sentences, 4 voices).
double confidenceOf(double likeness)
{
    return std::clamp((likeness - 0.10) / 0.22, 0.0, 1.0);
}

/// The samples from the first to the last sound.
std::optional<std::span<const float>> soundOf(std::span<const float> samples)
{
    std::vector<float> levels;
    for (std::size_t start = 0; start + Mfcc::kHop <= samples.size(); start += Mfcc::kHop)
        levels.push_back(frameLevel(samples.subspan(start)));
    const auto range = soundRange(levels);
    if (!range)
        return std::nullopt;
    const std::size_t first = range->first * Mfcc::kHop;
    const std::size_t end = std::min(samples.size(), (range->second - 1) * Mfcc::kHop + Mfcc::kWindow);
    return samples.subspan(first, end - first);
}

double seconds(std::uint64_t samples)
{
    return static_cast<double>(samples) / Mfcc::kRate;
}

double likeness(double meanDistance, double chance, double evenShare)
{
    return chance > 0 ? (1 - meanDistance / chance) * evenShare : 0;
}

tl::unexpected<std::string> noSound()
{
    return tl::unexpected<std::string>("The audio holds no sound that could be aligned.");
}

tl::unexpected<std::string> wasCancelled()
{
    return tl::unexpected<std::string>("The alignment was cancelled.");
}

} // namespace

AudioResult<TimeWarp> TimeWarp::between(std::span<const float> reference, std::span<const float> recording,
                                        const std::atomic_bool* cancelled)
{
    const auto referenceSound = soundOf(reference);
    const auto recordingSound = soundOf(recording);
    if (!referenceSound || !recordingSound)
        return noSound();
    const Mfcc from = mfcc(*referenceSound);
    const Mfcc to = mfcc(*recordingSound);
    const auto path = findWarpPath(from, to, cancelled);
    if (!path)
        return wasCancelled();

    TimeWarp warp;
    warp.m_referenceStart = seconds(static_cast<std::uint64_t>(referenceSound->data() - reference.data()));
    warp.m_recordingStart = seconds(static_cast<std::uint64_t>(recordingSound->data() - recording.data()));
    warp.m_recordingEnd = seconds(static_cast<std::uint64_t>(recordingSound->data() - recording.data())
                                  + recordingSound->size());
    warp.m_frames = matchedFrames(*path, from.frames());
    const double even = static_cast<double>(evenSteps(*path)) / static_cast<double>(path->steps.size());
    const double chance = chanceDistance(from.frames(), to.frames(), [&](std::size_t i, std::size_t j) {
        return frameDistance(from.frame(i), to.frame(j));
    });
    warp.m_confidence = confidenceOf(likeness(path->meanDistance, chance, even));
    return warp;
}

AudioResult<TimeWarp> TimeWarp::between(const FeatureTrack& reference, const FeatureTrack& recording,
                                        const std::atomic_bool* cancelled, const WarpLimits& limits,
                                        const WarpProgress& progress)
{
    if (!reference.sound() || !recording.sound())
        return noSound();
    auto found = findLongWarp(reference, recording, limits, cancelled, progress);
    if (!found)
        return wasCancelled();
    TimeWarp warp;
    warp.m_referenceStart = seconds(reference.sound()->first * Mfcc::kHop);
    warp.m_recordingStart = seconds(recording.sound()->first * Mfcc::kHop);
    warp.m_recordingEnd = seconds(recording.sound()->endSample);
    warp.m_frames = std::move(found->frames);
    warp.m_confidence = confidenceOf(likeness(found->meanDistance, found->chance, found->evenShare));
    return warp;
}

double TimeWarp::at(double referenceSeconds) const
{
    constexpr double middle = static_cast<double>(Mfcc::kWindow) / 2;
    const double sample = (referenceSeconds - m_referenceStart) * Mfcc::kRate;
    const double frame = (sample - middle) / static_cast<double>(Mfcc::kHop);
    const auto last = static_cast<double>(m_frames.size() - 1);
    double matched = 0;
    if (frame <= 0)
        matched = m_frames.front() + frame;
    else if (frame >= last)
        matched = m_frames.back() + frame - last;
    else {
        const auto below = static_cast<std::size_t>(frame);
        const double part = frame - static_cast<double>(below);
        matched = m_frames[below] + part * (m_frames[below + 1] - m_frames[below]);
    }
    const double time = m_recordingStart + (matched * static_cast<double>(Mfcc::kHop) + middle) / Mfcc::kRate;
    return std::clamp(time, m_recordingStart, m_recordingEnd);
}

} // namespace comfyvn
