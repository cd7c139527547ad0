#include "tests/core/music/MusicStudio.h"

#include <QPromise>
#include <QTemporaryDir>

using namespace comfyvn;
using namespace comfyvn::test;

namespace {

/// A paid service that makes music without a sound, or says why it cannot.
class PaidMusic final : public MusicEngine {
public:
    using MusicEngine::MusicEngine;

    QFuture<Result<MusicMade>> make(const RemixPlan&) override
    {
        ++asked;
        if (refuses)
            return QtFuture::makeReadyFuture(Result<MusicMade>(
                failure(ErrorKind::ProviderFailed, u"refused"_s, u"The service refused."_s)));
        return QtFuture::makeReadyFuture(Result<MusicMade>(MusicMade {}));
    }
    void stop() override { }
    [[nodiscard]] std::optional<Result<void>> lastProbe() const override { return Result<void>(); }
    QFuture<Result<void>> probe() override { return QtFuture::makeReadyFuture(Result<void>()); }
    MusicRecipe recipe(bool) override { return {}; }

    int asked = 0;
    bool refuses = false;
};

} // namespace

/// What music costs is counted and stopped, and those who cannot make any say what can be done.
class tst_MusicProviders : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder {};
    PaidMusic m_engine {};
    std::unique_ptr<MusicStudio> m_studio {};

    void set(const QJsonObject& fields)
    {
        const QJsonObject music { { u"fallback"_s, u"error"_s },
                                  { u"providers"_s, QJsonObject { { u"elevenlabs"_s, fields } } } };
        QVERIFY(m_studio->settings.patch({ { u"audio"_s, QJsonObject { { u"music"_s, music } } } }));
    }

    Result<MusicMade> make(const QString& provider, double seconds)
    {
        return MusicStudio::wait(
            m_studio->providers.make({ .way = { .provider = provider }, .seconds = seconds }));
    }

    [[nodiscard]] ProviderUse use() { return *m_studio->usage.thisMonth(u"elevenlabs"_s); }

private Q_SLOTS:
    void init()
    {
        m_folder = QTemporaryDir();
        m_engine.asked = 0;
        m_engine.refuses = false;
        m_studio = std::make_unique<MusicStudio>(m_folder.path(), [this](SettingsStore&, QThreadPool&) {
            return QMap<QString, MusicEngine*> { { u"elevenlabs"_s, &m_engine } };
        });
    }

    void piece_isCountedByItsSeconds()
    {
        set({ { u"price_per_hour"_s, 36 } });
        QVERIFY(make(u"elevenlabs"_s, 29.5));
        QVERIFY(make(u"elevenlabs"_s, 30));
        QCOMPARE(use(), (ProviderUse { .provider = u"elevenlabs"_s, .amount = 60, .items = 2, .cost = 0.6 }));
        m_engine.refuses = true;
        QVERIFY(!make(u"elevenlabs"_s, 30));
        QCOMPARE(use().amount, 60);
        QCOMPARE(m_engine.asked, 3);
    }

    void cap_stopsBeforeTheServiceIsAskedAndNobodyStandsIn()
    {
        set({ { u"monthly_minutes"_s, 1 } });
        QVERIFY(make(u"elevenlabs"_s, 45));
        QVERIFY(m_studio->settings.patch(
            { { u"audio"_s,
                QJsonObject { { u"music"_s, QJsonObject { { u"fallback"_s, u"local"_s } } } } } }));
        const auto stopped = make(u"elevenlabs"_s, 16);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, kCapReached);
        QCOMPARE(stopped.error().field, u"audio.music.providers.elevenlabs.monthly_minutes"_s);
        QVERIFY2(stopped.error().message.startsWith(u"This piece lasts 16 s and would pass"),
                 qPrintable(stopped.error().message));
        QCOMPARE(m_engine.asked, 1);
        QVERIFY(make(u"elevenlabs"_s, 15));
    }

    void keychainThatNeverAnswers_keepsOnlyThoseWaitingWhoNeedAKey()
    {
        set({ { u"api_key"_s, u"sk-1"_s } });
        QPromise<Result<QString>> never;
        never.start();
        const Keychain locked { .read = [&](const QString&) { return never.future(); },
                                .write = [](const QString&,
                                            const QString&) { return QFuture<Result<void>>(); },
                                .remove = [](const QString&) { return QFuture<Result<void>>(); } };
        SettingsStore settings(m_studio->paths, *m_studio->database, m_folder.filePath(u"none.json"_s), {},
                               locked);
        PaidMusic local;
        MusicProviders providers(
            settings, QMap<QString, MusicEngine*> { { u"local"_s, &local }, { u"elevenlabs"_s, &m_engine } });
        const auto waits = providers.make({ .way = { .provider = u"elevenlabs"_s } });
        QVERIFY(MusicStudio::wait(providers.make({ .way = { .provider = u"local"_s } })));
        QVERIFY(MusicStudio::wait(providers.probe(u"local"_s)));
        QVERIFY(!waits.isFinished());
        QCOMPARE(m_engine.asked, 0);
        settings.stopFetching();
        QTRY_VERIFY(waits.isFinished());
    }

    void ownServer_costsNothing()
    {
        set({ { u"base_url"_s, u"http://127.0.0.1:9"_s }, { u"monthly_minutes"_s, 1 } });
        QVERIFY(make(u"elevenlabs"_s, 600));
        QCOMPARE(use().amount, 0);
    }

    void thoseWithoutAnEngine_sayWhatCanBeDone_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QString>("says");
        QTest::newRow("through ComfyUI") << u"audiocraft"_s
                                         << u"Meta AudioCraft is reached through ComfyUI; choose ComfyUI as "
                                            u"the provider, and a workflow with it."_s;
        QTest::newRow("a portal only")
            << u"suno_ai"_s
            << u"Suno has no public interface; choose another provider of music in the settings."_s;
    }

    void thoseWithoutAnEngine_sayWhatCanBeDone()
    {
        QFETCH(QString, provider);
        QFETCH(QString, says);
        set({});
        QCOMPARE(make(provider, 10).error().message, says);
        QCOMPARE(MusicStudio::wait(m_studio->providers.probe(provider)).error().message, says);
        QCOMPARE(m_studio->providers.refusal(provider)->message, says);
    }
};

QTEST_GUILESS_MAIN(tst_MusicProviders)
#include "tst_MusicProviders.moc"
