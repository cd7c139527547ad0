#include "core/audio/RoughPath.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace comfyvn {

namespace {

constexpr float kGap = 0.1F; // what stepping over a frame costs, where a perfect match gives 1
constexpr std::size_t kLooseEnd = 60; // frames at either end that are matched though they do not seem to
constexpr std::size_t kLanes = 8; // summed side by side
constexpr std::size_t kBlockCells = 10'000'000; // that may be walked back over before they are decided
constexpr float kHighest = 1024;
constexpr float kNever = -std::numeric_limits<float>::max();

float distance(const RoughFrame& a, const RoughFrame& b)
{
    std::array<float, kLanes> sums {};
    for (std::size_t i = 0; i < a.size(); i += kLanes)
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            sums[lane] += (a[i + lane] - b[i + lane]) * (a[i + lane] - b[i + lane]);
    return std::sqrt(((sums[0] + sums[4]) + (sums[1] + sums[5]))
                     + ((sums[2] + sums[6]) + (sums[3] + sums[7])));
}

enum class From : std::uint8_t { Both, Reference, Recording };

/// Some rows of the table: where each looked at the recording, and how each of its cells was reached.
struct Block {
    std::size_t firstRow = 0;
    std::vector<std::size_t> firsts {};
    std::vector<From> from {};
};

class RoughSearch final {
public:
    RoughSearch(const std::vector<RoughFrame>& reference, const std::vector<RoughFrame>& recording,
                std::size_t reach)
        : m_reference(reference)
        , m_recording(recording)
        , m_width(std::min(recording.size(), 2 * reach + 1))
        , m_rows(std::max<std::size_t>(2, kBlockCells / m_width))
        , m_chance(static_cast<float>(chanceDistance(
              reference.size(), recording.size(),
              [&](std::size_t i, std::size_t j) { return distance(reference[i], recording[j]); })))
        , m_matches(m_width)
        , m_scores(m_width, kNever)
        , m_above(m_width)
    { }

    std::optional<std::vector<WarpStep>> find(const std::atomic_bool* cancelled)
    {
        for (std::size_t i = 0; i < m_reference.size(); ++i) {
            if (cancelled != nullptr && cancelled->load(std::memory_order_relaxed))
                return std::nullopt;
            if (m_now.firsts.size() == m_rows) {
                if (!m_before.firsts.empty())
                    decide();
                m_before = std::move(m_now);
                m_now = { .firstRow = i };
            }
            fillRow(i);
        }
        decide();
        m_before = std::move(m_now);
        m_now = {};
        decide();
        if (m_path.back().recording + kLooseEnd >= m_recording.size())
            goTo(m_reference.size() - 1, m_recording.size() - 1);
        return std::move(m_path);
    }

private:
    void fillRow(std::size_t i)
    {
        const std::size_t first = nextFirst();
        const std::size_t shift = first - m_first;
        for (std::size_t k = 0; k < m_width; ++k)
            m_matches[k] = 1 - distance(m_reference[i], m_recording[first + k]) / m_chance;
        m_above.swap(m_scores);
        const auto above = [&](std::size_t k) { return k < m_width ? m_above[k] : kNever; };
        m_now.firsts.push_back(first);
        m_now.from.resize(m_now.firsts.size() * m_width);
        From* const reached = m_now.from.data() + (m_now.firsts.size() - 1) * m_width;
        for (std::size_t k = 0; k < m_width; ++k) {
            float best = k + shift > 0 ? above(k + shift - 1) + m_matches[k] : kNever;
            if (i == 0) // what the recording holds before is stepped over
                best = m_matches[k] - kGap * static_cast<float>(k);
            From from = From::Both;
            if (const float score = above(k + shift) - kGap; score > best) {
                best = score;
                from = From::Reference;
            }
            if (const float score = i > 0 && k > 0 ? m_scores[k - 1] - kGap : kNever; score > best) {
                best = score;
                from = From::Recording;
            }
            m_scores[k] = best;
            reached[k] = from;
        }
        m_first = first;
        m_best = static_cast<std::size_t>(std::ranges::max_element(m_scores) - m_scores.begin());
        if (m_scores[m_best] > kHighest) // long sums would lose what is small
            for (float& score : m_scores)
                score -= kHighest;
    }

    /// So that the best match so far is in the middle, but never back.
    [[nodiscard]] std::size_t nextFirst() const
    {
        const std::size_t at = m_first + m_best + 1;
        const std::size_t wanted = at > m_width / 2 ? at - m_width / 2 : 0;
        return std::clamp(wanted, m_first, m_recording.size() - m_width);
    }

    /// Walks back from the best match of the last row, and keeps what lies in the block before.
    void decide()
    {
        const Block& last = m_now.firsts.empty() ? m_before : m_now;
        std::vector<WarpStep> steps;
        std::size_t i = last.firstRow + last.firsts.size() - 1;
        std::size_t j = m_first + m_best;
        for (;;) {
            const bool isNow = &last == &m_now && i >= m_now.firstRow;
            const Block& block = isNow ? m_now : m_before;
            if (block.firsts.empty() || i < block.firstRow)
                break; // decided already
            if (!isNow)
                steps.push_back({ i, j });
            const std::size_t row = i - block.firstRow;
            const From from = block.from[row * m_width + j - block.firsts[row]];
            if (from == From::Both && (i == 0 || j == 0))
                break;
            i -= from == From::Recording ? 0 : 1;
            j -= from == From::Reference ? 0 : 1;
        }
        for (auto step = steps.rbegin(); step != steps.rend(); ++step)
            goTo(step->reference, step->recording);
    }

    /// Adds a step, and what lies between it and the last one.
    void goTo(std::size_t i, std::size_t j)
    {
        if (m_path.empty())
            m_path.push_back({ 0, i == 0 && j > kLooseEnd ? j : 0 });
        WarpStep at = m_path.back();
        i = std::max(i, at.reference);
        j = std::max(j, at.recording);
        while (at.reference < i || at.recording < j) {
            at.reference += at.reference < i ? 1 : 0;
            at.recording += at.recording < j ? 1 : 0;
            m_path.push_back(at);
        }
    }

    const std::vector<RoughFrame>& m_reference;
    const std::vector<RoughFrame>& m_recording;
    const std::size_t m_width;
    const std::size_t m_rows; ///< of a block
    const float m_chance;
    Block m_before {};
    Block m_now {};
    std::vector<float> m_matches;
    std::vector<float> m_scores;
    std::vector<float> m_above;
    std::size_t m_first = 0; ///< of the last row
    std::size_t m_best = 0; ///< in it
    std::vector<WarpStep> m_path {};
};

} // namespace

std::optional<std::vector<WarpStep>> findRoughPath(const std::vector<RoughFrame>& reference,
                                                   const std::vector<RoughFrame>& recording,
                                                   std::size_t reach, const std::atomic_bool* cancelled)
{
    return RoughSearch(reference, recording, reach).find(cancelled);
}

} // namespace comfyvn
