#include "core/music/sound/Fourier.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace comfyvn::music {

Fourier::Fourier(std::size_t length)
    : m_window(length)
    , m_turns(length / 2)
    , m_order(length)
    , m_work(length)
{
    for (std::size_t i = 0; i < length; ++i) {
        const double turn = 2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(length);
        m_window[i] = static_cast<float>(0.5 - 0.5 * std::cos(turn));
        if (i < length / 2)
            m_turns[i] = { static_cast<float>(std::cos(turn)), static_cast<float>(-std::sin(turn)) };
        std::size_t reversed = 0;
        for (std::size_t bit = 1; bit < length; bit *= 2)
            reversed = reversed * 2 + ((i & bit) != 0 ? 1 : 0);
        m_order[i] = reversed;
    }
}

void Fourier::magnitudes(std::span<const float> samples, std::span<float> out)
{
    const std::size_t length = m_window.size();
    for (std::size_t i = 0; i < length; ++i)
        m_work[m_order[i]] = i < samples.size() ? samples[i] * m_window[i] : 0.0F;
    for (std::size_t half = 1; half < length; half *= 2) {
        const std::size_t stride = length / (2 * half);
        for (std::size_t start = 0; start < length; start += 2 * half) {
            for (std::size_t i = 0; i < half; ++i) {
                const std::complex<float> turn = m_turns[i * stride];
                const std::complex<float> a = m_work[start + i];
                const std::complex<float> b = m_work[start + i + half];
                const std::complex<float> turned { b.real() * turn.real() - b.imag() * turn.imag(),
                                                   b.real() * turn.imag() + b.imag() * turn.real() };
                m_work[start + i] = a + turned;
                m_work[start + i + half] = a - turned;
            }
        }
    }
    for (std::size_t i = 0; i < length / 2; ++i) {
        const float re = m_work[i].real();
        const float im = m_work[i].imag();
        out[i] = std::sqrt(re * re + im * im);
    }
}

} // namespace comfyvn::music
