#pragma once

#include <algorithm>
#include <cstdint>

namespace comfyvn::ui {

/// Where playback stands between two reports of the sound device; a value without a clock of its own.
///
/// Times are seconds of the line; `now` counts nanoseconds of a steady clock. While running it never goes
/// back within a lap, and it waits for the next report rather than run ahead of a device that stalls.
struct Playhead {
    double reported = 0;
    std::int64_t reportedAt = -1; ///< -1: the device has not begun
    double shown = 0;
    double end = 0; ///< where it stops, or goes back and begins another lap
    int lap = 0;
    bool running = false;

    static constexpr double kMaxAhead = 0.12;

    [[nodiscard]] static Playhead startedAt(double seconds, double end)
    {
        return { .reported = seconds, .shown = seconds, .end = end, .running = true };
    }

    /// The device has played up to `seconds` at `now`.
    void report(double seconds, std::int64_t now)
    {
        reported = seconds;
        reportedAt = now;
    }

    /// Likewise, in a lap that ends at `stop`.
    void report(double seconds, std::int64_t now, int inLap, double stop)
    {
        if (inLap != lap)
            shown = seconds;
        lap = inLap;
        end = stop;
        report(seconds, now);
    }

    double at(std::int64_t now)
    {
        if (!running || reportedAt < 0)
            return shown;
        const double since = std::clamp(static_cast<double>(now - reportedAt) * 1e-9, 0.0, kMaxAhead);
        shown = std::min(std::max(shown, reported + since), std::max(end, reported));
        return shown;
    }

    void stop(std::int64_t now)
    {
        at(now);
        running = false;
    }
};

} // namespace comfyvn::ui
