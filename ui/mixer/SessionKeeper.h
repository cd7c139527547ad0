#pragma once

#include "core/base/WorkspacePaths.h"
#include "core/mix/session/MixSession.h"

#include <QObject>
#include <QStringList>
#include <QThreadPool>
#include <QTimer>

#include <functional>

namespace comfyvn::ui {

class SessionModel;

/// Reads the sessions of the workspace and keeps the one that is shown on the disk, within moments of every
/// edit; what could not be stored is tried again. Files are read and written by a thread of its own, in the
/// order of the calls.
class SessionKeeper final : public QObject {
    Q_OBJECT

public:
    /// `claim` is told of each session before it is read, by the thread that reads; it may be empty.
    SessionKeeper(SessionModel& model, const QString& workspace,
                  const std::function<void(const QString&)>& claim = {}, QObject* parent = nullptr);
    ~SessionKeeper() override;

    /// Shows the session that was worked on last; without one, an empty one that becomes a file with its
    /// first edit.
    void openLast();
    /// Shows a session of that name, which is made where there is none. A step of the history.
    void open(const QString& name);
    /// Goes on with a copy of the session under another name.
    void saveCopy(const QString& name);
    /// Gives the session that is shown, and its file, another name.
    void rename(const QString& name);
    /// Gives up the session that is shown: the one that was worked on before it, or an empty one, takes its
    /// place.
    void remove();
    /// Asks for the names; namesKnown() answers.
    void askNames();
    /// From now on nothing is written.
    void stopWriting();
    /// The workspace is another folder from now on.
    void setWorkspace(const QString& workspace);
    /// Posts what is not stored yet.
    void saveNow();
    [[nodiscard]] bool isSaved() const { return !m_unsaved; }

Q_SIGNALS:
    void namesKnown(const QStringList& names);
    void opened();
    void failed(const QString& problem);

private:
    class Disk;

    /// Goes on by `use` with a name that no mix has; else says why not.
    void withFreeName(const QString& name, const std::function<void(const QString& free)>& use);
    /// The session that was worked on last, but for one of that name.
    void askLast(const QString& but, const std::function<void(const MixSession& session)>& use);
    void noteEdit(const MixSession& before);
    void noteRenamed(const QString& before, const QString& now);
    void noteGivenUp(const QString& name);
    void show(const MixSession& session, bool asEdit);
    template <typename Work, typename Use> void post(Work work, Use use);

    SessionModel& m_model;
    QThreadPool m_thread;
    std::shared_ptr<Disk> m_disk;
    QTimer m_soon {};
    bool m_loading = true;
    bool m_unsaved = false;
    bool m_stopped = false;
};

} // namespace comfyvn::ui
