#include "ui/settings/SpeechPage.h"

#include "ui/settings/ComfyFields.h"
#include "ui/settings/ProviderFields.h"
#include "ui/settings/ProviderStanding.h"
#include "ui/settings/SettingField.h"
#include "ui/settings/SpokenLanguages.h"

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

SpeechPage::SpeechPage(SettingsModel& settings, ComfyLink& comfy, ProviderLink& providers, Player& player,
                       QWidget* parent)
    : ProviderPage(settings,
                   { .id = u"speech"_s,
                     .area = u"audio.tts"_s,
                     .title = tr("Speech"),
                     .icon = u"voice"_s,
                     .activeHint = tr("Speaks every line whose voice does not name another."),
                     .fallbackHint = tr("A line that another rendered is marked with the reason.") },
                   parent)
{
    QList<ProviderEntry> entries;
    for (const Provider& provider : speechProviderList())
        entries << (provider.id == u"comfyui_local"
                        ? withFacts(comfyProvider(settings, comfy, area()), provider)
                        : catalogueEntry(provider, settings, providers, player, area()));
    for (ProviderEntry& entry : entries)
        entry = withStanding(entry, settings, providers, player, area());
    addRouting(entries);
    addRow(new ChoiceField(
        settings, area() + u".default_lang"_s,
        { tr("Language"), tr("Of lines and voices that do not name one."), tr("default language locale") },
        spokenLanguages(), this));
    addProviders(entries);
}

} // namespace comfyvn::ui
