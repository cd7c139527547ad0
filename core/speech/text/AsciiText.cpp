#include "core/speech/text/AsciiText.h"

#include "core/speech/text/CodePoints.h"

#include <QChar>

#include <algorithm>
#include <array>
#include <cctype>

namespace comfyvn::text {

namespace {

struct Replacement {
    char32_t from;
    const char* to;
};

constexpr Replacement kLetters[] = {
    { U'ß', "ss" }, { U'ẞ', "SS" }, { U'æ', "ae" }, { U'Æ', "Ae" }, { U'œ', "oe" }, { U'Œ', "Oe" },
    { U'ø', "o" },  { U'Ø', "O" },  { U'ł', "l" },  { U'Ł', "L" },  { U'đ', "d" },  { U'Đ', "D" },
    { U'ð', "th" }, { U'Ð', "Th" }, { U'þ', "th" }, { U'Þ', "Th" }, { U'ı', "i" },  { U'ħ', "h" },
    { U'Ħ', "H" },  { U'ŋ', "ng" }, { U'Ŋ', "Ng" }, { U'ə', "e" },  { U'Ə', "E" },  { U'ʼ', "'" },
    { U'’', "'" },  { U'‘', "'" },  { U'‐', "-" },  { U'‑', "-" },  { U'⁄', "/" },
};

// Flite has no entry for these signs.
constexpr Replacement kSigns[] = {
    { U'&', " and " },          { U'@', " at " },         { U'+', " plus " },
    { U'=', " equals " },       { U'#', " number " },     { U'°', " degrees " },
    { U'×', " times " },        { U'÷', " divided by " }, { U'±', " plus or minus " },
    { U'−', " minus " },        { U'√', " root of " },    { U'∞', " infinity " },
    { U'≠', " not equal to " }, { U'≤', " at most " },    { U'≥', " at least " },
    { U'≈', " about " },        { U'²', " squared " },    { U'³', " cubed " },
    { U'½', " a half " },       { U'¼', " a quarter " },  { U'¾', " three quarters " },
    { U'№', " number " },       { U'§', " section " },    { U'©', " copyright " },
    { U'®', " registered " },   { U'™', " trademark " },
};

constexpr Replacement kCurrencies[] = {
    { U'€', "euros" },    { U'£', "pounds" }, { U'¥', "yen" },       { U'₩', "won" },
    { U'₽', "rubles" }, { U'₹', "rupees" }, { U'₿', "bitcoin" }, { U'¢', "cents" },
};

// Words in capitals that the engine would take for the name of a state.
constexpr std::array<std::string_view, 11> kNotStates { "IN", "OR", "ME", "HI", "OH", "MA",
                                                        "PA", "LA", "DE", "ID", "AL" };

template <std::size_t N> const char* find(const Replacement (&table)[N], char32_t c)
{
    const auto* hit = std::find_if(std::begin(table), std::end(table),
                                   [c](const Replacement& entry) { return entry.from == c; });
    return hit == std::end(table) ? nullptr : hit->to;
}

void appendFolded(std::string& out, char32_t c)
{
    if (const char* sign = find(kSigns, c)) {
        out += sign;
        return;
    }
    if (const char* letter = find(kLetters, c)) {
        out += letter;
        return;
    }
    if (c < 0x80) {
        out.push_back(static_cast<char>(c));
        return;
    }
    const QString decomposed = toQString({ &c, 1 }).normalized(QString::NormalizationForm_KD);
    for (const char32_t part : codePoints(decomposed)) {
        if (part < 0x80)
            out.push_back(static_cast<char>(part));
        else if (const char* letter = find(kLetters, part))
            out += letter;
    }
}

std::string withSingleSpaces(const std::string& words)
{
    std::string out;
    for (const char c : words)
        if (c != ' ' || (!out.empty() && out.back() != ' '))
            out.push_back(c);
    while (!out.empty() && out.back() == ' ')
        out.pop_back();
    return out;
}

} // namespace

std::string toAsciiWord(std::u32string_view word)
{
    std::string out;
    const char* unit = nullptr; // "€5" is said "5 euros"
    for (const char32_t c : word) {
        if (const char* currency = find(kCurrencies, c))
            unit = currency;
        else
            appendFolded(out, c);
    }
    if (unit)
        out.append(" ").append(unit);
    out = withSingleSpaces(out);
    if (out == "OK")
        return "okay";
    if (std::find(kNotStates.begin(), kNotStates.end(), out) != kNotStates.end())
        std::transform(out.begin(), out.end(), out.begin(),
                       [](char c) { return static_cast<char>(c - 'A' + 'a'); });
    const auto isSaid = [](unsigned char c) { return std::isalnum(c) || c == '%' || c == '$' || c == '/'; };
    return std::any_of(out.begin(), out.end(), isSaid) ? out : std::string();
}

} // namespace comfyvn::text
