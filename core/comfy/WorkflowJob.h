#pragma once

#include "core/comfy/ComfyJob.h"
#include "core/comfy/ComfyWorkflow.h"

namespace comfyvn {

/// The workflow's fault, whoever finds it, is no fault of the request: the error as ProviderFailed, without a
/// field.
[[nodiscard]] Error workflowFault(Error error);

/// The job of a workflow whose placeholders take `values`; `silence` is how long the server may be without a
/// sign of life. Error: ProviderFailed `unknown_placeholder`.
[[nodiscard]] Result<ComfyJob> workflowJob(const ComfyWorkflow& workflow, const QJsonObject& values,
                                           std::chrono::seconds silence);

} // namespace comfyvn
