#pragma once

#include "ui/panels/Panel.h"

#include <QList>

namespace comfyvn::ui {

class Desk;

/// Jobs, log, history and server, below the lines.
[[nodiscard]] QList<Panel> toolPanelsOf(Desk& desk);

} // namespace comfyvn::ui
