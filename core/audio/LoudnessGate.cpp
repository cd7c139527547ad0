#include "core/audio/LoudnessGate.h"

#include "core/audio/Loudness.h"

#include <algorithm>
#include <cmath>

namespace comfyvn {

namespace {

constexpr double kOffset = -0.691; // LU, from a K-weighted mean square

double meanAbove(const std::vector<double>& blocks, double gate)
{
    const double least = std::pow(10, (gate - kOffset) / 10);
    double sum = 0;
    std::size_t count = 0;
    for (const double block : blocks) {
        if (block <= least)
            continue;
        sum += block;
        ++count;
    }
    return count > 0 ? sum / static_cast<double>(count) : 0.0;
}

} // namespace

std::size_t loudnessHop(int sampleRate)
{
    return std::max<std::size_t>(1, (static_cast<std::size_t>(sampleRate) + 5) / 10);
}

double lufsOf(double meanSquare)
{
    return meanSquare > 0 ? kOffset + 10.0 * std::log10(meanSquare) : kSilenceDb;
}

double gatedLoudness(const std::vector<double>& energies, std::uint64_t frames, std::size_t hop)
{
    if (energies.size() <= kHopsPerLoudnessBlock) { // the last entry is the unfinished hop
        double sum = 0;
        for (const double energy : energies)
            sum += energy;
        return frames > 0 ? std::max(kSilenceDb, lufsOf(sum / static_cast<double>(frames))) : kSilenceDb;
    }
    std::vector<double> blocks;
    blocks.reserve(energies.size());
    for (std::size_t h = 0; h + kHopsPerLoudnessBlock < energies.size(); ++h)
        blocks.push_back((energies[h] + energies[h + 1] + energies[h + 2] + energies[h + 3])
                         / static_cast<double>(kHopsPerLoudnessBlock * hop));
    const double loud = meanAbove(blocks, kAbsoluteGate);
    if (loud <= 0)
        return kSilenceDb;
    return lufsOf(meanAbove(blocks, std::max(kAbsoluteGate, lufsOf(loud) + kRelativeGate)));
}

} // namespace comfyvn
