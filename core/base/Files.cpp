#include "core/base/Files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

tl::unexpected<Error> cannot(const QString& what, const QString& path, const QString& reason)
{
    return failure(ErrorKind::Storage, u"storage_error"_s,
                   u"Cannot %1 %2: %3. Check free space and permissions."_s.arg(what, path, reason));
}

QString systemReason()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

/// A name in `folder` that no other write of this machine takes; hidden, so that nobody mistakes it for a
/// result.
QByteArray temporaryName(const QString& folder)
{
    static std::atomic<unsigned> counter { 0 };
    return QFile::encodeName(folder) + "/.tmp" + QByteArray::number(::getpid()) + '-'
        + QByteArray::number(++counter);
}

/// One write and one rename, without a directory handle: about a third of QSaveFile's cost.
Result<void> writeDirectly(const QString& path, const QByteArray& bytes, const QByteArray& temporary,
                           mode_t mode, Durability durability)
{
    const QByteArray target = QFile::encodeName(path);
    const int fd = ::open(temporary.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (fd < 0)
        return cannot(u"write"_s, path, systemReason());
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t n = ::write(fd, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            break;
        done += n;
    }
    const bool written = done == bytes.size() && (durability == Durability::ProcessCrash || ::fsync(fd) == 0);
    const QString reason = written ? QString() : systemReason();
    const bool closed = ::close(fd) == 0;
    if (written && closed && ::rename(temporary.constData(), target.constData()) == 0)
        return {};
    const int fault = errno;
    const QString finalReason = reason.isEmpty() ? systemReason() : reason;
    ::unlink(temporary.constData());
    errno = fault;
    return cannot(u"write"_s, path, finalReason);
}

bool isDevice(const QString& path)
{
    struct stat status { };
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 && !S_ISREG(status.st_mode)
        && !S_ISDIR(status.st_mode);
}

/// A device or pipe takes the bytes where it is: a rename would put a file in its place, even in /dev.
Result<void> writeToDevice(const QString& path, const QByteArray& bytes)
{
    QFile device(path);
    if (!device.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || device.write(bytes) != bytes.size())
        return cannot(u"write"_s, path, device.errorString());
    return {};
}

Result<void> writeDurably(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return cannot(u"write"_s, path, file.errorString());
    return {};
}

} // namespace

Result<void> makeFolder(const QString& path)
{
    if (QFileInfo(path).isDir() || QDir().mkpath(path))
        return {};
    return cannot(u"make the folder"_s, path, systemReason());
}

Result<void> writeFile(const QString& path, const QByteArray& bytes, Durability durability)
{
    if (auto made = makeFolder(QFileInfo(path).path()); !made)
        return made;
    if (isDevice(path))
        return writeToDevice(path, bytes);
    switch (durability) {
    case Durability::ProcessCrash:
        return writeDirectly(path, bytes, temporaryName(QFileInfo(path).path()), 0644, durability);
    case Durability::PowerLoss:
        return writeDurably(path, bytes);
    }
    return {};
}

Result<void> writePrivateFile(const QString& path, const QByteArray& bytes)
{
    if (auto made = makeFolder(QFileInfo(path).path()); !made)
        return made;
    return writeDirectly(path, bytes, temporaryName(QFileInfo(path).path()), 0600, Durability::PowerLoss);
}

Result<void> writeArtifact(const QString& path, const QByteArray& bytes, const QString& scratch)
{
    for (const QString& folder : { scratch, QFileInfo(path).path() }) {
        if (auto made = makeFolder(folder); !made)
            return made;
    }
    auto written = writeDirectly(path, bytes, temporaryName(scratch), 0644, Durability::ProcessCrash);
    if (!written && errno == EXDEV)
        return writeFile(path, bytes, Durability::ProcessCrash);
    return written;
}

Result<QByteArray> readFile(const QString& path, qint64 maxBytes)
{
    QFile file(path);
    if (!file.exists())
        return failure(ErrorKind::NotFound, u"file_not_found"_s, u"There is no file %1."_s.arg(path));
    if (!file.open(QIODevice::ReadOnly))
        return cannot(u"read"_s, path, file.errorString());
    if (file.size() > maxBytes)
        return cannot(u"read"_s, path, u"it is larger than %1 bytes"_s.arg(maxBytes));
    QByteArray bytes = file.read(maxBytes + 1);
    if (file.error() != QFileDevice::NoError || bytes.size() > maxBytes)
        return cannot(u"read"_s, path, file.errorString());
    return bytes;
}

} // namespace comfyvn
