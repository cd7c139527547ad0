#pragma once

namespace comfyvn::ui {

/// Where a time stands on the screen: arithmetic without a window. Pixels are logical, times are seconds.
struct TimeScale {
    double pixelsPerSecond = 100;
    int scroll = 0; ///< pixels of the content left of the view

    [[nodiscard]] double x(double seconds) const { return seconds * pixelsPerSecond - scroll; }
    [[nodiscard]] double seconds(double x) const { return (x + scroll) / pixelsPerSecond; }
    /// At most kMaxContent, whatever the duration.
    [[nodiscard]] int contentWidth(double duration) const;

    /// All of `duration` in `width` pixels.
    [[nodiscard]] static TimeScale fitting(double duration, int width);
    /// Zoomed by `factor` with the time at `x` kept in place; never further out than fitting(), nor further
    /// in than a sample needs.
    [[nodiscard]] TimeScale zoomedAt(double x, double factor, double duration, int width) const;
    [[nodiscard]] TimeScale scrolledTo(int pixels, double duration, int width) const;
    /// Turned by whole pages until the second `at` is visible; unchanged when it is.
    [[nodiscard]] TimeScale showing(double at, double duration, int width) const;

    /// The distance of the ruler's ticks: 1, 2 or 5 times a power of ten, or a round part of minutes, at
    /// least `minPixels` apart.
    [[nodiscard]] double tickSeconds(int minPixels) const;

    bool operator==(const TimeScale&) const = default;
};

inline constexpr double kMaxPixelsPerSecond = 8000;
inline constexpr int kMaxContent = 200'000'000;

} // namespace comfyvn::ui
