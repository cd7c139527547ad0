#include "core/comfy/ComfyClient.h"
#include "tests/core/comfy/ComfyStates.h"
#include "tests/support/comfy/ComfyJobs.h"
#include "tests/support/comfy/FakeComfyServer.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace comfyvn;
using namespace comfyvn::test;

class tst_ComfyClient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void run_rendersOnEveryVersion_data()
    {
        QTest::addColumn<QString>("version");
        QTest::newRow("0.3.64") << u"0.3.64"_s;
        QTest::newRow("0.8.0") << u"0.8.0"_s;
        QTest::newRow("0.33.0") << u"0.33.0"_s;
    }

    void run_rendersOnEveryVersion()
    {
        QFETCH(QString, version);
        FakeComfyServer server(version);
        QVERIFY(server.start());
        ComfyClient client({ .baseUrl = server.url() }, hastyComfy());
        QStringList stages;
        QList<int> values;
        QFutureWatcher<Result<ComfyRender>> watcher;
        connect(&watcher, &QFutureWatcherBase::progressTextChanged, this,
                [&](const QString& text) { stages << text; });
        connect(&watcher, &QFutureWatcherBase::progressValueChanged, this,
                [&](int value) { values << value; });
        const auto future = client.run(lineJob());
        watcher.setFuture(future);
        const auto render = awaitRender(future);
        QVERIFY2(render, qPrintable(said(render)));
        QVERIFY(render->audio.startsWith("fLaC"));
        QCOMPARE(render->type, u"output"_s);
        QCOMPARE(render->subfolder, u"comfyvn"_s);
        QVERIFY(render->fileName.startsWith(render->promptId));
        QCOMPARE(render->baseUrl, server.url().toString());
        QCOMPARE(render->version, version);
        QVERIFY(std::is_sorted(values.begin(), values.end()));
        QVERIFY(isTidy(client, server));
        QCOMPARE(server.promptsPosted(), 1);
        // The same again is rendered again, and yet what went before is the server's cache.
        const auto again = awaitRender(client.run(lineJob()));
        QVERIFY2(again, qPrintable(said(again)));
        QVERIFY(again->fileName != render->fileName);
    }

    void run_tellsTheNodeAndHowFarItIs()
    {
        FakeComfyServer server;
        QVERIFY(server.start());
        ComfyClient client({ .baseUrl = server.url() }, hastyComfy());
        QStringList stages;
        int most = 0;
        QFutureWatcher<Result<ComfyRender>> watcher;
        connect(&watcher, &QFutureWatcherBase::progressTextChanged, this,
                [&](const QString& text) { stages << text; });
        connect(&watcher, &QFutureWatcherBase::progressValueChanged, this,
                [&](int value) { most = qMax(most, value); });
        const auto future = client.run(slowJob(0.5, 10));
        watcher.setFuture(future);
        QVERIFY(awaitRender(future));
        QVERIFY2(stages.contains(u"Slow speaker"_s), qPrintable(stages.join(u", "_s)));
        QVERIFY(most > 300);
    }

    void run_bringsTheMessageNodesText()
    {
        FakeComfyServer server;
        QVERIFY(server.start());
        server.setMessage(u"❌ TTS Text generation failed: no model"_s);
        server.setFault(Fault::Silence);
        ComfyClient client({ .baseUrl = server.url() }, hastyComfy());
        ComfyJob job = lineJob();
        job.graph.insert(u"8"_s, comfyNode(u"PreviewAny"_s, { { u"source"_s, comfyLink(u"1"_s) } }));
        job.messageNode = u"8"_s;
        const auto render = awaitRender(client.run(job));
        QVERIFY2(render, qPrintable(said(render)));
        QCOMPARE(render->message, u"❌ TTS Text generation failed: no model"_s);
    }

    void run_fetchesEveryFormat_data()
    {
        QTest::addColumn<QString>("saver");
        QTest::addColumn<QJsonObject>("more");
        QTest::addColumn<QByteArray>("magic");
        QTest::newRow("mp3") << u"SaveAudioMP3"_s << QJsonObject { { u"quality"_s, u"V0"_s } }
                             << QByteArray();
        QTest::newRow("opus") << u"SaveAudioOpus"_s << QJsonObject { { u"quality"_s, u"128k"_s } }
                              << QByteArray("OggS");
        QTest::newRow("wav") << u"ComfyVNOddSave"_s << QJsonObject { { u"key"_s, u"audios"_s } }
                             << QByteArray("RIFF");
        QTest::newRow("temp") << u"PreviewAudio"_s << QJsonObject {} << QByteArray("fLaC");
    }

    void run_fetchesEveryFormat()
    {
        QFETCH(QString, saver);
        QFETCH(QJsonObject, more);
        QFETCH(QByteArray, magic);
        FakeComfyServer server;
        QVERIFY(server.start());
        ComfyClient client({ .baseUrl = server.url() }, hastyComfy());
        ComfyJob job = lineJob();
        QJsonObject inputs { { u"audio"_s, comfyLink(u"1"_s) } };
        if (saver != u"PreviewAudio")
            inputs.insert(u"filename_prefix"_s, u"x"_s);
        for (auto each = more.begin(); each != more.end(); ++each)
            inputs.insert(each.key(), each.value());
        job.graph.insert(u"9"_s, comfyNode(saver, inputs));
        const auto render = awaitRender(client.run(job));
        QVERIFY2(render, qPrintable(said(render)));
        QVERIFY(render->audio.startsWith(magic));
    }

    void run_uploadsAFileOnce()
    {
        FakeComfyServer server;
        QVERIFY(server.start());
        ComfyClient client({ .baseUrl = server.url() }, hastyComfy());
        ComfyJob job = lineJob();
        job.graph.insert(u"1"_s, comfyNode(u"LoadAudio"_s, { { u"audio"_s, u"{{ref_audio}}"_s } }));
        job.uploads = { { .content = comfyContent("RIFF of a voice \r\n--comfyvn"),
                          .suffix = u"wav"_s,
                          .inputs = { { u"1"_s, u"audio"_s } } } };
        for (int i = 0; i < 3; ++i) {
            const auto render = awaitRender(client.run(job));
            QVERIFY2(render, qPrintable(said(render)));
        }
        QCOMPARE(server.uploads(), 1);
        QVERIFY(server.graphs().last()[u"1"_s][u"inputs"_s][u"audio"_s].toString().startsWith(u"comfyvn_"));
    }

    void run_uploadsForLongerThanTheLimitOfSilence()
    {
        FakeComfyServer server;
        server.setUploadRate(8 << 20);
        QVERIFY(server.start());
        ComfyClient client({ .baseUrl = server.url() }, hastyComfy());
        ComfyJob job = lineJob();
        job.graph.insert(u"1"_s, comfyNode(u"LoadAudio"_s, { { u"audio"_s, u"{{ref_audio}}"_s } }));
        job.uploads = { { .content = comfyContent(QByteArray(20 << 20, 'v')),
                          .suffix = u"wav"_s,
                          .inputs = { { u"1"_s, u"audio"_s } } } };
        job.limits.silence = 1s;
        QElapsedTimer clock;
        clock.start();
        const auto render = awaitRender(client.run(job));
        QVERIFY2(render, qPrintable(said(render)));
        QVERIFY(clock.elapsed() > 1000); // or it has not shown anything
        QCOMPARE(server.uploads(), 1);
    }

    void run_givesUpAServerThatReadsNothing()
    {
        QTcpServer deaf; // takes connections and reads nothing
        QVERIFY(deaf.listen(QHostAddress::LocalHost));
        ComfyPatience patience = hastyComfy();
        patience.request = 200ms;
        ComfyClient client({ .baseUrl = QUrl(u"http://127.0.0.1:%1"_s.arg(deaf.serverPort())) }, patience);
        QCOMPARE(codeOf(awaitRender(client.run(lineJob()))), u"comfy_silent"_s);
    }

    /// A byte now and then is a sign of life, but no server may go on so for ever.
    void probe_endsWhereTheAnswerNeverDoes()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, this, [&server] {
            QTcpSocket* socket = server.nextPendingConnection();
            socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{");
            auto* drip = new QTimer(socket);
            connect(drip, &QTimer::timeout, socket, [socket] { socket->write(" "); });
            drip->start(20ms);
        });
        ComfyPatience patience = hastyComfy();
        patience.exchange = patience.request = 400ms;
        ComfyClient client({ .baseUrl = QUrl(u"http://127.0.0.1:%1"_s.arg(server.serverPort())) }, patience);
        const auto future = client.probe();
        QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), kComfyPatienceMs);
        QCOMPARE(future.result().error().code, u"comfy_silent"_s);
    }

    void probe_tellsEveryDeviceAndTheLargestRequest()
    {
        FakeComfyServer server;
        server.setDevices({ u"cuda:0 RTX"_s, u"cuda:1 A2000"_s });
        server.setMaxBody(5000);
        QVERIFY(server.start());
        ComfyClient client({ .baseUrl = server.url() }, hastyComfy());
        const auto future = client.probe();
        QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), kComfyPatienceMs);
        const auto info = future.result();
        QVERIFY(info);
        QCOMPARE(info->devices.size(), 2);
        QCOMPARE(info->devices[1].name, u"cuda:1 A2000"_s);
        QVERIFY(info->devices[1].memory > 0);
        QCOMPARE(info->maxRequestBytes, 5000);
    }

    void run_takesTheFileFromTheOutputFolder()
    {
        QTemporaryDir folder;
        FakeComfyServer server;
        server.setOutputFolder(folder.path());
        QVERIFY(server.start());
        ComfyClient client({ .baseUrl = server.url(), .outputFolder = folder.path() }, hastyComfy());
        const auto render = awaitRender(client.run(lineJob()));
        QVERIFY2(render, qPrintable(said(render)));
        QVERIFY(render->audio.startsWith("fLaC"));
        QCOMPARE(server.requests(u"/view"_s), 0);
    }

    void run_downloadsWhenTheOutputFolderDoesNotHoldTheFile()
    {
        QTemporaryDir other;
        FakeComfyServer server;
        QVERIFY(server.start());
        ComfyClient client({ .baseUrl = server.url(), .outputFolder = other.path() }, hastyComfy());
        QVERIFY(awaitRender(client.run(lineJob())));
        QCOMPARE(server.requests(u"/view"_s), 1);
    }

    void run_goesThroughAProxyWithPathAndHeaders()
    {
        FakeComfyServer server;
        server.setPathPrefix(u"/comfy/box 1"_s);
        server.setRequiredHeader("Authorization", "Bearer s3cret");
        QVERIFY(server.start());
        const QUrl url = server.url(u"/comfy/box%201"_s);
        ComfyClient stranger({ .baseUrl = url }, hastyComfy());
        QCOMPARE(codeOf(awaitRender(stranger.run(lineJob()))), u"comfy_forbidden"_s);
        ComfyClient client({ .baseUrl = url, .headers = { { "Authorization", "Bearer s3cret" } } },
                           hastyComfy());
        const auto render = awaitRender(client.run(lineJob()));
        QVERIFY2(render, qPrintable(said(render)));
        QVERIFY(!render->baseUrl.contains(u"s3cret"));
    }

    void socket_isClosedWhenThereIsNothingToDo()
    {
        FakeComfyServer server;
        QVERIFY(server.start());
        ComfyPatience patience = hastyComfy();
        patience.socketIdle = 50ms;
        ComfyClient client({ .baseUrl = server.url() }, patience);
        QVERIFY(awaitRender(client.run(lineJob())));
        QCOMPARE(server.sockets(), 1);
        QVERIFY(QTest::qWaitFor([&] { return server.sockets() == 0; }, kComfyPatienceMs));
        QVERIFY(awaitRender(client.run(lineJob(u"Again."_s))));
    }

    void probe_tellsVersionAndDevice()
    {
        FakeComfyServer server(u"0.8.0"_s);
        QVERIFY(server.start());
        (void)server.submitForeign(slowJob(30).graph);
        ComfyClient client({ .baseUrl = server.url() }, hastyComfy());
        const auto future = client.probe();
        QVERIFY(QTest::qWaitFor([&] { return future.isFinished(); }, kComfyPatienceMs));
        QVERIFY(future.result());
        const ComfyServerInfo said { u"0.8.0"_s, u"linux"_s, { { u"cpu"_s, 25276510208 } }, 1, 104857600 };
        QCOMPARE(*future.result(), said);
    }

    void missing_isAskedAnew()
    {
        FakeComfyServer server;
        QVERIFY(server.start());
        ComfyClient client({ .baseUrl = server.url() }, hastyComfy());
        const auto first = client.missing(lineJob());
        QVERIFY(QTest::qWaitFor([&] { return first.isFinished(); }, kComfyPatienceMs));
        QVERIFY(first.result() && first.result()->isEmpty());
        server.removeClass(u"SaveAudio"_s);
        const auto second = client.missing(lineJob());
        QVERIFY(QTest::qWaitFor([&] { return second.isFinished(); }, kComfyPatienceMs));
        QCOMPARE(second.result()->classes, QStringList { u"SaveAudio"_s });
    }
};

QTEST_GUILESS_MAIN(tst_ComfyClient)
#include "tst_ComfyClient.moc"
