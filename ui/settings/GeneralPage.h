#pragma once

#include "ui/settings/SettingsPage.h"

namespace comfyvn::ui {

/// Language, look, what lines speak when they do not say, and where things are stored.
class GeneralPage final : public SettingsPage {
    Q_OBJECT

public:
    GeneralPage(SettingsModel& model, const QString& workspace, QWidget* parent);
};

} // namespace comfyvn::ui
