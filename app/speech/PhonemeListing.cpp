#include "app/speech/PhonemeListing.h"

#include "app/speech/PhoneTrack.h"

#include <espeak-ng/speak_lib.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstring>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <vector>

namespace comfyvn {

namespace {

constexpr int kIpa = 2; // espeak_TextToPhonemes: IPA instead of mnemonics
constexpr int kSeparator = int { '_' } << 8;

/// Every mnemonic of the engine's file `phontab`: a count, then for each table its number of phonemes, its
/// base, a name of 32 bytes and phonemes of 16 bytes that begin with their mnemonic.
std::set<std::string> allMnemonics()
{
    constexpr std::size_t kName = 32;
    constexpr std::size_t kPhoneme = 16;
    constexpr std::size_t kMnemonic = 4;
    const char* data = nullptr;
    espeak_Info(&data);
    std::ifstream file(std::string(data) + "/phontab", std::ios::binary);
    const std::string bytes { std::istreambuf_iterator<char>(file), {} };
    std::set<std::string> mnemonics;
    std::size_t at = 4;
    while (at + 4 + kName <= bytes.size()) {
        const auto count = static_cast<unsigned char>(bytes[at]);
        at += 4 + kName;
        for (int i = 0; i < count && at + kPhoneme <= bytes.size(); ++i, at += kPhoneme) {
            const std::string mnemonic(bytes.c_str() + at, strnlen(bytes.c_str() + at, kMnemonic));
            if (!mnemonic.empty() && mnemonic.find_first_of("_|()\t ") == std::string::npos)
                mnemonics.insert(mnemonic);
        }
    }
    return mnemonics;
}

std::vector<std::string> phonemesOf(const std::string& input, int mode)
{
    const std::string text = "[[" + input + "]]";
    const void* next = text.c_str();
    const char* spoken = espeak_TextToPhonemes(&next, espeakCHARS_UTF8, mode | kSeparator);
    std::vector<std::string> phonemes(1);
    for (const char* c = spoken; c != nullptr && *c != '\0'; ++c) {
        if (*c == '_')
            phonemes.emplace_back();
        else if (*c != ' ')
            phonemes.back() += *c;
    }
    return phonemes;
}

std::string withoutStress(std::string mnemonic)
{
    std::erase_if(mnemonic, [](char c) { return c == '\'' || c == ','; });
    return mnemonic;
}

/// The IPA of a mnemonic of the selected voice, in a neighbourhood where it stays what it is; empty when
/// there is none.
std::string ipaOf(const std::string& mnemonic)
{
    struct Neighbourhood {
        std::string before;
        std::string after;
        std::size_t place;
    };
    static const std::array neighbourhoods { Neighbourhood { "", "|'a|p", 0 },
                                             Neighbourhood { "p|'", "|p", 1 },
                                             Neighbourhood { "'a|", "|a", 1 } };
    for (const auto& [before, after, place] : neighbourhoods) {
        const std::string input = before + mnemonic + after;
        const auto back = phonemesOf(input, 0);
        const auto ipa = phonemesOf(input, kIpa);
        // Tone languages put a boundary behind the three.
        if (back.size() < 3 || ipa.size() < 3 || withoutStress(back[place]) != mnemonic)
            continue;
        if (std::string clean = cleanIpa(ipa[place]); !clean.empty())
            return clean;
    }
    return {};
}

/// A glide into a vowel is no sound of its own, and a sign said twice is the engine's way to draw out what
/// it cannot.
bool isOneSound(const std::string& mnemonic, const std::string& ipa)
{
    const std::size_t half = ipa.size() / 2;
    return !mnemonic.starts_with('#') && !(ipa.size() % 2 == 0 && ipa.compare(0, half, ipa, half) == 0);
}

/// Of the mnemonics of one sound the plainest: variants carry digits and signs.
auto plainness(const std::string& mnemonic)
{
    const auto marks = std::ranges::count_if(
        mnemonic, [](unsigned char c) { return std::isdigit(c) != 0 || c == '#' || c == '/' || c == '-'; });
    return std::tuple(marks, mnemonic.size(), mnemonic);
}

} // namespace

std::string phonemeListing(EspeakEngine& espeak)
{
    const std::set<std::string> mnemonics = allMnemonics();
    espeak_SetSynthCallback([](short*, int, espeak_EVENT*) { return 0; });
    std::string listing;
    for (const EspeakVoice& voice : espeak.voices().voices()) {
        if (!espeak.select(voice.id))
            continue;
        constexpr std::string_view kPrime = "[[a]]"; // turns the reading of phonemes on
        espeak_Synth(kPrime.data(), kPrime.size() + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8 | espeakPHONEMES,
                     nullptr, nullptr);
        std::map<std::string, std::string> byIpa;
        for (const std::string& mnemonic : mnemonics) {
            const std::string ipa = ipaOf(mnemonic);
            if (ipa.empty() || !isOneSound(mnemonic, ipa))
                continue;
            std::string& known = byIpa[ipa];
            if (known.empty() || plainness(mnemonic) < plainness(known))
                known = mnemonic;
        }
        listing += voice.id;
        for (const auto& [ipa, mnemonic] : byIpa)
            listing += '\t' + mnemonic + ' ' + ipa;
        listing += '\n';
    }
    return listing;
}

} // namespace comfyvn
