#pragma once

#include "core/base/Result.h"
#include "core/speech/SpeechRequest.h"
#include "core/speech/dictionary/PronunciationIndex.h"
#include "core/voice/VoiceCasting.h"

namespace comfyvn {

/// A request with everything decided: what will be said, by which voice, under which key.
struct SpeechPlan {
    SpeechRequest request {}; ///< as sent
    QString text {}; ///< trimmed NFC
    ResolvedVoice voice {};
    Prosody prosody {}; ///< the voice's, varied by an explicit seed
    QString provider {}; ///< the one asked for
    QString workflowHash {}; ///< of what that one renders with now; empty: nothing, or it cannot be read
    QString recording {}; ///< of the workspace, whose voice it takes on; empty: none
    bool recordingUnread = false; ///< and what it holds now is not known yet, so that workflowHash is empty
    QList<DictionaryMatch> dictionary {}; ///< the words of the line that the dictionary says how to pronounce
    QString modelHash {};
    QString textHash {};
    std::optional<qint64> explicitSeed {}; ///< the request's, else the profile's
    qint64 seed = 0; ///< the seed used
    QString identity {};
    QString cacheKey {};
};

/// Text as it is hashed and spoken: trimmed NFC. Error: InvalidRequest `empty_text` when no letter or digit
/// is in it, `too_long` over `most` code points.
[[nodiscard]] Result<QString> normalisedText(const QString& text, qsizetype most = kMaxSpeechText);

/// 12 hex digits over everything that changes the sound of `voice`, together with what the request echoes.
/// `workflow`: the one the provider renders with, as the settings name it, or a service's settings.
[[nodiscard]] QString modelHash(const ResolvedVoice& voice, const QString& provider,
                                const QString& requestModel, const QString& requestModelHash,
                                const QString& workflow = {});

/// `voiceModelHash` together with the entries that match the line; itself when none does, so that a line's
/// key changes with no entry but its own.
[[nodiscard]] QString modelHashOf(const QString& voiceModelHash, const QList<DictionaryMatch>& dictionary);

/// Whose dictionary entries count in a line: the request's character, else the voice's name.
[[nodiscard]] const QString& speakingCharacter(const SpeechPlan& plan);

/// Puts the identity of the contract together: `voice|text_hash|scene|character|lang|style|model_hash|seed`.
[[nodiscard]] SpeechPlan makeSpeechPlan(const SpeechRequest& request, const QString& text,
                                        const ResolvedVoice& voice, const QString& provider,
                                        const QString& voiceModelHash,
                                        const QList<DictionaryMatch>& dictionary = {});

/// Version of how a request becomes sound, part of every cache key; raised when a render changes.
inline constexpr int kSpeechVersion = 1;
/// Version of how the dictionary is spoken, part of the keys of the lines that it speaks.
inline constexpr int kDictionaryVersion = 1;
/// Version of how a workflow is filled and its sound is taken, part of the keys of the lines it speaks.
inline constexpr int kWorkflowSpeechVersion = 1;

/// As the profile and the request say, without what stands in for a style here.
[[nodiscard]] Prosody wishedDelivery(const SpeechPlan& plan);

} // namespace comfyvn
