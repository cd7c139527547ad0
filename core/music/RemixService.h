#pragma once

#include "core/artifacts/MusicCache.h"
#include "core/base/WorkspacePaths.h"
#include "core/music/MusicPublisher.h"

#include <QFuture>
#include <QHash>
#include <QObject>

#include <optional>

class QThreadPool;

namespace comfyvn {

class AssetRegistry;
class Database;
class EventLog;
class RemixRendering;
class SettingsStore;

/// What RemixService works with; all of it outlives the service.
struct RemixCollaborators {
    const WorkspacePaths& paths;
    Database& database;
    MusicCache& cache;
    AssetRegistry& assets;
    EventLog& events;
    SettingsStore& settings;
    QThreadPool& workers;
};

/// Turns a RemixRequest into stored music: from the cache, or composed, played and published with its sidecar
/// and entered in cache and registry in one transaction. Studio thread only.
///
/// Equal requests under way are rendered once; the render ends early only when every caller has cancelled.
class RemixService final : public QObject {
    Q_OBJECT

public:
    explicit RemixService(const RemixCollaborators& with, QObject* parent = nullptr);
    ~RemixService() override;

    /// Progress is in thousandths, its text names the stage; cancelling the future gives up this caller's
    /// share.
    [[nodiscard]] QFuture<Result<RemixRender>> remix(const RemixRequest& request);

    /// From now on only what is stored is served; the rest is refused with that error.
    void refuseNewRenders(const Error& error) { m_refusal = error; }

    /// Ends what is under way; what is asked later is refused as cancelled.
    void stop();

Q_SIGNALS:
    void rendered(const comfyvn::RemixRender& render);

private:
    friend class RemixRendering;

    struct Caller;

    [[nodiscard]] std::optional<RemixRender> stored(const RemixPlan& plan);
    [[nodiscard]] Result<MusicProvider> provider() const;
    void proceed(const std::shared_ptr<Caller>& caller, const Result<RemixPlan>& planned);
    Result<RemixRender> record(const MusicEntry& entry, const RemixPlan& plan);

    RemixCollaborators m_with;
    QHash<QString, RemixRendering*> m_underWay {}; ///< by cache key and what is asked beside the artifact
    std::optional<Error> m_refusal {};
    bool m_stopped = false;
};

} // namespace comfyvn
