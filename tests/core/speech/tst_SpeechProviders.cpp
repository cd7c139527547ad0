#include "core/base/UtcTime.h"
#include "tests/core/speech/SpeechStudio.h"

#include <QTemporaryDir>

#include <cmath>

using namespace comfyvn;
using namespace comfyvn::test;

namespace {

/// A provider that does what the test says.
class OtherEngine final : public SpeechEngine {
public:
    QFuture<Result<SpokenAudioPtr>> speak(const SpeechPlan& plan) override
    {
        ++asked;
        if (error)
            return QtFuture::makeReadyFuture(Result<SpokenAudioPtr>(tl::unexpected(*error)));
        SpokenAudio audio { .sampleRate = 24'000 };
        for (int i = 0; i < 24'000; ++i)
            audio.samples.push_back(static_cast<std::int16_t>(9'000 * std::sin(i * 0.05)));
        audio.alignment.duration = 1;
        audio.alignment.source = AlignmentSource::Aligned;
        audio.alignment.phonemes = { { u"a"_s, {}, 0, 1, 0 } };
        audio.alignment.words = { { plan.text, 0, 1, 0, static_cast<int>(plan.text.size()) } };
        audio.engineName = u"comfyui"_s;
        audio.source = { .provider = u"comfyui_local"_s,
                         .workflow = u"workflows/test.json"_s,
                         .workflowHash = hash,
                         .sourceFile = u"comfyvn/a_00001.flac"_s,
                         .promptId = u"1-2"_s,
                         .baseUrl = u"http://127.0.0.1:8188"_s,
                         .serverVersion = u"0.3.64"_s };
        return QtFuture::makeReadyFuture(
            Result<SpokenAudioPtr>(std::make_shared<const SpokenAudio>(std::move(audio))));
    }
    void stop() override { }
    std::optional<Result<void>> lastProbe() const override { return probed; }
    QFuture<Result<void>> probe() override
    {
        ++probes;
        probed = answer;
        return QtFuture::makeReadyFuture(answer);
    }
    int linesAtOnce() const override { return 4; }
    SpeechRecipe recipe() override { return { u"workflows/test.json"_s, hash }; }

    static Error away()
    {
        return { ErrorKind::ProviderUnavailable, u"comfy_unreachable"_s, u"Nobody answers."_s, {} };
    }
    static Error broken()
    {
        return { ErrorKind::ProviderFailed, u"comfy_failed"_s, u"Out of memory."_s, {} };
    }

    std::optional<Error> error {};
    std::optional<Result<void>> probed {};
    Result<void> answer = tl::unexpected(away());
    QString hash = u"aaaaaaaaaaaa"_s;
    int asked = 0;
    int probes = 0;
};

QJsonObject speechSettings(const QJsonObject& tts)
{
    return { { u"audio"_s, QJsonObject { { u"tts"_s, tts } } } };
}

} // namespace

class tst_SpeechProviders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_other = std::make_unique<OtherEngine>();
        m_studio =
            std::make_unique<Studio>(m_folder->path(), [this](SettingsStore&, SpeechEngine&, QThreadPool&) {
                return QMap<QString, SpeechEngine*> { { u"comfyui_local"_s, m_other.get() } };
            });
        QVERIFY(m_studio->settings.patch(speechSettings({ { u"active_provider"_s, u"comfyui_local"_s } })));
    }

    void cleanup()
    {
        m_studio.reset();
        m_other.reset();
    }

    void speak_storesWhatTheProviderMade()
    {
        const auto render = m_studio->speak({ .text = u"Hello."_s, .source = u"test"_s });
        QVERIFY(render);
        QCOMPARE(render->provider, u"comfyui_local"_s);
        QVERIFY(!render->fallback);
        QCOMPARE(render->sampleRate, 24'000);
        const QJsonObject sidecar = m_studio->json(render->sidecarPath);
        QCOMPARE(sidecar[u"provider"_s], u"comfyui_local"_s);
        QCOMPARE(sidecar[u"fallback"_s], QJsonValue(false));
        QCOMPARE(sidecar[u"source_file"_s], u"comfyvn/a_00001.flac"_s);
        QCOMPARE(sidecar[u"workflow"_s], u"workflows/test.json"_s);
        QCOMPARE(sidecar[u"workflow_hash"_s], m_other->hash);
        QCOMPARE(sidecar[u"comfyui"_s].toObject(),
                 (QJsonObject { { u"prompt_id"_s, u"1-2"_s },
                                { u"base_url"_s, u"http://127.0.0.1:8188"_s },
                                { u"version"_s, u"0.3.64"_s } }));
        QCOMPARE(m_studio->speak({ .text = u"Hello."_s })->cached, true);
        QCOMPARE(m_other->asked, 1);
    }

    void speak_rendersAgainWhenTheWorkflowChanged()
    {
        const auto first = m_studio->speak({ .text = u"Hello."_s });
        m_other->hash = u"bbbbbbbbbbbb"_s;
        const auto second = m_studio->speak({ .text = u"Hello."_s });
        QVERIFY(first && second);
        QCOMPARE(first->cacheKey, second->cacheKey);
        QVERIFY(!second->cached);
        QCOMPARE(m_studio->json(second->sidecarPath)[u"workflow_hash"_s], u"bbbbbbbbbbbb"_s);
        m_other->hash.clear(); // unreadable: no reason to throw a render away
        QVERIFY(m_studio->speak({ .text = u"Hello."_s })->cached);
    }

    void speak_fallsBackAndTellsWhy()
    {
        m_other->error = OtherEngine::away();
        const auto render = m_studio->speak({ .text = u"Hello."_s });
        QVERIFY(render);
        QVERIFY(render->fallback);
        QCOMPARE(render->provider, u"local"_s);
        QCOMPARE(render->fallbackReason, u"Nobody answers."_s);
        const QJsonObject sidecar = m_studio->json(render->sidecarPath);
        QCOMPARE(sidecar[u"fallback"_s], QJsonValue(true));
        QCOMPARE(sidecar[u"fallback_reason"_s], u"Nobody answers."_s);
        QVERIFY(!sidecar.contains(u"comfyui"_s));
    }

    void fallback_isTheProvidersOwnKeyAndReplacedWhenItIsBack()
    {
        m_other->error = OtherEngine::away();
        const auto standIn = m_studio->speak({ .text = u"Hello."_s });
        QVERIFY(standIn && standIn->fallback);

        const auto again = m_studio->speak({ .text = u"Hello."_s }); // asks once, then knows
        QVERIFY(again && again->cached && again->fallback);
        QCOMPARE(m_other->probes, 1);
        QVERIFY(m_studio->speak({ .text = u"Hello."_s })->cached);
        QCOMPARE(m_other->probes, 1);
        QCOMPARE(m_other->asked, 1);

        m_other->error.reset();
        m_other->answer = Result<void>();
        m_other->probed.reset(); // two seconds later
        const auto real = m_studio->speak({ .text = u"Hello."_s });
        QVERIFY(real);
        QVERIFY(!real->cached && !real->fallback);
        QCOMPARE(real->cacheKey, standIn->cacheKey);
        QCOMPARE(real->provider, u"comfyui_local"_s);
        QVERIFY(m_studio->speak({ .text = u"Hello."_s })->cached);
    }

    void findCached_doesNotServeAStandInOfUnknownStanding()
    {
        m_other->error = OtherEngine::away();
        QVERIFY(m_studio->speak({ .text = u"Hello."_s }));
        const auto plan = m_studio->speech.plan({ .text = u"Hello."_s });
        QVERIFY(plan);
        QVERIFY(!m_studio->speech.findCached(*plan));
        m_other->probed = tl::unexpected(OtherEngine::away());
        const auto hit = m_studio->speech.findCached(*plan);
        QVERIFY(hit);
        QVERIFY(m_studio->speech.isStillCached(*hit));
        m_other->probed = Result<void>();
        QVERIFY(!m_studio->speech.isStillCached(*hit));
        QVERIFY(!m_studio->speech.findCached(*plan));
    }

    void failure_isNotTriedAgainForAWhile()
    {
        m_other->error = OtherEngine::broken();
        m_other->probed = Result<void>(); // it is there
        const auto standIn = m_studio->speak({ .text = u"Hello."_s });
        QVERIFY(standIn && standIn->fallback);
        QCOMPARE(standIn->fallbackReason, u"Out of memory."_s);
        QVERIFY(m_studio->speak({ .text = u"Hello."_s })->cached);
        QCOMPARE(m_other->asked, 1);

        QVERIFY(m_studio->speak({ .text = u"Hello."_s, .refresh = true })->fallback);
        QCOMPARE(m_other->asked, 2);
        QVERIFY(m_studio->settings.patch(speechSettings({ { u"default_lang"_s, u"en-gb"_s } })));
        QVERIFY(m_studio->settings.patch(speechSettings({ { u"default_lang"_s, u"en"_s } })));
        m_other->error.reset();
        const auto real = m_studio->speak({ .text = u"Hello."_s });
        QVERIFY(real && !real->fallback && !real->cached);
        QCOMPARE(m_other->asked, 3);
    }

    void failure_isTriedAgainAfterTenMinutes()
    {
        m_other->error = OtherEngine::broken();
        const auto standIn = m_studio->speak({ .text = u"Hello."_s });
        QVERIFY(standIn);
        CacheEntry old = *m_studio->cache.find(standIn->cacheKey);
        QVERIFY(old.fallbackFailed);
        old.createdAt = isoTime(QDateTime::currentDateTimeUtc().addSecs(-601));
        QVERIFY(m_studio->cache.store(old));
        m_other->error.reset();
        QVERIFY(!m_studio->speak({ .text = u"Hello."_s })->fallback);
    }

    void fallback_canBeOff()
    {
        QVERIFY(m_studio->settings.patch(speechSettings({ { u"fallback"_s, u"error"_s } })));
        m_other->error = OtherEngine::broken();
        const auto render = m_studio->speak({ .text = u"Hello."_s });
        QVERIFY(!render);
        QCOMPARE(render.error(), OtherEngine::broken());
    }

    void fallback_goesDownTheList()
    {
        QVERIFY(m_studio->settings.patch(speechSettings(
            { { u"active_provider"_s, u"openai"_s },
              { u"fallback"_s, QJsonArray { u"voicevox"_s, u"comfyui_local"_s, u"local"_s } } })));
        const auto render = m_studio->speak({ .text = u"Hello."_s });
        QVERIFY(render);
        QVERIFY(render->fallback);
        QCOMPARE(render->provider, u"comfyui_local"_s);
        QVERIFY(render->fallbackReason.contains(u"openai"_s));
    }

    void profile_mayNameTheProvidersVoice()
    {
        VoiceProfile profile { .name = u"Mina"_s,
                               .provider = u"comfyui_local"_s,
                               .engineVoice = u"af_heart"_s };
        QVERIFY(m_studio->profiles.store(profile));
        const auto plan = m_studio->speech.plan({ .text = u"Hello."_s, .voice = u"Mina"_s });
        QVERIFY(plan);
        QCOMPARE(plan->provider, u"comfyui_local"_s);
        m_other->error = OtherEngine::away();
        QVERIFY(m_studio->speak({ .text = u"Hello."_s, .voice = u"Mina"_s })->fallback); // cast by name
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OtherEngine> m_other;
    std::unique_ptr<Studio> m_studio;
};

QTEST_GUILESS_MAIN(tst_SpeechProviders)
#include "tst_SpeechProviders.moc"
