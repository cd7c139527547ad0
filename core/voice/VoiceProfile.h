#pragma once

#include "core/base/Result.h"
#include "core/voice/Prosody.h"

#include <QJsonObject>
#include <QMap>
#include <QString>

#include <optional>

namespace comfyvn {

/// How a character sounds: what the contract calls a profile. Empty strings mean "decided elsewhere".
struct VoiceProfile {
    QString name {}; ///< 1..64 characters, the key
    QString displayName {};
    QString provider {}; ///< empty: the active one
    QString engine {}; ///< `flite`, `espeak-ng`; empty: cast by name
    QString engineVoice {}; ///< as the engine names it
    QString lang {};
    QString style {}; ///< used when a request names none
    QString model {};
    std::optional<qint64> seed {};
    Prosody prosody {};
    QMap<QString, Prosody> styles {}; ///< a style's own change, in place of the built-in one
    QString colour {}; ///< `#rrggbb`
    QString notes {};
    QString sampleText {};

    bool operator==(const VoiceProfile&) const = default;
};

/// Reads the contract's form. Error: InvalidRequest with the field. Says nothing on whether engine and voice
/// exist.
[[nodiscard]] Result<VoiceProfile> voiceProfileFromJson(const QJsonObject& json);
[[nodiscard]] QJsonObject toJson(const VoiceProfile& profile);

} // namespace comfyvn
