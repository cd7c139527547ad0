#pragma once

#include "core/audio/PeakPyramid.h"
#include "core/speech/Alignment.h"
#include "core/speech/Lipsync.h"
#include "core/speech/SpeechRequest.h"
#include "ui/playback/SoundLevels.h"

#include <QList>
#include <QString>

#include <cstdint>
#include <memory>
#include <vector>

namespace comfyvn::ui {

/// Mono PCM16 with its overview, shared between threads and never changed.
struct SpeechSamples {
    std::vector<std::int16_t> samples {};
    int sampleRate = 0; ///< Hz
    PeakPyramid peaks {}; ///< of `samples`
    SoundLevels levels {}; ///< likewise

    [[nodiscard]] double seconds() const
    {
        return sampleRate > 0 ? static_cast<double>(samples.size()) / sampleRate : 0;
    }
};

using SpeechSamplesPtr = std::shared_ptr<const SpeechSamples>;

/// Builds the overview and measures; not for the GUI thread.
[[nodiscard]] inline SpeechSamplesPtr makeSpeechSamples(std::vector<std::int16_t> samples, int sampleRate)
{
    auto peaks = PeakPyramid::ofSamples(samples, 1, sampleRate, PeakPyramid::kFine);
    const SoundLevels levels = measureLevels(samples, sampleRate);
    return std::make_shared<const SpeechSamples>(
        SpeechSamples { std::move(samples), sampleRate, std::move(peaks), levels });
}

/// A rendered line with everything the window shows of it, read into memory.
struct SpokenLine {
    SpeechRender render {};
    SpeechSamplesPtr audio {}; ///< never null once read
    Alignment alignment {};
    QList<MouthCue> cues {};
};

} // namespace comfyvn::ui
