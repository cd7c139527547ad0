#include "ui/waveform/WaveCommands.h"

#include "ui/keys/Commands.h"
#include "ui/waveform/WaveformView.h"

#include <QAction>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(WaveCommands)
};

QAction* toggle(QAction* action)
{
    action->setCheckable(true);
    return action;
}

void addZoom(WaveCommands& wave, Commands& commands, WaveformView& waveform, const QString& group)
{
    wave.zoomIn = commands.add({ .id = u"wave.zoomIn"_s,
                                 .group = group,
                                 .text = Texts::tr("Zoom &in"),
                                 .icon = u"zoom-in"_s,
                                 .tip = Texts::tr("Look closer at the waveform"),
                                 .keys = { Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal },
                                 .audacityKeys = { { Qt::CTRL | Qt::Key_Equal, Qt::CTRL | Qt::Key_Plus } } });
    wave.zoomOut = commands.add({ .id = u"wave.zoomOut"_s,
                                  .group = group,
                                  .text = Texts::tr("Zoom &out"),
                                  .icon = u"zoom-out"_s,
                                  .tip = Texts::tr("See more of the waveform"),
                                  .keys = { Qt::CTRL | Qt::Key_Minus } });
    wave.zoomFit = commands.add({ .id = u"wave.zoomFit"_s,
                                  .group = group,
                                  .text = Texts::tr("&Whole line"),
                                  .icon = u"zoom-fit"_s,
                                  .tip = Texts::tr("Show the waveform of the whole line"),
                                  .keys = { Qt::Key_F },
                                  .audacityKeys = { { Qt::CTRL | Qt::Key_F } } },
                                { &waveform });
    wave.zoomSelection = commands.add({ .id = u"wave.zoomSelection"_s,
                                        .group = group,
                                        .text = Texts::tr("&Zoom to the selection"),
                                        .tip = Texts::tr("Show the selected part as large as it fits"),
                                        .keys = { Qt::Key_E } },
                                      { &waveform });
}

void addPlaying(WaveCommands& wave, Commands& commands, WaveformView& waveform, const QString& group)
{
    wave.selectWord = commands.add({ .id = u"wave.selectWord"_s,
                                     .group = group,
                                     .text = Texts::tr("Select the &word"),
                                     .tip = Texts::tr("Select the word at the playhead"),
                                     .keys = { Qt::Key_W } },
                                   { &waveform });
    wave.playSelection = commands.add({ .id = u"wave.playSelection"_s,
                                        .group = group,
                                        .text = Texts::tr("Play the &selection"),
                                        .icon = u"play-selection"_s,
                                        .tip = Texts::tr("Hear the selected part only"),
                                        .keys = { Qt::Key_Return, Qt::Key_Enter } },
                                      { &waveform });
    wave.loop = toggle(commands.add({ .id = u"wave.loop"_s,
                                      .group = group,
                                      .text = Texts::tr("L&oop"),
                                      .icon = u"loop"_s,
                                      .tip = Texts::tr("Play the selection, or the line, over and over"),
                                      .keys = { Qt::CTRL | Qt::Key_L },
                                      .audacityKeys = { { Qt::Key_L } } },
                                    { &waveform }));
    wave.follow =
        toggle(commands.add({ .id = u"wave.follow"_s,
                              .group = group,
                              .text = Texts::tr("&Follow the playhead"),
                              .icon = u"follow"_s,
                              .tip = Texts::tr("Turn the page when the playhead leaves the view") }));
    wave.snap = toggle(commands.add({ .id = u"wave.snap"_s,
                                      .group = group,
                                      .text = Texts::tr("S&nap to words"),
                                      .icon = u"snap"_s,
                                      .tip = Texts::tr("Select whole words; hold Alt to select freely") }));
    wave.samples = toggle(commands.add({ .id = u"wave.samples"_s,
                                         .group = group,
                                         .text = Texts::tr("Co&unt in samples"),
                                         .tip = Texts::tr("Show times as samples instead of minutes and "
                                                          "seconds") }));
    wave.mouth = toggle(commands.add({ .id = u"wave.mouth"_s,
                                       .group = group,
                                       .text = Texts::tr("Show the &mouth"),
                                       .icon = u"mouth"_s,
                                       .tip = Texts::tr("Show a mouth that speaks the line") }));
}

void addCopies(WaveCommands& wave, Commands& commands, const QString& group)
{
    wave.copySound = commands.add({ .id = u"wave.copySound"_s,
                                    .group = group,
                                    .text = Texts::tr("&Copy the sound file"),
                                    .tip = Texts::tr("Paste the line's sound into another program"),
                                    .keys = { Qt::CTRL | Qt::SHIFT | Qt::Key_C } });
    wave.copyTimes = commands.add({ .id = u"wave.copyTimes"_s,
                                    .group = group,
                                    .text = Texts::tr("Copy &times"),
                                    .tip = Texts::tr("Copy the times of the words, as Audacity's labels") });
    wave.exportTimes = commands.add({ .id = u"wave.exportTimes"_s,
                                      .group = group,
                                      .text = Texts::tr("E&xport times…"),
                                      .tip = Texts::tr("Save the times of words, phonemes and mouth shapes"),
                                      .keys = { Qt::CTRL | Qt::SHIFT | Qt::Key_T } });
}
} // namespace

WaveCommands WaveCommands::addTo(Commands& commands, WaveformView& waveform)
{
    const QString group = Texts::tr("Waveform");
    WaveCommands wave;
    addZoom(wave, commands, waveform, group);
    addPlaying(wave, commands, waveform, group);
    addCopies(wave, commands, group);
    commands.addPanel(u"line.play"_s, waveform);
    return wave;
}

void WaveCommands::setEnabled(bool enabled) const
{
    for (QAction* action : { zoomIn, zoomOut, zoomFit, selectWord, copySound, copyTimes, exportTimes })
        action->setEnabled(enabled);
}

} // namespace comfyvn::ui
