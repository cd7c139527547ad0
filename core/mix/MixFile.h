#pragma once

#include "core/audio/SoundWriter.h"
#include "core/audio/WavWriter.h"
#include "core/audio/mix/MixEngine.h"
#include "core/base/Random.h"
#include "core/base/Result.h"
#include "core/mix/MixRequest.h"

#include <optional>
#include <variant>

namespace comfyvn {

/// What a mix's file is besides its samples.
struct MixFileShape {
    MixFormat format = MixFormat::Pcm16;
    bool dither = false; ///< with triangular noise, of the formats of 16 and 24 bits
    int sampleRate = 0; ///< Hz, of the mix
    std::uint64_t frames = 0;
    std::string name {}; ///< of the mix, in the file's tags
};

struct MixFileResult {
    int sampleRate = 0; ///< Hz, of the file
    qint64 bytes = 0;
    QString sha256 {};
};

/// Writes a mix's file from front to back: a WAV with what was measured behind the samples, or an encoded
/// one. Equal mixes give equal bytes.
class MixFile final {
public:
    [[nodiscard]] static Result<std::unique_ptr<MixFile>> create(const QString& path,
                                                                 const MixFileShape& shape);
    ~MixFile();
    MixFile(const MixFile&) = delete;
    MixFile& operator=(const MixFile&) = delete;

    /// What a sink answers.
    [[nodiscard]] AudioResult<void> write(std::span<const float> stereo);
    [[nodiscard]] Result<MixFileResult> finish(const MixReport& report);

private:
    class Digest;

    MixFile(QString path, const MixFileShape& shape);
    [[nodiscard]] std::span<const float> dithered(std::span<const float> stereo);
    [[nodiscard]] std::string trailer(const MixReport& report) const;

    QString m_path;
    MixFileShape m_shape;
    std::unique_ptr<Digest> m_digest;
    std::variant<std::monostate, WavWriter, SoundWriter> m_writer {};
    Random m_noise { 1 };
    std::vector<float> m_dithered {};
};

} // namespace comfyvn
