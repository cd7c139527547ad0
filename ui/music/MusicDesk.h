#pragma once

#include "ui/music/MusicRenders.h"

#include <QSet>
#include <QThreadPool>
#include <QTimer>

class QUndoStack;

namespace comfyvn::ui {

class MusicExporter;

enum class PickState {
    New, ///< not rendered, or its files are gone
    Waiting, ///< for the render before it
    Rendering,
    Ready,
    Failed
};

/// The music the writer tries: what is wished for, the candidates, what became of them. Edits go through the
/// history; what the candidates became does not. All of it is kept in the workspace.
///
/// Outlives the window; on the GUI thread; ends before `studio` and `pool`.
class MusicDesk final : public QObject {
    Q_OBJECT

public:
    struct With {
        QObject& studio;
        QThreadPool& pool;
        QUndoStack& history;
    };

    MusicDesk(const With& with, const MusicCalls& calls);
    ~MusicDesk() override;

    /// Until loaded() nothing can be changed.
    void load();
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    /// Hands over what is not written yet; before the program ends.
    void saveNow();
    /// From now on nothing is rendered or kept; what is there can be heard.
    void setReadOnly();
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }
    /// What to do about missing instruments; empty: they are there.
    [[nodiscard]] const QString& advice() const { return m_advice; }
    /// Asks again whether there are instruments.
    void lookForInstruments();

    [[nodiscard]] const MusicWish& wish() const { return m_board.wish; }
    /// Newest first.
    [[nodiscard]] const QList<MusicPick>& picks() const { return m_board.picks; }
    /// nullptr: there is none.
    [[nodiscard]] const MusicPick* find(qint64 id) const;
    [[nodiscard]] PickState state(qint64 id) const;
    [[nodiscard]] double progress(qint64 id) const { return m_progress.value(id).fraction; }
    [[nodiscard]] QString stage(qint64 id) const { return m_progress.value(id).stage; }
    [[nodiscard]] Error failureOf(qint64 id) const { return m_failures.value(id); }
    /// What it became; nullptr: nothing yet.
    [[nodiscard]] const RemixRender* render(qint64 id) const;
    /// By another program or service, of which there are no parts, notes or layers.
    [[nodiscard]] bool isMadeElsewhere(qint64 pick) const;
    /// Null until it is read.
    [[nodiscard]] MusicSoundPtr sound(qint64 id) const { return m_sounds.value(id); }
    [[nodiscard]] bool isRendering() const { return !m_renders.underWay().isEmpty(); }

    /// Which scene the music is for as long as nobody says; no step of the history.
    void suggestScene(const QString& name);

    /// Tells `then` what compose() would cost, or with `more` = 1 another(); at once where nothing ever
    /// costs.
    void askCost(qint64 more, QObject& context,
                 const std::function<void(const std::optional<MusicCost>& cost)>& then);

    // Each of these is one step of the history.

    /// Edits of one `field` in one `gesture` are one step.
    void setWish(const MusicWish& wish, const QString& field = {}, int gesture = 0);
    /// Puts candidates of the wish with its seed and the two after it on top, those that are not there yet,
    /// and renders them one after the other. Returns the first; 0: nothing can be rendered.
    qint64 compose();
    /// The same with the next seed.
    qint64 another();
    void setFavourite(qint64 id, bool favourite);
    void remove(const QList<qint64>& ids);
    /// Removes all but the favourites.
    void keepFavourites();

    /// Reads it, and renders it before where it has to be, ahead of all others; sounded() or pickChanged()
    /// answers.
    void want(qint64 id);
    /// Gives up one render, or what waits and is under way.
    void cancel(qint64 id);
    void cancelAll();
    /// The sound that must not be put away to make room.
    void setHeard(qint64 id) { m_heard = id; }

    [[nodiscard]] MusicExporter& exporter() { return *m_exporter; }
    [[nodiscard]] QObject& studio() { return m_with.studio; }
    [[nodiscard]] QThreadPool& pool() { return m_with.pool; }
    [[nodiscard]] const std::shared_ptr<const MusicCalls>& calls() const { return m_calls; }

Q_SIGNALS:
    void loaded();
    void wishChanged();
    void picksChanged();
    void pickChanged(qint64 id);
    void sounded(qint64 id);
    void adviceChanged();
    /// Reading or writing the shelf failed.
    void failed(const comfyvn::Error& error);

private:
    friend class ChangeMusic;

    struct Progress {
        double fraction = 0;
        QString stage {};
    };

    void push(const MusicBoard& after, const QString& what, const QString& field = {}, int gesture = 0);
    void put(const MusicBoard& board);
    void renderNext();
    void start(qint64 id);
    void read(qint64 id);
    void keepSound(qint64 id, const MusicSoundPtr& sound);
    void saveSoon();
    void flush();

    With m_with;
    std::shared_ptr<const MusicCalls> m_calls;
    MusicRenders m_renders;
    MusicBoard m_board {};
    QSet<QString> m_suggestedScenes {}; ///< that nobody named
    qint64 m_lastId = 0;
    QHash<qint64, RemixRender> m_made {}; ///< also of candidates that undo may bring back
    QHash<qint64, Progress> m_progress {};
    QHash<qint64, Error> m_failures {};
    QHash<qint64, MusicSoundPtr> m_sounds {};
    QList<qint64> m_soundOrder {}; ///< the one read last comes last
    QSet<qint64> m_reading {};
    QSet<qint64> m_readAgain {}; ///< rendered once more because their files were gone
    QList<qint64> m_queue {};
    qint64 m_heard = 0;
    QString m_advice {};
    QThreadPool m_writer {}; ///< one thread, so that the last state is written last
    QTimer m_soon {};
    bool m_loaded = false;
    bool m_unwritten = false;
    bool m_readOnly = false;
    std::unique_ptr<MusicExporter> m_exporter;
};

} // namespace comfyvn::ui
