#include "core/music/score/CounterMelody.h"

#include <algorithm>
#include <cstdlib>

namespace comfyvn::music {

namespace {

constexpr int kBeat = kTicksPerBeat;

/// The end of what sounds at `tick`, or `tick` when nothing does.
int soundsUntil(const std::vector<Note>& notes, int tick)
{
    const auto after = std::upper_bound(notes.begin(), notes.end(), tick,
                                        [](int at, const Note& note) { return at < note.start; });
    return after == notes.begin() ? tick : std::max(tick, std::prev(after)->start + std::prev(after)->length);
}

int nextStart(const std::vector<Note>& notes, int tick, int none)
{
    const auto after = std::upper_bound(notes.begin(), notes.end(), tick,
                                        [](int at, const Note& note) { return at < note.start; });
    return after == notes.end() ? none : after->start;
}

} // namespace

std::vector<Note> counterMelody(const Draft& draft, const Part& part, const std::vector<Note>& lead)
{
    const Score& score = draft.score;
    Dice dice(draft.seed, "counter");
    std::vector<Note> notes;
    int last = (part.low + part.high) / 2;
    int leadBefore = -1;
    for (const ChordSpan& span : score.chords) {
        for (int at = span.start; at < span.start + span.length; at += score.barTicks()) {
            const int end = std::min(span.start + span.length, at + score.barTicks());
            if (!draft.plays(part, at))
                continue;
            const int above = soundingAt(lead, at);
            const int motion = leadBefore < 0 ? 0 : above - leadBefore;
            leadBefore = above;
            int best = last;
            int least = 1 << 20;
            for (int pitch = part.low; pitch <= part.high; ++pitch) {
                const auto tone =
                    std::find(span.chord.tones.begin(), span.chord.tones.end(), wrapped(pitch, 12));
                if (tone == span.chord.tones.end())
                    continue;
                const auto place = tone - span.chord.tones.begin();
                int price = 2 * std::abs(pitch - last) + (place == 1 || place == 3 ? 0 : 3);
                if (above >= 0 && wrapped(above - pitch, 12) == 0)
                    price += 6;
                if (above >= 0 && pitch > above)
                    price += 10;
                if (motion != 0 && (pitch - last) * motion > 0)
                    price += 3;
                if (price < least) {
                    least = price;
                    best = pitch;
                }
            }
            int length = end - at - 20;
            const int silent = soundsUntil(lead, at + kBeat);
            const int answer =
                std::max(at + score.barTicks() / 2, (silent + kBeat / 2 - 1) / (kBeat / 2) * (kBeat / 2));
            const bool answers = end - answer >= kBeat && nextStart(lead, answer, score.ticks) >= end
                && !draft.isResting(at) && dice.chance(0.75);
            if (answers)
                length = answer - at - 20;
            notes.push_back({ at, std::max(120, length), best, draft.velocityAt(at, -6), 0 });
            last = best;
            if (!answers)
                continue;
            const int direction = best > (part.low + part.high) / 2 ? -1 : 1;
            const auto scale = scaleOver(span.chord, score.tonic, score.mode);
            int pitch = best;
            for (int step = answer; step + kBeat / 2 <= end; step += kBeat / 2) {
                do {
                    pitch += direction;
                } while (std::find(scale.begin(), scale.end(), wrapped(pitch, 12)) == scale.end());
                if (pitch < part.low || pitch > part.high)
                    break;
                notes.push_back({ step, kBeat / 2 - 20, pitch, draft.velocityAt(step, -8), 0 });
                last = pitch;
            }
        }
    }
    return notes;
}

} // namespace comfyvn::music
