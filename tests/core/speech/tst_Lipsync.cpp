#include "core/base/Random.h"
#include "core/speech/Lipsync.h"
#include "tests/core/speech/AlignmentSamples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

using namespace comfyvn;
using namespace Qt::StringLiterals;
using test::alignmentOf;

namespace {

constexpr const char16_t* kPhonemes[] = { u"p",  u"b",  u"m",  u"f",  u"θ", u"t", u"k",   u"s", u"ʃ",
                                          u"n",  u"l",  u"ɹ",  u"w",  u"j", u"h", u"i",   u"ə", u"æ",
                                          u"ɑː", u"oʊ", u"aɪ", u"tʃ", u"",  u"",  u"(en)" };

Alignment randomAlignment(quint64 seed)
{
    Random random(seed);
    Alignment alignment;
    const int count = int(random.next() % 60);
    for (int i = 0; i < count; ++i) {
        AlignedPhoneme phoneme;
        phoneme.ipa = QString::fromUtf16(kPhonemes[random.next() % std::size(kPhonemes)]);
        phoneme.start = alignment.duration;
        if (random.next() % 10 > 0)
            alignment.duration += random.unit() * 0.25;
        phoneme.end = alignment.duration;
        alignment.phonemes.append(phoneme);
    }
    return alignment;
}

/// `X 0-0.1 B 0.1-0.2`
QString described(const QList<MouthCue>& cues)
{
    QStringList parts;
    for (const MouthCue& cue : cues)
        parts << u"%1 %2-%3"_s.arg(QLatin1Char(char(cue.shape))).arg(cue.start).arg(cue.end);
    return parts.join(u' ');
}

MouthShape shapeAt(const QList<MouthCue>& cues, double time)
{
    for (const MouthCue& cue : cues)
        if (time < cue.end)
            return cue.shape;
    return cues.last().shape;
}

} // namespace

class tst_Lipsync : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mouthCues_tileTheAudio();
    void mouthCues_followThePhonemes();
    void mouthCues_closeLipsBeforeAStopIsHeard();
    void mouthCues_openLipsAfterTheRelease();
    void mouthCues_keepEvenShortClosures();
    void mouthCues_doNotFlapInShortPauses();
    void mouthCues_restInLongPauses();
    void mouthCues_splitDiphthongs();
    void mouthCues_giveBreathTheNextVowel();
    void mouthCues_restWhereTheAudioIsSilent();
    void mouthCues_surviveAnyAlignment();
    void makeLipsync_hasOneFrameForEachOfTheDuration();
    void makeLipsync_framesShowTheCues();
    void makeLipsync_pausesAreXAndSil();
    void makeLipsync_ofNothingIsEmpty();
    void lipsyncJson_holdsTheContract();
};

void tst_Lipsync::mouthCues_tileTheAudio()
{
    for (quint64 seed = 0; seed < 2000; ++seed) {
        const Alignment alignment = randomAlignment(seed);
        const auto cues = mouthCues(alignment);
        if (alignment.duration <= 0) {
            QVERIFY(cues.isEmpty());
            continue;
        }
        QCOMPARE(cues.first().start, 0.0);
        QCOMPARE(cues.last().end, alignment.duration);
        for (qsizetype i = 0; i < cues.size(); ++i) {
            if (i > 0) {
                QCOMPARE(cues[i].start, cues[i - 1].end);
                QVERIFY(cues[i].shape != cues[i - 1].shape);
            }
            const bool edge = i + 1 == cues.size();
            QVERIFY2(edge || cues[i].end - cues[i].start > 0.0399, qPrintable(described(cues)));
        }
    }
}

void tst_Lipsync::mouthCues_followThePhonemes()
{
    const auto cues = mouthCues(alignmentOf({ { u"", 0.2 },
                                              { u"f", 0.1 },
                                              { u"ɑː", 0.2 },
                                              { u"l", 0.1 },
                                              { u"iː", 0.2 },
                                              { u"w", 0.1 },
                                              { u"", 0.2 } }));
    QCOMPARE(described(cues), u"X 0-0.2 G 0.2-0.3 D 0.3-0.5 H 0.5-0.6 B 0.6-0.8 F 0.8-0.9 X 0.9-1.1"_s);
}

void tst_Lipsync::mouthCues_closeLipsBeforeAStopIsHeard()
{
    for (const char16_t* stop : { u"p", u"b" })
        for (const double vowel : { 0.1, 0.2, 0.5 })
            for (const double own : { 0.02, 0.06, 0.1 }) {
                const auto cues = mouthCues(alignmentOf({ { u"ɑ", vowel }, { stop, own }, { u"ɑ", 0.2 } }));
                QCOMPARE(cues.size(), 3);
                QVERIFY(cues[1].shape == MouthShape::A);
                const double lead = vowel - cues[1].start;
                QVERIFY2(lead > 0.0399 && lead < 0.1201, qPrintable(QString::number(lead)));
            }
}

void tst_Lipsync::mouthCues_openLipsAfterTheRelease()
{
    const auto cues = mouthCues(alignmentOf({ { u"ɑ", 0.2 }, { u"p", 0.06 }, { u"iː", 0.2 } }));
    QCOMPARE(cues.size(), 3);
    QVERIFY(cues[1].end > 0.2 && cues[1].end <= 0.221);
    QVERIFY(cues[2].shape == MouthShape::B);
}

void tst_Lipsync::mouthCues_keepEvenShortClosures()
{
    for (const char16_t* lips : { u"m", u"v" }) {
        const auto cues = mouthCues(alignmentOf({ { u"ɑ", 0.2 }, { lips, 0.01 }, { u"ɑ", 0.2 } }));
        QCOMPARE(cues.size(), 3);
        QVERIFY(cues[1].shape == mouthSounds(QStringView(lips)).front().shape);
        QVERIFY(cues[1].end - cues[1].start > 0.0399);
    }
}

void tst_Lipsync::mouthCues_doNotFlapInShortPauses()
{
    const auto cues =
        mouthCues(alignmentOf({ { u"ɑ", 0.2 }, { u"", 0.03 }, { u"", 0.0 }, { u"", 0.04 }, { u"iː", 0.2 } }));
    QCOMPARE(described(cues), u"D 0-0.27 B 0.27-0.47"_s);
}

void tst_Lipsync::mouthCues_restInLongPauses()
{
    const auto cues = mouthCues(alignmentOf({ { u"ɑ", 0.2 }, { u"", 0.05 }, { u"", 0.05 }, { u"iː", 0.2 } }));
    QCOMPARE(described(cues), u"D 0-0.2 X 0.2-0.3 B 0.3-0.5"_s);
}

void tst_Lipsync::mouthCues_splitDiphthongs()
{
    QCOMPARE(described(mouthCues(alignmentOf({ { u"oʊ", 0.3 } }))), u"E 0-0.18 F 0.18-0.3"_s);
    QCOMPARE(described(mouthCues(alignmentOf({ { u"aɪ", 0.3 } }))), u"D 0-0.18 B 0.18-0.3"_s);
    QCOMPARE(described(mouthCues(alignmentOf({ { u"aɪ", 0.15 } }))), u"C 0-0.09 B 0.09-0.15"_s);
}

void tst_Lipsync::mouthCues_giveBreathTheNextVowel()
{
    QCOMPARE(described(mouthCues(alignmentOf({ { u"h", 0.1 }, { u"uː", 0.2 } }))), u"F 0-0.3"_s);
}

void tst_Lipsync::mouthCues_restWhereTheAudioIsSilent()
{
    const Alignment alignment = alignmentOf({ { u"ɑ", 0.5 }, { u"i", 0.5 } });
    std::vector<std::int16_t> samples(16'000, 8'000);
    std::fill(samples.begin() + 6'400, samples.begin() + 9'600, std::int16_t { 3 });
    QCOMPARE(described(mouthCues(alignment, { samples, 16'000 })), u"D 0-0.4 X 0.4-0.6 B 0.6-1"_s);
    QCOMPARE(described(mouthCues(alignment)), u"D 0-0.5 B 0.5-1"_s);

    const Alignment stop = alignmentOf({ { u"ɑ", 0.5 }, { u"p", 0.05 }, { u"i", 0.45 } });
    std::fill(samples.begin(), samples.end(), std::int16_t { 8'000 });
    std::fill(samples.begin() + 6'400, samples.begin() + 8'000, std::int16_t { 3 });
    QVERIFY(shapeAt(mouthCues(stop, { samples, 16'000 }), 0.47) == MouthShape::A);
}

void tst_Lipsync::mouthCues_surviveAnyAlignment()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    Alignment alignment = alignmentOf({ { u"ɑ", 0.2 }, { u"p", 0.06 }, { u"iː", 0.2 } });
    alignment.phonemes[1].start = nan;
    alignment.phonemes[2].start = -5;
    alignment.phonemes[2].end = 1e9;
    QCOMPARE(mouthCues(alignment).last().end, alignment.duration);
    alignment.duration = nan;
    QVERIFY(mouthCues(alignment).isEmpty());
}

void tst_Lipsync::makeLipsync_hasOneFrameForEachOfTheDuration()
{
    for (quint64 seed = 0; seed < 100; ++seed) {
        const Alignment alignment = randomAlignment(seed);
        for (const int fps : { 1, 12, 24, 25, 30, 60, 100, 120, 240 }) {
            const Lipsync lipsync = makeLipsync(alignment, fps);
            QCOMPARE(double(lipsync.frames.size()), std::ceil(alignment.duration * fps));
            for (qsizetype i = 0; i < lipsync.frames.size(); ++i)
                QCOMPARE(qsizetype(lipsync.frames[i].frame), i);
        }
    }
    QCOMPARE(lipsyncFrameCount(2.0, 60), 120);
    QCOMPARE(lipsyncFrameCount(2.0001, 60), 121);
}

void tst_Lipsync::makeLipsync_framesShowTheCues()
{
    for (quint64 seed = 0; seed < 300; ++seed) {
        const Lipsync lipsync = makeLipsync(randomAlignment(seed), 30);
        for (const MouthFrame& frame : lipsync.frames)
            QVERIFY(frame.shape == shapeAt(lipsync.cues, (frame.frame + 0.5) / 30));
    }
}

void tst_Lipsync::makeLipsync_pausesAreXAndSil()
{
    int pauses = 0;
    for (quint64 seed = 0; seed < 300; ++seed)
        for (const MouthFrame& frame : makeLipsync(randomAlignment(seed), 60).frames) {
            const bool rest = frame.shape == MouthShape::X;
            pauses += rest ? 1 : 0;
            QCOMPARE(frame.viseme == Viseme::Sil, rest);
            QCOMPARE(frame.phoneme == u"sil"_s, rest);
            QCOMPARE(frame.viseme == Viseme::PP, frame.shape == MouthShape::A);
        }
    QVERIFY(pauses > 100);
}

void tst_Lipsync::makeLipsync_ofNothingIsEmpty()
{
    const Lipsync lipsync = makeLipsync({}, 60);
    QVERIFY(lipsync.frames.isEmpty() && lipsync.cues.isEmpty());
    Alignment silence;
    silence.duration = 1;
    QCOMPARE(described(makeLipsync(silence, 60).cues), u"X 0-1"_s);
    QCOMPARE(makeLipsync(silence, 60).frames.size(), 60);
}

void tst_Lipsync::lipsyncJson_holdsTheContract()
{
    Alignment alignment = test::nono();
    alignment.duration += 0.00004; // what 4 decimals cannot hold
    alignment.phonemes.last().end = alignment.duration;
    const Lipsync lipsync = makeLipsync(alignment, 24);
    QJsonParseError error {};
    const QJsonObject json = QJsonDocument::fromJson(lipsyncJson(lipsync), &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(json.keys(), (QStringList { u"cues"_s, u"duration"_s, u"fps"_s, u"frames"_s }));
    QCOMPARE(json[u"fps"].toInt(), 24);
    const double duration = json[u"duration"].toDouble();
    QVERIFY(duration == alignment.duration); // to the last bit
    const QJsonArray frames = json[u"frames"].toArray();
    QCOMPARE(double(frames.size()), std::ceil(duration * 24));
    for (qsizetype i = 0; i < frames.size(); ++i) {
        const QJsonObject frame = frames[i].toObject();
        QCOMPARE(frame.keys(), (QStringList { u"frame"_s, u"phoneme"_s, u"shape"_s, u"viseme"_s }));
        QCOMPARE(frame[u"frame"].toInt(-1), int(i));
        QCOMPARE(frame[u"phoneme"].toString(), lipsync.frames[i].phoneme);
        QCOMPARE(frame[u"viseme"].toString(), QString(visemeName(lipsync.frames[i].viseme)));
    }
    const QJsonArray cues = json[u"cues"].toArray();
    QCOMPARE(cues.size(), lipsync.cues.size());
    QCOMPARE(cues.last()[u"end"].toDouble(), duration);
    for (qsizetype i = 0; i < cues.size(); ++i) {
        QCOMPARE(cues[i][u"start"].toDouble(), i > 0 ? cues[i - 1][u"end"].toDouble() : 0.0);
        QCOMPARE(cues[i][u"shape"].toString(), QString(QLatin1Char(char(lipsync.cues[i].shape))));
    }
    QCOMPARE(lipsyncJson(makeLipsync({}, 60)),
             QByteArray(R"({"fps":60,"duration":0,"frames":[],"cues":[]})"));
}

QTEST_APPLESS_MAIN(tst_Lipsync)
#include "tst_Lipsync.moc"
