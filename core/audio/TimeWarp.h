#pragma once

#include "core/audio/AudioResult.h"
#include "core/audio/LongWarp.h"

#include <atomic>
#include <span>
#include <vector>

namespace comfyvn {

/// Where the moments of one recording lie in another of the same words.
class TimeWarp final {
public:
    /// Compares two recordings at Mfcc::kRate, mono, by dynamic time warping of their cepstra. Time and
    /// memory grow in proportion to the length. An error when one of them holds no sound, or soon after
    /// `cancelled` became true.
    [[nodiscard]] static AudioResult<TimeWarp> between(std::span<const float> reference,
                                                       std::span<const float> recording,
                                                       const std::atomic_bool* cancelled = nullptr);

    /// The same for recordings of any length, of which only the features are left. What is longer than
    /// `limits` says is matched in windows along a rough path that was found first; memory beside the tracks
    /// grows by 5 KB for each second.
    [[nodiscard]] static AudioResult<TimeWarp> between(const FeatureTrack& reference,
                                                       const FeatureTrack& recording,
                                                       const std::atomic_bool* cancelled = nullptr,
                                                       const WarpLimits& limits = {},
                                                       const WarpProgress& progress = {});

    /// Seconds in the recording; monotone; before the first and after the last sound, the first and the last
    /// sound.
    [[nodiscard]] double at(double referenceSeconds) const;

    /// 0..1: the same words by another voice give 0.6 and more, other words mostly less than 0.45.
    [[nodiscard]] double confidence() const { return m_confidence; }

    /// First and last sound of the recording, in seconds.
    [[nodiscard]] double soundStart() const { return m_recordingStart; }
    [[nodiscard]] double soundEnd() const { return m_recordingEnd; }

private:
    std::vector<double> m_frames {}; ///< for each frame of the reference's sound, the recording's frame
    double m_referenceStart = 0; ///< seconds
    double m_recordingStart = 0;
    double m_recordingEnd = 0;
    double m_confidence = 0;
};

} // namespace comfyvn
