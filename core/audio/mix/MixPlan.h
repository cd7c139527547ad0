#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace comfyvn {

/// A point of a track's gain over the mix's time; between points the gain is straight.
struct GainPoint {
    double seconds = 0;
    double gain = 1;

    bool operator==(const GainPoint&) const = default;
};

enum class DuckingPart {
    None,
    Trigger, ///< what the others make room for
    Target, ///< what is lowered
};

struct MixTrack {
    std::string path {}; ///< in the file system's encoding
    double gain = 1;
    double pan = 0; ///< balance: -1 leaves the left side alone, 1 the right
    double offset = 0; ///< seconds; a negative one cuts the head
    double clipFrom = 0; ///< seconds of the source
    std::optional<double> clipTo {}; ///< none: to its end
    double fadeIn = 0; ///< seconds
    double fadeOut = 0; ///< seconds
    bool loop = false; ///< until the longest track without it ends, unless it says how long
    std::optional<double> loopFor {}; ///< seconds that a loop lasts
    DuckingPart part = DuckingPart::None;
    bool isSilent = false; ///< counts for the length and the ducking alone
    std::vector<GainPoint> automation {}; ///< by time

    bool operator==(const MixTrack&) const = default;
};

struct DuckingSettings {
    double amountDb = 9;
    double threshold = 0.02; ///< of full scale
    double attackMs = 45; ///< to 90 % of the amount
    double releaseMs = 160; ///< likewise
    double lookaheadMs = 20;
    double holdMs = 200;

    bool operator==(const DuckingSettings&) const = default;
};

struct MixPlan {
    std::vector<MixTrack> tracks {};
    int sampleRate = 0; ///< Hz; 0: the first track's
    std::optional<DuckingSettings> ducking {};
    double ceilingDbtp = -1;
    std::optional<double> targetLufs {};

    bool operator==(const MixPlan&) const = default;
};

/// What stopped a mix; `track` is -1 when it is none's fault.
struct MixFault {
    int track = -1;
    std::string message {};
    bool cancelled = false;

    bool operator==(const MixFault&) const = default;
};

struct TrackReport {
    int sampleRate = 0; ///< of the source
    int channels = 0;
    double usedFrom = 0; ///< seconds of the source
    double usedTo = 0;
    double peak = 0; ///< after gain and fades, before ducking
};

struct DuckingReport {
    double hopMs = 0; ///< between points
    double minDb = 0;
    double meanDb = 0;
    double duckedMs = 0;
    std::vector<float> points {}; ///< dB; the lowest of each stretch
};

struct MixReport {
    int sampleRate = 0;
    std::uint64_t frames = 0;
    double peak = 0;
    double truePeak = 0;
    double rms = 0;
    double integratedLufs = 0;
    double momentaryMaxLufs = 0;
    double shortTermMaxLufs = 0;
    double loudnessGainDb = 0; ///< that the target asked for
    double limiterReductionDb = 0; ///< at most
    double limitedMs = 0;
    std::vector<TrackReport> tracks {};
    std::optional<DuckingReport> ducking {};
};

} // namespace comfyvn
