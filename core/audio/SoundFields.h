#pragma once

#include "core/audio/AudioResult.h"
#include "core/audio/SoundEncoder.h"

#include <string>
#include <utility>
#include <vector>

namespace comfyvn {

/// Names in capital letters and their values, UTF-8.
using SoundFields = std::vector<std::pair<std::string, std::string>>;

/// The same file with fields of any name in its comment: Vorbis comments in FLAC, Vorbis and Opus, TXXX
/// frames in MP3. A WAV has no place for them and stays as it is. Equal input gives equal bytes.
[[nodiscard]] AudioResult<std::string> withFields(const std::string& file, SoundFormat format,
                                                  const SoundFields& fields);
/// The same to a file on the disk, whatever its length.
[[nodiscard]] AudioResult<void> addFields(const std::string& path, SoundFormat format,
                                          const SoundFields& fields);

} // namespace comfyvn
