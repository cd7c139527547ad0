#pragma once

#include "core/base/Result.h"
#include "core/script/Script.h"
#include "core/speech/Casting.h"
#include "core/speech/OfferedVoice.h"
#include "core/speech/SpeechRequest.h"
#include "core/speech/SpokenAudio.h"
#include "core/voice/VoiceCatalogue.h"
#include "core/voice/VoiceProfileStore.h"

#include <QFuture>
#include <QList>
#include <QStringList>

#include <functional>
#include <memory>

namespace comfyvn::ui {

/// What the workspace has to speak with.
struct VoiceStock {
    QList<ProfileState> profiles {};
    std::shared_ptr<const VoiceCatalogue> catalogue {};
    QStringList providers {}; ///< those that exist now
    QString activeProvider {};
};

/// The voices of a provider elsewhere, being asked for.
struct OfferedVoices {
    QString provider {};
    QFuture<Result<QList<OfferedVoice>>> voices {};
};

/// What the studio does for the voices. Called on the studio thread and only there.
struct VoiceCalls {
    std::function<VoiceStock()> stock {};
    /// Makes the workspace hold what the states say, all of it or nothing.
    std::function<Result<void>(const QList<ProfileState>&)> apply {};
    /// From now on hands over what others than the window make of a profile; on the studio thread.
    std::function<void(const std::function<void(const ProfileState&)>&)> watch {};
    std::function<QFuture<Result<SpokenAudioPtr>>(const SpeechRequest&)> audition {};
    /// Of the active provider where none is named. `local` offers those of the catalogue, and no others.
    std::function<OfferedVoices(const QString& provider)> offered {};
    /// As SpeechEngine::terms().
    std::function<QFuture<Result<QString>>(const QString& provider, const QString& whose)> terms {};
    std::function<Result<QList<CastMember>>()> casting {};
    /// The scenes in which a character says something.
    std::function<Result<QList<Script>>(const QString& character)> scenesOf {};
};

} // namespace comfyvn::ui
