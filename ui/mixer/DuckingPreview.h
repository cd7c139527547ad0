#pragma once

#include "ui/mixer/RowTile.h"

#include <QHash>

namespace comfyvn::ui {

/// What the ducking will do, from the overviews of the triggers' sounds; for a pool thread. Empty when
/// nothing is lowered. As exact as its steps; the mixer hears the samples.
[[nodiscard]] DuckingTrace duckingTrace(const MixSession& session,
                                        const QHash<QString, SoundOverviewPtr>& overviews);

} // namespace comfyvn::ui
