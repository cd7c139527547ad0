#pragma once

namespace comfyvn::ui {

/// Lets screen readers read and move the playhead of every WaveformView, as a slider whose value says the
/// time and the word. May be called again.
void installWaveformAccessible();

} // namespace comfyvn::ui
