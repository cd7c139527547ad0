#include "ui/waveform/WordEdges.h"

#include <algorithm>
#include <cmath>

namespace comfyvn::ui {

namespace {
constexpr double kSame = 1e-6; ///< seconds
}

int wordAt(const QList<AlignedWord>& words, double seconds)
{
    const auto after = std::ranges::upper_bound(words, seconds, {}, &AlignedWord::start);
    if (after == words.begin() || seconds >= (after - 1)->end)
        return -1;
    return static_cast<int>(after - words.begin()) - 1;
}

double nearestWordEdge(const QList<AlignedWord>& words, double seconds)
{
    if (words.isEmpty())
        return seconds;
    const auto after = std::ranges::upper_bound(words, seconds, {}, &AlignedWord::start);
    double nearest = after == words.end() ? words.last().end : after->start;
    const auto consider = [&](double edge) {
        if (std::abs(edge - seconds) < std::abs(nearest - seconds))
            nearest = edge;
    };
    if (after != words.begin()) {
        consider((after - 1)->start);
        consider((after - 1)->end);
    }
    return nearest;
}

double wordStartBeside(const QList<AlignedWord>& words, double seconds, int direction, double otherwise)
{
    if (direction > 0) {
        const auto next = std::ranges::upper_bound(words, seconds + kSame, {}, &AlignedWord::start);
        return next == words.end() ? otherwise : next->start;
    }
    const auto here = std::ranges::lower_bound(words, seconds - kSame, {}, &AlignedWord::start);
    return here == words.begin() ? otherwise : (here - 1)->start;
}

} // namespace comfyvn::ui
