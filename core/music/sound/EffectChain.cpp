#include "core/music/sound/EffectChain.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace comfyvn::music {

namespace {

using Kind = EffectStep::Kind;

/// With as few digits as it needs.
std::string number(double value)
{
    char text[32];
    const int length = std::snprintf(text, sizeof text, "%g", value);
    return { text, static_cast<std::size_t>(std::max(0, length)) };
}

std::string describe(const EffectStep& step)
{
    switch (step.kind) {
    case Kind::HighPass:
        return "high-pass " + number(step.first) + " Hz";
    case Kind::LowPass:
        return "low-pass " + number(step.first) + " Hz";
    case Kind::Peak:
        return (step.second < 0 ? "dip " : "peak ") + number(step.first) + " Hz";
    case Kind::Tape:
        return "wow and flutter";
    case Kind::Crush:
        return number(step.first) + " bit at " + number(step.second) + " Hz";
    case Kind::Saturation:
        return "saturation";
    case Kind::Vinyl:
        return "vinyl";
    case Kind::Room:
        return "room " + number(step.first) + " s";
    case Kind::Tremolo:
        return "tremolo " + number(step.first) + " Hz";
    case Kind::Width:
        return step.first == 0 ? "mono" : step.first < 1 ? "narrow" : "wide";
    }
    return {};
}

void spareVoices(EffectStep& step)
{
    switch (step.kind) {
    case Kind::HighPass:
        step.first = std::min(step.first, 150.0);
        break;
    case Kind::LowPass:
        step.first = std::max(step.first, 3400.0);
        step.second = 0.707;
        break;
    case Kind::Peak:
        step.second = std::clamp(step.second / 2, -2.0, 2.0);
        break;
    case Kind::Tape: // a few cents
        step.first = std::min(step.first, 0.8);
        step.second = std::min(step.second, 0.04);
        break;
    case Kind::Crush:
        step.first = std::max(step.first, 9.0);
        step.second = std::max(step.second, 14'700.0);
        break;
    case Kind::Saturation:
        step.first = std::min(step.first, 0.4);
        break;
    case Kind::Vinyl:
        step.first /= 2;
        step.second /= 2;
        break;
    case Kind::Room:
        step.first = std::min(step.first, 2.0);
        step.third = std::min(0.35 * step.third, 0.2);
        break;
    case Kind::Tremolo:
        step.second = std::min(step.second / 2, 0.1);
        break;
    case Kind::Width:
        step.first = std::clamp(step.first, 0.5, 1.2);
        break;
    }
}

void apply(const EffectStep& step, LongSound& sound, Edge edge, std::uint64_t seed)
{
    switch (step.kind) {
    case Kind::HighPass:
        return highPass(sound, edge, step.first);
    case Kind::LowPass:
        return lowPass(sound, edge, step.first, step.second);
    case Kind::Peak:
        return peak(sound, edge, step.first, step.second, step.third);
    case Kind::Tape:
        return wowAndFlutter(sound, edge, step.first, step.second);
    case Kind::Crush:
        return crush(sound, step.first, step.second);
    case Kind::Saturation:
        return saturate(sound, step.first);
    case Kind::Vinyl:
        return vinyl(sound, step.first, step.second, seed);
    case Kind::Room:
        return reverb(sound, edge, step.first, step.second, step.third);
    case Kind::Tremolo:
        return tremolo(sound, edge, step.first, step.second);
    case Kind::Width:
        return widen(sound, step.first);
    }
}

} // namespace

EffectChain sparingVoices(EffectChain chain)
{
    for (EffectStep& step : chain)
        spareVoices(step);
    return chain;
}

void apply(const EffectChain& chain, LongSound& sound, Edge edge, std::uint64_t seed)
{
    for (const EffectStep& step : chain)
        apply(step, sound, edge, seed);
}

std::vector<std::string> describe(const EffectChain& chain)
{
    std::vector<std::string> names;
    for (const EffectStep& step : chain)
        names.push_back(describe(step));
    return names;
}

} // namespace comfyvn::music
