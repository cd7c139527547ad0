#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace comfyvn::music {

/// Spectra of a fixed length, a power of two from 8 on. Equal input gives equal bits on every machine.
class Fourier final {
public:
    explicit Fourier(std::size_t length);

    [[nodiscard]] std::size_t length() const { return m_window.size(); }

    /// Magnitudes of the first half of the spectrum of `samples`, Hann-windowed; what lies beyond their end
    /// counts as silence. `out` holds length() / 2 values.
    void magnitudes(std::span<const float> samples, std::span<float> out);

private:
    void load(std::span<const float> samples);
    void transform();

    // Two real samples make one complex, so that half the length is transformed; real and imaginary parts
    // and each stage's turns lie in rows of their own, for the processor's wide instructions.
    std::vector<float> m_window;
    std::vector<std::size_t> m_order; ///< where each complex sample is loaded to
    std::vector<float> m_real;
    std::vector<float> m_imaginary;
    std::vector<float> m_cosines; ///< of the stages one after the other
    std::vector<float> m_sines;
    std::vector<float> m_lastCosines; ///< for taking the two real halves apart
    std::vector<float> m_lastSines;
};

} // namespace comfyvn::music
