#include "app/http/CastVoices.h"

#include "core/script/CharacterCounts.h"
#include "core/speech/SpeechService.h"
#include "core/voice/SpeakingStyle.h"
#include "core/voice/VoiceProfileStore.h"

using namespace Qt::StringLiterals;

namespace comfyvn::http {

Result<QList<CastVoice>> castVoices(const VoiceProfileStore& profiles, CharacterCounts& counts,
                                    SpeechService& speech)
{
    QStringList names = profiles.profiles().keys();
    const auto counted = counts.count();
    if (!counted)
        return tl::unexpected(counted.error());
    for (const CharacterCount& count : *counted) {
        if (!count.character.isEmpty() && !profiles.find(count.character))
            names << count.character;
    }
    QList<CastVoice> voices;
    for (const QString& name : std::as_const(names)) {
        const auto plan = speech.plan({ .text = u"a"_s, .voice = name });
        if (!plan)
            continue;
        const VoiceProfile& profile = plan->voice.profile;
        QStringList styles { plan->voice.style };
        styles << profile.styles.keys() << speakingStyleNames();
        styles.removeDuplicates();
        voices << CastVoice { .name = name,
                              .title = profile.displayName.isEmpty() ? name : profile.displayName,
                              .lang = plan->voice.lang,
                              .gender = plan->voice.voice.gender,
                              .styles = styles };
    }
    return voices;
}

} // namespace comfyvn::http
