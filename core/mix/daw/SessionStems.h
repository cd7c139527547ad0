#pragma once

#include "core/base/Result.h"
#include "core/mix/session/MixSession.h"

#include <QStringList>

#include <functional>

namespace comfyvn {

/// What shares a file.
enum class StemsBy { Role, Track };

/// A session's mix in parts, each a float WAV as long as the mix: ducked as in the mix, not limited, so that
/// their sum is the mix before its limiter, with the loudness gain that its last render found.
struct StemsWish {
    MixSession session {};
    QString workspace {}; ///< its folder, absolute
    QString folder {}; ///< for the files
    StemsBy by = StemsBy::Role;
};

/// The files, in the order of the session. Each appears whole or not at all. For a pool thread. `progress` is
/// told how far it is, 0..1, and answers whether to go on. Errors: InvalidRequest `bad_source`, `bad_mix`;
/// Storage; Cancelled.
[[nodiscard]] Result<QStringList> exportStems(const StemsWish& wish,
                                              const std::function<bool(double)>& progress);

} // namespace comfyvn
