#include "ui/playback/SampleRates.h"

#include "core/audio/Resample.h"

#include <algorithm>
#include <cmath>

namespace comfyvn::ui {

SpeechSamplesPtr atRate(const SpeechSamplesPtr& audio, int sampleRate)
{
    if (audio->sampleRate == sampleRate)
        return audio;
    const auto channels = static_cast<std::size_t>(audio->channels);
    SpeechSamples result { .sampleRate = sampleRate, .levels = audio->levels, .channels = audio->channels };
    for (std::size_t channel = 0; channel < channels; ++channel) {
        std::vector<float> samples(audio->frames());
        for (std::size_t frame = 0; frame < samples.size(); ++frame)
            samples[frame] = static_cast<float>(audio->samples[frame * channels + channel]);
        const auto converted = resampleMono(samples, audio->sampleRate, sampleRate);
        if (!converted)
            return audio;
        result.samples.resize(converted->size() * channels);
        for (std::size_t frame = 0; frame < converted->size(); ++frame)
            result.samples[frame * channels + channel] =
                static_cast<std::int16_t>(std::lrint(std::clamp((*converted)[frame], -32'768.F, 32'767.F)));
    }
    return std::make_shared<const SpeechSamples>(std::move(result));
}

} // namespace comfyvn::ui
