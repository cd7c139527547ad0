#include "core/speech/services/ServiceVoice.h"

#include "core/speech/dictionary/DictionaryEntry.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

const OfferedVoice* named(const QList<OfferedVoice>& offered, const QString& wish)
{
    if (wish.isEmpty())
        return nullptr;
    auto found = std::ranges::find(offered, wish, &OfferedVoice::id);
    if (found == offered.end())
        found = std::ranges::find_if(offered, [&](const OfferedVoice& voice) {
            return voice.name.compare(wish, Qt::CaseInsensitive) == 0;
        });
    return found == offered.end() ? nullptr : &*found;
}

/// Those of the line's language, and of them those of the gender that the local stand-in has.
QList<OfferedVoice> castOf(const SpeechPlan& plan, const QList<OfferedVoice>& offered, bool polyglots)
{
    const QString lang = dictionaryLanguage(plan.voice.lang);
    QList<OfferedVoice> cast;
    std::ranges::copy_if(offered, std::back_inserter(cast), [&](const OfferedVoice& voice) {
        return voice.lang.isEmpty() || dictionaryLanguage(voice.lang) == lang;
    });
    if (cast.isEmpty() && polyglots)
        cast = offered;
    QList<OfferedVoice> sameGender;
    std::ranges::copy_if(cast, std::back_inserter(sameGender),
                         [&](const OfferedVoice& voice) { return voice.gender == plan.voice.voice.gender; });
    return sameGender.isEmpty() ? cast : sameGender;
}

tl::unexpected<Error> speaksNot(const SpeechPlan& plan, const ServiceFields& fields)
{
    return failure(
        ErrorKind::ProviderFailed, u"unsupported_language"_s,
        u"%1 does not speak \"%2\"; choose another provider, or another language for this line."_s.arg(
            fields.name, plan.voice.lang));
}

OfferedVoice inStyle(const OfferedVoice& voice, const QString& style, const QList<OfferedVoice>& offered)
{
    const auto better = std::ranges::find_if(offered, [&](const OfferedVoice& each) {
        return !voice.style.isEmpty() && each.name == voice.name && each.style == style;
    });
    return better == offered.end() ? voice : *better;
}

} // namespace

Result<OfferedVoice> serviceVoice(const SpeechPlan& plan, const QList<OfferedVoice>& offered,
                                  const ServiceFields& fields, const SpeechProtocol& protocol)
{
    const VoiceProfile& profile = plan.voice.profile;
    const QString setting = fields.text(u"voice"_s);
    for (const QString& wish : { profile.engineVoice, plan.voice.name, setting }) {
        if (const OfferedVoice* voice = named(offered, wish)) {
            const bool reads = voice->lang.isEmpty() || protocol.hasPolyglots()
                || dictionaryLanguage(voice->lang) == dictionaryLanguage(plan.voice.lang);
            if (!reads)
                return speaksNot(plan, fields);
            return inStyle(*voice, plan.voice.style, offered);
        }
        // What is meant for this provider is tried even where no list has it.
        if (!wish.isEmpty()
            && (wish == setting || (wish == profile.engineVoice && profile.provider == plan.provider)))
            return OfferedVoice { .id = wish, .name = wish };
    }
    const QList<OfferedVoice> cast = castOf(plan, offered, protocol.hasPolyglots());
    if (!cast.isEmpty()) {
        const auto at = static_cast<qsizetype>(castBits(plan.voice.name, plan.voice.lang)
                                               % static_cast<quint64>(cast.size()));
        return inStyle(cast[at], plan.voice.style, offered);
    }
    if (!offered.isEmpty())
        return speaksNot(plan, fields);
    const QString standard = protocol.defaultVoice(fields);
    return OfferedVoice { .id = standard, .name = standard };
}

bool isVoiceChosen(const SpeechPlan& plan, const ServiceFields& fields)
{
    const VoiceProfile& profile = plan.voice.profile;
    const bool byProfile = !profile.engineVoice.isEmpty() && profile.provider == plan.provider;
    return byProfile || !fields.text(u"voice"_s).isEmpty();
}

} // namespace comfyvn
