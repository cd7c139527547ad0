#pragma once

#include "core/mix/MixWork.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QThreadPool>

#include <optional>

namespace comfyvn {

class AssetRegistry;
class Database;
class EventLog;
class MixRendering;
class SettingsStore;
struct MixCaller;

/// What MixService works with; all of it outlives the service.
struct MixCollaborators {
    const WorkspacePaths& paths;
    Database& database;
    AssetRegistry& assets;
    EventLog& events;
    const SettingsStore& settings;
};

/// Mixes tracks into one sound file, each mix once: what is there is answered, what is under way is shared.
/// Studio thread only; the work is done by threads of its own that give way to everything else.
class MixService final : public QObject {
    Q_OBJECT

public:
    explicit MixService(const MixCollaborators& with, QObject* parent = nullptr);
    ~MixService() override;

    /// The future's progress is 0..1000. Cancelling it lets go of the mix, which ends with its last caller.
    /// Errors: see layOutMix() and makeMix().
    [[nodiscard]] QFuture<Result<MixRender>> mix(const MixRequest& request);

    /// From now on what is not there yet is refused with this error.
    void refuseNewRenders(const Error& error) { m_refusal = error; }

    /// Cancels what is under way and waits for its threads; what is asked later is refused as cancelled.
    void stop();

private:
    friend class MixRendering;

    void know(PreparedMix mix, const std::shared_ptr<MixCaller>& caller);
    void join(const PreparedMixPtr& mix, const std::shared_ptr<MixCaller>& caller);
    [[nodiscard]] QThreadPool& rendersFor(const PreparedMix& mix);
    [[nodiscard]] Result<MixRender> registered(const MixRender& render, const PreparedMix& mix);
    [[nodiscard]] Result<MixRender> record(const MixRender& render, const PreparedMix& mix);

    MixCollaborators m_with;
    std::shared_ptr<ContentHashes> m_hashes;
    // What takes long waits for what takes long, and holds up nothing else.
    QThreadPool m_lookups; ///< finding sources, and mixes that are there
    QThreadPool m_readings; ///< hashing sources that are not known yet
    QThreadPool m_longReadings;
    QThreadPool m_renders;
    QThreadPool m_longRenders;
    QHash<QString, MixRendering*> m_underWay; ///< by cache key
    std::optional<Error> m_refusal {};
    bool m_stopped = false;
};

} // namespace comfyvn
