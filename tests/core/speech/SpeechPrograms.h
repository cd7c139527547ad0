#pragma once

#include <QDir>
#include <QFile>
#include <QString>

#include <vector>

namespace comfyvn::test {

inline QString speechHelperPath()
{
    return qEnvironmentVariable("STUDIO_BINARY_DIR") + QStringLiteral("/app/speech/comfyvn-speech");
}

/// The processes whose parent is `parent`, by /proc; those that ended and were not waited for do not count.
inline std::vector<qint64> childrenOf(qint64 parent)
{
    std::vector<qint64> children;
    for (const QString& name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        bool isProcess = false;
        const qint64 pid = name.toLongLong(&isProcess);
        QFile stat(QStringLiteral("/proc/%1/stat").arg(name));
        if (!isProcess || !stat.open(QIODevice::ReadOnly))
            continue;
        // pid (command) state parent ...; the command may hold spaces and brackets
        const QByteArray line = stat.readAll();
        const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
        if (fields.size() > 1 && fields[1].toLongLong() == parent && fields[0] != "Z")
            children.push_back(pid);
    }
    return children;
}

} // namespace comfyvn::test
