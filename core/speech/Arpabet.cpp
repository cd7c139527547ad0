#include "core/speech/Arpabet.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace comfyvn {

namespace {

using Pair = ArpabetSpelling;

// The first row of a phone gives its IPA; the others are further spellings that English voices use for it.
constexpr std::array kPairs {
    Pair { "AA", "ɑː" }, Pair { "AA", "ɑ" },  Pair { "AA", "ɒ" },  Pair { "AE", "æ" },  Pair { "AE", "a" },
    Pair { "AH", "ʌ" },  Pair { "AO", "ɔː" }, Pair { "AO", "ɔ" },  Pair { "AO", "oː" }, Pair { "AW", "aʊ" },
    Pair { "AW", "æʊ" }, Pair { "AX", "ə" },  Pair { "AX", "ɐ" },  Pair { "AY", "aɪ" }, Pair { "B", "b" },
    Pair { "CH", "tʃ" }, Pair { "D", "d" },   Pair { "DH", "ð" },  Pair { "DX", "ɾ" },  Pair { "EH", "ɛ" },
    Pair { "EH", "e" },  Pair { "ER", "ɜː" }, Pair { "ER", "ɜ" },  Pair { "ER", "ɚ" },  Pair { "ER", "ɝ" },
    Pair { "EY", "eɪ" }, Pair { "EY", "eː" }, Pair { "F", "f" },   Pair { "G", "ɡ" },   Pair { "HH", "h" },
    Pair { "IH", "ɪ" },  Pair { "IX", "ɨ" },  Pair { "IY", "iː" }, Pair { "IY", "i" },  Pair { "JH", "dʒ" },
    Pair { "K", "k" },   Pair { "L", "l" },   Pair { "L", "ɫ" },   Pair { "M", "m" },   Pair { "N", "n" },
    Pair { "N", "n̩" },   Pair { "NG", "ŋ" },  Pair { "OW", "oʊ" }, Pair { "OW", "əʊ" }, Pair { "OW", "o" },
    Pair { "OY", "ɔɪ" }, Pair { "OY", "oɪ" }, Pair { "P", "p" },   Pair { "R", "ɹ" },   Pair { "R", "r" },
    Pair { "S", "s" },   Pair { "SH", "ʃ" },  Pair { "T", "t" },   Pair { "T", "t̪" },   Pair { "TH", "θ" },
    Pair { "UH", "ʊ" },  Pair { "UW", "uː" }, Pair { "UW", "u" },  Pair { "V", "v" },   Pair { "W", "w" },
    Pair { "Y", "j" },   Pair { "Z", "z" },   Pair { "ZH", "ʒ" },
};

bool equalIgnoringCase(std::string_view left, std::string_view upper)
{
    return std::ranges::equal(
        left, upper, [](char a, char b) { return std::toupper(static_cast<unsigned char>(a)) == b; });
}

} // namespace

std::span<const ArpabetSpelling> arpabetSpellings()
{
    return kPairs;
}

std::string_view ipaOfArpabet(std::string_view arpabet)
{
    const auto found = std::ranges::find_if(
        kPairs, [arpabet](const Pair& pair) { return equalIgnoringCase(arpabet, pair.arpabet); });
    return found == kPairs.end() ? std::string_view {} : found->ipa;
}

std::string_view arpabetOfIpa(std::string_view ipa)
{
    const auto found = std::ranges::find(kPairs, ipa, &Pair::ipa);
    return found == kPairs.end() ? std::string_view {} : found->arpabet;
}

} // namespace comfyvn
