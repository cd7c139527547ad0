#pragma once

#include "core/base/Result.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace comfyvn::ui {

/// How a sound file looks from far: its highest and lowest sample, of all channels, in blocks of several
/// sizes.
struct SoundOverview {
    struct Range {
        std::int8_t low = 0; ///< full scale at 127
        std::int8_t high = 0;
    };
    struct Level {
        double seconds = 0; ///< of a block
        std::vector<Range> blocks {};
    };

    double seconds = 0; ///< of the sound
    int sampleRate = 0; ///< Hz
    int channels = 0;
    std::vector<Level> levels {}; ///< the finest first

    /// The coarsest level whose blocks are no longer than that, else the finest.
    [[nodiscard]] const Level& levelFor(double secondsPerPixel) const;
    /// The extremes between two times of the sound.
    [[nodiscard]] static Range over(const Level& level, double from, double to);
    [[nodiscard]] std::size_t bytes() const;
};

using SoundOverviewPtr = std::shared_ptr<const SoundOverview>;

/// Reads the file; for a pool thread. Error: Storage, with a sentence about the file.
[[nodiscard]] Result<SoundOverviewPtr> overviewOf(const QString& path);

} // namespace comfyvn::ui
