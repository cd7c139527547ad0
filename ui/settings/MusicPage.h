#pragma once

#include "ui/settings/ProviderCalls.h"
#include "ui/settings/ProviderPage.h"

namespace comfyvn::ui {

class Player;

/// Who makes the music.
class MusicPage final : public ProviderPage {
    Q_OBJECT

public:
    MusicPage(SettingsModel& model, ComfyLink& comfy, ProviderLink& providers, Player& player,
              QWidget* parent);
};

} // namespace comfyvn::ui
