#pragma once

#include "core/audio/AudioResult.h"
#include "core/music/score/Score.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

namespace comfyvn::music {

/// A note alone, held, and how it dies away where it is let go.
struct NoteSound {
    std::vector<float> samples {}; ///< the left channel, then the right one unless they only differ in level
    std::size_t frames = 0;
    float leftGain = 1;
    float rightGain = 1;
    double fall = 1; ///< what a frame leaves of its level once it is let go
    int choke = 0; ///< not 0: notes of this class silence each other, as a closed hi-hat does an open one

    [[nodiscard]] const float* left() const { return samples.data(); }
    [[nodiscard]] const float* right() const { return samples.data() + samples.size() - frames; }
};

/// Notes as FluidSynth plays them, each played once and kept as long as there is room for it. What was played
/// before does not change a note.
class NoteSounds final {
public:
    /// `font` is a path in the file system's encoding. `parts` are indices into the score's.
    [[nodiscard]] static AudioResult<NoteSounds> open(const std::string& font, const Score& score,
                                                      const std::vector<std::size_t>& parts, int sampleRate);
    ~NoteSounds();
    NoteSounds(NoteSounds&&) noexcept;
    NoteSounds& operator=(NoteSounds&&) noexcept;

    /// At least as long as it takes to die away when it is let go after `frames`; as long as that in every
    /// call for the same note.
    [[nodiscard]] std::shared_ptr<const NoteSound> of(std::size_t part, int pitch, int velocity,
                                                      std::uint64_t frames);

private:
    struct Player;
    struct Kept {
        std::shared_ptr<const NoteSound> sound {};
        std::uint64_t used = 0;
    };

    explicit NoteSounds(std::unique_ptr<Player> player);
    void makeRoom();

    std::unique_ptr<Player> m_player;
    std::map<std::tuple<std::size_t, int, int>, Kept> m_kept {};
    std::size_t m_bytes = 0;
    std::uint64_t m_uses = 0;
};

/// What is left of a level once a frame has passed, where it falls by `decibels` in `seconds`.
[[nodiscard]] double fallOf(double decibels, double seconds, int sampleRate);

/// The version of the library that plays, because it decides about the bytes.
[[nodiscard]] std::string fluidSynthVersion();

} // namespace comfyvn::music
