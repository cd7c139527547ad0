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

/// What a list of the server may stand for, for every line or piece.
QMap<QString, QString> choosableIn(const ComfyWorkflow& workflow)
{
    static const QStringList given { u"lang"_s, u"lyrics_lang"_s, u"keyscale"_s }; // by each line or piece
    QMap<QString, QString> choosable;
    for (const QString& key : workflow.keys) {
        const QJsonValue usual = workflow.manifest.defaults[key];
        if (!given.contains(key) && (usual.isString() || key == u"voice" || key == u"model"))
            choosable.insert(key, usual.toString());
    }
    return choosable;
}

ui::ComfyTest testOf(StudioContext& studio, const QString& area, const QString& name)
{
    ui::ComfyTest test { .name = name, .workflow = name };
    ComfyWorkflow asked;
    if (const auto plain = studio.workflows().load(name); plain)
        test.choosable = choosableIn(**plain);
    const WorkflowUse use = area == u"audio.music" ? WorkflowUse::Music : WorkflowUse::Speech;
    if (const auto workflow = chosenWorkflow(studio.workflows(), fieldsOf(studio, area), name, use);
        workflow) {
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

/// Of each workflow that the area renders with.
QList<ui::ComfyTest> testsOf(StudioContext& studio, const QString& area)
{
    const QJsonObject fields = fieldsOf(studio, area);
    QStringList names { fields[u"workflow"_s].toString() };
    if (fields.contains(u"compose_workflow"_s))
        names << fields[u"compose_workflow"_s].toString();
    names.removeDuplicates();
    QList<ui::ComfyTest> tests;
    for (const QString& name : names)
        tests << testOf(studio, area, name);
    return tests;
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
        .test = [&thread](const QString& area) { return testsOf(thread.studio(), area); },
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
