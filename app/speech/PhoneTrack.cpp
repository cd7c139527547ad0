#include "app/speech/PhoneTrack.h"

#include "app/speech/Silence.h"
#include "app/speech/SpokenBytes.h"
#include "core/speech/Arpabet.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace comfyvn {

namespace {

struct Spelling {
    std::string_view ascii;
    std::string_view ipa;
};

// espeak-ng leaves some phonemes of its tables without IPA and reports their ASCII names.
constexpr std::array kSpellings {
    Spelling { "ts.h", "ʈʂʰ" }, Spelling { "ts.", "ʈʂ" }, Spelling { "s.", "ʂ" },  Spelling { "i.", "ɨ" },
    Spelling { "r.", "ɻ" },     Spelling { "n^", "ɲ" },   Spelling { "u\"", "ʉ" },
};

constexpr std::array<std::string_view, 2> kStressMarks { "ˈ", "ˌ" };
constexpr std::array<std::string_view, 5> kModifiers { "ː", "ʲ", "ʰ", "ʷ", "ˤ" };

bool isCombining(std::string_view codePoint) // U+0300..U+036F
{
    return codePoint.size() == 2
        && (codePoint[0] == '\xCC' || (codePoint[0] == '\xCD' && codePoint[1] < '\xB0'));
}

bool isModifier(std::string_view ipa)
{
    const std::string_view first = ipa.substr(0, codePointBytes(ipa));
    return !first.empty() && (std::ranges::count(kModifiers, first) > 0 || isCombining(first));
}

} // namespace

std::string cleanIpa(std::string_view name)
{
    if (name.starts_with('('))
        return {};
    const auto spelling = std::ranges::find(kSpellings, name, &Spelling::ascii);
    if (spelling != kSpellings.end())
        return std::string(spelling->ipa);
    std::string ipa;
    while (!name.empty()) {
        const std::size_t length = codePointBytes(name);
        if (length == 0) // cut off in the middle by the engine's limit of eight bytes
            break;
        const std::string_view codePoint = name.substr(0, length);
        if (codePoint == ":")
            ipa += "ː";
        else if (codePoint == "?")
            ipa += "ʔ";
        else if (length == 1 ? std::islower(static_cast<unsigned char>(codePoint[0])) != 0
                             : std::ranges::count(kStressMarks, codePoint) == 0)
            ipa += codePoint;
        name.remove_prefix(length);
    }
    return ipa;
}

void appendPhone(std::vector<wire::Phone>& phones, wire::Phone phone)
{
    phone.startSample = phones.empty() ? 0 : phones.back().endSample;
    if (phone.endSample <= phone.startSample)
        return;
    if (phone.ipa.empty() && !phones.empty() && phones.back().ipa.empty())
        phones.back().endSample = phone.endSample;
    else
        phones.push_back(std::move(phone));
}

std::vector<wire::Phone> tilePhones(const std::vector<PhoneStart>& starts,
                                    const std::vector<std::int16_t>& samples, bool english)
{
    const auto total = static_cast<std::uint32_t>(samples.size());
    std::vector<wire::Phone> phones;
    appendPhone(phones, { {}, {}, 0, starts.empty() ? total : std::min(total, starts.front().sample) });
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const std::uint32_t start = std::min(total, starts[i].sample);
        const std::uint32_t end = i + 1 < starts.size() ? std::min(total, starts[i + 1].sample) : total;
        const std::string ipa = cleanIpa(starts[i].name);
        const bool afterSound = !phones.empty() && !phones.back().ipa.empty();
        const bool modifies = isModifier(ipa);
        if (afterSound && (modifies || (ipa.empty() && !isQuiet(samples, start, end)))) {
            if (modifies)
                phones.back().ipa += ipa;
            phones.back().endSample = std::max(phones.back().endSample, end);
            continue;
        }
        appendPhone(phones, { ipa, {}, start, end });
    }
    if (english) {
        for (wire::Phone& phone : phones)
            phone.arpabet = arpabetOfIpa(phone.ipa);
    }
    return phones;
}

} // namespace comfyvn
