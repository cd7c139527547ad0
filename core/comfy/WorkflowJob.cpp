#include "core/comfy/WorkflowJob.h"

namespace comfyvn {

Error workflowFault(Error error)
{
    error.kind = ErrorKind::ProviderFailed;
    error.field.clear();
    return error;
}

Result<ComfyJob> workflowJob(const ComfyWorkflow& workflow, const QJsonObject& values,
                             std::chrono::seconds silence)
{
    return filledGraph(workflow, values)
        .map([&](const QJsonObject& graph) {
            return ComfyJob { .title = workflow.name,
                              .graph = graph,
                              .outputNode = workflow.manifest.outputNode,
                              .messageNode = workflow.manifest.messageNode,
                              .requiredClasses = workflow.manifest.classes,
                              .limits = { .silence = silence } };
        })
        .map_error(workflowFault);
}

} // namespace comfyvn
