#pragma once

#include "core/base/Result.h"
#include "core/script/LineIds.h"
#include "core/speech/RenderCost.h"
#include "ui/playback/SoundLevels.h"
#include "ui/studio/SpokenLine.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QThreadPool>
#include <QUrl>

#include <functional>
#include <memory>

namespace comfyvn::ui {

/// What a line speaks with when it does not say.
struct SpeechDefaults {
    QString style {};
    QString language {};
};

/// Who speaks what, and how much of it at once: enough of a batch to keep each provider busy.
struct SpeechPace {
    QHash<QString, QString>
        providers {}; ///< of the speakers whose profile names one; an empty speaker is nobody
    QString otherProvider {}; ///< of every other speaker
    QHash<QString, int> linesAtOnce {}; ///< of each of these providers

    bool operator==(const SpeechPace&) const = default;
};

/// What a line may choose from; the writer may type other values.
struct SpeechChoices {
    QStringList characters {};
    QStringList styles {};
    QStringList languages {}; ///< BCP 47
    QHash<QString, SpeechDefaults> defaults {}; ///< of each of `characters`
    QHash<QString, QString> colours {}; ///< `#rrggbb`, of those that have one of their own
    SpeechDefaults otherDefaults {}; ///< of every other
    SpeechPace pace {};
};

/// What the studio does for the window. All but `read` are called on the studio thread and only there.
struct StudioCalls {
    std::function<QFuture<Result<SpeechRender>>(const SpeechRequest&)> speak {};
    std::function<Result<Script>()> loadScript {};
    std::function<Result<void>(const ScriptEdit&)> saveScript {};
    std::function<SpeechChoices()> choices {};
    /// Of these speakers, those whose provider can be reached now; none of the built-in one.
    std::function<QFuture<QSet<QString>>(const QSet<QString>& speakers)> answering {};
    /// The key that each would be rendered under now; empty for one that cannot be rendered.
    std::function<QStringList(const QList<SpeechRequest>&)> keys {};
    /// What rendering the lines would cost; not set: nothing costs. See CostGate.
    std::function<QFuture<Result<QList<RenderCost>>>(const QList<ScriptLine>&)> cost {};
    /// What is stored under a cache key, its `render` left empty. Called on pool threads; thread-safe. See
    /// readSpokenLine().
    std::function<Result<SpokenLine>(const QString& cacheKey)> read {};
    LineIds ids {}; ///< where new lines and takes get their ids from
};

/// What is read of a line once it is rendered.
enum class Reading {
    Sound,
    Nothing, ///< only its `render` is told
};

/// The window's side of the studio: every call returns at once and is answered by a signal.
///
/// Lives on the GUI thread and ends before `studio`, an object on the studio thread that work is posted to,
/// and before `pool`, where files are read. What was posted is still done when the studio thread is asked to
/// end by an event that was posted later.
class StudioLink final : public QObject {
    Q_OBJECT

public:
    StudioLink(QObject& studio, StudioCalls calls, QThreadPool& pool);
    ~StudioLink() override;

    /// Renders a line and reads what came of it. A line that is already being rendered is given up first.
    void speak(qint64 line, const SpeechRequest& request, Reading reading = Reading::Sound);
    /// Gives up on a line: it answers neither spoken() nor failed(), but cancelled().
    void cancel(qint64 line);
    [[nodiscard]] bool isSpeaking(qint64 line) const { return m_speaking.contains(line); }

    /// Reads an earlier render without rendering anything; only the last line asked for is answered.
    void open(qint64 line, const QString& cacheKey);

    [[nodiscard]] LineIds lineIds() const { return m_calls->ids; }
    /// Reads an earlier render and measures it, and hands both to `use`, unless `owner` ends before.
    void measure(QObject* owner, const QString& cacheKey,
                 const std::function<void(const Result<SpokenLine>&, const SoundLevels&)>& use);

    /// Hands the answer of StudioCalls::keys to `use`, unless `owner` ends before.
    void askKeys(QObject* owner, const QList<SpeechRequest>& requests,
                 const std::function<void(const QStringList&)>& use);

    void loadScript();
    void saveScript(const ScriptEdit& edit);

public Q_SLOTS:
    /// Where the local server answers; an empty address means that it does not run.
    void setServerAddress(const QUrl& address);
    /// Profiles, the dictionary or settings changed, and with them perhaps what lines sound like.
    void noteVoices();
    /// Sentences for people, shown until they are dismissed.
    void addNotices(const QStringList& notices);

Q_SIGNALS:
    void progressed(qint64 line, double fraction, const QString& stage);
    void spoken(qint64 line, const comfyvn::ui::SpokenLine& spoken);
    void failed(qint64 line, const comfyvn::Error& error);
    void cancelled(qint64 line);
    void opened(qint64 line, const comfyvn::ui::SpokenLine& spoken);
    void openFailed(qint64 line, const comfyvn::Error& error);

    void scriptLoaded(const comfyvn::Script& script, const comfyvn::ui::SpeechChoices& choices);
    void scriptLoadFailed(const comfyvn::Error& error);
    void scriptSaved();
    void scriptSaveFailed(const comfyvn::Error& error);

    /// Somebody else wrote to a scene: over HTTP, on the command line, by rendering it.
    void scriptEdited(const comfyvn::ScriptEdit& edit);
    /// Scenes were added, renamed, moved or removed, by this window or somebody else.
    void scenesChanged();
    /// What lines may choose from is told anew, and their keys may be others.
    void voicesChanged(const comfyvn::ui::SpeechChoices& choices);
    void serverAddressChanged(const QUrl& address);
    void noticesAdded(const QStringList& notices);

private:
    struct Speaking;

    /// On the studio thread.
    static void render(QObject& studio, QThreadPool& pool, const std::shared_ptr<const StudioCalls>& calls,
                       const std::shared_ptr<Speaking>& speaking, const SpeechRequest& request,
                       Reading reading);

    QObject& m_studio;
    std::shared_ptr<const StudioCalls> m_calls;
    QThreadPool& m_pool;
    QHash<qint64, std::shared_ptr<Speaking>> m_speaking {};
    int m_opening = 0;
};

} // namespace comfyvn::ui
