#include "ui/playback/Player.h"

#include "ui/playback/AudioOutput.h"
#include "ui/playback/SampleRates.h"
#include "ui/studio/StudioCall.h"

#include <QtConcurrent>

#include <algorithm>
#include <utility>

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
    connect(m_output, &AudioOutput::devicesChanged, this, [this](const OutputDevices& devices) {
        m_devices = devices;
        Q_EMIT devicesChanged(devices);
    });
    connect(m_output, &AudioOutput::played, this, [this](int number, double seconds, int lap, double end) {
        if (number == m_number)
            m_playhead.report(seconds, m_clock.nsecsElapsed(), lap, end);
    });
    connect(m_output, &AudioOutput::finished, this, [this](int number) {
        if (number != m_number || !isPlaying())
            return;
        m_playhead.shown = m_playhead.end;
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

template <typename Work> void Player::post(Work work)
{
    QMetaObject::invokeMethod(m_output, [output = m_output, work = std::move(work)] { work(*output); });
}

void Player::play(const SpeechSamplesPtr& audio, const PlayWish& wish)
{
    const bool wasPlaying = isPlaying();
    m_audio = m_begunWith = audio;
    m_playingRate = audio->sampleRate;
    m_playingChannels = audio->channels;
    m_loopsThis = false;
    sendLoop();
    m_playhead = Playhead::startedAt(wish.from, std::min(wish.end, audio->seconds()));
    post([number = ++m_number, audio, wish](AudioOutput& output) { output.play(number, audio, wish); });
    if (!wasPlaying)
        Q_EMIT playingChanged(true);
}

void Player::switchTo(const SoundLayers& layers)
{
    if (!isPlaying())
        return;
    const SpeechSamplesPtr& audio = layers.front().audio;
    if (audio->channels != m_playingChannels)
        return play(audio, PlayWish { .from = position(), .gain = layers.front().gain });
    m_audio = audio;
    const auto go = [this, number = m_number, turn = ++m_switches](const SoundLayers& sound) {
        if (number != m_number || turn != m_switches)
            return;
        post([number, sound](AudioOutput& output) { output.switchTo(number, sound); });
    };
    const auto fits = [this](const SoundLayer& layer) { return layer.audio->sampleRate == m_playingRate; };
    if (std::ranges::all_of(layers, fits))
        return go(layers);
    const auto convert = [layers, rate = m_playingRate] {
        SoundLayers converted = layers;
        for (SoundLayer& layer : converted)
            layer.audio = atRate(layer.audio, rate);
        return converted;
    };
    whenFinished(this, QtConcurrent::run(convert), go);
}

void Player::stop()
{
    if (!isPlaying())
        return;
    post([](AudioOutput& output) { output.stop(); });
    halt();
}

double Player::position()
{
    return m_playhead.at(m_clock.nsecsElapsed());
}

void Player::setLoop(const std::optional<PlaySpan>& span, const SpeechSamplesPtr& only)
{
    m_loop = span;
    m_loopOnly = only;
    sendLoop();
}

void Player::loopThis(const std::optional<PlaySpan>& span)
{
    m_thisLoop = span;
    m_loopsThis = true;
    sendLoop();
}

void Player::sendLoop()
{
    const bool mine = !m_loopOnly || m_loopOnly == m_begunWith || m_loopOnly == m_audio;
    const auto span = m_loopsThis ? m_thisLoop : mine ? m_loop : std::nullopt;
    if (std::exchange(m_sentLoop, span) != span)
        post([span](AudioOutput& output) { output.setLoop(span); });
}

void Player::setVolume(double volume)
{
    volume = std::clamp(volume, 0.0, 1.0);
    if (m_volume == volume)
        return;
    m_volume = volume;
    post([volume](AudioOutput& output) { output.setVolume(volume); });
    Q_EMIT volumeChanged(volume);
}

void Player::setDevice(const QString& id)
{
    if (m_device == id)
        return;
    m_device = id;
    post([id](AudioOutput& output) { output.setDevice(id); });
}

void Player::halt()
{
    m_playhead.stop(m_clock.nsecsElapsed());
    Q_EMIT playingChanged(false);
}

} // namespace comfyvn::ui
