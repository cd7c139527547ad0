#include "core/audio/mix/MixMeters.h"

#include "core/audio/mix/MixKernels.h"
#include "core/audio/mix/PeakLimiter.h"

#include <algorithm>
#include <cmath>

namespace comfyvn {

namespace {

constexpr std::size_t kPiece = 64; // frames examined at once
constexpr std::size_t kEdge = 2 * kPeakReach; // frames kept from call to call

} // namespace

MixMeters::MixMeters(int sampleRate, bool loudness)
    : m_edge(2 * kEdge)
{
    if (loudness)
        m_loudness.emplace(sampleRate);
}

/// The points that follow each of `frames` frames; kPeakReach further ones lie on either side.
void MixMeters::examine(const float* stereo, std::size_t frames)
{
    for (std::size_t at = 0; at < frames; at += kPiece) {
        const std::size_t count = std::min(kPiece, frames - at);
        const float* piece = stereo + 2 * at;
        const float around = highestOf(piece - 2 * kPeakReach, 2 * (count + 2 * kPeakReach));
        if (around * peakPhasesGain() > m_truePeak)
            m_truePeak = std::max(m_truePeak, highestBetweenOf(piece, 2 * count, peakPhases()));
    }
}

void MixMeters::add(std::span<const float> stereo)
{
    if (m_loudness)
        m_loudness->add(stereo);
    m_squares += sumOfSquares(stereo.data(), stereo.size());
    m_peak = std::max(m_peak, highestOf(stereo.data(), stereo.size()));
    m_truePeak = std::max(m_truePeak, m_peak);
    m_frames += stereo.size() / 2;

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

void MixMeters::finish(MixReport& report)
{
    m_edge.resize(m_edge.size() + 2 * kEdge);
    examine(m_edge.data() + 2 * kPeakReach, m_edge.size() / 2 - kEdge);
    report.peak = static_cast<double>(m_peak);
    report.truePeak = static_cast<double>(m_truePeak);
    report.rms = m_frames > 0 ? std::sqrt(m_squares / (2.0 * static_cast<double>(m_frames))) : 0.0;
    if (m_loudness) {
        report.integratedLufs = m_loudness->integrated();
        report.momentaryMaxLufs = m_loudness->momentaryMax();
        report.shortTermMaxLufs = m_loudness->shortTermMax();
    }
}

} // namespace comfyvn
