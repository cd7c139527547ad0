#include "app/window/ComfyCalls.h"

#include "app/ComfyTests.h"
#include "app/StudioThread.h"
#include "core/comfy/OwnWorkflows.h"
#include "core/settings/JsonMerge.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

/// Those that are made for the area, and those that nothing is known of.
QList<WorkflowEntry> workflowsFor(StudioContext& studio, const QString& area)
{
    QList<WorkflowEntry> all = studio.workflows().all();
    all.removeIf([wanted = workflowUseIn(area)](const WorkflowEntry& entry) {
        const WorkflowUse use = entry.workflow ? useOf(**entry.workflow) : WorkflowUse::Unknown;
        return use != wanted && use != WorkflowUse::Unknown;
    });
    return all;
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
                return thread.studio().workflows().load(workflow).map([&](const ComfyWorkflowPtr& whole) {
                    return workflowInputs(*whole, workflowUseIn(area));
                });
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
        .test = [&thread](const QString& area) { return comfyTests(thread.studio(), area); },
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
