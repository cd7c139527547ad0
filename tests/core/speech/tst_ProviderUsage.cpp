#include "core/speech/RenderCost.h"
#include "tests/core/speech/SpeechStudio.h"

#include <QPromise>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;

namespace {

/// A paid service that says a second of silence, or why it cannot.
class PaidEngine final : public SpeechEngine {
public:
    using SpeechEngine::SpeechEngine;

    QFuture<Result<SpokenAudioPtr>> speak(const SpeechPlan& plan) override
    {
        ++asked;
        if (waits) {
            held = std::make_shared<QPromise<Result<SpokenAudioPtr>>>();
            held->setProgressRange(0, 1000);
            held->start();
            return held->future();
        }
        if (refuses)
            return QtFuture::makeReadyFuture(Result<SpokenAudioPtr>(
                failure(ErrorKind::ProviderFailed, u"refused"_s, u"The service refused."_s)));
        SpokenAudio audio { .samples = std::vector<std::int16_t>(16'000, 1000), .sampleRate = 16'000 };
        audio.alignment.duration = 1;
        audio.alignment.phonemes = { { .ipa = u"a"_s, .end = 1, .word = 0 } };
        audio.alignment.words = {
            { .word = plan.text, .end = 1, .charEnd = static_cast<int>(plan.text.size()) }
        };
        audio.source.provider = u"openai"_s;
        return QtFuture::makeReadyFuture(
            Result<SpokenAudioPtr>(std::make_shared<const SpokenAudio>(std::move(audio))));
    }
    void stop() override { }
    [[nodiscard]] std::optional<Result<void>> lastProbe() const override { return Result<void>(); }
    QFuture<Result<void>> probe() override { return QtFuture::makeReadyFuture(Result<void>()); }
    SpeechRecipe recipe() override { return {}; }
    [[nodiscard]] int linesAtOnce() const override { return 2; }

    int asked = 0;
    bool refuses = false;
    bool waits = false; ///< until `held` is finished
    std::shared_ptr<QPromise<Result<SpokenAudioPtr>>> held {};
};

QJsonObject speechSettings(const QString& active, const QJsonObject& openAi = {},
                           const QJsonValue& fallback = u"error"_s)
{
    const QJsonObject tts { { u"active_provider"_s, active },
                            { u"fallback"_s, fallback },
                            { u"providers"_s, QJsonObject { { u"openai"_s, openAi } } } };
    return { { u"audio"_s, QJsonObject { { u"tts"_s, tts } } } };
}

} // namespace

class tst_ProviderUsage : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder {};
    std::unique_ptr<test::Studio> m_studio {};
    std::unique_ptr<ProviderUsage> m_usage {};
    PaidEngine m_engine {};
    std::unique_ptr<SpeechProviders> m_providers {};
    std::unique_ptr<SpeechService> m_speech {};
    QDate m_today { 2026, 11, 30 };

    Result<SpeechRender> speak(const QString& text)
    {
        const auto future = m_speech->speak({ .text = text });
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60'000))
            return failure(ErrorKind::Internal, u"no_answer"_s, u"no answer"_s);
        return future.result();
    }

    [[nodiscard]] qint64 characters() { return m_usage->thisMonth(u"openai"_s)->amount; }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_engine.asked = 0;
        m_engine.refuses = false;
        m_engine.waits = false;
        m_today = QDate(2026, 11, 30);
        m_studio = std::make_unique<test::Studio>(m_folder->path());
        test::Studio& all = *m_studio;
        m_usage = std::make_unique<ProviderUsage>(*all.database, all.settings, UsageArea::Speech,
                                                  [this] { return m_today; });
        m_providers = std::make_unique<SpeechProviders>(
            all.settings,
            QMap<QString, SpeechEngine*> { { u"openai"_s, &m_engine }, { u"local"_s, &all.engine } },
            m_usage.get());
        m_speech = std::make_unique<SpeechService>(
            SpeechCollaborators { all.paths, *all.database, all.cache, all.assets, all.events, all.profiles,
                                  all.dictionary, all.catalogue, all.settings, *m_providers, all.workers });
        QVERIFY(all.settings.patch(speechSettings(u"openai"_s)));
    }

    void cleanup()
    {
        m_studio->workers.waitForDone();
        QCoreApplication::sendPostedEvents();
        m_speech.reset();
        m_providers.reset();
        m_usage.reset();
        m_studio.reset();
    }

    void line_isCountedOnceAndACachedOneCostsNothing()
    {
        QVERIFY(speak(u"Hello 𝄞!"_s));
        QCOMPARE(characters(), 8);
        QVERIFY(speak(u"Hello 𝄞!"_s)->cached);
        QCOMPARE(m_engine.asked, 1);
        const auto use = m_usage->thisMonth(u"openai"_s);
        QCOMPARE(use->amount, 8);
        QCOMPARE(use->items, 1);
        QCOMPARE(use->cost, 8 * 15 / 1e6);
        m_today = QDate(2026, 12, 1);
        QCOMPARE(characters(), 0);
    }

    void refusedLine_isNotCounted()
    {
        m_engine.refuses = true;
        QVERIFY(!speak(u"Hello!"_s));
        QCOMPARE(m_engine.asked, 1);
        QCOMPARE(characters(), 0);
    }

    void lineGivenUp_isCountedWhenTheServiceHadIt_data()
    {
        QTest::addColumn<bool>("hadIt");
        QTest::newRow("waited for its turn") << false;
        QTest::newRow("was being spoken") << true;
    }

    void lineGivenUp_isCountedWhenTheServiceHadIt()
    {
        QFETCH(bool, hadIt);
        m_engine.waits = true;
        auto line = m_speech->speak({ .text = u"Hello!"_s });
        QTRY_VERIFY(m_engine.held);
        QCOMPARE(characters(), 6); // or those who wait together would pass the cap
        if (hadIt)
            m_engine.held->setProgressValueAndText(1, u"speaking"_s);
        line.cancel();
        QTRY_VERIFY(m_engine.held->isCanceled());
        m_engine.held->finish();
        m_engine.held.reset();
        QTRY_COMPARE(characters(), hadIt ? 6 : 0);
    }

    void programThatEnds_countsNoLineThatWaits()
    {
        m_engine.waits = true;
        const auto line = m_speech->speak({ .text = u"Hello!"_s });
        QTRY_VERIFY(m_engine.held);
        QCOMPARE(characters(), 6);
        m_speech->stop();
        m_providers->stop();
        QCOMPARE(characters(), 0);
        m_engine.held->finish();
        m_engine.held.reset();
    }

    void cap_stopsBeforeTheServiceIsAsked()
    {
        QVERIFY(m_studio->settings.patch(
            speechSettings(u"openai"_s, { { u"monthly_characters"_s, 10 } }, u"local"_s)));
        QVERIFY(speak(u"Sixteen."_s));
        const auto stopped = speak(u"More."_s);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, kCapReached);
        QVERIFY(stopped.error().message.contains(u"10"_s));
        QCOMPARE(m_engine.asked, 1);
        QCOMPARE(characters(), 8);
        QVERIFY(m_studio->settings.patch(speechSettings(u"openai"_s, { { u"monthly_characters"_s, 0 } })));
        QVERIFY(speak(u"More."_s));
    }

    void paidIs_whoSpeaksAtItsOwnAddress_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("cap");
        QTest::addColumn<bool>("paid");
        const QString openAi = u"openai"_s;
        QTest::newRow("OpenAI") << openAi << u"https://api.openai.com/v1"_s << 0 << true;
        QTest::newRow("a region of OpenAI") << openAi << u"https://eu.api.openai.com/v1"_s << 0 << true;
        QTest::newRow("this machine") << openAi << u"http://127.0.0.1:8880/v1"_s << 0 << false;
        QTest::newRow("another machine of mine") << openAi << u"http://192.168.1.5:8880/v1"_s << 0 << false;
        QTest::newRow("a server on the net") << openAi << u"https://voices.example.org/v1"_s << 0 << false;
        QTest::newRow("one that I limit") << openAi << u"https://voices.example.org/v1"_s << 1000 << true;
        QTest::newRow("no OpenAI") << openAi << u"https://api.openai.com.example.org/v1"_s << 0 << false;
        QTest::newRow("ElevenLabs elsewhere")
            << u"elevenlabs"_s << u"https://proxy.example.org"_s << 0 << true;
        QTest::newRow("Azure of a region") << u"azure_speech"_s << QString() << 0 << true;
        QTest::newRow("VOICEVOX") << u"voicevox"_s << u"http://192.168.1.5:50021"_s << 0 << false;
    }

    void paidIs_whoSpeaksAtItsOwnAddress()
    {
        QFETCH(QString, provider);
        QFETCH(QString, address);
        QFETCH(int, cap);
        QJsonObject fields { { u"base_url"_s, address } };
        if (cap > 0)
            fields[u"monthly_characters"_s] = cap;
        const QJsonObject tts { { u"providers"_s, QJsonObject { { provider, fields } } } };
        QVERIFY(m_studio->settings.patch({ { u"audio"_s, QJsonObject { { u"tts"_s, tts } } } }));
        QTEST(m_usage->isPaid(provider), "paid");
    }

    void ownServerAndBuiltInVoices_costNothing()
    {
        QVERIFY(!m_usage->isPaid(u"local"_s));
        QVERIFY(m_usage->isPaid(u"openai"_s));
        QVERIFY(m_studio->settings.patch(
            speechSettings(u"openai"_s, { { u"base_url"_s, u"http://127.0.0.1:8880/v1"_s } })));
        QVERIFY(!m_usage->isPaid(u"openai"_s));
        QVERIFY(speak(u"Hello!"_s));
        QCOMPARE(characters(), 0);
    }

    void batch_isPricedByWhatIsNotStored()
    {
        QVERIFY(speak(u"Stored."_s));
        QList<ScriptLine> lines(3);
        lines[0].text = u"Stored."_s;
        lines[1].text = u"Not yet."_s;
        lines[2].text = u"..."_s; // nothing to say
        auto asked = renderCost(*m_speech, *m_usage, lines);
        QTRY_VERIFY(asked.isFinished());
        const auto costs = asked.result();
        QVERIFY(costs);
        QCOMPARE(costs->size(), 1);
        QCOMPARE(costs->first().provider, u"openai"_s);
        QCOMPARE(costs->first().characters, 8);
        QCOMPARE(costs->first().lines, 1);
        QCOMPARE(costs->first().soFar.amount, 7);

        QVERIFY(m_studio->settings.patch(speechSettings(u"local"_s)));
        asked = renderCost(*m_speech, *m_usage, lines);
        QTRY_VERIFY(asked.isFinished());
        QVERIFY(asked.result()->isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_ProviderUsage)
#include "tst_ProviderUsage.moc"
