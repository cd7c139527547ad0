#pragma once

#include "core/audio/AudioResult.h"
#include "core/audio/mix/WorkTeam.h"
#include "core/music/score/Score.h"
#include "core/music/sound/Room.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace comfyvn::music {

/// The room that a piece is played in, and how much of it is heard.
struct Hall {
    Room room;
    float level = 0;
};

/// Parts of a score as sampled notes, in a room. Equal scores give equal bytes, however many work at them.
class SoundfontPlayer final {
public:
    struct Job {
        const Score& score;
        std::vector<std::size_t> parts {}; ///< indices into the score's
        std::uint64_t musicFrames = 0; ///< what the score's ticks last
        int sampleRate = 0;
        std::uint64_t untilFrame = 0; ///< no note is heard from there on
        Hall hall;
    };

    /// `font` is a path in the file system's encoding. The team must live as long as the player.
    [[nodiscard]] static AudioResult<SoundfontPlayer> open(const std::string& font, const Job& job,
                                                           WorkTeam& team);
    ~SoundfontPlayer();
    SoundfontPlayer(SoundfontPlayer&&) noexcept;
    SoundfontPlayer& operator=(SoundfontPlayer&&) noexcept;

    /// The next `frames` frames, interleaved stereo.
    void play(float* stereo, std::size_t frames);

    /// Whether every note has been played and has died away; the room may still ring.
    [[nodiscard]] bool isSilent() const;

private:
    struct State;
    explicit SoundfontPlayer(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};

} // namespace comfyvn::music
