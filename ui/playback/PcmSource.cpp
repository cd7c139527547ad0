#include "ui/playback/PcmSource.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

namespace comfyvn::ui {

namespace {
constexpr qint64 kSampleBytes = sizeof(std::int16_t);
constexpr double kGlide = 0.02; ///< seconds from silence to full volume
} // namespace

PcmSource::PcmSource(SpeechSamplesPtr audio, const PlayWish& wish, QObject* parent)
    : QIODevice(parent)
    , m_audio(std::move(audio))
    , m_wishedEnd(wish.end)
    , m_gain(static_cast<float>(wish.gain))
    , m_fadeLength(std::max<qint64>(1, samplesIn(kFade)))
    , m_next(std::clamp<qint64>(samplesIn(wish.from), 0, length()))
    , m_leadIn(samplesIn(kLeadIn))
    , m_tail(samplesIn(kTail))
{
    m_marks[0] = { .read = m_leadIn, .sample = m_next, .lap = 0 };
    open(ReadOnly | Unbuffered);
}

qint64 PcmSource::samplesIn(double seconds) const
{
    const double samples = seconds * m_audio->sampleRate;
    return samples < 1e15 ? static_cast<qint64>(std::llround(samples)) : qint64 { 1'000'000'000'000'000 };
}

qint64 PcmSource::stop() const
{
    if (!m_loop)
        return std::clamp<qint64>(samplesIn(m_wishedEnd), 0, length());
    const qint64 begin = std::clamp<qint64>(samplesIn(m_loop->begin), 0, length());
    return std::min(length(), std::max(samplesIn(m_loop->end), begin + samplesIn(kShortestLoop)));
}

double PcmSource::end() const
{
    return static_cast<double>(stop()) / m_audio->sampleRate;
}

void PcmSource::setLoop(const std::optional<PlaySpan>& span)
{
    m_loop = span;
    if (m_loop)
        m_endedAt = -1;
}

void PcmSource::switchTo(SpeechSamplesPtr audio, double gain)
{
    m_before = std::exchange(m_audio, std::move(audio));
    m_gainBefore = std::exchange(m_gain, static_cast<float>(gain));
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
    qint64 sample = mark.sample + std::max<qint64>(0, read - mark.read);
    if (lap < m_lap) // it went back before it got further
        sample = std::min(sample,
                          mark.sample + m_marks[static_cast<std::size_t>((lap + 1) % size)].read - mark.read);
    else
        sample = std::min(sample, std::max(stop(), mark.sample));
    return { .seconds = static_cast<double>(sample) / m_audio->sampleRate, .lap = lap };
}

qint64 PcmSource::bytesAvailable() const
{
    const qint64 samples = m_loop ? samplesIn(1) : m_leadIn + std::max<qint64>(0, stop() - m_next) + m_tail;
    return samples * kSampleBytes + QIODevice::bytesAvailable();
}

void PcmSource::goTo(qint64 sample)
{
    m_next = sample;
    m_tail = samplesIn(kTail);
    ++m_lap;
    m_marks[static_cast<std::size_t>(m_lap) % m_marks.size()] = { .read = m_read,
                                                                  .sample = sample,
                                                                  .lap = m_lap };
}

float PcmSource::mixedSample(qint64 sample)
{
    const auto of = [sample](const SpeechSamples& audio) {
        const auto at = static_cast<std::size_t>(sample);
        return at < audio.samples.size() ? static_cast<float>(audio.samples[at]) : 0.F;
    };
    float value = of(*m_audio) * m_gain;
    if (m_fadeLeft > 0) {
        const float share = static_cast<float>(m_fadeLeft) / static_cast<float>(m_fadeLength);
        value = value * (1 - share) + of(*m_before) * m_gainBefore * share;
        --m_fadeLeft;
    }
    const float step = 1 / static_cast<float>(kGlide * m_audio->sampleRate);
    m_volumeNow += std::clamp(m_volume - m_volumeNow, -step, step);
    return value * m_volumeNow;
}

/// Copies at most `count` samples up to the next stop and gives how many.
qint64 PcmSource::copy(std::int16_t* to, qint64 count)
{
    // A line that is left behind by a shorter one still has to fade.
    const qint64 last = m_loop ? stop() : std::max(stop(), m_next + m_fadeLeft);
    count = std::min(count, last - m_next);
    if (m_fadeLeft == 0 && m_gain == 1 && m_volume == 1 && m_volumeNow == 1) {
        std::memcpy(to, m_audio->samples.data() + m_next, static_cast<std::size_t>(count * kSampleBytes));
    } else {
        for (qint64 at = 0; at < count; ++at)
            to[at] = static_cast<std::int16_t>(
                std::lrint(std::clamp(mixedSample(m_next + at), -32'768.F, 32'767.F)));
    }
    m_begun = true;
    m_next += count;
    return count;
}

qint64 PcmSource::readData(char* to, qint64 maxBytes)
{
    auto* samples = reinterpret_cast<std::int16_t*>(to);
    const qint64 wanted = maxBytes / kSampleBytes;
    const auto silence = [&](qint64 done, qint64& left) {
        const qint64 count = std::min(wanted - done, left);
        std::memset(samples + done, 0, static_cast<std::size_t>(count * kSampleBytes));
        left -= count;
        m_read += count;
        return count;
    };
    qint64 done = silence(0, m_leadIn);
    while (done < wanted) {
        const bool over = m_next >= stop() && (m_loop || m_fadeLeft == 0);
        if (over && m_loop && stop() > 0) {
            goTo(std::clamp<qint64>(samplesIn(m_loop->begin), 0, stop() - 1));
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
        const qint64 count = copy(samples + done, wanted - done);
        done += count;
        m_read += count;
    }
    return done * kSampleBytes;
}

qint64 PcmSource::writeData(const char*, qint64)
{
    return -1;
}

} // namespace comfyvn::ui
