#pragma once

#include <QDir>
#include <QProcess>
#include <QStringList>

#include <unistd.h>

namespace comfyvn::test {

/// A small file system of its own, where the user may mount one.
class SmallDisk final {
public:
    SmallDisk(const QString& folder, const QByteArray& size)
        : m_folder(folder)
    {
        QDir().mkpath(folder);
        m_mounted = run({ QStringLiteral("mount"), QStringLiteral("-t"), QStringLiteral("tmpfs"),
                          QStringLiteral("-o"), QStringLiteral("size=") + QString::fromLatin1(size),
                          QStringLiteral("tmpfs"), folder });
    }
    ~SmallDisk()
    {
        if (m_mounted)
            (void)run({ QStringLiteral("umount"), QStringLiteral("-l"), m_folder });
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    [[nodiscard]] bool isMounted() const { return m_mounted; }
    [[nodiscard]] bool makeReadOnly()
    {
        return run({ QStringLiteral("mount"), QStringLiteral("-o"), QStringLiteral("remount,ro"), m_folder });
    }

private:
    static bool run(QStringList command)
    {
        if (::geteuid() != 0)
            return false;
        QProcess process;
        const QString program = command.takeFirst();
        process.start(program, command);
        return process.waitForFinished() && process.exitCode() == 0;
    }

    QString m_folder;
    bool m_mounted = false;
};

} // namespace comfyvn::test
