#pragma once

#include "core/base/Result.h"
#include "core/speech/OfferedVoice.h"
#include "core/speech/SpokenAudio.h"

#include <QFuture>

class QObject;

namespace comfyvn {

class SettingsStore;
class SpeechProviders;
class SpeechService;

/// What trying a provider came to.
struct SpeechTrial {
    SpokenAudioPtr audio {};
    OfferedVoice voice {}; ///< with its id only, where the provider lists none
    qsizetype voices = 0; ///< that it offers
    QString lang {}; ///< of the sample
    qint64 milliseconds = 0; ///< from asking for the sample to its sound
};

/// Speaks a sample with one provider, without any stand-in, in the default language or else one that its
/// voice speaks; nothing is stored. Cancelling the future gives it up, and so does the end of `owner`, which
/// ends before the others. Studio thread. Errors: as the engine's.
[[nodiscard]] QFuture<Result<SpeechTrial>> trySpeech(const QString& provider, SpeechProviders& providers,
                                                     SpeechService& speech, const SettingsStore& settings,
                                                     QObject& owner);

} // namespace comfyvn
