#include "core/audio/TimeWarp.h"

#include "core/audio/Mfcc.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>

namespace comfyvn {

namespace {

constexpr std::size_t kWholeAtOnce = 3000; // frames; longer recordings are matched coarsely first
constexpr std::size_t kCoarser = 4; // frames of one level in one of the next
constexpr std::size_t kRadius = 50; // frames around the coarse path that the fine one may use
constexpr std::size_t kNarrowestBand = 40; // frames to each side
constexpr double kBand = 0.2; // of the longer recording, to each side
constexpr float kBothWeight = 1.4F; // a step in both recordings is about as long as one in each
constexpr double kSoundBelowPeak = 0.0126; // -38 dB
constexpr float kNever = std::numeric_limits<float>::max();

/// The frames [first, end) of the recording that a frame of the reference may match.
struct Window {
    std::size_t first = 0;
    std::size_t end = 0;
};

struct Step {
    std::size_t reference = 0;
    std::size_t recording = 0;
};

struct Path {
    std::vector<Step> steps {};
    double meanDistance = 0;
};

float distance(const float* a, const float* b)
{
    float sum = 0;
    for (std::size_t i = 0; i < Mfcc::kDimensions; ++i)
        sum += (a[i] - b[i]) * (a[i] - b[i]);
    return std::sqrt(sum);
}

bool isCancelled(const std::atomic_bool* cancelled)
{
    return cancelled != nullptr && cancelled->load(std::memory_order_relaxed);
}

/// Dynamic time warping inside the windows, one for each frame of `reference`. Both ends are fixed.
class Warper final {
public:
    Warper(const Mfcc& reference, const Mfcc& recording, const std::vector<Window>& windows,
           const std::atomic_bool* cancelled)
        : m_reference(reference)
        , m_recording(recording)
        , m_windows(windows)
        , m_cancelled(cancelled)
    { }

    /// None: it was cancelled.
    std::optional<Path> find()
    {
        std::size_t cells = 0;
        for (const Window& window : m_windows) {
            m_rows.push_back(cells);
            cells += window.end - window.first;
        }
        m_from.resize(cells);
        for (std::size_t i = 0; i < m_windows.size(); ++i) {
            if (isCancelled(m_cancelled))
                return std::nullopt;
            fillRow(i);
        }
        return walkBack();
    }

private:
    enum class From : std::uint8_t { Start, Both, Reference, Recording };

    /// The cost of reaching a cell of the row before; never, outside its window.
    [[nodiscard]] float before(std::size_t i, std::size_t j) const
    {
        const bool inside = i > 0 && j >= m_windows[i - 1].first && j < m_windows[i - 1].end;
        return inside ? m_before[j - m_windows[i - 1].first] : kNever;
    }

    void fillRow(std::size_t i)
    {
        const Window window = m_windows[i];
        m_before.swap(m_costs);
        m_costs.resize(window.end - window.first);
        for (std::size_t j = window.first; j < window.end; ++j) {
            const float own = distance(m_reference.frame(i), m_recording.frame(j));
            float best = i == 0 && j == 0 ? own : kNever;
            From from = From::Start;
            const auto consider = [&](float cost, From candidate) {
                if (cost < best) {
                    best = cost;
                    from = candidate;
                }
            };
            if (j > 0)
                consider(before(i, j - 1) + kBothWeight * own, From::Both);
            consider(before(i, j) + own, From::Reference);
            if (j > window.first)
                consider(m_costs[j - 1 - window.first] + own, From::Recording);
            m_costs[j - window.first] = best;
            m_from[m_rows[i] + j - window.first] = from;
        }
    }

    [[nodiscard]] Path walkBack() const
    {
        Path path;
        std::vector<Step>& steps = path.steps;
        std::size_t i = m_windows.size() - 1;
        std::size_t j = m_windows.back().end - 1;
        for (;;) {
            steps.push_back({ i, j });
            path.meanDistance += static_cast<double>(distance(m_reference.frame(i), m_recording.frame(j)));
            const From from = m_from[m_rows[i] + j - m_windows[i].first];
            if (from == From::Start)
                break;
            i -= from == From::Recording ? 0 : 1;
            j -= from == From::Reference ? 0 : 1;
        }
        std::reverse(steps.begin(), steps.end());
        path.meanDistance /= static_cast<double>(steps.size());
        return path;
    }

    const Mfcc& m_reference;
    const Mfcc& m_recording;
    const std::vector<Window>& m_windows;
    const std::atomic_bool* m_cancelled;
    std::vector<std::size_t> m_rows {}; ///< where each frame's cells begin in m_from
    std::vector<From> m_from {};
    std::vector<float> m_costs {};
    std::vector<float> m_before {};
};

/// A band around the straight line between both ends.
std::vector<Window> bandWindows(std::size_t rows, std::size_t columns)
{
    const auto reach = std::max(
        kNarrowestBand, static_cast<std::size_t>(kBand * static_cast<double>(std::max(rows, columns))));
    std::vector<Window> windows(rows);
    for (std::size_t i = 0; i < rows; ++i) {
        const std::size_t centre = i * columns / rows;
        // a band must reach the next row's centre, however steep the line
        windows[i] = { centre > reach ? centre - reach : 0,
                       std::min(columns, centre + reach + columns / rows + 1) };
    }
    windows.back().end = columns;
    return windows;
}

/// The neighbourhood of a path that was found with kCoarser frames in one.
std::vector<Window> windowsAround(const std::vector<Step>& coarse, std::size_t rows, std::size_t columns)
{
    std::vector<Window> windows(rows, Window { columns, 0 });
    for (const Step& step : coarse) {
        const std::size_t first = step.recording * kCoarser;
        const Window near { first > kRadius ? first - kRadius : 0,
                            std::min(columns, first + kCoarser + kRadius) };
        for (std::size_t i = step.reference * kCoarser; i < std::min(rows, (step.reference + 1) * kCoarser);
             ++i)
            windows[i] = { std::min(windows[i].first, near.first), std::max(windows[i].end, near.end) };
    }
    for (std::size_t i = 1; i < rows; ++i) // rows that the rounding left over
        if (windows[i].end == 0)
            windows[i] = windows[i - 1];
    windows.front().first = 0;
    windows.back().end = columns;
    return windows;
}

Mfcc coarser(const Mfcc& features)
{
    Mfcc result;
    const std::size_t frames = (features.frames() + kCoarser - 1) / kCoarser;
    result.values.resize(frames * Mfcc::kDimensions);
    for (std::size_t f = 0; f < frames; ++f) {
        const std::size_t first = f * kCoarser;
        const std::size_t end = std::min(first + kCoarser, features.frames());
        for (std::size_t d = 0; d < Mfcc::kDimensions; ++d) {
            float sum = 0;
            for (std::size_t i = first; i < end; ++i)
                sum += features.frame(i)[d];
            result.values[f * Mfcc::kDimensions + d] = sum / static_cast<float>(end - first);
        }
    }
    return result;
}

/// Long recordings are matched at a quarter of the frames first, and then near the path that this gave
/// (after Salvador and Chan, FastDTW).
std::optional<Path> findPath(const Mfcc& reference, const Mfcc& recording, const std::atomic_bool* cancelled)
{
    const std::size_t rows = reference.frames();
    const std::size_t columns = recording.frames();
    if (std::max(rows, columns) <= kWholeAtOnce)
        return Warper(reference, recording, bandWindows(rows, columns), cancelled).find();
    const auto rough = findPath(coarser(reference), coarser(recording), cancelled);
    if (!rough)
        return std::nullopt;
    return Warper(reference, recording, windowsAround(rough->steps, rows, columns), cancelled).find();
}

/// Mean distance of frames that have nothing to do with each other.
double chanceDistance(const Mfcc& reference, const Mfcc& recording)
{
    constexpr std::size_t pairs = 2000;
    double sum = 0;
    for (std::size_t i = 0; i < pairs; ++i)
        sum += static_cast<double>(distance(reference.frame(i * 7919 % reference.frames()),
                                            recording.frame(i * 104'729 % recording.frames())));
    return sum / pairs;
}

/// The share of steps in which both recordings go on: forced matches stand still a lot.
double evenShare(const Path& path)
{
    std::size_t even = 0;
    for (std::size_t i = 1; i < path.steps.size(); ++i)
        if (path.steps[i].reference != path.steps[i - 1].reference
            && path.steps[i].recording != path.steps[i - 1].recording)
            ++even;
    return static_cast<double>(even) / static_cast<double>(path.steps.size());
}

/// Scales likeness, which is 1 for the same recording, 0.24..0.41 for the same sentence by another voice, and
/// mostly 0.13..0.19 for another sentence (70 sentences, 4 voices).
double confidenceOf(double likeness)
{
    return std::clamp((likeness - 0.10) / 0.22, 0.0, 1.0);
}

/// The samples from the first to the last sound.
std::optional<std::pair<std::size_t, std::size_t>> soundRange(std::span<const float> samples)
{
    std::vector<double> levels;
    double peak = 0;
    for (std::size_t start = 0; start + Mfcc::kHop <= samples.size(); start += Mfcc::kHop) {
        double sum = 0;
        for (const float sample : samples.subspan(start, std::min(Mfcc::kWindow, samples.size() - start)))
            sum += static_cast<double>(sample) * static_cast<double>(sample);
        levels.push_back(std::sqrt(sum / Mfcc::kWindow));
        peak = std::max(peak, levels.back());
    }
    if (!(peak > 1e-5)) // -100 dBFS; false for NaN too
        return std::nullopt;
    const auto loud = [&](double level) { return level >= peak * kSoundBelowPeak; };
    const auto first = std::find_if(levels.begin(), levels.end(), loud) - levels.begin();
    const auto last = levels.rend() - std::find_if(levels.rbegin(), levels.rend(), loud) - 1;
    return std::pair { static_cast<std::size_t>(first) * Mfcc::kHop,
                       std::min(samples.size(),
                                static_cast<std::size_t>(last) * Mfcc::kHop + Mfcc::kWindow) };
}

double seconds(std::size_t samples)
{
    return static_cast<double>(samples) / Mfcc::kRate;
}

} // namespace

AudioResult<TimeWarp> TimeWarp::between(std::span<const float> reference, std::span<const float> recording,
                                        const std::atomic_bool* cancelled)
{
    const auto referenceSound = soundRange(reference);
    const auto recordingSound = soundRange(recording);
    if (!referenceSound || !recordingSound)
        return tl::unexpected<std::string>("The audio holds no sound that could be aligned.");
    const auto cut = [](std::span<const float> samples, const auto& range) {
        return samples.subspan(range.first, range.second - range.first);
    };
    const Mfcc from = mfcc(cut(reference, *referenceSound));
    const Mfcc to = mfcc(cut(recording, *recordingSound));
    const auto found = findPath(from, to, cancelled);
    if (!found)
        return tl::unexpected<std::string>("The alignment was cancelled.");
    const Path& path = *found;

    TimeWarp warp;
    warp.m_referenceStart = seconds(referenceSound->first);
    warp.m_recordingStart = seconds(recordingSound->first);
    warp.m_recordingEnd = seconds(recordingSound->second);
    warp.m_frames.resize(from.frames());
    for (std::size_t step = 0; step < path.steps.size();) {
        const std::size_t frame = path.steps[step].reference;
        const std::size_t first = path.steps[step].recording;
        std::size_t last = first;
        for (; step < path.steps.size() && path.steps[step].reference == frame; ++step)
            last = path.steps[step].recording;
        warp.m_frames[frame] = static_cast<double>(first + last) / 2;
    }
    const double chance = chanceDistance(from, to);
    if (chance > 0)
        warp.m_confidence = confidenceOf((1 - path.meanDistance / chance) * evenShare(path));
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
