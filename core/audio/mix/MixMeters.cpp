#include "core/audio/mix/MixMeters.h"

#include "core/audio/mix/MixKernels.h"

#include <algorithm>
#include <cmath>

namespace comfyvn {

MixMeters::MixMeters(int sampleRate, bool loudness)
{
    if (loudness)
        m_loudness.emplace(sampleRate);
}

void MixMeters::add(std::span<const float> stereo)
{
    if (m_loudness)
        m_loudness->add(stereo);
    m_truePeak.add(stereo);
    m_squares += sumOfSquares(stereo.data(), stereo.size());
    m_peak = std::max(m_peak, highestOf(stereo.data(), stereo.size()));
    m_frames += stereo.size() / 2;
}

void MixMeters::finish(MixReport& report)
{
    m_truePeak.finish();
    report.peak = static_cast<double>(m_peak);
    report.truePeak = static_cast<double>(m_truePeak.highest());
    report.rms = m_frames > 0 ? std::sqrt(m_squares / (2.0 * static_cast<double>(m_frames))) : 0.0;
    if (m_loudness) {
        report.integratedLufs = m_loudness->integrated();
        report.momentaryMaxLufs = m_loudness->momentaryMax();
        report.shortTermMaxLufs = m_loudness->shortTermMax();
    }
}

} // namespace comfyvn
