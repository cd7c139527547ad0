#include "core/base/Files.h"
#include "core/music/ElevenLabsMusicEngine.h"
#include "core/providers/ServiceHttp.h"
#include "tests/core/music/MusicStudio.h"
#include "tests/support/providers/FakeService.h"

#include <QTemporaryDir>

using namespace comfyvn;
using namespace comfyvn::test;
using namespace std::chrono_literals;

namespace {

const QString kKey = u"sk-0123456789abcdef"_s;

/// A workspace whose music a fake service makes.
struct ServiceMusicStudio {
    ServiceMusicStudio()
        : service(u"elevenlabs"_s)
        , http({ .whole = 20s, .firstRetry = 5ms, .longestRetry = 100ms })
    {
        started = service.start();
        service.setKey(kKey);
        studio = std::make_unique<MusicStudio>(
            folder.path(), [this](SettingsStore& settings, QThreadPool& workers) {
                engine = std::make_unique<ElevenLabsMusicEngine>(http, settings, workers, folder.path());
                return QMap<QString, MusicEngine*> { { u"elevenlabs"_s, engine.get() } };
            });
        set({ { u"base_url"_s, service.url().toString() }, { u"api_key"_s, kKey } });
    }

    ~ServiceMusicStudio()
    {
        studio->music.stop();
        studio->providers.stop();
        studio->workers.waitForDone();
        studio.reset();
        engine.reset();
    }

    void set(const QJsonObject& fields)
    {
        const QJsonObject music { { u"active_provider"_s, u"elevenlabs"_s },
                                  { u"providers"_s, QJsonObject { { u"elevenlabs"_s, fields } } } };
        const auto set = studio->settings.patch({ { u"audio"_s, QJsonObject { { u"music"_s, music } } } });
        if (!set)
            qFatal("%s", qPrintable(set.error().message));
    }

    QTemporaryDir folder;
    FakeService service;
    ServiceHttp http;
    std::unique_ptr<ElevenLabsMusicEngine> engine;
    std::unique_ptr<MusicStudio> studio;
    bool started = false;
};

RemixRequest wish()
{
    return { .sceneId = u"scene"_s,
             .targetStyle = u"lofi"_s,
             .moodTags = { u"calm"_s },
             .durationSeconds = 5,
             .source = u"test"_s };
}

bool isStandIn(const RemixRender& render)
{
    return render.info[u"fallback"_s].toBool();
}

QString reasonOf(const RemixRender& render)
{
    return render.info[u"fallback_reason"_s].toString();
}

} // namespace

class tst_ElevenLabsMusicEngine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void music_isMadeFromItsDescription()
    {
        ServiceMusicStudio with;
        QVERIFY(with.started);
        const auto render = with.studio->remix(wish());
        QVERIFY2(render, render ? "" : qPrintable(render.error().message));
        QVERIFY2(!isStandIn(*render), qPrintable(reasonOf(*render)));
        QCOMPARE(render->info[u"provider"_s], u"elevenlabs"_s);
        QVERIFY(qAbs(render->durationSeconds - 5) < 0.2);
        QCOMPARE(with.service.spoken().size(), 1);
        const QJsonObject sent = QJsonDocument::fromJson(with.service.spoken().first().body).object();
        QCOMPARE(sent[u"prompt"_s], u"lofi, calm, instrumental"_s);
        QCOMPARE(sent[u"music_length_ms"_s], QJsonValue(9000));
        QCOMPARE(sent[u"model_id"_s], u"music_v1"_s);
        const QJsonObject sidecar = with.studio->json(render->sidecar);
        QCOMPARE(sidecar[u"service"_s][u"base_url"_s], with.service.url().toString());
        QVERIFY(!with.studio->bytes(render->sidecar).contains(kKey.toUtf8()));
        const auto again = with.studio->remix(wish());
        QVERIFY(again && again->cached);
        QCOMPARE(with.service.spoken().size(), 1);
    }

    void faults_fallBackAndSayWhy_data()
    {
        QTest::addColumn<FakeAnswer>("answer");
        QTest::addColumn<QString>("says");
        QTest::newRow("no credits") << FakeAnswer { .status = 402,
                                                    .body = R"({"detail": {"message": "No credits."}})" }
                                    << u"No credits."_s;
        QTest::newRow("an error as success")
            << FakeAnswer { .body = R"({"detail": "Not music."})" } << u"Not music."_s;
        QTest::newRow("nothing") << FakeAnswer {} << u"sent nothing"_s;
        QTest::newRow("no audio") << FakeAnswer { .body = QByteArray(5000, 'x') } << u"is not usable"_s;
    }

    void faults_fallBackAndSayWhy()
    {
        QFETCH(FakeAnswer, answer);
        QFETCH(QString, says);
        ServiceMusicStudio with;
        with.service.answerNext({ answer });
        const auto render = with.studio->remix(wish());
        QVERIFY(render && isStandIn(*render));
        QCOMPARE(render->info[u"provider"_s], u"local"_s);
        QVERIFY2(reasonOf(*render).contains(says), qPrintable(reasonOf(*render)));
    }

    void sourceTrack_isLeftToAnother()
    {
        ServiceMusicStudio with;
        RemixRequest request = wish();
        request.sourceFile = with.folder.filePath(u"source.wav"_s);
        QVERIFY(writeFile(request.sourceFile, toneFile(6, 44'100), Durability::ProcessCrash));
        const auto render = with.studio->remix(request);
        QVERIFY2(render, render ? "" : qPrintable(render.error().message));
        QVERIFY(isStandIn(*render));
        QVERIFY(reasonOf(*render).contains(u"takes no source track"_s));
        QVERIFY(with.service.spoken().isEmpty());
    }

    void key_isNeededAndChecked()
    {
        ServiceMusicStudio with;
        const auto probed = [&] { return MusicStudio::wait(with.engine->probe()); };
        QVERIFY(probed());
        with.set({ { u"api_key"_s, u"another"_s } });
        QCOMPARE(probed().error().code, u"service_forbidden"_s);
        with.set({ { u"api_key"_s, u""_s } });
        QCOMPARE(probed().error().code, u"service_needs_key"_s);
        // one that was made for some things only, and not for the list of voices
        with.set({ { u"api_key"_s, kKey } });
        with.service.setPage(u"/v1/voices"_s,
                             { .status = 401, .body = R"({"detail":{"status":"missing_permissions"}})" });
        QVERIFY(probed());
    }

    void music_isGivenUp()
    {
        ServiceMusicStudio with;
        with.service.hang();
        auto future = with.studio->music.remix(wish());
        QTRY_COMPARE(with.service.spoken().size(), 1);
        future.cancel();
        QTRY_VERIFY(future.isFinished());
        QTRY_VERIFY(with.engine->children().isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_ElevenLabsMusicEngine)
#include "tst_ElevenLabsMusicEngine.moc"
