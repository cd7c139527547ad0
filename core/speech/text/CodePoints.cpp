#include "core/speech/text/CodePoints.h"

#include <algorithm>

namespace comfyvn::text {

namespace {

bool isCompatibilityForm(char32_t c)
{
    return (c >= 0x2160 && c <= 0x217F) // Roman numerals
        || (c >= 0x2460 && c <= 0x24FF) // enclosed alphanumerics
        || (c >= 0x3200 && c <= 0x33FF) // enclosed and squared CJK
        || (c >= 0xFB00 && c <= 0xFDFF) // ligatures, Hebrew and Arabic presentation forms
        || (c >= 0xFE70 && c <= 0xFEFF) // Arabic presentation forms
        || (c >= 0xFF00 && c <= 0xFFEF) // half and full width
        || (c >= 0x1D400 && c <= 0x1D7FF); // styled letters
}

} // namespace

std::u32string codePoints(const QString& text)
{
    std::u32string points;
    points.reserve(static_cast<std::size_t>(text.size()));
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (!c.isSurrogate()) {
            points.push_back(c.unicode());
        } else if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            points.push_back(QChar::surrogateToUcs4(c, text[i + 1]));
            ++i;
        } else {
            points.push_back(0xFFFD);
        }
    }
    return points;
}

QString toQString(std::u32string_view points)
{
    return QString::fromUcs4(points.data(), static_cast<qsizetype>(points.size()));
}

void appendUtf8(QByteArray& bytes, char32_t point)
{
    const auto put = [&bytes](char32_t value) { bytes.append(static_cast<char>(value)); };
    if (point < 0x80) {
        put(point);
    } else if (point < 0x800) {
        put(0xC0 | (point >> 6));
        put(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
        put(0xE0 | (point >> 12));
        put(0x80 | ((point >> 6) & 0x3F));
        put(0x80 | (point & 0x3F));
    } else {
        put(0xF0 | (point >> 18));
        put(0x80 | ((point >> 12) & 0x3F));
        put(0x80 | ((point >> 6) & 0x3F));
        put(0x80 | (point & 0x3F));
    }
}

std::u32string foldCompatibility(std::u32string_view points)
{
    if (std::none_of(points.begin(), points.end(), isCompatibilityForm))
        return std::u32string(points);
    QString folded;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const QString one = toQString(points.substr(i, 1));
        folded += isCompatibilityForm(points[i]) ? one.normalized(QString::NormalizationForm_KC) : one;
    }
    return codePoints(folded.normalized(QString::NormalizationForm_C));
}

} // namespace comfyvn::text
