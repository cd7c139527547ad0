#pragma once

#include "ui/studio/SpokenLine.h"
#include "ui/waveform/TimeFormat.h"
#include "ui/waveform/TimeScale.h"

#include <QFont>
#include <QImage>
#include <QPalette>
#include <QRect>

namespace comfyvn::ui {

/// Where the lanes of the waveform view stand, from top to bottom, in logical pixels.
struct WaveLanes {
    QRect ruler {};
    QRect wave {};
    QRect words {};
    QRect phonemes {};
    QRect mouth {};

    [[nodiscard]] static WaveLanes in(const QSize& size, int textHeight);
    bool operator==(const WaveLanes&) const = default;
};

/// What all tiles of a view share.
struct WaveLook {
    QPalette palette {};
    QFont font {};
    QSize size {}; ///< of the view, logical pixels
    double pixelRatio = 1;
    TimeFormat times {};
};

/// Paints the content's pixels [left, left + width) with all lanes; of `scale` only the zoom counts. `spare`
/// is an image whose memory may be used.
[[nodiscard]] QImage paintWaveTile(const SpokenLine& line, const TimeScale& scale, const WaveLook& look,
                                   int left, int width, QImage spare = {});

} // namespace comfyvn::ui
