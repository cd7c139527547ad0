#pragma once

#include "core/audio/LongSound.h"
#include "core/music/RemixPlan.h"
#include "core/music/sound/Watch.h"

namespace comfyvn {

/// The plan's source as stereo at kMusicRate, all of it or little more than its first seconds, bounded while
/// it is read: what its header says may be a lie. For a pool thread. Errors: InvalidRequest
/// `unreadable_source`, or `source_changed` when it is not what was hashed; Cancelled; Storage.
[[nodiscard]] Result<LongSound> readSourceTrack(const RemixPlan& plan, const SoundScratchPtr& scratch,
                                                const music::Watch& watch, double firstSeconds = 0);

/// The source cannot be used: InvalidRequest `unreadable_source`.
[[nodiscard]] tl::unexpected<Error> unusableSource(const std::string& why);

/// Error: InvalidRequest `source_changed`.
[[nodiscard]] Result<void> checkSourceUnchanged(const RemixPlan& plan);

} // namespace comfyvn
