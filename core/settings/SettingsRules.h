#pragma once

#include "core/base/Result.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace comfyvn {

struct IntegerRange {
    int minimum = 0;
    int maximum = 0;
};

/// Every known setting with its default, secrets as empty strings.
[[nodiscard]] QJsonObject defaultSettings(const QString& workspace);

/// The first known setting of `settings` that is invalid and not the same in `before`.
/// Error: InvalidRequest, `field` being its dotted path.
[[nodiscard]] Result<void> checkSettings(const QJsonObject& settings, const QJsonObject& before = {});

/// The same for one value; a path that nobody knows takes anything.
[[nodiscard]] Result<void> checkSetting(const QString& path, const QJsonValue& value);

/// Whether it has a rule, or is an HTTP header or a value of a workflow, which may have any name.
[[nodiscard]] bool isKnownSetting(const QString& path);

/// The range of a setting that is a whole number.
[[nodiscard]] std::optional<IntegerRange> integerRange(const QString& path);

/// `settings` to be shown or handed on: without tokens, API keys and what HTTP headers hold.
[[nodiscard]] QJsonObject withoutSecretSettings(const QJsonObject& settings, const QString& prefix = {});

/// `settings` without its invalid values; a sentence about each is appended to `notices`.
[[nodiscard]] QJsonObject withoutInvalid(QJsonObject settings, QStringList& notices);

/// Whether the value at this dotted path must not be shown: tokens, API keys and the value of any HTTP
/// header, of unknown providers too.
[[nodiscard]] bool isSecretSetting(const QString& path);

/// Where the secret at this path is sent to: the origins and regions that the fields of its provider name, or
/// one empty text for the provider's own address. Empty for what belongs to no provider.
[[nodiscard]] QStringList secretAddresses(const QJsonObject& settings, const QString& path);

} // namespace comfyvn
