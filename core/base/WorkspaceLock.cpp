#include "core/base/WorkspaceLock.h"

#include "core/base/ProcessAlive.h"

#include <QDateTime>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace comfyvn {

WorkspaceLock::WorkspaceLock(const QString& path)
    : m_file(path)
{
    m_file.setStaleLockTime(0); // a long session is no reason to lose the lock
}

Result<std::unique_ptr<WorkspaceLock>> WorkspaceLock::take(const QString& path)
{
    std::unique_ptr<WorkspaceLock> lock(new WorkspaceLock(path));
    if (lock->m_file.tryLock(0))
        return lock;
    // On a disk that has become read-only, the lock of a studio that died cannot be taken over.
    const bool stuck = holder(path) == 0 && !QFileInfo(QFileInfo(path).path()).isWritable();
    if (lock->m_file.error() != QLockFile::LockFailedError || stuck)
        return failure(ErrorKind::Storage, u"storage_error"_s,
                       u"Cannot make the lock file %1. Check free space and permissions."_s.arg(path));
    return failure(
        ErrorKind::Busy, u"workspace_in_use"_s,
        u"This workspace is open in another studio (process %1 since %2, lock %3). Close that one, or use it "
        u"through its server."_s.arg(holder(path))
            .arg(QFileInfo(path).lastModified().toString(u"yyyy-MM-dd HH:mm"_s), path));
}

qint64 WorkspaceLock::holder(const QString& path)
{
    qint64 pid = 0;
    QString host;
    QString program;
    const bool known = QLockFile(path).getLockInfo(&pid, &host, &program);
    return known && isProcessAlive(pid) ? pid : 0;
}

} // namespace comfyvn
