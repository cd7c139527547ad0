#pragma once

#include "core/base/Random.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace comfyvn::music {

/// Choices of a composer, the same for the same seed and purpose; what one purpose draws does not move
/// another's.
class Dice final {
public:
    Dice(std::uint64_t seed, std::string_view purpose)
        : m_random(mixed(seed, purpose))
    { }

    [[nodiscard]] double unit() { return m_random.unit(); }
    [[nodiscard]] bool chance(double probability) { return m_random.unit() < probability; }
    /// `low`..`high`, both included.
    [[nodiscard]] int between(int low, int high)
    {
        return low + static_cast<int>(m_random.unit() * (high - low + 1));
    }
    template <typename T> [[nodiscard]] const T& pick(const std::vector<T>& from)
    {
        return from[static_cast<std::size_t>(m_random.unit() * static_cast<double>(from.size()))];
    }

private:
    static std::uint64_t mixed(std::uint64_t seed, std::string_view purpose)
    {
        std::uint64_t hash = 0xCBF29CE484222325ULL; // FNV-1a
        for (const char letter : purpose)
            hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001B3ULL;
        return Random(seed ^ hash).next();
    }

    Random m_random;
};

} // namespace comfyvn::music
