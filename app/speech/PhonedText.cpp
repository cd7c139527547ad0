#include "app/speech/PhonedText.h"

#include "app/speech/SpokenBytes.h"

#include <algorithm>

namespace comfyvn {

PhonedText::PhonedText(const wire::Utterance& utterance,
                       const std::function<std::string(std::size_t)>& wordFor)
{
    std::string source = speakableBytes(utterance.text);
    if (!utterance.phoned.empty())
        std::ranges::replace_if(
            source, [](char c) { return c == '[' || c == ']'; }, ' ');
    std::uint32_t at = 0;
    for (std::size_t i = 0; i < utterance.phoned.size(); ++i) {
        const wire::PhonedWord& word = utterance.phoned[i];
        m_pieces.push_back({ m_text.size(), at, false });
        m_text += source.substr(at, word.beginByte - at);
        m_pieces.push_back({ m_text.size(), word.beginByte, true });
        m_text += wordFor(i);
        at = word.endByte;
    }
    m_pieces.push_back({ m_text.size(), at, false });
    m_text += source.substr(at);
}

std::uint32_t PhonedText::sourceByte(std::size_t at) const
{
    const auto after = std::ranges::upper_bound(m_pieces, at, {}, &Piece::begin);
    const Piece& piece = *std::prev(after); // the first begins at 0
    return piece.isPhoned ? piece.source : piece.source + static_cast<std::uint32_t>(at - piece.begin);
}

} // namespace comfyvn
