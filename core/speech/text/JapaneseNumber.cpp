#include "core/speech/text/JapaneseNumber.h"

#include "core/speech/text/CodePoints.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace comfyvn::text {

namespace {

constexpr std::array<std::u32string_view, 10> kDigits {
    U"ゼロ", U"イチ", U"ニ", U"サン", U"ヨン", U"ゴ", U"ロク", U"ナナ", U"ハチ", U"キュウ",
};
constexpr std::u32string_view kKanjiDigits = U"〇一二三四五六七八九";
constexpr std::u32string_view kKanjiPowers = U"十百千";
constexpr std::u32string_view kKanjiMyriads = U"万億兆京";
constexpr std::size_t kMostDigits = 20;

bool isOneOf(std::u32string_view set, char32_t c)
{
    return set.find(c) != std::u32string_view::npos;
}

std::u32string hundreds(std::size_t digit)
{
    constexpr std::array<std::u32string_view, 10> names {
        U"",         U"ヒャク",     U"ニヒャク",   U"サンビャク", U"ヨンヒャク",
        U"ゴヒャク", U"ロッピャク", U"ナナヒャク", U"ハッピャク", U"キュウヒャク",
    };
    return std::u32string(names[digit]);
}

std::u32string thousands(std::size_t digit, bool beforeMyriad)
{
    constexpr std::array<std::u32string_view, 10> names {
        U"",       U"セン",     U"ニセン",   U"サンゼン", U"ヨンセン",
        U"ゴセン", U"ロクセン", U"ナナセン", U"ハッセン", U"キュウセン",
    };
    return digit == 1 && beforeMyriad ? U"イッセン" : std::u32string(names[digit]);
}

/// Below ten thousand; empty for 0.
std::u32string group(unsigned value, bool beforeMyriad)
{
    std::u32string out = thousands(value / 1000 % 10, beforeMyriad) + hundreds(value / 100 % 10);
    if (const unsigned tens = value / 10 % 10; tens > 0) {
        if (tens > 1)
            out += kDigits[tens];
        out += U"ジュウ";
    }
    if (value % 10 > 0)
        out += kDigits[value % 10];
    return out;
}

/// `digits` holds 1..20 ASCII digits.
std::u32string wholeNumber(std::u32string_view digits)
{
    constexpr std::array<std::u32string_view, 5> myriads { U"", U"マン", U"オク", U"チョウ", U"ケイ" };
    std::u32string out;
    for (std::size_t left = digits.size(); left > 0;) {
        const std::size_t count = (left - 1) % 4 + 1;
        unsigned value = 0;
        for (std::size_t i = digits.size() - left; i < digits.size() - left + count; ++i)
            value = value * 10 + static_cast<unsigned>(digits[i] - U'0');
        left -= count;
        if (value == 0)
            continue;
        const std::size_t power = left / 4;
        std::u32string part = group(value, power > 0);
        if (power == 3 && part.ends_with(U"イチ")) // 一兆, 八兆, 十兆
            part.replace(part.size() - 1, 1, U"ッ");
        else if (power == 3 && part.ends_with(U"ハチ"))
            part.replace(part.size() - 1, 1, U"ッ");
        else if (power == 3 && part.ends_with(U"ジュウ"))
            part.replace(part.size() - 1, 1, U"ッ");
        out += part;
        out += myriads[power];
    }
    return out.empty() ? std::u32string(kDigits[0]) : out;
}

std::u32string oneByOne(std::u32string_view digits)
{
    std::u32string out;
    for (const char32_t c : digits)
        if (isAsciiDigit(c))
            out += kDigits[c - U'0'];
    return out;
}

/// Whether commas stand where thousands are set apart.
bool hasThousandsCommas(std::u32string_view number)
{
    const std::size_t point = std::min(number.find(U'.'), number.size());
    for (std::size_t i = 0; i < number.size(); ++i)
        if (number[i] == U',' && (i == 0 || i > point || (point - i) % 4 != 0))
            return false;
    return true;
}

/// 三百二十 as 320, 二〇二六 as 2026; empty when it is neither.
std::u32string fromKanji(std::u32string_view number)
{
    const auto positional = [](char32_t c) { return isOneOf(kKanjiDigits, c); };
    std::u32string digits;
    if (std::all_of(number.begin(), number.end(), positional)) {
        for (const char32_t c : number)
            digits.push_back(U'0' + static_cast<char32_t>(kKanjiDigits.find(c)));
        return digits;
    }
    std::uint64_t total = 0;
    std::uint64_t section = 0;
    std::uint64_t digit = 0;
    for (const char32_t c : number) {
        if (const auto d = kKanjiDigits.find(c); d != std::u32string_view::npos) {
            if (digit != 0)
                return {};
            digit = d;
        } else if (const auto p = kKanjiPowers.find(c); p != std::u32string_view::npos) {
            constexpr std::array<std::uint64_t, 3> powers { 10, 100, 1000 };
            section += std::max<std::uint64_t>(digit, 1) * powers[p];
            digit = 0;
        } else if (const auto m = kKanjiMyriads.find(c); m != std::u32string_view::npos) {
            constexpr std::array<std::uint64_t, 4> myriads { 10'000, 100'000'000, 1'000'000'000'000,
                                                             10'000'000'000'000'000 };
            if (section + digit == 0 || section + digit > 9999 || (m == 3 && section + digit > 1000))
                return {};
            total += (section + digit) * myriads[m];
            section = digit = 0;
        } else {
            return {};
        }
        if (section > 9999 || total > 10'000'000'000'000'000'000U)
            return {};
    }
    total += section + digit;
    for (const char c : std::to_string(total))
        digits.push_back(static_cast<char32_t>(c));
    return digits;
}

std::u32string replaceEnd(std::u32string text, std::size_t count, std::u32string_view with)
{
    text.resize(text.size() - count);
    return text += with;
}

/// The counters whose reading depends wholly on the number.
std::optional<NumberReading> irregular(std::u32string_view digits, std::u32string_view counter)
{
    struct Entry {
        std::u32string_view digits;
        std::u32string_view counter;
        std::u32string_view number;
        std::u32string_view reading;
    };
    static constexpr Entry entries[] = {
        { U"1", U"人", U"ヒト", U"リ" },   { U"2", U"人", U"フタ", U"リ" },
        { U"4", U"人", U"ヨ", U"ニン" },   { U"1", U"つ", U"ヒト", U"ツ" },
        { U"2", U"つ", U"フタ", U"ツ" },   { U"3", U"つ", U"ミッ", U"ツ" },
        { U"4", U"つ", U"ヨッ", U"ツ" },   { U"5", U"つ", U"イツ", U"ツ" },
        { U"6", U"つ", U"ムッ", U"ツ" },   { U"7", U"つ", U"ナナ", U"ツ" },
        { U"8", U"つ", U"ヤッ", U"ツ" },   { U"9", U"つ", U"ココノ", U"ツ" },
        { U"1", U"日", U"ツイ", U"タチ" }, { U"2", U"日", U"フツ", U"カ" },
        { U"3", U"日", U"ミッ", U"カ" },   { U"4", U"日", U"ヨッ", U"カ" },
        { U"5", U"日", U"イツ", U"カ" },   { U"6", U"日", U"ムイ", U"カ" },
        { U"7", U"日", U"ナノ", U"カ" },   { U"8", U"日", U"ヨウ", U"カ" },
        { U"9", U"日", U"ココノ", U"カ" }, { U"10", U"日", U"トオ", U"カ" },
        { U"20", U"日", U"ハツ", U"カ" },  { U"4", U"月", U"シ", U"ガツ" },
        { U"7", U"月", U"シチ", U"ガツ" }, { U"9", U"月", U"ク", U"ガツ" },
        { U"4", U"時", U"ヨ", U"ジ" },     { U"7", U"時", U"シチ", U"ジ" },
        { U"9", U"時", U"ク", U"ジ" },     { U"20", U"歳", U"ハタ", U"チ" },
    };
    for (const Entry& entry : entries)
        if (entry.digits == digits && entry.counter == counter)
            return NumberReading { std::u32string(entry.number), std::u32string(entry.reading) };
    return std::nullopt;
}

/// The sound changes between a number and its counter: イチ+ホン is イッポン, サン+ホン is サンボン.
NumberReading joined(std::u32string number, std::u32string_view written, std::u32string_view reading)
{
    NumberReading result { std::move(number), std::u32string(reading) };
    if (reading.empty())
        return result;
    const char32_t onset = reading.front();
    const bool isK = isOneOf(U"カキクケコ", onset);
    const bool isH = isOneOf(U"ハヒフヘホ", onset);
    const bool isST = isOneOf(U"サシスセソタチツテト", onset);
    const auto shift = [&](char32_t by) { result.counter.front() += by; };
    const std::u32string& n = result.number;
    if (n.ends_with(U"ヨン") && (written == U"年" || written == U"円")) {
        result.number = replaceEnd(n, 1, U"");
    } else if ((isK || isH || isST)
               && (n.ends_with(U"イチ") || n.ends_with(U"ハチ") || n.ends_with(U"ジュウ"))) {
        result.number = replaceEnd(n, 1, U"ッ");
        if (isH)
            shift(2);
    } else if ((isK || isH) && (n.ends_with(U"ロク") || n.ends_with(U"ヒャク"))) {
        result.number = replaceEnd(n, 1, U"ッ");
        if (isH)
            shift(2);
    } else if (isH && n.ends_with(U"ン")) {
        if (written == U"分" || written == U"泊")
            shift(2);
        else if (n.ends_with(U"サン") || n.ends_with(U"セン") || n.ends_with(U"マン"))
            shift(1);
    } else if (n.ends_with(U"サン") && (written == U"階" || written == U"軒")) {
        shift(1);
    }
    return result;
}

} // namespace

bool isKanjiNumeral(char32_t c)
{
    return isOneOf(kKanjiDigits, c) || isOneOf(kKanjiPowers, c) || isOneOf(kKanjiMyriads, c);
}

std::optional<NumberReading> readNumber(std::u32string_view number, std::u32string_view counter,
                                        std::u32string_view counterReading)
{
    if (number.empty())
        return std::nullopt;
    std::u32string digits;
    if (isKanjiNumeral(number.front()))
        digits = fromKanji(number);
    else if (isAsciiDigit(number.front()))
        digits = number;
    if (digits.empty())
        return std::nullopt;

    const bool commas = digits.find(U',') != std::u32string::npos;
    if (commas && hasThousandsCommas(digits))
        std::erase(digits, U',');
    const std::size_t point = digits.find(U'.');
    const std::u32string whole = digits.substr(0, point);
    const bool plain = !whole.empty() && whole.size() <= kMostDigits
        && std::all_of(whole.begin(), whole.end(), isAsciiDigit)
        && (whole.size() == 1 || whole.front() != U'0');
    std::u32string reading = plain ? wholeNumber(whole) : oneByOne(whole);
    if (point != std::u32string::npos) {
        reading += U"テン";
        reading += oneByOne(std::u32string_view(digits).substr(point));
        return NumberReading { reading, std::u32string(counterReading) };
    }
    if (auto special = irregular(digits, counter))
        return special;
    if (!plain)
        return NumberReading { reading, std::u32string(counterReading) };
    return joined(std::move(reading), counter, counterReading);
}

} // namespace comfyvn::text
