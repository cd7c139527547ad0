#pragma once

#include "core/audio/SoundEncoder.h"

#include <sndfile.h>

// How libsndfile is asked for the formats of sounds.

namespace comfyvn {

[[nodiscard]] int libraryFormat(SoundFormat format);
/// Quality and tags of a file that is open and has no samples yet.
void setUp(SNDFILE* file, const SoundEncoding& how);

} // namespace comfyvn
