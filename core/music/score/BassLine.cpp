#include "core/music/score/BassLine.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace comfyvn::music {

namespace {

constexpr int kBeat = kTicksPerBeat;

/// Writes one bar's or chord's worth at a time, never leaving the range.
class Writer final {
public:
    Writer(const Draft& draft, const Part& part)
        : m_draft(draft)
        , m_part(part)
        , m_dice(draft.seed, "bass")
        , m_last((part.low + part.high) / 2 - 3)
    { }

    void write(const ChordSpan& span, Pattern pattern)
    {
        // A chord may last bars; patterns begin anew with each.
        const int bar = m_draft.score.barTicks();
        for (int from = span.start; from < span.start + span.length;) {
            const int to = std::min(span.start + span.length, (from / bar + 1) * bar);
            if (m_draft.plays(m_part, from))
                writeWithinBar(from, to, span.chord, m_draft.isResting(from) ? Pattern::Roots : pattern);
            from = to;
        }
    }

    std::vector<Note> notes {};

private:
    void add(int start, int length, int pitch, int accent)
    {
        notes.push_back({ start, std::max(60, length), pitch, m_draft.velocityAt(start, accent), 0 });
        m_last = pitch;
    }

    [[nodiscard]] int low(int pitchClass) const
    {
        const int home = m_part.low + 7;
        return nearestPitch(pitchClass, (home + m_last) / 2, m_part.low, m_part.high);
    }

    [[nodiscard]] int fifth(const Chord& chord, int root) const
    {
        const int tone = chord.tones.size() > 2 ? chord.tones[2] : chord.root();
        return nearestPitch(tone, root + 3, m_part.low, m_part.high);
    }

    [[nodiscard]] int octave(int pitch) const { return pitch + 12 <= m_part.high ? pitch + 12 : pitch; }

    /// A step below or above where the next chord begins.
    [[nodiscard]] int approach(int to, int near) const
    {
        const auto& score = m_draft.score;
        const int target = nearestPitch(score.chordAt(to % score.ticks).bass, near, m_part.low, m_part.high);
        const auto scale = scaleOver(score.chordAt(to - 1), score.tonic, score.mode);
        const int side = target >= near ? -1 : 1;
        for (const int step : { side, 2 * side, -side, -2 * side }) {
            const int pitch = target + step;
            if (pitch >= m_part.low && pitch <= m_part.high
                && std::find(scale.begin(), scale.end(), wrapped(pitch, 12)) != scale.end())
                return pitch;
        }
        return target;
    }

    void writeWithinBar(int from, int to, const Chord& chord, Pattern pattern)
    {
        const int length = to - from;
        const int root = low(chord.bass);
        switch (pattern) {
        case Pattern::RootFifth:
            return rootFifth(from, to, chord, root);
        case Pattern::Pulse:
            return pulse(from, to, root);
        case Pattern::Walking:
            return walk(from, to, chord, root);
        case Pattern::Syncopated:
            return syncopate(from, to, chord, root);
        case Pattern::Octaves:
            for (int at = from, i = 0; at < to; at += kBeat / 2, ++i)
                add(at, kBeat / 2 - 40, i % 2 == 0 ? root : octave(root), i % 2 == 0 ? 4 : -4);
            m_last = root;
            return;
        case Pattern::Pedal:
            return pedal(from, to);
        default:
            break;
        }
        const bool moves = length >= 4 * kBeat && m_draft.intensityAt(from) > 0.6 && m_dice.chance(0.45)
            && !m_draft.isResting(from);
        if (!moves)
            return add(from, length - 20, root, 0);
        add(from, 3 * kBeat - 20, root, 0);
        add(from + 3 * kBeat, kBeat - 20, m_dice.chance(0.5) ? approach(to, root) : fifth(chord, root), -8);
        m_last = root;
    }

    void rootFifth(int from, int to, const Chord& chord, int root)
    {
        const int step = m_draft.score.beatsPerBar == 3 ? kBeat : 2 * kBeat;
        int i = 0;
        for (int at = from; at < to; at += step, ++i)
            add(at, std::min(step, to - at) * 6 / 10, i % 2 == 0 ? root : fifth(chord, root),
                i % 2 == 0 ? 4 : -4);
        if (to - from >= 4 * kBeat && m_dice.chance(0.3))
            add(to - kBeat, kBeat / 2, approach(to, root), -6);
        m_last = root;
    }

    void pulse(int from, int to, int root)
    {
        for (int at = from; at < to; at += kBeat / 2) {
            const bool leaps = at + kBeat / 2 >= to && m_dice.chance(0.25);
            add(at, kBeat / 2 - 30, leaps ? octave(root) : root, at % kBeat == 0 ? 4 : -6);
        }
        m_last = root;
    }

    void walk(int from, int to, const Chord& chord, int root)
    {
        add(from, kBeat - 20, root, 2);
        int pitch = root;
        const bool up = root < (m_part.low + m_part.high) / 2;
        for (int at = from + kBeat; at < to; at += kBeat) {
            if (at + kBeat >= to) {
                pitch = approach(to, pitch);
            } else {
                const auto tone = static_cast<std::size_t>(m_dice.between(1, 2)) % chord.tones.size();
                pitch = nearestPitch(chord.tones[tone], pitch + (up ? 4 : -4), m_part.low, m_part.high);
            }
            add(at, kBeat - 20, pitch, at / kBeat % 2 == 1 ? 4 : -2);
        }
        m_last = pitch;
    }

    void syncopate(int from, int to, const Chord& chord, int root)
    {
        struct Hit {
            int at, length;
            char tone;
        };
        static const std::vector<std::vector<Hit>> kBars {
            { { 0, 5, 'r' }, { 6, 3, 'r' }, { 10, 4, '5' } },
            { { 0, 6, 'r' }, { 7, 2, 'o' }, { 10, 5, 'r' } },
            { { 0, 4, 'r' }, { 6, 2, '5' }, { 8, 4, 'r' }, { 14, 2, 'a' } },
            { { 0, 7, 'r' }, { 10, 3, 'r' }, { 13, 2, 'a' } },
        };
        const auto& bar = m_dice.pick(kBars);
        for (const Hit& hit : bar) {
            const int at = from + hit.at * kBeat / 4;
            if (at >= to)
                break;
            const int pitch = hit.tone == 'r' ? root
                : hit.tone == '5'             ? fifth(chord, root)
                : hit.tone == 'o'             ? octave(root)
                                              : approach(to, root);
            add(at, std::min(hit.length * kBeat / 4, to - at) - 20, pitch, hit.at == 0 ? 4 : -4);
        }
        m_last = root;
    }

    void pedal(int from, int to)
    {
        const int tonic = nearestPitch(m_draft.score.tonic, m_part.low + 7, m_part.low, m_part.high);
        if (m_draft.intensityAt(from) < 0.7 || m_draft.isResting(from))
            return add(from, to - from - 10, tonic, 0);
        for (int at = from; at < to; at += kBeat)
            add(at, kBeat / 2, tonic, at == from ? 6 : -4);
    }

    const Draft& m_draft;
    const Part& m_part;
    Dice m_dice;
    int m_last;
};

} // namespace

std::vector<Note> bassLine(const Draft& draft, const Part& part, Pattern pattern)
{
    Writer writer(draft, part);
    for (const ChordSpan& span : draft.score.chords)
        writer.write(span, pattern);
    std::stable_sort(writer.notes.begin(), writer.notes.end(),
                     [](const Note& a, const Note& b) { return a.start < b.start; });
    return std::move(writer.notes);
}

} // namespace comfyvn::music
