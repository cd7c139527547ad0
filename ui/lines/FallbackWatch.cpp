#include "ui/lines/FallbackWatch.h"

#include "ui/lines/LineListModel.h"
#include "ui/studio/StudioCall.h"

#include <chrono>

using namespace std::chrono_literals;

namespace comfyvn::ui {

FallbackWatch::FallbackWatch(LineListModel& lines, QObject& studio, Probe probe, QObject* parent)
    : QObject(parent)
    , m_lines(lines)
    , m_studio(studio)
    , m_probe(std::move(probe))
{
    m_timer.setInterval(5s);
    connect(&m_timer, &QTimer::timeout, this, &FallbackWatch::look);
    connect(&lines, &LineListModel::scenesChanged, this, [this] { m_stale = true; });
    connect(&lines, &LineListModel::sceneShown, this, [this] { m_stale = true; });
    connect(&m_answer, &QFutureWatcherBase::finished, this, [this] {
        const auto answer = m_answer.future();
        note(answer.resultCount() > 0 && answer.result());
    });
    if (m_probe)
        m_timer.start();
}

QList<qint64> FallbackWatch::lines() const
{
    QList<qint64> found;
    for (const qint64 scene : m_lines.scenes()) {
        for (const ScriptLine& line : m_lines.script(scene).lines) {
            if (m_lines.stateOfLine(line.id) == LineState::Fallback)
                found << line.id;
        }
    }
    return found;
}

void FallbackWatch::look()
{
    if (std::exchange(m_stale, false))
        m_count = static_cast<int>(lines().size());
    if (m_count == 0 || m_offered > 0)
        offer(std::min(m_offered, m_count));
    if (m_count == 0 || m_answer.isRunning() || !m_probe)
        return;
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    m_answer.setFuture(promise->future());
    QMetaObject::invokeMethod(
        &m_studio,
        [studio = &m_studio, probe = m_probe, promise] {
            whenFinished(studio, probe(), [promise](const Result<void>& reached) {
                promise->addResult(reached);
                promise->finish();
            });
        },
        Qt::QueuedConnection);
}

void FallbackWatch::note(bool reached)
{
    if (!reached)
        offer(0);
    else if (m_wasAway)
        offer(m_count);
    m_wasAway = !reached;
}

void FallbackWatch::offer(int lines)
{
    if (std::exchange(m_offered, lines) != lines)
        Q_EMIT changed();
}

void FallbackWatch::dismiss()
{
    offer(0);
}

} // namespace comfyvn::ui
