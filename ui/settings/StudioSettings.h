#pragma once

class QWidget;

namespace comfyvn::ui {

class Commands;
class Desk;
class SettingsDialog;

/// Shows the settings of the studio in front of `window`, made when they are not open yet. A part of the
/// studio that brings settings of its own adds its page in here.
SettingsDialog* openSettings(Desk& desk, Commands& commands, QWidget& window);

} // namespace comfyvn::ui
