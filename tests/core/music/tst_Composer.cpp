#include "core/music/score/Composer.h"
#include "core/music/score/InstrumentRange.h"
#include "core/music/score/Melody.h"
#include "core/music/score/MidiFile.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace comfyvn::music;

namespace {

Score piece(std::string_view style, std::uint64_t seed, double seconds = 60, bool loops = true,
            std::vector<std::string> tags = {})
{
    return compose({ findStyle(style).style, std::move(tags), seconds, loops, seed });
}

const Part* partOf(const Score& score, Role role)
{
    const auto part = std::find_if(score.parts.begin(), score.parts.end(),
                                   [role](const Part& each) { return each.role == role; });
    return part == score.parts.end() ? nullptr : &*part;
}

int bassAt(const Part& bass, int tick)
{
    int pitch = -1;
    for (const Note& note : bass.notes) {
        if (note.start <= tick)
            pitch = note.pitch;
    }
    return pitch;
}

int noteCount(const Score& score)
{
    int count = 0;
    for (const Part& part : score.parts)
        count += int(part.notes.size());
    return count;
}

} // namespace

class tst_Composer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void compose_givesTheSamePieceForTheSameSeed()
    {
        for (const MusicStyle& style : musicStyles()) {
            QVERIFY(piece(style.name, 5) == piece(style.name, 5));
            QVERIFY(!(piece(style.name, 5) == piece(style.name, 6)));
        }
    }

    void compose_holdsForAHundredSeedsAndAnyLength()
    {
        const std::vector<double> lengths { 4, 5.5, 9, 17, 30, 61, 120, 600 };
        for (std::uint64_t seed = 0; seed < 100; ++seed) {
            const MusicStyle& style = musicStyles()[seed % musicStyles().size()];
            const double seconds = lengths[seed % lengths.size()];
            const bool loops = seed % 3 != 0;
            const Score score = piece(style.name, seed, seconds, loops);
            QCOMPARE(score.seconds, seconds);
            QVERIFY(score.musicSeconds > 0.8 * seconds && score.musicSeconds <= seconds);
            QVERIFY(!loops || score.musicSeconds == seconds);
            QVERIFY(!score.parts.empty());
            // Sections and chords cover the whole without gaps.
            int at = 0;
            for (const Section& section : score.sections) {
                QCOMPARE(section.bar, at);
                at += section.bars;
            }
            QVERIFY(at * score.barTicks() >= score.ticks);
            at = 0;
            for (const ChordSpan& span : score.chords) {
                QCOMPARE(span.start, at);
                at += span.length;
            }
            QCOMPARE(at, score.ticks);
            for (const Part& part : score.parts) {
                QVERIFY(std::is_sorted(part.notes.begin(), part.notes.end(),
                                       [](const Note& a, const Note& b) { return a.start < b.start; }));
                for (const Note& note : part.notes) {
                    QVERIFY(note.start >= 0 && note.start + note.shift >= 0 && note.start < score.ticks);
                    QVERIFY(note.length > 0 && note.velocity >= 1 && note.velocity <= 127);
                }
            }
        }
    }

    void tempo_staysNearTheStyles()
    {
        for (const MusicStyle& style : musicStyles()) {
            for (std::uint64_t seed = 0; seed < 8; ++seed) {
                const double bpm = piece(style.name, seed).bpm();
                QVERIFY2(bpm > style.slowBpm * 0.93 && bpm < style.fastBpm * 1.07, style.name.data());
            }
        }
    }

    void instruments_stayInTheirRange()
    {
        for (const MusicStyle& style : musicStyles()) {
            for (std::uint64_t seed = 0; seed < 6; ++seed) {
                for (const auto& tags : { std::vector<std::string> {}, { "high" }, { "low", "dark" } }) {
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
        for (const MusicStyle& style : musicStyles()) {
            for (std::uint64_t seed = 0; seed < 10; ++seed) {
                const Score score = piece(style.name, seed, 90);
                const Part* lead = partOf(score, Role::Lead);
                const Part* bass = partOf(score, Role::Bass);
                QVERIFY(lead && bass);
                int above = -1;
                int below = -1;
                for (const Note& note : lead->notes) {
                    if (!isStrong(note.start, score.beatsPerBar))
                        continue;
                    const int low = bassAt(*bass, note.start);
                    const int interval = wrapped(note.pitch - low, 12);
                    const bool same =
                        (interval == 0 || interval == 7) && interval == wrapped(above - below, 12);
                    const bool together =
                        note.pitch != above && low != below && (note.pitch > above) == (low > below);
                    QVERIFY2(
                        above < 0 || below < 0 || low < 0 || !same || !together,
                        (score.style + " at beat " + std::to_string(note.start / kTicksPerBeat)).c_str());
                    above = note.pitch;
                    below = low;
                }
            }
        }
    }

    void form_leadsBackOrEnds()
    {
        for (const MusicStyle& style : musicStyles()) {
            const Score loop = piece(style.name, 3, 90);
            QVERIFY(loop.chords.back().chord.root() != loop.tonic);
            const Score ending = piece(style.name, 3, 90, false);
            QCOMPARE(ending.chords.back().chord.root(), ending.tonic);
            QCOMPARE(ending.sections.back().name, std::string("ending"));
            QVERIFY(ending.seconds - ending.musicSeconds > 1);
            // Everybody who still plays comes to rest together.
            const int last = (ending.ticks / ending.barTicks() - 1) * ending.barTicks();
            for (const Part& part : ending.parts) {
                for (const Note& note : part.notes)
                    QVERIFY2(note.start <= last, (ending.style + " " + part.name).c_str());
            }
        }
    }

    void form_hasTheSectionsOfASong()
    {
        const Score score = piece("credits", 1, 180);
        std::set<std::string> names;
        for (const Section& section : score.sections)
            names.insert(section.name);
        for (const auto* name : { "intro", "A", "A'", "B" })
            QVERIFY2(names.contains(name), name);
    }

    void parts_enterAndLeave()
    {
        const Score score = piece("epic", 2, 120);
        const auto playing = [&](const Section& section) {
            int count = 0;
            for (const Part& part : score.parts) {
                count += std::any_of(part.notes.begin(), part.notes.end(), [&](const Note& note) {
                    const int bar = note.start / score.barTicks();
                    return bar >= section.bar && bar < section.bar + section.bars;
                });
            }
            return count;
        };
        const auto loudest =
            std::max_element(score.sections.begin(), score.sections.end(),
                             [](const Section& a, const Section& b) { return a.intensity < b.intensity; });
        QVERIFY(playing(score.sections.front()) + 3 <= playing(*loudest));
    }

    void intensity_changesOnlyWhoPlays()
    {
        for (const MusicStyle& style : musicStyles()) {
            const auto at = [&](double intensity) {
                return compose({ .style = &style, .seconds = 40, .seed = 3, .intensity = intensity });
            };
            const Score calm = at(0.35);
            const Score full = at(1);
            QCOMPARE(calm.ticks, full.ticks);
            QVERIFY(calm.chords == full.chords);
            QCOMPARE(calm.tonic, full.tonic);
            QVERIFY2(calm.parts.size() < full.parts.size(), style.name.data());
            QVERIFY(noteCount(calm) < noteCount(full));
        }
    }

    void tags_changeThePieceAsTheySay()
    {
        for (const auto* style : { "lofi", "cheerful", "epic", "night city" }) {
            const Score plain = piece(style, 4);
            const Score sad = piece(style, 4, 60, true, { "sad" });
            const Score energetic = piece(style, 4, 60, true, { "energetic" });
            QVERIFY(sad.bpm() < plain.bpm());
            QVERIFY(isDark(sad.mode));
            QVERIFY(energetic.bpm() > plain.bpm());
            QVERIFY(noteCount(energetic) > noteCount(sad));
            QVERIFY(!partOf(piece(style, 4, 60, true, { "no drums" }), Role::Drums));
            QCOMPARE(partOf(piece(style, 4, 60, true, { "violin" }), Role::Lead)->program, 40);
        }
        QVERIFY(!isDark(piece("battle", 4, 60, true, { "happy" }).mode));
    }

    void midiFile_holdsEveryNote()
    {
        const Score score = piece("festival", 9, 30);
        const std::string midi = midiFile(score);
        QVERIFY(midi.starts_with("MThd"));
        std::size_t tracks = 0;
        for (auto at = midi.find("MTrk"); at != std::string::npos; at = midi.find("MTrk", at + 4))
            ++tracks;
        QCOMPARE(tracks, score.parts.size() + 1);
        QVERIFY(midi.find("loopStart") != std::string::npos);
        const auto channels = channelsOf(score);
        QCOMPARE(std::set<int>(channels.begin(), channels.end()).size(), channels.size());
    }
};

QTEST_APPLESS_MAIN(tst_Composer)
#include "tst_Composer.moc"
