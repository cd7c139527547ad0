#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace comfyvn {

struct EspeakVoice {
    std::string
        id {}; ///< what an Utterance names it by: its language, or its file where another is meant by that
    std::string file {}; ///< below espeak-ng's data/voices or data/lang: `gmw/en-US`
    std::string name {};
    std::string gender {}; ///< `male`, `female` or empty
    int age = 0; ///< years; 0: not said
    std::vector<std::string> languages {}; ///< preferred first
    std::vector<int> priorities {}; ///< of each language
};

struct EspeakVariant {
    std::string id {}; ///< what stands behind `+`
    std::string name {};
    std::string gender {};
};

/// The voices that espeak-ng can really speak with, read once.
///
/// The engine has to be asked beforehand: after an unknown voice it goes on with the previous one, and an
/// unknown variant is reported as success. Voices that need MBROLA data are left out.
class EspeakVoices final {
public:
    /// The library must be initialised.
    [[nodiscard]] static EspeakVoices read();

    /// The engine's own name (`gmw/en-US+f3`) of `en-us+f3`; a language is that of the voice that prefers it
    /// most.
    [[nodiscard]] std::optional<std::string> resolve(std::string_view voice) const;

    [[nodiscard]] const std::vector<EspeakVoice>& voices() const { return m_voices; }
    [[nodiscard]] const std::vector<EspeakVariant>& variants() const { return m_variants; }

private:
    [[nodiscard]] const EspeakVoice* find(std::string_view voice) const;

    std::vector<EspeakVoice> m_voices; ///< by file
    std::vector<EspeakVariant> m_variants; ///< by id
};

} // namespace comfyvn
