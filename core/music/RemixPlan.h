#pragma once

#include "core/base/ContentHashes.h"
#include "core/base/Result.h"
#include "core/music/RemixRequest.h"
#include "core/music/Soundfont.h"

#include <functional>
#include <string>
#include <vector>

namespace comfyvn {

/// Who is to render music, as the settings say.
struct MusicWay {
    QString provider = QStringLiteral("local");
    QString workflow {}; ///< as the settings name it; empty without one
    QString workflowHash {}; ///< of its content now; empty when it cannot be read
    QString workflowSettings {}; ///< what is chosen in it in place of its own values
    QString font {}; ///< the soundfont of the settings; empty: the usual one

    bool operator==(const MusicWay&) const = default;
};

/// A request with everything decided that its sound depends on.
struct RemixPlan {
    RemixRequest request {};
    MusicWay way {};
    QString style {}; ///< the name of the style that is composed in, or of what is done to the source
    bool exactStyle = false;
    double seconds = 0; ///< 0: as long as the source
    qint64 seed = 0; ///< the one used
    Soundfont font {};
    QString sourceHash {}; ///< SHA-256 of the source's bytes; empty without one
    FileStamp sourceStamp {}; ///< of the source when it was hashed
    QString identity {};
    QString cacheKey {};
};

inline constexpr double kShortestMusic = 4; ///< seconds
inline constexpr double kLongestMusic = 600;

/// Hashes the soundfont and the source, so for a pool thread; `goOn` is asked meanwhile. Errors:
/// InvalidRequest with the field; Cancelled.
[[nodiscard]] Result<RemixPlan> planRemix(const RemixRequest& request, const MusicWay& way,
                                          ContentHashes& hashes, const std::function<bool()>& goOn = {});

/// What plays here, with the versions that decide about the bytes.
[[nodiscard]] QString rendererVersion();

/// The tags for the composer.
[[nodiscard]] std::vector<std::string> tagsOf(const RemixPlan& plan);

} // namespace comfyvn
