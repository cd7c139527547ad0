#include "core/music/score/Arranger.h"
#include "core/music/score/InstrumentRange.h"
#include "core/music/score/Melody.h"
#include "tests/core/music/Pieces.h"

#include <QTest>

#include <cmath>
#include <map>
#include <set>
#include <tuple>

using namespace comfyvn::music;
using namespace comfyvn::test;

namespace {

/// The note that began last up to `tick`; before the first of a loop its last.
const Note* heardAt(const Part& part, int tick, bool loops)
{
    const Note* heard = loops ? &part.notes.back() : nullptr;
    const auto after = std::upper_bound(part.notes.begin(), part.notes.end(), tick,
                                        [](int at, const Note& note) { return at < note.start; });
    return after == part.notes.begin() ? heard : &*std::prev(after);
}

struct Outer {
    int above = 0;
    int below = 0;
    int tick = 0;
};

bool areParallel(const Outer& before, const Outer& now)
{
    const int interval = wrapped(now.above - now.below, 12);
    if (interval != wrapped(before.above - before.below, 12) || (interval != 0 && interval != 7))
        return false;
    return (now.above > before.above && now.below > before.below)
        || (now.above < before.above && now.below < before.below);
}

/// Where lead and bass go in fifths or octaves: when both move at once, and from one strong beat to the next;
/// of a loop over its seam too.
std::vector<int> parallels(const Score& score)
{
    const Part& lead = *partOf(score, Role::Lead);
    const Part& bass = *partOf(score, Role::Bass);
    std::vector<int> found;
    std::vector<Outer> strong;
    for (const Note& note : lead.notes) {
        const Note* low = heardAt(bass, note.start, score.loops);
        if (!low)
            continue;
        const Outer now { note.pitch, low->pitch, note.start };
        if (isStrong(note.start, score.beatsPerBar))
            strong.push_back(now);
        const Note* leadBefore = heardAt(lead, note.start - 1, score.loops);
        const Note* bassBefore = heardAt(bass, note.start - 1, score.loops);
        if (leadBefore && bassBefore && areParallel({ leadBefore->pitch, bassBefore->pitch, 0 }, now))
            found.push_back(note.start);
    }
    for (std::size_t i = 0; i < strong.size(); ++i) {
        if (i == 0 ? score.loops && areParallel(strong.back(), strong[0])
                   : areParallel(strong[i - 1], strong[i]))
            found.push_back(strong[i].tick);
    }
    return found;
}

std::vector<const Note*> notesBetween(const Part& part, int from, int to)
{
    std::vector<const Note*> notes;
    for (const Note& note : part.notes) {
        if (note.start >= from && note.start < to)
            notes.push_back(&note);
    }
    return notes;
}

int swingOf(const MusicStyle& style, const Note& note)
{
    return style.swing > 0 && note.start % (2 * style.swingUnit) == style.swingUnit
        ? int(std::lround(style.swing * style.swingUnit))
        : 0;
}

} // namespace

/// What every part of a piece keeps to, whatever the style.
class tst_PartWriting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void instruments_stayInTheirRange()
    {
        const std::vector<std::vector<std::string>> wishes { {}, { "high" }, { "low", "dark" }, { "bells" } };
        for (const MusicStyle& style : musicStyles()) {
            for (std::uint64_t seed = 0; seed < 6; ++seed) {
                for (const auto& tags : wishes) {
                    const Score score = piece(style.name, seed, 60, true, tags);
                    for (const Part& part : score.parts) {
                        if (part.role == Role::Drums)
                            continue;
                        const InstrumentRange reach = rangeOf(part.program);
                        for (const Note& note : part.notes) {
                            QVERIFY2(note.pitch >= part.low && note.pitch <= part.high,
                                     (score.style + " " + part.name).c_str());
                            QVERIFY(note.pitch >= reach.low && note.pitch <= reach.high);
                        }
                    }
                }
            }
        }
    }

    void ranges_areThoseOfTheInstruments()
    {
        QCOMPARE(rangeOf(14).low, 60); // tubular bells
        QCOMPARE(rangeOf(14).high, 77);
        QCOMPARE(rangeOf(40).low, 55); // the violin's open G
        QCOMPARE(rangeOf(30).low, 40); // a guitar's low E
        QVERIFY(rangeOf(48).low <= 28 && rangeOf(48).high <= 100);
    }

    void melody_hasChordTonesOnStrongBeats()
    {
        for (const MusicStyle& style : musicStyles()) {
            for (std::uint64_t seed = 0; seed < 10; ++seed) {
                const Score score = piece(style.name, seed, 90, seed % 2 == 0);
                const Part* lead = partOf(score, Role::Lead);
                QVERIFY(lead);
                for (const Note& note : lead->notes) {
                    if (isStrong(note.start, score.beatsPerBar))
                        QVERIFY(score.chordAt(note.start).has(note.pitch));
                }
            }
        }
    }

    void outerVoices_makeNoParallelFifthsOrOctaves()
    {
        const std::vector<std::vector<std::string>> wishes {
            {}, { "high", "happy" }, { "low", "sad" }, { "energetic" }, { "major", "full" }
        };
        for (const MusicStyle& style : musicStyles()) {
            for (std::uint64_t seed = 0; seed < 20; ++seed) {
                const Score score = piece(style.name, seed, 90, seed % 4 != 3, wishes[seed % wishes.size()]);
                for (const int tick : parallels(score))
                    QFAIL((score.style + " at beat " + std::to_string(double(tick) / kTicksPerBeat)).c_str());
            }
        }
    }

    void sectionsOfA_closeOnTheTonic()
    {
        for (const MusicStyle& style : musicStyles()) {
            for (std::uint64_t seed = 0; seed < 6; ++seed) {
                const Score score = piece(style.name, seed, 120);
                for (std::size_t i = 0; i + 1 < score.sections.size(); ++i) { // the last one leads back
                    const Section& section = score.sections[i];
                    if (section.material == 'A' && section.name != "intro" && section.bars >= 4) {
                        const int last = (section.bar + section.bars - 1) * score.barTicks();
                        QCOMPARE(score.chordAt(last).root(), score.tonic);
                    }
                }
            }
        }
    }

    void motifs_areAnsweredNotSaidTwice()
    {
        // In each pair of two bars the second may repeat the first; over many pieces it mostly does not.
        int all = 0;
        int turned = 0;
        int known = 0;
        for (const MusicStyle& style : musicStyles()) {
            for (std::uint64_t seed = 0; seed < 10; ++seed) {
                const Score score = piece(style.name, seed, 90);
                const auto section = std::find_if(score.sections.begin(), score.sections.end(),
                                                  [](const Section& each) { return each.name == "A"; });
                const Part* lead = partOf(score, Role::Lead);
                const int bar = score.barTicks();
                const int start = section->bar * bar;
                const auto said = notesBetween(*lead, start, start + bar);
                const auto answer = notesBetween(*lead, start + 2 * bar, start + 3 * bar);
                if (said.size() < 3)
                    continue;
                ++all;
                bool sameRhythm = said.size() == answer.size();
                bool sameWay = sameRhythm;
                for (std::size_t i = 1; sameRhythm && i < said.size(); ++i) {
                    sameRhythm = answer[i]->start - answer[0]->start == said[i]->start - said[0]->start;
                    sameWay = sameWay
                        && (answer[i]->pitch - answer[i - 1]->pitch) * (said[i]->pitch - said[i - 1]->pitch)
                            >= 0;
                }
                known += sameRhythm;
                turned += !sameWay || !sameRhythm || std::abs(answer[0]->pitch - said[0]->pitch) >= 3;
            }
        }
        QVERIFY(all > 120);
        QVERIFY(known >= 0.6 * all); // it is an answer
        QVERIFY(known <= 0.85 * all); // some take a fragment only
        QVERIFY(turned >= 0.75 * all); // chords alone turn six of ten
    }

    void repeats_areOrnamented()
    {
        int plain = 0;
        int again = 0;
        for (const MusicStyle& style : musicStyles()) {
            for (std::uint64_t seed = 0; seed < 6; ++seed) {
                const Score score = piece(style.name, seed, 120);
                const Part* lead = partOf(score, Role::Lead);
                const auto countIn = [&](std::string_view name) {
                    const auto section =
                        std::find_if(score.sections.begin(), score.sections.end(),
                                     [name](const Section& each) { return each.name == name; });
                    const int from = section->bar * score.barTicks();
                    return int(notesBetween(*lead, from, from + section->bars * score.barTicks()).size());
                };
                plain += countIn("A");
                again += countIn("A'");
            }
        }
        // Where only one of them is cut short by an intro's end they differ by a few notes.
        QVERIFY(again > 1.09 * plain);
    }

    void drums_fillTheEndOfASection()
    {
        const std::set<int> toms { 41, 45, 47, 50 };
        int fills = 0;
        for (const MusicStyle& style : musicStyles()) {
            const Score score = piece(style.name, 2, 120);
            const Part* drums = partOf(score, Role::Drums);
            if (!drums || style.fill == Fill::None)
                continue;
            for (const Section& section : score.sections) {
                const int end = std::min(score.ticks, (section.bar + section.bars) * score.barTicks());
                const auto last = notesBetween(*drums, end - kTicksPerBeat, end);
                if (section.bars < 4 || section.intensity < drums->enter)
                    continue;
                ++fills;
                std::map<int, int> hits;
                for (const Note* note : last)
                    ++hits[note->pitch];
                if (style.fill == Fill::Toms)
                    QVERIFY2(std::count_if(hits.begin(), hits.end(),
                                           [&](const auto& hit) { return toms.contains(hit.first); })
                                 >= 2,
                             style.name.data());
                else if (style.fill == Fill::Snare)
                    QCOMPARE(hits[38], 4);
                else // the groove makes room
                    QVERIFY2(
                        std::all_of(hits.begin(), hits.end(),
                                    [&](const auto& hit) { return hit.first == style.fullGroove[1].drum; }),
                        style.name.data());
            }
        }
        QVERIFY(fills > 40);
    }

    void hands_areLoose()
    {
        for (const MusicStyle& style : musicStyles()) {
            const Score score = piece(style.name, 3, 120);
            for (const Part& part : score.parts) {
                const bool steady = part.role == Role::Drums || part.role == Role::Bass;
                if (part.role != Role::Lead && !steady) // a strummed chord has its own delays
                    continue;
                const double most = style.looseness * (steady ? 0.5 : 1.0);
                double sum = 0;
                double squares = 0;
                for (const Note& note : part.notes) {
                    const int off = note.shift - swingOf(style, note);
                    QVERIFY(std::abs(off) <= most + 0.5);
                    sum += off;
                    squares += off * off;
                }
                const double mean = sum / double(part.notes.size());
                const double spread = std::sqrt(squares / double(part.notes.size()) - mean * mean);
                // The sum of two throws spreads by 1/sqrt(6) of its width.
                const auto what = score.style + " " + part.name;
                QVERIFY2(std::abs(mean) <= 0.15 * most, what.c_str());
                QVERIFY2(spread >= 0.3 * most && spread <= 0.5 * most + 0.5, what.c_str());
            }
        }
    }

    void hands_strikeUnevenly()
    {
        for (const MusicStyle& style : musicStyles()) {
            const Score score = piece(style.name, 3, 120);
            const Part* drums = partOf(score, Role::Drums);
            if (!drums)
                continue;
            // The same place of the same section's bars, but for the last, which leads on.
            std::map<std::tuple<int, int, int>, std::vector<int>> alike;
            for (const Note& note : drums->notes) {
                const Section& section = score.sectionAt(note.start);
                if (note.start / score.barTicks() + 1 < section.bar + section.bars)
                    alike[{ section.bar, note.pitch, note.start % score.barTicks() }].push_back(
                        note.velocity);
            }
            int groups = 0;
            int uneven = 0;
            for (auto& [place, velocities] : alike) {
                if (velocities.size() < 6)
                    continue;
                ++groups;
                const auto [low, high] = std::minmax_element(velocities.begin(), velocities.end());
                QVERIFY(*high - *low <= 10);
                uneven += *high - *low >= 3;
            }
            QVERIFY(groups > 0);
            QCOMPARE(uneven == groups, style.looseness > 0);
            QVERIFY(style.looseness > 0 || uneven == 0);
        }
    }

    void backings_keepTheMetreOfTheTrack()
    {
        for (const MusicStyle& style : musicStyles()) {
            for (const int beats : { 3, 4 }) {
                const Chord chord = readChord("I", 2, style.mode, Colour::Triad);
                const Score score = arrange({ .style = &style,
                                              .mood = {},
                                              .tonic = 2,
                                              .mode = style.mode,
                                              .bars = std::vector<Chord>(16, chord),
                                              .beatsPerBar = beats });
                QCOMPARE(score.ticks, 16 * beats * kTicksPerBeat);
                const auto beginsEveryBar = [&](const Part& part) {
                    int bars = 0;
                    for (int start = 0; start < score.ticks; start += score.barTicks())
                        bars += !notesBetween(part, start, start + 1).empty();
                    return bars == 16;
                };
                const Part* bass = partOf(score, Role::Bass);
                QVERIFY(bass);
                QVERIFY2(beginsEveryBar(*bass), style.name.data());
                const Part* drums = partOf(score, Role::Drums);
                QCOMPARE(drums != nullptr, style.drumsEnter <= 1);
                if (!drums)
                    continue;
                QVERIFY2(beginsEveryBar(*drums), style.name.data());
                // The bar before a fill's and the one before it are the same groove, but for soft strokes.
                const auto loudIn = [&](int bar) {
                    std::set<std::pair<int, int>> strokes;
                    const int start = bar * score.barTicks();
                    for (const Note* note : notesBetween(*drums, start, start + score.barTicks())) {
                        if (note->velocity > drums->notes.front().velocity - 14)
                            strokes.insert({ note->start - start, note->pitch });
                    }
                    return strokes;
                };
                QVERIFY2(loudIn(4) == loudIn(5) && !loudIn(4).empty(), style.name.data());
            }
        }
        // A waltz in four has its bass on the first and third beat.
        const Score score =
            arrange({ .style = findStyle("fantasy village").style,
                      .mood = {},
                      .bars = std::vector<Chord>(4, readChord("I", 0, Mode::Major, Colour::Triad)) });
        QCOMPARE(notesBetween(*partOf(score, Role::Bass), 2 * kTicksPerBeat, 3 * kTicksPerBeat).size(), 1U);
    }

    void sustainedParts_swellWithThePhrase()
    {
        for (const MusicStyle& style : musicStyles()) {
            const Score score = piece(style.name, 3, 60);
            for (const Part& part : score.parts) {
                const bool struck = part.program < 16 || part.role == Role::Drums; // pianos, bells
                QVERIFY2(!struck || part.swells.empty(), part.name.c_str());
                if (part.swells.empty())
                    continue;
                const int phrase = 4 * score.barTicks();
                const auto valueAt = [&](int tick) {
                    return std::prev(
                               std::upper_bound(part.swells.begin(), part.swells.end(), tick,
                                                [](int at, const Swell& swell) { return at < swell.tick; }))
                        ->value;
                };
                const int depth = part.role == Role::Pad ? 30 : 15;
                for (int start = 0; start + phrase <= score.ticks; start += phrase)
                    QVERIFY(valueAt(start + phrase / 2) >= valueAt(start) + depth
                            && valueAt(start + phrase / 2) >= valueAt(start + phrase - 1) + depth);
            }
        }
    }
};

QTEST_APPLESS_MAIN(tst_PartWriting)
#include "tst_PartWriting.moc"
