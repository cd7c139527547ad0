#include "core/music/score/Draft.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace comfyvn::music {

double Draft::intensityAt(int tick) const
{
    const Section& section = score.sectionAt(tick);
    const int bar = tick / score.barTicks();
    const int next = section.bar + section.bars;
    if (bar + 1 != next || next >= bars())
        return section.intensity;
    const double after = score.sectionAt(next * score.barTicks()).intensity;
    const double way = static_cast<double>(tick % score.barTicks()) / score.barTicks();
    return section.intensity + 0.6 * way * (after - section.intensity);
}

bool Draft::plays(const Part& part, int tick) const
{
    const Section& section = score.sectionAt(tick);
    if (part.role == Role::Lead && section.name == "intro")
        return false;
    return section.intensity + 1e-9 >= part.enter;
}

int Draft::velocityAt(int tick, int accent) const
{
    const double level = style.loudness + mood.loudness + (intensityAt(tick) - 0.5) * 34 + accent;
    return std::clamp(static_cast<int>(std::lround(level)), 18, 124);
}

int Draft::sectionEnd(int tick) const
{
    const Section& section = score.sectionAt(tick);
    return std::min(score.ticks, (section.bar + section.bars) * score.barTicks());
}

int nearestPitch(int pitchClass, int near, int low, int high)
{
    int best = near - wrapped(near - pitchClass, 12);
    int least = 1000;
    for (int pitch = low + wrapped(pitchClass - low, 12); pitch <= high; pitch += 12) {
        if (std::abs(pitch - near) < least) {
            least = std::abs(pitch - near);
            best = pitch;
        }
    }
    return best;
}

int soundingAt(const std::vector<Note>& notes, int tick)
{
    const auto after = std::upper_bound(notes.begin(), notes.end(), tick,
                                        [](int at, const Note& note) { return at < note.start; });
    if (after == notes.begin())
        return -1;
    return std::prev(after)->pitch;
}

} // namespace comfyvn::music
