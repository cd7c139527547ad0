#include "ui/waveform/TimeScale.h"

#include <algorithm>
#include <cmath>

namespace comfyvn::ui {

int TimeScale::contentWidth(double duration) const
{
    return static_cast<int>(std::min<double>(std::ceil(duration * pixelsPerSecond - 1e-6), kMaxContent));
}

TimeScale TimeScale::fitting(double duration, int width)
{
    if (duration <= 0 || width <= 0)
        return {};
    return { .pixelsPerSecond = std::min(width / duration, kMaxPixelsPerSecond), .scroll = 0 };
}

TimeScale TimeScale::zoomedAt(double x, double factor, double duration, int width) const
{
    const double least = fitting(duration, width).pixelsPerSecond;
    const double most = std::max(least, std::min(kMaxPixelsPerSecond, kMaxContent / std::max(duration, 1.0)));
    const double at = seconds(x);
    const TimeScale zoomed { .pixelsPerSecond = std::clamp(pixelsPerSecond * factor, least, most),
                             .scroll = 0 };
    return zoomed.scrolledTo(static_cast<int>(std::lround(at * zoomed.pixelsPerSecond - x)), duration, width);
}

TimeScale TimeScale::scrolledTo(int pixels, double duration, int width) const
{
    const int last = std::max(0, contentWidth(duration) - width);
    return { .pixelsPerSecond = pixelsPerSecond, .scroll = std::clamp(pixels, 0, last) };
}

TimeScale TimeScale::showing(double at, double duration, int width) const
{
    if (width <= 0 || (x(at) >= 0 && x(at) < width))
        return *this;
    const int page = static_cast<int>(at * pixelsPerSecond) / width;
    return scrolledTo(page * width, duration, width);
}

double TimeScale::tickSeconds(int minPixels) const
{
    const double least = minPixels / pixelsPerSecond;
    for (const double tick : { 10.0, 15.0, 30.0, 60.0, 120.0, 300.0, 600.0, 1800.0 })
        if (least > 5 && tick >= least)
            return tick;
    const double decade = std::pow(10.0, std::floor(std::log10(least)));
    for (const double step : { 1.0, 2.0, 5.0 })
        if (step * decade >= least)
            return step * decade;
    return 10 * decade;
}

} // namespace comfyvn::ui
