#include "ui/settings/MusicPage.h"

#include "ui/settings/ComfyFields.h"

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
                        "the same music on every machine.") },
        comfyProvider(settings, comfy, area()),
    };
    addRouting(providers);
    addProviders(providers);
}

} // namespace comfyvn::ui
