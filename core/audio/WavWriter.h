#pragma once

#include "core/audio/WavFile.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace comfyvn {

/// What a WAV file is to be, known before its first sample.
struct WavShape {
    WavEncoding encoding = WavEncoding::Pcm16; ///< Pcm16, Pcm24 or Float32
    int channels = 2;
    int sampleRate = 0;
    std::uint64_t frames = 0;
    std::uint64_t trailerBytes = 0; ///< of the chunks that finish() writes after the samples
};

/// Writes a WAV file from front to back. An unfinished file stays as it is; the caller removes it.
class WavWriter final {
public:
    /// Sees every byte of the file in order.
    using Tap = std::function<void(std::span<const char> bytes)>;

    [[nodiscard]] static AudioResult<WavWriter> create(const std::string& path, const WavShape& shape,
                                                       Tap tap);
    ~WavWriter();
    WavWriter(WavWriter&& other) noexcept;
    WavWriter& operator=(WavWriter&&) = delete;
    WavWriter(const WavWriter&) = delete;
    WavWriter& operator=(const WavWriter&) = delete;

    /// Interleaved samples; rounded to the nearest and clipped.
    [[nodiscard]] AudioResult<void> write(std::span<const float> samples);
    /// Writes the chunks after the samples and closes the file. All frames must have been written.
    [[nodiscard]] AudioResult<void> finish(const std::string& trailer);

private:
    WavWriter(int descriptor, const WavShape& shape, Tap tap);
    [[nodiscard]] AudioResult<void> put(std::span<const char> bytes);

    int m_descriptor = -1;
    WavShape m_shape {};
    Tap m_tap {};
    std::vector<char> m_bytes {};
};

/// The loudness a broadcast WAV carries.
struct BroadcastLoudness {
    double integratedLufs = 0;
    double truePeakDbtp = 0;
    double momentaryMaxLufs = 0;
    double shortTermMaxLufs = 0;
};

/// The chunk `bext` of a Broadcast WAV, version 2 (EBU Tech 3285); always of the same size. ASCII.
[[nodiscard]] std::string broadcastChunk(const std::string& description, const std::string& originator,
                                         const BroadcastLoudness& loudness);
/// The chunk `LIST` `INFO`; what is empty is left out.
[[nodiscard]] std::string infoChunk(const std::string& title, const std::string& software,
                                    const std::string& comment);

} // namespace comfyvn
