#pragma once

#include "core/base/Result.h"
#include "core/speech/SpeechRequest.h"
#include "core/voice/VoiceCasting.h"

namespace comfyvn {

/// A request with everything decided: what will be said, by which voice, under which key.
struct SpeechPlan {
    SpeechRequest request {}; ///< as sent
    QString text {}; ///< trimmed NFC
    ResolvedVoice voice {};
    Prosody prosody {}; ///< the voice's, varied by an explicit seed
    QString provider {}; ///< the one asked for
    QString modelHash {};
    QString textHash {};
    std::optional<qint64> explicitSeed {}; ///< the request's, else the profile's
    qint64 seed = 0; ///< the seed used
    QString identity {};
    QString cacheKey {};
};

/// Text as it is hashed and spoken: trimmed NFC. Error: InvalidRequest `empty_text` when no letter or digit
/// is in it, `too_long` over kMaxSpeechText code points.
[[nodiscard]] Result<QString> normalisedText(const QString& text);

/// 12 hex digits over everything that changes the sound of `voice`, together with what the request echoes.
[[nodiscard]] QString modelHash(const ResolvedVoice& voice, const QString& provider,
                                const QString& requestModel, const QString& requestModelHash);

/// Puts the identity of the contract together: `voice|text_hash|scene|character|lang|style|model_hash|seed`.
[[nodiscard]] SpeechPlan makeSpeechPlan(const SpeechRequest& request, const QString& text,
                                        const ResolvedVoice& voice, const QString& provider,
                                        const QString& voiceModelHash);

/// Version of how a request becomes sound, part of every cache key; raised when a render changes.
inline constexpr int kSpeechVersion = 1;

} // namespace comfyvn
