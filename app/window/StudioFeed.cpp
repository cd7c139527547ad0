#include "app/window/StudioFeed.h"

#include "app/StudioContext.h"

#include <chrono>

using namespace std::chrono_literals;

namespace comfyvn {

StudioFeed::StudioFeed()
    : m_jobsTimer(this)
{
    m_jobsTimer.setSingleShot(true);
    m_jobsTimer.setInterval(100ms);
}

void StudioFeed::begin(StudioContext& studio)
{
    setParent(&studio);
    JobQueue& jobs = studio.jobs();
    connect(&jobs, &JobQueue::jobChanged, this, [this](const QString& id) {
        m_moved.insert(id);
        if (!m_jobsTimer.isActive())
            m_jobsTimer.start();
    });
    connect(&m_jobsTimer, &QTimer::timeout, &jobs, [this, &jobs] { tellJobs(jobs); });
    connect(&studio.settings(), &SettingsStore::changed, this, &StudioFeed::settingsChanged);
    connect(&studio.settings(), &SettingsStore::changed, this, &StudioFeed::serverChanged); // token, port
    connect(&studio, &StudioContext::serverChanged, this, &StudioFeed::serverChanged);
    if (!studio.isReadOnly())
        studio.settings().watch();
    Q_EMIT jobsMoved(jobs.infos());
    Q_EMIT settingsChanged();
    Q_EMIT serverChanged();
}

void StudioFeed::tellJobs(const JobQueue& jobs)
{
    QList<JobInfo> infos;
    for (const QString& id : std::exchange(m_moved, {})) {
        if (const auto info = jobs.info(id))
            infos << *info;
    }
    std::ranges::sort(infos, {}, &JobInfo::startedMs);
    Q_EMIT jobsMoved(infos);
}

} // namespace comfyvn
