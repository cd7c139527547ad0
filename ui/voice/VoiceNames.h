#pragma once

#include "core/speech/OfferedVoice.h"
#include "core/voice/VoiceCatalogue.h"
#include "core/voice/VoiceProfile.h"

#include <QString>

namespace comfyvn::ui {

// What people read where files have ids.

[[nodiscard]] QString engineName(const QString& engine);
[[nodiscard]] QString genderName(const QString& gender);
/// A language in its own words, with the code the engines know it by.
[[nodiscard]] QString languageName(const QString& lang);
/// The built-in name of a speaking style; any other as it is.
[[nodiscard]] QString styleName(const QString& style);
[[nodiscard]] QString providerName(const QString& provider);

/// The engine voice a profile names; none: it is cast by name, or the voice does not exist.
[[nodiscard]] std::optional<EngineVoice> engineVoiceOf(const VoiceProfile& profile,
                                                       const VoiceCatalogue& catalogue);
/// The same for people.
[[nodiscard]] QString engineVoiceText(const VoiceProfile& profile, const VoiceCatalogue& catalogue);
/// The profile with this voice in place of its own; a language that the voice does not speak gives way.
[[nodiscard]] VoiceProfile withEngineVoice(VoiceProfile profile, const EngineVoice& voice,
                                           const VoiceCatalogue& catalogue);

/// The same for a voice of a provider elsewhere, which the profile then names.
[[nodiscard]] VoiceProfile withOfferedVoice(VoiceProfile profile, const EngineVoice& voice,
                                            const VoiceCatalogue& catalogue);
/// A provider's voice with its style or some of its styles.
[[nodiscard]] QString offeredVoiceName(const OfferedVoice& voice);

/// A row to choose a voice by.
struct ListedVoice {
    EngineVoice voice {};
    QString styles {}; ///< for people; empty: it has one

    bool operator==(const ListedVoice&) const = default;
};

[[nodiscard]] QList<ListedVoice> listedVoices(const VoiceCatalogue& catalogue);
/// Those of a provider: it is their engine, their ids are their names.
[[nodiscard]] QList<ListedVoice> listedVoices(const QString& provider, const QList<OfferedVoice>& voices);

/// `m:ss`.
[[nodiscard]] QString minutesText(double seconds);

} // namespace comfyvn::ui
