#pragma once

#include "core/base/Result.h"

#include <QJsonObject>
#include <QString>

#include <functional>

namespace comfyvn::ui {

struct SettingsSnapshot {
    QJsonObject defaults {};
    QJsonObject chosen {}; ///< what differs from them, without secrets
    QString path {}; ///< of the file they stand in
};

/// What the window asks of the settings; every call runs on the studio thread.
struct SettingsCalls {
    std::function<SettingsSnapshot()> load {};
    std::function<Result<void>(const QJsonObject& mergePatch)> patch {};
};

} // namespace comfyvn::ui
