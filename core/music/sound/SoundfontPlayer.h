#pragma once

#include "core/audio/AudioResult.h"
#include "core/music/score/Score.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace comfyvn::music {

/// How large the room is that a piece is played in.
enum class Space { Dry, Room, Hall };

/// One FluidSynth that plays some parts of a score. Equal scores give equal bytes.
class SoundfontPlayer final {
public:
    /// `font` is a path in the file system's encoding. `parts` are indices into the score's; `musicFrames`
    /// is what the score's ticks last.
    [[nodiscard]] static AudioResult<SoundfontPlayer> open(const std::string& font, const Score& score,
                                                           const std::vector<std::size_t>& parts,
                                                           std::uint64_t musicFrames, int sampleRate,
                                                           Space space);
    ~SoundfontPlayer();
    SoundfontPlayer(SoundfontPlayer&&) noexcept;
    SoundfontPlayer& operator=(SoundfontPlayer&&) noexcept;

    /// The next `frames` frames, interleaved stereo, added to what is there.
    void addTo(float* samples, std::size_t frames);

    /// Whether every note has been played and has died away.
    [[nodiscard]] bool isSilent() const;

private:
    struct State;
    explicit SoundfontPlayer(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};

/// The version of the library that plays, because it decides about the bytes.
[[nodiscard]] std::string fluidSynthVersion();

} // namespace comfyvn::music
