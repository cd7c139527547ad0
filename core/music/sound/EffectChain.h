#pragma once

#include "core/audio/LongSound.h"
#include "core/music/sound/Effects.h"

#include <cstdint>
#include <string>
#include <vector>

namespace comfyvn::music {

/// One effect and what it is set to; see Effects.h for what the settings mean.
struct EffectStep {
    enum class Kind {
        HighPass, ///< Hz
        LowPass, ///< Hz, resonance
        Peak, ///< Hz, dB, width
        Tape, ///< ms of wow, ms of flutter
        Crush, ///< bits, Hz
        Saturation, ///< drive
        Vinyl, ///< crackle, hiss
        Room, ///< seconds, damping, mix
        Tremolo, ///< Hz, depth
        Width ///< 0 mono … 2 wide
    };

    Kind kind = Kind::Peak;
    double first = 0;
    double second = 0;
    double third = 0;
};

using EffectChain = std::vector<EffectStep>;

/// The same chain so mild that a voice in the sound stays clear and close: its band is kept from 150 to 3400
/// Hz, its pitch hardly wavers, and rooms, noise and distortion stay in the background.
[[nodiscard]] EffectChain sparingVoices(EffectChain chain);

void apply(const EffectChain& chain, LongSound& sound, Edge edge, std::uint64_t seed);

/// What the chain does, step by step, for people.
[[nodiscard]] std::vector<std::string> describe(const EffectChain& chain);

} // namespace comfyvn::music
