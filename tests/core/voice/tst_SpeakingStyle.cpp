#include "core/voice/SpeakingStyle.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;

class tst_SpeakingStyle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void names_beginWithNeutralAndDiffer()
    {
        const QStringList names = speakingStyleNames();
        QCOMPARE(names.size(), 10);
        QCOMPARE(names.first(), u"neutral"_s);
        QCOMPARE(speakingStyle(u"neutral"_s), Prosody {});
        for (qsizetype i = 1; i < names.size(); ++i) {
            for (qsizetype j = 0; j < i; ++j)
                QVERIFY2(!(speakingStyle(names[i]) == speakingStyle(names[j])),
                         qPrintable(names[i] + u" = "_s + names[j]));
        }
    }

    void nearest_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("style");
        QTest::newRow("itself") << u"angry"_s << u"angry"_s;
        QTest::newRow("case and space") << u"  Angry "_s << u"angry"_s;
        QTest::newRow("synonym") << u"happy"_s << u"cheerful"_s;
        QTest::newRow("typo") << u"exicted"_s << u"excited"_s;
        QTest::newRow("one letter off") << u"wisper"_s << u"whisper"_s;
        QTest::newRow("far from all") << u"quantum"_s << u"neutral"_s;
        QTest::newRow("empty") << QString() << u"neutral"_s;
        QTest::newRow("very long") << QString(5000, u'a') << u"neutral"_s;
        QTest::newRow("Japanese") << u"怒り"_s << u"neutral"_s;
    }

    void nearest()
    {
        QFETCH(QString, word);
        QTEST(nearestSpeakingStyle(word), "style");
    }

    void combined_staysWithinBounds()
    {
        const Prosody extreme { .rate = 4, .pitch = 12, .range = 3, .volumeDb = 12, .pauseScale = 5 };
        QCOMPARE(combined(extreme, speakingStyle(u"excited"_s)).rate, 4.0);
        QCOMPARE(combined(extreme, speakingStyle(u"excited"_s)).pitch, 12.0);
        QCOMPARE(combined(extreme, speakingStyle(u"sad"_s)).pauseScale, 5.0);
        QVERIFY(combined({}, speakingStyle(u"whisper"_s)).whisper);
    }
};

QTEST_APPLESS_MAIN(tst_SpeakingStyle)
#include "tst_SpeakingStyle.moc"
