#include "ui/settings/MusicPage.h"

#include "ui/settings/ComfyFields.h"
#include "ui/settings/PathField.h"

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

MusicPage::MusicPage(SettingsModel& settings, ComfyLink& comfy, QWidget* parent)
    : ProviderPage(settings,
                   { .id = u"music"_s,
                     .area = u"audio.music"_s,
                     .title = tr("Music"),
                     .icon = u"waveform"_s,
                     .activeHint = tr("Makes the music of every scene."),
                     .fallbackHint = tr("Music that another made says so, with the reason.") },
                   parent)
{
    const QList<ProviderEntry> providers {
        { .id = u"local"_s,
          .title = tr("Built in"),
          .summary = tr("A composer and a synthesizer that come with the studio. They work offline and give "
                        "the same music on every machine."),
          .fill =
              [&settings](ProviderForm& form) {
                  form.addRow(new PathField(
                      settings, u"audio.music.providers.local.soundfont"_s,
                      { tr("Soundfont"),
                        tr("The file of instruments that music is played with; empty: the one that is "
                           "installed. Another one makes other sounds of the same notes."),
                        tr("sf2 sf3 instruments general midi") },
                      PathField::Kind::File, &form, tr("Soundfonts (*.sf2 *.sf3)")));
              } },
        comfyProvider(settings, comfy, area()),
    };
    addRouting(providers);
    addProviders(providers);
}

} // namespace comfyvn::ui
