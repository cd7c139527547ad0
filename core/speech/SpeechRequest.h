#pragma once

#include "core/voice/VoiceProfile.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace comfyvn {

/// A line to say, as a caller sends it; empty means "not given" and is resolved by SpeechService.
struct SpeechRequest {
    QString text {}; ///< at most 20,000 code points
    QString voice {};
    std::optional<VoiceProfile> profile {}; ///< speaks in place of the stored one of its name
    QString character {};
    QString scene {};
    QString lang {};
    QString style {};
    QString model {};
    QString modelHash {};
    std::optional<qint64> seed {}; ///< 0 .. 2^53-1; varies the delivery
    Prosody delivery {}; ///< on top of the voice's own
    std::optional<int> lipsyncFps {}; ///< 1..240; absent: no lip-sync file is asked for
    bool refresh = false; ///< render again even when the cache has it
    bool builtIn = false; ///< by the built-in voices, whichever provider speaks otherwise
    QString lineId {};
    QJsonObject metadata {}; ///< stored in the sidecar, not part of the identity
    QString source {}; ///< who asks: the route, `gui` or `cli`; for the provenance row

    bool operator==(const SpeechRequest&) const = default;
};

inline constexpr qsizetype kMaxSpeechText = 20'000; ///< code points
inline constexpr qsizetype kMaxSpeechName = 200; ///< of a voice, a character, a style
inline constexpr qsizetype kMaxSpeechLang = 35;
inline constexpr qint64 kMaxSeed = (qint64 { 1 } << 53) - 1;

/// A stored result: where the artifact and its companions are, and what they were made from.
/// Paths are relative to the workspace, with `/`.
struct SpeechRender {
    QString cacheKey {};
    QString identity {};
    QString textHash {};
    QString voice {};
    QString style {};
    QString lang {};
    QString character {};
    QString scene {};
    QString model {};
    QString modelHash {};
    QString resolution {}; ///< how the voice was found: `profile`, `engine_voice` or `cast`
    qint64 seed = 0; ///< the seed used
    QString audioPath {}; ///< data/audio/tts/<key>/out.wav
    QString sidecarPath {}; ///< data/audio/tts/<key>/sidecar.json
    QString alignmentPath {}; ///< data/audio/tts/<key>/alignment.json
    QString lipsyncPath {}; ///< empty unless asked for
    int lipsyncFps = 0;
    int lipsyncFrames = 0;
    QString artifact {}; ///< exports/tts/<voice>_<hash>.wav
    QString artifactSidecar {}; ///< exports/tts/<voice>_<hash>.json
    QString assetUid {};
    QString provider {};
    bool fallback = false;
    QString fallbackReason {};
    bool cached = false;
    double durationSeconds = 0;
    int sampleRate = 0;
    qint64 bytes = 0;
    QString sha256 {};
    QString alignmentChecksum {};
    QString createdAt {}; ///< ISO 8601 UTC

    bool operator==(const SpeechRender&) const = default;
};

} // namespace comfyvn
