#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace comfyvn {

/// The loudness of what was heard, by BS.1770, from LiveLevels::loudness. LUFS; kSilenceDb where there is
/// none.
class LiveLoudness final {
public:
    void add(std::span<const double> meanSquares);
    void reset() { m_hops.clear(); }

    [[nodiscard]] double momentary() const; ///< of the last 400 ms
    [[nodiscard]] double shortTerm() const; ///< of the last 3 s
    [[nodiscard]] double integrated() const; ///< gated, of all, or of the last hours

private:
    [[nodiscard]] double over(std::size_t hops) const;

    std::vector<double> m_hops {};
};

} // namespace comfyvn
