#pragma once

#include "core/mix/session/MixSession.h"

#include <QObject>
#include <QSet>
#include <QUndoStack>

namespace comfyvn::ui {

/// The session that the timeline shows, what is selected in it, and every edit of it as a step of the
/// window's history.
class SessionModel final : public QObject {
    Q_OBJECT

public:
    explicit SessionModel(QUndoStack& history, QObject* parent = nullptr);

    [[nodiscard]] const MixSession& session() const { return m_session; }
    /// Shows a session, or takes over what happened to it elsewhere; no step of the history.
    void setSession(const MixSession& session);
    /// Makes the session this one. Steps of the same gesture, above 0, become one. Nothing when it stays as
    /// it is or must not be edited.
    void edit(const QString& name, const MixSession& after, int gesture = 0);
    /// The same; the mix keeps what it holds and is called otherwise.
    void rename(const QString& step, const QString& name);
    /// The same; what is shown is given up for another one.
    void giveUp(const QString& step, const MixSession& other);
    /// A number that no gesture had.
    [[nodiscard]] int newGesture() { return ++m_gesture; }

    void setReadOnly();
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }

    [[nodiscard]] const QSet<qint64>& selection() const { return m_selection; }
    void select(const QSet<qint64>& clips);
    /// The track that the keyboard is at; 0: there is none.
    [[nodiscard]] qint64 currentTrack() const { return m_currentTrack; }
    [[nodiscard]] qsizetype currentRow() const { return m_session.trackIndex(m_currentTrack); }
    void setCurrentTrack(qint64 track);

Q_SIGNALS:
    /// `before`: what it was.
    void sessionChanged(const comfyvn::MixSession& before);
    /// An edit gave the mix this name, or took it back; told before sessionChanged().
    void renamed(const QString& before, const QString& now);
    /// The mix of that name is not wanted any more; told after sessionChanged(). When that is taken back it
    /// is shown again as any other.
    void givenUp(const QString& name);
    void selectionChanged();
    void currentTrackChanged();
    void readOnlyChanged();

private:
    friend class SessionCommand;

    enum class Step { Edit, Rename, GiveUp };
    void push(const QString& name, const MixSession& after, int gesture, Step step);
    void apply(const MixSession& session);
    /// A step of the history, which leaves what was measured of the mix as it is.
    void applyStep(const MixSession& session, Step step);

    QUndoStack& m_history;
    MixSession m_session {};
    QSet<qint64> m_selection {};
    qint64 m_currentTrack = 0;
    int m_gesture = 0;
    bool m_readOnly = false;
};

} // namespace comfyvn::ui
