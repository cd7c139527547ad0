#include "ui/panels/Panels.h"

#include "ui/Desk.h"
#include "ui/LinePanel.h"
#include "ui/keys/Commands.h"
#include "ui/waveform/WaveformView.h"

#include <QAction>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

struct PanelNames {
    Q_DECLARE_TR_FUNCTIONS(PanelNames)
};

void addWaveformCommands(Desk& desk, Commands& commands, WaveformView& waveform)
{
    const QString group = PanelNames::tr("Waveform");
    QAction* in = commands.add({ .id = u"wave.zoomIn"_s,
                                 .group = group,
                                 .text = PanelNames::tr("Zoom &in"),
                                 .icon = u"zoom-in"_s,
                                 .tip = PanelNames::tr("Look closer at the waveform"),
                                 .keys = { Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal },
                                 .audacityKeys = { { Qt::CTRL | Qt::Key_Equal, Qt::CTRL | Qt::Key_Plus } } });
    QAction* out = commands.add({ .id = u"wave.zoomOut"_s,
                                  .group = group,
                                  .text = PanelNames::tr("Zoom &out"),
                                  .icon = u"zoom-out"_s,
                                  .tip = PanelNames::tr("See more of the waveform"),
                                  .keys = { Qt::CTRL | Qt::Key_Minus } });
    QAction* fit = commands.add({ .id = u"wave.zoomFit"_s,
                                  .group = group,
                                  .text = PanelNames::tr("&Whole line"),
                                  .icon = u"zoom-fit"_s,
                                  .tip = PanelNames::tr("Show the waveform of the whole line"),
                                  .keys = { Qt::Key_F },
                                  .audacityKeys = { { Qt::CTRL | Qt::Key_F } } },
                                { &waveform });
    QObject::connect(in, &QAction::triggered, &waveform, &WaveformView::zoomIn);
    QObject::connect(out, &QAction::triggered, &waveform, &WaveformView::zoomOut);
    QObject::connect(fit, &QAction::triggered, &waveform, &WaveformView::zoomToFit);
    const auto update = [&desk, in, out, fit] {
        for (QAction* action : { in, out, fit })
            action->setEnabled(desk.speaker().shownAudio() != nullptr);
    };
    QObject::connect(&desk.speaker(), &LineSpeaker::shown, &waveform, update);
    update();
    commands.addPanel(u"line.play"_s, waveform);
}

Panel linePanel(Desk& desk, Commands& commands)
{
    return { .id = u"line"_s,
             .title = PanelNames::tr("Line"),
             .icon = u"waveform"_s,
             .place = Panel::Place::Bottom,
             .start = Panel::Start::Open,
             .make = [&desk, &commands](QWidget* parent) {
                 auto* panel = new LinePanel(desk.lines(), desk.speaker(), desk.player(), parent);
                 addWaveformCommands(desk, commands, panel->waveform());
                 return panel;
             } };
}

} // namespace

QList<Panel> panelsOf(Desk& desk, Commands& commands)
{
    return { linePanel(desk, commands) };
}

} // namespace comfyvn::ui
