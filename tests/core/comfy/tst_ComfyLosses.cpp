#include "core/comfy/ComfyClient.h"
#include "tests/core/comfy/ComfyStates.h"
#include "tests/support/comfy/ComfyJobs.h"
#include "tests/support/comfy/FakeComfyServer.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace comfyvn;
using namespace comfyvn::test;

namespace {

/// A graph that takes its time and whose text is of that many letters.
QJsonObject largeGraph(qsizetype letters)
{
    QJsonObject graph = slowJob(30).graph;
    QJsonObject node = graph[u"1"_s].toObject();
    QJsonObject inputs = node[u"inputs"_s].toObject();
    inputs.insert(u"ballast"_s, QString(letters, u'x'));
    node.insert(u"inputs"_s, inputs);
    graph.insert(u"1"_s, node);
    return graph;
}

void addVersions()
{
    QTest::addColumn<QString>("version");
    for (const char* version : { "0.3.64", "0.8.0", "0.33.0" })
        QTest::newRow(version) << QString::fromLatin1(version);
}

} // namespace

/// Jobs that get lost, or that nobody wants any more: none is forgotten, none is left behind.
class tst_ComfyLosses : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Somebody else's jobs may make the queue larger than anybody wants to read twice a second.
    void run_looksSeldomAtALargeQueue()
    {
        FakeComfyServer server;
        server.setFault(Fault::NoSocket);
        QVERIFY(server.start());
        const QString theirs = server.submitForeign(largeGraph(24 << 20));
        ComfyClient client({ .baseUrl = server.url() }, hastyComfy());
        const auto future = client.run(lineJob());
        QTRY_COMPARE_WITH_TIMEOUT(server.jobsWaiting(), 2, kComfyPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(client.queued() == 2, kComfyPatienceMs); // read, and both are seen
        const int looks = server.requests(u"/queue"_s);
        QTest::qWait(250); // five looks at the usual pace
        QVERIFY(server.requests(u"/queue"_s) <= looks + 1);
        server.removeJob(theirs);
        const auto render = awaitRender(future);
        QVERIFY2(render, qPrintable(said(render)));
        QCOMPARE(server.promptsPosted(), 1);
    }

    /// Of a queue the ids alone are kept, so that no size keeps the studio from looking into it.
    void run_isNotLostInAQueueLargerThanAnyAnswer()
    {
        FakeComfyServer server;
        server.setFault(Fault::NoSocket);
        QVERIFY(server.start());
        const QString theirs = server.submitForeign(largeGraph(2 << 20));
        ComfyPatience patience = hastyComfy();
        patience.maxJsonBytes = 1 << 20;
        ComfyClient client({ .baseUrl = server.url() }, patience);
        const auto future = client.run(lineJob());
        QTRY_COMPARE_WITH_TIMEOUT(client.queued(), 2, kComfyPatienceMs);
        const int looks = server.requests(u"/queue"_s);
        QTRY_VERIFY_WITH_TIMEOUT(server.requests(u"/queue"_s) > looks + 2, kComfyPatienceMs);
        QVERIFY(!future.isFinished());
        server.removeJob(theirs);
        const auto render = awaitRender(future);
        QVERIFY2(render, qPrintable(said(render)));
        QCOMPARE(server.promptsPosted(), 1);
    }

    void run_isMissedInAQueueLargerThanAnyAnswer()
    {
        FakeComfyServer server;
        server.setFault(Fault::NoSocket);
        server.setFault(Fault::Forgets, 1);
        QVERIFY(server.start());
        ComfyPatience patience = hastyComfy();
        patience.maxJsonBytes = 1 << 20;
        ComfyClient client({ .baseUrl = server.url() }, patience);
        connect(&server, &FakeComfyServer::jobEnded, this, [&server] {
            server.setFault(Fault::Hangs); // whoever comes after it stays, with a large graph
            (void)server.submitForeign(largeGraph(2 << 20));
        });
        QCOMPARE(codeOf(awaitRender(client.run(lineJob()))), u"comfy_lost"_s);
        QCOMPARE(server.jobsWaiting(), 1);
    }

    void run_isFoundInAQueueLargerThanAnyAnswer()
    {
        FakeComfyServer server;
        server.setFault(Fault::NoSocket);
        server.setFault(Fault::QueuedButDropped, 1);
        QVERIFY(server.start());
        const QString theirs = server.submitForeign(largeGraph(2 << 20));
        ComfyPatience patience = hastyComfy();
        patience.maxJsonBytes = 1 << 20;
        ComfyClient client({ .baseUrl = server.url() }, patience);
        const auto future = client.run(lineJob());
        QTRY_COMPARE_WITH_TIMEOUT(client.queued(), 2, kComfyPatienceMs); // looked up, and then waited for
        server.removeJob(theirs);
        const auto render = awaitRender(future);
        QVERIFY2(render, qPrintable(said(render)));
        QCOMPARE(server.promptsPosted(), 1);
    }

    void run_failsWhereTheQueueIsBeyondAllReason()
    {
        FakeComfyServer server;
        server.setFault(Fault::NoSocket);
        QVERIFY(server.start());
        const QString theirs = server.submitForeign(largeGraph(2 << 20));
        ComfyPatience patience = hastyComfy();
        patience.maxQueueBytes = 1 << 20;
        ComfyClient client({ .baseUrl = server.url() }, patience);
        QCOMPARE(codeOf(awaitRender(client.run(lineJob()))), u"comfy_too_large"_s);
        server.removeJob(theirs);
        QTRY_COMPARE_WITH_TIMEOUT(server.jobsWaiting(), 0, kComfyPatienceMs);
    }

    void run_givesUpWithoutASignOfLife()
    {
        FakeComfyServer server;
        QVERIFY(server.start());
        ComfyClient client({ .baseUrl = server.url() }, hastyComfy());
        ComfyJob job = slowJob(10);
        job.limits.silence = 800ms;
        const auto future = client.run(job);
        QVERIFY(isUnderWay(server));
        server.setFault(Fault::Silent);
        server.setFault(Fault::Mute);
        const auto render = awaitRender(future);
        QCOMPARE(codeOf(render), u"comfy_silent"_s);
        QCOMPARE(
            render.error().message,
            u"ComfyUI at %1 gave no sign of life for 0.8 s; the render was given up."_s.arg(client.name()));
        QCOMPARE(client.orphans(), 1);
        // As soon as it speaks again, it is told that nobody waits.
        server.clearFaults();
        QVERIFY(awaitRender(client.run(lineJob(u"Next."_s))));
        QVERIFY(isTidy(client, server));
    }

    void run_waitsWhileTheServerIsAliveAndStopsAtTheTotal()
    {
        FakeComfyServer server;
        QVERIFY(server.start());
        server.setFault(Fault::Hangs, 1);
        ComfyClient client({ .baseUrl = server.url() }, hastyComfy());
        ComfyJob job = lineJob();
        job.limits = { .silence = 600ms, .total = 2s };
        const auto render = awaitRender(client.run(job));
        QCOMPARE(codeOf(render), u"comfy_too_long"_s);
        QCOMPARE(render.error().message,
                 u"ComfyUI at %1 took longer than 2 s; the render was given up."_s.arg(client.name()));
        QVERIFY(isTidy(client, server));
    }

    void run_noticesThatTheServerDied()
    {
        FakeComfyServer server;
        QVERIFY(server.start());
        server.setFault(Fault::Dies, 1);
        ComfyClient client({ .baseUrl = server.url() }, hastyComfy());
        const auto render = awaitRender(client.run(lineJob()));
        QCOMPARE(codeOf(render), u"comfy_unreachable"_s);
        QVERIFY(server.start());
        QVERIFY(awaitRender(client.run(lineJob())));
        QVERIFY(isTidy(client, server));
    }

    void run_noticesARestart()
    {
        FakeComfyServer server;
        QVERIFY(server.start());
        ComfyClient client({ .baseUrl = server.url() }, hastyComfy());
        const auto future = client.run(slowJob(10));
        QVERIFY(isUnderWay(server));
        server.kill();
        QVERIFY(server.start());
        QCOMPARE(codeOf(awaitRender(future)), u"comfy_lost"_s);
        QVERIFY(isTidy(client, server));
    }

    void run_survivesACutConnection()
    {
        FakeComfyServer server;
        QVERIFY(server.start());
        ComfyClient client({ .baseUrl = server.url() }, hastyComfy());
        const auto future = client.run(slowJob(1));
        QVERIFY(isUnderWay(server));
        server.cut();
        const auto render = awaitRender(future);
        QVERIFY2(render, qPrintable(said(render)));
        QCOMPARE(server.promptsPosted(), 1);
    }

    void cancel_takesTheJobFromTheServer_data() { addVersions(); }

    void cancel_takesTheJobFromTheServer()
    {
        QFETCH(QString, version);
        FakeComfyServer server(version);
        QVERIFY(server.start());
        ComfyClient client({ .baseUrl = server.url() }, hastyComfy());
        auto running = client.run(slowJob(30));
        QVERIFY(QTest::qWaitFor([&] { return server.jobsWaiting() == 1; }, kComfyPatienceMs));
        auto pending = client.run(slowJob(30));
        QVERIFY(QTest::qWaitFor([&] { return server.jobsWaiting() == 2; }, kComfyPatienceMs));
        pending.cancel();
        QVERIFY(QTest::qWaitFor([&] { return server.jobsWaiting() == 1; }, kComfyPatienceMs));
        running.cancel();
        QCOMPARE(codeOf(awaitRender(running)), u"no_result"_s);
        QVERIFY(isTidy(client, server));
    }

    void cancel_whileItIsBeingSent()
    {
        FakeComfyServer server;
        server.setLatency(50ms);
        QVERIFY(server.start());
        ComfyClient client({ .baseUrl = server.url() }, hastyComfy());
        auto future = client.run(slowJob(30));
        QVERIFY(QTest::qWaitFor([&] { return server.requests(u"/prompt"_s) == 1; }, kComfyPatienceMs));
        future.cancel();
        QVERIFY(isTidy(client, server));
        QCOMPARE(server.promptsPosted(), 1);
    }

    void cancel_leavesTheJobsOfOthersAlone_data() { addVersions(); }

    void cancel_leavesTheJobsOfOthersAlone()
    {
        QFETCH(QString, version);
        FakeComfyServer server(version);
        QVERIFY(server.start());
        const QString theirs = server.submitForeign(slowJob(1).graph);
        ComfyClient client({ .baseUrl = server.url() }, hastyComfy());
        auto future = client.run(lineJob());
        QVERIFY(QTest::qWaitFor([&] { return server.jobsWaiting() == 2; }, kComfyPatienceMs));
        future.cancel();
        QVERIFY(QTest::qWaitFor([&] { return server.history().contains(theirs); }, kComfyPatienceMs));
        QCOMPARE(server.history()[theirs][u"status"_s][u"status_str"_s].toString(), u"success"_s);
        QVERIFY(isTidy(client, server));
        QCOMPARE(server.jobsDone(), 1);
    }

    void cancel_whenTheServerIsAwayIsCaughtUp()
    {
        FakeComfyServer server;
        QVERIFY(server.start());
        ComfyClient client({ .baseUrl = server.url() }, hastyComfy());
        auto future = client.run(slowJob(30));
        QVERIFY(isUnderWay(server));
        server.setFault(Fault::Silent);
        future.cancel();
        QVERIFY(QTest::qWaitFor([&] { return client.orphans() == 1; }, kComfyPatienceMs));
        server.clearFaults();
        QVERIFY(awaitRender(client.run(lineJob(u"Next."_s))));
        QVERIFY(isTidy(client, server));
    }

    void destroyed_endsEveryJobWithAReason()
    {
        FakeComfyServer server;
        QVERIFY(server.start());
        auto client = std::make_unique<ComfyClient>(ComfyHost { .baseUrl = server.url() }, hastyComfy());
        const auto waiting = client->run(slowJob(30));
        QVERIFY(QTest::qWaitFor([&] { return server.jobsWaiting() == 1; }, kComfyPatienceMs));
        const auto preparing = client->run(lineJob());
        client.reset();
        QCOMPARE(codeOf(awaitRender(waiting)), u"comfy_closed"_s);
        QCOMPARE(codeOf(awaitRender(preparing)), u"comfy_closed"_s);
        QVERIFY(QTest::qWaitFor([&] { return server.connections() == 0; }, kComfyPatienceMs));
    }
};

QTEST_GUILESS_MAIN(tst_ComfyLosses)
#include "tst_ComfyLosses.moc"
