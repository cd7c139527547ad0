#pragma once

#include <QJsonObject>

#include <functional>

namespace comfyvn::ui {

/// What the frame of the window asks of the studio. Called on the studio thread and only there.
struct WindowCalls {
    /// Merges values into the settings below `ui`.
    std::function<void(const QJsonObject& values)> saveUi {};
};

} // namespace comfyvn::ui
