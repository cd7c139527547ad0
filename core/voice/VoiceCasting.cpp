#include "core/voice/VoiceCasting.h"

#include "core/base/Random.h"
#include "core/voice/SpeakingStyle.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

/// English has natural voices, so they are cast more often than the synthetic ones.
const QStringList& englishCast()
{
    static const QStringList ids {
        u"flite:slt"_s,
        u"flite:rms"_s,
        u"flite:awb"_s,
        u"flite:slt"_s,
        u"flite:rms"_s,
        u"flite:kal16"_s,
        u"espeak-ng:en-us+f2"_s,
        u"espeak-ng:en-gb+m3"_s,
        u"espeak-ng:en-gb+f4"_s,
        u"espeak-ng:en-us+m7"_s,
        u"flite:slt"_s,
        u"flite:awb"_s,
        u"espeak-ng:en-gb-scotland+f3"_s,
    };
    return ids;
}

/// `engine` empty: any.
EngineVoice castVoice(const QString& lang, const QString& engine, quint64 bits,
                      const VoiceCatalogue& catalogue)
{
    const bool natural = engine == u"flite" && speaks(u"en"_s, lang);
    if (!natural && (lang != u"en-us" || !engine.isEmpty()))
        return catalogue.pick(lang, {}, bits);
    const QStringList cast = natural ? englishCast().filter(u"flite:"_s) : englishCast();
    return *catalogue.find(cast[static_cast<qsizetype>(bits % static_cast<quint64>(cast.size()))]);
}

/// An engine voice is named with its engine, or by an id, or by a name that one engine has.
std::optional<EngineVoice> voiceOf(const VoiceProfile& profile, const VoiceCatalogue& catalogue)
{
    if (!profile.engine.isEmpty())
        return catalogue.find(profile.engine + u':' + profile.engineVoice);
    for (const QString& prefix : { QString(), u"flite:"_s, u"espeak-ng:"_s }) {
        if (const auto voice = catalogue.find(prefix + profile.engineVoice))
            return voice;
    }
    return std::nullopt;
}

/// What makes two characters cast to the same engine voice differ.
Prosody castCharacter(quint64 bits)
{
    Random random(bits);
    return {
        .rate = 1 + 0.06 * random.signedUnit(),
        .pitch = 2 * random.signedUnit(),
        .range = 1 + 0.06 * random.signedUnit(),
    };
}

Prosody styleChange(const VoiceProfile& profile, const QString& asked, const QString& used)
{
    for (const QString& name : { asked, used }) {
        if (const auto own = profile.styles.constFind(name); own != profile.styles.cend())
            return *own;
    }
    return speakingStyle(used);
}

/// The default, unless the voice speaks another language only.
QString unaskedLanguage(const std::optional<EngineVoice>& voice, const QString& defaultLang,
                        const VoiceCatalogue& catalogue)
{
    const auto known = catalogue.languageFor(defaultLang);
    return voice && (!known || !speaks(voice->lang, *known)) ? voice->lang : defaultLang;
}

} // namespace

quint64 castBits(const QString& name, const QString& lang)
{
    const QByteArray digest = QCryptographicHash::hash(
        (name.normalized(QString::NormalizationForm_C) + u'|' + lang).toUtf8(), QCryptographicHash::Sha1);
    quint64 bits = 0;
    for (int i = 0; i < 8; ++i)
        bits = (bits << 8U) | static_cast<quint8>(digest[i]);
    return bits;
}

QString resolutionName(VoiceResolution resolution)
{
    switch (resolution) {
    case VoiceResolution::Profile:
        return u"profile"_s;
    case VoiceResolution::EngineVoice:
        return u"engine_voice"_s;
    case VoiceResolution::Cast:
        return u"cast"_s;
    }
    return {};
}

Result<ResolvedVoice> resolveVoice(const VoiceWish& wish, const std::optional<VoiceProfile>& profile,
                                   const VoiceCatalogue& catalogue)
{
    ResolvedVoice resolved { .name = wish.name };
    std::optional<EngineVoice> named;
    if (profile) {
        resolved.resolution = VoiceResolution::Profile;
        resolved.profile = *profile;
        if (!profile->engine.isEmpty() && profile->engine != u"flite" && profile->engine != u"espeak-ng") {
            return failure(ErrorKind::InvalidRequest, u"unknown_engine"_s,
                           u"There is no engine \"%1\"; choose flite or espeak-ng, or leave it empty."_s.arg(
                               profile->engine),
                           u"engine"_s);
        }
        if (!profile->engineVoice.isEmpty()) {
            named = voiceOf(*profile, catalogue);
            const bool mayBeForeign =
                profile->engine.isEmpty() && !wish.provider.isEmpty() && wish.provider != u"local";
            if (!named && !mayBeForeign) {
                return failure(
                    ErrorKind::InvalidRequest, u"unknown_voice"_s,
                    u"The profile \"%1\" names the engine voice \"%2:%3\", which does not exist; choose one "
                    u"of "
                    u"GET /api/tts/voices."_s.arg(profile->name, profile->engine, profile->engineVoice),
                    u"voice"_s);
            }
        }
    } else if (wish.name.startsWith(u"flite:"_s) || wish.name.startsWith(u"espeak-ng:"_s)) {
        named = catalogue.find(wish.name);
        if (!named) {
            return failure(
                ErrorKind::InvalidRequest, u"unknown_voice"_s,
                u"No engine has the voice \"%1\"; GET /api/tts/voices lists them."_s.arg(wish.name),
                u"voice"_s);
        }
        resolved.resolution = VoiceResolution::EngineVoice;
    }

    QString lang = !wish.lang.isEmpty() ? wish.lang : resolved.profile.lang;
    if (lang.isEmpty())
        lang = unaskedLanguage(named, wish.defaultLang, catalogue);
    const auto known = catalogue.languageFor(lang);
    if (!known) {
        return failure(ErrorKind::InvalidRequest, u"unknown_language"_s,
                       u"No engine speaks \"%1\"; send a language like en, ja or fr."_s.arg(lang), u"lang"_s);
    }
    resolved.lang = lang;
    resolved.engineLang = *known;

    const quint64 bits = castBits(wish.name, resolved.engineLang);
    if (named)
        resolved.voice = speaks(named->lang, resolved.engineLang)
            ? *named
            : catalogue.pick(resolved.engineLang, named->gender, bits);
    else
        resolved.voice = castVoice(resolved.engineLang, resolved.profile.engine, bits, catalogue);

    resolved.style = !wish.style.isEmpty() ? wish.style : resolved.profile.style;
    if (resolved.style.isEmpty())
        resolved.style = u"neutral"_s;
    resolved.styleUsed = nearestSpeakingStyle(resolved.style);
    Prosody prosody = resolved.profile.prosody;
    if (!named && resolved.profile.engineVoice.isEmpty()) // a voice chosen elsewhere is as its profile has it
        prosody = combined(prosody, castCharacter(bits >> 8U));
    resolved.prosody = combined(prosody, styleChange(resolved.profile, resolved.style, resolved.styleUsed));
    return resolved;
}

EngineVoice voiceForLanguage(const ResolvedVoice& resolved, const QString& lang,
                             const VoiceCatalogue& catalogue)
{
    if (speaks(resolved.voice.lang, lang))
        return resolved.voice;
    const QString known = catalogue.languageFor(lang).value_or(resolved.engineLang);
    return catalogue.pick(known, resolved.voice.gender, castBits(resolved.name, known));
}

} // namespace comfyvn
