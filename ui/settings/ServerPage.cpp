#include "ui/settings/ServerPage.h"

#include "ui/server/ServerModel.h"
#include "ui/server/TokenField.h"
#include "ui/settings/ListField.h"
#include "ui/settings/SettingField.h"

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

ServerPage::ServerPage(SettingsModel& settings, ServerModel& server, QWidget* parent)
    : SettingsPage(settings, u"server"_s, tr("Server"), u"server"_s, parent)
{
    addHeading(tr("Reaching it"));
    addRow(
        new SwitchField(settings, u"server.enabled"_s,
                        { tr("Local server"),
                          tr("Game engines, scripts and chat programs on this machine may use the studio."),
                          tr("http api on off") },
                        tr("Runs while the window is open"), this));
    addRow(new NumberField(
        settings, u"server.port"_s,
        { tr("Port"),
          tr("When it is taken, the next free one of the twenty above it is used; 0 takes any "
             "free one."),
          tr("address") },
        {}, this));
    addRow(new TextField(settings, u"server.bind"_s,
                         { tr("Address"), tr("Where it listens; only this machine can reach it."),
                           tr("bind loopback host 127.0.0.1") },
                         this));
    addHeading(tr("Who may ask"));
    addRow(new SettingRow({ tr("Token"),
                            tr("With a token every program has to send it, as “Authorization: Bearer …”."),
                            tr("secret password server.token") },
                          new TokenField(server, this), this));
    addRow(new ListField(settings, u"server.allowed_origins"_s,
                         { tr("Web pages"),
                           tr("Pages of these origins may ask from a browser; all others are refused."),
                           tr("cors origin browser") },
                         ListField::Items::Texts, this));
    addRow(new ListField(settings, u"server.media_roots"_s,
                         { tr("Media folders"),
                           tr("Sound files that requests name by a whole path must lie in one of these."),
                           tr("media roots path allowed") },
                         ListField::Items::Folders, this));
    addHeading(tr("Limits"));
    addRow(new NumberField(
        settings, u"server.max_body_mb"_s,
        { tr("Largest request"), tr("Longer ones are refused before they are read."), tr("body size limit") },
        tr(" MB"), this));
    addRow(new NumberField(
        settings, u"server.max_jobs"_s,
        { tr("Jobs at once"), tr("One more is refused until another ends."), tr("queue limit parallel") }, {},
        this));
    addRow(
        new NumberField(settings, u"server.sync_wait_s"_s,
                        { tr("Longest wait"),
                          tr("After this a waiting program is told to ask again; the work goes on as a job."),
                          tr("timeout synchronous seconds") },
                        tr(" s"), this));
}

} // namespace comfyvn::ui
