#include "ui/waveform/TimeFormat.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
std::optional<double> samplesFrom(const QString& text)
{
    QString digits;
    for (const QChar character : text) {
        if (character.isDigit())
            digits += QString::number(character.digitValue());
        else if (!character.isSpace() && !u".,'’"_s.contains(character))
            return std::nullopt;
    }
    bool valid = false;
    const qlonglong samples = digits.toLongLong(&valid);
    return valid ? std::optional(static_cast<double>(samples)) : std::nullopt;
}

std::optional<double> clockFrom(QString text)
{
    text = text.trimmed().replace(u',', u'.');
    if (text.endsWith(u's', Qt::CaseInsensitive))
        text.chop(1);
    const QStringList parts = text.split(u':');
    if (parts.size() > 3)
        return std::nullopt;
    double seconds = 0;
    for (const QString& part : parts) {
        bool valid = false;
        const double value = QLocale::c().toDouble(part.trimmed(), &valid);
        const bool whole = &part == &parts.last() || value == std::floor(value);
        if (!valid || !std::isfinite(value) || value < 0 || !whole
            || part.contains(u'e', Qt::CaseInsensitive))
            return std::nullopt;
        seconds = seconds * 60 + value;
    }
    return seconds;
}
} // namespace

QString timeDisplayName(TimeDisplay display)
{
    switch (display) {
    case TimeDisplay::Clock:
        return u"clock"_s;
    case TimeDisplay::Samples:
        return u"samples"_s;
    }
    return {};
}

TimeDisplay timeDisplayFrom(const QString& name)
{
    return name == u"samples"_s ? TimeDisplay::Samples : TimeDisplay::Clock;
}

QString TimeFormat::text(double seconds, double tick) const
{
    return countsSamples() ? exact(seconds) : timeText(seconds, tick);
}

QString TimeFormat::exact(double seconds) const
{
    if (countsSamples())
        return QLocale().toString(static_cast<qlonglong>(std::llround(seconds * sampleRate)));
    return timeText(seconds, 0.001);
}

std::optional<double> TimeFormat::parsed(const QString& text) const
{
    if (!countsSamples())
        return clockFrom(text);
    const auto samples = samplesFrom(text);
    return samples ? std::optional(*samples / sampleRate) : std::nullopt;
}

double TimeFormat::tickSeconds(const TimeScale& scale, int minPixels) const
{
    if (!countsSamples())
        return scale.tickSeconds(minPixels);
    const double least = std::max(1.0, minPixels / scale.pixelsPerSecond * sampleRate);
    const double decade = std::pow(10.0, std::floor(std::log10(least)));
    for (const double step : { 1.0, 2.0, 5.0 })
        if (step * decade >= least)
            return step * decade / sampleRate;
    return 10 * decade / sampleRate;
}

QString timeText(double seconds, double tick)
{
    const int decimals = tick >= 1 ? 0 : std::min(3, static_cast<int>(std::ceil(-std::log10(tick) - 1e-9)));
    const double scale = std::pow(10.0, decimals);
    const double rounded = std::round(seconds * scale) / scale;
    const int minutes = static_cast<int>(rounded / 60);
    const QString rest = QString::number(rounded - minutes * 60, 'f', decimals);
    const int restWidth = decimals > 0 ? decimals + 3 : 2;
    if (minutes < 60)
        return u"%1:%2"_s.arg(minutes).arg(rest, restWidth, u'0');
    return u"%1:%2:%3"_s.arg(minutes / 60).arg(minutes % 60, 2, 10, QChar(u'0')).arg(rest, restWidth, u'0');
}

} // namespace comfyvn::ui
