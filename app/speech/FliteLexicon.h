#pragma once

#include "core/speech/SpeechWire.h"

#include <cstddef>
#include <string>
#include <vector>

struct cst_voice_struct;
struct lexicon_struct;

namespace comfyvn {

/// The phoned words of an utterance, as entries of flite's lexicon while this lives: the text says a made-up
/// word in the place of each.
class FliteLexicon final {
public:
    FliteLexicon(const cst_voice_struct& voice, const wire::Utterance& utterance);
    ~FliteLexicon();
    FliteLexicon(const FliteLexicon&) = delete;
    FliteLexicon& operator=(const FliteLexicon&) = delete;

    /// What stands in the text for the n-th phoned word: a made-up word for each of its words.
    [[nodiscard]] const std::string& word(std::size_t index) const { return m_words[index]; }

private:
    lexicon_struct* m_lexicon = nullptr; ///< the voice's
    std::vector<std::string> m_words;
};

} // namespace comfyvn
