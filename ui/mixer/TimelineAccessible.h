#pragma once

namespace comfyvn::ui {

/// Lets screen readers read every TimelineView: as a slider that moves the playhead and says what is there,
/// with the tracks below it as lists of their clips. May be called again.
void installTimelineAccessible();

} // namespace comfyvn::ui
