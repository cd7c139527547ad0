#include "ui/playback/PcmSource.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

namespace comfyvn::ui {

namespace {
constexpr double kGlide = 0.02; ///< seconds from silence to full volume

/// The sum of a sample of all layers; past its end a layer is silent.
float mixed(const SoundLayers& layers, std::size_t sample)
{
    float value = 0;
    for (const SoundLayer& layer : layers)
        if (sample < layer.audio->samples.size())
            value += static_cast<float>(layer.audio->samples[sample]) * static_cast<float>(layer.gain);
    return value;
}

/// Adds what `layers` are at `share` of their gains; a sound that is there already gets louder.
void add(SoundLayers& sum, const SoundLayers& layers, double share)
{
    for (const SoundLayer& layer : layers) {
        const auto same = std::ranges::find(sum, layer.audio, &SoundLayer::audio);
        if (same != sum.end())
            same->gain += layer.gain * share;
        else if (share > 0)
            sum.push_back({ layer.audio, layer.gain * share });
    }
}
} // namespace

PcmSource::PcmSource(const SpeechSamplesPtr& audio, const PlayWish& wish, QObject* parent)
    : QIODevice(parent)
    , m_layers { { audio, wish.gain } }
    , m_channels(static_cast<std::size_t>(audio->channels))
    , m_wishedEnd(wish.end)
    , m_fadeLength(std::max<qint64>(1, framesIn(kFade)))
    , m_next(std::clamp<qint64>(framesIn(wish.from), 0, length()))
    , m_leadIn(framesIn(kLeadIn))
    , m_tail(framesIn(kTail))
{
    m_marks[0] = { .read = m_leadIn, .frame = m_next, .lap = 0 };
    open(ReadOnly | Unbuffered);
}

qint64 PcmSource::framesIn(double seconds) const
{
    const double frames = seconds * rate();
    return frames < 1e15 ? static_cast<qint64>(std::llround(frames)) : qint64 { 1'000'000'000'000'000 };
}

qint64 PcmSource::length() const
{
    std::size_t longest = 0;
    for (const SoundLayer& layer : m_layers)
        longest = std::max(longest, layer.audio->frames());
    return static_cast<qint64>(longest);
}

qint64 PcmSource::stop() const
{
    if (!m_loop)
        return std::clamp<qint64>(framesIn(m_wishedEnd), 0, length());
    const qint64 begin = std::clamp<qint64>(framesIn(m_loop->begin), 0, length());
    return std::min(length(), std::max(framesIn(m_loop->end), begin + framesIn(kShortestLoop)));
}

double PcmSource::end() const
{
    return static_cast<double>(stop()) / rate();
}

void PcmSource::setLoop(const std::optional<PlaySpan>& span)
{
    m_loop = span;
    if (m_loop)
        m_endedAt = -1;
}

void PcmSource::switchTo(SoundLayers layers)
{
    // What is heard now, even in the middle of a fade.
    const double left = static_cast<double>(m_fadeLeft) / static_cast<double>(m_fadeLength);
    SoundLayers heard;
    add(heard, m_layers, 1 - left);
    add(heard, m_before, left);
    m_before = std::move(heard);
    m_layers = std::move(layers);
    m_fadeLeft = m_fadeLength;
}

void PcmSource::setVolume(double volume)
{
    m_volume = static_cast<float>(std::clamp(volume, 0.0, 1.0));
    if (!m_begun)
        m_volumeNow = m_volume;
}

PcmSource::Place PcmSource::placeAt(qint64 read) const
{
    const auto size = static_cast<int>(m_marks.size());
    int lap = m_lap;
    while (lap > 0 && lap > m_lap - size + 1 && m_marks[static_cast<std::size_t>(lap % size)].read > read)
        --lap;
    const Mark& mark = m_marks[static_cast<std::size_t>(lap % size)];
    qint64 frame = mark.frame + std::max<qint64>(0, read - mark.read);
    if (lap < m_lap) // it went back before it got further
        frame = std::min(frame,
                         mark.frame + m_marks[static_cast<std::size_t>((lap + 1) % size)].read - mark.read);
    else
        frame = std::min(frame, std::max(stop(), mark.frame));
    return { .seconds = static_cast<double>(frame) / rate(), .lap = lap };
}

qint64 PcmSource::bytesAvailable() const
{
    const qint64 frames = m_loop ? framesIn(1) : m_leadIn + std::max<qint64>(0, stop() - m_next) + m_tail;
    return frames * frameBytes() + QIODevice::bytesAvailable();
}

void PcmSource::goTo(qint64 frame)
{
    m_next = frame;
    m_tail = framesIn(kTail);
    ++m_lap;
    m_marks[static_cast<std::size_t>(m_lap) % m_marks.size()] = { .read = m_read,
                                                                  .frame = frame,
                                                                  .lap = m_lap };
}

void PcmSource::mixFrame(std::int16_t* to, qint64 frame)
{
    const float before = static_cast<float>(m_fadeLeft) / static_cast<float>(m_fadeLength);
    const float step = 1 / static_cast<float>(kGlide * rate());
    m_volumeNow += std::clamp(m_volume - m_volumeNow, -step, step);
    for (std::size_t channel = 0; channel < m_channels; ++channel) {
        const std::size_t sample = static_cast<std::size_t>(frame) * m_channels + channel;
        float value = mixed(m_layers, sample);
        if (m_fadeLeft > 0)
            value = value * (1 - before) + mixed(m_before, sample) * before;
        to[channel] =
            static_cast<std::int16_t>(std::lrint(std::clamp(value * m_volumeNow, -32'768.F, 32'767.F)));
    }
    if (m_fadeLeft > 0)
        --m_fadeLeft;
}

/// Copies at most `count` frames up to the next stop and gives how many.
qint64 PcmSource::copy(std::int16_t* to, qint64 count)
{
    // A sound that is left behind by a shorter one still has to fade.
    const qint64 last = m_loop ? stop() : std::max(stop(), m_next + m_fadeLeft);
    count = std::min(count, last - m_next);
    const bool asItIs = m_layers.size() == 1 && m_layers.front().gain == 1 && m_volume == 1
        && m_volumeNow == 1 && m_fadeLeft == 0;
    if (asItIs) {
        std::memcpy(to,
                    m_layers.front().audio->samples.data() + static_cast<std::size_t>(m_next) * m_channels,
                    static_cast<std::size_t>(count * frameBytes()));
    } else {
        for (qint64 at = 0; at < count; ++at)
            mixFrame(to + static_cast<std::size_t>(at) * m_channels, m_next + at);
    }
    m_begun = true;
    m_next += count;
    return count;
}

qint64 PcmSource::readData(char* to, qint64 maxBytes)
{
    auto* samples = reinterpret_cast<std::int16_t*>(to);
    const qint64 wanted = maxBytes / frameBytes();
    const auto place = [&](qint64 frame) { return samples + static_cast<std::size_t>(frame) * m_channels; };
    const auto silence = [&](qint64 done, qint64& left) {
        const qint64 count = std::min(wanted - done, left);
        std::memset(place(done), 0, static_cast<std::size_t>(count * frameBytes()));
        left -= count;
        m_read += count;
        return count;
    };
    qint64 done = silence(0, m_leadIn);
    while (done < wanted) {
        const bool over = m_next >= stop() && (m_loop || m_fadeLeft == 0);
        if (over && m_loop && stop() > 0) {
            goTo(std::clamp<qint64>(framesIn(m_loop->begin), 0, stop() - 1));
            continue;
        }
        if (over) {
            if (m_endedAt < 0)
                m_endedAt = m_read;
            if (m_tail == 0)
                break;
            done += silence(done, m_tail);
            continue;
        }
        const qint64 count = copy(place(done), wanted - done);
        done += count;
        m_read += count;
    }
    return done * frameBytes();
}

qint64 PcmSource::writeData(const char*, qint64)
{
    return -1;
}

} // namespace comfyvn::ui
