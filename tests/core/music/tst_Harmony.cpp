#include "core/music/score/Chord.h"
#include "core/music/score/Harmony.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace comfyvn::music;

namespace {

std::vector<int> sorted(std::vector<int> tones)
{
    std::sort(tones.begin(), tones.end());
    return tones;
}

/// The numerals of the first beats, apart by spaces.
QString numeralsOf(const std::vector<ChordSpan>& spans, int beats)
{
    QStringList names;
    for (const ChordSpan& span : spans) {
        if (span.start < beats * kTicksPerBeat)
            names << QString::fromStdString(span.chord.name);
    }
    return names.join(u' ');
}

/// A phrase without its bar lines.
QString plain(std::string_view phrase)
{
    return QString::fromLatin1(phrase.data(), qsizetype(phrase.size())).remove(u"| "_s);
}

} // namespace

class tst_Harmony : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keys_areSpelledAsMusiciansDo()
    {
        const auto names = [](Mode mode) {
            QString all;
            for (int tonic = 0; tonic < 12; ++tonic)
                all += QString::fromStdString(keyName(tonic, mode)).section(u' ', 0, 0) + u' ';
            return all.trimmed();
        };
        QCOMPARE(names(Mode::Major), u"C Db D Eb E F F# G Ab A Bb B"_s);
        QCOMPARE(names(Mode::Minor), u"C C# D Eb E F F# G G# A Bb B"_s);
        QCOMPARE(keyName(-2, Mode::Dorian), std::string("Bb dorian"));
        QCOMPARE(keyName(3, Mode::HarmonicMinor), std::string("Eb minor"));
    }

    void readKey_acceptsBothSpellings()
    {
        for (int tonic = 0; tonic < 12; ++tonic)
            for (const Mode mode : { Mode::Major, Mode::Minor, Mode::Dorian, Mode::Mixolydian })
                QCOMPARE(readKey(keyName(tonic, mode)), (Key { tonic, mode }));
        QCOMPARE(readKey("D# major"), (Key { 3, Mode::Major }));
        QCOMPARE(readKey("Cb minor"), (Key { 11, Mode::Minor }));
        QCOMPARE(readKey("B# major"), (Key { 0, Mode::Major }));
        for (const auto* none : { "", "H major", "C", "C loud", "Cx major", " major", "Eb  major" })
            QVERIFY(!readKey(none));
    }

    void readChord_knowsNumeralsAndSuffixes()
    {
        const auto tones = [](std::string_view numeral, Mode mode = Mode::Major,
                              Colour colour = Colour::Triad) {
            return sorted(readChord(numeral, 0, mode, colour).tones);
        };
        QCOMPARE(tones("I"), (std::vector { 0, 4, 7 }));
        QCOMPARE(tones("ii"), (std::vector { 2, 5, 9 }));
        QCOMPARE(tones("bVII"), (std::vector { 2, 5, 10 }));
        QCOMPARE(tones("V7"), (std::vector { 2, 5, 7, 11 }));
        QCOMPARE(tones("viio7"), (std::vector { 2, 5, 8, 11 }));
        QCOMPARE(tones("#IVo7"), (std::vector { 0, 3, 6, 9 }));
        QCOMPARE(tones("Vsus4"), (std::vector { 0, 2, 7 }));
        QCOMPARE(tones("I", Mode::Major, Colour::Seventh), (std::vector { 0, 4, 7, 11 }));
        QCOMPARE(tones("V", Mode::Major, Colour::Seventh), (std::vector { 2, 5, 7, 11 }));
        QCOMPARE(tones("ii", Mode::Major, Colour::Ninth), (std::vector { 0, 2, 4, 5, 9 }));
        // The ninth above the third degree is not in the scale.
        QCOMPARE(tones("iii", Mode::Major, Colour::Ninth), (std::vector { 2, 4, 7, 11 }));
        QCOMPARE(readChord("V/3", 2, Mode::Major, Colour::Triad).bass, 1);
        QCOMPARE(readChord("I/5", 2, Mode::Major, Colour::Triad).bass, 9);
    }

    void scaleOver_holdsTheChord()
    {
        const Chord dominant = readChord("V7", 9, Mode::Minor, Colour::Triad); // E7 in A minor
        const auto scale = scaleOver(dominant, 9, Mode::Minor);
        for (const int tone : dominant.tones)
            QVERIFY(std::find(scale.begin(), scale.end(), tone) != scale.end());
        QVERIFY(std::find(scale.begin(), scale.end(), 7) == scale.end()); // G gave way to G#
    }

    void voiced_leadsVoicesSmoothly()
    {
        for (const MusicStyle& style : musicStyles()) {
            for (const auto* phrases : { &style.phrasesA, &style.phrasesB }) {
                for (const auto& phrase : *phrases) {
                    MusicStyle only = style;
                    only.phrasesA = { phrase };
                    const Section form { "intro", 'A', 0, 8, 0.5 }; // twice, without a cadence
                    const auto spans =
                        harmonise({ form }, only, 0, style.mode, 8 * style.beatsPerBar, true, 1);
                    QCOMPARE(numeralsOf(spans, 4 * style.beatsPerBar), plain(phrase));
                    std::vector<int> before;
                    for (const ChordSpan& span : spans) {
                        const auto now = voiced(span.chord, before, 4, 48, 72);
                        QCOMPARE(now.size(), std::size_t(4));
                        QVERIFY(std::is_sorted(now.begin(), now.end()));
                        QVERIFY(now.front() >= 48 && now.back() <= 72);
                        const int third = span.chord.tones[1];
                        QVERIFY(std::any_of(now.begin(), now.end(),
                                            [&](int pitch) { return pitch % 12 == third; }));
                        for (std::size_t i = 0; i < before.size(); ++i)
                            QVERIFY2(std::abs(now[i] - before[i]) <= 7, span.chord.name.c_str());
                        before = now;
                    }
                }
            }
        }
    }
};

QTEST_APPLESS_MAIN(tst_Harmony)
#include "tst_Harmony.moc"
