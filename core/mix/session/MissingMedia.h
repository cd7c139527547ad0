#pragma once

#include "core/base/ContentHashes.h"
#include "core/base/WorkspacePaths.h"
#include "core/mix/session/MixSession.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace comfyvn {

/// What is known of a session's files; for a pool thread.
struct MediaState {
    struct Known {
        QString hash {};
        FileStamp stamp {};
    };

    QHash<QString, Known> known {}; ///< by the path as clips name it: those that are there
    QSet<QString> missing {}; ///< likewise: those that are not
};

/// Looks at every file of the session and hashes those whose content is not known or is another than
/// `before`, and those of lines, which are rendered again under the same name, unless `before` says they are
/// the same. `goOn` is asked between files.
[[nodiscard]] MediaState lookAtMedia(const MixSession& session, const QString& workspace,
                                     ContentHashes& hashes, const std::function<bool()>& goOn,
                                     const QHash<QString, FileStamp>& before = {});

/// Where each of the missing files is now: files below `folder` of the size and content that the clips
/// remember. By the path as clips name it; what was not found is not in it. Looks at no more than 100,000
/// files. `goOn` is asked between them.
[[nodiscard]] QHash<QString, QString> findMedia(const MixSession& session, const QSet<QString>& missing,
                                                const QString& folder, const QString& workspace,
                                                ContentHashes& hashes, const std::function<bool()>& goOn);

/// The session with the files' hashes and sizes noted where a clip did not know them yet.
[[nodiscard]] MixSession withMediaKnown(const MixSession& session, const MediaState& state);
/// The session with other paths in place of these.
[[nodiscard]] MixSession withMediaAt(const MixSession& session, const QHash<QString, QString>& paths);

} // namespace comfyvn
