#pragma once

#include "core/audio/mix/MixEngine.h"
#include "core/audio/mix/SourceLibrary.h"
#include "core/audio/mix/TrackFeed.h"

namespace comfyvn {

/// The sources of a mix and where they play.
struct MixLayout {
    struct Track {
        std::shared_ptr<const TrackSource> source {}; ///< null: left out
        TrackTimeline timeline {};
    };

    int sampleRate = 0;
    std::uint64_t frames = 0;
    std::vector<Track> tracks {};
};

/// The frames at `toRate` that cover `frames` at `fromRate`.
[[nodiscard]] std::uint64_t covering(std::uint64_t frames, int fromRate, int toRate);

/// See shapeOfMix().
[[nodiscard]] MixResult<MixLayout> layOut(const MixPlan& plan, const GoOn& goOn);
/// With sources out of `library`. With `leftOut` a track that has no source is silent and noted there.
[[nodiscard]] MixResult<MixLayout> layOut(const MixPlan& plan, SourceLibrary& library, const GoOn& goOn,
                                          std::vector<MixFault>* leftOut = nullptr);

} // namespace comfyvn
