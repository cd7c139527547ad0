#include "ui/settings/MusicPage.h"

#include "ui/settings/ComfyFields.h"
#include "ui/settings/PathField.h"
#include "ui/settings/ProviderFields.h"
#include "ui/settings/ProviderStanding.h"

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

void addSoundfont(ProviderForm& form, SettingsModel& settings)
{
    form.addRow(new PathField(
        settings, u"audio.music.providers.local.soundfont"_s,
        { MusicPage::tr("Soundfont"),
          MusicPage::tr("The file of instruments that music is played with; empty: the one that is "
                        "installed. Another one makes other sounds of the same notes."),
          MusicPage::tr("sf2 sf3 instruments general midi") },
        PathField::Kind::File, &form, MusicPage::tr("Soundfonts (*.sf2 *.sf3)")));
}

} // namespace

MusicPage::MusicPage(SettingsModel& settings, ComfyLink& comfy, ProviderLink& providers, Player& player,
                     QWidget* parent)
    : ProviderPage(settings,
                   { .id = u"music"_s,
                     .area = u"audio.music"_s,
                     .title = tr("Music"),
                     .icon = u"waveform"_s,
                     .activeHint = tr("Makes the music of every scene."),
                     .fallbackHint = tr("Music that another made says so, with the reason.") },
                   parent)
{
    QList<ProviderEntry> entries;
    for (const Provider& provider : musicProviderList()) {
        if (provider.id == u"comfyui_local") {
            entries << withFacts(comfyProvider(settings, comfy, area()), provider);
            continue;
        }
        entries << catalogueEntry(provider, settings, providers, player, area());
        if (provider.id == u"local")
            entries.last().fill = [&settings](ProviderForm& form) { addSoundfont(form, settings); };
    }
    for (ProviderEntry& entry : entries)
        entry = withStanding(entry, settings, providers, player, area());
    addRouting(entries);
    addProviders(entries);
}

} // namespace comfyvn::ui
