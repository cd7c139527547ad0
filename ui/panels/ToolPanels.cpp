#include "ui/panels/ToolPanels.h"

#include "ui/Desk.h"
#include "ui/history/HistoryPanel.h"
#include "ui/jobs/JobsPanel.h"
#include "ui/log/LogPanel.h"
#include "ui/server/ServerPanel.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

struct ToolPanels {
    Q_DECLARE_TR_FUNCTIONS(ToolPanels)
};

QString outputOf(const Player& player)
{
    for (const OutputDevice& device : player.devices())
        if (player.device().isEmpty() ? device.isDefault : device.id == player.device())
            return device.name;
    return {};
}

ReportFacts factsOf(Desk& desk)
{
    ReportFacts facts = reportFacts();
    facts.settings = desk.tools().settings().values();
    facts.audioDevice = outputOf(desk.player());
    return facts;
}

} // namespace

QList<Panel> toolPanelsOf(Desk& desk)
{
    DeskTools& tools = desk.tools();
    const auto panel = [](const QString& id, const QString& title, const QString& icon, auto make) {
        return Panel {
            .id = id, .title = title, .icon = icon, .place = Panel::Place::BottomTabs, .make = make
        };
    };
    return {
        panel(u"jobs"_s, ToolPanels::tr("Jobs"), u"jobs"_s,
              [&tools](QWidget* parent) { return new JobsPanel(tools.jobs(), parent); }),
        panel(u"log"_s, ToolPanels::tr("Log"), u"log"_s,
              [&desk, &tools](QWidget* parent) {
                  const LogPanelSources sources { .facts = [&desk] { return factsOf(desk); },
                                                  .folder = tools.logFolder() };
                  return new LogPanel(tools.log(), sources, parent);
              }),
        panel(u"history"_s, ToolPanels::tr("History"), u"history"_s,
              [&desk](QWidget* parent) { return new HistoryPanel(desk.history(), parent); }),
        panel(u"server"_s, ToolPanels::tr("Server"), u"server"_s,
              [&tools](QWidget* parent) { return new ServerPanel(tools.server(), parent); }),
    };
}

} // namespace comfyvn::ui
