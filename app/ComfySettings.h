#pragma once

#include "core/comfy/ComfyHost.h"
#include "core/settings/Settings.h"

namespace comfyvn {

/// The ComfyUI servers that the settings of speech or of music name.
[[nodiscard]] QList<ComfyHost> comfyHostsOf(const ProviderSettings& settings);

/// Where `workflows/` is that came with the studio: beside the program, as in the build folder, then as
/// installed.
[[nodiscard]] QString workflowInstallation();

} // namespace comfyvn
