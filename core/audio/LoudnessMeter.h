#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace comfyvn {

/// Measures the loudness of stereo as it goes by, to the same bits as measureLoudness().
class LoudnessMeter final {
public:
    explicit LoudnessMeter(int sampleRate);

    /// Finite interleaved samples, in pieces of any length.
    void add(std::span<const float> stereo);

    [[nodiscard]] double integrated() const; ///< LUFS, gated
    [[nodiscard]] double momentaryMax() const; ///< LUFS over 400 ms
    [[nodiscard]] double shortTermMax() const; ///< LUFS over 3 s

private:
    /// Left and right side by side, which the processor computes at once.
    using Sides = double __attribute__((vector_size(16)));
    struct Section {
        Sides b0, b1, b2, a1, a2;
        Sides s1 {};
        Sides s2 {};
    };

    void run(const float* stereo, std::size_t frames);
    void endHop();
    [[nodiscard]] double maximumOver(std::size_t hops) const;

    std::size_t m_hop;
    Section m_shelf {};
    Section m_highPass {};
    Sides m_energy {};
    std::size_t m_inHop = 0; ///< frames of the hop under way
    std::uint64_t m_frames = 0;
    std::vector<double> m_energies {}; ///< of each whole hop
};

} // namespace comfyvn
