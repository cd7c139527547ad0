#include "ui/mixer/SessionPlayback.h"

#include "core/mix/session/SessionPlan.h"
#include "ui/mixer/MixDesk.h"
#include "ui/studio/StudioCall.h"
#include "ui/studio/StudioText.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace comfyvn::ui {

namespace {
constexpr auto kPlanAfter = 30ms;
constexpr auto kFrame = 16ms;

LivePlan livePlanOf(const MixSession& session, const QString& workspace)
{
    const SessionPlan plan = planOf(session, workspace);
    LivePlan live { .mix = plan.plan, .gainDb = session.playedGainDb() };
    for (const qsizetype track : plan.tracks)
        live.strips.push_back(static_cast<std::uint16_t>(track));
    return live;
}
} // namespace

SessionPlayback::SessionPlayback(MixDesk& desk)
    : m_desk(desk)
{
    m_planSoon.setSingleShot(true);
    m_planSoon.setInterval(kPlanAfter);
    connect(&m_planSoon, &QTimer::timeout, this, &SessionPlayback::sendPlanLater);
    m_frames.setInterval(kFrame);
    m_frames.setTimerType(Qt::PreciseTimer);
    connect(&m_frames, &QTimer::timeout, this, [this] { m_desk.setPlayhead(m_player.position()); });
    connect(&desk.model(), &SessionModel::sessionChanged, this, [this](const MixSession& before) {
        m_planIsOld = true;
        // Nobody hears it otherwise, and to look at thousands of sources takes its time.
        if (isPlaying() && !m_planSoon.isActive())
            m_planSoon.start();
        if (before.loop != m_desk.model().session().loop)
            sendLoop();
        if (before.name != m_desk.model().session().name)
            stop();
    });
    connect(&m_player, &MixPlayer::playingChanged, this, [this](bool playing) {
        if (playing)
            measureAnew();
        playing ? m_frames.start() : m_frames.stop();
        Q_EMIT playingChanged(playing);
    });
    connect(&m_player, &MixPlayer::refused, this, [this] {
        m_problem = tr("There is no sound device that could play.");
        Q_EMIT problemChanged(m_problem);
    });
    connect(&m_player, &MixPlayer::stateChanged, this, &SessionPlayback::showState);
    connect(&m_player, &MixPlayer::levelsChanged, this, &SessionPlayback::noteLevels);
}

void SessionPlayback::noteLevels(const LiveLevels& levels)
{
    measure(levels);
    Levels told { .left = levels.left,
                  .right = levels.right,
                  .duckingGain = levels.duckingGain,
                  .limiterGain = levels.limiterGain };
    const auto tracks = std::min<std::size_t>(
        levels.strips.size(), static_cast<std::size_t>(m_desk.model().session().tracks.size()));
    for (std::size_t i = 0; i < tracks; ++i)
        told.tracks << levels.strips[i];
    Q_EMIT levelsChanged(told);
}

void SessionPlayback::measure(const LiveLevels& levels)
{
    if (std::exchange(m_start, levels.start) != levels.start)
        measureAnew();
    Loudness now = m_loudness;
    now.truePeak = std::max(now.truePeak, levels.truePeak);
    if (!levels.loudness.empty()) {
        m_heard.add(levels.loudness);
        now.momentaryLufs = m_heard.momentary();
        now.shortTermLufs = m_heard.shortTerm();
        now.integratedLufs = m_heard.integrated();
    }
    if (std::exchange(m_loudness, now) != now)
        Q_EMIT loudnessChanged();
}

void SessionPlayback::measureAnew()
{
    m_heard.reset();
    m_loudness = {};
    Q_EMIT loudnessChanged();
}

void SessionPlayback::sendPlan()
{
    if (!std::exchange(m_planIsOld, false))
        return;
    ++m_plans;
    m_player.setPlan(livePlanOf(m_desk.model().session(), m_desk.workspace()));
}

/// Thousands of clips take longer than a frame.
void SessionPlayback::sendPlanLater()
{
    if (!std::exchange(m_planIsOld, false))
        return;
    whenFinished(this, QtConcurrent::run(livePlanOf, m_desk.model().session(), m_desk.workspace()),
                 [this, number = ++m_plans](const LivePlan& plan) {
                     if (number == m_plans)
                         m_player.setPlan(plan);
                 });
}

void SessionPlayback::noteNewFiles()
{
    m_planIsOld = true;
    m_player.forgetPlan();
    if (isPlaying() && !m_planSoon.isActive())
        m_planSoon.start();
}

void SessionPlayback::sendLoop()
{
    const LoopRegion& loop = m_desk.model().session().loop;
    m_player.setLoop(loop.on && !loop.isEmpty() ? std::optional(PlaySpan { loop.begin, loop.end })
                                                : std::nullopt);
}

void SessionPlayback::play()
{
    if (m_desk.model().session().clipCount() == 0)
        return;
    m_desk.lookAtFiles(); // what is new of them is heard in a moment
    sendPlan();
    sendLoop();
    const bool atTheEnd = m_desk.playhead() >= m_desk.model().session().end() - 0.01;
    m_player.play(atTheEnd ? 0 : m_desk.playhead());
}

void SessionPlayback::stop()
{
    if (!isPlaying())
        return;
    m_desk.setPlayhead(m_player.position());
    m_player.stop();
}

void SessionPlayback::seek(double seconds)
{
    if (isPlaying())
        m_player.play(seconds);
}

void SessionPlayback::scrub(double seconds)
{
    if (isPlaying())
        return m_player.play(seconds);
    if (m_desk.model().session().clipCount() == 0)
        return;
    sendPlan();
    m_player.scrub(seconds);
}

void SessionPlayback::showState()
{
    QString problem;
    const auto& faults = m_player.state().faults;
    if (!faults.empty()) {
        problem = studioText(QString::fromStdString(faults.front().message));
        if (faults.front().track >= 0)
            problem =
                tr("%n clip(s) cannot be heard: %1", nullptr, static_cast<int>(faults.size())).arg(problem);
    }
    if (m_problem == problem)
        return;
    m_problem = problem;
    Q_EMIT problemChanged(problem);
}

} // namespace comfyvn::ui
