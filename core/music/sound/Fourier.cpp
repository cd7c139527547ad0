#include "core/music/sound/Fourier.h"

#include <cmath>
#include <numbers>

namespace comfyvn::music {

Fourier::Fourier(std::size_t length)
    : m_window(length)
    , m_order(length / 2)
    , m_real(length / 2)
    , m_imaginary(length / 2)
    , m_lastCosines(length / 2)
    , m_lastSines(length / 2)
{
    const auto turn = [](std::size_t part, std::size_t whole) {
        return 2 * std::numbers::pi * static_cast<double>(part) / static_cast<double>(whole);
    };
    const std::size_t half = length / 2;
    for (std::size_t i = 0; i < length; ++i)
        m_window[i] = static_cast<float>(0.5 - 0.5 * std::cos(turn(i, length)));
    for (std::size_t i = 0; i < half; ++i) {
        m_lastCosines[i] = static_cast<float>(std::cos(turn(i, length)));
        m_lastSines[i] = static_cast<float>(-std::sin(turn(i, length)));
        for (std::size_t bit = 1; bit < half; bit *= 2)
            m_order[i] = m_order[i] * 2 + ((i & bit) != 0 ? 1 : 0);
    }
    for (std::size_t step = 1; step < half; step *= 2) {
        for (std::size_t i = 0; i < step; ++i) {
            m_cosines.push_back(static_cast<float>(std::cos(turn(i, 2 * step))));
            m_sines.push_back(static_cast<float>(-std::sin(turn(i, 2 * step))));
        }
    }
}

void Fourier::load(std::span<const float> samples)
{
    const auto at = [&](std::size_t i) { return i < samples.size() ? samples[i] * m_window[i] : 0.0F; };
    for (std::size_t i = 0; i < m_order.size(); ++i) {
        m_real[m_order[i]] = at(2 * i);
        m_imaginary[m_order[i]] = at(2 * i + 1);
    }
}

void Fourier::transform()
{
    const std::size_t length = m_real.size();
    const float* cosines = m_cosines.data();
    const float* sines = m_sines.data();
    for (std::size_t step = 1; step < length; step *= 2) {
        for (std::size_t start = 0; start < length; start += 2 * step) {
            float* __restrict lowReal = m_real.data() + start;
            float* __restrict lowImaginary = m_imaginary.data() + start;
            float* __restrict highReal = lowReal + step;
            float* __restrict highImaginary = lowImaginary + step;
            for (std::size_t i = 0; i < step; ++i) {
                const float real = highReal[i] * cosines[i] - highImaginary[i] * sines[i];
                const float imaginary = highReal[i] * sines[i] + highImaginary[i] * cosines[i];
                highReal[i] = lowReal[i] - real;
                highImaginary[i] = lowImaginary[i] - imaginary;
                lowReal[i] += real;
                lowImaginary[i] += imaginary;
            }
        }
        cosines += step;
        sines += step;
    }
}

void Fourier::magnitudes(std::span<const float> samples, std::span<float> out)
{
    load(samples);
    transform();
    const std::size_t length = m_real.size();
    for (std::size_t i = 0; i < length; ++i) {
        const std::size_t mirror = i == 0 ? 0 : length - i;
        const float evenReal = 0.5F * (m_real[i] + m_real[mirror]);
        const float evenImaginary = 0.5F * (m_imaginary[i] - m_imaginary[mirror]);
        const float oddReal = 0.5F * (m_imaginary[i] + m_imaginary[mirror]);
        const float oddImaginary = -0.5F * (m_real[i] - m_real[mirror]);
        const float real = evenReal + oddReal * m_lastCosines[i] - oddImaginary * m_lastSines[i];
        const float imaginary = evenImaginary + oddReal * m_lastSines[i] + oddImaginary * m_lastCosines[i];
        out[i] = std::sqrt(real * real + imaginary * imaginary);
    }
}

} // namespace comfyvn::music
