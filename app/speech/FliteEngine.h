#pragma once

#include "core/speech/SpeechWire.h"

#include <string>
#include <string_view>
#include <vector>

struct cst_voice_struct;

namespace comfyvn {

/// flite with its four English voices, registered and ready; say() belongs into a forked child, because the
/// library draws from the process's random numbers.
class FliteEngine final {
public:
    FliteEngine();

    [[nodiscard]] wire::Speech say(const wire::Utterance& utterance) const;
    [[nodiscard]] std::vector<std::string> voices() const;
    [[nodiscard]] static std::string version();

private:
    struct Voice {
        std::string_view name;
        cst_voice_struct* voice = nullptr; ///< owned by the library
    };

    std::vector<Voice> m_voices;
};

} // namespace comfyvn
