#include "ui/lines/RenderBatch.h"

#include "core/script/Takes.h"
#include "core/speech/LineRequest.h"
#include "ui/lines/LineListModel.h"

#include <algorithm>
#include <chrono>
#include <cmath>

using namespace std::chrono_literals;

namespace comfyvn::ui {

namespace {
constexpr auto kTellEvery = 100ms;
constexpr int kUsualAtOnce = 2;
constexpr qint64 kFixedWeight = 20; ///< what a line costs beside its text, in characters
} // namespace

RenderBatch::RenderBatch(LineListModel& model, LineSpeaker& speaker, QObject* parent)
    : QObject(parent)
    , m_model(model)
    , m_speaker(speaker)
{
    m_tell.setSingleShot(true);
    m_tell.setInterval(kTellEvery);
    connect(&m_tell, &QTimer::timeout, this, &RenderBatch::changed);
    // Queued: what ends a line may begin others.
    connect(
        &speaker, &LineSpeaker::ended, this,
        [this](qint64 line, qint64, LineSpeaker::Ending ending, const Error& error) {
            note(line, ending, error);
        },
        Qt::QueuedConnection);
}

QList<qint64> RenderBatch::needing(const QList<qint64>& lines) const
{
    QList<qint64> needing;
    for (const qint64 id : lines) {
        const ScriptLine* line = m_model.find(id);
        if (!line || line->text.trimmed().isEmpty())
            continue;
        const LineState state = m_model.stateOfLine(id);
        if (state == LineState::New || state == LineState::Stale || state == LineState::Failed)
            needing.append(id);
    }
    return needing;
}

void RenderBatch::start(const QList<qint64>& lines)
{
    if (!isRendering()) {
        m_scenes.clear();
        m_total = m_done = 0;
        m_weightDone = m_weightLeft = 0;
        m_clock.start();
    }
    for (const qint64 id : lines) {
        const ScriptLine* line = m_model.find(id);
        if (line && isKept(soundOf(*line))) {
            m_afresh.remove(id);
            continue;
        }
        if (m_queued.contains(id))
            continue;
        m_queued.insert(id);
        m_failures.removeIf([id](const Failure& failure) { return failure.line == id; });
        const QString speaker = line ? speakerOf(*line) : QString();
        m_waiting.add(m_pace.providers.value(speaker, m_pace.otherProvider), id);
        m_scenes.insert(m_model.sceneOf(id));
        m_weightLeft += weightOf(id);
        ++m_total;
    }
    goOn();
    Q_EMIT changed();
}

void RenderBatch::startAfresh(const QList<qint64>& lines)
{
    for (const qint64 id : lines) {
        if (!m_queued.contains(id))
            m_afresh.insert(id);
    }
    start(lines);
}

int RenderBatch::beginSearch(qsizetype lines)
{
    m_searches.insert(++m_lastSearch, { .lines = lines, .left = lines });
    Q_EMIT changed();
    return m_lastSearch;
}

bool RenderBatch::goOnSearching(int search, qsizetype left)
{
    const auto at = m_searches.find(search);
    if (at == m_searches.end())
        return false;
    at->left = left;
    tellSoon();
    return true;
}

void RenderBatch::startFound(int search, const QList<qint64>& lines)
{
    if (m_searches.remove(search) > 0)
        start(lines);
}

qsizetype RenderBatch::toSearch() const
{
    qsizetype lines = 0;
    for (const Search& search : m_searches)
        lines += search.lines;
    return lines;
}

qsizetype RenderBatch::searched() const
{
    qsizetype left = 0;
    for (const Search& search : m_searches)
        left += search.left;
    return toSearch() - left;
}

void RenderBatch::cancel()
{
    m_searches.clear();
    const QSet<qint64> underWay = m_underWay;
    m_waiting.forgetWaiting();
    m_queued = underWay;
    m_afresh.clear();
    m_total = m_done + static_cast<int>(underWay.size());
    for (const qint64 id : underWay)
        m_speaker.cancelLine(id);
    Q_EMIT changed();
}

void RenderBatch::retryFailed()
{
    QList<qint64> lines;
    for (const Failure& failure : std::as_const(m_failures))
        lines.append(failure.line);
    Q_EMIT retryWanted(lines);
}

void RenderBatch::forgetFailures()
{
    m_failures.clear();
    Q_EMIT changed();
}

std::optional<double> RenderBatch::secondsLeft() const
{
    const double passed = static_cast<double>(m_clock.elapsed()) / 1000;
    if (!isRendering() || m_done < 2 || passed < 0.5 || m_weightDone == 0)
        return std::nullopt;
    return passed * static_cast<double>(m_weightLeft) / static_cast<double>(m_weightDone);
}

QString RenderBatch::lineUnderWay() const
{
    constexpr int kBeginning = 60;
    const auto first = std::ranges::min_element(m_underWay);
    const ScriptLine* line = first == m_underWay.end() ? nullptr : m_model.find(*first);
    return line ? line->text.left(kBeginning).simplified() : QString();
}

void RenderBatch::goOn()
{
    const auto most = [this](const QString& provider) {
        return m_pace.linesAtOnce.value(provider, kUsualAtOnce);
    };
    while (const auto id = m_waiting.take(most)) {
        m_underWay.insert(*id);
        const bool begun = m_afresh.remove(*id) ? m_speaker.renderAfresh(*id) : m_speaker.render(*id);
        if (!begun)
            note(*id, LineSpeaker::Ending::Cancelled, {});
    }
}

void RenderBatch::note(qint64 line, LineSpeaker::Ending ending, const Error& error)
{
    if (!m_underWay.remove(line))
        return;
    m_queued.remove(line);
    m_waiting.done(line);
    ++m_done;
    m_weightDone += weightOf(line);
    m_weightLeft -= weightOf(line);
    if (ending == LineSpeaker::Ending::Failed)
        m_failures.append({ line, error.message });
    goOn();
    if (isRendering())
        return tellSoon();
    m_tell.stop();
    Q_EMIT changed();
    Q_EMIT finished(m_done - static_cast<int>(m_failures.size()), static_cast<int>(m_failures.size()));
}

void RenderBatch::tellSoon()
{
    if (!m_tell.isActive())
        m_tell.start();
}

qint64 RenderBatch::weightOf(qint64 line) const
{
    const ScriptLine* found = m_model.find(line);
    return kFixedWeight + (found ? found->text.size() : 0);
}

QString timeLeftText(double seconds)
{
    const auto whole = static_cast<int>(std::ceil(seconds));
    if (whole < 60)
        return RenderBatch::tr("about %n second(s) left", nullptr, std::max(1, whole));
    return RenderBatch::tr("about %n minute(s) left", nullptr, (whole + 30) / 60);
}

} // namespace comfyvn::ui
