#include "ui/panels/Panels.h"

#include "ui/Desk.h"
#include "ui/LinePanel.h"
#include "ui/mixer/MixerPanel.h"
#include "ui/music/MusicPanel.h"
#include "ui/panels/ToolPanels.h"
#include "ui/pronunciation/PronunciationWiring.h"
#include "ui/takes/TakesPanel.h"
#include "ui/voice/VoicePanels.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

struct PanelNames {
    Q_DECLARE_TR_FUNCTIONS(PanelNames)
};

Panel linePanel(Desk& desk, Commands& commands)
{
    return { .id = u"line"_s,
             .title = PanelNames::tr("Line"),
             .icon = u"waveform"_s,
             .place = Panel::Place::Bottom,
             .start = Panel::Start::Open,
             .make = [&desk, &commands](QWidget* parent) { return new LinePanel(desk, commands, parent); } };
}

Panel takesPanel(Desk& desk, Commands& commands)
{
    return { .id = u"takes"_s,
             .title = PanelNames::tr("Takes"),
             .icon = u"take"_s,
             .place = Panel::Place::Right,
             .make = [&desk, &commands](QWidget* parent) { return new TakesPanel(desk, commands, parent); } };
}

Panel mixerPanel(Desk& desk, Commands& commands)
{
    return { .id = u"mixer"_s,
             .title = PanelNames::tr("Mix"),
             .icon = u"mixer"_s,
             .place = Panel::Place::Bottom,
             .make = [&desk, &commands](QWidget* parent) {
                 auto* panel = new MixerPanel(desk.mix(), commands, parent);
                 QObject::connect(panel, &MixerPanel::revealWanted, &desk,
                                  [&desk] { desk.showPanel(u"mixer"_s); });
                 return panel;
             } };
}

Panel musicPanel(Desk& desk, Commands& commands)
{
    return { .id = u"music"_s,
             .title = PanelNames::tr("Music"),
             .icon = u"music"_s,
             .place = Panel::Place::Right,
             .make = [&desk, &commands](QWidget* parent) { return new MusicPanel(desk, commands, parent); } };
}

} // namespace

QList<Panel> panelsOf(Desk& desk, Commands& commands)
{
    return QList<Panel> { linePanel(desk, commands),          takesPanel(desk, commands),
                          voicesPanel(desk, commands),        castingPanel(desk),
                          pronunciationPanel(desk, commands), mixerPanel(desk, commands),
                          musicPanel(desk, commands) }
    + toolPanelsOf(desk);
}

} // namespace comfyvn::ui
