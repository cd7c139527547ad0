#pragma once

#include "core/music/score/Score.h"
#include "core/music/sound/NoteSounds.h"

#include <cstdint>
#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace comfyvn::music {

/// Two channels, side by side.
struct Sides {
    std::vector<float> left {};
    std::vector<float> right {};
};

/// How ticks become frames, and where all sound ends.
struct ScoreTime {
    int ticks = 0;
    std::uint64_t frames = 0; ///< what the ticks last
    std::uint64_t untilFrame = 0; ///< nothing is heard from there on
    int sampleRate = 0;
};

/// One part of a score, each of its notes laid where it is written to the sample.
class PartSound final {
public:
    PartSound(const Part& part, std::size_t index, const ScoreTime& time);

    /// Lets velocities share a sound: all of a pitch where they sound alike but for the level, else those
    /// within a step. To be called before all else, as the team's `worker`.
    void shareSounds(NoteSounds& sounds, std::size_t worker);
    /// Adds what is begun before `until` and was not ordered yet.
    void order(std::uint64_t until, std::vector<NoteOrder>& orders);
    /// The next `frames` frames, as loud as the swells say; what they begin must have been played. False, and
    /// nothing is written, where the part is silent.
    [[nodiscard]] bool play(const NoteSounds& sounds, std::size_t frames, Sides& sides);

    /// Whether every note has been played and has died away.
    [[nodiscard]] bool isSilent() const { return m_next == m_strikes.size() && m_sounding.empty(); }
    [[nodiscard]] float room() const { return m_room; }
    [[nodiscard]] float chorus() const { return m_chorus; }

private:
    /// A note that is written.
    struct Strike {
        std::uint64_t start = 0;
        std::uint64_t end = 0;
        int pitch = 0;
        int velocity = 0;
        int shared = 0; ///< the velocity that it shares a sound at
    };
    /// A note that sounds.
    struct Sounding {
        std::shared_ptr<const NoteSound> sound {};
        std::uint64_t start = 0;
        std::uint64_t end = 0; ///< where it is let go
        std::uint64_t choked = kNever;
        std::size_t position = 0; ///< the next frame of its sound
        double level = 1;

        [[nodiscard]] bool isOver() const;
        void addStretch(float* left, float* right, std::size_t count, double fall);
    };
    struct Gain {
        std::uint64_t frame = 0;
        double gain = 1;
    };
    static constexpr std::uint64_t kNever = ~std::uint64_t { 0 };

    void begin(const NoteSounds& sounds, std::uint64_t until);
    void add(Sounding& note, Sides& sides, std::uint64_t until) const;
    void swell(Sides& sides);
    [[nodiscard]] double gainAt(std::uint64_t frame);

    std::size_t m_part;
    int m_velocityStep;
    float m_room;
    float m_chorus;
    double m_chokeFall;
    std::vector<Strike> m_strikes {};
    std::map<std::pair<int, int>, std::uint64_t> m_longest {}; ///< by pitch and shared velocity
    std::vector<Gain> m_gains {};
    std::uint64_t m_frame = 0;
    std::size_t m_ordered = 0; ///< strikes
    std::size_t m_next = 0;
    std::size_t m_gain = 0; ///< the last that has come
    std::vector<Sounding> m_sounding {};
};

} // namespace comfyvn::music
