#pragma once

#include "core/music/score/Draft.h"

namespace comfyvn::music {

/// The tune: a motif of two bars for each material of the form, repeated, moved, turned round and brought to
/// a cadence. Notes on strong beats belong to the chord and make no parallel fifths or octaves with `bass`.
[[nodiscard]] std::vector<Note> melody(const Draft& draft, const Part& part, const std::vector<Note>& bass);

/// The first beat of a bar and, in even bars, the one in its middle.
[[nodiscard]] bool isStrong(int tick, int beatsPerBar);

} // namespace comfyvn::music
