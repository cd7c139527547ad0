#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace comfyvn {

/// The K-weighted energy of each 100 ms of stereo as it goes by; without memory, for any thread.
class LoudnessHops final {
public:
    explicit LoudnessHops(int sampleRate);

    /// Finite interleaved samples, in pieces of any length; `ended` is told the energy of each whole hop.
    template <typename Ended> void add(std::span<const float> stereo, const Ended& ended)
    {
        while (!stereo.empty()) {
            const std::size_t count = std::min(stereo.size(), 2 * (m_hop - m_inHop));
            run(stereo.data(), count / 2);
            stereo = stereo.subspan(count);
            if (m_inHop == m_hop)
                ended(endHop());
        }
    }

    [[nodiscard]] std::size_t framesInHop() const { return m_hop; }
    /// Of the hop under way.
    [[nodiscard]] double energy() const { return m_energy[0] + m_energy[1]; }

private:
    /// Left and right side by side, which the processor computes at once.
    using Sides = double __attribute__((vector_size(16)));
    struct Section {
        Sides b0, b1, b2, a1, a2;
        Sides s1 {};
        Sides s2 {};
    };

    void run(const float* stereo, std::size_t frames);
    [[nodiscard]] double endHop();

    std::size_t m_hop;
    Section m_shelf {};
    Section m_highPass {};
    Sides m_energy {};
    std::size_t m_inHop = 0; ///< frames of the hop under way
};

/// Measures the loudness of stereo as it goes by, to the same bits as measureLoudness().
class LoudnessMeter final {
public:
    explicit LoudnessMeter(int sampleRate)
        : m_hops(sampleRate)
    { }

    /// Finite interleaved samples, in pieces of any length.
    void add(std::span<const float> stereo);

    [[nodiscard]] double integrated() const; ///< LUFS, gated
    [[nodiscard]] double momentaryMax() const; ///< LUFS over 400 ms
    [[nodiscard]] double shortTermMax() const; ///< LUFS over 3 s

private:
    [[nodiscard]] double maximumOver(std::size_t hops) const;

    LoudnessHops m_hops;
    std::uint64_t m_frames = 0;
    std::vector<double> m_energies {}; ///< of each whole hop
};

} // namespace comfyvn
