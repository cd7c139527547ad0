#include "tests/support/StudioHome.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace comfyvn::test {

StudioHome::StudioHome(const QString& workspaceName)
    : m_workspace(m_folder.filePath(workspaceName))
{
    QDir(m_folder.path()).mkpath(u"home"_s);
}

QString StudioHome::systemLog() const
{
    return m_folder.filePath(u"home/state/comfyvn-studio/log/system.log"_s);
}

QProcessEnvironment StudioHome::environment() const
{
    const QString home = m_folder.filePath(u"home"_s);
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"HOME"_s, home);
    for (const auto& [name, folder] : { std::pair { u"XDG_CONFIG_HOME"_s, u"/config"_s },
                                        { u"XDG_STATE_HOME"_s, u"/state"_s },
                                        { u"XDG_DATA_HOME"_s, u"/data"_s },
                                        { u"XDG_CACHE_HOME"_s, u"/cache"_s } })
        environment.insert(name, home + folder);
    for (auto it = m_variables.begin(); it != m_variables.end(); ++it)
        environment.insert(it.key(), it.value());
    return environment;
}

QMap<QString, qint64> StudioHome::files() const
{
    QMap<QString, qint64> found;
    QDirIterator entries(m_folder.path(),
                         QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QFileInfo entry = entries.nextFileInfo();
        const QString path = entry.filePath();
        if (!path.endsWith(u".log"_s) && !path.contains(u"/comfyvn.db"_s))
            found.insert(path, entry.isFile() ? entry.size() : -1);
    }
    return found;
}

QString studioProgram()
{
    return qEnvironmentVariable("STUDIO_BINARY_DIR") + u"/app/comfyvn-studio-cli"_s;
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString& path, const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace comfyvn::test
