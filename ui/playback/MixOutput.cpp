#include "ui/playback/MixOutput.h"

#include <QAudioDevice>
#include <QAudioSink>
#include <QMediaDevices>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstring>

using namespace std::chrono_literals;

namespace comfyvn::ui {

namespace {
constexpr auto kCheckEvery = 20ms;
constexpr int kPatientChecks = 3000ms / kCheckEvery;
constexpr qint64 kFrameBytes = 2 * sizeof(float);
} // namespace

LiveDevice::LiveDevice(LiveMix& mix)
    : m_mix(mix)
    , m_first(mix.framesRead())
    , m_leadIn(static_cast<std::uint64_t>(kLeadIn * mix.sampleRate()))
    , m_leadInLeft(m_leadIn)
{
    open(ReadOnly | Unbuffered);
}

std::uint64_t LiveDevice::mixFrame(std::uint64_t read) const
{
    return m_first + read - std::min(read, m_leadIn);
}

qint64 LiveDevice::bytesAvailable() const
{
    return kFrameBytes * m_mix.sampleRate() + QIODevice::bytesAvailable();
}

qint64 LiveDevice::readData(char* to, qint64 maxBytes)
{
    const qint64 frames = maxBytes / kFrameBytes;
    auto* samples = reinterpret_cast<float*>(to);
    const auto silent =
        static_cast<qint64>(std::min<std::uint64_t>(m_leadInLeft, static_cast<std::uint64_t>(frames)));
    std::fill_n(samples, 2 * silent, 0.F);
    m_leadInLeft -= static_cast<std::uint64_t>(silent);
    m_mix.read({ samples + 2 * silent, static_cast<std::size_t>(2 * (frames - silent)) });
    return frames * kFrameBytes;
}

qint64 LiveDevice::writeData(const char*, qint64)
{
    return -1;
}

MixOutput::MixOutput()
    : m_timer(new QTimer(this))
{
    qRegisterMetaType<LiveLevels>();
    qRegisterMetaType<MixMoment>();
    m_timer->setInterval(kCheckEvery);
    m_timer->setTimerType(Qt::PreciseTimer);
    connect(m_timer, &QTimer::timeout, this, &MixOutput::check);
}

MixOutput::~MixOutput()
{
    stopSink();
}

QAudioDevice MixOutput::device() const
{
    for (const QAudioDevice& device : QMediaDevices::audioOutputs())
        if (!m_wished.isEmpty() && QString::fromUtf8(device.id()) == m_wished)
            return device;
    return QMediaDevices::defaultAudioOutput();
}

void MixOutput::setVolume(double volume)
{
    m_volume = volume;
    if (m_sink)
        m_sink->setVolume(volume);
}

void MixOutput::start(const std::shared_ptr<LiveMix>& mix)
{
    if (m_sink && m_mix == mix)
        return;
    stopSink();
    m_mix = mix;
    if (!startSink())
        refuse();
}

void MixOutput::refuse()
{
    stopSink();
    m_mix->silence();
    m_mix.reset();
    Q_EMIT refused();
}

bool MixOutput::startSink()
{
    QAudioFormat format;
    format.setSampleRate(m_mix->sampleRate());
    format.setChannelCount(2);
    format.setSampleFormat(QAudioFormat::Float);
    const QAudioDevice device = this->device();
    if (device.isNull() || !device.isFormatSupported(format))
        return false;
    m_source = std::make_unique<LiveDevice>(*m_mix);
    m_sink = std::make_unique<QAudioSink>(device, format);
    if (m_volume < 1)
        m_sink->setVolume(m_volume);
    m_processed = 0;
    m_stalledChecks = 0;
    m_sink->start(m_source.get());
    if (m_sink->error() != QAudio::NoError)
        return false;
    m_timer->start();
    return true;
}

void MixOutput::stopSink()
{
    m_timer->stop();
    m_coming.clear();
    if (!m_sink)
        return;
    // The destructor of Qt 6.4's sink handles events: a start() that waits would run within this function.
    m_sink->stop();
    m_sink.release()->deleteLater();
    m_source.release()->deleteLater();
}

void MixOutput::stop()
{
    stopSink();
    m_mix.reset();
}

void MixOutput::tellLevels(std::uint64_t heard)
{
    m_coming.push_back({ .read = m_mix->framesRead() });
    m_mix->takeLevels(m_coming.back().levels);
    while (m_coming.size() > 1 && m_coming.front().read <= heard) {
        Q_EMIT levelsChanged(m_coming.front().levels);
        m_coming.pop_front();
    }
}

void MixOutput::check()
{
    const qint64 processed = m_sink->processedUSecs();
    m_stalledChecks = processed == m_processed ? m_stalledChecks + 1 : 0;
    m_processed = processed;
    if (m_sink->state() == QAudio::StoppedState || m_stalledChecks > kPatientChecks) {
        stopSink();
        if (!startSink()) // on the device that is there now
            refuse();
        return;
    }
    const std::uint64_t heard =
        m_source->mixFrame(static_cast<std::uint64_t>(processed * m_mix->sampleRate() / 1'000'000));
    const LivePlace place = m_mix->placeAt(heard);
    Q_EMIT played({ .seconds = static_cast<double>(place.frame) / m_mix->sampleRate(),
                    .lap = place.lap,
                    .call = place.call });
    tellLevels(heard);
    if (const auto end = m_mix->endedAt(); end && place.call > 0 && heard >= *end)
        Q_EMIT ended(place.call);
}

} // namespace comfyvn::ui
