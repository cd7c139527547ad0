#pragma once

#include "core/audio/AudioBuffer.h"
#include "core/audio/LongSound.h"
#include "core/base/Result.h"
#include "core/music/MusicConfidence.h"
#include "core/music/RemixPlan.h"
#include "core/music/ScratchWav.h"
#include "core/music/sound/HeardSections.h"
#include "core/music/sound/LoopedWav.h"
#include "core/music/sound/Master.h"
#include "core/music/sound/Watch.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace comfyvn {

/// Music before it is stored.
struct MadeMusic {
    struct Stem {
        QString name {};
        ScratchWavPtr wav {};
    };

    /// The piece at one intensity throughout, on the same beats; or a short one in its key and tempo.
    struct Variant {
        QString name {};
        double intensity = 0;
        ScratchWavPtr wav {};
        std::size_t leadFrames = 0; ///< of a transition: how long before a bar line it begins
    };

    LongSound sound;
    std::optional<music::LoopPoints> loop {};
    std::vector<Variant> layers {};
    std::vector<Variant> stingers {};
    std::vector<Variant> transitions {};
    int beatsPerBar = 4;
    std::vector<Stem> stems {};
    QByteArray midi {}; ///< empty for what was not composed
    double bpm = 0; ///< 0: it has no beat
    QString key {};
    std::optional<MusicConfidence> confidence {}; ///< none: it was written, not heard
    QString synthesis {}; ///< `soundfont` or `plain`; empty: it was not played here
    QJsonObject facts {}; ///< what the sidecar says of how it was made
    QStringList notices {}; ///< sentences for people, where it is not all as they asked
};

/// Composes and plays, or remixes the plan's source; what is long waits in the folder `scratch`.
/// For a pool thread. Errors: InvalidRequest about the source, Cancelled, ProviderFailed, Storage.
[[nodiscard]] Result<MadeMusic> makeMusic(const RemixPlan& plan, const QString& scratch,
                                          const music::Watch& watch);

/// The first seconds of what a plan becomes, within 1.5 dB as loud as they will be and in a fraction of a
/// second: only they are played; a source is heard once, whatever is made of it. For a pool thread. Errors:
/// InvalidRequest about the source; Cancelled; Internal.
[[nodiscard]] Result<AudioBuffer> beginMusic(const RemixPlan& plan, double seconds, const QString& scratch,
                                             const music::Watch& watch);

// What sidecars say, shared by those who make music.
[[nodiscard]] QJsonArray heardSections(const std::vector<music::HeardSection>& heard);
[[nodiscard]] QJsonObject loudnessOf(const music::Mastered& mastered);
[[nodiscard]] QJsonArray textsOf(const std::vector<std::string>& texts);

} // namespace comfyvn
