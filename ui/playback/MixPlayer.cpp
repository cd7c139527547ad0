#include "ui/playback/MixPlayer.h"

#include "core/audio/live/LiveMix.h"
#include "ui/playback/MixOutput.h"

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
constexpr int kUsualRate = 48'000;
} // namespace

MixPlayer::MixPlayer(QObject* parent)
    : QObject(parent)
    , m_output(new MixOutput)
{
    m_clock.start();
    m_thread.setObjectName(u"mix audio"_s);
    m_output->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_output, &QObject::deleteLater);
    connect(m_output, &MixOutput::played, this, [this](const MixMoment& moment) {
        if (!isPlaying() || moment.call < m_begun)
            return;
        const double end = m_loop && moment.seconds < m_loop->end ? m_loop->end : kToTheEnd;
        m_playhead.report(moment.seconds, m_clock.nsecsElapsed(), static_cast<int>(moment.lap), end);
    });
    connect(m_output, &MixOutput::levelsChanged, this, [this](const LiveLevels& levels) {
        if (isPlaying())
            Q_EMIT levelsChanged(levels);
    });
    connect(m_output, &MixOutput::ended, this, [this](quint64 call) {
        if (call < m_begun)
            return;
        post([](MixOutput& output) { output.stop(); });
        if (!isPlaying())
            return;
        halt();
        Q_EMIT finished();
    });
    connect(m_output, &MixOutput::refused, this, [this] {
        if (!isPlaying())
            return;
        halt();
        Q_EMIT refused();
    });
    m_thread.start(QThread::TimeCriticalPriority);
}

MixPlayer::~MixPlayer()
{
    m_thread.quit();
    m_thread.wait();
}

template <typename Work> void MixPlayer::post(Work work)
{
    QMetaObject::invokeMethod(m_output, [output = m_output, work = std::move(work)] { work(*output); });
}

std::uint64_t MixPlayer::frameAt(double seconds) const
{
    const double frame = std::clamp(seconds, 0.0, 1e6) * m_live->sampleRate();
    return static_cast<std::uint64_t>(std::llround(frame));
}

double MixPlayer::length() const
{
    return m_live ? static_cast<double>(m_state.frames) / m_live->sampleRate() : 0;
}

void MixPlayer::makeLive(int rate)
{
    stop();
    post([](MixOutput& output) { output.stop(); });
    const int generation = ++m_generation;
    m_live = std::make_shared<LiveMix>(rate, [this, generation] {
        // the worker ends before this object does
        QMetaObject::invokeMethod(
            this, [this, generation] { readState(generation); }, Qt::QueuedConnection);
    });
    m_state = {};
    m_begun = 0;
    sendLoop();
}

void MixPlayer::readState(int generation)
{
    if (generation != m_generation)
        return;
    const LiveState state = m_live->state();
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged();
}

void MixPlayer::setPlan(LivePlan plan)
{
    const int rate = plan.mix.sampleRate > 0 ? plan.mix.sampleRate : kUsualRate;
    if (m_live && m_live->sampleRate() == rate && m_plan == plan)
        return;
    if (!m_live || m_live->sampleRate() != rate)
        makeLive(rate);
    m_plan = plan;
    m_live->setPlan(std::move(plan));
}

void MixPlayer::play(double from)
{
    if (!m_live)
        return Q_EMIT refused();
    const bool wasPlaying = isPlaying();
    m_begun = m_live->play(frameAt(from));
    m_playhead = Playhead::startedAt(from, kToTheEnd);
    post([live = m_live](MixOutput& output) { output.start(live); });
    if (!wasPlaying)
        Q_EMIT playingChanged(true);
}

void MixPlayer::stop()
{
    if (!isPlaying())
        return;
    m_begun = m_live->stop();
    halt();
}

void MixPlayer::scrub(double seconds)
{
    if (!m_live || isPlaying())
        return;
    m_begun = m_live->scrub(frameAt(seconds));
    m_playhead.shown = seconds;
    post([live = m_live](MixOutput& output) { output.start(live); });
}

double MixPlayer::position()
{
    return m_playhead.at(m_clock.nsecsElapsed());
}

void MixPlayer::sendLoop()
{
    std::optional<LiveLoop> loop;
    if (m_loop && m_loop->end > m_loop->begin)
        loop = { .begin = frameAt(m_loop->begin), .end = frameAt(m_loop->end) };
    m_live->setLoop(loop);
}

void MixPlayer::setLoop(const std::optional<PlaySpan>& span)
{
    if (std::exchange(m_loop, span) != span && m_live)
        sendLoop();
}

void MixPlayer::setVolume(double volume)
{
    post([volume = std::clamp(volume, 0.0, 1.0)](MixOutput& output) { output.setVolume(volume); });
}

void MixPlayer::setDevice(const QString& id)
{
    post([id](MixOutput& output) { output.setDevice(id); });
}

void MixPlayer::halt()
{
    m_playhead.stop(m_clock.nsecsElapsed());
    Q_EMIT playingChanged(false);
}

} // namespace comfyvn::ui
