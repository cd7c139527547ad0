#include "core/music/score/Melody.h"

#include "core/music/score/OuterVoices.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <string>

namespace comfyvn::music {

namespace {

constexpr int kBeat = kTicksPerBeat;

struct MotifNote {
    int at = 0; ///< ticks from the motif's start
    int length = 0;
    int step = 0; ///< scale steps from its first note
};

struct Motif {
    std::vector<MotifNote> notes {};
    int lift = 0; ///< semitones that its material lies above the middle of the range
};

enum class Turn { Repeat, Sequence, Invert, Fragment };

void split(std::vector<int>& lengths, int length, double density, Dice& dice)
{
    const auto halves = [&](int first) {
        split(lengths, first, density, dice);
        split(lengths, length - first, density, dice);
    };
    if (length >= 4 * kBeat)
        return halves(dice.chance(0.25) ? 3 * kBeat : 2 * kBeat);
    if (length == 3 * kBeat && dice.chance(0.55 + 0.6 * density))
        return halves(dice.chance(0.7) ? 2 * kBeat : kBeat);
    if (length == 2 * kBeat && dice.chance(0.3 + 0.9 * density))
        return halves(dice.chance(0.3) ? 3 * kBeat / 2 : kBeat);
    if (length == 3 * kBeat / 2 && dice.chance(density - 0.2))
        return halves(kBeat);
    if (length == kBeat && dice.chance(1.1 * density - 0.1))
        return halves(density > 0.5 && dice.chance(0.2) ? 3 * kBeat / 4 : kBeat / 2);
    if (length == kBeat / 2 && dice.chance(0.5 * (density - 0.55)))
        return halves(kBeat / 4);
    lengths.push_back(length);
}

std::vector<int> rhythm(int bar, double density, Dice& dice)
{
    std::vector<int> lengths;
    split(lengths, bar, density, dice);
    return lengths;
}

/// Two bars of rhythm that say something: about as many notes as the density asks for, not all alike.
std::vector<int> motifRhythm(int bar, double density, Dice& dice)
{
    const auto fewest = static_cast<std::size_t>(std::lround(2.5 + 8 * density));
    const auto most = static_cast<std::size_t>(std::lround(5 + 14 * density));
    std::vector<int> lengths;
    for (int attempt = 0; attempt < 16; ++attempt) {
        lengths = rhythm(bar, density, dice);
        const auto second = dice.chance(0.4) ? lengths : rhythm(bar, density * 0.8, dice);
        lengths.insert(lengths.end(), second.begin(), second.end());
        const bool alike = std::all_of(lengths.begin(), lengths.end(),
                                       [&](int length) { return length == lengths.front(); });
        if (lengths.size() >= fewest && lengths.size() <= most && !(alike && density > 0.2))
            break;
    }
    return lengths;
}

Motif invent(int barTicks, double density, double leaps, Dice& dice)
{
    Motif motif;
    int at = 0;
    int step = 0;
    int lastMove = 0;
    for (const int length : motifRhythm(barTicks, density, dice)) {
        motif.notes.push_back({ at, length, step });
        at += length;
        int move = dice.chance(0.55) ? 1 : -1;
        if (dice.chance(0.12))
            move = 0;
        else if (dice.chance(0.5 * leaps))
            move *= dice.between(2, 4);
        if (std::abs(lastMove) >= 2) // what leapt goes back by a step
            move = lastMove > 0 ? -1 : 1;
        if (step + move > 6 || step + move < -4)
            move = -move;
        lastMove = move;
        step += move;
    }
    // A breath before the motif comes again.
    MotifNote& last = motif.notes.back();
    if (last.length > kBeat)
        last.length -= kBeat / 2;
    else if (motif.notes.size() > 3 && dice.chance(0.5))
        motif.notes.pop_back();
    return motif;
}

Motif turned(const Motif& motif, Turn turn, int barTicks)
{
    Motif result = motif;
    for (MotifNote& note : result.notes) {
        if (turn == Turn::Sequence)
            note.step += 1;
        if (turn == Turn::Invert)
            note.step = -note.step;
    }
    if (turn == Turn::Fragment) {
        // How the motif begins, said twice in its first bar, the second time higher.
        const int half = barTicks % (4 * kBeat) == 0 ? barTicks / 2 : barTicks;
        result.notes.clear();
        for (int from = 0; from < 2 * barTicks; from += half) {
            for (const MotifNote& note : motif.notes) {
                if (note.at < half)
                    result.notes.push_back(
                        { from + note.at, std::min(note.length, half - note.at), note.step + from / half });
            }
        }
    }
    return result;
}

class Singer final {
public:
    Singer(const Draft& draft, const Part& part)
        : m_draft(draft)
        , m_part(part)
        , m_last((part.low + part.high) / 2)
    {
        const double density = std::clamp(draft.style.melodyDensity + draft.mood.density, 0.02, 1.0);
        for (const char letter : { 'A', 'B', 'C' }) {
            Dice dice(draft.seed, std::string("motif ") + letter);
            const double own = letter == 'B' ? std::max(0.02, density - 0.12) : density;
            Motif motif = invent(bar(), own, draft.style.melodyLeaps, dice);
            motif.lift = letter == 'B' ? 4 : (letter == 'C' ? -2 : 0);
            m_motifs[letter] = std::move(motif);
        }
        // The third material is the first one upside down with its own end.
        const Motif third = turned(m_motifs['A'], Turn::Invert, bar());
        m_motifs['C'].notes = third.notes;
    }

    void sing(const Section& section)
    {
        const int start = section.bar * bar();
        const int end = std::min(m_draft.score.ticks, start + section.bars * bar());
        if (!m_draft.plays(m_part, start))
            return;
        const Motif& motif = m_motifs[section.material];
        Dice dice(m_draft.seed, std::string("phrases ") + section.material);
        static const std::vector<Turn> kAnswers { Turn::Sequence, Turn::Repeat, Turn::Invert,
                                                  Turn::Fragment };
        int cell = 0;
        for (int at = start; at < end; at += 2 * bar(), ++cell) {
            const Turn turn = cell % 2 == 0 ? Turn::Repeat : dice.pick(kAnswers);
            const bool cadence = at + 2 * bar() >= end;
            const bool half = !cadence && cell % 2 == 1;
            const double arch = section.bars <= 2 ? 0 : std::sin(3.14159 * (at - start) / (end - start));
            const int lift = static_cast<int>(3 * arch) + motif.lift + (turn == Turn::Sequence ? 3 : 0);
            singCell(turned(motif, turn, bar()), at, end, lift, cadence || half);
        }
        const bool again = section.name.back() == '\'';
        if (again)
            ornament(start, end);
    }

    std::vector<Note> notes {};

private:
    [[nodiscard]] int bar() const { return m_draft.score.barTicks(); }

    void singCell(const Motif& motif, int at, int end, int lift, bool cadence)
    {
        const int middle = (m_part.low + m_part.high) / 2 + lift;
        const int cellEnd = std::min(end, at + 2 * bar());
        const int lastBar = (cellEnd - 1) / bar() * bar();
        int anchor = 0;
        for (std::size_t i = 0; i < motif.notes.size(); ++i) {
            const MotifNote& note = motif.notes[i];
            const int start = at + note.at;
            if (start >= cellEnd)
                break;
            int length = std::min(note.length, cellEnd - start);
            const bool rests = cadence && start >= lastBar;
            if (m_draft.isResting(start) || (rests && start > lastBar))
                break;
            if (rests)
                length = std::min(cellEnd - start, bar()) - kBeat / 2;
            const int wish = i == 0 ? (middle + m_last) / 2 : onLadder(anchor, note.step, start);
            const bool strong =
                i == 0 || rests || isStrong(start, m_draft.score.beatsPerBar) || length >= 2 * kBeat;
            const int pitch = strong ? chordTone(wish, start, rests) : passing(wish, start);
            if (i == 0)
                anchor = pitch - ladderDistance(note.step, pitch, start);
            add(start, length, pitch);
        }
        if (m_draft.isResting(lastBar)) {
            const Chord& home = m_draft.score.chordAt(lastBar);
            m_last = nearestPitch(home.root(), m_last, m_part.low, m_part.high);
            add(lastBar, cellEnd - lastBar, m_last);
        }
    }

    void add(int start, int length, int pitch)
    {
        const int inBar = start % bar();
        const int accent = inBar == 0 ? 8 : (isStrong(start, m_draft.score.beatsPerBar) ? 4 : 0);
        const bool resting = m_draft.isResting(start);
        const auto sounding =
            static_cast<int>(std::lround(length * (resting ? 1.0 : m_draft.style.articulation)));
        const int high = (pitch - (m_part.low + m_part.high) / 2) / 3;
        notes.push_back(
            { start, std::max(60, sounding), pitch, m_draft.velocityAt(start, 6 + accent + high), 0 });
        m_last = pitch;
    }

    [[nodiscard]] std::vector<int> ladder(int tick) const
    {
        const Score& score = m_draft.score;
        const Chord& chord = score.chordAt(tick);
        const auto scale = scaleOver(chord, score.tonic, score.mode);
        std::vector<int> steps;
        for (int pitch = m_part.low; pitch <= m_part.high; ++pitch) {
            const auto at = std::find(scale.begin(), scale.end(), wrapped(pitch, 12));
            if (at == scale.end())
                continue;
            const int degree = wrapped(pitch - score.tonic, 12);
            const bool skipped =
                m_draft.style.pentatonic && (degree == 5 || degree == 11 || degree == 8) && !chord.has(pitch);
            if (!skipped)
                steps.push_back(pitch);
        }
        return steps;
    }

    [[nodiscard]] static std::size_t nearestStep(const std::vector<int>& steps, int pitch)
    {
        std::size_t best = 0;
        for (std::size_t i = 1; i < steps.size(); ++i) {
            if (std::abs(steps[i] - pitch) < std::abs(steps[best] - pitch))
                best = i;
        }
        return best;
    }

    /// The pitch `step` scale steps from `anchor`, turned back at the ends of the range.
    [[nodiscard]] int onLadder(int anchor, int step, int tick) const
    {
        const auto steps = ladder(tick);
        const int top = static_cast<int>(steps.size()) - 1;
        int index = static_cast<int>(nearestStep(steps, anchor)) + step;
        if (index > top)
            index = 2 * top - index;
        return steps[static_cast<std::size_t>(std::clamp(index < 0 ? -index : index, 0, top))];
    }

    /// Semitones from the motif's zero to the pitch of its first note.
    [[nodiscard]] int ladderDistance(int step, int pitch, int tick) const
    {
        return step == 0 ? 0 : pitch - onLadder(pitch, -step, tick);
    }

    [[nodiscard]] int chordTone(int wish, int tick, bool closing) const
    {
        const Chord& chord = m_draft.score.chordAt(tick);
        const bool bigSeventh = std::any_of(chord.tones.begin(), chord.tones.end(),
                                            [&](int tone) { return wrapped(tone - chord.root(), 12) == 11; });
        int best = wish;
        int least = 1 << 20;
        for (int pitch = m_part.low; pitch <= m_part.high; ++pitch) {
            const auto tone = std::find(chord.tones.begin(), chord.tones.end(), wrapped(pitch, 12));
            if (tone == chord.tones.end())
                continue;
            const auto place = tone - chord.tones.begin();
            const int leap = std::abs(pitch - m_last);
            int price = 3 * std::abs(pitch - wish) + leap;
            if (place >= 3)
                price += 3;
            if (place == 0 && bigSeventh)
                price += 7;
            if (closing && place == 0)
                price -= 8;
            if (leap == 6 || leap > 9)
                price += 8;
            if (price < least) {
                least = price;
                best = pitch;
            }
        }
        return best;
    }

    /// A note off the beat may be any of the scale when it is reached by a step.
    [[nodiscard]] int passing(int wish, int tick) const
    {
        const Chord& chord = m_draft.score.chordAt(tick);
        if (chord.has(wish) || std::abs(wish - m_last) <= 2)
            return wish;
        return chordTone(wish, tick, false);
    }

    /// Long notes of a repeat lead to the next by a step.
    void ornament(int start, int end)
    {
        Dice dice(m_draft.seed, "ornament " + std::to_string(start));
        std::vector<Note> added;
        for (std::size_t i = 0; i + 1 < notes.size(); ++i) {
            Note& note = notes[i];
            const Note& next = notes[i + 1];
            const int room = next.start - note.start;
            if (note.start < start || next.start >= end || room < kBeat || room > 3 * kBeat
                || !dice.chance(0.4))
                continue;
            const int at = next.start - kBeat / 2;
            const int side = next.pitch >= note.pitch ? -1 : 1;
            const int pitch = onLadder(next.pitch, side, at);
            if (pitch == note.pitch || isStrong(at, m_draft.score.beatsPerBar))
                continue;
            note.length = std::min(note.length, at - note.start);
            added.push_back({ at, kBeat / 2 - 30, pitch, std::max(20, note.velocity - 10), 0 });
        }
        notes.insert(notes.end(), added.begin(), added.end());
        std::stable_sort(notes.begin(), notes.end(),
                         [](const Note& a, const Note& b) { return a.start < b.start; });
    }

    const Draft& m_draft;
    const Part& m_part;
    std::map<char, Motif> m_motifs {};
    int m_last;
};

} // namespace

bool isStrong(int tick, int beatsPerBar)
{
    const int inBar = tick % (beatsPerBar * kBeat);
    return inBar == 0 || (beatsPerBar % 2 == 0 && inBar == beatsPerBar / 2 * kBeat);
}

std::vector<Note> melody(const Draft& draft, const Part& part, const std::vector<Note>& bass)
{
    Singer singer(draft, part);
    for (const Section& section : draft.score.sections)
        singer.sing(section);
    avoidParallels(draft, part, singer.notes, bass);
    return std::move(singer.notes);
}

} // namespace comfyvn::music
