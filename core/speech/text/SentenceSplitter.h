#pragma once

#include "core/speech/text/CharKind.h"

#include <vector>

namespace comfyvn::text {

/// A stretch of the line that is said in one go; what lies between two stretches is white space.
struct Sentence {
    int begin = 0;
    int end = 0; ///< exclusive
    double pauseAfter = 0; ///< seconds at neutral pace, by the mark that ended it
};

/// Linear in the length of the text, whatever it holds.
[[nodiscard]] std::vector<Sentence> splitSentences(const CharText& text);

} // namespace comfyvn::text
