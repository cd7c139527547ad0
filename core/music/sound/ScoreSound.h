#pragma once

#include "core/audio/AudioBuffer.h"
#include "core/audio/AudioResult.h"
#include "core/audio/LongSound.h"
#include "core/music/score/Score.h"
#include "core/music/sound/Master.h"
#include "core/music/sound/Watch.h"

#include <string>
#include <vector>

namespace comfyvn::music {

inline constexpr int kMusicRate = 44'100;

struct Stem {
    std::string name {};
    LongSound sound;
};

struct ScoreSoundOptions {
    std::string font {}; ///< a path; empty: the plain built-in synthesis
    int threads = 2; ///< does not change the bytes
    double firstSeconds = 0; ///< not 0: no more than these, without what a loop's end adds to its beginning
    SoundScratchPtr scratch = std::make_shared<SoundScratch>();
};

/// A score as sound, stereo at kMusicRate and exactly as long as the score says.
struct PlayedScore {
    LongSound sound;
    Mastered mastered {};
    std::vector<std::string> effects {}; ///< in their order, for people
};

/// The same in memory.
struct ScoreSound {
    AudioBuffer mix {};
    Mastered mastered {};
    std::vector<std::string> effects {};
};

/// Plays, treats as the style asks and masters. What loops carries its tail into its beginning. Errors: the
/// soundfont cannot be read, kCancelled, or kScratchFailed.
[[nodiscard]] AudioResult<PlayedScore> played(const Score& score, const ScoreSoundOptions& options,
                                              const Watch& watch);
[[nodiscard]] AudioResult<ScoreSound> soundOf(const Score& score, const ScoreSoundOptions& options,
                                              const Watch& watch);

/// One part alone, treated as the piece is and as loud as in its mix, to which mastering added `gainDb`.
[[nodiscard]] AudioResult<Stem> stemOf(const Score& score, std::size_t part, const ScoreSoundOptions& options,
                                       double gainDb, const Watch& watch);

/// What an error says when the watch cancelled the work.
inline constexpr const char* kCancelled = "cancelled";
/// What it says when sound could not be put into the scratch folder, which knows more.
inline constexpr const char* kScratchFailed = "scratch failed";

} // namespace comfyvn::music
