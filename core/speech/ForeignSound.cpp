#include "core/speech/ForeignSound.h"

#include "core/audio/MonoReader.h"
#include "core/audio/SoundDecoder.h"
#include "core/speech/DtwAligner.h"
#include "core/speech/SpeechLevel.h"

#include <algorithm>
#include <cmath>

namespace comfyvn {

namespace {

constexpr std::uint64_t kMaxFrames = 48'000ULL * 60 * 20;

std::vector<std::int16_t> pcm(const std::vector<float>& samples)
{
    std::vector<std::int16_t> result(samples.size());
    std::ranges::transform(samples, result.begin(), [](float sample) {
        const float finite = std::isfinite(sample) ? sample : 0.F;
        return static_cast<std::int16_t>(std::lrint(std::clamp(finite * 32768.F, -32768.F, 32767.F)));
    });
    return result;
}

AudioBuffer bufferOf(const SpokenAudio& audio)
{
    AudioBuffer buffer { .sampleRate = audio.sampleRate };
    buffer.samples.resize(audio.samples.size());
    std::ranges::transform(audio.samples, buffer.samples.begin(),
                           [](std::int16_t sample) { return static_cast<float>(sample) / 32768.F; });
    return buffer;
}

} // namespace

tl::expected<SpokenAudio, QString> decodeForeign(const QByteArray& file, const QString& name, double gainDb)
{
    const auto decoded = receivedSound({ file.constData(), static_cast<std::size_t>(file.size()) },
                                       name.toStdString(), kMaxFrames);
    if (!decoded)
        return tl::unexpected(QString::fromStdString(decoded.error()));
    const std::vector<float> samples = mixedToMono(decoded->samples, decoded->channels);
    SpokenAudio audio { .sampleRate = decoded->sampleRate };
    audio.samples = gainDb == 0 ? pcm(samples) : levelledPcm(samples, audio.sampleRate, gainDb);
    return audio;
}

Result<Alignment> alignForeign(const SpokenAudio& audio, const SpokenAudio& reference,
                               const EngineTimes& times)
{
    const double duration = static_cast<double>(audio.samples.size()) / audio.sampleRate;
    if (auto timed = timedAlignment(times, reference.alignment, duration))
        return *std::move(timed);
    return alignRecording(reference, bufferOf(audio));
}

} // namespace comfyvn
