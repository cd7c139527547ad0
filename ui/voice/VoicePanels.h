#pragma once

#include "ui/panels/Panel.h"

namespace comfyvn::ui {

class Commands;
class Desk;

/// The panel in which voices are edited.
[[nodiscard]] Panel voicesPanel(Desk& desk, Commands& commands);
/// The panel that shows who speaks whom.
[[nodiscard]] Panel castingPanel(Desk& desk);

} // namespace comfyvn::ui
