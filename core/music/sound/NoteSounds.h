#pragma once

#include "core/audio/AudioResult.h"
#include "core/audio/mix/WorkTeam.h"
#include "core/music/score/Score.h"

#include <compare>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
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

struct NoteKey {
    std::size_t part = 0; ///< index into the score's
    int pitch = 0;
    int velocity = 0;

    auto operator<=>(const NoteKey&) const = default;
};

struct NoteOrder {
    NoteKey key {};
    std::uint64_t frames = 0; ///< how long it is held at most; the same in every order for a note
};

/// Notes as FluidSynth plays them, each played once and kept as long as there is room for it. Neither who
/// plays a note nor what was played before changes it.
class NoteSounds final {
public:
    /// `font` is a path in the file system's encoding. `parts` are indices into the score's.
    [[nodiscard]] static AudioResult<NoteSounds> open(const std::string& font, const Score& score,
                                                      const std::vector<std::size_t>& parts, int sampleRate,
                                                      WorkTeam& team);
    ~NoteSounds();
    NoteSounds(NoteSounds&&) noexcept;
    NoteSounds& operator=(NoteSounds&&) noexcept;

    /// Whether a note at two velocities sounds the same but for its level; several at once on the team's
    /// workers.
    [[nodiscard]] bool soundAlike(const NoteKey& key, int otherVelocity, std::size_t worker);

    /// Says what is needed next and returns how many of it must be played, each once, before the next order.
    std::size_t order(const std::vector<NoteOrder>& orders);
    /// Plays one of those; several at once on the team's workers.
    void play(std::size_t index, std::size_t worker);
    /// A note of the last order but one, or of the last one once it has been played; sounds at least as long
    /// as it takes to die away when it is let go after the frames of its order.
    [[nodiscard]] std::shared_ptr<const NoteSound> of(const NoteKey& key) const;

private:
    class Player;
    struct Kept {
        NoteOrder order {};
        std::shared_ptr<const NoteSound> sound {};
        std::uint64_t used = 0; ///< the number of its last order
    };

    explicit NoteSounds(std::vector<std::unique_ptr<Player>> players);
    void makeRoom();

    std::vector<std::unique_ptr<Player>> m_players; ///< one for each worker
    std::map<NoteKey, Kept> m_kept {};
    std::vector<Kept*> m_unplayed {}; ///< of the last order
    std::size_t m_bytes = 0;
    std::uint64_t m_orders = 0;
};

/// How much louder a note is at one velocity than at another, by the default of soundfonts.
[[nodiscard]] double levelAt(int velocity, int otherVelocity);

/// What is left of a level once a frame has passed, where it falls by `decibels` in `seconds`.
[[nodiscard]] double fallOf(double decibels, double seconds, int sampleRate);

/// The version of the library that plays, because it decides about the bytes.
[[nodiscard]] std::string fluidSynthVersion();

} // namespace comfyvn::music
