#pragma once

#include "core/audio/SoundEncoder.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace comfyvn {

/// Writes a sound file of any format from front to back, in memory that does not grow with its length. Equal
/// input gives equal bytes, however it is split. An unfinished file stays; the caller removes it.
class SoundWriter final {
public:
    /// For samples of that rate and number of channels; resampled where the format asks for it. `path` is in
    /// the file system's encoding.
    [[nodiscard]] static AudioResult<SoundWriter> create(const std::string& path, const SoundEncoding& how,
                                                         int channels, int sampleRate);
    ~SoundWriter();
    SoundWriter(SoundWriter&& other) noexcept;
    SoundWriter& operator=(SoundWriter&&) = delete;
    SoundWriter(const SoundWriter&) = delete;
    SoundWriter& operator=(const SoundWriter&) = delete;

    /// Hz, of the file.
    [[nodiscard]] int sampleRate() const;
    /// Interleaved samples.
    [[nodiscard]] AudioResult<void> write(std::span<const float> samples);
    /// Writes what is left and closes the file.
    [[nodiscard]] AudioResult<void> finish();

private:
    struct State;

    explicit SoundWriter(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};

} // namespace comfyvn
