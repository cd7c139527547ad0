#pragma once

#include "core/mix/session/MixSession.h"
#include "ui/mixer/SoundOverview.h"

#include <QFont>
#include <QImage>
#include <QPalette>
#include <QSet>

#include <functional>

namespace comfyvn::ui {

/// The gain that the ducking gives its targets, in dB, in equal steps from the start on.
struct DuckingTrace {
    double step = 0.01; ///< seconds
    std::vector<float> db {};
    double deepest = 9; ///< dB that the trace is drawn to the bottom of a row with
};

/// What all tiles of a row share.
struct RowLook {
    QPalette palette {};
    QFont font {};
    double pixelRatio = 1;
    double pixelsPerSecond = 100;
    int height = 0; ///< logical
    QColor colour {}; ///< of the track
    bool heard = true;
    bool current = false;
    bool volumeShown = false;
    const DuckingTrace* ducking = nullptr; ///< null: the row is not lowered
    const QSet<qint64>* selection = nullptr;
    const QSet<qint64>* renewed = nullptr; ///< clips that follow a new render and were not looked at since
};

/// A clip's overview by its path; null: it is not there (yet).
using OverviewOf = std::function<SoundOverviewPtr(const QString& path)>;
/// Whether the file of that path is missing.
using IsMissing = std::function<bool(const QString& path)>;

/// Paints the content's pixels [left, left + width) of a track's row. `spare` is an image whose memory may be
/// used.
[[nodiscard]] QImage paintRowTile(const SessionTrack& track, const RowLook& look, const OverviewOf& overview,
                                  const IsMissing& missing, int left, int width, QImage spare = {});

} // namespace comfyvn::ui
