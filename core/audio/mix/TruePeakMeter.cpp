#include "core/audio/mix/TruePeakMeter.h"

#include "core/audio/mix/MixKernels.h"
#include "core/audio/mix/PeakLimiter.h"

#include <algorithm>

namespace comfyvn {

namespace {

constexpr std::size_t kPiece = 64; // frames examined at once
constexpr std::size_t kEdge = 2 * kPeakReach; // frames kept from call to call

} // namespace

TruePeakMeter::TruePeakMeter()
    : m_edge(2 * kEdge)
{
    m_edge.reserve(4 * kEdge);
}

/// The points that follow each of `frames` frames; kPeakReach further ones lie on either side.
void TruePeakMeter::examine(const float* stereo, std::size_t frames)
{
    for (std::size_t at = 0; at < frames; at += kPiece) {
        const std::size_t count = std::min(kPiece, frames - at);
        const float* piece = stereo + 2 * at;
        const float around = highestOf(piece - 2 * kPeakReach, 2 * (count + 2 * kPeakReach));
        if (around * peakPhasesGain() > m_highest)
            m_highest = std::max(m_highest, highestBetweenOf(piece, 2 * count, peakPhases()));
    }
}

void TruePeakMeter::add(std::span<const float> stereo)
{
    m_highest = std::max(m_highest, highestOf(stereo.data(), stereo.size()));
    // the edge with the first frames, then the rest where it lies
    const std::size_t joined = std::min(stereo.size(), 2 * kEdge);
    m_edge.insert(m_edge.end(), stereo.begin(), stereo.begin() + static_cast<std::ptrdiff_t>(joined));
    examine(m_edge.data() + 2 * kPeakReach, m_edge.size() / 2 - kEdge);
    if (stereo.size() > 2 * kEdge) {
        examine(stereo.data() + 2 * kPeakReach, stereo.size() / 2 - kEdge);
        m_edge.assign(stereo.end() - std::ptrdiff_t { 2 * kEdge }, stereo.end());
    } else {
        m_edge.erase(m_edge.begin(), m_edge.end() - std::ptrdiff_t { 2 * kEdge });
    }
}

void TruePeakMeter::restart()
{
    forget();
    std::ranges::fill(m_edge, 0.F);
}

void TruePeakMeter::finish()
{
    m_edge.resize(m_edge.size() + 2 * kEdge);
    examine(m_edge.data() + 2 * kPeakReach, m_edge.size() / 2 - kEdge);
}

} // namespace comfyvn
