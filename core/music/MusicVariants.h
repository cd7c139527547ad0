#pragma once

#include "core/music/MusicMaker.h"
#include "core/music/score/Composer.h"

namespace comfyvn {

/// The piece that an adaptive set belongs to.
struct AdaptivePiece {
    const music::Commission& commission;
    const music::Score& score;
    double gainDb = 0; ///< what mastering added to it
    const SoundScratchPtr& scratch; ///< where what is long waits
};

/// Adds layers of the piece's own length and beat, stingers over them, and transitions that lead from one to
/// another, each played and put into the folder `scratch` before the next. Errors: as makeMusic().
[[nodiscard]] Result<void> addVariants(MadeMusic& made, const AdaptivePiece& piece, const std::string& font,
                                       const QString& scratch, const music::Watch& watch);

} // namespace comfyvn
