#include "core/music/score/InstrumentRange.h"

#include <algorithm>
#include <array>

namespace comfyvn::music {

namespace {

struct Row {
    int program;
    InstrumentRange range;
};

/// Written for what samplers and players both do well; what is not here reaches 24..108.
constexpr std::array<Row, 59> kRows { {
    { 8, { 60, 108 } },  { 9, { 67, 108 } },  { 10, { 60, 100 } }, { 11, { 53, 89 } },  { 12, { 45, 96 } },
    { 13, { 65, 108 } }, { 14, { 60, 77 } },  { 15, { 48, 84 } },  { 21, { 53, 89 } },  { 22, { 55, 88 } },
    { 24, { 40, 83 } },  { 25, { 40, 84 } },  { 26, { 40, 86 } },  { 27, { 40, 86 } },  { 28, { 40, 84 } },
    { 29, { 40, 86 } },  { 30, { 40, 86 } },  { 32, { 26, 55 } },  { 33, { 26, 58 } },  { 34, { 26, 58 } },
    { 35, { 26, 58 } },  { 40, { 55, 98 } },  { 41, { 48, 86 } },  { 42, { 36, 76 } },  { 43, { 24, 60 } },
    { 44, { 28, 96 } },  { 45, { 28, 96 } },  { 46, { 24, 103 } }, { 47, { 36, 57 } },  { 48, { 28, 96 } },
    { 49, { 28, 96 } },  { 50, { 28, 96 } },  { 52, { 43, 84 } },  { 53, { 43, 84 } },  { 56, { 54, 84 } },
    { 57, { 40, 71 } },  { 58, { 28, 58 } },  { 59, { 54, 84 } },  { 60, { 41, 77 } },  { 61, { 40, 84 } },
    { 64, { 56, 88 } },  { 65, { 49, 81 } },  { 66, { 44, 76 } },  { 68, { 58, 90 } },  { 69, { 52, 83 } },
    { 70, { 34, 76 } },  { 71, { 50, 91 } },  { 72, { 74, 105 } }, { 73, { 60, 96 } },  { 74, { 60, 95 } },
    { 75, { 60, 96 } },  { 77, { 55, 91 } },  { 78, { 69, 98 } },  { 79, { 69, 93 } },  { 106, { 48, 84 } },
    { 107, { 43, 86 } }, { 109, { 55, 84 } }, { 110, { 55, 98 } }, { 111, { 55, 86 } },
} };

} // namespace

InstrumentRange rangeOf(int program)
{
    for (const Row& row : kRows) {
        if (row.program == program)
            return row.range;
    }
    return { 24, 108 };
}

InstrumentRange playable(int program, InstrumentRange wish)
{
    const InstrumentRange reach = rangeOf(program);
    // What hardly sticks out is cut, so that a lifted tune does not come down by an octave.
    constexpr int kHardly = 8;
    while (reach.low - wish.low > kHardly && wish.high + 12 <= reach.high + kHardly)
        wish = { wish.low + 12, wish.high + 12 };
    while (wish.high - reach.high > kHardly && wish.low - 12 >= reach.low - kHardly)
        wish = { wish.low - 12, wish.high - 12 };
    wish = { std::max(wish.low, reach.low), std::min(wish.high, reach.high) };
    if (wish.high - wish.low < 14) // room for a tune and for every chord
        wish = wish.low - reach.low > reach.high - wish.high ? InstrumentRange { wish.high - 14, wish.high }
                                                             : InstrumentRange { wish.low, wish.low + 14 };
    return wish;
}

} // namespace comfyvn::music
