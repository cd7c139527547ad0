#pragma once

#include "ui/settings/ProviderForm.h"

namespace comfyvn::ui {

class ComfyLink;
class SettingsModel;

/// ComfyUI as a provider of an area: its servers, workflow and headers, with a test.
[[nodiscard]] ProviderEntry comfyProvider(SettingsModel& settings, ComfyLink& comfy, const QString& area);

} // namespace comfyvn::ui
