#pragma once

#include <QByteArray>
#include <QStringView>

namespace comfyvn {

/// Appends `text` in quotes, escaped as QJsonDocument does.
void appendJsonString(QByteArray& json, QStringView text);

/// Appends `seconds` rounded to 4 decimals, without trailing zeros.
void appendJsonTime(QByteArray& json, double seconds);

/// Appends the shortest number that reads back as `value`; 0 for what is not finite.
void appendJsonNumber(QByteArray& json, double value);

/// `seconds` as appendJsonTime writes it.
[[nodiscard]] double roundedTime(double seconds);

} // namespace comfyvn
