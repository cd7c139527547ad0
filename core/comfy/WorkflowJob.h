#pragma once

#include "core/comfy/ComfyJob.h"
#include "core/comfy/ComfyWorkflow.h"

namespace comfyvn {

class WorkflowFiles;

/// The workflow's fault, whoever finds it, is no fault of the request: the error as ProviderFailed, without a
/// field.
[[nodiscard]] Error workflowFault(Error error);

/// What `fields`, those of ComfyUI in the settings, choose in a workflow in place of its manifest's defaults:
/// models and other lists of the server, and numbers, by the workflow's keys.
[[nodiscard]] QJsonObject chosenValues(const QJsonObject& fields, const QString& workflow);

/// The same as a text that is equal for equal choices; empty without any.
[[nodiscard]] QString chosenText(const QJsonObject& chosen);

/// `values` of the settings with a workflow's `key` chosen anew; a `value` that is null
/// or empty: as its manifest says.
[[nodiscard]] QJsonObject withChosenValue(const QJsonObject& values, const QString& workflow,
                                          const QString& key, const QJsonValue& value);

/// A workflow by its name, with what `fields` choose in it; its hash tells of both. Errors: those of
/// WorkflowFiles::load; InvalidRequest `workflow_unbound` when it would make the same of every line or piece.
[[nodiscard]] Result<ComfyWorkflowPtr> chosenWorkflow(WorkflowFiles& files, const QJsonObject& fields,
                                                      const QString& name, WorkflowUse use);

/// The job of a workflow whose placeholders take `values`; `silence` is how long the server may be without a
/// sign of life. Error: ProviderFailed `unknown_placeholder`.
[[nodiscard]] Result<ComfyJob> workflowJob(const ComfyWorkflow& workflow, const QJsonObject& values,
                                           std::chrono::seconds silence);

} // namespace comfyvn
