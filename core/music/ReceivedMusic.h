#pragma once

#include "core/music/MusicMaker.h"

namespace comfyvn {

/// Music that another program made, as ours is: stereo, no longer than was asked, repeating where that is
/// asked, as loud as ours, with the tempo and key that are found in it. For a pool thread. Error:
/// ProviderFailed `music_failed`.
[[nodiscard]] Result<MadeMusic> receivedMusic(AudioBuffer&& sound, const RemixPlan& plan);

} // namespace comfyvn
