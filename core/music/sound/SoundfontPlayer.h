#pragma once

#include "core/audio/AudioResult.h"
#include "core/music/score/Score.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace comfyvn::music {

/// Some parts of a score as sampled notes, each laid where it is written to the sample. Equal scores give
/// equal bytes.
class SoundfontPlayer final {
public:
    struct Job {
        const Score& score;
        std::vector<std::size_t> parts {}; ///< indices into the score's
        std::uint64_t musicFrames = 0; ///< what the score's ticks last
        int sampleRate = 0;
        std::uint64_t untilFrame = 0; ///< nothing is heard from there on
    };

    /// `font` is a path in the file system's encoding.
    [[nodiscard]] static AudioResult<SoundfontPlayer> open(const std::string& font, const Job& job);
    ~SoundfontPlayer();
    SoundfontPlayer(SoundfontPlayer&&) noexcept;
    SoundfontPlayer& operator=(SoundfontPlayer&&) noexcept;

    /// The next `frames` frames, added to what is there: interleaved stereo, and what of it goes to the room,
    /// mono.
    void addTo(float* stereo, float* room, std::size_t frames);

    /// Whether every note has been played and has died away.
    [[nodiscard]] bool isSilent() const;

private:
    struct Line;
    struct State;
    explicit SoundfontPlayer(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};

/// How much work a part is, in seconds of FluidSynth for one voice.
[[nodiscard]] double workOf(const Part& part, const Score& score);

} // namespace comfyvn::music
