#pragma once

#include "core/comfy/ComfyJob.h"
#include "core/comfy/ComfyWorkflow.h"
#include "core/music/RemixPlan.h"

namespace comfyvn {

/// Style and moods as a description for a model; instrumental unless it is to be sung.
[[nodiscard]] QString musicPrompt(const RemixRequest& request);

/// Whether the workflow makes a source track over: its `{{ref_audio}}` takes one.
[[nodiscard]] bool takesSource(const ComfyWorkflow& workflow);

/// A source track as it goes to a server.
struct WorkflowSource {
    ComfyContentPtr content {};
    QString suffix {}; ///< without a dot
    double seconds = 0;
    double bpm = 0; ///< 0: none was found, or nobody asked
    QString key {}; ///< likewise empty
};

/// Reads the plan's source and, where the workflow wants them, finds tempo and key; what is long waits in the
/// folder `scratch`. For a pool thread. Errors: Storage; InvalidRequest `unreadable_source`,
/// `source_changed`; ProviderFailed `source_too_large`.
[[nodiscard]] Result<WorkflowSource> readWorkflowSource(const RemixPlan& plan, const ComfyWorkflow& workflow,
                                                        const QString& scratch);

/// What a workflow's placeholders stand for in music: `prompt`, `seconds`, `bpm`, `keyscale`, `seed`,
/// `prefix`, and `ref_audio`, which the server's name of the source replaces. Without a source tempo and key
/// are those that the composer would take.
[[nodiscard]] QJsonObject musicValues(const RemixPlan& plan, const ComfyWorkflow& workflow,
                                      const std::optional<WorkflowSource>& source);

} // namespace comfyvn
