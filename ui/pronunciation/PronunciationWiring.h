#pragma once

#include "ui/panels/Panel.h"

namespace comfyvn::ui {

class Commands;
class Desk;

/// The dock of the pronunciation dictionary, with its commands, tied to the desk.
[[nodiscard]] Panel pronunciationPanel(Desk& desk, Commands& commands);

} // namespace comfyvn::ui
