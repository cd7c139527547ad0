#include "ui/playback/AudioOutput.h"

#include "ui/playback/PcmSource.h"

#include <QAudioDevice>
#include <QAudioSink>
#include <QMediaDevices>
#include <QTimer>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace comfyvn::ui {

AudioOutput::AudioOutput()
    : m_timer(new QTimer(this))
    , m_search(new QTimer(this))
{
    m_timer->setInterval(20ms);
    m_timer->setTimerType(Qt::PreciseTimer);
    connect(m_timer, &QTimer::timeout, this, &AudioOutput::check);
    m_search->setInterval(1500ms);
    connect(m_search, &QTimer::timeout, this, &AudioOutput::lookForDevice);
}

AudioOutput::~AudioOutput()
{
    stop();
}

void AudioOutput::watchDevices()
{
    m_listed = m_available = !QMediaDevices::defaultAudioOutput().isNull();
    Q_EMIT availableChanged(m_available);
    m_search->start();
}

void AudioOutput::lookForDevice()
{
    const bool listed = !QMediaDevices::defaultAudioOutput().isNull();
    if (std::exchange(m_listed, listed) != listed)
        setAvailable(listed);
}

void AudioOutput::setAvailable(bool available)
{
    if (std::exchange(m_available, available) != available)
        Q_EMIT availableChanged(available);
}

void AudioOutput::refuse(int number)
{
    stop();
    setAvailable(false);
    Q_EMIT refused(number);
}

void AudioOutput::play(int number, const SpeechSamplesPtr& audio, double from)
{
    stop();
    lookForDevice();
    QAudioFormat format;
    format.setSampleRate(audio->sampleRate);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    if (device.isNull() || !device.isFormatSupported(format))
        return refuse(number);
    m_number = number;
    m_from = from;
    m_duration = audio->seconds();
    m_source = std::make_unique<PcmSource>(audio, from);
    m_sink = std::make_unique<QAudioSink>(device, format);
    m_sink->start(m_source.get());
    if (m_sink->error() != QAudio::NoError)
        return refuse(number);
    m_timer->start();
}

void AudioOutput::stop()
{
    m_timer->stop();
    if (m_sink)
        m_sink->stop();
    m_sink.reset();
    m_source.reset();
}

void AudioOutput::check()
{
    const double seconds = m_from + static_cast<double>(m_sink->processedUSecs()) * 1e-6 - PcmSource::kLeadIn;
    const bool ended = seconds >= m_duration || m_sink->state() == QAudio::IdleState;
    const bool lost = m_sink->state() == QAudio::StoppedState;
    if (lost && !ended)
        return refuse(m_number);
    setAvailable(true);
    if (!ended) {
        Q_EMIT played(m_number, std::max(seconds, m_from));
        return;
    }
    stop();
    Q_EMIT finished(m_number);
}

} // namespace comfyvn::ui
