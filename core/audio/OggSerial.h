#pragma once

#include "core/audio/AudioResult.h"

#include <string>

namespace comfyvn {

/// Gives every page of an Ogg file of one stream the same serial number, in place of the random one that
/// libsndfile draws, and makes its checksum anew. Stops at what is no page. Source: RFC 3533.
void makeOggSteady(std::string& ogg);
/// The same of a file, page by page. `path` is in the file system's encoding.
[[nodiscard]] AudioResult<void> makeOggFileSteady(const std::string& path);

} // namespace comfyvn
