#include "core/audio/live/LiveLoudness.h"

#include "core/audio/Loudness.h"
#include "core/audio/LoudnessGate.h"

#include <algorithm>
#include <numeric>

namespace comfyvn {

namespace {
constexpr std::size_t kMostHops = 10 * 3600 * 6; // of six hours
}

void LiveLoudness::add(std::span<const double> meanSquares)
{
    m_hops.insert(m_hops.end(), meanSquares.begin(), meanSquares.end());
    if (m_hops.size() > kMostHops) // seldom
        m_hops.erase(m_hops.begin(), m_hops.end() - std::ptrdiff_t { kMostHops / 2 });
}

double LiveLoudness::over(std::size_t hops) const
{
    const auto there = static_cast<std::ptrdiff_t>(std::min(hops, m_hops.size()));
    const double sum = std::accumulate(m_hops.end() - there, m_hops.end(), 0.0);
    return std::max(kSilenceDb, lufsOf(sum / static_cast<double>(hops)));
}

double LiveLoudness::momentary() const
{
    return over(kHopsPerLoudnessBlock);
}

double LiveLoudness::shortTerm() const
{
    return over(kHopsInShortTerm);
}

double LiveLoudness::integrated() const
{
    std::vector<double> energies = m_hops; // of one frame each
    energies.push_back(0); // the hop under way
    return gatedLoudness(energies, m_hops.size(), 1);
}

} // namespace comfyvn
