#pragma once

#include "core/audio/AudioResult.h"
#include "core/audio/LongSound.h"
#include "core/music/score/Scale.h"
#include "core/music/sound/BeatTracker.h"
#include "core/music/sound/HeardSections.h"
#include "core/music/sound/KeyFinder.h"
#include "core/music/sound/LoopedWav.h"
#include "core/music/sound/Master.h"
#include "core/music/sound/Metre.h"
#include "core/music/sound/ScoreSound.h"
#include "core/music/sound/Watch.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace comfyvn::music {

/// What is heard in a source, whatever it is to become.
struct HeardSource {
    BeatGrid beats {}; ///< empty where there are none to trust
    double tempoConfidence = 0;
    FoundKey key {};
    double lufs = 0; ///< how loud all of it is
};

/// The costly part of a remix; of stereo at kMusicRate.
[[nodiscard]] HeardSource hearSource(const LongSound& stereo);

struct RemixOptions {
    std::string wish {}; ///< the target style, as somebody writes it
    std::vector<std::string> tags {};
    double seconds = 0; ///< 0: as long as the source becomes
    std::uint64_t seed = 0;
    std::string font {}; ///< empty: the plain built-in synthesis
    bool loops = false; ///< in whole bars where it has a beat; else it ends
    /// What is known of the source already. Empty: it is heard.
    std::shared_ptr<const HeardSource> heard {};
    /// Not 0: no more than these of the result, without its end and about as loud as in the whole; the source
    /// may then be its beginning alone, where what was heard in all of it is given.
    double firstSeconds = 0;
    /// Takes the source as it was treated, and what was added, one after the other, each as long as the
    /// whole; false gives the remix up. Empty: nobody wants them.
    std::function<bool(const std::string& name, const LongSound& sound)> takeStem {};
};

/// A source made over.
struct RemixSound {
    LongSound sound; ///< stereo at kMusicRate
    std::optional<LoopPoints> loop {}; ///< all of it, or nothing
    Mastered mastered {};
    double sourceBpm = 0; ///< 0: no beat was found
    std::vector<double> sourceBeats {}; ///< seconds in the source
    double tempoConfidence = 0;
    Metre metre {}; ///< of both, where a beat was found
    int sourceTonic = 0;
    double keyConfidence = 0; ///< 0: no key was found
    double bpm = 0;
    int tonic = 0;
    Mode mode = Mode::Major;
    double stretch = 1; ///< how much longer it became
    int shift = 0; ///< semitones
    std::vector<double> beats {}; ///< seconds in `sound`
    std::vector<HeardSection> sections {};
    std::vector<std::string> effects {};
    std::vector<std::string> addedParts {};
};

/// How much of a source is enough for the first seconds of any remix of it.
[[nodiscard]] double sourceSecondsFor(double firstSeconds);

/// Stretches, shifts and treats the source as its style asks, and adds drums, bass and a pad on its beats and
/// in its key where it has them. With a tag like `vocals` pitch stays and effects are mild. The source is
/// stereo at kMusicRate; what is made of it waits where it waits. Errors: what is wrong with the source,
/// kCancelled, or kScratchFailed.
[[nodiscard]] AudioResult<RemixSound> remixed(LongSound source, const RemixOptions& options,
                                              const Watch& watch);

} // namespace comfyvn::music
