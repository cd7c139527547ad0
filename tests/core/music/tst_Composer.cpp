#include "core/music/score/MidiFile.h"
#include "tests/core/music/Pieces.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

using namespace comfyvn::music;
using namespace comfyvn::test;

namespace {

using Struck = std::tuple<int, int, int, int>; ///< tick, channel, pitch, velocity

/// The notes of every track of a MIDI file, by time.
std::vector<std::vector<Struck>> notesOf(const std::string& midi)
{
    std::vector<std::vector<Struck>> tracks;
    std::size_t at = 14; // after the header
    const auto byte = [&] { return int(static_cast<unsigned char>(midi.at(at++))); };
    const auto variable = [&] {
        int value = 0;
        int next = 0;
        do {
            next = byte();
            value = value * 128 + next % 128;
        } while (next >= 128);
        return value;
    };
    while (at < midi.size()) {
        std::vector<Struck> notes;
        at += 4; // MTrk
        int size = 0;
        for (int i = 0; i < 4; ++i)
            size = size * 256 + byte();
        const std::size_t end = at + std::size_t(size);
        for (int tick = 0; at < end;) {
            tick += variable();
            const int status = byte();
            if (status == 0xFF) { // meta: kind, length, text
                ++at;
                at += std::size_t(variable());
            } else if (status / 16 == 0xC) {
                ++at;
            } else {
                const int first = byte();
                const int second = byte();
                if (status / 16 == 0x9)
                    notes.emplace_back(tick, status % 16, first, second);
            }
        }
        std::sort(notes.begin(), notes.end());
        tracks.push_back(std::move(notes));
    }
    return tracks;
}

int noteCount(const Score& score)
{
    int count = 0;
    for (const Part& part : score.parts)
        count += int(part.notes.size());
    return count;
}

/// What a listener takes a part for.
struct Sound {
    std::set<std::pair<Role, int>> instruments {};
    double pitch = 0; ///< of the lead
    double velocity = 0;
    int notes = 0;
    int drumVolume = 0;
    int reverb = 0;
    int drumHits = 0;
};

Sound soundOf(const Score& score)
{
    Sound sound;
    for (const Part& part : score.parts) {
        sound.instruments.insert({ part.role, part.program });
        sound.notes += int(part.notes.size());
        for (const Note& note : part.notes)
            sound.velocity += note.velocity;
        if (part.role == Role::Drums) {
            sound.drumVolume = part.volume;
            sound.drumHits = int(part.notes.size());
        }
        if (part.role == Role::Lead) {
            sound.reverb = part.reverb;
            for (const Note& note : part.notes)
                sound.pitch += double(note.pitch) / double(part.notes.size());
        }
    }
    sound.velocity /= sound.notes;
    return sound;
}

/// Whether two pieces of one seed differ by something that is noticed: a tempo by 4 %, another mode, another
/// instrument, a tune higher or lower by two semitones, a level by a decibel and a half, a tenth more or
/// fewer notes, drums louder or busier by that much.
bool isHeard(const Score& a, const Score& b)
{
    const Sound x = soundOf(a);
    const Sound y = soundOf(b);
    const auto differs = [](double one, double other, double part) {
        return std::abs(one - other) > part * std::max(one, other);
    };
    return differs(a.bpm(), b.bpm(), 0.04) || a.mode != b.mode || x.instruments != y.instruments
        || std::abs(x.pitch - y.pitch) >= 2 || std::abs(x.velocity - y.velocity) >= 8
        || differs(x.notes, y.notes, 0.1) || std::abs(x.drumVolume - y.drumVolume) >= 10
        || differs(x.drumHits, y.drumHits, 0.1);
}

/// Whether a piece has already what the tag asks for.
bool isAlready(const Score& score, const std::string& tag)
{
    const std::map<std::string, std::set<int>> leads {
        { "piano", { 0 } },      { "strings", { 48 } },
        { "violin", { 40 } },    { "cello", { 42 } },
        { "flute", { 73 } },     { "guitar", { 26 } },
        { "music box", { 10 } }, { "bells", { 9, 14 } },
        { "choir", { 52 } },     { "brass", { 61 } },
        { "sax", { 65 } },       { "romantic", { 40, 68 } },
        { "epic", { 60, 56 } },  { "nostalgic", { 22, 10, 21 } },
    };
    const auto lead = leads.find(tag);
    const Part* chords =
        partOf(score, Role::Chords) ? partOf(score, Role::Chords) : partOf(score, Role::Arpeggio);
    return (tag == "major" && score.mode == Mode::Major)
        || (tag == "minor" && (score.mode == Mode::Minor || score.mode == Mode::HarmonicMinor))
        || (tag == "harp" && chords->program == 46) || (tag == "no drums" && !partOf(score, Role::Drums))
        || (lead != leads.end() && lead->second.contains(partOf(score, Role::Lead)->program));
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
            QVERIFY(score.musicSeconds > 0.72 * seconds && score.musicSeconds <= seconds);
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

    void tags_areHeardInEveryStyle_data()
    {
        QTest::addColumn<QString>("tag");
        for (const auto* tag :
             { "calm",       "happy",    "sad",    "dark",      "bright",   "tense",     "scary",
               "mysterious", "romantic", "dreamy", "energetic", "epic",     "nostalgic", "funny",
               "angry",      "night",    "rain",   "morning",   "slow",     "fast",      "minimal",
               "full",       "high",     "low",    "drums",     "no drums", "major",     "minor",
               "piano",      "strings",  "violin", "cello",     "guitar",   "flute",     "harp",
               "music box",  "bells",    "choir",  "brass",     "sax",      "synth",     "organ" })
            QTest::newRow(tag) << QString::fromLatin1(tag);
    }

    void tags_areHeardInEveryStyle()
    {
        QFETCH(QString, tag);
        for (const MusicStyle& style : musicStyles()) {
            for (const double seconds : { 12.0, 60.0 }) {
                const Score plain = piece(style.name, 4, seconds);
                const Score tagged = piece(style.name, 4, seconds, true, { tag.toStdString() });
                QVERIFY2(isHeard(plain, tagged) || isAlready(plain, tag.toStdString()), style.name.data());
            }
        }
    }

    void tags_ofModeMeanPlainMajorAndMinor()
    {
        for (const MusicStyle& style : musicStyles()) {
            const auto modeWith = [&](std::vector<std::string> tags) {
                return piece(style.name, 4, 20, true, std::move(tags)).mode;
            };
            const auto isMinor = [](Mode mode) { return mode == Mode::Minor || mode == Mode::HarmonicMinor; };
            QCOMPARE(modeWith({ "major" }), Mode::Major);
            QVERIFY2(isMinor(modeWith({ "minor" })), style.name.data());
            QCOMPARE(modeWith({ "major", "dark" }), Mode::Major);
            QVERIFY(modeWith({ "happy" }) != Mode::Lydian);
            QVERIFY(modeWith({ "happy" }) != Mode::Phrygian);
            QVERIFY(modeWith({ "sad" }) != Mode::Phrygian || style.mode == Mode::Phrygian);
            QVERIFY(isDark(modeWith({ "sad" })));
        }
    }

    void shortPieces_keepTheirTempo()
    {
        // Half a beat of the two and a half that four seconds of the slowest style have.
        for (const MusicStyle& style : musicStyles()) {
            for (std::uint64_t seed = 0; seed < 8; ++seed) {
                for (const double seconds : { 4.0, 5.0, 6.5 }) {
                    const Score ending = piece(style.name, seed, seconds, false);
                    QVERIFY2(ending.bpm() > style.slowBpm * 0.85 && ending.bpm() < style.fastBpm * 1.2,
                             qPrintable(QString::fromLatin1(style.name.data()) + u' '
                                        + QString::number(ending.bpm())));
                    QVERIFY(ending.ticks >= 2 * kTicksPerBeat);
                    QVERIFY(ending.ticks % kTicksPerBeat == 0);
                }
            }
        }
    }

    void seeds_giveOtherTunes()
    {
        // Counted from the tonic, so that another key alone is not another piece.
        for (const MusicStyle& style : musicStyles()) {
            std::vector<std::set<std::pair<int, int>>> tunes;
            for (std::uint64_t seed = 1; seed <= 6; ++seed) {
                const Score score = piece(style.name, seed, 45);
                std::set<std::pair<int, int>> tune;
                for (const Note& note : partOf(score, Role::Lead)->notes)
                    tune.insert({ note.start, wrapped(note.pitch - score.tonic, 12) });
                tunes.push_back(std::move(tune));
            }
            double mean = 0;
            for (std::size_t a = 0; a < tunes.size(); ++a) {
                for (std::size_t b = a + 1; b < tunes.size(); ++b) {
                    std::vector<std::pair<int, int>> common;
                    std::set_intersection(tunes[a].begin(), tunes[a].end(), tunes[b].begin(), tunes[b].end(),
                                          std::back_inserter(common));
                    const double shared =
                        double(common.size()) / double(std::min(tunes[a].size(), tunes[b].size()));
                    // Where both are on a strong beat they meet by chance in every third tone of a chord.
                    QVERIFY2(shared < 0.6, style.name.data());
                    mean += shared / 15;
                }
            }
            QVERIFY2(mean < 0.25, style.name.data());
        }
    }

    void midiFile_holdsEveryNote()
    {
        const Score score = piece("festival", 9, 30);
        const std::string midi = midiFile(score);
        const auto channels = channelsOf(score);
        QCOMPARE(std::set<int>(channels.begin(), channels.end()).size(), channels.size());
        QVERIFY(midi.starts_with("MThd"));
        QVERIFY(midi.find("loopStart") != std::string::npos);
        const auto tracks = notesOf(midi);
        QCOMPARE(tracks.size(), score.parts.size() + 1);
        QVERIFY(tracks.front().empty());
        for (std::size_t i = 0; i < score.parts.size(); ++i) {
            std::vector<Struck> written;
            for (const Note& note : score.parts[i].notes)
                written.push_back({ note.start + note.shift, channels[i], note.pitch, note.velocity });
            std::sort(written.begin(), written.end());
            QVERIFY2(written == tracks[i + 1], score.parts[i].name.c_str());
        }
    }
};

QTEST_APPLESS_MAIN(tst_Composer)
#include "tst_Composer.moc"
