#include "ui/settings/SpeechPage.h"

#include "ui/settings/ComfyFields.h"
#include "ui/settings/SettingField.h"
#include "ui/voice/VoiceNames.h"

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

QList<SettingChoice> languages()
{
    QList<SettingChoice> choices;
    for (const auto& lang :
         { u"en"_s, u"ja"_s, u"zh"_s, u"ko"_s, u"fr"_s, u"de"_s, u"es"_s, u"it"_s, u"pt-br"_s, u"ru"_s })
        choices << SettingChoice { lang, languageName(lang) };
    return choices;
}

} // namespace

SpeechPage::SpeechPage(SettingsModel& settings, ComfyLink& comfy, QWidget* parent)
    : ProviderPage(settings,
                   { .id = u"speech"_s,
                     .area = u"audio.tts"_s,
                     .title = tr("Speech"),
                     .icon = u"voice"_s,
                     .activeHint = tr("Speaks every line whose voice does not name another."),
                     .fallbackHint = tr("A line that another rendered is marked with the reason.") },
                   parent)
{
    const QList<ProviderEntry> providers {
        { .id = u"local"_s,
          .title = tr("Built in"),
          .summary = tr("Voices that come with the studio. They work offline and sound the same on every "
                        "machine; there is nothing to set.") },
        comfyProvider(settings, comfy, area()),
    };
    addRouting(providers);
    addRow(new ChoiceField(
        settings, area() + u".default_lang"_s,
        { tr("Language"), tr("Of lines and voices that do not name one."), tr("default language locale") },
        languages(), this));
    addProviders(providers);
}

} // namespace comfyvn::ui
