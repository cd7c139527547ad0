#include "core/audio/LongWarp.h"

#include "core/audio/FeatureTrack.h"
#include "core/audio/RoughPath.h"
#include "core/audio/WarpPath.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <span>

namespace comfyvn {

namespace {

constexpr std::size_t kRough = 8; // frames in one of the rough path
constexpr std::size_t kReach = 2'250; // of those: three minutes that only one of both may hold
constexpr std::size_t kPauseEnd = 100; // frames of a long pause that are kept at each of its ends

using Frames = std::vector<std::uint32_t>; ///< of a track

/// Below this a frame may be a pause: little above the noise, far below what is loud.
float pauseLevel(const FeatureTrack& track)
{
    std::vector<float> levels(track.sound()->frames);
    for (std::size_t i = 0; i < levels.size(); ++i)
        levels[i] = track.level(track.sound()->first + i);
    const auto quantile = [&levels](double part) {
        const auto at =
            levels.begin() + static_cast<std::ptrdiff_t>(part * static_cast<double>(levels.size() - 1));
        std::nth_element(levels.begin(), at, levels.end());
        return *at;
    };
    const float loud = quantile(0.9);
    return std::clamp(2 * quantile(0.05), 0.0126F * loud, 0.1F * loud);
}

Frames allFrames(const FeatureTrack& track)
{
    Frames frames(track.sound()->frames);
    for (std::size_t i = 0; i < frames.size(); ++i)
        frames[i] = static_cast<std::uint32_t>(track.sound()->first + i);
    return frames;
}

/// The frames of the sound without the middle of its long pauses.
Frames withoutLongPauses(const FeatureTrack& track)
{
    const float silence = pauseLevel(track);
    Frames frames = allFrames(track);
    const auto isSilent = [&](std::uint32_t frame) { return track.level(frame) < silence; };
    auto out = frames.begin();
    for (auto at = frames.begin(); at != frames.end();) {
        const auto sound = std::find_if_not(at, frames.end(), isSilent);
        if (static_cast<std::size_t>(sound - at) <= 2 * kPauseEnd) {
            out = std::copy(at, sound, out);
        } else {
            out = std::copy(at, at + kPauseEnd, out);
            out = std::copy(sound - kPauseEnd, sound, out);
        }
        at = std::find_if(sound, frames.end(), isSilent);
        out = std::copy(sound, at, out);
    }
    frames.erase(out, frames.end());
    return frames;
}

std::vector<RoughFrame> roughFrames(const FeatureTrack& track, const Frames& frames)
{
    std::vector<RoughFrame> rough((frames.size() + kRough - 1) / kRough);
    std::array<float, Mfcc::kDimensions> values {};
    for (std::size_t i = 0; i < frames.size(); ++i) {
        track.expand(frames[i], values.data());
        for (std::size_t d = 0; d < values.size(); ++d)
            rough[i / kRough][d] += values[d];
    }
    for (std::size_t i = 0; i < rough.size(); ++i) {
        const auto parts = static_cast<float>(std::min(kRough, frames.size() - i * kRough));
        for (float& value : rough[i])
            value /= parts;
    }
    return rough;
}

Mfcc expanded(const FeatureTrack& track, std::span<const std::uint32_t> frames)
{
    Mfcc features;
    features.values.resize(frames.size() * Mfcc::kDimensions);
    for (std::size_t i = 0; i < frames.size(); ++i)
        track.expand(frames[i], features.values.data() + i * Mfcc::kDimensions);
    return features;
}

/// Sums what the windows say of how well they match.
class Likeness final {
public:
    void add(const WarpPath& path)
    {
        const auto steps = static_cast<double>(path.steps.size());
        m_steps += steps;
        m_distance += path.meanDistance * steps;
        m_even += static_cast<double>(evenSteps(path));
    }

    void tell(LongWarp& warp) const
    {
        warp.meanDistance = m_distance / m_steps;
        warp.evenShare = m_even / m_steps;
    }

private:
    double m_steps = 0;
    double m_distance = 0;
    double m_even = 0;
};

/// The windows of two long recordings, one after the other.
class Windows final {
public:
    Windows(const FeatureTrack& reference, const FeatureTrack& recording, const WarpLimits& limits,
            const std::atomic_bool* cancelled)
        : m_reference(reference)
        , m_recording(recording)
        , m_limits(limits)
        , m_cancelled(cancelled)
        , m_from(allFrames(reference))
        , m_to(withoutLongPauses(recording))
    { }

    std::optional<std::vector<double>> match(Likeness& likeness, const WarpProgress& progress)
    {
        auto rough = findRoughPath(roughFrames(m_reference, m_from), roughFrames(m_recording, m_to), kReach,
                                   m_cancelled);
        if (!rough)
            return std::nullopt;
        m_rough = *std::move(rough);
        m_matched.resize(m_from.size());
        const std::size_t step = std::max<std::size_t>(1, m_limits.window / kRough) * kRough;
        for (std::size_t first = 0; first < m_from.size(); first += step) {
            if (progress)
                progress(static_cast<double>(first) / static_cast<double>(m_from.size()));
            if (!matchWindow(first, std::min(first + step, m_from.size()), likeness))
                return std::nullopt;
        }
        toRecording();
        return std::move(m_matched);
    }

private:
    [[nodiscard]] std::size_t overlap() const { return m_limits.overlap / kRough * kRough; }

    /// The rough steps of the reference's frames [first, end).
    [[nodiscard]] std::span<const WarpStep> roughSteps(std::size_t first, std::size_t end) const
    {
        const auto before = [](const WarpStep& step, std::size_t frame) {
            return step.reference * kRough < frame;
        };
        const auto from = std::lower_bound(m_rough.begin(), m_rough.end(), first, before);
        const auto to = std::lower_bound(from, m_rough.end(), end, before);
        return { from, to };
    }

    bool matchWindow(std::size_t first, std::size_t end, Likeness& likeness)
    {
        const std::size_t begin = first > overlap() ? first - overlap() : 0;
        const std::size_t behind = std::min(end + overlap(), m_from.size());
        const auto steps = roughSteps(begin, behind);
        const std::size_t column = steps.front().recording * kRough;
        const std::size_t columns = std::min(m_to.size(), (steps.back().recording + 1) * kRough) - column;
        std::vector<WarpStep> local;
        local.reserve(steps.size());
        for (const WarpStep& step : steps)
            local.push_back({ step.reference - begin / kRough, step.recording - column / kRough });

        const Mfcc from = expanded(m_reference, std::span(m_from).subspan(begin, behind - begin));
        const Mfcc to = expanded(m_recording, std::span(m_to).subspan(column, columns));
        const auto coarse = findWarpPathNear(local, kRough / kWarpCoarseness, coarserFrames(from),
                                             coarserFrames(to), m_cancelled);
        if (!coarse)
            return false;
        const auto path = findWarpPathNear(coarse->steps, kWarpCoarseness, from, to, m_cancelled);
        if (!path)
            return false;
        likeness.add(*path);
        std::vector<double> matched = matchedFrames(*path, behind - begin);
        for (double& frame : matched)
            frame += static_cast<double>(column);
        join(matched, begin, first);
        return true;
    }

    /// Takes a window over from where it agrees best with the one before.
    void join(const std::vector<double>& matched, std::size_t begin, std::size_t border)
    {
        std::size_t seam = border;
        double best = std::numeric_limits<double>::max();
        const std::size_t reach = (border - begin) / 2;
        for (std::size_t i = border - reach; i < std::min(border + reach, begin + matched.size()); ++i) {
            const double apart = std::abs(m_matched[i] - matched[i - begin]);
            if (apart < best) {
                best = apart;
                seam = i;
            }
        }
        std::ranges::copy(matched.begin() + static_cast<std::ptrdiff_t>(seam - begin), matched.end(),
                          m_matched.begin() + static_cast<std::ptrdiff_t>(seam));
    }

    /// From the frames that are left of the recording to those of its whole sound; never back.
    void toRecording()
    {
        double last = 0;
        for (double& frame : m_matched) {
            const auto below = static_cast<std::size_t>(frame);
            const std::size_t above = std::min(below + 1, m_to.size() - 1);
            const double part = frame - static_cast<double>(below);
            const double at = static_cast<double>(m_to[below])
                + part * static_cast<double>(m_to[above] - m_to[below])
                - static_cast<double>(m_recording.sound()->first);
            last = frame = std::max(at, last);
        }
    }

    const FeatureTrack& m_reference;
    const FeatureTrack& m_recording;
    const WarpLimits& m_limits;
    const std::atomic_bool* m_cancelled;
    const Frames m_from;
    const Frames m_to;
    std::vector<WarpStep> m_rough {};
    std::vector<double> m_matched {}; ///< for each of m_from, the place in m_to
};

} // namespace

std::optional<LongWarp> findLongWarp(const FeatureTrack& reference, const FeatureTrack& recording,
                                     const WarpLimits& limits, const std::atomic_bool* cancelled,
                                     const WarpProgress& progress)
{
    LongWarp warp;
    Likeness likeness;
    if (std::max(reference.sound()->frames, recording.sound()->frames) > limits.whole) {
        auto frames = Windows(reference, recording, limits, cancelled).match(likeness, progress);
        if (!frames)
            return std::nullopt;
        warp.frames = *std::move(frames);
    } else {
        const auto path = findWarpPath(expanded(reference, allFrames(reference)),
                                       expanded(recording, allFrames(recording)), cancelled);
        if (!path)
            return std::nullopt;
        likeness.add(*path);
        warp.frames = matchedFrames(*path, reference.sound()->frames);
    }
    likeness.tell(warp);
    std::vector<float> one(Mfcc::kDimensions);
    std::vector<float> other(Mfcc::kDimensions);
    warp.chance = chanceDistance(reference.sound()->frames, recording.sound()->frames,
                                 [&](std::size_t i, std::size_t j) {
                                     reference.expand(reference.sound()->first + i, one.data());
                                     recording.expand(recording.sound()->first + j, other.data());
                                     return frameDistance(one.data(), other.data());
                                 });
    return warp;
}

} // namespace comfyvn
