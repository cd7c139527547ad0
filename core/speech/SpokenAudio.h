#pragma once

#include "core/artifacts/RenderSource.h"
#include "core/speech/Alignment.h"
#include "core/speech/SpokenText.h"

#include <QList>
#include <QString>

#include <cstdint>
#include <memory>
#include <vector>

namespace comfyvn {

using SpeechSource = RenderSource;

/// What an engine made of a line: mono PCM16 with its times. Immutable once made, shared between threads.
struct SpokenAudio {
    std::vector<std::int16_t> samples {};
    int sampleRate = 0; ///< Hz
    Alignment alignment {};
    QList<UnspokenPiece> unspoken {};
    QString engineName {};
    QString engineVersion {};
    QString engineVoice {};
    SpeechSource source {};
};

using SpokenAudioPtr = std::shared_ptr<const SpokenAudio>;

} // namespace comfyvn
