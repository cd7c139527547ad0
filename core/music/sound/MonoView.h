#pragma once

#include "core/audio/LongSound.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace comfyvn::music {

/// A recording as one channel, a stretch at a time: samples in memory, or the middle of a long sound. What it
/// looks at outlives it.
class MonoView final {
public:
    MonoView(std::span<const float> mono)
        : m_samples(mono)
        , m_frames(mono.size())
    { }
    MonoView(const std::vector<float>& mono)
        : MonoView(std::span(mono))
    { }
    MonoView(const LongSound& stereo)
        : m_sound(&stereo)
        , m_frames(stereo.frames())
    { }

    [[nodiscard]] std::size_t frames() const { return m_frames; }

    /// Fewer frames where it ends. They are there until the next call.
    [[nodiscard]] std::span<const float> part(std::size_t first, std::size_t frames)
    {
        first = std::min(first, m_frames);
        frames = std::min(frames, m_frames - first);
        if (m_sound && (first < m_first || first + frames > m_first + m_read.size()))
            readFrom(first, frames);
        return m_sound ? std::span<const float>(m_read).subspan(first - m_first, frames)
                       : m_samples.subspan(first, frames);
    }

private:
    void readFrom(std::size_t first, std::size_t frames)
    {
        constexpr std::size_t kAhead = 65'536; // what follows is asked for next
        m_first = first;
        m_stereo.resize(2 * std::min(std::max(frames, kAhead), m_frames - first));
        m_sound->read(first, m_stereo);
        m_read.resize(m_stereo.size() / 2);
        for (std::size_t i = 0; i < m_read.size(); ++i)
            m_read[i] = 0.5F * (m_stereo[2 * i] + m_stereo[2 * i + 1]);
    }

    std::span<const float> m_samples {};
    const LongSound* m_sound = nullptr;
    std::size_t m_frames;
    std::size_t m_first = 0; ///< of what was read
    std::vector<float> m_read {};
    std::vector<float> m_stereo {};
};

} // namespace comfyvn::music
