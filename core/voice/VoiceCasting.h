#pragma once

#include "core/base/Result.h"
#include "core/voice/VoiceCatalogue.h"
#include "core/voice/VoiceProfile.h"

#include <optional>

namespace comfyvn {

/// How a voice name was understood.
enum class VoiceResolution { Profile, EngineVoice, Cast };

[[nodiscard]] QString resolutionName(VoiceResolution resolution);

/// Everything that decides how a line sounds, except its text and seed.
struct ResolvedVoice {
    QString name {};
    VoiceResolution resolution = VoiceResolution::Cast;
    VoiceProfile profile {}; ///< as stored, or empty
    EngineVoice voice {};
    QString lang {}; ///< as the caller, the profile or the settings named it
    QString engineLang {}; ///< as the engines name it
    QString style {}; ///< as the caller named it
    QString styleUsed {}; ///< the named style it was mapped to
    Prosody prosody {}; ///< profile, style and casting together

    bool operator==(const ResolvedVoice&) const = default;
};

/// What a caller says of the voice; empty means "not given".
struct VoiceWish {
    QString name {}; ///< not empty
    QString lang {};
    QString style {};
    QString defaultLang {}; ///< used when neither the caller nor the profile names a language
    QString provider {}; ///< who speaks; another than `local` may have voices that no engine here has
};

/// Finds the voice for a wish: the profile of that name, else the engine voice of that id, else one that is
/// cast: a pure function of name and language, so that each new character has a steady voice of its own.
/// Where another provider speaks, a profile's voice may be that one's own; the local stand-in is cast by name
/// then. Errors: InvalidRequest `unknown_language`, `unknown_voice` (a profile or id that names a voice no
/// engine has).
[[nodiscard]] Result<ResolvedVoice> resolveVoice(const VoiceWish& wish,
                                                 const std::optional<VoiceProfile>& profile,
                                                 const VoiceCatalogue& catalogue);

/// The voice that says a run of another language inside a line of `resolved`: the same gender, steady by
/// name.
[[nodiscard]] EngineVoice voiceForLanguage(const ResolvedVoice& resolved, const QString& lang,
                                           const VoiceCatalogue& catalogue);

/// What a voice is cast by: steady for name and language.
[[nodiscard]] quint64 castBits(const QString& name, const QString& lang);

/// Version of what casting and styles do, part of every cache key.
inline constexpr int kCastingVersion = 1;

} // namespace comfyvn
