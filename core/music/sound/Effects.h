#pragma once

#include "core/audio/LongSound.h"

#include <cstdint>

namespace comfyvn::music {

/// Whether the end of the sound runs into its beginning. What an effect carries over, echoes and movements,
/// then does too.
enum class Edge { Open, Loop };

/// Effects on stereo, in place. Equal input gives equal bytes.
void lowPass(LongSound& sound, Edge edge, double hertz, double resonance = 0.707);
void highPass(LongSound& sound, Edge edge, double hertz, double resonance = 0.707);
/// Raises or lowers a region around `hertz`.
void peak(LongSound& sound, Edge edge, double hertz, double decibels, double width = 1.0);
/// Uneven speed as of a worn tape: slow and fast, depths in milliseconds.
void wowAndFlutter(LongSound& sound, Edge edge, double wowMs, double flutterMs);
/// Fewer bits, and samples held as at a lower rate.
void crush(LongSound& sound, double bits, double hertz);
/// Soft saturation; 0 none, 1 strong. Keeps the level of quiet sound.
void saturate(LongSound& sound, double drive);
/// Crackle and hiss of a record; levels as amplitudes.
void vinyl(LongSound& sound, double crackle, double hiss, std::uint64_t seed);
/// A room: `seconds` to fall by 60 dB, `damping` 0..1 for the highs, `mix` 0..1 of it in the result.
void reverb(LongSound& sound, Edge edge, double seconds, double damping, double mix);
/// Slow movement of loudness; `hertz` gives way to a whole number of turns where the edge is a loop.
void tremolo(LongSound& sound, Edge edge, double hertz, double depth);
/// 0 mono, 1 as it is, 2 wide.
void widen(LongSound& sound, double width);

} // namespace comfyvn::music
