#include "core/base/ContentHashes.h"

#include "core/base/Sha256.h"

#include <QDateTime>
#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <vector>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr int kMostKnown = 4096;
constexpr std::size_t kBlockBytes = 256 << 10;
constexpr qint64 kSettledNs = 2'000'000'000;

qint64 nanoseconds(const timespec& time)
{
    return qint64 { time.tv_sec } * 1'000'000'000 + time.tv_nsec;
}

tl::unexpected<Error> cannotRead(const QString& path)
{
    return failure(ErrorKind::Storage, u"read_failed"_s,
                   u"%1 cannot be read: %2."_s.arg(path, QString::fromLocal8Bit(std::strerror(errno))));
}

} // namespace

Result<FileStamp> fileStamp(const QString& path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return cannotRead(path);
    return FileStamp { .device = static_cast<qint64>(status.st_dev),
                       .inode = static_cast<qint64>(status.st_ino),
                       .bytes = static_cast<qint64>(status.st_size),
                       .modified = nanoseconds(status.st_mtim),
                       .changed = nanoseconds(status.st_ctim) };
}

bool isSettled(const FileStamp& stamp)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch() * 1'000'000;
    return std::max(stamp.modified, stamp.changed) < now - kSettledNs;
}

ContentHashes::ContentHashes()
    : m_known(kMostKnown)
{ }

Result<QString> ContentHashes::read(const QString& path, const std::function<bool()>& goOn) const
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return cannotRead(path);
    Sha256 hash;
    std::vector<char> block(kBlockBytes);
    ssize_t got = 0;
    bool isGivenUp = false;
    do {
        got = ::read(descriptor, block.data(), block.size());
        if (got > 0)
            hash.add({ block.data(), got });
        isGivenUp = goOn && !goOn();
    } while (!m_stopped && !isGivenUp && (got > 0 || (got < 0 && errno == EINTR)));
    ::close(descriptor);
    if (isGivenUp)
        return failure(ErrorKind::Cancelled, u"cancelled"_s, u"The work was cancelled."_s);
    if (m_stopped)
        return failure(ErrorKind::Cancelled, u"stopping"_s, u"The studio is closing."_s);
    if (got != 0)
        return cannotRead(path);
    return hash.hex();
}

bool ContentHashes::knows(const QString& path, const FileStamp& stamp) const
{
    const QMutexLocker lock(&m_mutex);
    const Known* known = m_known.object(path);
    return known != nullptr && known->stamp == stamp;
}

Result<QString> ContentHashes::of(const QString& path, const FileStamp& stamp,
                                  const std::function<bool()>& goOn)
{
    {
        const QMutexLocker lock(&m_mutex);
        if (const Known* known = m_known.object(path); known != nullptr && known->stamp == stamp)
            return known->hash;
    }
    const auto hash = read(path, goOn);
    if (!hash)
        return hash;
    if (isSettled(stamp)) {
        const QMutexLocker lock(&m_mutex);
        m_known.insert(path, new Known { stamp, *hash }); // the cache owns what it holds
    }
    return hash;
}

} // namespace comfyvn
