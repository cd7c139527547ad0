#include "ui/voice/VoicePanels.h"

#include "ui/Desk.h"
#include "ui/keys/Commands.h"
#include "ui/voice/CastingPanel.h"
#include "ui/voice/ProfileList.h"
#include "ui/voice/VoicesPanel.h"

#include <QAction>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

struct VoicePanels {
    Q_DECLARE_TR_FUNCTIONS(VoicePanels)
};

void adoptCommands(Commands& commands, VoicesPanel& panel)
{
    const auto adopt = [&](const QString& id, const QString& tip, QWidget& where) {
        auto* action = panel.findChild<QAction*>(id);
        commands.adopt(action,
                       { .id = id,
                         .group = VoicePanels::tr("Voices"),
                         .text = action->text(),
                         .tip = tip,
                         .keys = action->shortcuts(),
                         .writes = id != u"voice.export"_s && id != u"voice.hear"_s },
                       { &where });
    };
    QWidget& list = *panel.findChild<QWidget*>(u"profileView"_s);
    // Without a voice there is no list.
    adopt(u"voice.new"_s, VoicePanels::tr("Make a voice"), panel);
    adopt(u"voice.duplicate"_s, VoicePanels::tr("Make a voice like the chosen one"), list);
    adopt(u"voice.rename"_s, VoicePanels::tr("Give the voice another name"), list);
    adopt(u"voice.delete"_s, VoicePanels::tr("Delete the chosen voices; undo brings them back"), list);
    adopt(u"voice.import"_s, VoicePanels::tr("Take voices in from files"), panel);
    adopt(u"voice.export"_s, VoicePanels::tr("Write the chosen voices to a file"), list);
    adopt(u"voice.save"_s, VoicePanels::tr("Have lines spoken with the voice as it is edited"), panel);
    adopt(u"voice.hear"_s, VoicePanels::tr("Hear the voice as it is edited, or stop"), panel);
}

} // namespace

Panel voicesPanel(Desk& desk, Commands& commands)
{
    return { .id = u"voices"_s,
             .title = VoicePanels::tr("Voices"),
             .icon = u"voice"_s,
             .place = Panel::Place::Right,
             .start = Panel::Start::Closed,
             .make = [&desk, &commands](QWidget* parent) {
                 VoiceDesk& voices = desk.voices();
                 auto* panel = new VoicesPanel(voices.profiles(), voices.audition(), voices.pool(), parent);
                 ProfileList& list = panel->list();
                 const auto count = [&voices, &list] { list.setLineCounts(voices.cast().lineCounts()); };
                 QObject::connect(&voices.cast(), &CastSheet::changed, &list, count);
                 QObject::connect(&list, &ProfileList::renameLinesWanted, &voices,
                                  &VoiceDesk::renameWithLines);
                 count();
                 adoptCommands(commands, *panel);
                 // It is in the menus as well, and the panel is where the answer stands.
                 QObject::connect(commands.action(u"voice.import"_s), &QAction::triggered, &desk,
                                  [&desk] { desk.showPanel(u"voices"_s); });
                 return panel;
             } };
}

Panel castingPanel(Desk& desk)
{
    return { .id = u"casting"_s,
             .title = VoicePanels::tr("Casting"),
             .icon = u"casting"_s,
             .place = Panel::Place::Right,
             .start = Panel::Start::Closed,
             .make = [&desk](QWidget* parent) {
                 VoiceDesk& voices = desk.voices();
                 auto* panel = new CastingPanel(voices.cast(), voices.profiles(), voices.audition(), parent);
                 QObject::connect(panel, &CastingPanel::linesWanted, &voices, &VoiceDesk::showLines);
                 QObject::connect(panel, &CastingPanel::profileWanted, &desk, [&desk](const QString& name) {
                     desk.voices().profiles().setCurrent(name);
                     desk.showPanel(u"voices"_s);
                 });
                 return panel;
             } };
}

} // namespace comfyvn::ui
