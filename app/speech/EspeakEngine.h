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
    /// Loads a voice before the first utterance that needs it; false when there is none of that name.
    bool select(const std::string& voice);
    [[nodiscard]] wire::Speech say(const wire::Utterance& utterance);
    [[nodiscard]] const EspeakVoices& voices() const { return m_voices; }
    [[nodiscard]] static std::string version();

private:
    int m_sampleRate = 0; ///< Hz; not positive when the engine's data is missing
    EspeakVoices m_voices;
    std::string m_selected; ///< the voice as an Utterance names it
};

} // namespace comfyvn
