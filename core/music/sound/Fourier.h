#pragma once

#include <complex>
#include <cstddef>
#include <span>
#include <vector>

namespace comfyvn::music {

/// Spectra of a fixed length, a power of two. Equal input gives equal bits on every machine.
class Fourier final {
public:
    explicit Fourier(std::size_t length);

    [[nodiscard]] std::size_t length() const { return m_window.size(); }

    /// Magnitudes of the first half of the spectrum of `samples`, Hann-windowed; what lies beyond their end
    /// counts as silence. `out` holds length() / 2 values.
    void magnitudes(std::span<const float> samples, std::span<float> out);

private:
    std::vector<float> m_window;
    std::vector<std::complex<float>> m_turns;
    std::vector<std::size_t> m_order;
    std::vector<std::complex<float>> m_work;
};

} // namespace comfyvn::music
