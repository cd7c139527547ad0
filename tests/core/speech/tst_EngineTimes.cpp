#include "core/speech/EngineTimes.h"
#include "core/speech/SentText.h"
#include "core/speech/services/SpeechProtocol.h"

#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace comfyvn;

Q_DECLARE_METATYPE(comfyvn::EngineTimes)

namespace {

/// "Hi you." as a local voice says it.
Alignment reference()
{
    return { .phonemes = { { {}, {}, 0, 0.1, -1 },
                           { u"h"_s, u"HH"_s, 0.1, 0.2, 0 },
                           { u"aɪ"_s, u"AY"_s, 0.2, 0.4, 0 },
                           { {}, {}, 0.4, 0.5, -1 },
                           { u"j"_s, u"Y"_s, 0.5, 0.6, 1 },
                           { u"uː"_s, u"UW"_s, 0.6, 0.9, 1 },
                           { {}, {}, 0.9, 1, -1 } },
             .words = { { u"Hi"_s, 0.1, 0.4, 0, 2 }, { u"you"_s, 0.5, 0.9, 3, 6 } },
             .duration = 1 };
}

/// Each character of "Hi you." lasts 0.2 s, from 0.2 s on.
EngineTimes characters()
{
    EngineTimes times;
    double at = 0.2;
    for (const QChar sign : u"Hi you."_s) {
        times.characters << TimedPiece { sign, at, at + 0.2 };
        times.origins << static_cast<int>(times.origins.size());
        at += 0.2;
    }
    return times;
}

void verifyTiles(const Alignment& alignment)
{
    double at = 0;
    for (const AlignedPhoneme& phoneme : alignment.phonemes) {
        QCOMPARE(phoneme.start, at);
        QVERIFY(phoneme.end >= phoneme.start);
        at = phoneme.end;
    }
    QCOMPARE(at, alignment.duration);
}

} // namespace

class tst_EngineTimes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void characters_timeWordsAndStretchTheirPhonemes()
    {
        const auto timed = timedAlignment(characters(), reference(), 2.0);
        QVERIFY(timed);
        QVERIFY(timed->source == AlignmentSource::Engine);
        QCOMPARE(timed->words[0].start, 0.2);
        QCOMPARE(timed->words[0].end, 0.6);
        QCOMPARE(timed->words[1].start, 0.8);
        QCOMPARE(timed->words[1].end, 1.4);
        verifyTiles(*timed);
        QCOMPARE(timed->phonemes[1].ipa, u"h"_s);
        QCOMPARE(timed->phonemes[1].start, 0.2);
        QVERIFY(qAbs(timed->phonemes[2].start - (0.2 + 0.4 / 3)) < 1e-9);
    }

    void characters_ofARespellingAreThoseOfTheWord()
    {
        EngineTimes times = characters(); // was said as "Aye you."
        times.characters.insert(0, { u"A"_s, 0.1, 0.2 });
        times.origins.insert(0, 0);
        const auto timed = timedAlignment(times, reference(), 2.0);
        QVERIFY(timed);
        QCOMPARE(timed->words[0].start, 0.1);
    }

    void unbelievableTimes_areRefused_data()
    {
        QTest::addColumn<EngineTimes>("times");
        EngineTimes zero = characters();
        for (TimedPiece& piece : zero.characters)
            piece.start = piece.end = 0;
        QTest::newRow("all zero") << zero;
        EngineTimes backwards = characters();
        std::swap(backwards.characters[1].start, backwards.characters[4].start);
        QTest::newRow("backwards") << backwards;
        EngineTimes beyond = characters();
        beyond.characters.last().end = 9;
        QTest::newRow("beyond the sound") << beyond;
        EngineTimes other = characters();
        other.characters.removeLast();
        QTest::newRow("of another text") << other;
        EngineTimes nan = characters();
        nan.characters[2].end = qQNaN();
        QTest::newRow("no numbers") << nan;
        EngineTimes pauses;
        pauses.phonemes = { { {}, 0, 0.9 }, { u"a"_s, 0.9, 0.9 }, { {}, 0.9, 2 } };
        QTest::newRow("pauses only") << pauses;
        QTest::newRow("none") << EngineTimes {};
    }

    void unbelievableTimes_areRefused()
    {
        QFETCH(EngineTimes, times);
        QVERIFY(!timedAlignment(times, reference(), 2.0));
    }

    void phonemes_findTheirWords()
    {
        EngineTimes times;
        times.phonemes = { { {}, 0, 0.3 },   { u"h"_s, 0.3, 0.5 }, { u"a"_s, 0.5, 0.7 }, { u"i"_s, 0.7, 0.8 },
                           { {}, 0.8, 1.0 }, { u"j"_s, 1.0, 1.2 }, { u"ɯ"_s, 1.2, 1.7 }, { {}, 1.7, 2.0 } };
        const auto timed = timedAlignment(times, reference(), 2.0);
        QVERIFY(timed);
        verifyTiles(*timed);
        QCOMPARE(timed->words[0].start, 0.3);
        QCOMPARE(timed->words[0].end, 0.8);
        QCOMPARE(timed->words[1].start, 1.0);
        QCOMPARE(timed->words[1].end, 1.7);
        QCOMPARE(timed->phonemes.size(), 8);
        QCOMPARE(timed->phonemes[6].ipa, u"ɯ"_s);
        QCOMPARE(timed->phonemes[6].word, 1);
    }

    void wavOfAStream_getsItsTrueLength()
    {
        QByteArray wav = "RIFF....WAVEfmt ";
        wav += QByteArray("\x10\0\0\0", 4) + QByteArray(16, 'f') + "data" + QByteArray(4, '\xff')
            + QByteArray(100, 's');
        const QByteArray mended = withTrueLength(wav);
        QCOMPARE(mended.size(), wav.size());
        QCOMPARE(qFromLittleEndian<quint32>(mended.constData() + 40), 100U);
        QCOMPARE(qFromLittleEndian<quint32>(mended.constData() + 4), quint32(wav.size() - 8));
        QByteArray cut = wav; // says 200 and holds 100: cut off on its way, and no stream
        qToLittleEndian(quint32(200), cut.data() + 40);
        QCOMPARE(withTrueLength(cut), cut);
        for (qsizetype size = 0; size < wav.size(); ++size)
            std::ignore = withTrueLength(wav.left(size)); // reads nothing beyond
        QCOMPARE(withTrueLength("ID3"), QByteArray("ID3"));
    }
};

QTEST_GUILESS_MAIN(tst_EngineTimes)
#include "tst_EngineTimes.moc"
