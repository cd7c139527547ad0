#include "core/artifacts/CacheMirror.h"

#include "core/artifacts/MirroredIndex.h"
#include "core/base/Files.h"
#include "core/base/Log.h"
#include "core/base/RenameFile.h"
#include "core/base/UtcTime.h"
#include "core/storage/Database.h"
#include "core/storage/Statement.h"

#include <QFile>
#include <QFileInfo>
#include <QThreadPool>
#include <QtConcurrent>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace comfyvn {

namespace {

constexpr std::chrono::milliseconds kQuiet = 1s;
constexpr int kRestPerWork = 50;
constexpr qsizetype kWriteBytes = 256 << 10;

} // namespace

CacheMirror::CacheMirror(MirroredIndex& index, const WorkspacePaths& paths, QThreadPool& workers)
    : m_index(index)
    , m_database(paths.database())
    , m_copy(index.copyOf(paths))
    , m_workers(workers)
{
    m_quiet.setSingleShot(true);
    connect(&m_quiet, &QTimer::timeout, this, &CacheMirror::begin);
    connect(&m_index, &MirroredIndex::changed, this, &CacheMirror::markChanged);
    connect(&m_writing, &QFutureWatcherBase::finished, this, &CacheMirror::finish);
    if (isStale())
        markChanged();
}

CacheMirror::~CacheMirror()
{
    report(flush());
}

bool CacheMirror::isStale() const
{
    const auto newest = m_index.newest();
    if (!newest)
        return false;
    QFile file(m_copy);
    if (!file.open(QIODevice::ReadOnly))
        return true;
    const bool whole =
        file.size() > 4 && file.read(2) == "{\n" && file.seek(file.size() - 3) && file.readAll() == "\n}\n";
    return !whole || isoTime(QFileInfo(file).lastModified()) < *newest;
}

void CacheMirror::markChanged()
{
    if (!std::exchange(m_changed, true))
        m_waiting.start();
    if (m_writing.isRunning())
        return;
    const auto latest = std::max(kQuiet, kRestPerWork * m_lastDuration);
    const auto left = latest - std::chrono::milliseconds(m_waiting.elapsed());
    m_quiet.start(std::clamp(std::chrono::duration_cast<std::chrono::milliseconds>(left), 0ms, kQuiet));
}

void CacheMirror::begin()
{
    if (auto flushed = m_index.flush(); !flushed)
        report(flushed);
    m_changed = false;
    m_writing.setFuture(QtConcurrent::task(&CacheMirror::timedWrite)
                            .withArguments(m_database, m_copy, m_index.copyQuery())
                            .onThreadPool(m_workers)
                            .withPriority(-1)
                            .spawn());
}

void CacheMirror::finish()
{
    const Outcome outcome = m_writing.result();
    m_lastDuration = outcome.duration;
    report(outcome.result);
    if (outcome.result)
        Q_EMIT written();
    if (std::exchange(m_changed, false))
        markChanged();
}

Result<void> CacheMirror::flush()
{
    m_quiet.stop();
    if (m_writing.isRunning())
        m_writing.waitForFinished();
    if (!std::exchange(m_changed, false))
        return {};
    if (auto flushed = m_index.flush(); !flushed)
        return flushed;
    return write(m_database, m_copy, m_index.copyQuery());
}

void CacheMirror::report(const Result<void>& result)
{
    if (!result)
        qCWarning(lcPipeline).noquote() << result.error().message;
}

CacheMirror::Outcome CacheMirror::timedWrite(const QString& databasePath, const QString& copyPath,
                                             const QString& query)
{
    QElapsedTimer timer;
    timer.start();
    auto result = write(databasePath, copyPath, query);
    return { std::move(result), std::chrono::milliseconds(timer.elapsed()) };
}

Result<void> CacheMirror::write(const QString& databasePath, const QString& copyPath, const QString& query)
{
    auto database = Database::openReader(databasePath);
    if (!database)
        return tl::unexpected(database.error());
    if (auto made = makeFolder(QFileInfo(copyPath).path()); !made)
        return made;

    QFile file(copyPath + u".tmp"_s);
    bool sound = file.open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    QByteArray lines = "{";
    bool first = true;
    auto read = Statement(**database, query).each({}, [&](const Row& row) {
        lines += std::exchange(first, false) ? "\n" : ",\n";
        lines += row.bytes(0);
        if (lines.size() < kWriteBytes)
            return;
        sound = sound && file.write(lines) == lines.size();
        lines.clear();
    });
    lines += "\n}\n";
    sound = sound && file.write(lines) == lines.size();
    const QString reason = file.errorString();
    file.close();
    if (read && sound && renameFile(file.fileName(), copyPath) == 0)
        return {};
    file.remove();
    if (!read)
        return read;
    return failure(ErrorKind::Storage, u"storage_error"_s,
                   u"Cannot write %1: %2. Check free space and permissions."_s.arg(copyPath, reason));
}

} // namespace comfyvn
