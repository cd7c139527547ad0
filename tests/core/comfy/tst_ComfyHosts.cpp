#include "core/comfy/ComfyClient.h"
#include "core/comfy/ComfyHosts.h"
#include "tests/support/comfy/ComfyJobs.h"
#include "tests/support/comfy/FakeComfyServer.h"

#include <QJsonArray>
#include <QProcess>
#include <QTcpServer>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace comfyvn;
using namespace comfyvn::test;

namespace {

/// An address where nobody listens.
QUrl deadUrl()
{
    QTcpServer listener;
    (void)listener.listen(QHostAddress::LocalHost);
    return QUrl(u"http://127.0.0.1:%1"_s.arg(listener.serverPort()));
}

template <typename Servers> QList<ComfyHost> hostsOf(const Servers& servers)
{
    QList<ComfyHost> hosts;
    for (const FakeComfyServer& server : servers)
        hosts << ComfyHost { .baseUrl = server.url() };
    return hosts;
}

bool wait(const std::function<bool()>& until)
{
    return QTest::qWaitFor(until, kComfyPatienceMs);
}

} // namespace

class tst_ComfyHosts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void run_withoutAServerSaysSo()
    {
        ComfyHosts hosts(hastyComfy());
        QCOMPARE(codeOf(awaitRender(hosts.run(lineJob()))), u"comfy_no_host"_s);
        const auto probed = hosts.probe();
        QVERIFY(wait([&] { return probed.isFinished(); }));
        QCOMPARE(probed.result().error().code, u"comfy_no_host"_s);
    }

    void run_failsAtOnceWhereNobodyWasEver()
    {
        ComfyHosts hosts(hastyComfy());
        hosts.setHosts({ { .baseUrl = deadUrl() } });
        for (int i = 0; i < 2; ++i) {
            const auto render = awaitRender(hosts.run(lineJob()));
            QCOMPARE(codeOf(render), u"comfy_unreachable"_s);
            QCOMPARE(render.error().kind, ErrorKind::ProviderUnavailable);
        }
        QVERIFY(hosts.states().first().resting);
        QVERIFY(hosts.states().first().reason.contains(u"Connection refused"));
    }

    void run_findsTheServerThatIsThere()
    {
        FakeComfyServer server;
        QVERIFY(server.start());
        ComfyHosts hosts(hastyComfy());
        hosts.setHosts({ { .baseUrl = deadUrl() }, { .baseUrl = server.url() } });
        const auto render = awaitRender(hosts.run(lineJob()));
        QVERIFY2(render, qPrintable(said(render)));
        QCOMPARE(render->baseUrl, server.url().toString());
    }

    void run_keepsEveryServerBusyWithAShortQueue()
    {
        std::array<FakeComfyServer, 3> servers;
        for (FakeComfyServer& server : servers) {
            QVERIFY(server.start());
            connect(&server, &FakeComfyServer::jobStarted, this,
                    [&server] { QVERIFY(server.jobsWaiting() <= 2); });
        }
        ComfyHosts hosts(hastyComfy());
        hosts.setHosts(hostsOf(servers));
        QList<QFuture<Result<ComfyRender>>> futures;
        for (int i = 0; i < 60; ++i)
            futures << hosts.run(lineJob(u"Line %1"_s.arg(i)));
        for (const auto& future : futures) {
            const auto render = awaitRender(future);
            QVERIFY2(render, qPrintable(said(render)));
        }
        for (const FakeComfyServer& server : servers)
            QVERIFY2(server.jobsDone() >= 10, qPrintable(QString::number(server.jobsDone())));
    }

    void run_prefersTheServerWithLessOfOthers()
    {
        std::array<FakeComfyServer, 2> servers;
        for (FakeComfyServer& server : servers)
            QVERIFY(server.start());
        for (int i = 0; i < 3; ++i)
            (void)servers[0].submitForeign(slowJob(30).graph);
        ComfyHosts hosts(hastyComfy());
        hosts.setHosts(hostsOf(servers));
        const auto probed = hosts.probe();
        QVERIFY(wait([&] { return hosts.states().first().queued == 3; }));
        const auto render = awaitRender(hosts.run(lineJob()));
        QVERIFY2(render, qPrintable(said(render)));
        QCOMPARE(render->baseUrl, servers[1].url().toString());
    }

    void run_goesWhereTheNodesAre()
    {
        std::array<FakeComfyServer, 2> servers;
        for (FakeComfyServer& server : servers)
            QVERIFY(server.start());
        servers[0].removeClass(u"ComfyVNEspeakTTS"_s);
        ComfyHosts hosts(hastyComfy());
        hosts.setHosts(hostsOf(servers));
        const auto render = awaitRender(hosts.run(lineJob()));
        QVERIFY2(render, qPrintable(said(render)));
        QCOMPARE(render->baseUrl, servers[1].url().toString());
        servers[1].removeClass(u"SaveAudio"_s);
        const auto next = awaitRender(hosts.run(lineJob()));
        QCOMPARE(codeOf(next), u"comfy_refused"_s); // what was known of the server is out of date
        QCOMPARE(codeOf(awaitRender(hosts.run(lineJob()))), u"comfy_missing_nodes"_s);
        QCOMPARE(servers[0].promptsPosted(), 0);
    }

    void server_withoutTheNodes_isAskedForThemOnce()
    {
        std::array<FakeComfyServer, 2> servers;
        for (FakeComfyServer& server : servers)
            QVERIFY(server.start());
        servers[0].removeClass(u"ComfyVNEspeakTTS"_s);
        ComfyHosts hosts(hastyComfy());
        hosts.setHosts(hostsOf(servers));
        for (int i = 0; i < 8; ++i)
            QVERIFY(awaitRender(hosts.run(lineJob(u"Line %1"_s.arg(i)))));
        QCOMPARE(servers[0].requests(u"/object_info/ComfyVNEspeakTTS"_s), 1);
        QCOMPARE(servers[0].promptsPosted(), 0);
    }

    void run_triesAnotherServerWhenOneIsOutOfMemory()
    {
        std::array<FakeComfyServer, 2> servers;
        for (FakeComfyServer& server : servers)
            QVERIFY(server.start());
        servers[0].setFault(Fault::OutOfMemory);
        ComfyHosts hosts(hastyComfy());
        hosts.setHosts(hostsOf(servers));
        QVERIFY(awaitRender(hosts.run(lineJob())));
        servers[1].setFault(Fault::OutOfMemory);
        QCOMPARE(codeOf(awaitRender(hosts.run(lineJob(u"Next."_s)))), u"comfy_out_of_memory"_s);
    }

    void run_doesNotRepeatWhatFailsEverywhere()
    {
        std::array<FakeComfyServer, 2> servers;
        for (FakeComfyServer& server : servers) {
            QVERIFY(server.start());
            server.setFault(Fault::Error);
        }
        ComfyHosts hosts(hastyComfy());
        hosts.setHosts(hostsOf(servers));
        QCOMPARE(codeOf(awaitRender(hosts.run(lineJob()))), u"comfy_failed"_s);
        QCOMPARE(servers[0].jobsDone() + servers[1].jobsDone(), 1);
    }

    void run_movesTheJobsOfAServerThatDies()
    {
        std::array<FakeComfyServer, 2> servers;
        for (FakeComfyServer& server : servers)
            QVERIFY(server.start());
        ComfyHosts hosts(hastyComfy());
        hosts.setHosts(hostsOf(servers));
        QList<QFuture<Result<ComfyRender>>> futures;
        for (int i = 0; i < 20; ++i)
            futures << hosts.run(lineJob(u"Line %1"_s.arg(i)));
        servers[0].setFault(Fault::Dies, 1);
        for (const auto& future : futures) {
            const auto render = awaitRender(future);
            QVERIFY2(render, qPrintable(said(render)));
        }
        QVERIFY(!servers[0].isRunning());
        QVERIFY(hosts.states().first().resting);
    }

    void run_movesTheJobsOfAServerThatIsGoneBehindItsProxy()
    {
        std::array<FakeComfyServer, 2> servers;
        for (FakeComfyServer& server : servers)
            QVERIFY(server.start());
        servers[0].setFault(Fault::BadGateway);
        ComfyHosts hosts(hastyComfy());
        hosts.setHosts(hostsOf(servers));
        QList<QFuture<Result<ComfyRender>>> futures;
        for (int i = 0; i < 10; ++i)
            futures << hosts.run(lineJob(u"Line %1"_s.arg(i)));
        for (const auto& future : futures) {
            const auto render = awaitRender(future);
            QVERIFY2(render, qPrintable(said(render)));
            QCOMPARE(render->baseUrl, servers[1].url().toString());
        }
        QVERIFY(hosts.states().first().resting);
    }

    void run_movesTheJobsOfAProgramThatIsKilled()
    {
        std::array<QProcess, 2> programs;
        QList<ComfyHost> addresses;
        for (QProcess& program : programs) {
            program.start(qEnvironmentVariable("STUDIO_BINARY_DIR") + u"/tests/support/comfyvn-fake-comfy"_s,
                          { u"--as"_s, u"0.8.0"_s, u"--node-ms"_s, u"20"_s });
            QVERIFY(program.waitForReadyRead(kComfyPatienceMs));
            addresses << ComfyHost { .baseUrl = QUrl(QString::fromUtf8(program.readLine().trimmed())) };
        }
        ComfyHosts hosts(hastyComfy());
        hosts.setHosts(addresses);
        QList<QFuture<Result<ComfyRender>>> futures;
        for (int i = 0; i < 30; ++i)
            futures << hosts.run(lineJob(u"Line %1"_s.arg(i)));
        QVERIFY(awaitRender(futures.first()));
        programs[0].kill();
        int second = 0;
        for (const auto& future : futures) {
            const auto render = awaitRender(future);
            QVERIFY2(render, qPrintable(said(render)));
            second += render->baseUrl == addresses[1].baseUrl.toString() ? 1 : 0;
        }
        QVERIFY(second > 15);
        for (QProcess& program : programs) {
            program.kill();
            program.waitForFinished();
            QCOMPARE(program.state(), QProcess::NotRunning);
        }
    }

    void run_waitsForTheOnlyServerToComeBack()
    {
        FakeComfyServer server;
        QVERIFY(server.start());
        ComfyHosts hosts(hastyComfy());
        hosts.setHosts({ { .baseUrl = server.url() } });
        QVERIFY(awaitRender(hosts.run(lineJob())));
        server.kill();
        const auto future = hosts.run(lineJob(u"Next."_s));
        QVERIFY(wait([&] { return hosts.states().first().resting; }));
        QVERIFY(!future.isFinished());
        QVERIFY(server.start());
        const auto render = awaitRender(future);
        QVERIFY2(render, qPrintable(said(render)));
    }

    void run_givesUpWhenItDoesNotComeBack()
    {
        FakeComfyServer server;
        QVERIFY(server.start());
        ComfyPatience patience = hastyComfy();
        patience.comeback = 300ms;
        ComfyHosts hosts(patience);
        hosts.setHosts({ { .baseUrl = server.url() } });
        QVERIFY(awaitRender(hosts.run(lineJob())));
        server.kill();
        QCOMPARE(codeOf(awaitRender(hosts.run(lineJob(u"Next."_s)))), u"comfy_unreachable"_s);
        QCOMPARE(hosts.waiting(), 0);
    }

    void cancel_worksInTheQueueAndOnTheServer()
    {
        FakeComfyServer server;
        QVERIFY(server.start());
        ComfyHosts hosts(hastyComfy());
        hosts.setHosts({ { .baseUrl = server.url() } });
        QList<QFuture<Result<ComfyRender>>> futures;
        for (int i = 0; i < 5; ++i)
            futures << hosts.run(slowJob(30));
        QVERIFY(wait([&] { return server.jobsWaiting() == 2; }));
        QCOMPARE(hosts.waiting(), 3);
        for (auto& future : futures)
            future.cancel();
        const auto tidied = hosts.tidied();
        QVERIFY(wait([&] { return tidied.isFinished(); }));
        QVERIFY(wait([&] { return server.jobsWaiting() == 0; }));
        QCOMPARE(hosts.running(), 0);
        for (const auto& future : futures)
            QCOMPARE(codeOf(awaitRender(future)), u"no_result"_s);
    }

    void setHosts_movesTheJobsOfThoseThatGo()
    {
        std::array<FakeComfyServer, 2> servers;
        for (FakeComfyServer& server : servers)
            QVERIFY(server.start());
        ComfyHosts hosts(hastyComfy());
        hosts.setHosts({ { .baseUrl = servers[0].url() } });
        const auto future = hosts.run(slowJob(1));
        QVERIFY(wait([&] { return servers[0].jobsWaiting() == 1; }));
        hosts.setHosts({ { .baseUrl = servers[1].url() } });
        const auto render = awaitRender(future);
        QVERIFY2(render, qPrintable(said(render)));
        QCOMPARE(render->baseUrl, servers[1].url().toString());
        QVERIFY(wait([&] { return servers[0].jobsWaiting() == 0; }));
    }

    void setHosts_keepsTheJobsOfThoseThatStay()
    {
        FakeComfyServer server;
        QVERIFY(server.start());
        ComfyHosts hosts(hastyComfy());
        hosts.setHosts({ { .baseUrl = server.url() } });
        const auto future = hosts.run(slowJob(0.3));
        QVERIFY(wait([&] { return server.jobsWaiting() == 1; }));
        hosts.setHosts({ { .baseUrl = deadUrl() }, { .baseUrl = server.url() } });
        QVERIFY(awaitRender(future));
        QCOMPARE(server.promptsPosted(), 1);
    }

    void probe_tellsOfTheFirstThatAnswersAndWakesIt()
    {
        FakeComfyServer server;
        QVERIFY(server.start());
        const quint16 port = server.port();
        server.kill();
        ComfyPatience patience = hastyComfy();
        patience.rest = 30s;
        ComfyHosts hosts(patience);
        hosts.setHosts({ { .baseUrl = server.url() }, { .baseUrl = deadUrl() } });
        QCOMPARE(codeOf(awaitRender(hosts.run(lineJob()))), u"comfy_unreachable"_s);
        QVERIFY(server.start(port));
        const auto probed = hosts.probe();
        QVERIFY(wait([&] { return probed.isFinished(); }));
        QVERIFY(probed.result());
        QCOMPARE(probed.result()->version, u"0.33.0"_s);
        const auto render = awaitRender(hosts.run(lineJob()));
        QVERIFY2(render, qPrintable(said(render)));
    }

    void destroyed_endsEveryJobWithAReason()
    {
        FakeComfyServer server;
        QVERIFY(server.start());
        auto hosts = std::make_unique<ComfyHosts>(hastyComfy());
        hosts->setHosts({ { .baseUrl = server.url() } });
        QList<QFuture<Result<ComfyRender>>> futures;
        for (int i = 0; i < 4; ++i)
            futures << hosts->run(slowJob(30));
        QVERIFY(wait([&] { return server.jobsWaiting() == 2; }));
        hosts.reset();
        for (const auto& future : futures)
            QCOMPARE(codeOf(awaitRender(future)), u"comfy_closed"_s);
        QVERIFY(wait([&] { return server.connections() == 0; }));
    }

    void run_takesAThousandJobs_whileOneServerDies()
    {
        std::array<FakeComfyServer, 3> servers;
        for (FakeComfyServer& server : servers) {
            server.setNodeTime(0ms);
            QVERIFY(server.start());
        }
        ComfyHosts hosts(hastyComfy());
        hosts.setHosts(hostsOf(servers));
        QList<QFuture<Result<ComfyRender>>> futures;
        for (int i = 0; i < 1000; ++i)
            futures << hosts.run(lineJob(u"Line %1"_s.arg(i)));
        QVERIFY(wait([&] { return servers[1].jobsDone() >= 50; }));
        servers[1].setFault(Fault::Dies, 1);
        QSet<QString> files;
        for (const auto& future : futures) {
            const auto render = awaitRender(future);
            QVERIFY2(render, qPrintable(said(render)));
            files << render->baseUrl + u'/' + render->subfolder + u'/' + render->fileName;
        }
        QCOMPARE(files.size(), 1000); // each got a sound of its own
        QVERIFY(!servers[1].isRunning());
        for (const std::size_t alive : { 0U, 2U }) {
            QVERIFY(servers[alive].jobsDone() > 200);
            QCOMPARE(servers[alive].jobsWaiting(), 0); // nothing is left running
        }
    }
};

QTEST_GUILESS_MAIN(tst_ComfyHosts)
#include "tst_ComfyHosts.moc"
