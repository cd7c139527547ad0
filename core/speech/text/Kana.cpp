#include "core/speech/text/Kana.h"

#include <array>

namespace comfyvn::text {

namespace {

constexpr char32_t kLongMark = U'ー';
constexpr int kMostLengthenings = 4;

constexpr std::u32string_view kRows[] = {
    U"アァカガサザタダナハバパマヤャラワヮ", U"イィキギシジチヂニヒビピミリヰ",
    U"ウゥクグスズツヅヌフブプムユュル",     U"エェケゲセゼテデネヘベペメレヱ",
    U"オォコゴソゾトドノホボポモヨョロヲ",
};
constexpr std::u32string_view kVowels = U"アイウエオ";
constexpr std::u32string_view kSmall = U"ァィゥェォャュョヮヵヶ";
constexpr std::u32string_view kLarge = U"アイウエオヤユヨワカケ";

/// The vowel a kana ends in, or 0.
char32_t vowelOf(char32_t kana)
{
    for (std::size_t i = 0; i < kVowels.size(); ++i)
        if (kRows[i].find(kana) != std::u32string_view::npos)
            return kVowels[i];
    return 0;
}

char32_t large(char32_t small)
{
    const auto i = kSmall.find(small);
    return i == std::u32string_view::npos ? small : kLarge[i];
}

/// Whether the voice reads the pair as one sound (or as a lengthened vowel).
bool isReadablePair(char32_t first, char32_t small)
{
    const auto isIn = [](std::u32string_view set, char32_t c) { return set.find(c) != set.npos; };
    const bool lengthens = vowelOf(first) == large(small) && kVowels.find(first) == std::u32string_view::npos;
    switch (small) {
    case U'ャ':
    case U'ュ':
    case U'ョ':
        return true;
    case U'ァ':
        return lengthens || isIn(U"クグツフ", first);
    case U'ィ':
        return lengthens || isIn(U"ウクグツテデフ", first);
    case U'ゥ':
        return lengthens || isIn(U"トド", first);
    case U'ェ':
        return lengthens || isIn(U"ウイクグシジチツフ", first);
    case U'ォ':
        return lengthens || isIn(U"ウクグツフ", first);
    default:
        return false;
    }
}

/// Katakana with v as b, the way it is spoken; the voice spells some words with several v.
std::u32string withoutV(std::u32string_view kana)
{
    constexpr std::u32string_view small = U"ァィェォュ";
    constexpr std::u32string_view single = U"ヷヸヹヺ";
    constexpr std::u32string_view row = U"バビベボ";
    std::u32string out;
    for (std::size_t i = 0; i < kana.size(); ++i) {
        const char32_t c = toKatakana(kana[i]);
        if (const auto alone = single.find(c); alone != std::u32string_view::npos) {
            out.push_back(row[alone]);
        } else if (c == U'ヴ') {
            const auto pair =
                i + 1 < kana.size() ? small.find(toKatakana(kana[i + 1])) : std::u32string_view::npos;
            if (pair < row.size()) {
                out.push_back(row[pair]);
                ++i;
            } else {
                out.push_back(pair == row.size() ? U'ビ' : U'ブ');
            }
        } else {
            out.push_back(c);
        }
    }
    return out;
}

char32_t voiced(char32_t kana)
{
    constexpr std::u32string_view plain = U"カキクケコサシスセソタチツテトハヒフヘホ";
    constexpr std::u32string_view withMark = U"ガギグゲゴザジズゼゾダヂヅデドバビブベボ";
    const auto i = plain.find(kana);
    return i == std::u32string_view::npos ? kana : withMark[i];
}

} // namespace

bool isKana(char32_t c)
{
    return (c >= 0x3041 && c <= 0x3096) || (c >= 0x309D && c <= 0x309E) || (c >= 0x30A1 && c <= 0x30FA)
        || (c >= 0x30FC && c <= 0x30FE);
}

char32_t toKatakana(char32_t c)
{
    const bool isHiragana = (c >= 0x3041 && c <= 0x3096) || c == 0x309D || c == 0x309E;
    return isHiragana ? c + 0x60 : c;
}

std::u32string engineKana(std::u32string_view kana, char32_t before)
{
    std::u32string out;
    char32_t previous = before;
    int lengthenings = 0;
    const auto put = [&](char32_t c) {
        out.push_back(c);
        previous = c;
    };
    const auto endsOpen = [&] { // a small vowel may follow
        const char32_t last = out.empty() ? previous : out.back();
        return last != kLongMark && kSmall.find(last) == std::u32string_view::npos;
    };
    for (const char32_t c : withoutV(kana)) {
        if (c == kLongMark) {
            const char32_t vowel = vowelOf(previous);
            if (!vowel || ++lengthenings > kMostLengthenings)
                continue;
            // One long mark is read, but not behind a vowel a; the next ones need a vowel of their own.
            out.push_back(lengthenings == 1 && previous != U'ア' && previous != U'ァ' ? kLongMark : vowel);
            continue;
        }
        lengthenings = 0;
        if (c == U'ヽ' || c == U'ヾ') {
            if (vowelOf(previous))
                put(c == U'ヾ' ? voiced(previous) : large(previous));
        } else if (c == U'ッ' && previous == U'ッ') {
            continue;
        } else if ((c == U'ュ' || c == U'ョ') && previous == U'リ') {
            put(large(c));
        } else if (c == U'ィ' && (previous == U'ス' || previous == U'ズ') && !out.empty()) {
            out.back() = previous == U'ス' ? U'シ' : U'ジ';
            previous = out.back();
        } else if (kSmall.find(c) != std::u32string_view::npos
                   && (!endsOpen() || !isReadablePair(previous, c))) {
            put(large(c));
        } else {
            put(c);
        }
    }
    return out;
}

std::u32string_view letterName(char32_t letter)
{
    static constexpr std::array<std::u32string_view, 26> names {
        U"エー",   U"ビー",   U"シー", U"ディー", U"イー",       U"エフ",     U"ジー", U"エイチ", U"アイ",
        U"ジェー", U"ケー",   U"エル", U"エム",   U"エヌ",       U"オー",     U"ピー", U"キュー", U"アール",
        U"エス",   U"ティー", U"ユー", U"ブイ",   U"ダブリュー", U"エックス", U"ワイ", U"ゼット",
    };
    if (letter >= U'a' && letter <= U'z')
        return names[letter - U'a'];
    if (letter >= U'A' && letter <= U'Z')
        return names[letter - U'A'];
    return {};
}

} // namespace comfyvn::text
