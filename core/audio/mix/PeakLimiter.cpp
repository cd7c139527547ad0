#include "core/audio/mix/PeakLimiter.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace comfyvn {

namespace {

constexpr double kLookahead = 0.005; // seconds
constexpr double kRelease = 0.1; // seconds to 63 % of the way back
constexpr double kKaiserBeta = 5;
/// What is limited goes a little below the ceiling (0.05 dB): other meters interpolate otherwise.
constexpr float kMargin = 0.99426F;
constexpr float kNearlyOpen = 0.99995F;
constexpr std::size_t kTaskHops = 128;

double bessel0(double x)
{
    double sum = 1;
    double term = 1;
    for (int k = 1; k < 40; ++k) {
        term *= (x / 2 / k) * (x / 2 / k);
        sum += term;
    }
    return sum;
}

double kaiser(double ratio)
{
    return bessel0(kKaiserBeta * std::sqrt(std::max(0.0, 1 - ratio * ratio))) / bessel0(kKaiserBeta);
}

double hann(double ratio)
{
    return std::fabs(ratio) < 1 ? 0.5 + 0.5 * std::cos(std::numbers::pi * ratio) : 0.0;
}

/// The weights of the point `part` of the way from one sample to the next; `reach` samples count on each
/// side.
template <typename Window>
std::array<float, kPeakTaps> weightsAt(double part, std::size_t reach, const Window& window)
{
    std::array<double, kPeakTaps> exact {};
    double sum = 0;
    for (std::size_t tap = kPeakReach - reach; tap < kPeakReach + reach; ++tap) {
        const double distance = static_cast<double>(tap) - static_cast<double>(kPeakReach - 1) - part;
        const double angle = std::numbers::pi * distance;
        exact[tap] = window(distance / static_cast<double>(reach)) * std::sin(angle) / angle;
        sum += exact[tap];
    }
    std::array<float, kPeakTaps> weights {};
    for (std::size_t tap = 0; tap < kPeakTaps; ++tap)
        weights[tap] = static_cast<float>(exact[tap] / sum);
    return weights;
}

PeakPhases makePhases()
{
    PeakPhases phases {};
    for (std::size_t phase = 0; phase < 3; ++phase) {
        const double part = static_cast<double>(phase + 1) / 4.0;
        phases.longOnes[phase] = weightsAt(part, kPeakReach, kaiser);
        phases.shortOnes[phase] = weightsAt(part, kShortPeakTaps / 2, hann);
    }
    return phases;
}

float gainOf(const PeakPhases& phases)
{
    double gain = 1;
    for (const auto* set : { &phases.longOnes, &phases.shortOnes }) {
        for (const auto& phase : *set) {
            double sum = 0;
            for (const float tap : phase)
                sum += std::fabs(static_cast<double>(tap));
            gain = std::max(gain, sum);
        }
    }
    return static_cast<float>(gain * 1.0001); // the margin covers rounding
}

} // namespace

const PeakPhases& peakPhases()
{
    static const PeakPhases phases = makePhases();
    return phases;
}

float peakPhasesGain()
{
    static const float gain = gainOf(peakPhases());
    return gain;
}

PeakLimiter::PeakLimiter(double ceiling, int sampleRate, std::uint64_t firstHop)
    : m_ceiling(static_cast<float>(ceiling))
    , m_window(std::max<std::size_t>(
          1, static_cast<std::size_t>(std::lround(kLookahead * sampleRate / double { kMixHop }))))
    , m_release(static_cast<float>(double { kMixHop } / (double { kMixHop } + kRelease * sampleRate)))
    , m_needs(m_window + 1, 1.F)
    , m_held(m_window, 1.F)
    , m_first(firstHop)
{ }

void PeakLimiter::measure(const float* stereo, std::span<float> peaks, WorkTeam& team) const
{
    const float bound = m_ceiling / peakPhasesGain();
    const auto& phases = peakPhases();
    team.run((peaks.size() + kTaskHops - 1) / kTaskHops, [&](std::size_t task, std::size_t) {
        const std::size_t end = std::min(peaks.size(), (task + 1) * kTaskHops);
        for (std::size_t hop = task * kTaskHops; hop < end; ++hop) {
            const float* samples = stereo + 2 * kMixHop * hop;
            const float around = highestOf(samples - 2 * kPeakReach, 2 * (kMixHop + 2 * kPeakReach));
            peaks[hop] = around <= bound
                ? around
                : std::max(highestOf(samples, 2 * kMixHop), highestBetweenOf(samples, 2 * kMixHop, phases));
        }
    });
}

void PeakLimiter::push(std::span<const float> peaks)
{
    for (const float peak : peaks) {
        // m_needs holds the hops k .. k + window, m_held the gains of k - window .. k - 1; see lag()
        std::rotate(m_needs.begin(), m_needs.begin() + 1, m_needs.end());
        m_needs.back() = peak > m_ceiling ? m_ceiling * kMargin / peak : 1.F;
        ++m_pushed;
        const float wanted = *std::min_element(m_needs.begin(), m_needs.end());
        const float before = m_held.back();
        float held = std::min(wanted, before + (1.F - before) * m_release);
        if (held > kNearlyOpen && wanted == 1.F)
            held = 1;
        std::rotate(m_held.begin(), m_held.begin() + 1, m_held.end());
        m_held.back() = held;
        if (m_pushed < m_window)
            continue;
        float sum = 0;
        for (const float gain : m_held)
            sum += gain;
        const float gain = sum / static_cast<float>(m_window);
        if (m_pushed == m_window) // the hops before the mix have shaped its first gain
            m_gains.back() = gain;
        else
            m_gains.push_back(gain);
        m_lowest = std::min(m_lowest, gain);
        if (gain < 1)
            ++m_limited;
    }
}

void PeakLimiter::forget(std::uint64_t hop)
{
    const std::uint64_t count = std::min<std::uint64_t>(hop - std::min(hop, m_first), m_gains.size() - 1);
    m_gains.erase(m_gains.begin(), m_gains.begin() + static_cast<std::ptrdiff_t>(count));
    m_first += count;
}

void PeakLimiter::apply(float* stereo, std::size_t frames, std::uint64_t hop) const
{
    for (std::size_t at = 0; at < frames; at += kMixHop, ++hop) {
        const float start = gain(hop);
        const float end = gain(hop + 1);
        if (start == 1.F && end == 1.F)
            continue;
        const float step = (end - start) * (1.F / float { kMixHop });
        const std::size_t count = std::min(kMixHop, frames - at);
        std::array<float, kMixHop> gains {};
        ramp(gains.data(), count, start, step);
        shape(stereo + 2 * at, gains.data(), 2 * count);
    }
}

} // namespace comfyvn
