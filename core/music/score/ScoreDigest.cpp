#include "core/music/score/ScoreDigest.h"

#include <algorithm>
#include <cmath>

namespace comfyvn::music {

namespace {

/// What of a part sounds in a bar, moved to where the bar comes.
void addBar(Part& to, const Part& part, int from, int length, int target)
{
    for (const Note& note : part.notes) {
        const int begin = std::max(note.start, from);
        const int end = std::min(note.start + note.length, from + length);
        if (begin < end)
            to.notes.push_back({ target + begin - from, end - begin, note.pitch, note.velocity,
                                 note.start < from ? 0 : note.shift });
    }
    const auto later = std::ranges::upper_bound(part.swells, from, {}, &Swell::tick);
    if (later != part.swells.begin())
        to.swells.push_back({ target, std::prev(later)->value });
    for (auto swell = later; swell != part.swells.end() && swell->tick < from + length; ++swell)
        to.swells.push_back({ target + swell->tick - from, swell->value });
}

} // namespace

Score digestOf(const Score& score, double seconds)
{
    const int bar = score.barTicks();
    const int bars = score.ticks / bar;
    if (bars < 1 || score.musicSeconds <= 0)
        return score;
    const double barSeconds = score.musicSeconds * bar / score.ticks;
    const int count = std::min(bars, static_cast<int>(std::ceil(seconds / barSeconds)));
    Score digest = score;
    digest.ticks = count * bar;
    digest.seconds = digest.musicSeconds = count * barSeconds;
    digest.loops = true; // what rings on at its end is as loud as what would ring at its beginning
    digest.chords.clear();
    digest.sections = { { "digest", 'A', 0, count, 1 } };
    for (std::size_t i = 0; i < digest.parts.size(); ++i) {
        Part& part = digest.parts[i];
        part.notes.clear();
        part.swells.clear();
        for (int k = 0; k < count; ++k) {
            const int from = (2 * k + 1) * bars / (2 * count);
            addBar(part, score.parts[i], from * bar, bar, k * bar);
        }
        std::ranges::stable_sort(part.notes, {}, &Note::start);
    }
    std::erase_if(digest.parts, [](const Part& part) { return part.notes.empty(); });
    return digest;
}

} // namespace comfyvn::music
