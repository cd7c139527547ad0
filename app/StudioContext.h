#pragma once

#include "app/WorkspaceRescue.h"
#include "app/http/HttpFrontEnd.h"
#include "core/artifacts/AssetRegistry.h"
#include "core/artifacts/AudioCache.h"
#include "core/artifacts/CacheMirror.h"
#include "core/artifacts/EventLog.h"
#include "core/artifacts/MusicCache.h"
#include "core/base/WorkspaceLock.h"
#include "core/base/WorkspacePaths.h"
#include "core/comfy/ComfyHosts.h"
#include "core/comfy/WorkflowFiles.h"
#include "core/export/ExportService.h"
#include "core/jobs/JobQueue.h"
#include "core/mix/MixService.h"
#include "core/mix/session/SavedMixes.h"
#include "core/music/ComfyMusicEngine.h"
#include "core/music/LocalMusicEngine.h"
#include "core/music/MusicProviders.h"
#include "core/music/RemixService.h"
#include "core/script/CharacterCounts.h"
#include "core/script/ScriptStore.h"
#include "core/script/SessionLog.h"
#include "core/script/import/ScriptUpdater.h"
#include "core/settings/ProviderUsage.h"
#include "core/settings/SettingsStore.h"
#include "core/speech/Casting.h"
#include "core/speech/ComfySpeechEngine.h"
#include "core/speech/LocalSpeechEngine.h"
#include "core/speech/SceneSpeech.h"
#include "core/speech/SpeechProviders.h"
#include "core/speech/SpeechService.h"
#include "core/speech/dictionary/DictionaryStore.h"
#include "core/storage/Database.h"
#include "core/voice/VoiceCatalogue.h"
#include "core/voice/VoiceProfileStore.h"

#include <QThreadPool>

#include <memory>
#include <optional>

namespace comfyvn {

class ElevenLabsMusicEngine;
class ServiceHttp;
struct ServiceEngines;

/// A workspace that is open: every service, built in the order they need each other and stopped in reverse.
/// Made, used and destroyed on the studio thread.
class StudioContext final : public QObject {
    Q_OBJECT

public:
    enum class Access {
        ReadWrite,
        ReadOnly, ///< a look at how it is now, beside whoever has it open; writes nothing in it
    };

    /// Locks and opens the workspace at `root` (absolute), making it when it is new.
    /// Errors: Busy `workspace_in_use` with the holder's pid; Storage with the path.
    [[nodiscard]] static Result<std::unique_ptr<StudioContext>> open(const QString& root,
                                                                     Access access = Access::ReadWrite);
    ~StudioContext() override;

    /// Starts the server, on `port` when one is given instead of the setting, and tells other tools by
    /// runtime.json. Returns the port, which may be another when that one is in use. Error: Forbidden
    /// `read_only`, where both belong to whoever has the workspace open.
    [[nodiscard]] Result<quint16> serve(std::optional<quint16> port);

    /// Takes the server off the network; requests under way are still answered.
    void stopServing();
    /// From now on the server starts, stops and moves as the settings say.
    void followServerSettings();
    /// Why the server does not run although it should; empty when all is well.
    [[nodiscard]] const QString& serverProblem() const { return m_serverProblem; }

    [[nodiscard]] const WorkspacePaths& paths() const { return m_paths; }
    [[nodiscard]] http::HttpFrontEnd& server() { return m_server; }
    [[nodiscard]] SpeechService& speech() { return *m_speech; }
    [[nodiscard]] SpeechProviders& speechProviders() { return *m_providers; }
    [[nodiscard]] MusicProviders& musicProviders() { return *m_musicProviders; }
    [[nodiscard]] RemixService& music() { return *m_music; }
    [[nodiscard]] ScriptStore& script() { return m_script; }
    [[nodiscard]] SceneSpeech& sceneSpeech() { return *m_sceneSpeech; }
    [[nodiscard]] VoiceProfileStore& profiles() { return m_profiles; }
    [[nodiscard]] ExportService& exports() { return *m_exports; }
    [[nodiscard]] MixService& mixes() { return *m_mixes; }
    [[nodiscard]] SavedMixes& savedMixes() { return *m_savedMixes; }
    [[nodiscard]] JobQueue& jobs() { return m_jobs; }
    [[nodiscard]] ProviderUsage& speechUsage() { return m_speechUsage; }
    [[nodiscard]] ProviderUsage& musicUsage() { return m_musicUsage; }
    [[nodiscard]] DictionaryStore& dictionary() { return m_dictionary; }
    [[nodiscard]] SettingsStore& settings() { return m_settings; }
    [[nodiscard]] WorkflowFiles& workflows() { return m_workflows; }
    [[nodiscard]] Result<QList<CastMember>> casting() { return castingOf(m_characters, *m_speech); }
    [[nodiscard]] QThreadPool& workers() { return m_workers; }
    [[nodiscard]] bool isReadOnly() const { return !m_lock; }
    /// Marks that a person works on the workspace from now until this object goes; tells of a session before
    /// that was broken off.
    [[nodiscard]] std::optional<BrokenSession> beginSession();
    /// Saves the workspace in another folder; see rescueWorkspace().
    [[nodiscard]] QFuture<Result<RescueReport>> saveElsewhere(const QString& root,
                                                              const QList<Script>& inMemory);
    /// Ready once the providers of a new workspace are decided: ComfyUI for speech where the first server
    /// answers at its first start, for music where it also has what the workflow needs; at once in any other.
    [[nodiscard]] const QFuture<void>& providersDecided() const { return m_providersDecided; }
    /// Sentences for people about what was found and mended while opening.
    [[nodiscard]] QStringList notices() const;

Q_SIGNALS:
    /// The server started, stopped, or could not start.
    void serverChanged();

private:
    StudioContext(WorkspacePaths paths, std::unique_ptr<WorkspaceLock> lock,
                  std::unique_ptr<Database> database);
    [[nodiscard]] http::HttpOptions httpOptions() const;
    [[nodiscard]] QMap<QString, SpeechEngine*> speechEngines() const;
    void addRoutes();
    [[nodiscard]] Result<void> tellOtherTools();
    void adjustServer();
    void decideProviders();
    void useComfy(const QString& kind);
    void takeBackJobs();

    WorkspacePaths m_paths;
    std::unique_ptr<WorkspaceLock> m_lock; ///< null: read-only
    std::unique_ptr<Database> m_database;
    QThreadPool m_workers;
    QThreadPool m_musicWorkers; ///< for long work that gives way
    SettingsStore m_settings;
    AudioCache m_cache;
    MusicCache m_musicCache;
    AssetRegistry m_assets;
    EventLog m_events;
    VoiceCatalogue m_catalogue;
    VoiceProfileStore m_profiles;
    DictionaryStore m_dictionary;
    ScriptStore m_script;
    std::unique_ptr<SessionLog> m_session {}; ///< null: none has begun
    CharacterCounts m_characters;
    JobQueue m_jobs;
    std::unique_ptr<CacheMirror> m_mirror;
    std::unique_ptr<CacheMirror> m_musicMirror;
    std::unique_ptr<SpeechHelperPool> m_helpers;
    std::unique_ptr<LocalSpeechEngine> m_engine;
    WorkflowFiles m_workflows;
    std::unique_ptr<ComfyHosts> m_comfy; ///< the servers for speech
    std::unique_ptr<ComfySpeechEngine> m_comfySpeech;
    std::unique_ptr<ServiceHttp> m_serviceHttp;
    std::unique_ptr<ServiceEngines> m_services;
    ProviderUsage m_speechUsage;
    ProviderUsage m_musicUsage;
    std::unique_ptr<SpeechProviders> m_providers;
    std::unique_ptr<SpeechService> m_speech;
    std::unique_ptr<ComfyHosts> m_musicComfy; ///< the servers for music
    std::unique_ptr<LocalMusicEngine> m_musicEngine;
    std::unique_ptr<ComfyMusicEngine> m_comfyMusic;
    std::unique_ptr<ElevenLabsMusicEngine> m_elevenLabsMusic;
    std::unique_ptr<MusicProviders> m_musicProviders;
    std::unique_ptr<RemixService> m_music;
    std::unique_ptr<ExportService> m_exports;
    std::unique_ptr<MixService> m_mixes;
    std::unique_ptr<SavedMixes> m_savedMixes;
    std::unique_ptr<ScriptUpdater> m_updater;
    std::unique_ptr<SceneSpeech> m_sceneSpeech;
    /// What runtime.json holds for the owner's own tools: what a killed studio leaves there opens nothing.
    const QString m_sessionToken = randomToken();
    std::optional<quint16> m_portWish {}; ///< before the server, whose options it is part of
    http::HttpFrontEnd m_server;
    std::optional<ServerSettings> m_followed {}; ///< by which the server runs; none: it does not follow
    QString m_serverProblem {};
    std::unique_ptr<ComfyClient> m_firstLook {}; ///< of a new workspace
    std::unique_ptr<ComfyClient> m_firstMusicLook {};
    QFuture<void> m_providersDecided = QtFuture::makeReadyFuture();
};

/// Where the program looks for its helper `comfyvn-speech`: beside itself, as in the build folder, then as
/// installed.
[[nodiscard]] QString speechHelperProgram();

/// The workspace that `wish` names, else the last one used, else `ComfyVN` in the user's documents folder;
/// absolute.
[[nodiscard]] QString workspaceRoot(const QString& wish);
void rememberWorkspace(const QString& root);
/// What was remembered, the last one first.
[[nodiscard]] QStringList recentWorkspaces();

} // namespace comfyvn
