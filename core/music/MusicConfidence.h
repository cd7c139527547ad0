#pragma once

namespace comfyvn {

/// How sure it is what was heard in a recording, 0..1.
struct MusicConfidence {
    double tempo = 0;
    double key = 0;
};

/// Below these a person should be told that it is a guess.
inline constexpr double kSureTempo = 0.5;
inline constexpr double kSureKey = 0.4;

} // namespace comfyvn
