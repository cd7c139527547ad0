#pragma once

#include "ui/waveform/TimeScale.h"

#include <QString>

#include <optional>

namespace comfyvn::ui {

/// What times are counted in.
enum class TimeDisplay {
    Clock, ///< `0:03.250`, `1:02:03.250`
    Samples ///< `52,000`
};

/// The value that is remembered: `clock` or `samples`.
[[nodiscard]] QString timeDisplayName(TimeDisplay display);
/// Anything unknown is Clock.
[[nodiscard]] TimeDisplay timeDisplayFrom(const QString& name);

/// Writes and reads times of sound; times are seconds.
struct TimeFormat {
    TimeDisplay display = TimeDisplay::Clock;
    int sampleRate = 0; ///< Hz; 0: there is no sound, and the clock is shown

    /// As exact as ticks of `tick` seconds need.
    [[nodiscard]] QString text(double seconds, double tick) const;
    /// To the millisecond, or to the sample.
    [[nodiscard]] QString exact(double seconds) const;
    /// Reads what people type: `1:02.5`, `62,5`, `52 000`. Nothing when it is no time.
    [[nodiscard]] std::optional<double> parsed(const QString& text) const;
    /// Like TimeScale::tickSeconds(), but round in what is shown.
    [[nodiscard]] double tickSeconds(const TimeScale& scale, int minPixels) const;

    bool operator==(const TimeFormat&) const = default;

private:
    [[nodiscard]] bool countsSamples() const { return display == TimeDisplay::Samples && sampleRate > 0; }
};

/// `0:03.25`, with as many decimals as ticks of `tick` seconds need; `1:00:03` from an hour on.
[[nodiscard]] QString timeText(double seconds, double tick);

} // namespace comfyvn::ui
