#pragma once

#include "core/base/Result.h"

#include <QCache>
#include <QMutex>
#include <QString>

#include <atomic>
#include <functional>

namespace comfyvn {

/// What a file's content is known by without reading it: whoever changes the content changes one of these.
struct FileStamp {
    qint64 device = 0;
    qint64 inode = 0;
    qint64 bytes = 0;
    qint64 modified = 0; ///< nanoseconds since the epoch
    qint64 changed = 0; ///< likewise, of the file's status, which programs cannot set

    bool operator==(const FileStamp&) const = default;
};

/// Error: Storage.
[[nodiscard]] Result<FileStamp> fileStamp(const QString& path);

/// Whether it has been as it is for long enough that no other content can have the same stamp: file systems
/// write times in steps of milliseconds.
[[nodiscard]] bool isSettled(const FileStamp& stamp);

/// SHA-256 of files, remembered while their stamps stay. Any thread.
class ContentHashes final {
public:
    ContentHashes();

    /// Waits for the disk unless the content is known; hex. `stamp` is of before the content was read. `goOn`
    /// is asked while the file is read. Errors: Storage; Cancelled.
    [[nodiscard]] Result<QString> of(const QString& path, const FileStamp& stamp,
                                     const std::function<bool()>& goOn = {});
    /// Whether of() would answer without reading.
    [[nodiscard]] bool knows(const QString& path, const FileStamp& stamp) const;

    /// What is being read is given up, and nothing is read any more: error Cancelled.
    void stop() { m_stopped = true; }

private:
    struct Known {
        FileStamp stamp {};
        QString hash {};
    };

    [[nodiscard]] Result<QString> read(const QString& path, const std::function<bool()>& goOn) const;

    std::atomic_bool m_stopped = false;
    mutable QMutex m_mutex;
    QCache<QString, Known> m_known; ///< by path
};

} // namespace comfyvn
