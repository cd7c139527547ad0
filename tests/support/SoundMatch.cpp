#include "tests/support/SoundMatch.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace comfyvn::test {

namespace {

constexpr std::size_t kProbe = 2400;
constexpr std::size_t kBlock = 2400;
constexpr double kSilence = 1e-5; ///< mean square below which a block says nothing

struct Products {
    double ab = 0;
    double aa = 0;
    double bb = 0;

    [[nodiscard]] double correlation() const { return aa * bb > 0 ? ab / std::sqrt(aa * bb) : 0; }
};

Products productsOf(std::span<const float> a, std::span<const float> b)
{
    Products sums;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const double x = a[i];
        const double y = b[i];
        sums.ab += x * y;
        sums.aa += x * x;
        sums.bb += y * y;
    }
    return sums;
}

std::size_t loudestMoment(std::span<const float> sound)
{
    std::size_t loudest = 0;
    double most = -1;
    for (std::size_t at = 0; at + kProbe <= sound.size(); at += kProbe / 4) {
        const auto part = sound.subspan(at, kProbe);
        const double energy = productsOf(part, part).aa;
        if (energy > most) {
            most = energy;
            loudest = at;
        }
    }
    return loudest;
}

} // namespace

SoundMatch findSound(std::span<const float> heard, std::span<const float> sound)
{
    if (sound.size() < kProbe || heard.size() < sound.size())
        return {};
    const std::size_t probeAt = loudestMoment(sound);
    const auto probe = sound.subspan(probeAt, kProbe);
    std::size_t best = 0;
    double mostAlike = 0;
    for (std::size_t at = 0; at + sound.size() <= heard.size(); ++at) {
        const double alike = productsOf(probe, heard.subspan(at + probeAt, kProbe)).correlation();
        if (alike > mostAlike) {
            mostAlike = alike;
            best = at;
        }
    }
    if (mostAlike < 0.5)
        return {};

    SoundMatch match { .offset = static_cast<std::ptrdiff_t>(best),
                       .likeness = 1,
                       .leastGain = std::numeric_limits<double>::max() };
    for (std::size_t at = 0; at + kBlock <= sound.size(); at += kBlock) {
        const Products block = productsOf(sound.subspan(at, kBlock), heard.subspan(best + at, kBlock));
        if (block.aa < kSilence * kBlock)
            continue;
        const double gain = std::sqrt(block.bb / block.aa);
        match.likeness = std::min(match.likeness, block.correlation());
        match.leastGain = std::min(match.leastGain, gain);
        match.mostGain = std::max(match.mostGain, gain);
    }
    return match;
}

float peakOf(std::span<const float> samples)
{
    float peak = 0;
    for (const float sample : samples)
        peak = std::max(peak, std::abs(sample));
    return peak;
}

} // namespace comfyvn::test
