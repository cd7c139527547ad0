#pragma once

#include "core/audio/AudioBuffer.h"
#include "core/base/Result.h"
#include "core/music/RemixPlan.h"
#include "core/music/sound/LoopedWav.h"
#include "core/music/sound/Watch.h"

#include <QJsonObject>

#include <vector>

namespace comfyvn {

/// Music before it is stored.
struct MadeMusic {
    struct Stem {
        QString name {};
        AudioBuffer sound {};
    };

    /// The piece at one intensity throughout, on the same beats; or a short one in the same key.
    struct Variant {
        QString name {};
        double intensity = 0;
        AudioBuffer sound {};
    };

    AudioBuffer sound {};
    std::optional<music::LoopPoints> loop {};
    std::vector<Variant> layers {};
    std::vector<Variant> stingers {};
    int beatsPerBar = 4;
    std::vector<Stem> stems {};
    QByteArray midi {}; ///< empty for what was not composed
    double bpm = 0; ///< 0: it has no beat
    QString key {};
    QJsonObject facts {}; ///< what the sidecar says of how it was made
};

/// Composes and plays, or remixes the plan's source. For a pool thread. Errors: InvalidRequest about the
/// source, Cancelled, Internal.
[[nodiscard]] Result<MadeMusic> makeMusic(const RemixPlan& plan, const music::Watch& watch);

} // namespace comfyvn
