#pragma once

#include "ui/settings/ProviderPage.h"

namespace comfyvn::ui {

/// Who makes the music.
class MusicPage final : public ProviderPage {
    Q_OBJECT

public:
    MusicPage(SettingsModel& model, ComfyLink& comfy, QWidget* parent);
};

} // namespace comfyvn::ui
