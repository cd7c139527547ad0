#pragma once

#include "ui/settings/ProviderCalls.h"
#include "ui/settings/ProviderPage.h"

namespace comfyvn::ui {

class Player;

/// Who speaks the lines.
class SpeechPage final : public ProviderPage {
    Q_OBJECT

public:
    SpeechPage(SettingsModel& model, ComfyLink& comfy, ProviderLink& providers, Player& player,
               QWidget* parent);
};

} // namespace comfyvn::ui
