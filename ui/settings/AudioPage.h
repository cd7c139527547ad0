#pragma once

#include "ui/settings/SettingsPage.h"

class QLabel;

namespace comfyvn::ui {

class ChoiceField;
class Player;

/// Where sound goes and how loud.
class AudioPage final : public SettingsPage {
    Q_OBJECT

public:
    AudioPage(SettingsModel& model, Player& player, QWidget* parent);

private:
    void showDevices();
    void playTone();

    Player& m_player;
    ChoiceField* m_device;
    QLabel* m_said;
};

} // namespace comfyvn::ui
