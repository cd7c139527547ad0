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

/// PCM16 with its overview, shared between threads and never changed; lines are mono, music is stereo.
struct SpeechSamples {
    std::vector<std::int16_t> samples {}; ///< interleaved
    int sampleRate = 0; ///< Hz
    PeakPyramid peaks {}; ///< of `samples`
    SoundLevels levels {}; ///< likewise
    int channels = 1;

    [[nodiscard]] std::size_t frames() const { return samples.size() / static_cast<std::size_t>(channels); }
    [[nodiscard]] double seconds() const
    {
        return sampleRate > 0 ? static_cast<double>(frames()) / sampleRate : 0;
    }
};

using SpeechSamplesPtr = std::shared_ptr<const SpeechSamples>;

/// How samples lie, and how fine their overview is.
struct SampleLayout {
    int channels = 1;
    std::size_t peakBlock = PeakPyramid::kFine;
};

/// Builds the overview and measures; not for the GUI thread.
[[nodiscard]] inline SpeechSamplesPtr makeSpeechSamples(std::vector<std::int16_t> samples, int sampleRate,
                                                        const SampleLayout& layout = {})
{
    auto peaks = PeakPyramid::ofSamples(samples, layout.channels, sampleRate, layout.peakBlock);
    const SoundLevels levels = measureLevels(samples, sampleRate, layout.channels);
    return std::make_shared<const SpeechSamples>(
        SpeechSamples { std::move(samples), sampleRate, std::move(peaks), levels, layout.channels });
}

/// A rendered line with everything the window shows of it, read into memory.
struct SpokenLine {
    SpeechRender render {};
    SpeechSamplesPtr audio {}; ///< never null once read
    Alignment alignment {};
    QList<MouthCue> cues {};
};

} // namespace comfyvn::ui
