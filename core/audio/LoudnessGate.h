#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace comfyvn {

inline constexpr double kAbsoluteGate = -70; // LUFS
inline constexpr double kRelativeGate = -10; // LU, to what is above the absolute one
/// 400 ms blocks every 100 ms.
inline constexpr std::size_t kHopsPerLoudnessBlock = 4;
/// What the short-term loudness is taken over: 3 s.
inline constexpr std::size_t kHopsInShortTerm = 30;

/// Frames of 100 ms.
[[nodiscard]] std::size_t loudnessHop(int sampleRate);

/// LUFS of a K-weighted, channel-summed mean square; kSilenceDb for none.
[[nodiscard]] double lufsOf(double meanSquare);

/// The gated loudness of BS.1770 from the energy of every hop of `hop` frames, the last entry being what is
/// left over. Audio shorter than one block has no gate: there it is the mean of its `frames` frames.
[[nodiscard]] double gatedLoudness(const std::vector<double>& energies, std::uint64_t frames,
                                   std::size_t hop);

} // namespace comfyvn
