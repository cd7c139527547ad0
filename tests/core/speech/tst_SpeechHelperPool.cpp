#include "core/speech/SpeechHelperPool.h"
#include "tests/core/speech/SpeechPrograms.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace comfyvn;

namespace {

using Spoken = QFuture<Result<SpeechPtr>>;
constexpr int kWaitMs = 60'000;

QString fakeHelperPath()
{
    return qEnvironmentVariable("STUDIO_BINARY_DIR") + u"/tests/core/speech/FakeSpeechHelper"_s;
}

wire::Utterance order(const QString& text)
{
    wire::Utterance utterance;
    utterance.voice = "en-us";
    utterance.text = text.toStdString();
    return utterance;
}

wire::Utterance flite(std::string text)
{
    wire::Utterance utterance;
    utterance.engine = wire::Engine::Flite;
    utterance.voice = "slt";
    utterance.text = std::move(text);
    return utterance;
}

/// What the future holds once it has finished; an error with the code `no_result` when it holds nothing.
Result<SpeechPtr> await(const Spoken& future)
{
    [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), kWaitMs); }();
    if (!future.isFinished() || future.resultCount() == 0)
        return failure(ErrorKind::Internal, u"no_result"_s, {});
    return future.result();
}

QString codeOf(const Spoken& future)
{
    const auto result = await(future);
    return result ? QString() : result.error().code;
}

qint64 pidOf(const Spoken& future)
{
    const auto result = await(future);
    return result ? QString::fromStdString((*result)->message).toLongLong() : 0;
}

/// Whether a process is there and has not ended; who adopted it may take a while to notice that it has.
bool runs(qint64 pid)
{
    QFile stat(u"/proc/%1/stat"_s.arg(pid));
    if (!stat.open(QIODevice::ReadOnly))
        return false;
    const QByteArray text = stat.readAll();
    return !text.mid(text.lastIndexOf(')') + 2).startsWith('Z');
}

std::vector<qint64> helpers()
{
    return test::childrenOf(QCoreApplication::applicationPid());
}

} // namespace

class tst_SpeechHelperPool : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void cleanup() { QVERIFY2(helpers().empty(), "a helper was left behind"); }

    void say_speaks()
    {
        SpeechHelperPool pool(test::speechHelperPath(), 2);
        const auto result = await(pool.say(order(u"Hello world."_s)));
        QVERIFY(result.has_value());
        QCOMPARE((*result)->status, wire::Status::Ok);
        QCOMPARE((*result)->sampleRate, 22050U);
        QCOMPARE((*result)->words.size(), std::size_t { 2 });
    }

    void say_passesSilenceOn()
    {
        SpeechHelperPool pool(test::speechHelperPath(), 1);
        const auto result = await(pool.say(order(u"..."_s)));
        QVERIFY(result.has_value());
        QCOMPARE((*result)->status, wire::Status::Silent);
    }

    void say_refusesUnknownVoices()
    {
        SpeechHelperPool pool(test::speechHelperPath(), 1);
        wire::Utterance utterance = order(u"Hello."_s);
        utterance.voice = "tlh+nobody";
        const auto result = await(pool.say(utterance));
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().kind, ErrorKind::InvalidRequest);
        QCOMPARE(result.error().code, u"unknown_voice"_s);
        QVERIFY(result.error().message.contains(u"tlh+nobody"_s));
    }

    void say_refusesWhatTheWireCannotCarry()
    {
        SpeechHelperPool pool(fakeHelperPath(), 1);
        wire::Utterance fast = order(u"Hello."_s);
        fast.rate = 9;
        QCOMPARE(codeOf(pool.say(fast)), u"invalid_utterance"_s);
        QCOMPARE(codeOf(pool.say(order(QString(200'000, u'a')))), u"invalid_utterance"_s);
        QVERIFY(helpers().empty());
    }

    void say_startsNoMoreHelpersThanAllowed()
    {
        SpeechHelperPool pool(fakeHelperPath(), 2);
        const QString gate = m_folder->filePath(u"gate"_s);
        QList<Spoken> futures;
        for (int i = 0; i < 12; ++i)
            futures << pool.say(order(i < 2 ? u"wait:"_s + gate : u"hello"_s));
        QTRY_COMPARE(helpers().size(), std::size_t { 2 });
        QVERIFY(QFile(gate).open(QIODevice::WriteOnly));
        QSet<qint64> pids;
        for (const Spoken& future : futures)
            pids << pidOf(future);
        QCOMPARE(pids.size(), 2);
        QVERIFY(!pids.contains(0));
    }

    void say_isFirstComeFirstServed()
    {
        SpeechHelperPool pool(fakeHelperPath(), 1);
        QList<int> finished;
        QList<Spoken> futures;
        for (int i = 0; i < 8; ++i) {
            futures << pool.say(order(u"hello"_s));
            futures.last().then(this, [&finished, i](const Result<SpeechPtr>&) { finished << i; });
        }
        QTRY_COMPARE(finished, QList<int>({ 0, 1, 2, 3, 4, 5, 6, 7 }));
    }

    void warmUp_startsOneHelperThatIsUsed()
    {
        SpeechHelperPool pool(fakeHelperPath(), 4);
        pool.warmUp();
        pool.warmUp();
        QTRY_COMPARE(helpers().size(), std::size_t { 1 });
        const qint64 warm = helpers().front();
        QCOMPARE(pidOf(pool.say(order(u"hello"_s))), warm);
    }

    void say_reportsWhatFailsTwice_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("how");
        QTest::newRow("dies") << u"die"_s << u"it ended with exit code 7"_s;
        QTest::newRow("garbage") << u"garbage"_s << u"nonsense"_s;
        QTest::newRow("half a reply") << u"half"_s << u"it ended with exit code 0"_s;
        QTest::newRow("two replies") << u"chatty"_s << u"nonsense"_s;
        QTest::newRow("crashed child") << u"failed"_s << u"it crashed with signal 11"_s;
        QTest::newRow("hangs") << u"hang"_s << u"in time"_s;
    }

    void say_reportsWhatFailsTwice()
    {
        QFETCH(QString, text);
        QFETCH(QString, how);
        SpeechHelperPool pool(fakeHelperPath(), 1, SpeechTimeLimit { 300ms, 0ms });
        const Spoken bad = pool.say(order(text));
        const Spoken next = pool.say(order(u"hello"_s));
        const auto result = await(bad);
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().kind, ErrorKind::ProviderFailed);
        QCOMPARE(result.error().code, u"speech_helper_failed"_s);
        QVERIFY2(result.error().message.contains(how), qPrintable(result.error().message));
        QVERIFY(pidOf(next) > 0);
    }

    void say_triesOnceMore()
    {
        SpeechHelperPool pool(fakeHelperPath(), 1);
        QVERIFY(pidOf(pool.say(order(u"once:"_s + m_folder->filePath(u"died"_s)))) > 0);
    }

    void say_survivesAKilledHelper()
    {
        SpeechHelperPool pool(test::speechHelperPath(), 1);
        const Spoken future = pool.say(flite(std::string(300, 'w')));
        QTRY_COMPARE(helpers().size(), std::size_t { 1 });
        const qint64 helper = helpers().front();
        QTRY_COMPARE(test::childrenOf(helper).size(), std::size_t { 1 });
        const qint64 child = test::childrenOf(helper).front();
        QCOMPARE(::kill(static_cast<pid_t>(helper), SIGKILL), 0);
        const auto result = await(future);
        QVERIFY2(result.has_value(), qPrintable(result.has_value() ? QString() : result.error().message));
        QVERIFY((*result)->samples.size() > 16'000);
        QVERIFY(helpers().front() != helper);
        QVERIFY2(!runs(child), "the killed helper's child lives on");
    }

    void say_replacesAHelperThatDiedIdle()
    {
        SpeechHelperPool pool(fakeHelperPath(), 1);
        const qint64 first = pidOf(pool.say(order(u"hello"_s)));
        QCOMPARE(::kill(static_cast<pid_t>(first), SIGKILL), 0);
        QTRY_VERIFY(helpers().empty());
        const qint64 second = pidOf(pool.say(order(u"hello"_s)));
        QVERIFY(second > 0 && second != first);
    }

    void say_saysWhichProgramIsMissing()
    {
        const QString path = m_folder->filePath(u"no-such-program"_s);
        SpeechHelperPool pool(path, 2);
        pool.warmUp();
        for (int i = 0; i < 3; ++i) {
            const auto result = await(pool.say(order(u"hello"_s)));
            QVERIFY(!result.has_value());
            QCOMPARE(result.error().kind, ErrorKind::ProviderUnavailable);
            QCOMPARE(result.error().code, u"speech_helper_missing"_s);
            QVERIFY(result.error().message.contains(path));
        }
    }

    void cancel_dropsWhatIsQueued()
    {
        SpeechHelperPool pool(fakeHelperPath(), 1);
        const QString gate = m_folder->filePath(u"gate"_s);
        const QString said = m_folder->filePath(u"said"_s);
        const Spoken first = pool.say(order(u"wait:"_s + gate));
        Spoken dropped = pool.say(order(u"touch:"_s + said));
        const Spoken last = pool.say(order(u"hello"_s));
        dropped.cancel();
        QTRY_VERIFY(dropped.isFinished());
        QCOMPARE(dropped.resultCount(), 0);
        QVERIFY(!first.isFinished());
        QVERIFY(QFile(gate).open(QIODevice::WriteOnly));
        QVERIFY(pidOf(last) > 0);
        QCOMPARE(pidOf(first), pidOf(last));
        QVERIFY(!QFile::exists(said));
    }

    void cancel_givesUpAHelperThatDoesNotEnd()
    {
        SpeechHelperPool pool(fakeHelperPath(), 1);
        const qint64 first = pidOf(pool.say(order(u"hello"_s)));
        Spoken hanging = pool.say(order(u"hang"_s));
        const Spoken next = pool.say(order(u"hello"_s));
        QElapsedTimer timer;
        timer.start();
        hanging.cancel();
        QTRY_VERIFY(hanging.isFinished());
        QCOMPARE(hanging.resultCount(), 0);
        QVERIFY(pidOf(next) != first);
        QVERIFY(timer.elapsed() < 10'000); // half the time limit of what was not cancelled
    }

    void cancel_keepsAHelperThatEndsSoon()
    {
        SpeechHelperPool pool(fakeHelperPath(), 1);
        const qint64 first = pidOf(pool.say(order(u"hello"_s)));
        Spoken future = pool.say(order(u"hello"_s));
        future.cancel();
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(pidOf(pool.say(order(u"hello"_s))), first);
    }

    void destructor_cancelsWhatIsPending()
    {
        QList<Spoken> futures;
        QElapsedTimer timer;
        {
            SpeechHelperPool pool(fakeHelperPath(), 2);
            for (const QString& text : { u"hang"_s, u"hang"_s, u"hello"_s })
                futures << pool.say(order(text));
            QTRY_COMPARE(helpers().size(), std::size_t { 2 });
            timer.start();
        }
        QVERIFY(timer.elapsed() < 5'000);
        for (const Spoken& future : futures) {
            QVERIFY(future.isFinished());
            QCOMPARE(future.result().error().kind, ErrorKind::Cancelled);
        }
        QVERIFY(helpers().empty());
    }

    void destructor_endsIdleHelpersAtOnce()
    {
        QElapsedTimer timer;
        {
            SpeechHelperPool pool(test::speechHelperPath(), 2);
            const Spoken one = pool.say(order(u"One."_s));
            const Spoken two = pool.say(order(u"Two."_s));
            QVERIFY(await(one).has_value());
            QVERIFY(await(two).has_value());
            timer.start();
        }
        QVERIFY(timer.elapsed() < 5'000);
        QVERIFY(helpers().empty());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(tst_SpeechHelperPool)
#include "tst_SpeechHelperPool.moc"
