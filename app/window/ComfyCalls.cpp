#include "app/window/ComfyCalls.h"

#include "app/ComfySettings.h"
#include "app/StudioThread.h"
#include "core/comfy/OwnWorkflows.h"
#include "core/comfy/WorkflowJob.h"
#include "core/settings/JsonMerge.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

WorkflowUse useIn(const QString& area)
{
    return area == u"audio.music" ? WorkflowUse::Music : WorkflowUse::Speech;
}

const ProviderSettings& settingsOf(StudioContext& studio, const QString& area)
{
    const Settings& settings = studio.settings().current();
    return area == u"audio.music" ? settings.music : settings.tts;
}

QJsonObject fieldsOf(StudioContext& studio, const QString& area)
{
    return settingsOf(studio, area).providers[u"comfyui_local"_s].toObject();
}

/// Those that are made for the area, and those that nothing is known of.
QList<WorkflowEntry> workflowsFor(StudioContext& studio, const QString& area)
{
    QList<WorkflowEntry> all = studio.workflows().all();
    all.removeIf([wanted = useIn(area)](const WorkflowEntry& entry) {
        const WorkflowUse use = entry.workflow ? useOf(**entry.workflow) : WorkflowUse::Unknown;
        return use != wanted && use != WorkflowUse::Unknown;
    });
    return all;
}

ui::ComfyTest testOf(StudioContext& studio, const QString& area)
{
    const QJsonObject fields = fieldsOf(studio, area);
    ui::ComfyTest test { .workflow = fields[u"workflow"_s].toString() };
    ComfyWorkflow asked;
    if (const auto workflow = chosenWorkflow(studio.workflows(), fields, test.workflow); workflow) {
        asked = **workflow;
        test.packs = (*workflow)->manifest.packs;
        if (!(*workflow)->manifest.title.isEmpty())
            test.workflow = (*workflow)->manifest.title;
    } else {
        test.problem = workflow.error();
    }
    const QList<ComfyHost> hosts = comfyHostsOf(settingsOf(studio, area));
    for (const ComfyHost& host : hosts)
        test.servers << ui::ComfyServerTest { hostName(host.baseUrl), checkComfyHost(host, asked, &studio) };
    return test;
}

Result<void> setHeader(StudioContext& studio, const QString& area, const QString& name,
                       const std::optional<QString>& value)
{
    const QString path = area + u".providers.comfyui_local.headers"_s;
    const QJsonObject header { { name, value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null) } };
    return studio.settings().patch(withValueAt({}, path, header));
}

} // namespace

ui::ComfyCalls comfyCallsInto(StudioThread& thread)
{
    return {
        .workflows = [&thread](const QString& area) { return workflowsFor(thread.studio(), area); },
        .inputs =
            [&thread](const QString& area, const QString& workflow) {
                return thread.studio().workflows().load(workflow).map(
                    [&](const ComfyWorkflowPtr& whole) { return workflowInputs(*whole, useIn(area)); });
            },
        .bind =
            [&thread](const QString& workflow, const WorkflowWish& wish) {
                return QtConcurrent::run(&thread.studio().workers(), bindWorkflow, thread.studio().paths(),
                                         workflow, wish);
            },
        .add =
            [&thread](const QString& file) {
                return QtConcurrent::run(&thread.studio().workers(), addWorkflow, thread.studio().paths(),
                                         file);
            },
        .test = [&thread](const QString& area) { return testOf(thread.studio(), area); },
        .headers =
            [&thread](const QString& area) {
                SettingsStore& settings = thread.studio().settings();
                std::ignore = settings.fetchSecrets(area); // whoever looks at them may test them next
                const QString path = area + u".providers.comfyui_local.headers"_s;
                return valueAt(settings.effective(), path).toObject().keys();
            },
        .setHeader =
            [&thread](const QString& area, const QString& name, const std::optional<QString>& value) {
                return setHeader(thread.studio(), area, name, value);
            },
    };
}

} // namespace comfyvn
