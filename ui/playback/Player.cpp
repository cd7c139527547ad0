#include "ui/playback/Player.h"

#include "ui/playback/AudioOutput.h"

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

Player::Player(QObject* parent)
    : QObject(parent)
    , m_output(new AudioOutput)
{
    m_clock.start();
    m_thread.setObjectName(u"audio"_s);
    m_output->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_output, &AudioOutput::watchDevices);
    connect(&m_thread, &QThread::finished, m_output, &QObject::deleteLater);
    connect(m_output, &AudioOutput::availableChanged, this, &Player::deviceAvailableChanged);
    connect(m_output, &AudioOutput::played, this, [this](int number, double seconds) {
        if (number == m_number)
            m_playhead.report(seconds, m_clock.nsecsElapsed());
    });
    connect(m_output, &AudioOutput::finished, this, [this](int number) {
        if (number != m_number || !isPlaying())
            return;
        m_playhead.shown = m_playhead.duration;
        halt();
        Q_EMIT finished();
    });
    connect(m_output, &AudioOutput::refused, this, [this](int number) {
        if (number != m_number || !isPlaying())
            return;
        halt();
        Q_EMIT refused();
    });
    m_thread.start(QThread::TimeCriticalPriority);
}

Player::~Player()
{
    m_thread.quit();
    m_thread.wait();
}

void Player::play(const SpeechSamplesPtr& audio, double from)
{
    const bool wasPlaying = isPlaying();
    m_playhead = Playhead::startedAt(from, audio->seconds());
    QMetaObject::invokeMethod(m_output, [output = m_output, number = ++m_number, audio, from] {
        output->play(number, audio, from);
    });
    if (!wasPlaying)
        Q_EMIT playingChanged(true);
}

void Player::stop()
{
    if (!isPlaying())
        return;
    QMetaObject::invokeMethod(m_output, &AudioOutput::stop);
    halt();
}

double Player::position()
{
    return m_playhead.at(m_clock.nsecsElapsed());
}

void Player::halt()
{
    m_playhead.stop(m_clock.nsecsElapsed());
    Q_EMIT playingChanged(false);
}

} // namespace comfyvn::ui
