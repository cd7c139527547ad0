#include "app/speech/SpokenBytes.h"

namespace comfyvn {

namespace {

unsigned byteAt(std::string_view text, std::size_t at)
{
    return static_cast<unsigned char>(text[at]);
}

bool isControl(std::string_view codePoint)
{
    const unsigned first = byteAt(codePoint, 0);
    return first < 0x20 || first == 0x7F || (first == 0xC2 && byteAt(codePoint, 1) < 0xA0);
}

} // namespace

std::size_t codePointBytes(std::string_view text)
{
    if (text.empty())
        return 0;
    const unsigned first = byteAt(text, 0);
    if (first < 0x80)
        return 1;
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() < length)
        return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if ((byteAt(text, i) & 0xC0U) != 0x80U)
            return 0;
    }
    // Overlong forms, surrogates and what lies past U+10FFFF (The Unicode Standard, table 3-7).
    const unsigned second = byteAt(text, 1);
    const bool wellFormed = !(first == 0xE0 && second < 0xA0) && !(first == 0xED && second > 0x9F)
        && !(first == 0xF0 && second < 0x90) && !(first == 0xF4 && second > 0x8F);
    return wellFormed ? length : 0;
}

std::string speakableBytes(std::string_view text)
{
    std::string bytes(text);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = codePointBytes(text.substr(at));
        const std::size_t step = length == 0 ? 1 : length;
        if (length == 0 || isControl(text.substr(at, length)))
            bytes.replace(at, step, step, ' ');
        at += step;
    }
    return bytes;
}

std::vector<std::uint32_t> codePointOffsets(std::string_view text)
{
    std::vector<std::uint32_t> offsets;
    offsets.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if ((byteAt(text, at) & 0xC0U) != 0x80U)
            offsets.push_back(static_cast<std::uint32_t>(at));
    }
    return offsets;
}

} // namespace comfyvn
