#pragma once

#include "core/audio/Mfcc.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace comfyvn {

/// What a recording of any length sounds like, frame by frame as Mfcc, taken while it is read: 3 KB for each
/// second, and nothing of its samples.
class FeatureTrack final {
public:
    /// Mono samples at Mfcc::kRate, in order; those that are not finite are 0.
    void take(std::span<const float> samples);
    /// No more come; only now the rest may be asked.
    void end();

    /// Samples taken so far.
    [[nodiscard]] std::uint64_t samples() const { return m_taken; }

    /// The frames from the first to the last sound; nothing where there is none.
    struct Sound {
        std::size_t first = 0;
        std::size_t frames = 0;
        std::uint64_t endSample = 0;
    };
    [[nodiscard]] const std::optional<Sound>& sound() const { return m_sound; }

    /// How loud a frame is.
    [[nodiscard]] float level(std::size_t frame) const { return m_levels[frame]; }

    /// Mfcc::kDimensions values of a frame of the sound, as mfcc() of the sound alone gives them.
    void expand(std::size_t frame, float* out) const;

private:
    static constexpr float kSteps = 2048; ///< of 1, in what is kept of a cepstrum

    void addFrame(std::span<const float> samples);
    void cepstra(std::size_t frame, float* out) const;

    std::vector<float> m_pending {}; ///< from the next frame's start on
    float m_before = 0; ///< the sample before them
    std::uint64_t m_taken = 0;
    std::vector<std::int16_t> m_cepstra {};
    std::vector<float> m_levels {};
    std::optional<Sound> m_sound {};
    std::array<float, Mfcc::kCepstra> m_means {};
};

} // namespace comfyvn
