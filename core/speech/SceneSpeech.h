#pragma once

#include "core/speech/LineSound.h"
#include "core/speech/SpeechRequest.h"

#include <QHash>
#include <QObject>

namespace comfyvn {

class ScriptStore;

/// Which lines of a scene to render.
enum class LinesToRender {
    Needed, ///< new, stale or failed
    Stale, ///< only what was rendered before
    All, ///< ready ones too, which are in the cache unless their files are lost
};

struct SceneRenderWish {
    qint64 scene = 0;
    LinesToRender which = LinesToRender::Needed;
    QList<qint64> lines {}; ///< only these; empty: every one
    QString source {}; ///< who asks, for the provenance
};

/// What came of rendering a scene.
struct SceneRenderReport {
    struct Failure {
        qint64 line = 0;
        Error error {};
    };

    int total = 0; ///< lines that were to be rendered
    int rendered = 0;
    double seconds = 0; ///< of sound
    QList<Failure> failures {};
};

/// A scene and how each of its lines stands.
struct SceneSounds {
    Script script {};
    QList<LineSound> sounds {}; ///< of each line
};

/// Knows how the lines of scenes stand to their sound, and renders them: a few at a time, noted in the script
/// as they come. Studio thread only.
class SceneSpeech final : public QObject {
    Q_OBJECT

public:
    SceneSpeech(SpeechService& speech, ScriptStore& script, QObject* parent = nullptr);

    /// Error: as ScriptStore::load.
    [[nodiscard]] QFuture<Result<SceneSounds>> sounds(qint64 scene);

    /// Those that render() would render. Error: as ScriptStore::load.
    [[nodiscard]] QFuture<Result<QList<ScriptLine>>> linesToRender(const SceneRenderWish& wish);

    /// Renders lines; locked takes stay as they are. Progress is in thousandths with a text such as
    /// `12 of 40 lines, about 30 s left`. Cancelling ends what is under way and keeps what is done.
    /// Error: as ScriptStore::load; a line that fails is no error but in the report.
    [[nodiscard]] QFuture<Result<SceneRenderReport>> render(const SceneRenderWish& wish);

    /// Renders one take of a line and notes it. Errors: as ScriptStore::findLine and SpeechService::speak;
    /// NotFound `unknown_take`; InvalidRequest `take_locked`.
    [[nodiscard]] QFuture<Result<SpeechRender>> renderTake(qint64 line, qint64 take, const QString& source);

private:
    friend class SceneRun;

    struct Failed {
        QString from {}; ///< fingerprint of the line that failed
        Error error {};
    };

    /// Whether the line failed as it is now.
    [[nodiscard]] bool hasFailed(const ScriptLine& line) const;
    /// Puts down what came of a line's take, if both are still there; the line may have been edited since.
    void note(const ScriptLine& asked, const Result<SpeechRender>& made);

    SpeechService& m_speech;
    ScriptStore& m_script;
    QHash<qint64, Failed> m_failed {}; ///< by line
};

} // namespace comfyvn
