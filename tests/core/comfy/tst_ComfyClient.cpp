#include "core/comfy/ComfyClient.h"
#include "tests/support/comfy/ComfyJobs.h"
#include "tests/support/comfy/FakeComfyServer.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QJsonArray>
#include <QProcess>
#include <QRegularExpression>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace comfyvn;
using namespace comfyvn::test;

Q_DECLARE_METATYPE(comfyvn::test::Fault)

namespace {

/// A job whose speaker fails in the way that `mode` says.
ComfyJob failingJob(const QString& mode, const QString& message)
{
    ComfyJob job = lineJob();
    job.graph.insert(
        u"1"_s,
        comfyNode(u"ComfyVNFail"_s, { { u"message"_s, message }, { u"mode"_s, mode } }, u"Speaker"_s));
    return job;
}

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

} // namespace

class tst_ComfyClient : public QObject {
    Q_OBJECT

    /// The server has a job, and the client knows.
    static bool isUnderWay(const FakeComfyServer& server)
    {
        return QTest::qWaitFor([&] { return server.jobsWaiting() == 1 && server.requests(u"/queue"_s) > 0; },
                               kComfyPatienceMs);
    }

    /// Nothing of a job is left: not with the client, not on the server.
    static bool isTidy(const ComfyClient& client, const FakeComfyServer& server)
    {
        return QTest::qWaitFor(
            [&] { return client.jobs() == 0 && client.orphans() == 0 && server.jobsWaiting() == 0; },
            kComfyPatienceMs);
    }

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

    void run_rendersInSpiteOf_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<int>("times");
        QTest::addColumn<int>("posts");
        QTest::newRow("events before the reply") << Fault::EventsFirst << 1 << 1;
        QTest::newRow("queued, and yet 500") << Fault::QueuedButError << 1 << 1;
        QTest::newRow("queued, and a web page came back") << Fault::QueuedButPage << 1 << 1;
        QTest::newRow("queued, and half a reply came back") << Fault::QueuedButHalf << 1 << 1;
        QTest::newRow("a server without features") << Fault::NoFeatures << -1 << 1;
        QTest::newRow("queued, and the reply was lost") << Fault::QueuedButDropped << 1 << 1;
        QTest::newRow("lost before it was queued") << Fault::DroppedUnqueued << 1 << 2;
        QTest::newRow("500 and not queued") << Fault::Refused500 << 1 << 2;
        QTest::newRow("an id of the server's own") << Fault::OwnId << 1 << 1;
        QTest::newRow("no socket") << Fault::NoSocket << -1 << 1;
        QTest::newRow("a mute socket") << Fault::Mute << -1 << 1;
        QTest::newRow("the socket is cut") << Fault::SocketDrops << 1 << 1;
        QTest::newRow("the history comes late") << Fault::HistoryLate << 1 << 1;
        QTest::newRow("no status in the history") << Fault::NullStatus << 1 << 1;
        QTest::newRow("a temporary file") << Fault::TempOnly << 1 << 1;
        QTest::newRow("an odd key") << Fault::OddKey << 1 << 1;
        QTest::newRow("the download is cut") << Fault::ViewTruncated << 3 << 1;
        QTest::newRow("the download stalls once") << Fault::ViewStalls << 1 << 1;
        // Judged once it is decoded; the bytes are handed on.
        QTest::newRow("silence") << Fault::Silence << 1 << 1;
        QTest::newRow("one sample") << Fault::OneSample << 1 << 1;
        QTest::newRow("no audio in the file") << Fault::NotAudio << 1 << 1;
    }

    void run_rendersInSpiteOf()
    {
        QFETCH(Fault, fault);
        QFETCH(int, times);
        QFETCH(int, posts);
        FakeComfyServer server;
        QVERIFY(server.start());
        server.setFault(fault, times);
        ComfyClient client({ .baseUrl = server.url() }, hastyComfy());
        const auto render = awaitRender(client.run(lineJob()));
        QVERIFY2(render, qPrintable(said(render)));
        QVERIFY(!render->audio.isEmpty());
        QVERIFY(isTidy(client, server));
        QCOMPARE(server.promptsPosted(), posts);
        QCOMPARE(server.jobsDone(), 1);
    }

    void run_saysWhatIsWrong_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("message"); ///< %1: the address
        QTest::newRow("web page")
            << Fault::Html << u"comfy_not_comfyui"_s
            << u"%1 does not answer as a ComfyUI server: it sent a web page. Check the address, and "
               u"whether a sign-in page stands before it."_s;
        QTest::newRow("half JSON")
            << Fault::NotJson << u"comfy_not_comfyui"_s
            << u"%1 does not answer as a ComfyUI server: it sent no JSON. Check the address, and "
               u"whether a sign-in page stands before it."_s;
        QTest::newRow("redirect")
            << Fault::Redirect << u"comfy_redirected"_s
            << u"%1 sends every request on to https://login.example.net/start; enter that address in "
               u"the settings, or sign in there first."_s;
        QTest::newRow("a proxy before a dead server")
            << Fault::BadGateway << u"comfy_gateway"_s
            << u"What stands before the ComfyUI server at %1 does not let the request through (status 502); "
               u"start ComfyUI, or wait until it is less busy."_s;
        QTest::newRow("403")
            << Fault::Forbidden << u"comfy_forbidden"_s
            << u"The ComfyUI server at %1 refuses access (status 403); check the headers in the settings."_s;
        QTest::newRow("500 for ever")
            << Fault::Refused500 << u"comfy_refused"_s
            << u"ComfyUI at %1 could not take the workflow (status 500); it has to be in API "
               u"format. The server's console says more."_s;
        QTest::newRow("output node dropped")
            << Fault::DropsNode << u"comfy_refused"_s
            << u"ComfyUI refused the workflow: \"Save\": Value not in list (quality: "
               u"'nosuch' not in ['V0'])."_s;
        QTest::newRow("error")
            << Fault::Error << u"comfy_failed"_s
            << u"ComfyUI failed at \"Speaker\": the model could not speak (RuntimeError)."_s;
        QTest::newRow("out of memory")
            << Fault::OutOfMemory << u"comfy_out_of_memory"_s
            << u"ComfyUI ran out of memory at \"Speaker\": Allocation on device 0 would exceed "
               u"allowed memory. TIPS: use a smaller batch. Use a smaller model or a shorter text, "
               u"or end what else uses the graphics card."_s;
        QTest::newRow("interrupted")
            << Fault::Interrupted << u"comfy_interrupted"_s
            << u"Somebody stopped the render at the ComfyUI server; start it again."_s;
        QTest::newRow("blocked")
            << Fault::Blocked << u"comfy_failed"_s
            << u"ComfyUI failed at \"Speaker\": the model could not speak (ExecutionBlocked)."_s;
        QTest::newRow("blocked silently")
            << Fault::BlockedSilently << u"comfy_no_audio"_s
            << u"ComfyUI finished, but the node \"Save\" has not saved an audio file; check the "
               u"workflow's output node."_s;
        QTest::newRow("no outputs")
            << Fault::NoOutputs << u"comfy_no_audio"_s
            << u"ComfyUI finished, but the node \"Save\" has not saved an audio file; check the "
               u"workflow's output node."_s;
        QTest::newRow("a path in a text")
            << Fault::PathInText << u"comfy_no_audio"_s
            << u"ComfyUI finished, but the node \"Save\" has not saved an audio file; check the "
               u"workflow's output node."_s;
        QTest::newRow("a name with ..")
            << Fault::BadFileName << u"comfy_no_audio"_s
            << u"ComfyUI named a file outside its output folder; it was not fetched."_s;
        QTest::newRow("forgotten")
            << Fault::Forgets << u"comfy_lost"_s
            << u"ComfyUI at %1 no longer knows the render; it was restarted, or its queue was "
               u"cleared."_s;
        QTest::newRow("file gone")
            << Fault::ViewMissing << u"comfy_file_gone"_s
            << u"ComfyUI at %1 rendered %2 but no longer has the file; start the render again."_s;
        QTest::newRow("web page for audio")
            << Fault::ViewHtml << u"comfy_not_audio"_s
            << u"The server at %1 sent text/html where the audio file %2 should be; a proxy or sign-in page "
               u"may stand before it."_s;
        QTest::newRow("audio elsewhere")
            << Fault::ViewRedirect << u"comfy_redirected"_s
            << u"%1 sends every request on to https://login.example.net/start; enter that address in "
               u"the settings, or sign in there first."_s;
        QTest::newRow("10 GB")
            << Fault::ViewHuge << u"comfy_too_large"_s
            << u"ComfyUI at %1 rendered a file of 9536 MB; the studio takes at most 512 MB."_s;
        QTest::newRow("stalls for ever")
            << Fault::ViewStalls << u"comfy_silent"_s
            << u"The ComfyUI server at %1 stopped in the middle of sending %2."_s;
    }

    void run_saysWhatIsWrong()
    {
        QFETCH(Fault, fault);
        QFETCH(QString, code);
        QFETCH(QString, message);
        FakeComfyServer server;
        QVERIFY(server.start());
        server.setFault(fault);
        ComfyClient client({ .baseUrl = server.url() }, hastyComfy());
        const auto render = awaitRender(client.run(lineJob()));
        QCOMPARE(codeOf(render), code);
        static const QRegularExpression file(u"[\\w-]+\\.flac"_s); // which the server has named
        QString told = render.error().message;
        message.replace(u"%1"_s, client.name());
        if (message.contains(u"%2"_s))
            told.replace(file, u"%2"_s);
        QCOMPARE(told, message);
        QVERIFY(!render.error().message.contains(u"Traceback"));
        server.clearFaults();
        QVERIFY(isTidy(client, server));
        // The server is well again, and so is the client.
        const auto next = awaitRender(client.run(lineJob(u"Next."_s)));
        QVERIFY2(next, qPrintable(said(next)));
    }

    void run_isNotFooledByTheSameHalfAgain()
    {
        FakeComfyServer server;
        QVERIFY(server.start());
        server.setFault(Fault::ViewTruncated);
        server.setFault(Fault::ViewIgnoresRange);
        ComfyClient client({ .baseUrl = server.url() }, hastyComfy());
        QCOMPARE(codeOf(awaitRender(client.run(lineJob()))), u"comfy_cut"_s);
        QVERIFY(isTidy(client, server));
        QVERIFY(server.requests(u"/view"_s) < 10);
    }

    void run_namesWhatIsMissing()
    {
        FakeComfyServer server;
        QVERIFY(server.start());
        server.removeClass(u"ComfyVNEspeakTTS"_s);
        ComfyClient client({ .baseUrl = server.url() }, hastyComfy());
        const auto render = awaitRender(client.run(lineJob()));
        QCOMPARE(codeOf(render), u"comfy_missing_nodes"_s);
        QCOMPARE(render.error().message,
                 u"The workflow tts.json needs nodes that ComfyUI at %1 does not have: ComfyVNEspeakTTS. "
                 u"Install them there, "
                 u"for example with ComfyUI-Manager, and restart it."_s.arg(client.name()));
        QCOMPARE(server.promptsPosted(), 0);
    }

    void run_namesTheModelThatIsMissing()
    {
        FakeComfyServer server;
        QVERIFY(server.start());
        ComfyClient client({ .baseUrl = server.url() }, hastyComfy());
        ComfyJob job = lineJob();
        job.graph.insert(u"3"_s,
                         comfyNode(u"KokoroSpeaker"_s, { { u"speaker_name"_s, u"af_new"_s } }, u"Voice"_s));
        job.graph.insert(u"1"_s,
                         comfyNode(u"KokoroGenerator"_s,
                                   { { u"text"_s, u"Hi"_s },
                                     { u"speaker"_s, comfyLink(u"3"_s) },
                                     { u"speed"_s, 1 },
                                     { u"lang"_s, u"English"_s } }));
        const auto render = awaitRender(client.run(job));
        QCOMPARE(codeOf(render), u"comfy_missing_models"_s);
        QVERIFY(render.error().message.contains(u"speaker_name: af_new (Voice)"));
        server.installChoice(u"KokoroSpeaker"_s, u"speaker_name"_s, u"af_new"_s);
        const auto next = awaitRender(client.run(job));
        QVERIFY2(next, qPrintable(said(next)));
    }

    void run_leavesItToTheServerWhatItTakes()
    {
        FakeComfyServer server;
        QVERIFY(server.start());
        ComfyClient client({ .baseUrl = server.url() }, hastyComfy());
        ComfyJob job = lineJob();
        // Nothing depends on it, so that the server does not look at it.
        job.graph.insert(
            u"3"_s, comfyNode(u"CheckpointLoaderSimple"_s, { { u"ckpt_name"_s, u"ace.safetensors"_s } }));
        const auto render = awaitRender(client.run(job));
        QVERIFY2(render, qPrintable(said(render)));
    }

    void run_saysWhatTheServerRefuses_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("input");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("message");
        QTest::newRow("range")
            << u"0.8.0"_s << u"speed"_s << QJsonValue(10000)
            << u"ComfyUI refused the workflow: \"Speaker\": Value 10000 bigger than max of 450 (speed)."_s;
        QTest::newRow("type")
            << u"0.33.0"_s << u"speed"_s << QJsonValue(u"fast"_s)
            << u"ComfyUI refused the workflow: \"Speaker\": Failed to convert an input value to a INT value "
               u"(speed, fast, invalid literal)."_s;
        QTest::newRow("dangling link")
            << u"0.33.0"_s << u"text"_s << comfyLink(u"99"_s)
            << u"ComfyUI refused the workflow: \"Speaker\": Exception when validating node ('99')."_s;
        QTest::newRow("cycle") << u"0.33.0"_s << u"text"_s << comfyLink(u"1"_s) << QString();
        QTest::newRow("cycle, told by no version before 0.20")
            << u"0.3.64"_s << u"voice"_s << comfyLink(u"1"_s) << QString();
    }

    void run_saysWhatTheServerRefuses()
    {
        QFETCH(QString, version);
        QFETCH(QString, input);
        QFETCH(QJsonValue, value);
        QFETCH(QString, message);
        FakeComfyServer server(version);
        QVERIFY(server.start());
        ComfyClient client({ .baseUrl = server.url() }, hastyComfy());
        ComfyJob job = lineJob();
        QJsonObject inputs = job.graph[u"1"_s][u"inputs"_s].toObject();
        inputs.insert(input, value);
        job.graph.insert(u"1"_s, comfyNode(u"ComfyVNEspeakTTS"_s, inputs, u"Speaker"_s));
        const auto render = awaitRender(client.run(job));
        QCOMPARE(codeOf(render), u"comfy_refused"_s);
        if (!message.isEmpty())
            QCOMPARE(render.error().message, message);
        QVERIFY(isTidy(client, server));
    }

    void run_handsTheServersOwnWordsOn_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("text");
        QTest::newRow("raise")
            << u"raise"_s << u"no voice \"é漢\" {{text}}"_s
            << u"ComfyUI failed at \"Speaker\": no voice \"é漢\" {{text}} (RuntimeError)."_s;
        QTest::newRow("block") << u"block"_s << u"pick a voice"_s
                               << u"ComfyUI failed at \"Speaker\": pick a voice (ExecutionBlocked)."_s;
    }

    void run_handsTheServersOwnWordsOn()
    {
        QFETCH(QString, mode);
        QFETCH(QString, message);
        FakeComfyServer server;
        QVERIFY(server.start());
        ComfyClient client({ .baseUrl = server.url() }, hastyComfy());
        const auto render = awaitRender(client.run(failingJob(mode, message)));
        QVERIFY(!render);
        QTEST(render.error().message, "text");
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

    void run_saysThatTheServerTakesNoLargerRequest_data()
    {
        QTest::addColumn<bool>("saysSo");
        QTest::newRow("told beforehand") << true;
        QTest::newRow("told by a refusal") << false;
    }

    void run_saysThatTheServerTakesNoLargerRequest()
    {
        QFETCH(bool, saysSo);
        FakeComfyServer server;
        server.setMaxBody(4000);
        if (!saysSo)
            server.setFault(Fault::NoFeatures);
        QVERIFY(server.start());
        ComfyClient client({ .baseUrl = server.url() }, hastyComfy());
        const auto render = awaitRender(client.run(lineJob(QString(8000, u'a'))));
        QCOMPARE(codeOf(render), u"comfy_too_large"_s);
        QVERIFY(render.error().message.contains(u"--max-upload-size"));
        if (saysSo)
            QCOMPARE(server.requests(u"/prompt"_s), 0);
        if (!saysSo)
            return;
        ComfyJob job = lineJob();
        job.uploads = { { .content = comfyContent(QByteArray(8000, 'v')), .suffix = u"wav"_s } };
        QCOMPARE(codeOf(awaitRender(client.run(job))), u"comfy_too_large"_s);
        QCOMPARE(server.requests(u"/upload"_s), 0);
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

    void run_saysThatNobodyIsThere()
    {
        QTcpServer listener;
        QVERIFY(listener.listen(QHostAddress::LocalHost));
        const quint16 port = listener.serverPort();
        listener.close();
        ComfyClient client({ .baseUrl = QUrl(u"http://127.0.0.1:%1"_s.arg(port)) }, hastyComfy());
        const auto render = awaitRender(client.run(lineJob()));
        QCOMPARE(codeOf(render), u"comfy_unreachable"_s);
        QCOMPARE(render.error().kind, ErrorKind::ProviderUnavailable);
        QCOMPARE(
            render.error().message,
            u"No ComfyUI server answers at %1 (Connection refused); start it, or correct the address in the settings."_s
                .arg(client.name()));
        QCOMPARE(client.orphans(), 0);
    }

    void run_explainsWhyACertificateIsRefused()
    {
        QTemporaryDir folder;
        const QString key = folder.filePath(u"key.pem"_s);
        const QString certificate = folder.filePath(u"certificate.pem"_s);
        QCOMPARE(QProcess::execute(u"openssl"_s,
                                   { u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                                     u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-subj"_s,
                                     u"/CN=127.0.0.1"_s, u"-days"_s, u"2"_s, u"-keyout"_s, key, u"-out"_s,
                                     certificate }),
                 0);
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificateChain(QSslCertificate::fromPath(certificate));
        QFile keyFile(key);
        QVERIFY(keyFile.open(QIODevice::ReadOnly));
        configuration.setPrivateKey(QSslKey(&keyFile, QSsl::Ec));
        QSslServer server;
        server.setSslConfiguration(configuration);
        QVERIFY(server.listen(QHostAddress::LocalHost));

        ComfyClient client({ .baseUrl = QUrl(u"https://127.0.0.1:%1"_s.arg(server.serverPort())) },
                           hastyComfy());
        const auto render = awaitRender(client.run(lineJob()));
        QCOMPARE(codeOf(render), u"comfy_certificate"_s);
        QCOMPARE(render.error().kind, ErrorKind::ProviderUnavailable);
        QVERIFY2(render.error().message.contains(u"self-signed")
                     || render.error().message.contains(u"self signed"),
                 qPrintable(render.error().message));
        QVERIFY(render.error().message.startsWith(u"The secure connection to https://127.0.0.1:"));
    }

    void run_saysThatTheConnectionIsNotSecure()
    {
        FakeComfyServer server;
        QVERIFY(server.start());
        QUrl url = server.url();
        url.setScheme(u"https"_s);
        ComfyClient client({ .baseUrl = url }, hastyComfy());
        const auto render = awaitRender(client.run(lineJob()));
        QCOMPARE(codeOf(render), u"comfy_certificate"_s);
        QVERIFY2(render.error().message.startsWith(u"The secure connection to https://127.0.0.1:"),
                 qPrintable(render.error().message));
    }

    void run_readsNoMoreThanItsBound()
    {
        FakeComfyServer server;
        QVERIFY(server.start());
        ComfyPatience patience = hastyComfy();
        patience.maxJsonBytes = 300; // less than a description of a node
        ComfyClient client({ .baseUrl = server.url() }, patience);
        const auto render = awaitRender(client.run(lineJob()));
        QCOMPARE(codeOf(render), u"comfy_too_large"_s);
        QCOMPARE(server.promptsPosted(), 0);
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

    void cancel_takesTheJobFromTheServer_data() { run_rendersOnEveryVersion_data(); }

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

    void cancel_leavesTheJobsOfOthersAlone_data() { run_rendersOnEveryVersion_data(); }

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
