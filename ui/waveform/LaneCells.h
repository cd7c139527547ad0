#pragma once

#include "ui/waveform/WaveTile.h"

class QPainter;

namespace comfyvn::ui {

/// Paints the words, phonemes and mouth shapes of the content's pixels that `scale` scrolls to, `width` wide.
/// What takes time follows from the pixels, not from how many cells they hold.
void paintLaneCells(QPainter& painter, const SpokenLine& line, const TimeScale& scale, const WaveLook& look,
                    int width);

} // namespace comfyvn::ui
