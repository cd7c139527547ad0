#include "core/comfy/ComfyCheck.h"
#include "tests/support/comfy/ComfyJobs.h"
#include "tests/support/comfy/FakeComfyServer.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::test;

namespace {

Result<ComfyReport> awaited(const QFuture<Result<ComfyReport>>& future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, kComfyPatienceMs) || future.resultCount() == 0)
        return failure(ErrorKind::Internal, u"no_result"_s, u"There is no answer."_s);
    return future.result();
}

ComfyWorkflow lineWorkflow()
{
    return { .graph = lineJob().graph };
}

QByteArray shipped(const QString& file)
{
    QFile in(qEnvironmentVariable("STUDIO_SOURCE_DIR") + u"/workflows/"_s + file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

} // namespace

class tst_ComfyCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void check_tellsWhoAServerIs_data()
    {
        QTest::addColumn<QString>("version");
        for (const auto* version : { "0.3.64", "0.8.0", "0.33.0" })
            QTest::newRow(version) << QString::fromLatin1(version);
    }
    void check_tellsWhoAServerIs()
    {
        QFETCH(QString, version);
        FakeComfyServer server(version);
        QVERIFY(server.start());
        const auto report = awaited(checkComfyHost({ .baseUrl = server.url() }, lineWorkflow(), this));
        QVERIFY2(report, qPrintable(report ? QString() : report.error().message));
        QCOMPARE(report->info.version, version);
        QVERIFY(report->missing.isEmpty());
        QTRY_VERIFY(children().isEmpty()); // it has gone by itself
    }

    void check_namesWhatIsMissing()
    {
        FakeComfyServer server;
        server.removeClass(u"KokoroGenerator"_s);
        QVERIFY(server.start());
        ComfyWorkflow workflow = lineWorkflow();
        workflow.graph.insert(u"2"_s, comfyNode(u"KokoroGenerator"_s, {}));
        const auto report = awaited(checkComfyHost({ .baseUrl = server.url() }, workflow, this));
        QVERIFY(report);
        QCOMPARE(report->missing.classes, QStringList { u"KokoroGenerator"_s });
    }

    void check_tellsWhatTheServerOffers()
    {
        FakeComfyServer server;
        server.installChoice(u"KokoroSpeaker"_s, u"speaker_name"_s, u"my_own"_s);
        QVERIFY(server.start());
        const auto workflow = readWorkflow(u"workflows/tts_comfy.json"_s, shipped(u"tts_comfy.json"_s),
                                           shipped(u"tts_comfy.manifest.json"_s));
        QVERIFY(workflow);
        const auto report = awaited(checkComfyHost({ .baseUrl = server.url() }, *workflow, this));
        QVERIFY(report);
        QVERIFY(report->choices.value(u"voice"_s).contains(u"my_own"_s));
        QVERIFY(report->choices.value(u"voice"_s).contains(u"af_heart"_s));
        QVERIFY(!report->choices.contains(u"text"_s));
    }

    void check_saysWhyThereIsNoAnswer()
    {
        FakeComfyServer server;
        QVERIFY(server.start());
        const QUrl address = server.url();
        server.kill();
        const auto report = awaited(checkComfyHost({ .baseUrl = address }, lineWorkflow(), this));
        QVERIFY(!report);
        QCOMPARE(report.error().code, u"comfy_unreachable"_s);
    }

    void check_isGivenUp()
    {
        FakeComfyServer server;
        server.setFault(Fault::Silent);
        QVERIFY(server.start());
        auto future = checkComfyHost({ .baseUrl = server.url() }, lineWorkflow(), this);
        QTRY_VERIFY(server.connections() > 0);
        future.cancel();
        QTRY_COMPARE(server.connections(), 0);
        QVERIFY(children().isEmpty());
        QCOMPARE(future.resultCount(), 0);
    }

    void check_endsWithItsOwner()
    {
        FakeComfyServer server;
        server.setFault(Fault::Silent);
        QVERIFY(server.start());
        auto owner = std::make_unique<QObject>();
        const auto future = checkComfyHost({ .baseUrl = server.url() }, lineWorkflow(), owner.get());
        QTRY_VERIFY(server.connections() > 0);
        owner.reset();
        QVERIFY(future.isFinished());
        QCOMPARE(future.resultCount(), 0);
    }

    /// What a line gives is no file of the server; what the manifest gives may be.
    void job_asksForWhatTheManifestNames()
    {
        const auto workflow = readWorkflow(u"workflows/tts_qwen3.json"_s, shipped(u"tts_qwen3.json"_s),
                                           shipped(u"tts_qwen3.manifest.json"_s));
        QVERIFY(workflow);
        const ComfyJob job = jobToCheck(*workflow);
        const auto valueOf = [&](const QString& key) {
            const auto places = inputsOf(*workflow, key);
            return places.isEmpty() ? QJsonValue() : job.graph[places[0].node][u"inputs"_s][places[0].input];
        };
        QVERIFY(valueOf(u"voice"_s).isNull());
        QCOMPARE(valueOf(u"model"_s), workflow->manifest.defaults[u"model"_s]);
    }
};

QTEST_GUILESS_MAIN(tst_ComfyCheck)
#include "tst_ComfyCheck.moc"
