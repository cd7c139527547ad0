#include "core/music/score/DrumLine.h"

#include <algorithm>
#include <array>

namespace comfyvn::music {

namespace {

constexpr int kBeat = kTicksPerBeat;
constexpr int kSixteenth = kBeat / 4;
constexpr int kCrash = 49;
constexpr int kKick = 36;

class Drummer final {
public:
    Drummer(const Draft& draft, const Part& part)
        : m_draft(draft)
        , m_part(part)
        , m_dice(draft.seed, "drums")
    { }

    void play()
    {
        const int bar = m_draft.score.barTicks();
        for (int start = 0; start < m_draft.score.ticks; start += bar) {
            if (!m_draft.plays(m_part, start))
                continue;
            const Section& section = m_draft.score.sectionAt(start);
            const bool first = start / bar == section.bar;
            if (m_draft.isResting(start)) {
                hit(start, kKick, 6);
                if (m_draft.style.fill != Fill::Light && m_draft.style.fill != Fill::None)
                    hit(start, kCrash, 4);
                continue;
            }
            const bool lastBar = start + bar >= m_draft.sectionEnd(start) && section.bars >= 4;
            const int fillFrom = lastBar ? fill(start) : start + bar;
            groove(start, std::min(fillFrom, m_draft.score.ticks));
            const bool loud = section.intensity >= 0.6 && m_draft.style.fill != Fill::Light
                && m_draft.style.fill != Fill::None;
            if (first && loud && section.bar > 0)
                hit(start, kCrash, 6);
        }
    }

    std::vector<Note> notes {};

private:
    void hit(int start, int drum, int accent)
    {
        notes.push_back({ start, kSixteenth, drum, m_draft.velocityAt(start, accent), 0 });
    }

    /// The sixteenth of the style's bar that is played at one of ours. In three beats a bar of four has no
    /// third one; in four, one of three begins again before its last.
    [[nodiscard]] std::size_t inStylesBar(int sixteenth) const
    {
        static constexpr std::array<int, 4> kAsWritten { 0, 1, 2, 3 };
        static constexpr std::array<int, 4> kOfFour { 0, 1, 3, 0 };
        static constexpr std::array<int, 4> kOfThree { 0, 1, 0, 2 };
        const auto& beats = m_draft.style.beatsPerBar == m_draft.score.beatsPerBar ? kAsWritten
            : m_draft.style.beatsPerBar == 4                                       ? kOfFour
                                                                                   : kOfThree;
        return static_cast<std::size_t>(4 * beats[static_cast<std::size_t>(sixteenth / 4)] + sixteenth % 4);
    }

    void groove(int from, int to)
    {
        const double enter = m_part.enter;
        const bool full = m_draft.intensityAt(from) >= std::min(0.75, enter + 0.2) - m_draft.mood.density / 4;
        const Groove& rows = full ? m_draft.style.fullGroove : m_draft.style.lightGroove;
        for (const GrooveRow& row : rows) {
            for (int at = from; at < to; at += kSixteenth) {
                const char written = row.hits[inStylesBar((at - from) / kSixteenth)];
                if (written == 'X')
                    hit(at, row.drum, 14);
                else if (written == 'x')
                    hit(at, row.drum, at % kBeat == 0 ? 2 : -4);
                else if (written == 'o' && m_dice.chance(0.85))
                    hit(at, row.drum, -26);
            }
        }
    }

    /// Where the fill begins that ends this bar.
    int fill(int start)
    {
        const int end = std::min(m_draft.score.ticks, start + m_draft.score.barTicks());
        const int long_ = m_dice.chance(0.4) ? 2 * kBeat : kBeat;
        const int from = std::max(start, end - long_);
        switch (m_draft.style.fill) {
        case Fill::None:
            return end;
        case Fill::Toms: {
            static constexpr std::array<int, 4> kToms { 50, 47, 45, 41 };
            const int count = (end - from) / kSixteenth;
            for (int i = 0; i < count; ++i) {
                if (i % 4 == 1 && m_dice.chance(0.4))
                    continue;
                hit(from + i * kSixteenth, kToms[static_cast<std::size_t>(i * 4 / count)], i * 12 / count);
            }
            hit(from, kKick, 4);
            return from;
        }
        case Fill::Snare: {
            const int count = (end - from) / kSixteenth;
            for (int i = 0; i < count; ++i)
                hit(from + i * kSixteenth, 38, -14 + i * 24 / count);
            hit(from, kKick, 2);
            return from;
        }
        case Fill::Light: {
            const int drum = m_draft.style.fullGroove.size() > 1 ? m_draft.style.fullGroove[1].drum : 37;
            for (const int back : { 4, 2, 1 }) {
                if (m_dice.chance(0.75))
                    hit(end - back * kSixteenth, drum, back == 1 ? -2 : -12);
            }
            return end - kBeat;
        }
        }
        return end;
    }

    const Draft& m_draft;
    const Part& m_part;
    Dice m_dice;
};

} // namespace

std::vector<Note> drumLine(const Draft& draft, const Part& part)
{
    Drummer drummer(draft, part);
    drummer.play();
    std::stable_sort(drummer.notes.begin(), drummer.notes.end(),
                     [](const Note& a, const Note& b) { return a.start < b.start; });
    return std::move(drummer.notes);
}

} // namespace comfyvn::music
