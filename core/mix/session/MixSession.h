#pragma once

#include "core/audio/mix/MixPlan.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace comfyvn {

/// A part of a sound file at its place in a session.
struct MixClip {
    qint64 id = 0; ///< above 0, unique in the session
    QString path {}; ///< relative to the workspace with `/` when it lies there, else absolute
    QString contentHash {}; ///< SHA-256 of the file, hex; empty: not known yet
    qint64 bytes = 0; ///< of the file; 0: not known yet
    QString name {}; ///< for people
    double start = 0; ///< seconds of the session
    double from = 0; ///< seconds of the source
    double length = 0; ///< seconds played
    double loopLength = 0; ///< seconds of the source, from `from` on, that are repeated; 0: played once
    double sourceLength = 0; ///< seconds of the whole source; 0: not known yet
    double fadeIn = 0; ///< seconds
    double fadeOut = 0;
    double gainDb = 0;
    qint64 line = 0; ///< the script's line whose sound it is; 0: none
    QString lineKey {}; ///< the cache key of the line's render it plays

    [[nodiscard]] double end() const { return start + length; }
    [[nodiscard]] bool isLooped() const { return loopLength > 0; }

    bool operator==(const MixClip&) const = default;
};

/// A point of a track's volume; between points the gain itself, not its level, is straight.
struct VolumePoint {
    double seconds = 0;
    double gainDb = 0;

    bool operator==(const VolumePoint&) const = default;
};

struct SessionTrack {
    qint64 id = 0; ///< above 0, unique among the session's tracks, clips and markers
    QString name {};
    QString role { QStringLiteral("bgm") };
    QString colour {}; ///< `#rrggbb`; empty: by its role
    bool mute = false;
    bool solo = false;
    double gainDb = 0;
    double pan = 0; ///< balance, -1..1
    QList<VolumePoint> automation {}; ///< by time
    QList<MixClip> clips {}; ///< in no order; they may overlap

    bool operator==(const SessionTrack&) const = default;
};

struct SessionMarker {
    qint64 id = 0;
    double seconds = 0;
    QString name {};

    bool operator==(const SessionMarker&) const = default;
};

/// What is played over and over while it is on.
struct LoopRegion {
    double begin = 0;
    double end = 0;
    bool on = false;

    [[nodiscard]] bool isEmpty() const { return end <= begin; }
    bool operator==(const LoopRegion&) const = default;
};

struct SessionDucking {
    bool on = true;
    QStringList triggerRoles { QStringLiteral("voice") };
    QStringList targetRoles { QStringLiteral("bgm"), QStringLiteral("music"), QStringLiteral("ambience") };
    DuckingSettings settings {};

    bool operator==(const SessionDucking&) const = default;
};

/// What the last render had to add to reach the loudness that was asked for.
struct LoudnessGain {
    double targetLufs = 0;
    double db = 0;

    bool operator==(const LoudnessGain&) const = default;
};

/// An arrangement of sounds on tracks, as the timeline shows it and the mixer renders it. Copies share what
/// they have in common, so that a history of whole sessions is cheap.
struct MixSession {
    QString name {};
    int sampleRate = 48'000; ///< Hz
    QList<SessionTrack> tracks {}; ///< from top to bottom
    QList<SessionMarker> markers {}; ///< by time
    LoopRegion loop {};
    SessionDucking ducking {};
    double ceilingDbtp = -1;
    std::optional<double> targetLufs {};
    std::optional<LoudnessGain> loudnessGain {}; ///< measured, so no part of the history of edits
    qint64 nextId = 1; ///< above every id in use

    /// Where the last clip ends, in seconds.
    [[nodiscard]] double end() const;
    [[nodiscard]] qsizetype clipCount() const;
    /// -1 when there is none.
    [[nodiscard]] qsizetype trackIndex(qint64 track) const;
    /// The track that holds the clip; -1 when there is none.
    [[nodiscard]] qsizetype trackOfClip(qint64 clip) const;
    /// Null when there is none.
    [[nodiscard]] const MixClip* findClip(qint64 clip) const;
    /// Whether the track is heard: not muted, and soloed when another one is.
    [[nodiscard]] bool isHeard(const SessionTrack& track) const;
    /// What the whole mix is raised by when it is heard, in dB: what the last render found, as long as it was
    /// for this target.
    [[nodiscard]] double playedGainDb() const;
    [[nodiscard]] DuckingPart duckingPart(const SessionTrack& track) const;

    bool operator==(const MixSession&) const = default;
};

inline constexpr qsizetype kMostSessionTracks = 256;
inline constexpr qsizetype kMostSessionClips = 20'000;
inline constexpr qsizetype kMostSessionMarkers = 10'000;
inline constexpr qsizetype kMostVolumePoints = 10'000; ///< of a track
inline constexpr qsizetype kLongestSessionName = 256; ///< of a track, clip or marker
inline constexpr qsizetype kLongestSessionRole = 64;
inline constexpr double kLongestSession = 6 * 3600; ///< seconds
inline constexpr double kShortestClip = 0.001; ///< seconds

/// The roles that the window offers; others may be typed.
[[nodiscard]] QStringList commonRoles();

} // namespace comfyvn
