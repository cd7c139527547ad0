#include "ui/lines/LineSpeaker.h"

#include "core/script/Takes.h"
#include "core/speech/LineRequest.h"
#include "ui/lines/LineListModel.h"
#include "ui/playback/Player.h"
#include "ui/studio/StudioLink.h"
#include "ui/studio/StudioText.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
qint64 jobOf(const ScriptLine& line)
{
    return line.take != 0 ? line.take : line.id;
}
} // namespace

LineSpeaker::LineSpeaker(LineListModel& model, StudioLink& link, Player& player, QObject* parent)
    : QObject(parent)
    , m_model(model)
    , m_link(link)
    , m_player(player)
{
    connectLink();
    connect(&model, &LineListModel::lineRemoved, this, [this](qint64 id) {
        cancelLine(id);
        if (id == m_shown)
            show(0);
    });
    connect(&model, &LineListModel::lineChanged, this, [this](qint64 id) {
        if (id == m_shown)
            followChoice();
    });
}

/// Another take of the shown line may be chosen now.
void LineSpeaker::followChoice()
{
    const ScriptLine* line = m_model.find(m_shown);
    const bool busy = std::ranges::any_of(std::as_const(m_underWay),
                                          [this](const UnderWay& job) { return job.line == m_shown; });
    if (!line || busy || soundOf(*line).cacheKey == m_spoken.render.cacheKey)
        return;
    if (soundOf(*line).cacheKey.isEmpty())
        present(m_shown, {});
    else
        m_link.open(m_shown, soundOf(*line).cacheKey);
}

void LineSpeaker::connectLink()
{
    connect(&m_link, &StudioLink::progressed, this, [this](qint64 job, double fraction, const QString& word) {
        const auto at = m_underWay.find(job);
        if (at == m_underWay.end())
            return;
        at->fraction = fraction;
        at->stage = studioText(word);
        m_model.setProgress(at->line, fraction, at->stage, at->take);
        reportProgress();
    });
    connect(&m_link, &StudioLink::spoken, this, &LineSpeaker::spoken);
    connect(&m_link, &StudioLink::failed, this, [this](qint64 job, const Error& error) {
        const UnderWay was = m_underWay.value(job);
        m_model.setFailed(was.line, was.renderedFrom, error, was.take);
        if (was.line == m_toPlay)
            m_toPlay = 0;
        end(job, Ending::Failed, error);
        Q_EMIT failed(was.line, error);
    });
    connect(&m_link, &StudioLink::cancelled, this, [this](qint64 job) {
        const UnderWay was = m_underWay.value(job);
        m_model.setIdle(was.line, was.take);
        if (was.line == m_toPlay)
            m_toPlay = 0;
        end(job, Ending::Cancelled, {});
    });
    connect(&m_link, &StudioLink::opened, this, [this](qint64 id, const SpokenLine& spoken) {
        const ScriptLine* line = m_model.find(id);
        if (line && id == m_shown && !m_underWay.contains(jobOf(*line)))
            arrive(id, spoken);
    });
    connect(&m_link, &StudioLink::openFailed, this, [this](qint64 id, const Error& error) {
        if (id != m_toPlay)
            return;
        m_toPlay = 0;
        Q_EMIT failed(id, error);
    });
}

const ScriptLine* LineSpeaker::spokenLine(qint64 id) const
{
    const ScriptLine* line = m_model.find(id);
    return line && !line->text.trimmed().isEmpty() ? line : nullptr;
}

void LineSpeaker::show(qint64 id)
{
    if (id == m_shown)
        return;
    stop();
    present(id, {});
    const ScriptLine* line = m_model.find(id);
    if (line && !soundOf(*line).cacheKey.isEmpty())
        m_link.open(id, soundOf(*line).cacheKey);
}

void LineSpeaker::hear(qint64 id)
{
    const ScriptLine* line = spokenLine(id);
    if (!line)
        return;
    m_player.stop();
    const Take& sound = soundOf(*line);
    if (id == m_prepared && m_preparedSound.audio && sound.cacheKey == m_preparedSound.render.cacheKey
        && m_model.stateOfLine(id) != LineState::Stale) {
        m_toPlay = id;
        present(id, {});
        arrive(id, m_preparedSound);
        return;
    }
    if (id != m_shown)
        present(id, {});
    m_toPlay = id;
    if (isKept(sound))
        m_link.open(id, sound.cacheKey);
    else if (m_underWay.value(jobOf(*line)).renderedFrom != lineFingerprint(*line))
        begin(*line, Reading::Sound);
}

void LineSpeaker::prepare(qint64 id)
{
    const ScriptLine* line = spokenLine(id);
    m_prepared = id;
    m_preparedSound = {};
    if (line && !isKept(soundOf(*line)) && !m_underWay.contains(jobOf(*line)))
        begin(*line, Reading::Sound);
}

bool LineSpeaker::render(qint64 id)
{
    const ScriptLine* line = spokenLine(id);
    if (!line || isKept(soundOf(*line)))
        return false;
    if (m_underWay.value(jobOf(*line)).renderedFrom != lineFingerprint(*line))
        begin(*line, Reading::Nothing);
    return true;
}

bool LineSpeaker::renderAfresh(qint64 id)
{
    const ScriptLine* line = spokenLine(id);
    if (!line || isKept(soundOf(*line)))
        return false;
    begin(*line, Reading::Nothing, Cached::Refused);
    return true;
}

bool LineSpeaker::renderTake(qint64 line, qint64 take)
{
    const ScriptLine* spoken = spokenLine(line);
    const Take* wanted = spoken ? findTake(*spoken, take) : nullptr;
    if (!wanted || isKept(*wanted))
        return false;
    ScriptLine as = *spoken;
    as.take = take;
    begin(as, Reading::Nothing);
    return true;
}

void LineSpeaker::hearAfresh(qint64 id)
{
    const ScriptLine* line = spokenLine(id);
    if (!line || isKept(soundOf(*line)))
        return hear(id);
    m_player.stop();
    if (id != m_shown)
        present(id, {});
    m_toPlay = id;
    begin(*line, Reading::Sound, Cached::Refused);
}

void LineSpeaker::stop()
{
    m_toPlay = 0;
    m_player.stop();
    Q_EMIT stopped();
}

void LineSpeaker::cancel()
{
    m_toPlay = 0;
    for (const qint64 job : m_underWay.keys())
        m_link.cancel(job);
}

void LineSpeaker::cancelLine(qint64 id)
{
    for (const qint64 job : m_underWay.keys())
        if (m_underWay.value(job).line == id)
            m_link.cancel(job);
}

void LineSpeaker::playFrom(double seconds)
{
    m_toPlay = 0;
    if (m_spoken.audio)
        m_player.play(m_spoken.audio, seconds);
}

void LineSpeaker::begin(const ScriptLine& line, Reading reading, Cached cached)
{
    SpeechRequest request = lineRequest(line, u"gui"_s);
    request.refresh = cached == Cached::Refused;
    m_link.speak(jobOf(line), request, reading);
    m_underWay.insert(jobOf(line),
                      { .line = line.id, .take = line.take, .renderedFrom = lineFingerprint(line) });
    m_model.setProgress(line.id, 0, {}, line.take);
    reportProgress();
}

void LineSpeaker::spoken(qint64 job, const SpokenLine& spoken)
{
    const UnderWay was = m_underWay.value(job);
    m_model.setRendered(was.line, was.renderedFrom, spoken.render, was.take);
    end(job, Ending::Rendered, {});
    const ScriptLine* line = m_model.find(was.line);
    if (!line)
        return;
    const bool isChosen = soundOf(*line).cacheKey == spoken.render.cacheKey;
    if (was.line == m_prepared && isChosen)
        m_preparedSound = spoken;
    if (!isChosen || was.line != m_shown)
        return;
    if (spoken.audio)
        arrive(was.line, spoken);
    else
        m_link.open(was.line, spoken.render.cacheKey);
}

void LineSpeaker::arrive(qint64 id, const SpokenLine& spoken)
{
    present(id, spoken);
    if (id != m_toPlay)
        return;
    m_toPlay = 0;
    m_player.play(spoken.audio, 0);
}

void LineSpeaker::end(qint64 job, Ending ending, const Error& error)
{
    const UnderWay was = m_underWay.take(job);
    reportProgress();
    Q_EMIT ended(was.line, was.take, ending, error);
}

void LineSpeaker::present(qint64 id, const SpokenLine& spoken)
{
    if (id == m_shown && spoken.audio && spoken.render.cacheKey == m_spoken.render.cacheKey)
        return;
    m_shown = id;
    m_spoken = spoken;
    Q_EMIT shown(id, spoken);
}

void LineSpeaker::reportProgress()
{
    const auto last = std::ranges::min_element(m_underWay, {}, &UnderWay::fraction);
    if (last == m_underWay.end())
        Q_EMIT progressed(0, 0, {});
    else
        Q_EMIT progressed(busyLines(), last->fraction, last->stage);
}

} // namespace comfyvn::ui
