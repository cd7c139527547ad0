#include "core/music/sound/Room.h"

#include <algorithm>
#include <cmath>

namespace comfyvn::music {

Room::Room(int sampleRate, double seconds, double damping)
    : m_damp(static_cast<float>(damping))
{
    static constexpr std::array<double, 8> kMilliseconds { 29.7, 37.1, 41.1, 43.7, 53.3, 61.7, 71.9, 83.1 };
    for (std::size_t i = 0; i < 8; ++i) {
        const auto frames = static_cast<std::size_t>(kMilliseconds[i] / 1000 * sampleRate);
        m_delays[i] = std::clamp<std::size_t>(frames, 1, kLongest);
        m_decay[i] = static_cast<float>(std::pow(10.0, -3 * kMilliseconds[i] / 1000 / seconds));
    }
}

} // namespace comfyvn::music
