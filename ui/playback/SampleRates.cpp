#include "ui/playback/SampleRates.h"

#include "core/audio/Resample.h"

#include <algorithm>
#include <cmath>

namespace comfyvn::ui {

SpeechSamplesPtr atRate(const SpeechSamplesPtr& audio, int sampleRate)
{
    std::vector<float> samples(audio->samples.begin(), audio->samples.end());
    const auto converted = resampleMono(samples, audio->sampleRate, sampleRate);
    if (!converted)
        return audio;
    SpeechSamples result { .sampleRate = sampleRate, .levels = audio->levels };
    result.samples.resize(converted->size());
    std::ranges::transform(*converted, result.samples.begin(), [](float sample) {
        return static_cast<std::int16_t>(std::lrint(std::clamp(sample, -32'768.F, 32'767.F)));
    });
    return std::make_shared<const SpeechSamples>(std::move(result));
}

} // namespace comfyvn::ui
