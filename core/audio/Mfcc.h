#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace comfyvn {

/// What speech sounds like, frame by frame: 13 mel cepstra and their slopes, every 10 ms.
struct Mfcc {
    static constexpr int kRate = 16'000; ///< Hz
    static constexpr std::size_t kHop = 160; ///< samples between frames
    static constexpr std::size_t kWindow = 400; ///< samples in a frame
    static constexpr std::size_t kCepstra = 13;
    static constexpr std::size_t kDimensions = 2 * kCepstra;

    std::vector<float> values {}; ///< kDimensions for each frame

    [[nodiscard]] std::size_t frames() const { return values.size() / kDimensions; }
    [[nodiscard]] const float* frame(std::size_t index) const { return values.data() + index * kDimensions; }
};

/// The features of 16 kHz mono audio, with the mean of each cepstrum taken out, so that another voice or
/// microphone matters less. Shorter than a window: one frame.
[[nodiscard]] Mfcc mfcc(std::span<const float> samples);

/// The Mfcc::kCepstra cepstra of one frame, as they are before their means are taken out. `samples` from the
/// frame's start on, fewer than a window at the end of the audio; `before`: the sample before them.
void cepstraOf(std::span<const float> samples, float before, float* out);

/// The slopes of the cepstra by regression over five frames: two before, two after.
void slopesOf(const float* back2, const float* back1, const float* next1, const float* next2, float* out);

} // namespace comfyvn
