#pragma once

#include "core/audio/LongSound.h"
#include "core/base/ScratchFile.h"
#include "core/music/sound/LoopedWav.h"

#include <memory>

namespace comfyvn {

/// A sound that waits on the disk, as the WAV it is to be, so that a long piece with all that belongs to it
/// fits into memory.
struct ScratchWav {
    std::unique_ptr<ScratchFile> file {};
    std::size_t frames = 0;
};

using ScratchWavPtr = std::shared_ptr<const ScratchWav>;

/// Error: Storage.
[[nodiscard]] Result<ScratchWavPtr> scratchWav(const LongSound& sound,
                                               const std::optional<music::LoopPoints>& loop,
                                               const QString& title, const QString& folder);

/// The folder for long sounds, which is made. Error: Storage.
[[nodiscard]] Result<SoundScratchPtr> soundScratch(const QString& folder);

/// Error: Storage, when a sound that waited in the folder has holes.
[[nodiscard]] Result<void> checkWhole(const SoundScratch& scratch);

} // namespace comfyvn
