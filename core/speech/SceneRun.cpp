#include "core/speech/SceneRun.h"

#include "core/script/LineIds.h"
#include "core/script/ScriptStore.h"
#include "core/speech/LineRequest.h"
#include "core/speech/SpeechService.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

QString timeLeft(double seconds)
{
    if (seconds < 90)
        return u"about %1 s left"_s.arg(std::max(1, static_cast<int>(std::lround(seconds))));
    return u"about %1 min left"_s.arg(static_cast<int>(std::lround(seconds / 60)));
}

} // namespace

SceneRun::SceneRun(SceneSpeech& owner, const SceneRenderWish& wish)
    : QObject(&owner)
    , m_owner(owner)
    , m_wish(wish)
{
    m_promise.start();
    m_promise.setProgressRange(0, 1000);
    connect(&m_caller, &QFutureWatcherBase::canceled, this, [this] {
        const auto underWay = m_underWay.keys();
        for (Watcher* watcher : underWay)
            watcher->cancel();
        end(failure(ErrorKind::Cancelled, u"cancelled"_s, u"The work was cancelled."_s));
    });
    m_caller.setFuture(m_promise.future());
}

void SceneRun::start()
{
    m_owner.linesToRender(m_wish).then(this,
                                       [this](const Result<QList<ScriptLine>>& lines) { begin(lines); });
}

void SceneRun::begin(const Result<QList<ScriptLine>>& lines)
{
    if (m_ended)
        return;
    if (!lines)
        return end(tl::unexpected(lines.error()));
    m_todo = *lines;
    m_report.total = static_cast<int>(m_todo.size());
    for (qsizetype at = 0; at < m_todo.size(); ++at)
        m_queues.add(m_owner.m_speech.providerOf(speakerOf(m_todo[at])), at);
    m_clock.start();
    showProgress();
    fill();
}

void SceneRun::fill()
{
    const auto most = [this](const QString& provider) { return m_owner.m_speech.linesAtOnce(provider); };
    while (const auto at = m_queues.take(most))
        speak(*at);
    if (m_underWay.isEmpty() && !m_ended)
        end(m_report);
}

void SceneRun::speak(qsizetype at)
{
    auto* watcher = new Watcher(this);
    m_underWay.insert(watcher, 0);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this, watcher](int value) {
        if (watcher->progressMaximum() > 0 && m_underWay.contains(watcher))
            m_underWay[watcher] = static_cast<double>(value) / watcher->progressMaximum();
        showProgress();
    });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, at] { took(*watcher, at); });
    watcher->setFuture(m_owner.m_speech.speak(lineRequest(m_todo[at], m_wish.source)));
}

void SceneRun::took(Watcher& watcher, qsizetype at)
{
    m_underWay.remove(&watcher);
    m_queues.done(at);
    watcher.deleteLater();
    if (m_ended)
        return;
    const auto future = watcher.future();
    const Result<SpeechRender> made = future.resultCount() > 0
        ? future.result()
        : failure(ErrorKind::Cancelled, u"cancelled"_s, u"Another caller ended the work on this line."_s);
    const ScriptLine& line = m_todo[at];
    m_owner.note(line, made);
    ++m_done;
    if (made) {
        ++m_report.rendered;
        m_report.seconds += made->durationSeconds;
    } else {
        m_report.failures.append({ .line = line.id, .error = made.error() });
    }
    showProgress();
    fill();
}

void SceneRun::showProgress()
{
    if (m_ended)
        return;
    double whole = m_done;
    for (const double part : std::as_const(m_underWay))
        whole += part;
    const double fraction = m_report.total > 0 ? whole / m_report.total : 1;
    QString text = u"%1 of %2 lines"_s.arg(m_done).arg(m_report.total);
    const double elapsed = static_cast<double>(m_clock.elapsed()) / 1000;
    if (m_done >= 2 && m_done < m_report.total)
        text += u", "_s + timeLeft(elapsed / whole * (m_report.total - whole));
    m_promise.setProgressValueAndText(static_cast<int>(fraction * 1000), text);
}

void SceneRun::end(const Result<SceneRenderReport>& result)
{
    if (m_ended)
        return;
    m_ended = true;
    m_promise.addResult(result);
    m_promise.finish();
    deleteLater();
}

} // namespace comfyvn
