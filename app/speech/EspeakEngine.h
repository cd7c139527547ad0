#pragma once

#include "app/speech/EspeakVoices.h"
#include "core/speech/SpeechWire.h"

#include <string>

namespace comfyvn {

/// espeak-ng, warm: initialised, its voices known, nothing spoken yet.
///
/// The library keeps state from line to line and cannot be initialised twice, so say() belongs into a forked
/// child.
class EspeakEngine final {
public:
    EspeakEngine();

    [[nodiscard]] bool works() const { return m_sampleRate > 0; }
    [[nodiscard]] wire::Speech say(const wire::Utterance& utterance) const;
    [[nodiscard]] const EspeakVoices& voices() const { return m_voices; }
    [[nodiscard]] static std::string version();

private:
    int m_sampleRate = 0; ///< Hz; not positive when the engine's data is missing
    EspeakVoices m_voices;
};

} // namespace comfyvn
