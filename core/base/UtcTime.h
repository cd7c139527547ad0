#pragma once

#include <QDateTime>

namespace comfyvn {

/// ISO 8601 UTC with milliseconds, as everything stored writes times: `2024-05-01T12:30:00.123Z`.
[[nodiscard]] inline QString isoTime(const QDateTime& time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

[[nodiscard]] inline QString isoNow()
{
    return isoTime(QDateTime::currentDateTimeUtc());
}

} // namespace comfyvn
