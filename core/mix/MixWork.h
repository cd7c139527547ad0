#pragma once

#include "core/artifacts/AssetRegistry.h"
#include "core/audio/mix/MixPlan.h"
#include "core/base/ContentHashes.h"
#include "core/base/WorkspacePaths.h"
#include "core/mix/MixRequest.h"

#include <QStringList>

#include <functional>
#include <memory>

namespace comfyvn {

/// A request with its sources found and known by content.
struct PreparedMix {
    struct Source {
        QString path {}; ///< absolute
        FileStamp stamp {};
        QString hash {};
    };

    MixRequest request {};
    QList<Source> sources {}; ///< of each track
    MixPlan plan {};
    double seconds = 0; ///< of the mix
    QString cacheKey {};
};

using PreparedMixPtr = std::shared_ptr<const PreparedMix>;

/// A mix that is there.
struct MixRender {
    QJsonObject data {}; ///< the reply's, without url
    QString cacheKey {};
    QString path {}; ///< relative to the workspace
    QString sidecar {};
    QString sha256 {};
    qint64 bytes = 0;
    bool cached = false;
};

// For pool threads.

/// Finds the sources and lays the mix out, so that what cannot be mixed is refused before gigabytes are
/// hashed; it has no key yet. Errors: Forbidden `outside_media_roots`; InvalidRequest `unreadable_source`,
/// `bad_source`, `bad_mix`.
[[nodiscard]] Result<PreparedMix> layOutMix(const MixRequest& request, const WorkspacePaths& paths,
                                            const QStringList& mediaRoots);

/// How many bytes of its sources must be read to know their contents.
[[nodiscard]] qint64 bytesToHash(const PreparedMix& mix, const ContentHashes& hashes);

/// Hashes the sources and makes the key. `goOn` is asked while they are read. Errors: InvalidRequest
/// `unreadable_source`; Cancelled.
[[nodiscard]] Result<PreparedMixPtr> withKey(PreparedMix mix, ContentHashes& hashes,
                                             const std::function<bool()>& goOn);

/// The mix as it lies in the workspace, when it is there whole.
[[nodiscard]] std::optional<MixRender> findMix(const PreparedMix& mix, const WorkspacePaths& paths);

/// Renders and publishes `mix.wav` (or `.flac` and so on), then `mix.json`; each appears whole or not at all.
/// `progress` is told how far it is and answers whether to go on. Errors: those of layOutMix(); Cancelled;
/// Storage; InvalidRequest `source_changed`.
[[nodiscard]] Result<MixRender> makeMix(const PreparedMix& mix, const WorkspacePaths& paths,
                                        const std::function<bool(double)>& progress);

[[nodiscard]] Asset assetOf(const MixRender& render);
[[nodiscard]] Provenance provenanceOf(const MixRender& render, const PreparedMix& mix);
[[nodiscard]] QJsonObject eventOf(const MixRender& render);

} // namespace comfyvn
