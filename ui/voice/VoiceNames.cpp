#include "ui/voice/VoiceNames.h"

#include "core/providers/ProviderCatalogue.h"
#include "ui/studio/StudioText.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

struct VoiceNames {
    Q_DECLARE_TR_FUNCTIONS(VoiceNames)
};

struct Word {
    const char* id;
    const char* name;
};

constexpr std::array kStyles {
    Word { "neutral", QT_TRANSLATE_NOOP("VoiceNames", "neutral") },
    Word { "calm", QT_TRANSLATE_NOOP("VoiceNames", "calm") },
    Word { "warm", QT_TRANSLATE_NOOP("VoiceNames", "warm") },
    Word { "excited", QT_TRANSLATE_NOOP("VoiceNames", "excited") },
    Word { "angry", QT_TRANSLATE_NOOP("VoiceNames", "angry") },
    Word { "sad", QT_TRANSLATE_NOOP("VoiceNames", "sad") },
    Word { "whisper", QT_TRANSLATE_NOOP("VoiceNames", "whisper") },
    Word { "serious", QT_TRANSLATE_NOOP("VoiceNames", "serious") },
    Word { "cheerful", QT_TRANSLATE_NOOP("VoiceNames", "cheerful") },
    Word { "fearful", QT_TRANSLATE_NOOP("VoiceNames", "fearful") },
};

} // namespace

QString engineName(const QString& engine)
{
    if (engine == u"flite")
        return u"Flite"_s;
    return engine == u"espeak-ng" ? u"eSpeak NG"_s : providerName(engine);
}

QString genderName(const QString& gender)
{
    if (gender == u"female")
        return VoiceNames::tr("female");
    return gender == u"male" ? VoiceNames::tr("male") : gender;
}

QString languageName(const QString& lang)
{
    const QString primary = lang.section(u'-', 0, 0);
    // Qt names these after the country where most speak them.
    static const QHash<QString, QString> names {
        { u"en"_s, u"English"_s }, { u"es"_s, u"Español"_s }, { u"pt"_s, u"Português"_s },
        { u"cmn"_s, u"普通话"_s }, { u"yue"_s, u"粵語"_s },   { u"hak"_s, u"客家話"_s },
    };
    QString name = names.value(primary);
    if (name.isEmpty()) {
        const QLocale locale(primary);
        name = locale.language() == QLocale::C ? QString() : locale.nativeLanguageName();
    }
    return name.isEmpty() ? lang : u"%1 (%2)"_s.arg(name, lang);
}

QString styleName(const QString& style)
{
    for (const Word& word : kStyles)
        if (style == QLatin1String(word.id))
            return VoiceNames::tr(word.name);
    return style;
}

QString providerName(const QString& provider)
{
    if (provider == u"local")
        return VoiceNames::tr("built in");
    const Provider* known = findProvider(speechProviderList(), provider);
    return known != nullptr ? studioText(known->title) : provider;
}

std::optional<EngineVoice> engineVoiceOf(const VoiceProfile& profile, const VoiceCatalogue& catalogue)
{
    if (profile.engineVoice.isEmpty())
        return std::nullopt;
    if (!profile.engine.isEmpty())
        return catalogue.find(profile.engine + u':' + profile.engineVoice);
    for (const QString& prefix : { QString(), u"flite:"_s, u"espeak-ng:"_s })
        if (const auto voice = catalogue.find(prefix + profile.engineVoice))
            return voice;
    return std::nullopt;
}

QString engineVoiceText(const VoiceProfile& profile, const VoiceCatalogue& catalogue)
{
    if (profile.engineVoice.isEmpty())
        return VoiceNames::tr("cast by name");
    if (!profile.provider.isEmpty() && profile.provider != u"local")
        return profile.engineVoice; // theirs, of which the catalogue knows nothing
    const auto voice = engineVoiceOf(profile, catalogue);
    if (!voice)
        return VoiceNames::tr("%1 (not there)").arg(profile.engineVoice);
    return voice->displayName;
}

VoiceProfile withEngineVoice(VoiceProfile profile, const EngineVoice& voice, const VoiceCatalogue& catalogue)
{
    profile.engine = voice.engine;
    profile.engineVoice = voice.name;
    const auto known = catalogue.languageFor(profile.lang);
    if (!profile.lang.isEmpty() && (!known || !speaks(voice.lang, *known)))
        profile.lang = voice.lang;
    return profile;
}

VoiceProfile withOfferedVoice(VoiceProfile profile, const EngineVoice& voice, const VoiceCatalogue& catalogue)
{
    profile.provider = voice.engine;
    profile.engine.clear();
    profile.engineVoice = voice.name;
    const auto theirs = catalogue.languageFor(voice.lang);
    const auto ours = catalogue.languageFor(profile.lang);
    if (theirs && (profile.lang.isEmpty() || !ours || !speaks(*theirs, *ours)))
        profile.lang = voice.lang;
    return profile;
}

QString offeredVoiceName(const OfferedVoice& voice)
{
    constexpr qsizetype shown = 3;
    QString name = voice.name;
    if (!voice.style.isEmpty())
        name += u" · "_s + voice.style;
    if (!voice.styles.isEmpty())
        name += u" · "_s + voice.styles.first(std::min(shown, voice.styles.size())).join(u", "_s)
            + (voice.styles.size() > shown ? u", …"_s : QString());
    return name;
}

QList<ListedVoice> listedVoices(const VoiceCatalogue& catalogue)
{
    QList<ListedVoice> rows;
    for (const EngineVoice& voice : catalogue.voices())
        rows << ListedVoice { .voice = voice };
    return rows;
}

QList<ListedVoice> listedVoices(const QString& provider, const QList<OfferedVoice>& voices)
{
    QList<ListedVoice> rows;
    for (const OfferedVoice& voice : voices) {
        QStringList styles = voice.styles;
        if (!voice.style.isEmpty())
            styles.prepend(voice.style);
        rows << ListedVoice { .voice = { .engine = provider,
                                         .name = voice.id,
                                         .displayName = voice.name,
                                         .lang = voice.lang,
                                         .gender = voice.gender },
                              .styles = styles.join(u", "_s) };
    }
    return rows;
}

QString minutesText(double seconds)
{
    const auto whole = std::llround(seconds);
    return u"%1:%2"_s.arg(whole / 60).arg(whole % 60, 2, 10, QChar(u'0'));
}

} // namespace comfyvn::ui
