#include "app/window/ToolCalls.h"

#include "app/StudioThread.h"
#include "app/window/ComfyCalls.h"
#include "app/window/ProviderCalls.h"
#include "app/window/StudioFeed.h"
#include "core/base/LogFiles.h"
#include "core/settings/SecretStore.h"
#include "core/settings/SettingsRules.h"

#include <QDesktopServices>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

ui::ServerSnapshot serverOf(StudioContext& studio, quint64 since)
{
    const http::HttpFrontEnd& server = studio.server();
    const ServerSettings& settings = studio.settings().current().server;
    ui::ServerSnapshot snapshot { .state = { .enabled = settings.enabled,
                                             .address = QUrl(server.address()),
                                             .wantedPort = server.options().port,
                                             .hasToken = !settings.token.isEmpty(),
                                             .connections = server.connectionCount(),
                                             .problem = studio.serverProblem(),
                                             .readOnly = studio.isReadOnly() },
                                  .next = server.requests().count() };
    for (const http::ServedRequest& request : server.requests().since(since))
        snapshot.requests << ui::RequestEntry { .atMs = request.atMs,
                                                .method = QString::fromLatin1(request.method),
                                                .target = QString::fromLatin1(request.target),
                                                .body = request.body,
                                                .requestId = QString::fromLatin1(request.requestId),
                                                .status = request.status,
                                                .milliseconds = request.milliseconds,
                                                .bytes = request.bytes };
    return snapshot;
}

Result<void> setServerEnabled(StudioContext& studio, bool enabled)
{
    // Switched on by the settings, and yet off: its port was taken, or the command line ruled.
    if (studio.isReadOnly() || (enabled && studio.settings().current().server.enabled))
        return studio.serve({}).map([](quint16) {});
    return studio.settings().patch({ { u"server"_s, QJsonObject { { u"enabled"_s, enabled } } } });
}

ui::ServerCalls serverCalls(StudioThread& thread)
{
    return {
        .look = [&thread](quint64 since) { return serverOf(thread.studio(), since); },
        .setEnabled = [&thread](bool enabled) { return setServerEnabled(thread.studio(), enabled); },
        .token = [&thread] { return thread.studio().settings().token(); },
        .setToken =
            [&thread](const QString& token) {
                return thread.studio().settings().patch(
                    { { u"server"_s, QJsonObject { { u"token"_s, token } } } });
            },
        .newToken = [] { return randomToken(); },
    };
}

ui::SettingsCalls settingsCalls(StudioThread& thread, const QString& root)
{
    return {
        .load =
            [&thread, defaults = withoutSecretSettings(defaultSettings(root))] {
                const SettingsStore& settings = thread.studio().settings();
                return ui::SettingsSnapshot { defaults, settings.chosen(), settings.path() };
            },
        .patch = [&thread](const QJsonObject& patch) { return thread.studio().settings().patch(patch); },
    };
}

ui::JobCalls jobCalls(StudioThread& thread, const QString& root)
{
    return {
        .cancel =
            [&thread](const QString& id) {
                QMetaObject::invokeMethod(
                    &thread.anchor(), [&thread, id] { static_cast<void>(thread.studio().jobs().cancel(id)); },
                    Qt::QueuedConnection);
            },
        .open =
            [root](const QString& artifact) {
                QDesktopServices::openUrl(QUrl::fromLocalFile(root + u'/' + artifact));
            },
    };
}

} // namespace

ui::ToolCalls toolCallsInto(StudioThread& thread, const LogFiles& logs, const QString& root)
{
    return {
        .settings = settingsCalls(thread, root),
        .jobs = jobCalls(thread, root),
        .server = serverCalls(thread),
        .comfy = comfyCallsInto(thread),
        .providers = providerCallsInto(thread),
        .log = [&logs](quint64 since) { return logs.since(since); },
        .logFolder = LogFiles::defaultFolder(),
    };
}

void feed(StudioThread& thread, ui::DeskTools& tools)
{
    auto* feed = new StudioFeed; // becomes the studio's own in begin()
    QObject::connect(feed, &StudioFeed::jobsMoved, &tools.jobs(), &ui::JobsModel::update);
    QObject::connect(feed, &StudioFeed::settingsChanged, &tools.settings(), &ui::SettingsModel::reload);
    QObject::connect(feed, &StudioFeed::serverChanged, &tools.server(), &ui::ServerModel::look);
    feed->moveToThread(thread.anchor().thread());
    QMetaObject::invokeMethod(
        &thread.anchor(), [feed, &thread] { feed->begin(thread.studio()); }, Qt::QueuedConnection);
}

} // namespace comfyvn
