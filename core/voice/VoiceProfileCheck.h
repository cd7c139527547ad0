#pragma once

#include "core/base/Result.h"
#include "core/voice/VoiceProfile.h"

#include <QStringList>

namespace comfyvn {

class VoiceCatalogue;

/// Whether a profile can speak: its values lie within their ranges, its provider is one of `providers`, its
/// engine, voice and language exist. Error: InvalidRequest with the field of the profile.
[[nodiscard]] Result<void> checkVoiceProfile(const VoiceProfile& profile, const VoiceCatalogue& catalogue,
                                             const QStringList& providers);

} // namespace comfyvn
