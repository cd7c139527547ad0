#include "ui/mixer/OverviewStore.h"

#include "core/mix/session/SessionPlan.h"
#include "ui/studio/StudioCall.h"
#include "ui/studio/StudioText.h"

#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
constexpr std::size_t kMostBytes = 256 << 20;
}

OverviewStore::OverviewStore(const QString& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    m_thread.setMaxThreadCount(1);
}

OverviewStore::~OverviewStore()
{
    *m_ending = true;
    m_thread.clear();
    m_thread.waitForDone();
}

SoundOverviewPtr OverviewStore::overview(const QString& path)
{
    if (const auto kept = m_kept.find(path); kept != m_kept.end()) {
        kept->used = ++m_uses;
        return kept->overview;
    }
    if (m_asked.contains(path) || m_problems.contains(path))
        return {};
    m_asked.insert(path);
    struct Read {
        SoundOverviewPtr overview {};
        FileStamp stamp {};
    };
    const auto work = [path = absolutePath({ .path = path }, m_workspace),
                       ending = m_ending]() -> Result<Read> {
        if (*ending)
            return failure(ErrorKind::Cancelled, u"stopping"_s, u"The studio is closing."_s);
        const FileStamp stamp = fileStamp(path).value_or(FileStamp {});
        return overviewOf(path).map([&stamp](const SoundOverviewPtr& overview) {
            return Read { overview, stamp };
        });
    };
    whenFinished(this, QtConcurrent::run(&m_thread, work), [this, path](const Result<Read>& made) {
        m_asked.remove(path);
        if (made)
            keep(path, made->overview, made->stamp);
        else
            m_problems.insert(path, errorText(made.error()));
        Q_EMIT known(path);
    });
    return {};
}

void OverviewStore::forgetProblem(const QString& path)
{
    if (m_problems.remove(path) > 0)
        Q_EMIT known(path);
}

void OverviewStore::compare(const QString& path, const FileStamp& now)
{
    const auto kept = m_kept.constFind(path);
    if (kept == m_kept.cend() || kept->stamp == now)
        return;
    m_bytes -= kept->overview->bytes();
    m_kept.erase(kept);
    Q_EMIT known(path);
}

void OverviewStore::keep(const QString& path, const SoundOverviewPtr& overview, const FileStamp& stamp)
{
    m_bytes += overview->bytes();
    m_kept.insert(path, { overview, stamp, ++m_uses });
    while (m_bytes > kMostBytes && m_kept.size() > 1) {
        const auto oldest = std::min_element(m_kept.begin(), m_kept.end(),
                                             [](const Kept& a, const Kept& b) { return a.used < b.used; });
        m_bytes -= oldest->overview->bytes();
        m_kept.erase(oldest);
    }
}

void OverviewStore::forgetProblems()
{
    m_problems.clear();
}

} // namespace comfyvn::ui
