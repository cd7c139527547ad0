#include "ui/settings/SpokenLanguages.h"

#include "core/voice/VoiceCatalogue.h"
#include "ui/voice/VoiceNames.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

QList<SettingChoice> spokenLanguages()
{
    // The engines' names for what everybody else calls otherwise.
    static const QHash<QString, QString> usual { { u"cmn"_s, u"zh"_s } };
    const VoiceCatalogue catalogue;
    QSet<QString> codes;
    for (const EngineVoice& voice : catalogue.voices()) {
        const QString primary = voice.lang.section(u'-', 0, 0);
        codes << usual.value(primary, primary);
        if (primary != voice.lang && !usual.contains(primary))
            codes << voice.lang;
    }
    QList<SettingChoice> choices;
    for (const QString& code : std::as_const(codes))
        choices << SettingChoice { code, languageName(code) };
    std::ranges::sort(choices, [](const SettingChoice& one, const SettingChoice& other) {
        const int order = one.text.localeAwareCompare(other.text);
        return order == 0 ? one.value < other.value : order < 0;
    });
    return choices;
}

} // namespace comfyvn::ui
