#pragma once

#include "ui/panels/Panel.h"

#include <QList>

namespace comfyvn::ui {

class Commands;
class Desk;

/// Every panel of the window, in the order in which the View menu and F6 go through them.
[[nodiscard]] QList<Panel> panelsOf(Desk& desk, Commands& commands);

} // namespace comfyvn::ui
