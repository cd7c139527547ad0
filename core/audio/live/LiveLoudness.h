#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace comfyvn {

/// The loudness of what was heard, by BS.1770, from LiveLevels::loudness. LUFS; kSilenceDb where there is
/// none. It costs the same however long the mix is heard: the blocks behind the integrated loudness are kept
/// by their level only, in steps of 0.01 LU, by which the relative gate may be off.
class LiveLoudness final {
public:
    void add(std::span<const double> meanSquares);
    void reset() { *this = {}; }

    [[nodiscard]] double momentary() const; ///< of the last 400 ms
    [[nodiscard]] double shortTerm() const; ///< of the last 3 s
    [[nodiscard]] double integrated() const; ///< gated, of all

private:
    /// Blocks of about the same level.
    struct Step {
        std::uint64_t blocks = 0;
        double sum = 0; ///< of their mean squares
    };

    [[nodiscard]] double sumOf(std::size_t hops) const;
    [[nodiscard]] double over(std::size_t hops) const;
    [[nodiscard]] Step from(std::size_t step) const;

    std::vector<double> m_recent {}; ///< the last 3 s, latest last
    std::vector<Step> m_steps {}; ///< from the absolute gate up
};

} // namespace comfyvn
