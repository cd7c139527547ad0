#pragma once

#include "ui/settings/ProviderPage.h"

namespace comfyvn::ui {

/// Who speaks the lines.
class SpeechPage final : public ProviderPage {
    Q_OBJECT

public:
    SpeechPage(SettingsModel& model, ComfyLink& comfy, QWidget* parent);
};

} // namespace comfyvn::ui
