#pragma once

#include "core/comfy/ComfyWorkflow.h"
#include "core/speech/SpeechPlan.h"

namespace comfyvn {

/// Which of the workflow's voices speaks a line: the profile's or the one asked for where the workflow has
/// it, else `settingVoice`, else the manifest's default, else one that is cast, steadily, by name and
/// language.
[[nodiscard]] QString workflowVoice(const SpeechPlan& plan, const WorkflowManifest& manifest,
                                    const QString& settingVoice);

/// What a workflow's placeholders stand for in a line: `text`, `voice`, `lang`, `seed`, `style`,
/// `instruction` (the style as a sentence; empty for neutral), `speed` and `pitch` (the profile's; a speed of
/// the manifest is what 1 means), `character`, `prefix`, `model` when one is asked for, and `ref_audio`,
/// whose place an upload takes: the recording that `voice` names. Error: ProviderFailed
/// `unsupported_language`.
[[nodiscard]] Result<QJsonObject> lineValues(const SpeechPlan& plan, const ComfyWorkflow& workflow,
                                             const QString& settingVoice);

} // namespace comfyvn
