#pragma once

#include "core/comfy/ComfyCheck.h"

namespace comfyvn {

class StudioContext;

/// What the workflows of an area of the settings make: `audio.tts` or `audio.music`.
[[nodiscard]] WorkflowUse workflowUseIn(const QString& area);

/// Asks the servers of an area what they lack for each workflow that it renders with. Studio thread; its
/// secrets, which servers may want in headers, are to be fetched before.
[[nodiscard]] QList<ComfyTest> comfyTests(StudioContext& studio, const QString& area);

} // namespace comfyvn
