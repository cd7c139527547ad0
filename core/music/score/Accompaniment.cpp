#include "core/music/score/Accompaniment.h"

#include "core/music/score/Harmony.h"

#include <algorithm>
#include <array>
#include <string>

namespace comfyvn::music {

namespace {

constexpr int kBeat = kTicksPerBeat;
constexpr int kSixteenth = kBeat / 4;

/// Steps through the chords bar by bar with one smooth chain of voicings.
class Player final {
public:
    Player(const Draft& draft, const Part& part, Pattern pattern, std::size_t number)
        : m_draft(draft)
        , m_part(part)
        , m_pattern(pattern)
        , m_dice(draft.seed, "accompaniment " + std::to_string(number))
        , m_variant(m_dice.between(0, 3))
        , m_density(std::clamp(0.5 + draft.mood.density, 0.0, 1.0))
    { }

    void play()
    {
        const int bar = m_draft.score.barTicks();
        for (const ChordSpan& span : m_draft.score.chords) {
            const int voices = m_part.role == Role::Pad ? 4 : (m_part.high - m_part.low >= 20 ? 4 : 3);
            m_voicing = voiced(span.chord, m_voicing, voices, m_part.low, m_part.high);
            for (int from = span.start; from < span.start + span.length;) {
                const int to = std::min(span.start + span.length, (from / bar + 1) * bar);
                if (!m_draft.plays(m_part, from))
                    m_held.clear();
                else if (m_draft.isResting(from))
                    rest(from, to);
                else
                    playWithinBar(from, to, span.chord);
                from = to;
            }
        }
    }

    std::vector<Note> notes {};

private:
    void add(int start, int length, int pitch, int accent, int shift = 0)
    {
        notes.push_back({ start, std::max(50, length), pitch, m_draft.velocityAt(start, accent), shift });
    }

    void chord(int start, int length, int accent, int stagger = 0)
    {
        int shift = 0;
        for (const int pitch : m_voicing) {
            add(start, length, pitch, accent, shift);
            shift += stagger;
        }
    }

    [[nodiscard]] int tone(int index) const
    {
        const int size = static_cast<int>(m_voicing.size());
        const int octave = index / size;
        const int pitch = m_voicing[static_cast<std::size_t>(wrapped(index, size))] + 12 * octave;
        return pitch > m_part.high ? pitch - 12 : pitch;
    }

    void rest(int from, int to)
    {
        if (m_pattern == Pattern::Hits)
            return add(from, to - from, root(), 10);
        if (m_pattern == Pattern::Sustain || m_pattern == Pattern::Tremolo)
            return sustain(from, to);
        chord(from, to - from, 2, m_pattern == Pattern::Strum || m_pattern == Pattern::Broken ? 24 : 6);
    }

    [[nodiscard]] int root() const
    {
        const int pitchClass = m_draft.score.chordAt(m_now).bass;
        return nearestPitch(pitchClass, (m_part.low + m_part.high) / 2, m_part.low, m_part.high);
    }

    /// Tones that stay from chord to chord are held, as strings do.
    void sustain(int from, int to)
    {
        std::vector<std::size_t> held;
        for (const int pitch : m_voicing) {
            const auto before = std::find_if(m_held.begin(), m_held.end(), [&](std::size_t index) {
                const Note& note = notes[index];
                return note.pitch == pitch && note.start + note.length >= from
                    && to - note.start <= 4 * m_draft.score.barTicks();
            });
            if (before != m_held.end()) {
                notes[*before].length = to - notes[*before].start;
                held.push_back(*before);
            } else {
                add(from, to - from, pitch, -8);
                held.push_back(notes.size() - 1);
            }
        }
        m_held = std::move(held);
    }

    void playWithinBar(int from, int to, const Chord& harmony)
    {
        m_now = from;
        switch (m_pattern) {
        case Pattern::Sustain:
        case Pattern::Tremolo:
            return sustain(from, to);
        case Pattern::Ballad:
            return ballad(from, to);
        case Pattern::Waltz:
            for (int at = (from / kBeat + 1) * kBeat; at < to; at += kBeat)
                chord(at, kBeat * 7 / 10, at % m_draft.score.barTicks() == kBeat ? -4 : -8);
            return;
        case Pattern::Comp:
            return comp(from, to);
        case Pattern::Offbeat:
            for (int at = from + kBeat / 2; at < to; at += kBeat)
                chord(at, kBeat / 5, at % (2 * kBeat) == kBeat / 2 ? 0 : -4);
            return;
        case Pattern::Strum:
            return strum(from, to);
        case Pattern::Eighths:
            return eighths(from, to, harmony);
        case Pattern::Ostinato:
            return ostinato(from, to);
        case Pattern::Broken:
            return broken(from, to);
        case Pattern::Ripple:
            for (int at = from, i = 0; at < to; at += kSixteenth, ++i) {
                const int span = 2 * static_cast<int>(m_voicing.size()) - 1;
                const int up = i % (2 * span);
                add(at, kSixteenth, tone(up <= span ? up : 2 * span - up), at % kBeat == 0 ? 0 : -8);
            }
            return;
        case Pattern::Sparkle:
            for (int at = from; at < to; at += kBeat / 2) {
                if (m_dice.chance(0.12 + 0.12 * m_density))
                    add(at, kBeat, tone(m_dice.between(0, 3)), -6);
            }
            return;
        case Pattern::Hits:
            return hits(from, to);
        default:
            return sustain(from, to);
        }
    }

    void ballad(int from, int to)
    {
        const bool busy = m_draft.intensityAt(from) + m_draft.mood.density > 0.42;
        add(from, to - from, m_voicing.front(), 4);
        for (std::size_t i = 1; i < m_voicing.size(); ++i)
            add(from, busy ? kBeat : to - from, m_voicing[i], -2, static_cast<int>(i) * 4);
        if (!busy) {
            if (to - from >= 3 * kBeat)
                add(from + 2 * kBeat, to - from - 2 * kBeat, m_voicing.back(), -8);
            return;
        }
        static constexpr std::array<int, 8> kOrder { 0, 1, 2, 3, 2, 1, 2, 3 };
        for (int at = from + kBeat / 2; at < to; at += kBeat / 2) {
            const auto place = static_cast<std::size_t>((at - from) / (kBeat / 2)) % kOrder.size();
            add(at, std::min(kBeat, to - at), tone(kOrder[place]), at % kBeat == 0 ? -6 : -12);
        }
    }

    void comp(int from, int to)
    {
        struct Hit {
            int at, length;
        };
        static const std::vector<std::vector<Hit>> kBars {
            { { 0, 5 }, { 6, 4 }, { 14, 2 } },
            { { 2, 3 }, { 7, 5 } },
            { { 0, 6 }, { 10, 5 } },
            { { 3, 4 }, { 10, 3 }, { 13, 3 } },
        };
        const int bar = from / m_draft.score.barTicks();
        const auto& hits = kBars[static_cast<std::size_t>(wrapped(m_variant + (bar % 4 == 3 ? 1 : 0), 4))];
        const int barStart = bar * m_draft.score.barTicks();
        for (const Hit& hit : hits) {
            const int at = barStart + hit.at * kSixteenth;
            if (at >= from && at < to)
                chord(at, std::min(hit.length * kSixteenth, to - at) - 20, hit.at % 4 == 0 ? 0 : -5, 5);
        }
    }

    void strum(int from, int to)
    {
        static constexpr std::string_view kStrokes = "D...D.U...U.D.U.";
        const int barStart = from / m_draft.score.barTicks() * m_draft.score.barTicks();
        for (int at = from; at < to; at += kSixteenth) {
            const char stroke =
                kStrokes[static_cast<std::size_t>((at - barStart) / kSixteenth) % kStrokes.size()];
            if (stroke == '.' || (stroke == 'U' && m_draft.intensityAt(at) < 0.3))
                continue;
            int shift = 0;
            const int count = static_cast<int>(m_voicing.size());
            for (int i = 0; i < count; ++i) {
                const int index = stroke == 'D' ? i : count - 1 - i;
                if (stroke == 'U' && index == 0)
                    continue;
                add(at, kBeat * 9 / 20, tone(index), stroke == 'D' ? 0 : -10, shift);
                shift += 9;
            }
        }
    }

    void eighths(int from, int to, const Chord& harmony)
    {
        const int low = nearestPitch(harmony.root(), m_part.low + 4, m_part.low, m_part.high);
        for (int at = from; at < to; at += kBeat / 2) {
            const bool accent = at == from || m_dice.chance(0.12);
            for (const int above : { 0, 7, 12 }) {
                if (low + above <= m_part.high)
                    add(at, accent ? kBeat / 2 : kBeat / 4, low + above, accent ? 6 : -10);
            }
        }
    }

    void ostinato(int from, int to)
    {
        static constexpr std::array<std::array<int, 8>, 4> kOrders { {
            { 0, 2, 1, 2, 0, 2, 1, 2 },
            { 0, 1, 2, 1, 3, 1, 2, 1 },
            { 0, 0, 1, 0, 0, 2, 0, 1 },
            { 2, 1, 0, 1, 2, 1, 0, 3 },
        } };
        const bool fast = m_draft.intensityAt(from) + m_draft.mood.density >= 0.45;
        const int step = fast ? kSixteenth : kBeat / 2;
        const auto& order = kOrders[static_cast<std::size_t>(m_variant)];
        for (int at = from, i = 0; at < to; at += step, ++i) {
            const int inHalf = at / kSixteenth % 8;
            const bool accent = inHalf == 0 || inHalf == 3 || inHalf == 6;
            add(at, step * 8 / 10, tone(order[static_cast<std::size_t>(i % 8)]), accent ? 4 : -12);
        }
    }

    void broken(int from, int to)
    {
        static constexpr std::array<int, 8> kFour { 0, 1, 2, 3, 4, 3, 2, 1 };
        static constexpr std::array<int, 6> kThree { 0, 1, 2, 3, 2, 1 };
        const bool slow = m_density < 0.3;
        const int step = slow ? kBeat : kBeat / 2;
        for (int at = from, i = 0; at < to; at += step, ++i) {
            const int index = m_draft.score.beatsPerBar == 3 ? kThree[static_cast<std::size_t>(i % 6)]
                                                             : kFour[static_cast<std::size_t>(i % 8)];
            add(at, std::min(3 * step, to - at), tone(index), i == 0 ? 2 : -6);
        }
    }

    void hits(int from, int to)
    {
        const std::string_view row = m_draft.style.hits;
        if (row.empty())
            return;
        const int barStart = from / m_draft.score.barTicks() * m_draft.score.barTicks();
        for (int at = from; at < to; at += kSixteenth) {
            const char hit = row[static_cast<std::size_t>((at - barStart) / kSixteenth) % row.size()];
            if (hit == 'X' || hit == 'x' || hit == 'o')
                add(at, kSixteenth * 3, root(), hit == 'X' ? 10 : (hit == 'x' ? 0 : -18));
        }
    }

    const Draft& m_draft;
    const Part& m_part;
    Pattern m_pattern;
    Dice m_dice;
    int m_variant;
    double m_density;
    int m_now = 0;
    std::vector<int> m_voicing {};
    std::vector<std::size_t> m_held {}; ///< notes that sound on, by index
};

} // namespace

std::vector<Note> accompaniment(const Draft& draft, const Part& part, Pattern pattern, std::size_t number)
{
    Player player(draft, part, pattern, number);
    player.play();
    std::stable_sort(player.notes.begin(), player.notes.end(),
                     [](const Note& a, const Note& b) { return a.start < b.start; });
    return std::move(player.notes);
}

} // namespace comfyvn::music
