#pragma once

#include "core/audio/SoundEncoder.h"

#include <sndfile.h>

#include <cstddef>
#include <span>

// How libsndfile is asked for the formats of sounds.

namespace comfyvn {

[[nodiscard]] int libraryFormat(SoundFormat format);
/// Quality and tags of a file that is open and has no samples yet.
void setUp(SNDFILE* file, const SoundEncoding& how);

/// Writes whole frames; those of WAV and FLAC are rounded to 16 bits, what is not finite to 0. False: it
/// failed.
[[nodiscard]] bool writeSamples(SNDFILE* file, SoundFormat format, std::span<const float> samples,
                                std::size_t channels);

} // namespace comfyvn
