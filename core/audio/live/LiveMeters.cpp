#include "core/audio/live/LiveMeters.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace comfyvn {

LiveMeters::LiveMeters(int sampleRate)
    : m_sampleRate(sampleRate)
    , m_hops(sampleRate)
{ }

void LiveMeters::restart()
{
    m_hops = LoudnessHops(m_sampleRate);
    m_endedCount = 0;
    m_truePeak.restart();
    ++m_start;
}

void LiveMeters::add(std::span<const float> stereo)
{
    for (std::size_t i = 0; i + 1 < stereo.size(); i += 2) {
        m_left = std::max(m_left, std::fabs(stereo[i]));
        m_right = std::max(m_right, std::fabs(stereo[i + 1]));
    }
    m_truePeak.add(stereo);
    m_hops.add(stereo, [this](double energy) {
        if (m_endedCount < m_ended.size())
            m_ended[m_endedCount++] = energy / static_cast<double>(m_hops.framesInHop());
    });
}

void LiveMeters::take(LiveLevels& to)
{
    to.left = std::exchange(m_left, 0.F);
    to.right = std::exchange(m_right, 0.F);
    to.truePeak = m_truePeak.highest();
    m_truePeak.forget();
    to.loudness.assign(m_ended.begin(),
                       m_ended.begin() + static_cast<std::ptrdiff_t>(std::exchange(m_endedCount, 0)));
    to.start = m_start;
}

} // namespace comfyvn
