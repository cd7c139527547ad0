#pragma once

#include "core/music/sound/Remix.h"

#include <QString>

#include <functional>
#include <memory>

namespace comfyvn {

using HeardSourcePtr = std::shared_ptr<const music::HeardSource>;

/// What was heard in the track with that content, by its hash: heard once by whoever asks first, while the
/// others wait for it, and kept for the last few tracks, unless the `scratch` folder that it was read from
/// has a fault by then. For any thread.
[[nodiscard]] HeardSourcePtr heardSource(const QString& hash, const std::function<music::HeardSource()>& hear,
                                         const SoundScratchPtr& scratch = {});

/// The same where it is known already; else nothing.
[[nodiscard]] HeardSourcePtr knownSource(const QString& hash);

} // namespace comfyvn
