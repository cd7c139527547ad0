#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// What the studio and the helper `comfyvn-speech` say to each other over pipes. Plain C++, no Qt.
///
/// Every message is a frame: a little-endian u32 byte count, then that many bytes. The helper answers each
/// request with one reply frame, in order. Strings are UTF-8 with a u32 byte count before them.
namespace comfyvn::wire {

/// A larger frame is nonsense: 30 minutes of 48 kHz mono is 173 MB, and chunks are sentences.
inline constexpr std::uint32_t kMaxFrameBytes = 64U << 20U;
inline constexpr std::size_t kFrameHeaderBytes = 4;
inline constexpr std::size_t kMaxTextBytes = 100'000; ///< of Utterance::text; the longest line has 80,000

enum class Engine : std::uint8_t { Flite, Espeak };

/// Bytes of Utterance::text that are said by phoneme.
struct PhonedWord {
    std::uint32_t beginByte = 0;
    std::uint32_t endByte = 0; ///< exclusive; not empty
    /// espeak-ng: mnemonics as they stand between `[[` and `]]`. flite: phones of its lexicon parted by
    /// spaces, words by ` / `. Printable ASCII without `]` and `[[`.
    std::string phones {};

    bool operator==(const PhonedWord&) const = default;
};

/// One chunk of text to say in one voice; neutral is 1 / 0 / 1 / 1 / false.
struct Utterance {
    Engine engine = Engine::Espeak;
    std::string voice {}; ///< flite: `slt`, `rms`, `awb`, `kal16`; espeak-ng: `en-us`, `ja`, `en-us+f3`
    std::string text {}; ///< what the engine is to read, already prepared for it
    float rate = 1; ///< speed factor, 0.25..4; espeak-ng reaches 0.5..2.7
    float pitch = 0; ///< semitones, -12..12; espeak-ng reaches about -8..9
    float range = 1; ///< factor of the intonation's spread, 0..3; espeak-ng reaches 2
    float pause = 1; ///< factor of the pauses inside the chunk, 0..5, where they are silent
    bool whisper = false; ///< unvoiced delivery
    std::vector<PhonedWord> phoned {}; ///< in order, without overlap

    bool operator==(const Utterance&) const = default;
};

/// espeak-ng's stop consonants begin at their release; the closure before belongs to the phone before.
struct Phone {
    std::string ipa {}; ///< without stress marks; empty for a pause
    std::string arpabet {}; ///< upper case without stress digit, where the engine knows it; else empty
    std::uint32_t startSample = 0;
    std::uint32_t endSample = 0;

    bool operator==(const Phone&) const = default;
};

/// The engine begins to say what stands at `textByte` of Utterance::text.
struct WordMark {
    std::uint32_t textByte = 0;
    std::uint32_t sample = 0;

    bool operator==(const WordMark&) const = default;
};

enum class Status : std::uint8_t {
    Ok,
    UnknownVoice, ///< the engine has no such voice; nothing was said
    Silent, ///< the engine produced no audible sample for this text
    Failed, ///< the child process crashed or the engine refused; message says how
};

/// Phones tile the audio without overlap, in order; marks are in order of time; none lies past the end.
/// At most 30 ms of silence lead and 60 ms trail, so that chunks can be joined with pauses of one's own.
struct Speech {
    Status status = Status::Failed;
    std::string message {};
    std::uint32_t sampleRate = 0;
    std::vector<std::int16_t> samples {}; ///< mono
    std::vector<Phone> phones {};
    std::vector<WordMark> words {};

    bool operator==(const Speech&) const = default;
};

/// The frame's payload, without the byte count.
[[nodiscard]] std::string encode(const Utterance& utterance);
[[nodiscard]] std::string encode(const Speech& speech);

/// False when the payload is truncated, has bytes left over, or holds a value out of range.
[[nodiscard]] bool decode(std::string_view payload, Utterance& utterance);
[[nodiscard]] bool decode(std::string_view payload, Speech& speech);

/// `payload` with its byte count before it, as it goes into the pipe.
[[nodiscard]] std::string frame(std::string_view payload);
/// The byte count that the first kFrameHeaderBytes of `bytes` announce; 0 when there are fewer.
[[nodiscard]] std::uint32_t payloadBytes(std::string_view bytes);

} // namespace comfyvn::wire
