#pragma once

#include "ui/settings/SettingsPage.h"

namespace comfyvn::ui {

class ServerModel;

/// How other programs reach the studio and what they may.
class ServerPage final : public SettingsPage {
    Q_OBJECT

public:
    ServerPage(SettingsModel& model, ServerModel& server, QWidget* parent);
};

} // namespace comfyvn::ui
