#pragma once

#include "core/audio/AudioFile.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace comfyvn {

/// A file that is read again and again and may be closed meanwhile.
struct ReopenedWav {
    std::shared_ptr<const WavReader> reader {}; ///< null: closed
    std::uint64_t used = 0;
};

/// Keeps a bounded number of WAV files open: the one that was not used for the longest time is closed. For
/// several threads.
class OpenSources final {
public:
    explicit OpenSources(std::size_t most)
        : m_most(most)
    { }

    using Open = std::function<AudioResult<WavReader>()>;

    /// The reader of `wav`, by `open` when it is closed.
    [[nodiscard]] AudioResult<std::shared_ptr<const WavReader>> reader(ReopenedWav& wav, const Open& open);
    void close(ReopenedWav& wav);

private:
    std::mutex m_mutex {};
    std::size_t m_most;
    std::uint64_t m_uses = 0;
    std::vector<ReopenedWav*> m_open {};
};

} // namespace comfyvn
