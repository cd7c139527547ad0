#pragma once

#include "core/artifacts/AssetRegistry.h"
#include "core/artifacts/EventLog.h"
#include "core/music/LocalMusicEngine.h"
#include "core/music/MusicProviders.h"
#include "core/music/RemixService.h"
#include "core/settings/ProviderUsage.h"
#include "core/settings/SettingsStore.h"
#include "core/storage/Database.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QTest>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace comfyvn::test {

using namespace Qt::StringLiterals;

/// A workspace with what music needs.
struct MusicStudio {
    /// Makes the engines of other providers, which the caller owns.
    using OtherEngines = std::function<QMap<QString, MusicEngine*>(SettingsStore&, QThreadPool&)>;

    explicit MusicStudio(const QString& root, const OtherEngines& others = {})
        : paths(root)
        , database(std::move(*Database::open(paths.database())))
        , settings(paths, *database, root + u"/secrets.json"_s)
        , cache(*database)
        , assets(*database)
        , events(*database)
        , local(workers, paths.scratch())
        , usage(*database, settings, UsageArea::Music)
        , providers(settings, enginesOf(others), &usage)
        , music({ paths, *database, cache, assets, events, settings, providers })
    { }

    ~MusicStudio()
    {
        music.stop();
        providers.stop();
        workers.waitForDone();
        QCoreApplication::sendPostedEvents();
    }

    QMap<QString, MusicEngine*> enginesOf(const OtherEngines& others)
    {
        auto engines = others ? others(settings, workers) : QMap<QString, MusicEngine*>();
        engines.insert(u"local"_s, &local);
        return engines;
    }

    template <typename T> static Result<T> wait(const QFuture<Result<T>>& future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 240'000) || future.resultCount() == 0)
            return failure(ErrorKind::Internal, u"no_result"_s, u"There is no result."_s);
        return future.result();
    }

    Result<RemixRender> remix(const RemixRequest& request) { return wait(music.remix(request)); }

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
    SettingsStore settings;
    MusicCache cache;
    AssetRegistry assets;
    EventLog events;
    QThreadPool workers {};
    LocalMusicEngine local;
    ProviderUsage usage;
    MusicProviders providers;
    RemixService music;
};

} // namespace comfyvn::test
