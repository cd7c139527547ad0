#pragma once

#include <QFile>
#include <QString>

#include <cerrno>
#include <cstdio>

namespace comfyvn {

/// Gives the file at `from` the name `to`, in place of what is there; QFile::rename() would refuse to replace
/// it. 0, or errno of what went wrong.
[[nodiscard]] inline int renameFile(const QString& from, const QString& to)
{
    const bool done =
        std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
    return done ? 0 : errno;
}

} // namespace comfyvn
