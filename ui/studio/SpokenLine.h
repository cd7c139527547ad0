#pragma once

#include "core/speech/Alignment.h"
#include "core/speech/SpeechRequest.h"

#include <QList>
#include <QString>

#include <cstdint>
#include <memory>
#include <vector>

namespace comfyvn::ui {

/// A mouth shape (A-H, X at rest) that is held from start to end, in seconds.
struct MouthCue {
    double start = 0;
    double end = 0;
    QString shape {};

    bool operator==(const MouthCue&) const = default;
};

/// Mono PCM16, shared between threads and never changed.
struct SpeechSamples {
    std::vector<std::int16_t> samples {};
    int sampleRate = 0; ///< Hz

    [[nodiscard]] double seconds() const
    {
        return sampleRate > 0 ? static_cast<double>(samples.size()) / sampleRate : 0;
    }
};

using SpeechSamplesPtr = std::shared_ptr<const SpeechSamples>;

/// A rendered line with everything the window shows of it, read into memory.
struct SpokenLine {
    SpeechRender render {};
    SpeechSamplesPtr audio {}; ///< never null once read
    Alignment alignment {};
    QList<MouthCue> cues {};
};

} // namespace comfyvn::ui
