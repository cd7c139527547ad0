#pragma once

#include "core/audio/mix/MixPlan.h"
#include "core/base/Result.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

namespace comfyvn {

struct MixRequestTrack {
    QString path {};
    QString role = QStringLiteral("bgm");
    QString name {};
    double gain = 1;
    double gainDb = 0;
    double offset = 0; ///< seconds
    double pan = 0;
    double fadeIn = 0; ///< seconds
    double fadeOut = 0;
    bool loop = false;
};

struct MixRequestDucking {
    QStringList triggerRoles { QStringLiteral("voice") };
    QStringList targetRoles { QStringLiteral("bgm"), QStringLiteral("music"), QStringLiteral("ambience") };
    DuckingSettings settings {};
};

struct MixRequestLoudness {
    double targetLufs = 0;
    double truePeakDbtp = -1;
};

enum class MixFormat { Pcm16, Pcm24, Float, Flac, Opus, Vorbis, Mp3 };

/// What POST /api/audio/mix asks for, with its defaults.
struct MixRequest {
    QList<MixRequestTrack> tracks {};
    std::optional<MixRequestDucking> ducking {};
    int sampleRate = 0; ///< Hz; 0: the first track's
    std::optional<MixRequestLoudness> loudness {};
    MixFormat format = MixFormat::Pcm16;
    bool dither = false; ///< when samples are rounded to integers
    QJsonObject metadata {}; ///< stored, without an influence on the mix
    QString source {}; ///< who asks: the route, `gui` or `cli`
};

/// Error: InvalidRequest, with the field's path (`tracks[2].gain_db`).
[[nodiscard]] Result<MixRequest> mixRequestFrom(const QJsonObject& body);

[[nodiscard]] QString mixFormatName(MixFormat format);
[[nodiscard]] QStringList mixFormatNames();
/// What the file's name ends with, without a dot.
[[nodiscard]] QString mixFileSuffix(MixFormat format);

// As the API writes them.
[[nodiscard]] QJsonObject toJson(const MixRequestTrack& track);
[[nodiscard]] QJsonObject toJson(const MixRequestDucking& ducking);

} // namespace comfyvn
