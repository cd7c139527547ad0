#pragma once

#include "core/audio/AudioBuffer.h"
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
[[nodiscard]] Result<ScratchWavPtr> scratchWav(const AudioBuffer& sound,
                                               const std::optional<music::LoopPoints>& loop,
                                               const QString& title, const QString& folder);

/// Samples that are put away while others are made, and come back as they were.
class ParkedSound final {
public:
    /// Empties `sound`. Error: Storage.
    [[nodiscard]] static Result<ParkedSound> park(AudioBuffer& sound, const QString& folder);
    [[nodiscard]] Result<AudioBuffer> fetch();

private:
    ParkedSound() = default;

    std::unique_ptr<QTemporaryFile> m_file {};
    AudioBuffer m_shape {}; ///< without its samples
    std::size_t m_samples = 0;
};

} // namespace comfyvn
