#pragma once

#include "core/speech/Alignment.h"
#include "core/speech/MouthShape.h"

#include <QList>
#include <QString>

#include <cstdint>
#include <span>

namespace comfyvn {

/// The mouth keeps one shape from `start` to `end`, in seconds.
struct MouthCue {
    double start = 0;
    double end = 0;
    MouthShape shape = MouthShape::X;

    bool operator==(const MouthCue&) const = default;
};

/// What to draw in one frame. Shape X, viseme sil and phoneme `sil` always come together.
struct MouthFrame {
    int frame = 0;
    QString phoneme {}; ///< IPA, or `sil`
    Viseme viseme = Viseme::Sil;
    MouthShape shape = MouthShape::X;

    bool operator==(const MouthFrame&) const = default;
};

/// A line's mouth, as frames and as cues of the same movement.
struct Lipsync {
    int fps = 60;
    double duration = 0; ///< seconds
    QList<MouthFrame>
        frames {}; ///< 0 .. ceil(duration * fps) - 1; each shows what the cues hold at its middle
    QList<MouthCue> cues {}; ///< tile [0, duration]; neighbours differ; at least 40 ms each

    bool operator==(const Lipsync&) const = default;
};

/// Mono audio to close the mouth by where it is silent for long though the phonemes do not say so; needed
/// only where the times are not the engine's own. Empty: not looked at.
struct MouthAudio {
    std::span<const std::int16_t> samples {};
    int sampleRate = 0; ///< Hz
};

/// The mouth movement of a line at `fps` (1..240). Stops close the mouth 40-120 ms before they sound; a pause
/// under 90 ms does not open or close it. A pure function; any Alignment is accepted.
[[nodiscard]] Lipsync makeLipsync(const Alignment& alignment, int fps, const MouthAudio& audio = {});

/// Only the cues.
[[nodiscard]] QList<MouthCue> mouthCues(const Alignment& alignment, const MouthAudio& audio = {});

[[nodiscard]] int lipsyncFrameCount(double duration, int fps);

/// The bytes of lipsync.json.
[[nodiscard]] QByteArray lipsyncJson(const Lipsync& lipsync);

/// Version of the movement that makeLipsync gives; stored with what was made from it.
inline constexpr int kLipsyncVersion = 1;

} // namespace comfyvn
