#include "core/audio/live/LiveLoudness.h"

#include "core/audio/Loudness.h"
#include "core/audio/LoudnessGate.h"

#include <algorithm>
#include <numeric>

namespace comfyvn {

namespace {

constexpr double kStepsPerLu = 100;
constexpr std::size_t kSteps = 10'000; // up to +30 LUFS; what is louder is taken for that

std::size_t stepOf(double lufs)
{
    const double step = (lufs - kAbsoluteGate) * kStepsPerLu;
    return static_cast<std::size_t>(std::clamp(step, 0.0, static_cast<double>(kSteps - 1)));
}

} // namespace

void LiveLoudness::add(std::span<const double> meanSquares)
{
    m_steps.resize(kSteps);
    for (const double meanSquare : meanSquares) {
        if (m_recent.size() == kHopsInShortTerm)
            m_recent.erase(m_recent.begin());
        m_recent.push_back(meanSquare);
        if (m_recent.size() < kHopsPerLoudnessBlock)
            continue;
        const double block = sumOf(kHopsPerLoudnessBlock) / static_cast<double>(kHopsPerLoudnessBlock);
        if (const double lufs = lufsOf(block); lufs > kAbsoluteGate) {
            Step& step = m_steps[stepOf(lufs)];
            ++step.blocks;
            step.sum += block;
        }
    }
}

double LiveLoudness::sumOf(std::size_t hops) const
{
    const auto there = static_cast<std::ptrdiff_t>(std::min(hops, m_recent.size()));
    return std::accumulate(m_recent.end() - there, m_recent.end(), 0.0);
}

double LiveLoudness::over(std::size_t hops) const
{
    return std::max(kSilenceDb, lufsOf(sumOf(hops) / static_cast<double>(hops)));
}

double LiveLoudness::momentary() const
{
    return over(kHopsPerLoudnessBlock);
}

double LiveLoudness::shortTerm() const
{
    return over(kHopsInShortTerm);
}

LiveLoudness::Step LiveLoudness::from(std::size_t step) const
{
    Step all;
    for (; step < m_steps.size(); ++step) {
        all.blocks += m_steps[step].blocks;
        all.sum += m_steps[step].sum;
    }
    return all;
}

double LiveLoudness::integrated() const
{
    if (m_recent.size() < kHopsPerLoudnessBlock) // too short for a gate
        return over(std::max<std::size_t>(1, m_recent.size()));
    const auto lufs = [](const Step& step) {
        return step.blocks > 0 ? lufsOf(step.sum / static_cast<double>(step.blocks)) : kSilenceDb;
    };
    const double ungated = lufs(from(0));
    return ungated > kAbsoluteGate ? lufs(from(stepOf(ungated + kRelativeGate))) : kSilenceDb;
}

} // namespace comfyvn
