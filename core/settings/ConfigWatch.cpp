#include "core/settings/ConfigWatch.h"

#include "core/base/Files.h"
#include "core/base/Log.h"

#include <QFileInfo>

#include <chrono>

using namespace std::chrono_literals;

namespace comfyvn {

ConfigWatch::ConfigWatch(QString path, QObject* parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_watcher(this)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(300ms); // an editor writes in several steps
    connect(&m_timer, &QTimer::timeout, this, &ConfigWatch::changed);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &ConfigWatch::lookSoon);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &ConfigWatch::lookSoon);
    // A new workspace has no settings yet.
    const QString folder = QFileInfo(m_path).path();
    if (const auto made = makeFolder(folder); !made)
        qCInfo(lcSettings).noquote() << made.error().message;
    m_watcher.addPath(folder);
    lookSoon();
}

void ConfigWatch::lookSoon()
{
    // A file that was replaced is no longer watched.
    if (!m_watcher.files().contains(m_path) && QFileInfo::exists(m_path))
        m_watcher.addPath(m_path);
    m_timer.start();
}

} // namespace comfyvn
