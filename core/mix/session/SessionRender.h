#pragma once

#include "core/base/ContentHashes.h"
#include "core/mix/MixRequest.h"
#include "core/mix/session/MixSession.h"

#include <QJsonObject>

#include <functional>

namespace comfyvn {

struct SessionRenderWish {
    MixSession session {};
    QString workspace {}; ///< its folder, absolute
    QString path {}; ///< of the file, absolute
    MixFormat format = MixFormat::Pcm16;
    bool dither = false; ///< when samples are rounded to integers
    int threads = 1;
};

/// What came of rendering a session.
struct SessionRender {
    QString path {}; ///< absolute
    QString sidecar {}; ///< likewise
    QString sha256 {};
    qint64 bytes = 0;
    QString session {}; ///< its name
    MixReport report {}; ///< its tracks are those of planOf()
    QJsonObject data {}; ///< what the sidecar holds
    QStringList clipped {}; ///< names of clips that are above full scale by themselves
};

/// What the render had to add to reach its target; none: it had none.
[[nodiscard]] std::optional<LoudnessGain> loudnessGainOf(const SessionRender& render);

/// Renders a session into a file of that format, and what was measured into `<name>.mix.json` beside it, or
/// `<name>.<suffix>.mix.json` of what is no WAV, so that each of several formats keeps its own; each appears
/// whole or not at all. Waits for the disk. `progress` is told how far it is, 0..1, and answers
/// whether to go on. Errors: InvalidRequest `bad_source` that names the clip, `source_changed`, or `bad_mix`;
/// Cancelled; Storage.
[[nodiscard]] Result<SessionRender> renderSession(const SessionRenderWish& wish, ContentHashes& hashes,
                                                  const std::function<bool(double)>& progress);

} // namespace comfyvn
