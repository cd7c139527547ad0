#pragma once

#include "core/music/score/Dice.h"
#include "core/music/score/Mood.h"
#include "core/music/score/MusicStyle.h"

namespace comfyvn::music {

/// A piece while it is written: key, form and chords stand, parts are added. What the writers of parts share.
struct Draft {
    const MusicStyle& style;
    const Mood& mood;
    std::uint64_t seed = 0;
    Score score {};

    [[nodiscard]] int bars() const { return (score.ticks + score.barTicks() - 1) / score.barTicks(); }
    /// The bar in which what does not loop comes to rest; -1 for what loops.
    [[nodiscard]] int restingBar() const { return score.loops ? -1 : bars() - 1; }
    [[nodiscard]] bool isResting(int tick) const { return tick / score.barTicks() == restingBar(); }
    /// The section's intensity, on its way to the next one's in the last bar.
    [[nodiscard]] double intensityAt(int tick) const;
    [[nodiscard]] bool plays(const Part& part, int tick) const;
    /// A velocity for a note there: the style's loudness, the section, and `accent`.
    [[nodiscard]] int velocityAt(int tick, int accent = 0) const;
    [[nodiscard]] int sectionEnd(int tick) const;
};

/// The pitch of that class nearest to `near` within the range; the nearest of the class when the range holds
/// none.
[[nodiscard]] int nearestPitch(int pitchClass, int near, int low, int high);

/// The pitch that sounds at `tick` in a part of single notes, as written; -1 for none.
[[nodiscard]] int soundingAt(const std::vector<Note>& notes, int tick);

} // namespace comfyvn::music
