#pragma once

#include "core/speech/services/SpeechTrial.h"
#include "ui/studio/CallLink.h"

#include <functional>

namespace comfyvn::ui {

/// How a provider stands with what the settings say.
struct ProviderStanding {
    bool hasKey = false;
    bool isOpenToOthers = false; ///< a key is sent where others could read it
    QFuture<Result<void>> reached {};
};

/// What the settings ask of the studio about the providers of an area: `audio.tts` or `audio.music`. Called
/// on the studio thread and only there.
struct ProviderCalls {
    std::function<ProviderStanding(const QString& area, const QString& provider)> standing {};
    std::function<bool(const QString& area, const QString& provider)> hasKey {};
    /// Empty: it is forgotten.
    std::function<Result<void>(const QString& area, const QString& provider, const QString& key)> setKey {};
    /// Of speech.
    std::function<QFuture<Result<QList<OfferedVoice>>>(const QString& provider)> voices {};
    std::function<QFuture<Result<SpeechTrial>>(const QString& provider)> trySpeech {};
};

using ProviderLink = CallLink<ProviderCalls>;

} // namespace comfyvn::ui
