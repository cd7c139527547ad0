#pragma once

#include <QList>
#include <QString>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace comfyvn::bench {

/// One measured number and what it may be at most.
struct Figure {
    QString name {};
    double value = 0; ///< milliseconds
    double limit = 0;
};

/// The value that 95 of 100 stay below.
inline double p95(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, values.size() * 95 / 100)];
}

/// Zooming and panning an hour of speech at 1920x1080, and a playhead that moves.
[[nodiscard]] QList<Figure> benchWaveform();

/// From a key to the painted letter, while a batch renders 10,000 lines.
[[nodiscard]] QList<Figure> benchTyping();
/// Scrolling and filtering 10,000 lines at 1920x1080.
[[nodiscard]] QList<Figure> benchScrolling();
/// 10,000 random edits of 10,000 lines, taken back one by one.
[[nodiscard]] QList<Figure> benchUndoing();

/// A timeline of 32 tracks with 200 clips each at 1920x1080.
[[nodiscard]] QList<Figure> benchTimeline();

} // namespace comfyvn::bench
