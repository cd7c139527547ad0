#pragma once

#include "core/settings/ProviderUsage.h"
#include "core/speech/services/SpeechTrial.h"
#include "ui/studio/CallLink.h"

#include <functional>

namespace comfyvn::ui {

/// Whether a provider's key is kept; one of another address is not sent to this one.
enum class KeptKey { None, Usable, OfAnotherAddress };

/// How a provider stands with what the settings say.
struct ProviderStanding {
    KeptKey key = KeptKey::None;
    bool isOpenToOthers = false; ///< a key or secret header would be sent where others could read it
    QFuture<Result<void>> reached {};
};

/// What the settings ask of the studio about the providers of an area: `audio.tts` or `audio.music`. Called
/// on the studio thread and only there.
struct ProviderCalls {
    std::function<ProviderStanding(const QString& area, const QString& provider)> standing {};
    std::function<KeptKey(const QString& area, const QString& provider)> keptKey {};
    /// Empty: it is forgotten.
    std::function<Result<void>(const QString& area, const QString& provider, const QString& key)> setKey {};
    /// What it was asked for this month; nothing for one that costs nothing.
    std::function<Result<std::optional<ProviderUse>>(const QString& area, const QString& provider)> usage {};
    /// Of speech.
    std::function<QFuture<Result<QList<OfferedVoice>>>(const QString& provider)> voices {};
    /// As SpeechEngine::terms().
    std::function<QFuture<Result<QString>>(const QString& provider, const QString& whose)> terms {};
    std::function<QFuture<Result<SpeechTrial>>(const QString& provider)> trySpeech {};
};

using ProviderLink = CallLink<ProviderCalls>;

} // namespace comfyvn::ui
