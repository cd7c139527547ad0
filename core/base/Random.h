#pragma once

#include <cstdint>

namespace comfyvn {

/// A seeded generator whose sequence is the same on every platform: SplitMix64 (Steele, Lea, Flood 2014).
class Random final {
public:
    explicit constexpr Random(std::uint64_t seed)
        : m_state(seed)
    { }

    constexpr std::uint64_t next()
    {
        std::uint64_t z = (m_state += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31U);
    }

    /// Uniform in [0, 1).
    constexpr double unit() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }

    /// Uniform in [-1, 1).
    constexpr double signedUnit() { return 2.0 * unit() - 1.0; }

private:
    std::uint64_t m_state;
};

} // namespace comfyvn
