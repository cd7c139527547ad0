#include "core/voice/VoiceProfileCheck.h"

#include "core/voice/VoiceCasting.h"

using namespace Qt::StringLiterals;

namespace comfyvn {

Result<void> checkVoiceProfile(const VoiceProfile& profile, const VoiceCatalogue& catalogue,
                               const QStringList& providers)
{
    if (const auto wellFormed = voiceProfileFromJson(toJson(profile)); !wellFormed)
        return tl::unexpected(wellFormed.error());
    if (!profile.provider.isEmpty() && !providers.contains(profile.provider)) {
        return failure(ErrorKind::InvalidRequest, u"unknown_provider"_s,
                       u"There is no speech provider \"%1\"; leave it empty or choose from %2."_s.arg(
                           profile.provider, providers.join(u", "_s)),
                       u"provider"_s);
    }
    const auto spoken = resolveVoice(
        { .name = profile.name, .defaultLang = u"en"_s, .provider = profile.provider }, profile, catalogue);
    if (spoken)
        return {};
    Error error = spoken.error();
    error.field = error.field == u"voice" ? u"engine_voice"_s : error.field;
    return tl::unexpected(error);
}

} // namespace comfyvn
