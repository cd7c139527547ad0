#pragma once

#include "core/base/ContentHashes.h"
#include "core/mix/session/MissingMedia.h"
#include "ui/mixer/MixCalls.h"
#include "ui/mixer/OverviewStore.h"
#include "ui/mixer/RowTile.h"
#include "ui/mixer/SessionKeeper.h"
#include "ui/mixer/SessionModel.h"
#include "ui/mixer/SessionPlayback.h"
#include "ui/mixer/SessionRenderer.h"
#include "ui/mixer/SoundClip.h"

#include <QTimer>

#include <atomic>

namespace comfyvn::ui {

class LineListModel;
class Player;
class SceneList;

/// What the timeline works with; all of it outlives it.
struct MixDeskParts {
    QObject& studio;
    QUndoStack& history;
    LineListModel& lines;
    SceneList& scenes;
    JobsModel& jobs;
    Player& player; ///< of lines: only one of both is heard
};

/// The mix on the desk: the session with its files, what is known of their sounds, and what arrives on it
/// from elsewhere: files, lines, music, new renders of lines.
class MixDesk final : public QObject {
    Q_OBJECT

public:
    MixDesk(const MixDeskParts& parts, const MixCalls& calls, const QString& workspace);
    ~MixDesk() override;

    void load() { m_keeper.openLast(); }
    void setReadOnly();
    void setWorkspace(const QString& workspace);

    [[nodiscard]] SessionModel& model() { return m_model; }
    [[nodiscard]] SessionKeeper& keeper() { return m_keeper; }
    [[nodiscard]] OverviewStore& overviews() { return m_overviews; }
    [[nodiscard]] SessionPlayback& playback() { return m_playback; }
    [[nodiscard]] SessionRenderer& renderer() { return m_renderer; }
    [[nodiscard]] LineListModel& lines() { return m_parts.lines; }
    [[nodiscard]] SceneList& scenes() { return m_parts.scenes; }
    [[nodiscard]] const QString& workspace() const { return m_workspace; }

    /// Where things are put that come without a place, in seconds.
    [[nodiscard]] double playhead() const { return m_playhead; }
    void setPlayhead(double seconds);

    /// Puts sound files on a track one after the other, or, with track 0, each on a new one.
    void addFiles(const QStringList& paths, qint64 track, double seconds);
    void addClip(const SoundClip& clip);
    /// Puts these lines on their characters' tracks, in order with the pauses of the script.
    void addLines(const QList<ScriptLine>& lines, double seconds);
    /// The same with all lines of a scene.
    void addScene(qint64 scene, double seconds);

    enum class Edges { Start, End, Both };
    /// Moves clips' edges to where their sounds pass through zero nearby; part of the gesture.
    void toZeroCrossings(const QSet<qint64>& clips, Edges edges, const QString& name, int gesture);

    /// Lines that were left out when lines were placed last, since they have no sound yet.
    [[nodiscard]] const QList<qint64>& unplaced() const { return m_unplaced.missing; }
    /// Has them rendered, see renderWanted(), and then places all of those lines anew.
    void renderAndPlace();
    /// What was to be rendered is, as far as it could be.
    void placeRendered();
    /// Nothing will be rendered.
    void forgetRendering() { m_unplaced.isRendering = false; }

    /// Looks whether files of the session are there, and are the ones that they were.
    void lookAtFiles() { m_lookSoon.start(0); }
    /// Lines were written that this window may not hold.
    void followEdit(const ScriptEdit& edit);

    /// Paths, as clips name them, of files that are not there.
    [[nodiscard]] const QSet<QString>& missing() const { return m_missing; }
    /// Looks for them below a folder, by their content.
    void findMissing(const QString& folder);

    /// Clips that follow a new render of their line and were not selected since.
    [[nodiscard]] const QSet<qint64>& renewed() const { return m_renewed; }
    [[nodiscard]] const DuckingTrace& ducking() const { return m_ducking; }

Q_SIGNALS:
    void playheadChanged(double before);
    void missingChanged();
    void renewedChanged();
    void duckingChanged();
    void unplacedChanged();
    void renderWanted(const QList<qint64>& lines);
    /// Something for the writer that needs no answer.
    void told(const QString& sentence);

private:
    void noteChange(const MixSession& before);
    void noteRender(const SessionRender& render);
    void followLines();
    void followSounds(const QHash<qint64, ChosenSound>& sounds);
    void askLineSounds();
    void lookAtMedia();
    void search(const QString& folder, bool asked);
    void traceDucking();
    void noteMedia(const MediaState& state);
    void markRenewed(const QSet<qint64>& clips);

    /// Lines that were placed, and what became of them.
    struct Placing {
        QString name {}; ///< of the step of the history
        QList<qint64> lines {};
        double seconds = 0;
        QSet<qint64> clips {};
        QList<qint64> missing {};
        bool isRendering = false;
    };
    void place(const QList<ScriptLine>& lines, Placing placing);

    MixDeskParts m_parts;
    std::shared_ptr<const MixCalls> m_calls;
    QString m_workspace;
    SessionModel m_model;
    SessionKeeper m_keeper;
    OverviewStore m_overviews;
    SessionPlayback m_playback;
    SessionRenderer m_renderer;
    QThreadPool m_thread; ///< looks at files
    std::shared_ptr<std::atomic_bool> m_ending = std::make_shared<std::atomic_bool>(false);
    std::shared_ptr<ContentHashes> m_hashes = std::make_shared<ContentHashes>();
    QTimer m_followSoon {};
    QTimer m_lookSoon {};
    QTimer m_traceSoon {};
    double m_playhead = 0;
    QSet<QString> m_missing {};
    QHash<QString, FileStamp> m_stamps {}; ///< of files, by their paths as clips name them
    QHash<qint64, ChosenSound> m_sounds {}; ///< of lines that clips of this mix are or were linked to
    Placing m_unplaced {};
    QSet<qint64> m_renewed {};
    DuckingTrace m_ducking {};
    int m_looks = 0;
    bool m_isTracing = false;
};

} // namespace comfyvn::ui
