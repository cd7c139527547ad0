#include "core/audio/WarpPath.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace comfyvn {

namespace {

constexpr std::size_t kWholeAtOnce = 3000; // frames; longer recordings are matched coarsely first
constexpr std::size_t kRadius = 50; // frames around the coarse path that the fine one may use
constexpr std::size_t kNarrowestBand = 40; // frames to each side
constexpr double kBand = 0.2; // of the longer recording, to each side
constexpr float kBothWeight = 1.4F; // a step in both recordings is about as long as one in each
constexpr float kNever = std::numeric_limits<float>::max();

bool isCancelled(const std::atomic_bool* cancelled)
{
    return cancelled != nullptr && cancelled->load(std::memory_order_relaxed);
}

/// Dynamic time warping inside the windows, one for each frame of `reference`. Both ends are fixed.
class Warper final {
public:
    Warper(const Mfcc& reference, const Mfcc& recording, const std::vector<WarpWindow>& windows,
           const std::atomic_bool* cancelled)
        : m_reference(reference)
        , m_recording(recording)
        , m_windows(windows)
        , m_cancelled(cancelled)
    { }

    /// None: it was cancelled.
    std::optional<WarpPath> find()
    {
        std::size_t cells = 0;
        for (const WarpWindow& window : m_windows) {
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
        const WarpWindow window = m_windows[i];
        m_before.swap(m_costs);
        m_costs.resize(window.end - window.first);
        for (std::size_t j = window.first; j < window.end; ++j) {
            const float own = frameDistance(m_reference.frame(i), m_recording.frame(j));
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

    [[nodiscard]] WarpPath walkBack() const
    {
        WarpPath path;
        std::vector<WarpStep>& steps = path.steps;
        std::size_t i = m_windows.size() - 1;
        std::size_t j = m_windows.back().end - 1;
        for (;;) {
            steps.push_back({ i, j });
            path.meanDistance +=
                static_cast<double>(frameDistance(m_reference.frame(i), m_recording.frame(j)));
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
    const std::vector<WarpWindow>& m_windows;
    const std::atomic_bool* m_cancelled;
    std::vector<std::size_t> m_rows {}; ///< where each frame's cells begin in m_from
    std::vector<From> m_from {};
    std::vector<float> m_costs {};
    std::vector<float> m_before {};
};

/// A band around the straight line between both ends.
std::vector<WarpWindow> bandWindows(std::size_t rows, std::size_t columns)
{
    const auto reach = std::max(
        kNarrowestBand, static_cast<std::size_t>(kBand * static_cast<double>(std::max(rows, columns))));
    std::vector<WarpWindow> windows(rows);
    for (std::size_t i = 0; i < rows; ++i) {
        const std::size_t centre = i * columns / rows;
        // a band must reach the next row's centre, however steep the line
        windows[i] = { centre > reach ? centre - reach : 0,
                       std::min(columns, centre + reach + columns / rows + 1) };
    }
    windows.back().end = columns;
    return windows;
}

/// The neighbourhood of a path that was found with `coarseness` frames in one.
std::vector<WarpWindow> windowsAround(const std::vector<WarpStep>& rough, std::size_t coarseness,
                                      std::size_t rows, std::size_t columns)
{
    std::vector<WarpWindow> windows(rows, WarpWindow { columns, 0 });
    for (const WarpStep& step : rough) {
        const std::size_t first = step.recording * coarseness;
        const WarpWindow near { first > kRadius ? first - kRadius : 0,
                                std::min(columns, first + coarseness + kRadius) };
        for (std::size_t i = step.reference * coarseness;
             i < std::min(rows, (step.reference + 1) * coarseness); ++i)
            windows[i] = { std::min(windows[i].first, near.first), std::max(windows[i].end, near.end) };
    }
    for (std::size_t i = 1; i < rows; ++i) // rows that the rounding left over
        if (windows[i].end == 0)
            windows[i] = windows[i - 1];
    windows.front().first = 0;
    windows.back().end = columns;
    return windows;
}

} // namespace

float frameDistance(const float* a, const float* b)
{
    float sum = 0;
    for (std::size_t i = 0; i < Mfcc::kDimensions; ++i)
        sum += (a[i] - b[i]) * (a[i] - b[i]);
    return std::sqrt(sum);
}

Mfcc coarserFrames(const Mfcc& features)
{
    Mfcc result;
    const std::size_t frames = (features.frames() + kWarpCoarseness - 1) / kWarpCoarseness;
    result.values.resize(frames * Mfcc::kDimensions);
    for (std::size_t f = 0; f < frames; ++f) {
        const std::size_t first = f * kWarpCoarseness;
        const std::size_t end = std::min(first + kWarpCoarseness, features.frames());
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
std::optional<WarpPath> findWarpPath(const Mfcc& reference, const Mfcc& recording,
                                     const std::atomic_bool* cancelled)
{
    const std::size_t rows = reference.frames();
    const std::size_t columns = recording.frames();
    if (std::max(rows, columns) <= kWholeAtOnce)
        return Warper(reference, recording, bandWindows(rows, columns), cancelled).find();
    const auto rough = findWarpPath(coarserFrames(reference), coarserFrames(recording), cancelled);
    if (!rough)
        return std::nullopt;
    return findWarpPathNear(rough->steps, kWarpCoarseness, reference, recording, cancelled);
}

std::optional<WarpPath> findWarpPathNear(const std::vector<WarpStep>& rough, std::size_t coarseness,
                                         const Mfcc& reference, const Mfcc& recording,
                                         const std::atomic_bool* cancelled)
{
    const auto windows = windowsAround(rough, coarseness, reference.frames(), recording.frames());
    return Warper(reference, recording, windows, cancelled).find();
}

std::vector<double> matchedFrames(const WarpPath& path, std::size_t rows)
{
    std::vector<double> frames(rows);
    for (std::size_t step = 0; step < path.steps.size();) {
        const std::size_t frame = path.steps[step].reference;
        const std::size_t first = path.steps[step].recording;
        std::size_t last = first;
        for (; step < path.steps.size() && path.steps[step].reference == frame; ++step)
            last = path.steps[step].recording;
        frames[frame] = static_cast<double>(first + last) / 2;
    }
    return frames;
}

std::size_t evenSteps(const WarpPath& path)
{
    std::size_t even = 0;
    for (std::size_t i = 1; i < path.steps.size(); ++i)
        if (path.steps[i].reference != path.steps[i - 1].reference
            && path.steps[i].recording != path.steps[i - 1].recording)
            ++even;
    return even;
}

} // namespace comfyvn
