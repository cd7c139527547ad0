#pragma once

#include "core/base/Result.h"
#include "core/base/WorkspacePaths.h"
#include "core/mix/session/MixSession.h"

#include <QStringList>

namespace comfyvn {

/// The name as it is stored, which is also its file's. Error: InvalidRequest `bad_session_name` when it is
/// empty, over 80 characters, or none that every file system takes.
[[nodiscard]] Result<QString> checkedSessionName(const QString& name);

/// Names of the workspace's sessions, sorted. Waits for the disk.
[[nodiscard]] QStringList sessionNames(const WorkspacePaths& paths);
/// The one that was written last, but for one of the name `but`; empty: there is none. Waits for the disk.
[[nodiscard]] QString lastSessionName(const WorkspacePaths& paths, const QString& but = {});

/// A session in the workspace: `data/mixes/<name>.json`, and beside it a journal of what was edited since,
/// so that an edit is safe on the disk with one short append, and a session that was broken off goes on with
/// its last edit. Waits for the disk; one thread at a time.
class SessionFile final {
public:
    SessionFile(const WorkspacePaths& paths, const QString& name);

    /// Reads the session and takes in what the journal adds; what a crash cut short ends it. Errors: NotFound
    /// when there is no such session; Storage; InvalidRequest when it is damaged.
    [[nodiscard]] Result<MixSession> load();
    /// Makes the session on the disk this one. Error: Storage; the next store() writes all of it again.
    [[nodiscard]] Result<void> store(const MixSession& session);
    /// Puts the journal into the session's file. Error: Storage.
    [[nodiscard]] Result<void> fold();
    /// Gives the session and its file another name, which must be free. Nothing when there is no file yet.
    /// Error: Storage.
    [[nodiscard]] Result<void> rename(const QString& name);
    /// Puts the session's file into the folder `deleted`, from where it can be fetched by hand. Nothing when
    /// there is none. Error: Storage.
    [[nodiscard]] Result<void> remove();

    [[nodiscard]] bool exists() const;
    [[nodiscard]] QString path() const { return m_path; }

private:
    [[nodiscard]] Result<void> writeWhole(const MixSession& session);
    [[nodiscard]] Result<void> append(const QByteArray& line);
    enum class Checking { AtTheEnd, Each };
    [[nodiscard]] Result<void> replay(const QJsonObject& stored, MixSession& session, Checking checking);
    [[nodiscard]] Result<void> moveTo(const QString& path);
    void setName(const QString& name);

    QString m_folder;
    QString m_name {};
    QString m_path {};
    QString m_journal {};
    std::optional<MixSession> m_stored {}; ///< none: nothing is known to be on the disk
    qint64 m_revision = 0;
    qint64 m_journalBytes = 0;
    /// It was there before: its last entry may be cut short, and what is appended to it would be lost.
    bool m_journalIsOld = false;
};

} // namespace comfyvn
