#pragma once

#include "core/base/Result.h"
#include "core/base/WorkspacePaths.h"
#include "core/comfy/WorkflowInputs.h"

namespace comfyvn {

/// Copies a workflow of the user's, with the manifest beside it if there is one, into the workspace's folder
/// `workflows` and returns its name there; one that lies there already, or whose copy does, is left alone.
/// Waits for the disk. Errors: those of readWorkflow, with a file as ComfyUI's editor saves it among them;
/// NotFound and Storage with the path; InvalidRequest `workflow_name_taken`.
[[nodiscard]] Result<QString> addWorkflow(const WorkspacePaths& paths, const QString& file);

/// Writes the manifest beside a workflow of the workspace so that it is bound as wished; what else stands in
/// the manifest stays. Waits for the disk. Errors: Forbidden `workflow_shipped` for one that came with the
/// studio; InvalidRequest `invalid_workflow` when the wish does not fit the graph, and nothing is written;
/// Storage.
[[nodiscard]] Result<void> bindWorkflow(const WorkspacePaths& paths, const QString& name,
                                        const WorkflowWish& wish);

} // namespace comfyvn
