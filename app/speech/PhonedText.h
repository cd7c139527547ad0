#pragma once

#include "core/speech/SpeechWire.h"

#include <functional>
#include <string>
#include <vector>

namespace comfyvn {

/// An utterance's text with other words in place of those that are said by phoneme, and the way back.
class PhonedText final {
public:
    /// `wordFor` gives what stands in place of the n-th phoned word. Brackets in the text itself become
    /// spaces where there are phoned words, so that nobody else's begin a row of phonemes.
    PhonedText(const wire::Utterance& utterance, const std::function<std::string(std::size_t)>& wordFor);

    [[nodiscard]] const std::string& text() const { return m_text; }
    /// The byte of the utterance's text that is said at a byte of text(): a word's first for all of its own.
    [[nodiscard]] std::uint32_t sourceByte(std::size_t at) const;

private:
    struct Piece {
        std::size_t begin = 0; ///< in m_text
        std::uint32_t source = 0;
        bool isPhoned = false;
    };

    std::string m_text;
    std::vector<Piece> m_pieces; ///< tile m_text
};

} // namespace comfyvn
