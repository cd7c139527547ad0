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
        if (fault)
            return QtFuture::makeReadyFuture(Result<SpokenAudioPtr>(tl::unexpected(*fault)));
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
    bool waits = false; ///< until `held` is finished
    std::shared_ptr<QPromise<Result<SpokenAudioPtr>>> held {};
    std::optional<Error> fault {};
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
        m_engine.waits = false;
        m_engine.fault.reset();
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

    void failedLine_isCountedWhereItMayBeBilled_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("counted");
        const auto row = [](ErrorKind kind, const QString& code, bool counted) {
            QTest::newRow(qPrintable(code)) << kind << code << counted;
        };
        for (const auto& code :
             { u"service_unreachable"_s, u"service_certificate"_s, u"service_forbidden"_s })
            row(ErrorKind::ProviderUnavailable, code, false);
        for (const auto& code : { u"service_busy"_s, u"service_failed"_s, u"service_refused"_s,
                                  u"service_unpaid"_s, u"unknown_voice"_s })
            row(ErrorKind::ProviderFailed, code, false);
        row(ErrorKind::ProviderUnavailable, u"service_cut"_s, true);
        row(ErrorKind::ProviderUnavailable, u"service_silent"_s, true);
        row(ErrorKind::ProviderFailed, u"service_endless"_s, true);
        row(ErrorKind::ProviderFailed, u"service_too_large"_s, true);
        row(ErrorKind::ProviderFailed, u"service_timed_out"_s, true);
        row(ErrorKind::ProviderFailed, u"service_no_sound"_s, true);
    }

    void failedLine_isCountedWhereItMayBeBilled()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(QString, code);
        QFETCH(bool, counted);
        m_engine.fault = Error { kind, code, u"It failed."_s, {} };
        QVERIFY(!speak(u"Hello!"_s));
        QCOMPARE(m_engine.asked, 1);
        QCOMPARE(characters(), counted ? 6 : 0);
    }

    void capOfAStandIn_isPassedOver()
    {
        QVERIFY(m_studio->settings.patch(speechSettings(u"voicevox"_s, { { u"monthly_characters"_s, 3 } },
                                                        QJsonArray { u"openai"_s, u"local"_s })));
        const auto spoken = speak(u"Hello!"_s);
        QVERIFY2(spoken, spoken ? "" : qPrintable(spoken.error().message));
        QCOMPARE(spoken->provider, u"local"_s);
        QCOMPARE(m_engine.asked, 0);
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
        QList<ScriptLine> lines(4);
        lines[3].text = u"Not yet."_s; // once more: it is rendered once
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

    void batch_ofAFreeProviderThatIsAwayIsPricedByItsStandIn()
    {
        QList<ScriptLine> lines(1);
        lines[0].text = u"Hello!"_s;
        const auto costsWith = [&](const QString& active, const QJsonArray& fallback) {
            const bool set = m_studio->settings.patch(speechSettings(active, {}, fallback)).has_value();
            auto asked = renderCost(*m_speech, *m_usage, lines);
            const bool came = QTest::qWaitFor([&] { return asked.isFinished(); }, 10'000);
            return set && came ? asked.result().value_or(QList<RenderCost>(9)) : QList<RenderCost>(9);
        };
        // nobody speaks for VOICEVOX here
        const auto costs = costsWith(u"voicevox"_s, { u"openai"_s, u"local"_s });
        QCOMPARE(costs.size(), 1);
        QCOMPARE(costs.first().provider, u"openai"_s);
        QCOMPARE(costs.first().characters, 6);
        QVERIFY(costsWith(u"voicevox"_s, { u"local"_s, u"openai"_s }).isEmpty());
        QVERIFY(costsWith(u"local"_s, { u"openai"_s }).isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_ProviderUsage)
#include "tst_ProviderUsage.moc"
