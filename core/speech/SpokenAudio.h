#pragma once

#include "core/speech/Alignment.h"
#include "core/speech/SpokenText.h"

#include <QList>
#include <QString>

#include <cstdint>
#include <memory>
#include <vector>

namespace comfyvn {

/// Who made a line's sound, and of what.
struct SpeechSource {
    QString provider { QStringLiteral("local") };
    QString workflow {}; ///< this and what follows, but for the address: from ComfyUI only
    QString workflowHash {};
    QString sourceFile {}; ///< as the server names it
    QString promptId {};
    QString baseUrl {}; ///< of whatever server, without secrets
    QString serverVersion {};
    QString fallbackReason {}; ///< not empty: another provider was asked for, and why it is not its sound
    bool afterFailure = false; ///< that one was there and could not render this line

    bool operator==(const SpeechSource&) const = default;
};

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
