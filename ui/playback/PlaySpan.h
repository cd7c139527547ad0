#pragma once

#include <limits>

namespace comfyvn::ui {

inline constexpr double kToTheEnd = std::numeric_limits<double>::infinity();

/// A part of a line in seconds; it ends with the line at the latest.
struct PlaySpan {
    double begin = 0;
    double end = kToTheEnd;

    bool operator==(const PlaySpan&) const = default;
};

/// How a line is played.
struct PlayWish {
    double from = 0; ///< seconds
    double end = kToTheEnd; ///< seconds; where it stops, unless it loops
    double gain = 1; ///< of this line, beside the volume of all

    bool operator==(const PlayWish&) const = default;
};

} // namespace comfyvn::ui
