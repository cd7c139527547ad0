#include "ui/mixer/SessionModel.h"

#include <QPointer>
#include <QUndoCommand>

#include <utility>

namespace comfyvn::ui {

namespace {

QSet<qint64> clipsOf(const MixSession& session)
{
    QSet<qint64> clips;
    clips.reserve(session.clipCount());
    for (const SessionTrack& track : session.tracks)
        for (const MixClip& clip : track.clips)
            clips.insert(clip.id);
    return clips;
}

} // namespace

/// An edit: the sessions before and after it, which share what they have in common.
class SessionCommand final : public QUndoCommand {
public:
    using Step = SessionModel::Step;

    SessionCommand(SessionModel& model, const QString& name, const MixSession& after, int gesture, Step step)
        : QUndoCommand(name)
        , m_model(&model)
        , m_before(model.session())
        , m_after(after)
        , m_gesture(gesture)
        , m_step(step)
    { }

    void redo() override
    {
        go(m_before, m_after);
        if (m_model && m_step == Step::GiveUp)
            Q_EMIT m_model->givenUp(m_before.name);
    }

    void undo() override { go(m_after, m_before); }

    [[nodiscard]] int id() const override { return 0x6d6978; } // "mix"

    bool mergeWith(const QUndoCommand* command) override
    {
        const auto* next = static_cast<const SessionCommand*>(command);
        if (m_gesture == 0 || next->m_gesture != m_gesture)
            return false;
        m_after = next->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    void go(const MixSession& from, const MixSession& to)
    {
        if (!m_model)
            return;
        if (m_step == Step::Rename)
            Q_EMIT m_model->renamed(from.name, to.name);
        m_model->applyStep(to, m_step);
    }

    QPointer<SessionModel> m_model;
    MixSession m_before;
    MixSession m_after;
    int m_gesture;
    Step m_step;
};

SessionModel::SessionModel(QUndoStack& history, QObject* parent)
    : QObject(parent)
    , m_history(history)
{ }

void SessionModel::setSession(const MixSession& session)
{
    apply(session);
}

void SessionModel::edit(const QString& name, const MixSession& after, int gesture)
{
    push(name, after, gesture, Step::Edit);
}

void SessionModel::rename(const QString& step, const QString& name)
{
    MixSession after = m_session;
    after.name = name;
    push(step, after, 0, Step::Rename);
}

void SessionModel::giveUp(const QString& step, const MixSession& other)
{
    push(step, other, 0, Step::GiveUp);
}

void SessionModel::push(const QString& name, const MixSession& after, int gesture, Step step)
{
    // One without a name stands in until the disk has answered; nobody would store what is done to it.
    if (!m_readOnly && !m_session.name.isEmpty() && !(after == m_session))
        m_history.push(new SessionCommand(*this, name, after, gesture, step));
}

void SessionModel::applyStep(const MixSession& session, Step step)
{
    MixSession after = session;
    if (step == Step::Rename || session.name == m_session.name) // another mix has its own
        after.loudnessGain = m_session.loudnessGain;
    apply(after);
}

void SessionModel::apply(const MixSession& session)
{
    if (session == m_session)
        return;
    const MixSession before = std::exchange(m_session, session);
    const qint64 trackBefore = m_currentTrack;
    if (m_session.trackIndex(m_currentTrack) < 0)
        m_currentTrack = m_session.tracks.isEmpty() ? 0 : m_session.tracks.first().id;
    const qsizetype selected = m_selection.size();
    m_selection.intersect(m_selection.isEmpty() ? QSet<qint64>() : clipsOf(m_session));
    Q_EMIT sessionChanged(before);
    if (m_selection.size() != selected)
        Q_EMIT selectionChanged();
    if (m_currentTrack != trackBefore)
        Q_EMIT currentTrackChanged();
}

void SessionModel::setReadOnly()
{
    m_readOnly = true;
    Q_EMIT readOnlyChanged();
}

void SessionModel::select(const QSet<qint64>& clips)
{
    if (m_selection == clips)
        return;
    m_selection = clips;
    Q_EMIT selectionChanged();
}

void SessionModel::setCurrentTrack(qint64 track)
{
    if (m_currentTrack == track || m_session.trackIndex(track) < 0)
        return;
    m_currentTrack = track;
    Q_EMIT currentTrackChanged();
}

} // namespace comfyvn::ui
