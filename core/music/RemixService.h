#pragma once

#include "core/artifacts/MusicCache.h"
#include "core/artifacts/StandIns.h"
#include "core/base/ContentHashes.h"
#include "core/base/WorkspacePaths.h"
#include "core/music/MusicExport.h"
#include "core/music/MusicMaker.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <optional>

namespace comfyvn {

class AssetRegistry;
class Database;
class EventLog;
class MusicProviders;
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
    MusicProviders& providers;
};

/// Turns a RemixRequest into stored music: from the cache, or made by the active provider and published with
/// its sidecar and entered in cache and registry in one transaction. Studio thread only.
///
/// Equal requests under way are rendered once; the render ends early only when every caller has cancelled. A
/// piece keeps the stems, notes, layers and formats that were made of it once.
class RemixService final : public QObject {
    Q_OBJECT

public:
    explicit RemixService(const RemixCollaborators& with, QObject* parent = nullptr);
    ~RemixService() override;

    /// Progress is in thousandths, its text names the stage; cancelling the future gives up this caller's
    /// share.
    [[nodiscard]] QFuture<Result<RemixRender>> remix(const RemixRequest& request);

    /// The first `seconds` of what the request becomes, within a fraction of a second and stored nowhere: to
    /// be heard while remix() makes all of it. Cancelling the future gives it up. Errors: InvalidRequest
    /// about the source, `no_beginning` when another provider than `local` makes it.
    [[nodiscard]] QFuture<Result<AudioBuffer>> beginning(const RemixRequest& request, double seconds);

    /// Writes a stored piece, or what belongs to one, for another program; see exportMusic().
    [[nodiscard]] QFuture<Result<void>> exportTo(const MusicExport& wish);

    /// From now on only what is stored is served; the rest is refused with that error.
    void refuseNewRenders(const Error& error) { m_refusal = error; }

    /// Ends what is under way and waits for its own threads; what is asked later is refused as cancelled.
    void stop();

Q_SIGNALS:
    void rendered(const comfyvn::RemixRender& render);

private:
    friend class RemixRendering;

    struct Caller;
    using CallerPtr = std::shared_ptr<Caller>;

    [[nodiscard]] MusicWay way(const RemixRequest& request) const;
    [[nodiscard]] std::optional<MusicEntry> whole(const RemixPlan& plan,
                                                  const std::optional<MusicEntry>& entry) const;
    [[nodiscard]] Standing standing(const MusicEntry& entry, const RemixPlan& plan) const;
    void plan(const RemixRequest& request, const CallerPtr& caller);
    void proceed(const CallerPtr& caller, const RemixPlan& planned);
    void serve(const CallerPtr& caller, const RemixPlan& plan, const MusicEntry& entry);
    void renderAfresh(const CallerPtr& caller, const RemixPlan& plan);
    Result<RemixRender> record(const MusicEntry& entry, const RemixPlan& plan);

    RemixCollaborators m_with;
    std::shared_ptr<ContentHashes> m_hashes =
        std::make_shared<ContentHashes>(); ///< work on the pool shares it
    QThreadPool m_prompt {}; ///< for what is short and waited for: plans and beginnings
    QThreadPool m_files {}; ///< stores what was made, and exports it
    StandIns m_standIns;
    QHash<QString, RemixRendering*> m_underWay {}; ///< by cache key
    std::optional<Error> m_refusal {};
    std::shared_ptr<std::atomic_bool> m_stopped = std::make_shared<std::atomic_bool>(false);
};

} // namespace comfyvn
