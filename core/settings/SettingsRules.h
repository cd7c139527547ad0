#pragma once

#include "core/base/Result.h"

#include <QJsonObject>
#include <QStringList>

namespace comfyvn {

/// Every known setting with its default, secrets as empty strings.
[[nodiscard]] QJsonObject defaultSettings(const QString& workspace);

/// The first known setting of `settings` that is invalid and not the same in `before`.
/// Error: InvalidRequest, `field` being its dotted path.
[[nodiscard]] Result<void> checkSettings(const QJsonObject& settings, const QJsonObject& before = {});

/// `settings` without its invalid values; a sentence about each is appended to `notices`.
[[nodiscard]] QJsonObject withoutInvalid(QJsonObject settings, QStringList& notices);

/// Whether the value at this dotted path must not be shown: tokens, API keys and telling HTTP headers, of
/// unknown providers too.
[[nodiscard]] bool isSecretSetting(const QString& path);

} // namespace comfyvn
