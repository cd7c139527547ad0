#include "core/speech/JsonText.h"

#include <QLocale>

#include <cmath>

namespace comfyvn {

namespace {

constexpr double kTimeScale = 10'000;

bool needsEscape(char c)
{
    return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
}

void appendEscaped(QByteArray& json, char c)
{
    json += '\\';
    switch (c) {
    case '"':
    case '\\':
        json += c;
        return;
    case '\b':
        json += 'b';
        return;
    case '\f':
        json += 'f';
        return;
    case '\n':
        json += 'n';
        return;
    case '\r':
        json += 'r';
        return;
    case '\t':
        json += 't';
        return;
    default:
        json += "u00";
        json += "0123456789abcdef"[static_cast<unsigned char>(c) >> 4U];
        json += "0123456789abcdef"[static_cast<unsigned char>(c) & 15U];
    }
}

} // namespace

void appendJsonString(QByteArray& json, QStringView text)
{
    json += '"';
    for (const char c : text.toUtf8()) {
        if (needsEscape(c))
            appendEscaped(json, c);
        else
            json += c;
    }
    json += '"';
}

void appendJsonTime(QByteArray& json, double seconds)
{
    if (!std::isfinite(seconds) || std::abs(seconds) > 1e12)
        seconds = 0;
    const long long units = std::llround(seconds * kTimeScale);
    if (units < 0)
        json += '-';
    const auto magnitude = static_cast<unsigned long long>(std::llabs(units));
    json += QByteArray::number(magnitude / 10'000);
    auto rest = static_cast<unsigned>(magnitude % 10'000);
    if (rest == 0)
        return;
    json += '.';
    for (unsigned place = 1'000; rest > 0; place /= 10) {
        json += static_cast<char>('0' + rest / place);
        rest %= place;
    }
}

void appendJsonNumber(QByteArray& json, double value)
{
    json += std::isfinite(value) ? QByteArray::number(value, 'g', QLocale::FloatingPointShortest)
                                 : QByteArray("0");
}

double roundedTime(double seconds)
{
    return std::round(seconds * kTimeScale) / kTimeScale;
}

} // namespace comfyvn
