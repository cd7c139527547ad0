#pragma once

#include "core/base/Result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace comfyvn {
class CharacterCounts;
class SpeechService;
class VoiceProfileStore;
} // namespace comfyvn

namespace comfyvn::http {

/// A voice of the workspace as other programs list it.
struct CastVoice {
    QString name {}; ///< what a request names it by
    QString title {}; ///< for people
    QString lang {}; ///< BCP 47
    QString gender {}; ///< of the engine voice: `female`, `male`
    QStringList styles {}; ///< the one it speaks in when none is named, then the others

    bool operator==(const CastVoice&) const = default;
};

/// The profiles, then the characters of the scenes that have none, each in the order of their names; those
/// that cannot speak are left out. Error: Storage.
[[nodiscard]] Result<QList<CastVoice>> castVoices(const VoiceProfileStore& profiles, CharacterCounts& counts,
                                                  SpeechService& speech);

} // namespace comfyvn::http
