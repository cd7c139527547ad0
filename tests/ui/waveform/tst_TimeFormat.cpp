#include "ui/waveform/TimeFormat.h"
#include "ui/waveform/WordEdges.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

namespace {

const TimeFormat kClock { .display = TimeDisplay::Clock, .sampleRate = 16'000 };
const TimeFormat kSamples { .display = TimeDisplay::Samples, .sampleRate = 16'000 };
const QList<AlignedWord> kWords { { .word = u"one"_s, .start = 1, .end = 1.4 },
                                  { .word = u"two"_s, .start = 1.5, .end = 2 } };

} // namespace

class tst_TimeFormat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void exact_isMillisecondsOrSamples()
    {
        QCOMPARE(kClock.exact(3.25), u"0:03.250"_s);
        QCOMPARE(kClock.exact(3723.5), u"1:02:03.500"_s);
        QCOMPARE(kSamples.exact(3.25), u"52000"_s);
        QCOMPARE(TimeFormat { .display = TimeDisplay::Samples }.exact(1), u"0:01.000"_s);
    }

    void parsed_takesWhatPeopleType_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("seconds");
        QTest::newRow("seconds") << u"2.5"_s << 2.5;
        QTest::newRow("a comma") << u"2,5"_s << 2.5;
        QTest::newRow("a unit") << u" 2.5 s"_s << 2.5;
        QTest::newRow("minutes") << u"1:02.25"_s << 62.25;
        QTest::newRow("hours") << u"1:00:01"_s << 3601.0;
        QTest::newRow("nothing") << u""_s << -1.0;
        QTest::newRow("a word") << u"soon"_s << -1.0;
        QTest::newRow("less than nothing") << u"-1"_s << -1.0;
        QTest::newRow("half minutes") << u"1.5:00"_s << -1.0;
        QTest::newRow("too many parts") << u"1:2:3:4"_s << -1.0;
        QTest::newRow("an exponent") << u"1e3"_s << -1.0;
        QTest::newRow("no number") << u"nan"_s << -1.0;
    }

    void parsed_takesWhatPeopleType()
    {
        QFETCH(QString, text);
        QFETCH(double, seconds);
        QCOMPARE(kClock.parsed(text).value_or(-1), seconds);
    }

    void parsed_takesGroupedSamples()
    {
        for (const QString& text : { u"52000"_s, u"52 000"_s, u"52,000"_s, u"52.000"_s, u"５２０００"_s })
            QCOMPARE(kSamples.parsed(text).value_or(-1), 3.25);
        QVERIFY(!kSamples.parsed(u"0:03"_s));
        QVERIFY(!kSamples.parsed({}));
    }

    void parsed_isTheInverseOfExact()
    {
        for (const TimeFormat& format : { kClock, kSamples })
            for (const double seconds : { 0.0, 0.125, 61.5, 3700.25 })
                QCOMPARE(format.parsed(format.exact(seconds)).value_or(-1), seconds);
    }

    void tickSeconds_isRoundInSamples()
    {
        const TimeScale scale { .pixelsPerSecond = 1000, .scroll = 0 };
        QCOMPARE(kSamples.tickSeconds(scale, 72) * 16'000, 2000.0);
        const TimeScale close { .pixelsPerSecond = 8e6, .scroll = 0 };
        QCOMPARE(kSamples.tickSeconds(close, 72) * 16'000, 1.0);
    }

    void names_survive()
    {
        for (const TimeDisplay display : { TimeDisplay::Clock, TimeDisplay::Samples })
            QCOMPARE(timeDisplayFrom(timeDisplayName(display)), display);
        QCOMPARE(timeDisplayFrom(u"bars"_s), TimeDisplay::Clock);
    }

    void words_areFoundByTime()
    {
        QCOMPARE(wordAt(kWords, 0.9), -1);
        QCOMPARE(wordAt(kWords, 1.2), 0);
        QCOMPARE(wordAt(kWords, 1.45), -1);
        QCOMPARE(wordAt(kWords, 1.5), 1);
        QCOMPARE(nearestWordEdge(kWords, 0), 1.0);
        QCOMPARE(nearestWordEdge(kWords, 1.44), 1.4);
        QCOMPARE(nearestWordEdge(kWords, 1.46), 1.5);
        QCOMPARE(nearestWordEdge(kWords, 9), 2.0);
        QCOMPARE(nearestWordEdge({}, 0.7), 0.7);
        QCOMPARE(wordStartBeside(kWords, 1, +1, 9), 1.5);
        QCOMPARE(wordStartBeside(kWords, 1.5, +1, 9), 9.0);
        QCOMPARE(wordStartBeside(kWords, 1.5, -1, 0), 1.0);
    }
};

QTEST_APPLESS_MAIN(tst_TimeFormat)
#include "tst_TimeFormat.moc"
