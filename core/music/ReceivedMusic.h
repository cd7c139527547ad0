#pragma once

#include "core/music/MusicMaker.h"

namespace comfyvn {

/// How many seconds more than a loop lasts are asked for: its end is cut off and faded into its beginning.
inline constexpr double kForTheSeam = 4;

/// Music that another program made, as ours is: stereo, no longer than was asked, repeating where that is
/// asked, as loud as ours, with the tempo and key that are found in it. For a pool thread. Errors:
/// ProviderFailed `music_failed`; Storage.
[[nodiscard]] Result<MadeMusic> receivedMusic(AudioBuffer&& sound, const RemixPlan& plan,
                                              const SoundScratchPtr& scratch);

} // namespace comfyvn
