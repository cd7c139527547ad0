#pragma once

#include "core/base/Result.h"
#include "core/music/RemixRequest.h"
#include "core/music/Soundfont.h"

namespace comfyvn {

/// A request with everything decided that its sound depends on.
struct RemixPlan {
    RemixRequest request {};
    QString style {}; ///< the name of the style that is composed in
    bool exactStyle = false;
    double seconds = 0; ///< 0: as long as the source
    qint64 seed = 0; ///< the one used
    Soundfont font {};
    QString fontWish {};
    QString sourceHash {}; ///< SHA-256 of the source's bytes; empty without one
    QString identity {};
    QString cacheKey {};
};

inline constexpr double kShortestMusic = 4; ///< seconds
inline constexpr double kLongestMusic = 600;

/// Hashes the soundfont and the source, so for a pool thread. Errors: InvalidRequest with the field.
[[nodiscard]] Result<RemixPlan> planRemix(const RemixRequest& request, const QString& fontWish);

/// What plays, with the versions that decide about the bytes.
[[nodiscard]] QString rendererVersion();

} // namespace comfyvn
