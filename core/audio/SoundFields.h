#pragma once

#include "core/audio/AudioResult.h"
#include "core/audio/SoundEncoder.h"

#include <string>
#include <utility>
#include <vector>

namespace comfyvn {

/// Names in capital letters and their values, UTF-8.
using SoundFields = std::vector<std::pair<std::string, std::string>>;

/// Adds fields of any name to the comment of a file on the disk, whatever its length: Vorbis comments in
/// FLAC, Vorbis and Opus, TXXX frames in MP3. A WAV has no place for them and stays as it is. Equal input
/// gives equal bytes.
[[nodiscard]] AudioResult<void> addFields(const std::string& path, SoundFormat format,
                                          const SoundFields& fields);

} // namespace comfyvn
