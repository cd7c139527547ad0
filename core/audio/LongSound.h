#pragma once

#include "core/audio/AudioBuffer.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace comfyvn {

/// The folder in which the long sounds of one piece of work wait, and what went wrong there. One thread at a
/// time.
class SoundScratch final {
public:
    /// A folder that is there, in the file system's encoding; without one every sound stays in memory.
    explicit SoundScratch(std::string folder = {})
        : m_folder(std::move(folder))
    { }

    [[nodiscard]] const std::string& folder() const { return m_folder; }

    /// What went wrong first, for people; empty: nothing. Where it is not, sounds have holes.
    [[nodiscard]] const std::string& fault() const { return m_fault; }
    void fail(const std::string& fault)
    {
        if (m_fault.empty())
            m_fault = fault;
    }

private:
    std::string m_folder;
    std::string m_fault {};
};

using SoundScratchPtr = std::shared_ptr<SoundScratch>;

/// Interleaved samples of any length in memory that does not grow with it: a short sound is held, a longer
/// one waits in a file without a name in its scratch folder. What cannot be written or read there is told by
/// the folder, which is asked once at the end of the work.
class LongSound final {
public:
    /// What is held at most.
    static constexpr std::size_t kMostHeld = 12U << 20U; // bytes; half a minute of stereo
    /// Frames that are looked at or changed at once, at most.
    static constexpr std::size_t kBlock = 16'384;

    LongSound(SoundScratchPtr scratch, int channels, int sampleRate);
    ~LongSound();
    LongSound(LongSound&& other) noexcept;
    LongSound& operator=(LongSound&& other) noexcept;
    LongSound(const LongSound&) = delete;
    LongSound& operator=(const LongSound&) = delete;

    [[nodiscard]] int channels() const { return static_cast<int>(m_channels); }
    [[nodiscard]] int sampleRate() const { return m_sampleRate; }
    [[nodiscard]] std::size_t frames() const { return m_frames; }
    [[nodiscard]] double seconds() const { return static_cast<double>(m_frames) / m_sampleRate; }
    [[nodiscard]] const SoundScratchPtr& scratch() const { return m_scratch; }
    /// An empty one of the same shape in the same folder.
    [[nodiscard]] LongSound another() const { return { m_scratch, channels(), m_sampleRate }; }

    /// Whole frames.
    void append(std::span<const float> samples);
    /// Frames of another sound of the same shape; beyond its end they are silent.
    void append(const LongSound& from, std::size_t first, std::size_t frames);
    /// Cuts off the end, or goes on with silence.
    void resize(std::size_t frames);
    /// Cuts off what lies before and behind.
    void keep(std::size_t first, std::size_t frames);

    /// Copies frames from `first` on; beyond the end they are silent.
    void read(std::size_t first, std::span<float> to) const;
    [[nodiscard]] std::vector<float> part(std::size_t first, std::size_t frames) const;
    /// All of it in memory.
    [[nodiscard]] AudioBuffer whole() &&;

    /// Hands all of it over block by block: `look(std::span<const float> samples, std::size_t first)`.
    template <typename Look> void each(const Look& look) const
    {
        std::vector<float> block;
        for (std::size_t at = 0; at < m_frames; at += kBlock)
            look(view(at, std::min(kBlock, m_frames - at), block), at);
    }

    /// Hands a stretch of it over block by block to be changed: `change(std::span<float> samples, std::size_t
    /// first)`. The stretch ends with the sound.
    template <typename Change> void change(std::size_t first, std::size_t frames, Change&& change)
    {
        std::vector<float> block;
        const std::size_t end = first + std::min(frames, m_frames - std::min(first, m_frames));
        for (std::size_t at = first; at < end; at += kBlock) {
            const std::span<float> now = borrow(at, std::min(kBlock, end - at), block);
            change(now, at);
            giveBack(at, now);
        }
    }
    template <typename Change> void change(Change&& change)
    {
        this->change(0, m_frames, std::forward<Change>(change));
    }

private:
    [[nodiscard]] std::span<const float> view(std::size_t first, std::size_t frames,
                                              std::vector<float>& room) const;
    [[nodiscard]] std::span<float> borrow(std::size_t first, std::size_t frames, std::vector<float>& room);
    void giveBack(std::size_t first, std::span<const float> samples);

    void moveToFile();
    void readFile(std::size_t first, std::span<float> to) const;
    void writeFile(std::size_t first, std::span<const float> samples);
    void fail(const char* what) const;

    SoundScratchPtr m_scratch;
    std::size_t m_channels;
    int m_sampleRate;
    std::size_t m_frames = 0;
    std::vector<float> m_held {}; ///< all of it, unless there is a file
    int m_file = -1; ///< its descriptor
    std::size_t m_before = 0; ///< frames of the file that were cut off
};

} // namespace comfyvn
