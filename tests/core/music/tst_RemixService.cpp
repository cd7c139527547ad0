#include "core/artifacts/AssetRegistry.h"
#include "core/artifacts/EventLog.h"
#include "core/music/RemixService.h"
#include "core/settings/SettingsStore.h"
#include "core/storage/Database.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <memory>

using namespace Qt::StringLiterals;
using namespace comfyvn;

namespace {

/// A workspace with what the service needs.
struct Studio {
    explicit Studio(const QString& root)
        : paths(root)
        , database(std::move(*Database::open(paths.database())))
        , settings(paths, *database)
        , cache(*database)
        , assets(*database)
        , events(*database)
        , music({ paths, *database, cache, assets, events, settings, workers })
    { }
    ~Studio()
    {
        music.stop();
        workers.waitForDone();
    }

    WorkspacePaths paths;
    std::unique_ptr<Database> database;
    SettingsStore settings;
    MusicCache cache;
    AssetRegistry assets;
    EventLog events;
    QThreadPool workers {};
    RemixService music;
};

RemixRequest wish(const QString& style, double seconds)
{
    return { .sceneId = u"scene"_s,
             .targetStyle = style,
             .durationSeconds = seconds,
             .source = u"/api/music/remix"_s };
}

} // namespace

class tst_RemixService : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder {};
    std::unique_ptr<Studio> m_studio {};

    Result<RemixRender> wait(QFuture<Result<RemixRender>> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 120'000) || future.resultCount() == 0)
            return failure(ErrorKind::Internal, u"no_result"_s, u"There is no result."_s);
        return future.result();
    }
    Result<RemixRender> remixed(const RemixRequest& request) { return wait(m_studio->music.remix(request)); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_studio = std::make_unique<Studio>(m_folder->path());
    }
    void cleanup()
    {
        m_studio.reset();
        m_folder.reset();
    }

    void equalRequests_areRenderedOnce()
    {
        int renders = 0;
        connect(&m_studio->music, &RemixService::rendered, this, [&renders] { ++renders; });
        auto first = m_studio->music.remix(wish(u"calm"_s, 6));
        auto second = m_studio->music.remix(wish(u"calm"_s, 6));
        const auto one = wait(first);
        const auto two = wait(second);
        QVERIFY(one && two);
        QCOMPARE(renders, 1);
        QCOMPARE(one->artifact, two->artifact);
        QCOMPARE(remixed(wish(u"calm"_s, 6))->cached, true);
    }

    void missingArtifact_isRenderedAgainWithTheSameBytes()
    {
        const auto first = remixed(wish(u"lofi"_s, 5));
        QVERIFY(first);
        const QString path = m_studio->paths.absolute(first->artifact);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        file.close();
        QVERIFY(QFile::remove(path));
        const auto again = remixed(wish(u"lofi"_s, 5));
        QVERIFY(again);
        QCOMPARE(again->cached, false);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll() == bytes);
    }

    void cancelledByEveryCaller_endsAndLeavesNothing()
    {
        auto first = m_studio->music.remix(wish(u"battle"_s, 600));
        auto second = m_studio->music.remix(wish(u"battle"_s, 600));
        QVERIFY(QTest::qWaitFor([&] { return first.progressValue() > 0; }, 60'000));
        first.cancel();
        second.cancel();
        QVERIFY(QTest::qWaitFor([&] { return first.isFinished() && second.isFinished(); }, 60'000));
        m_studio->workers.waitForDone();
        QVERIFY(!QFileInfo::exists(m_studio->paths.absolute(u"exports/music"_s)));
    }

    void soundfontThatIsMissing_isSaidAndReplacedByPlainTones()
    {
        QVERIFY(m_studio->settings.patch(
            QJsonDocument::fromJson(
                R"({"audio": {"music": {"providers": {"local": {"soundfont": "/nowhere/none.sf2"}}}}})")
                .object()));
        const auto plain = remixed(wish(u"calm"_s, 5));
        QVERIFY(plain);
        QCOMPARE(plain->info[u"synthesis"_s].toString(), u"plain"_s);
        QVERIFY(plain->info[u"notice"_s].toString().contains(u"/nowhere/none.sf2"_s));
    }

    void anotherProvider_fallsBackOrFails()
    {
        QVERIFY(m_studio->settings.patch(
            QJsonDocument::fromJson(R"({"audio": {"music": {"active_provider": "suno_ai"}}})").object()));
        const auto render = remixed(wish(u"sad"_s, 5));
        QVERIFY(render);
        QCOMPARE(render->info[u"fallback"_s].toBool(), true);
        QVERIFY(render->info[u"fallback_reason"_s].toString().contains(u"suno_ai"_s));
        QVERIFY(m_studio->settings.patch(
            QJsonDocument::fromJson(R"({"audio": {"music": {"fallback": "error"}}})").object()));
        const auto refused = remixed(wish(u"sad"_s, 6));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::ProviderUnavailable);
    }

    void stop_endsWhatIsUnderWay()
    {
        auto future = m_studio->music.remix(wish(u"epic"_s, 300));
        QVERIFY(QTest::qWaitFor([&] { return future.progressValue() > 0; }, 60'000));
        m_studio->music.stop();
        const auto ended = wait(future);
        QVERIFY(!ended);
        QCOMPARE(ended.error().kind, ErrorKind::Cancelled);
        QCOMPARE(remixed(wish(u"epic"_s, 5)).error().kind, ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(tst_RemixService)
#include "tst_RemixService.moc"
