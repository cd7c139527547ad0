#pragma once

#include "core/artifacts/CacheEntry.h"
#include "core/artifacts/StandIns.h"
#include "core/base/WorkspacePaths.h"
#include "core/speech/SpeechPlan.h"
#include "core/speech/SpokenAudio.h"

#include <QFuture>
#include <QHash>
#include <QObject>

#include <optional>
#include <vector>

class QThreadPool;

namespace comfyvn {

class AssetRegistry;
class AudioCache;
class Database;
class DictionaryStore;
class EventLog;
class SettingsStore;
class SpeechProviders;
class SpeechRendering;
class VoiceCatalogue;
class VoiceProfileStore;

/// What SpeechService works with; all of it outlives the service.
struct SpeechCollaborators {
    const WorkspacePaths& paths;
    Database& database;
    AudioCache& cache;
    AssetRegistry& assets;
    EventLog& events;
    VoiceProfileStore& profiles;
    DictionaryStore& dictionary;
    const VoiceCatalogue& catalogue;
    SettingsStore& settings;
    SpeechProviders& providers;
    QThreadPool& workers;
};

/// A stored render that was found, with what it takes to see that it still is what it was.
struct SpeechHit {
    struct File {
        QByteArray path {}; ///< in the file system's encoding
        qint64 bytes = 0; ///< -1: any size but 0
    };

    SpeechRender render {};
    CacheEntryPtr entry {};
    std::vector<File> files {};
    QString announcement {};
    quint64 voices = 0; ///< the state of profiles and settings it was found under
    QString provider {}; ///< the one asked for
    QString recording {}; ///< whose voice it takes on; empty: none
};

/// Turns a SpeechRequest into a stored render: from the cache, or by the engine, published with its sidecar,
/// alignment and lip-sync and entered in cache and registry in one transaction. Studio thread only.
///
/// Equal requests under way are rendered once; the render ends early only when every caller has cancelled.
class SpeechService final : public QObject {
    Q_OBJECT

public:
    explicit SpeechService(const SpeechCollaborators& with, QObject* parent = nullptr);
    ~SpeechService() override;

    /// Decides voice, style, language, seed and key. Errors: InvalidRequest with the field.
    [[nodiscard]] Result<SpeechPlan> plan(const SpeechRequest& request);

    /// The stored render of a plan, without any waiting: a few microseconds and five looks at the file
    /// system. Nothing when it must be rendered, or when a lip-sync file is asked for that does not exist
    /// yet.
    [[nodiscard]] std::optional<SpeechHit> findCached(const SpeechPlan& plan);

    /// Whether findCached() would find it, without counting as a use; a recording that is to be read first
    /// counts as unchanged.
    [[nodiscard]] bool isStored(const SpeechPlan& plan) { return stored(plan).has_value(); }

    /// Whether the request that led to `hit` still leads to it and its files are as they were; counts as a
    /// use.
    [[nodiscard]] bool isStillCached(const SpeechHit& hit);

    /// The render of a plan, made when it is not stored. Progress is in thousandths, its text names the
    /// stage; cancelling the future gives up this caller's share.
    [[nodiscard]] QFuture<Result<SpeechRender>> render(const SpeechPlan& plan);

    /// plan(), findCached() and render() in one.
    [[nodiscard]] QFuture<Result<SpeechRender>> speak(const SpeechRequest& request);

    /// The sound of a plan, of which nothing is stored.
    [[nodiscard]] QFuture<Result<SpokenAudioPtr>> hear(const SpeechPlan& plan);

    [[nodiscard]] SpeechProviders& providers() const { return m_with.providers; }

    /// Who is asked for what this speaker says: a profile's, a character's or an engine voice's name.
    [[nodiscard]] QString providerOf(const QString& speaker) const;
    /// How many lines of a batch keep that provider busy.
    [[nodiscard]] int linesAtOnce(const QString& provider) const;

    /// From now on only what is stored is served; the rest is refused with that error.
    void refuseNewRenders(const Error& error) { m_refusal = error; }

    /// What a request sounds like, as speak() would make it, but kept nowhere: for trying voices. No other
    /// provider stands in, for that would be another voice. Progress and cancelling as with render().
    [[nodiscard]] QFuture<Result<SpokenAudioPtr>> audition(const SpeechRequest& request);

    /// Ends what is under way; what is asked later is refused as cancelled.
    void stop();

Q_SIGNALS:
    /// Profiles, settings or the dictionary changed, and with them perhaps what lines sound like.
    void voicesChanged();
    void rendered(const comfyvn::SpeechRender& render);

private:
    friend class SpeechRendering;

    struct VoiceKey {
        QString name, lang, style, model, modelHash;
        bool builtIn = false;
        bool operator==(const VoiceKey&) const = default;
        friend size_t qHash(const VoiceKey& key, size_t seed = 0)
        {
            return qHashMulti(seed, key.name, key.lang, key.style, key.model, key.modelHash, key.builtIn);
        }
    };
    struct VoiceChoice {
        ResolvedVoice voice {};
        QString provider {};
        QString modelHash {};
    };

    Result<VoiceChoice> chooseVoice(const VoiceKey& key);
    Result<VoiceChoice> decideVoice(const VoiceKey& key, const std::optional<VoiceProfile>& profile,
                                    const Prosody& delivery) const;

    void addMaker(SpeechPlan& plan);
    [[nodiscard]] QFuture<Result<SpeechRender>> renderOnceRead(const SpeechPlan& plan);
    [[nodiscard]] std::optional<Error> refusal(const SpeechPlan& plan) const;
    [[nodiscard]] Standing standing(const CacheEntry& entry, const QString& provider,
                                    const QString& workflowHash) const;
    SpeechRender renderOf(const CacheEntry& entry) const;
    std::optional<SpeechHit> whole(const SpeechPlan& plan);
    std::optional<SpeechHit> stored(const SpeechPlan& plan);
    QFuture<Result<SpeechRender>> serve(const SpeechHit& hit, const SpeechPlan& plan);
    void forgetVoices();
    Result<SpeechRender> record(const CacheEntry& entry, const SpeechPlan& plan);
    QFuture<Result<SpeechRender>> withLipsyncFile(SpeechRender render, int fps);
    QFuture<Result<SpeechRender>> renderAfresh(const SpeechPlan& plan);

    SpeechCollaborators m_with;
    QHash<VoiceKey, VoiceChoice> m_choices; ///< decided before; emptied when profiles or settings change
    quint64 m_voices = 0; ///< how often that happened
    StandIns m_standIns;
    QHash<QString, SpeechRendering*> m_underWay; ///< by cache key
    std::optional<Error> m_refusal {};
    bool m_stopped = false;
};

} // namespace comfyvn
