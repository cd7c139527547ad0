#pragma once

#include <string>

namespace comfyvn {

class EspeakEngine;
class FliteEngine;

/// Both engines' versions and voices and espeak-ng's variants as one JSON object.
[[nodiscard]] std::string voiceListing(const EspeakEngine& espeak, const FliteEngine& flite);

} // namespace comfyvn
