#pragma once

namespace comfyvn::music {

struct InstrumentRange {
    int low = 0; ///< MIDI pitches
    int high = 127;
};

/// What a player of that General MIDI instrument comfortably reaches.
[[nodiscard]] InstrumentRange rangeOf(int program);

/// `wish` moved by octaves and cut, so that the instrument can play it.
[[nodiscard]] InstrumentRange playable(int program, InstrumentRange wish);

} // namespace comfyvn::music
