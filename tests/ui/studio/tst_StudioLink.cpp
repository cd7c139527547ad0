#include "tests/ui/support/FakeStudio.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

class tst_StudioLink : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void speak_answersWithSoundAndTimes()
    {
        FakeStudio studio;
        StudioLink link(studio.context(), studio.calls(), studio.pool());
        QSignalSpy spoken(&link, &StudioLink::spoken);
        link.speak(5, { .text = u"two words"_s });
        QVERIFY(link.isSpeaking(5));
        QVERIFY(spoken.wait());
        QCOMPARE(spoken[0][0].toLongLong(), 5);
        const auto line = spoken[0][1].value<SpokenLine>();
        QCOMPARE(line.render.cacheKey, u"key-two words"_s);
        QVERIFY(line.audio && line.audio->seconds() > 0.5);
        QCOMPARE(line.alignment.words.size(), 2);
        QVERIFY(!link.isSpeaking(5));
    }

    void speak_runsServicesOnTheirThreadOnly()
    {
        FakeStudio studio;
        StudioCalls calls = studio.calls();
        QThread* speakThread = nullptr;
        QThread* readThread = nullptr;
        calls.speak = [&, speak = calls.speak](const SpeechRequest& request) {
            speakThread = QThread::currentThread();
            return speak(request);
        };
        calls.read = [&, read = calls.read](const QString& key) {
            readThread = QThread::currentThread();
            return read(key);
        };
        StudioLink link(studio.context(), calls, studio.pool());
        QSignalSpy spoken(&link, &StudioLink::spoken);
        link.speak(1, { .text = u"hello"_s });
        QVERIFY(spoken.wait());
        QCOMPARE(speakThread, studio.context().thread());
        QVERIFY(readThread && readThread != thread() && readThread != speakThread);
    }

    void speak_tellsFailures()
    {
        FakeStudio studio;
        StudioLink link(studio.context(), studio.calls(), studio.pool());
        QSignalSpy failed(&link, &StudioLink::failed);
        link.speak(1, { .text = u"fail"_s });
        QVERIFY(failed.wait());
        QCOMPARE(failed[0][1].value<Error>().code, u"speech_failed"_s);
    }

    void speak_tellsThatTheSoundIsUnreadable()
    {
        FakeStudio studio;
        StudioCalls calls = studio.calls();
        calls.read = [](const QString&) -> Result<SpokenLine> {
            return failure(ErrorKind::Storage, u"damaged_sound"_s, u"Damaged."_s);
        };
        StudioLink link(studio.context(), calls, studio.pool());
        QSignalSpy failed(&link, &StudioLink::failed);
        link.speak(1, { .text = u"hello"_s });
        QVERIFY(failed.wait());
        QCOMPARE(failed[0][1].value<Error>().code, u"damaged_sound"_s);
    }

    void progress_isPassedOn()
    {
        FakeStudio studio;
        StudioLink link(studio.context(), studio.calls(), studio.pool());
        QSignalSpy progressed(&link, &StudioLink::progressed);
        link.speak(3, { .text = u"wait"_s });
        studio.showProgress(40, u"sentence 2 of 5"_s);
        QTRY_VERIFY(!progressed.isEmpty());
        QCOMPARE(progressed.last()[0].toLongLong(), 3);
        QCOMPARE(progressed.last()[1].toDouble(), 0.4);
        QCOMPARE(progressed.last()[2].toString(), u"sentence 2 of 5"_s);
    }

    void cancel_reachesTheServiceAndAnswersOnce()
    {
        FakeStudio studio;
        StudioLink link(studio.context(), studio.calls(), studio.pool());
        QSignalSpy cancelled(&link, &StudioLink::cancelled);
        QSignalSpy spoken(&link, &StudioLink::spoken);
        link.speak(3, { .text = u"wait"_s });
        QCOMPARE(studio.requests().size(), 1);
        link.cancel(3);
        QCOMPARE(cancelled.size(), 1);
        QVERIFY(!link.isSpeaking(3));
        QCOMPARE(studio.cancelledRenders(), 1);
        studio.finishWaiting();
        QTest::qWait(50);
        QCOMPARE(cancelled.size(), 1);
        QCOMPARE(spoken.size(), 0);
        link.cancel(3);
        QCOMPARE(cancelled.size(), 1);
    }

    void cancel_beforeTheStudioSawItIsNotLost()
    {
        FakeStudio studio;
        StudioLink link(studio.context(), studio.calls(), studio.pool());
        QSemaphore busy;
        QMetaObject::invokeMethod(
            &studio.context(), [&busy] { busy.acquire(); }, Qt::QueuedConnection);
        link.speak(3, { .text = u"wait"_s });
        link.cancel(3);
        busy.release();
        // The cancellation was posted after the request; it is the request that finds out.
        QTRY_COMPARE(studio.cancelledRenders(), 1);
    }

    void speak_againAnswersOnlyTheLast()
    {
        FakeStudio studio;
        StudioLink link(studio.context(), studio.calls(), studio.pool());
        QSignalSpy spoken(&link, &StudioLink::spoken);
        link.speak(3, { .text = u"wait for it"_s });
        link.speak(3, { .text = u"the last"_s });
        QVERIFY(spoken.wait());
        studio.finishWaiting();
        QTest::qWait(50);
        QCOMPARE(spoken.size(), 1);
        QCOMPARE(spoken[0][1].value<SpokenLine>().render.cacheKey, u"key-the last"_s);
    }

    void open_answersOnlyTheLastLine()
    {
        FakeStudio studio;
        StudioLink link(studio.context(), studio.calls(), studio.pool());
        QSignalSpy spoken(&link, &StudioLink::spoken);
        link.speak(1, { .text = u"hello"_s });
        QVERIFY(spoken.wait());
        QSignalSpy opened(&link, &StudioLink::opened);
        QSignalSpy lost(&link, &StudioLink::openFailed);
        link.open(2, u"key-unknown"_s);
        link.open(1, u"key-hello"_s);
        QVERIFY(opened.wait());
        QTest::qWait(20);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(lost.size(), 0);
        QCOMPARE(opened[0][1].value<SpokenLine>().render.cacheKey, u"key-hello"_s);
        link.open(2, u"key-unknown"_s);
        QVERIFY(lost.wait());
    }

    void link_mayEndWhileWorkIsUnderWay()
    {
        FakeStudio studio;
        {
            StudioLink link(studio.context(), studio.calls(), studio.pool());
            link.speak(1, { .text = u"wait"_s });
            link.speak(2, { .text = u"hello"_s });
            link.loadScript();
            link.saveScript({ .scene = 1, .currentLine = 4 });
        }
        studio.finishWaiting();
        QCOMPARE(studio.savedScript().currentLine, 4);
        QVERIFY(studio.pool().waitForDone(5000));
        QTest::qWait(20);
    }
};

QTEST_GUILESS_MAIN(tst_StudioLink)
#include "tst_StudioLink.moc"
