#include "ui/lines/LineSpeaker.h"

#include "core/speech/LineRequest.h"
#include "ui/lines/LineListModel.h"
#include "ui/playback/Player.h"
#include "ui/studio/StudioLink.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

LineSpeaker::LineSpeaker(LineListModel& model, StudioLink& link, Player& player, QObject* parent)
    : QObject(parent)
    , m_model(model)
    , m_link(link)
    , m_player(player)
{
    connect(&link, &StudioLink::progressed, this, [this](qint64 id, double fraction, const QString& word) {
        const QString stage = stageText(word);
        m_underWay[id].fraction = fraction;
        m_underWay[id].stage = stage;
        m_model.setProgress(id, fraction, stage);
        reportProgress();
    });
    connect(&link, &StudioLink::spoken, this, [this](qint64 id, const SpokenLine& spoken) {
        m_model.setRendered(id, m_underWay.value(id).renderedFrom, spoken.render);
        end(id);
        if (id == m_shown)
            present(id, spoken);
        if (id == m_toPlay) {
            m_toPlay = 0;
            m_player.play(spoken.audio, 0);
        }
    });
    connect(&link, &StudioLink::failed, this, [this](qint64 id, const Error& error) {
        m_model.setFailed(id, m_underWay.value(id).renderedFrom, error);
        if (id == m_toPlay)
            m_toPlay = 0;
        end(id);
        Q_EMIT failed(id, error);
    });
    connect(&link, &StudioLink::cancelled, this, [this](qint64 id) {
        m_model.setIdle(id);
        if (id == m_toPlay)
            m_toPlay = 0;
        end(id);
    });
    connect(&link, &StudioLink::opened, this, [this](qint64 id, const SpokenLine& spoken) {
        if (id == m_shown && !m_underWay.contains(id))
            present(id, spoken);
    });
    connect(&model, &LineListModel::lineRemoved, this, [this](qint64 id) {
        m_link.cancel(id);
        if (id == m_shown)
            show(0);
    });
}

void LineSpeaker::show(qint64 id)
{
    if (id == m_shown)
        return;
    stop();
    present(id, {});
    const int row = m_model.rowOf(id);
    if (row >= 0 && !soundOf(m_model.line(row)).cacheKey.isEmpty())
        m_link.open(id, soundOf(m_model.line(row)).cacheKey);
}

void LineSpeaker::hear(qint64 id)
{
    const int row = m_model.rowOf(id);
    if (row < 0 || m_model.line(row).text.trimmed().isEmpty())
        return;
    m_player.stop();
    if (id != m_shown)
        present(id, {});
    if (m_underWay.value(id).renderedFrom != lineFingerprint(m_model.line(row)))
        begin(id, m_model.line(row));
    m_toPlay = id;
}

void LineSpeaker::stop()
{
    m_toPlay = 0;
    m_player.stop();
}

void LineSpeaker::cancel()
{
    m_toPlay = 0;
    for (const qint64 id : m_underWay.keys())
        m_link.cancel(id);
}

void LineSpeaker::playFrom(double seconds)
{
    m_toPlay = 0;
    if (m_spoken.audio)
        m_player.play(m_spoken.audio, seconds);
}

void LineSpeaker::begin(qint64 id, const ScriptLine& line)
{
    m_link.speak(id, lineRequest(line, u"gui"_s));
    m_underWay.insert(id, { .renderedFrom = lineFingerprint(line) });
    m_model.setProgress(id, 0, {});
    reportProgress();
}

void LineSpeaker::end(qint64 id)
{
    m_underWay.remove(id);
    reportProgress();
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
