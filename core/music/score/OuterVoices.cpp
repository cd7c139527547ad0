#include "core/music/score/OuterVoices.h"

#include "core/music/score/Melody.h"

#include <cstdlib>
#include <optional>

namespace comfyvn::music {

namespace {

/// What is heard of both at one time.
struct Pair {
    int above = 0;
    int below = 0;
};

bool isParallel(const Pair& before, const Pair& now)
{
    const int interval = wrapped(now.above - now.below, 12);
    const int up = now.above - before.above;
    const int down = now.below - before.below;
    return (interval == 0 || interval == 7) && interval == wrapped(before.above - before.below, 12) && up != 0
        && down != 0 && (up > 0) == (down > 0);
}

/// Notes by their place in the lead, which begins anew after the last one of a loop.
class OuterVoices final {
public:
    OuterVoices(const Draft& draft, const std::vector<Note>& lead, const std::vector<Note>& bass)
        : m_draft(draft)
        , m_lead(lead)
        , m_bass(bass)
        , m_next(lead.size())
    {
        std::vector<std::size_t> strong;
        for (std::size_t i = 0; i < lead.size(); ++i) {
            if (isStrong(lead[i].start, draft.score.beatsPerBar))
                strong.push_back(i);
        }
        m_before.resize(lead.size());
        for (std::size_t i = 0; i < strong.size(); ++i) {
            if (i + 1 < strong.size() || draft.score.loops) {
                const std::size_t after = strong[(i + 1) % strong.size()];
                m_next[strong[i]] = after;
                m_before[after] = strong[i];
            }
        }
    }

    /// Whether the note makes parallels with what is before or after it, were it that pitch.
    [[nodiscard]] bool clashes(std::size_t at, int pitch) const
    {
        const std::size_t count = m_lead.size();
        const bool loops = m_draft.score.loops;
        return ((at > 0 || loops) && together((at + count - 1) % count, at, at, pitch))
            || ((at + 1 < count || loops) && together(at, (at + 1) % count, at, pitch))
            || (m_before[at] && onBeats(*m_before[at], at, at, pitch))
            || (m_next[at] && onBeats(at, *m_next[at], at, pitch));
    }

    /// The tone of its chord that is nearest to the note and to its neighbours and makes no parallels.
    [[nodiscard]] int instead(std::size_t at, const Part& part) const
    {
        const Note& note = m_lead[at];
        const Chord& chord = m_draft.score.chordAt(note.start);
        const int before = at > 0 ? m_lead[at - 1].pitch : note.pitch;
        const int after = at + 1 < m_lead.size() ? m_lead[at + 1].pitch : note.pitch;
        int best = note.pitch;
        int least = 1 << 20;
        for (int pitch = part.low; pitch <= part.high; ++pitch) {
            const int far =
                2 * std::abs(pitch - note.pitch) + std::abs(pitch - before) + std::abs(pitch - after);
            if (far < least && chord.has(pitch) && !clashes(at, pitch)) {
                least = far;
                best = pitch;
            }
        }
        return best;
    }

private:
    [[nodiscard]] int above(std::size_t index, std::size_t changed, int pitch) const
    {
        return index == changed ? pitch : m_lead[index].pitch;
    }

    /// -1 where there is none yet.
    [[nodiscard]] int below(int tick) const
    {
        const int pitch = soundingAt(m_bass, tick);
        return pitch < 0 && m_draft.score.loops && !m_bass.empty() ? m_bass.back().pitch : pitch;
    }

    [[nodiscard]] bool together(std::size_t from, std::size_t to, std::size_t changed, int pitch) const
    {
        const int start = m_lead[to].start;
        return areParallel({ above(from, changed, pitch), below(start - 1) },
                           { above(to, changed, pitch), below(start) });
    }

    [[nodiscard]] bool onBeats(std::size_t from, std::size_t to, std::size_t changed, int pitch) const
    {
        return areParallel({ above(from, changed, pitch), below(m_lead[from].start) },
                           { above(to, changed, pitch), below(m_lead[to].start) });
    }

    [[nodiscard]] static bool areParallel(const Pair& before, const Pair& now)
    {
        return before.below >= 0 && now.below >= 0 && isParallel(before, now);
    }

    const Draft& m_draft;
    const std::vector<Note>& m_lead;
    const std::vector<Note>& m_bass;
    std::vector<std::optional<std::size_t>> m_before {}; ///< by strong note, the strong one before it
    std::vector<std::optional<std::size_t>> m_next;
};

} // namespace

void avoidParallels(const Draft& draft, const Part& part, std::vector<Note>& lead,
                    const std::vector<Note>& bass)
{
    const OuterVoices voices(draft, lead, bass);
    for (std::size_t at = 0; at < lead.size(); ++at) {
        if (voices.clashes(at, lead[at].pitch))
            lead[at].pitch = voices.instead(at, part);
    }
}

} // namespace comfyvn::music
