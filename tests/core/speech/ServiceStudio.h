#pragma once

#include "core/providers/ProviderCatalogue.h"
#include "core/providers/ServiceHttp.h"
#include "core/speech/services/ServiceSpeechEngine.h"
#include "tests/core/speech/SpeechStudio.h"
#include "tests/support/providers/FakeService.h"

#include <QTemporaryDir>

namespace comfyvn::test {

inline const QString kKey = u"sk-0123456789abcdef"_s;

/// Nothing waits long.
inline ServicePatience hasty()
{
    return { .whole = std::chrono::seconds(5),
             .firstRetry = std::chrono::milliseconds(5),
             .longestRetry = std::chrono::milliseconds(100),
             .attempts = 3,
             .maxBytes = 8 << 20 };
}

/// A workspace whose lines a fake service speaks.
struct ServiceStudio {
    explicit ServiceStudio(const QString& id, QJsonObject fields = {})
        : provider(id)
        , service(id)
        , http(hasty())
    {
        started = service.start();
        studio = std::make_unique<Studio>(
            folder.path(), [this](SettingsStore& settings, SpeechEngine& local, QThreadPool& workers) {
                engines = std::make_unique<ServiceEngines>(
                    http, settings, local, workers,
                    [this](const QString& whose) { return studio->profiles.engineVoices(whose); });
                return engines->byProvider;
            });
        if (!fields.contains(u"base_url"_s))
            fields[u"base_url"_s] = service.url().toString();
        if (findProvider(speechProviderList(), id)->needsKey) {
            fields[u"api_key"_s] = kKey;
            service.setKey(kKey);
        }
        set(fields, { { u"active_provider"_s, id } });
    }

    ~ServiceStudio()
    {
        studio->speech.stop();
        studio->providers.stop();
        studio->workers.waitForDone();
        engines.reset();
        studio.reset();
    }

    void set(const QJsonObject& fields, QJsonObject tts = {})
    {
        tts[u"providers"_s] = QJsonObject { { provider, fields } };
        const auto set = studio->settings.patch({ { u"audio"_s, QJsonObject { { u"tts"_s, tts } } } });
        if (!set)
            qFatal("%s", qPrintable(set.error().message));
    }

    Result<QList<OfferedVoice>> voices()
    {
        auto future = engines->byProvider[provider]->voices();
        const bool came = QTest::qWaitFor([&] { return future.isFinished(); }, 10'000);
        if (!came || future.resultCount() == 0)
            return failure(ErrorKind::Internal, u"no_result"_s, u"no result"_s);
        return future.result();
    }

    Result<void> probe()
    {
        auto future = engines->byProvider[provider]->probe();
        const bool came = QTest::qWaitFor([&] { return future.isFinished(); }, 10'000);
        if (!came || future.resultCount() == 0)
            return failure(ErrorKind::Internal, u"no_result"_s, u"no result"_s);
        return future.result();
    }

    QString provider;
    QTemporaryDir folder;
    FakeService service;
    ServiceHttp http;
    std::unique_ptr<ServiceEngines> engines;
    std::unique_ptr<Studio> studio;
    bool started = false;
};

} // namespace comfyvn::test
