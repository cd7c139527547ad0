#pragma once

#include "core/speech/Alignment.h"
#include "core/speech/Lipsync.h"

#include <vector>

namespace comfyvn {

/// A posture in time, with the phoneme it belongs to.
struct MouthPiece {
    double start = 0; ///< seconds, 4 decimals
    double end = 0;
    MouthShape shape = MouthShape::X;
    Viseme viseme = Viseme::Sil;
    qsizetype phoneme = -1; ///< index into Alignment::phonemes; -1 while the mouth rests

    bool operator==(const MouthPiece&) const = default;
};

/// The movement as the phonemes have it, before it is made calm enough to draw: tiles [0, duration] in order.
[[nodiscard]] std::vector<MouthPiece> mouthMovement(const Alignment& alignment, const MouthAudio& audio);

} // namespace comfyvn
