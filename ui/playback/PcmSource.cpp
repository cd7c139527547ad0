#include "ui/playback/PcmSource.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace comfyvn::ui {

namespace {
constexpr qint64 kSampleBytes = sizeof(std::int16_t);

qint64 samplesIn(double seconds, int rate)
{
    return static_cast<qint64>(std::llround(seconds * rate));
}
} // namespace

PcmSource::PcmSource(SpeechSamplesPtr audio, double from, QObject* parent)
    : QIODevice(parent)
    , m_audio(std::move(audio))
    , m_first(std::clamp<qint64>(samplesIn(from, m_audio->sampleRate), 0, std::ssize(m_audio->samples)))
    , m_leadIn(samplesIn(kLeadIn, m_audio->sampleRate))
    , m_total(m_leadIn + std::ssize(m_audio->samples) - m_first + samplesIn(kTail, m_audio->sampleRate))
{
    open(ReadOnly | Unbuffered);
}

qint64 PcmSource::bytesAvailable() const
{
    return (m_total - m_at) * kSampleBytes + QIODevice::bytesAvailable();
}

qint64 PcmSource::readData(char* to, qint64 maxBytes)
{
    const qint64 count = std::min(maxBytes / kSampleBytes, m_total - m_at);
    std::memset(to, 0, static_cast<std::size_t>(count * kSampleBytes));
    const qint64 soundBegin = m_leadIn;
    const qint64 soundEnd = m_leadIn + std::ssize(m_audio->samples) - m_first;
    const qint64 begin = std::max(m_at, soundBegin);
    const qint64 end = std::min(m_at + count, soundEnd);
    if (begin < end)
        std::memcpy(to + (begin - m_at) * kSampleBytes,
                    m_audio->samples.data() + m_first + (begin - soundBegin),
                    static_cast<std::size_t>((end - begin) * kSampleBytes));
    m_at += count;
    return count * kSampleBytes;
}

qint64 PcmSource::writeData(const char*, qint64)
{
    return -1;
}

} // namespace comfyvn::ui
