#include "core/base/RotatingFile.h"

#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace comfyvn {

RotatingFile::RotatingFile(const QString& path, qint64 maxBytes, int files)
    : m_path(QFile::encodeName(path))
    , m_maxBytes(maxBytes)
    , m_files(files)
{ }

RotatingFile::~RotatingFile()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

bool RotatingFile::isCurrent() const
{
    struct stat held { };
    struct stat named { };
    return m_fd >= 0 && ::fstat(m_fd, &held) == 0 && ::stat(m_path.constData(), &named) == 0
        && held.st_ino == named.st_ino && held.st_dev == named.st_dev;
}

bool RotatingFile::reopen()
{
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = ::open(m_path.constData(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0644);
    return m_fd >= 0;
}

void RotatingFile::rotate()
{
    // Whoever else has the file open waits here, and then finds that it has moved.
    ::flock(m_fd, LOCK_EX);
    if (isCurrent()) {
        for (int i = m_files - 1; i >= 1; --i) {
            const QByteArray from = i == 1 ? m_path : m_path + '.' + QByteArray::number(i - 1);
            ::rename(from.constData(), (m_path + '.' + QByteArray::number(i)).constData());
        }
    }
    ::flock(m_fd, LOCK_UN);
    reopen();
}

bool RotatingFile::append(const QByteArray& lines)
{
    if (!isCurrent() && !reopen())
        return false;
    struct stat info { };
    if (::fstat(m_fd, &info) == 0 && info.st_size > 0 && info.st_size + lines.size() > m_maxBytes)
        rotate();
    qsizetype done = 0;
    while (m_fd >= 0 && done < lines.size()) {
        const ssize_t n = ::write(m_fd, lines.constData() + done, static_cast<size_t>(lines.size() - done));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return false;
        done += n;
    }
    return done == lines.size();
}

} // namespace comfyvn
