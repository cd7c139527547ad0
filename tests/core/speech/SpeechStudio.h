#pragma once

#include "core/artifacts/AssetRegistry.h"
#include "core/artifacts/AudioCache.h"
#include "core/artifacts/EventLog.h"
#include "core/settings/SettingsStore.h"
#include "core/speech/LocalSpeechEngine.h"
#include "core/speech/SpeechProviders.h"
#include "core/speech/SpeechService.h"
#include "core/speech/dictionary/DictionaryStore.h"
#include "core/storage/Database.h"
#include "core/voice/VoiceCatalogue.h"
#include "core/voice/VoiceProfileStore.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QTest>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace comfyvn::test {

using namespace Qt::StringLiterals;

/// A workspace with every service of a spoken line, and the real helper.
struct Studio {
    /// Makes the engines of other providers, which the caller owns.
    using OtherEngines =
        std::function<QMap<QString, SpeechEngine*>(SettingsStore&, SpeechEngine& local, QThreadPool&)>;

    explicit Studio(const QString& root, const OtherEngines& others = {})
        : paths(root)
        , database(*Database::open(paths.database()))
        , settings(paths, *database, root + u"/secrets.json"_s)
        , cache(*database)
        , assets(*database)
        , events(*database)
        , profiles(*database)
        , dictionary(*database)
        , helpers(std::make_unique<SpeechHelperPool>(
              qEnvironmentVariable("STUDIO_BINARY_DIR") + u"/app/speech/comfyvn-speech"_s, 2))
        , engine(*helpers, catalogue, workers)
        , providers(settings, enginesOf(others))
        , speech({ paths, *database, cache, assets, events, profiles, dictionary, catalogue, settings,
                   providers, workers })
    {
        [[maybe_unused]] const bool loaded = profiles.load() && dictionary.load();
        Q_ASSERT(loaded);
    }

    ~Studio()
    {
        speech.stop();
        helpers.reset();
        workers.waitForDone();
        QCoreApplication::sendPostedEvents();
    }

    QMap<QString, SpeechEngine*> enginesOf(const OtherEngines& others)
    {
        auto engines = others ? others(settings, engine, workers) : QMap<QString, SpeechEngine*>();
        engines.insert(u"local"_s, &engine);
        return engines;
    }

    Result<SpeechRender> speak(const SpeechRequest& request)
    {
        auto future = speech.speak(request);
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 240'000) || future.resultCount() == 0)
            return failure(ErrorKind::Internal, u"no_result"_s, u"no result"_s);
        return future.result();
    }

    [[nodiscard]] QByteArray bytes(const QString& relative) const
    {
        QFile file(paths.absolute(relative));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    [[nodiscard]] QJsonObject json(const QString& relative) const
    {
        return QJsonDocument::fromJson(bytes(relative)).object();
    }

    WorkspacePaths paths;
    std::unique_ptr<Database> database;
    QThreadPool workers;
    SettingsStore settings;
    AudioCache cache;
    AssetRegistry assets;
    EventLog events;
    VoiceCatalogue catalogue;
    VoiceProfileStore profiles;
    DictionaryStore dictionary;
    std::unique_ptr<SpeechHelperPool> helpers;
    LocalSpeechEngine engine;
    SpeechProviders providers;
    SpeechService speech;
};

} // namespace comfyvn::test
