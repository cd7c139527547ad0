#pragma once

#include "core/speech/SpeechWire.h"

#include <cstdint>
#include <vector>

namespace comfyvn {

/// True when no sample of [begin, end) exceeds the engines' noise: 1 % of full scale.
[[nodiscard]] bool isQuiet(const std::vector<std::int16_t>& samples, std::size_t begin, std::size_t end);

/// True when there is nothing to hear: under 20 ms, or no sample over 0.1 % of full scale (1 % without
/// phones).
[[nodiscard]] bool isSilent(const wire::Speech& speech);

/// Lengthens or shortens the pauses between the first and the last sound by `factor`, where they are quiet,
/// and moves the times.
void scalePauses(wire::Speech& speech, float factor);

/// Cuts the silence around the sound to 30 ms before and 60 ms after it, and moves the times.
void trimSilence(wire::Speech& speech);

} // namespace comfyvn
