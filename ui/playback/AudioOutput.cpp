#include "ui/playback/AudioOutput.h"

#include "ui/playback/PcmSource.h"

#include <QAudioDevice>
#include <QAudioSink>
#include <QMediaDevices>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace comfyvn::ui {

namespace {
constexpr auto kCheckEvery = 20ms;
constexpr int kPatientChecks = 3000ms / kCheckEvery;

QString idOf(const QAudioDevice& device)
{
    return QString::fromUtf8(device.id());
}

OutputDevices listedDevices()
{
    OutputDevices devices;
    for (const QAudioDevice& device : QMediaDevices::audioOutputs())
        devices.append({ .id = idOf(device), .name = device.description(), .isDefault = device.isDefault() });
    return devices;
}
} // namespace

AudioOutput::AudioOutput()
    : m_timer(new QTimer(this))
    , m_search(new QTimer(this))
{
    m_timer->setInterval(kCheckEvery);
    m_timer->setTimerType(Qt::PreciseTimer);
    connect(m_timer, &QTimer::timeout, this, &AudioOutput::check);
    m_search->setInterval(1500ms);
    connect(m_search, &QTimer::timeout, this, &AudioOutput::lookForDevices);
}

AudioOutput::~AudioOutput()
{
    stop();
}

void AudioOutput::watchDevices()
{
    lookForDevices();
    m_available = m_listed;
    Q_EMIT availableChanged(m_available);
    m_search->start();
}

void AudioOutput::lookForDevices()
{
    const OutputDevices devices = listedDevices();
    if (m_devices != devices) {
        m_devices = devices;
        Q_EMIT devicesChanged(m_devices);
    }
    const bool listed = !devices.isEmpty();
    if (std::exchange(m_listed, listed) != listed)
        setAvailable(listed);
    if (m_sink && listed && !std::ranges::count(devices, m_playingOn, &OutputDevice::id))
        moveOn();
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

QAudioDevice AudioOutput::device() const
{
    for (const QAudioDevice& device : QMediaDevices::audioOutputs())
        if (!m_wished.isEmpty() && idOf(device) == m_wished)
            return device;
    return QMediaDevices::defaultAudioOutput();
}

void AudioOutput::setDevice(const QString& id)
{
    if (std::exchange(m_wished, id) != id && m_sink && idOf(device()) != m_playingOn)
        moveOn();
}

void AudioOutput::setVolume(double volume)
{
    m_volume = volume;
    if (m_source)
        m_source->setVolume(volume);
}

void AudioOutput::setLoop(const std::optional<PlaySpan>& span)
{
    m_loop = span;
    if (m_source)
        m_source->setLoop(span);
}

void AudioOutput::play(int number, const SpeechSamplesPtr& audio, const PlayWish& wish)
{
    stop();
    lookForDevices();
    m_number = number;
    m_layers = { { audio, wish.gain } };
    m_wish = wish;
    m_lap = 0;
    if (!startSink())
        refuse(number);
}

bool AudioOutput::startSink()
{
    const SpeechSamplesPtr audio = m_layers.front().audio;
    QAudioFormat format;
    format.setSampleRate(audio->sampleRate);
    format.setChannelCount(audio->channels);
    format.setSampleFormat(QAudioFormat::Int16);
    const QAudioDevice device = this->device();
    if (device.isNull() || !device.isFormatSupported(format))
        return false;
    m_playingOn = idOf(device);
    m_source = std::make_unique<PcmSource>(audio, m_wish);
    if (m_layers.size() > 1)
        m_source->switchTo(m_layers);
    m_source->setVolume(m_volume);
    m_source->setLoop(m_loop);
    m_sink = std::make_unique<QAudioSink>(device, format);
    m_processed = 0;
    m_stalledChecks = 0;
    m_sink->start(m_source.get());
    if (m_sink->error() != QAudio::NoError)
        return false;
    m_timer->start();
    return true;
}

void AudioOutput::switchTo(int number, const SoundLayers& layers)
{
    const SpeechSamplesPtr now = m_layers.empty() ? nullptr : m_layers.front().audio;
    const SpeechSamplesPtr next = layers.front().audio;
    if (number != m_number || !m_source || next->sampleRate != now->sampleRate
        || next->channels != now->channels)
        return;
    m_layers = layers;
    m_wish.gain = layers.front().gain;
    m_source->switchTo(layers);
}

void AudioOutput::stop()
{
    m_timer->stop();
    if (m_sink)
        m_sink->stop();
    m_sink.reset();
    m_source.reset();
}

/// Goes on at the same place on the device that is right now.
void AudioOutput::moveOn()
{
    const qint64 read = m_processed * m_layers.front().audio->sampleRate / 1'000'000;
    const PcmSource::Place place = m_source->placeAt(read);
    m_wish.from = place.seconds;
    m_lap += place.lap + 1;
    stop();
    if (!startSink())
        refuse(m_number);
}

void AudioOutput::check()
{
    const qint64 processed = m_sink->processedUSecs();
    m_stalledChecks = processed == m_processed ? m_stalledChecks + 1 : 0;
    m_processed = processed;
    const qint64 read = processed * m_layers.front().audio->sampleRate / 1'000'000;
    const bool ended = m_source->endsBefore(read) || m_sink->state() == QAudio::IdleState;
    const bool lost = m_sink->state() == QAudio::StoppedState || m_stalledChecks > kPatientChecks;
    if (lost && !ended)
        return refuse(m_number);
    setAvailable(true);
    if (!ended) {
        const PcmSource::Place place = m_source->placeAt(read);
        Q_EMIT played(m_number, place.seconds, m_lap + place.lap, m_source->end());
        return;
    }
    stop();
    Q_EMIT finished(m_number);
}

} // namespace comfyvn::ui
