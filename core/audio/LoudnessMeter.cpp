#include "core/audio/LoudnessMeter.h"

#include "core/audio/KWeighting.h"
#include "core/audio/Loudness.h"
#include "core/audio/LoudnessGate.h"

#include <algorithm>
#include <cmath>

namespace comfyvn {

LoudnessHops::LoudnessHops(int sampleRate)
    : m_hop(loudnessHop(sampleRate))
{
    const KWeighting weighting(sampleRate);
    const auto both = [](double value) { return Sides { value, value }; };
    const auto fill = [&both](Section& section, const BiquadCoefficients& from) {
        section.b0 = both(from.b0);
        section.b1 = both(from.b1);
        section.b2 = both(from.b2);
        section.a1 = both(from.a1);
        section.a2 = both(from.a2);
    };
    fill(m_shelf, weighting.shelf);
    fill(m_highPass, weighting.highPass);
}

void LoudnessHops::run(const float* stereo, std::size_t frames)
{
    // two sections in transposed direct form II
    Section shelf = m_shelf;
    Section highPass = m_highPass;
    Sides energy = m_energy;
    for (std::size_t frame = 0; frame < frames; ++frame) {
        const Sides x { static_cast<double>(stereo[2 * frame]), static_cast<double>(stereo[2 * frame + 1]) };
        const Sides y = shelf.b0 * x + shelf.s1;
        shelf.s1 = shelf.b1 * x - shelf.a1 * y + shelf.s2;
        shelf.s2 = shelf.b2 * x - shelf.a2 * y;
        const Sides z = highPass.b0 * y + highPass.s1;
        highPass.s1 = highPass.b1 * y - highPass.a1 * z + highPass.s2;
        highPass.s2 = highPass.b2 * y - highPass.a2 * z;
        energy += z * z;
    }
    m_shelf = shelf;
    m_highPass = highPass;
    m_energy = energy;
    m_inHop += frames;
}

double LoudnessHops::endHop()
{
    const double ended = energy();
    m_energy = Sides {};
    m_inHop = 0;
    for (Section* section : { &m_shelf, &m_highPass }) {
        for (int side = 0; side < 2; ++side) {
            if (std::fabs(section->s1[side]) < kDeadFilterState
                && std::fabs(section->s2[side]) < kDeadFilterState)
                section->s1[side] = section->s2[side] = 0;
        }
    }
    return ended;
}

void LoudnessMeter::add(std::span<const float> stereo)
{
    m_frames += stereo.size() / 2;
    m_hops.add(stereo, [this](double energy) { m_energies.push_back(energy); });
}

double LoudnessMeter::integrated() const
{
    std::vector<double> energies = m_energies;
    energies.push_back(m_hops.energy());
    return gatedLoudness(energies, m_frames, m_hops.framesInHop());
}

double LoudnessMeter::maximumOver(std::size_t hops) const
{
    double loudest = 0;
    for (std::size_t first = 0; first + hops <= m_energies.size(); ++first) {
        double sum = 0;
        for (std::size_t hop = first; hop < first + hops; ++hop)
            sum += m_energies[hop];
        loudest = std::max(loudest, sum / static_cast<double>(hops * m_hops.framesInHop()));
    }
    return std::max(kSilenceDb, lufsOf(loudest));
}

double LoudnessMeter::momentaryMax() const
{
    return maximumOver(kHopsPerLoudnessBlock);
}

double LoudnessMeter::shortTermMax() const
{
    return maximumOver(kHopsInShortTerm);
}

} // namespace comfyvn
