#pragma once

#include "core/base/Result.h"
#include "core/voice/VoiceProfile.h"

#include <QByteArray>
#include <QJsonArray>
#include <QList>

namespace comfyvn {

/// The profiles a JSON file holds, each as the contract writes it: one object, an array of them, or what
/// `GET /voice/list` answers. Error: InvalidRequest `malformed_profiles`.
[[nodiscard]] Result<QJsonArray> profilesInFile(const QByteArray& bytes);

/// The same, read. Error: InvalidRequest, the message naming the profile that cannot be read.
[[nodiscard]] Result<QList<VoiceProfile>> readVoiceProfiles(const QByteArray& bytes);

/// One profile as an object, several as an array, for people to read.
[[nodiscard]] QByteArray voiceProfileFile(const QList<VoiceProfile>& profiles);

inline constexpr qint64 kMaxProfileFile = 16 << 20;

} // namespace comfyvn
