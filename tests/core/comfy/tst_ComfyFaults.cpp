#include "core/comfy/ComfyClient.h"
#include "tests/core/comfy/ComfyStates.h"
#include "tests/support/comfy/ComfyJobs.h"
#include "tests/support/comfy/FakeComfyServer.h"

#include <QProcess>
#include <QRegularExpression>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
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

} // namespace

/// What somebody is told of a server or a job that does not do what it should.
class tst_ComfyFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
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
};

QTEST_GUILESS_MAIN(tst_ComfyFaults)
#include "tst_ComfyFaults.moc"
