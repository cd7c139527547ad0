#pragma once

#include "core/base/Result.h"
#include "core/mix/MixRequest.h"
#include "core/mix/session/MixSession.h"

#include <functional>

namespace comfyvn {

/// What came of rendering a session.
struct SessionRender {
    QString path {}; ///< absolute
    qint64 bytes = 0;
    MixReport report {}; ///< its tracks are those of planOf()
    QStringList clipped {}; ///< names of clips that are above full scale by themselves
};

/// Renders a session into a file of that format, which appears whole or not at all. Waits for the disk; takes
/// `threads` threads. `progress` is told how far it is, 0..1, and answers whether to go on. Errors:
/// InvalidRequest `bad_source` that names the clip, or `bad_mix`; Cancelled; Storage.
[[nodiscard]] Result<SessionRender> renderSession(const MixSession& session, const QString& workspace,
                                                  const QString& path, MixFormat format, int threads,
                                                  const std::function<bool(double)>& progress);

} // namespace comfyvn
