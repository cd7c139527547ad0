#include "core/music/score/MusicStyle.h"

#include <algorithm>
#include <cctype>

namespace comfyvn::music {

namespace {

std::string joined(std::string_view words)
{
    std::string all(words);
    std::erase(all, ' ');
    return all;
}

/// Whether `phrase` stands in `text` as whole words.
bool says(const std::string& text, const std::string& phrase)
{
    return (" " + text + " ").find(" " + phrase + " ") != std::string::npos;
}

/// How well a style's words fit: 2 for each that is said, 1 for each that begins a word or is begun by one.
int fit(const MusicStyle& style, const std::string& wish)
{
    int points = says(wish, std::string(style.name)) ? 3 : 0;
    for (const std::string_view word : style.words) {
        const std::string plain = plainWords(word);
        if (says(wish, plain))
            points += 2;
        else if (plain.size() >= 4 && (" " + wish).find(" " + plain) != std::string::npos)
            points += 1;
    }
    return points;
}

} // namespace

std::string plainWords(std::string_view text)
{
    std::string plain;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        const bool isWord = std::isalnum(byte) != 0 || byte >= 0x80;
        if (isWord)
            plain += static_cast<char>(byte < 0x80 ? std::tolower(byte) : byte);
        else if (!plain.empty() && plain.back() != ' ')
            plain += ' ';
    }
    if (!plain.empty() && plain.back() == ' ')
        plain.pop_back();
    return plain;
}

StyleMatch findStyle(std::string_view wish)
{
    const std::string plain = plainWords(wish);
    const auto& styles = musicStyles();
    for (const MusicStyle& style : styles) {
        if (joined(style.name) == joined(plain))
            return { &style, true };
    }
    const auto calm = std::find_if(styles.begin(), styles.end(),
                                   [](const MusicStyle& style) { return style.name == "calm"; });
    StyleMatch best { &*calm, false };
    int most = 0;
    for (const MusicStyle& style : styles) {
        if (const int points = fit(style, plain); points > most) {
            most = points;
            best.style = &style;
        }
    }
    return best;
}

} // namespace comfyvn::music
