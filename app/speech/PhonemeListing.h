#pragma once

#include "app/speech/EspeakEngine.h"

#include <string>

namespace comfyvn {

/// What each of espeak-ng's voices can be told to say by phoneme: a line each with the voice's id and then,
/// separated by tabs, `mnemonic IPA` pairs, one for each sound, in the order of the mnemonics.
///
/// The engine's tables do not name their voices, so every mnemonic of its data is tried with every voice.
[[nodiscard]] std::string phonemeListing(EspeakEngine& espeak);

} // namespace comfyvn
