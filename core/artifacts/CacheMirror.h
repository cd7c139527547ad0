#pragma once

#include "core/base/Result.h"
#include "core/base/WorkspacePaths.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <chrono>

class QThreadPool;

namespace comfyvn {

class MirroredIndex;

/// Keeps the readable copy of an index up to date, `cache/audio_cache.json` for rendered lines: written by
/// the pool after a second of quiet, during steady work at most a fiftieth of the time, and when the mirror
/// goes. Studio thread only.
class CacheMirror final : public QObject {
    Q_OBJECT

public:
    /// Writes the copy soon when it is absent, cut off, or older than the index.
    CacheMirror(MirroredIndex& index, const WorkspacePaths& paths, QThreadPool& workers);
    ~CacheMirror() override;

    /// Writes now, on this thread, what has changed and is not written yet.
    [[nodiscard]] Result<void> flush();

    /// The copy as a file, made from the database at `databasePath` through a connection of its own; for any
    /// thread. The old copy stays until the new one is whole. Error: Storage, with the path.
    [[nodiscard]] static Result<void> write(const QString& databasePath, const QString& copyPath,
                                            const QString& query);

Q_SIGNALS:
    void written();

private:
    struct Outcome {
        Result<void> result {};
        std::chrono::milliseconds duration {};
    };

    static Outcome timedWrite(const QString& databasePath, const QString& copyPath, const QString& query);
    [[nodiscard]] bool isStale() const;
    void markChanged();
    void begin();
    void finish();
    void report(const Result<void>& result);

    MirroredIndex& m_index;
    QString m_database;
    QString m_copy;
    QThreadPool& m_workers;
    QTimer m_quiet {};
    QElapsedTimer m_waiting {}; ///< since the first change that is not written, or since the last write
    std::chrono::milliseconds m_lastDuration {};
    bool m_changed = false;
    QFutureWatcher<Outcome> m_writing {};
};

} // namespace comfyvn
