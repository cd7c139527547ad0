#pragma once

#include "core/speech/OfferedVoice.h"
#include "core/speech/services/SpeechProtocol.h"

namespace comfyvn {

/// Which of a provider's voices speaks a line: the profile's where the profile is for this provider or the
/// provider has a voice of that id or name, else the one that the line names, else `settingVoice`, else one
/// that is cast, steadily, by name and language, else the protocol's own. Where the voice is one style of a
/// character that has the line's style too, it is that one. Error: ProviderFailed `unsupported_language`.
[[nodiscard]] Result<OfferedVoice> serviceVoice(const SpeechPlan& plan, const QList<OfferedVoice>& offered,
                                                const ServiceFields& fields, const SpeechProtocol& protocol);

/// Whether profile or settings name a voice that is meant for this provider, so that no list is needed.
[[nodiscard]] bool isVoiceChosen(const SpeechPlan& plan, const ServiceFields& fields);

} // namespace comfyvn
