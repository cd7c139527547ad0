#pragma once

#include "core/mix/session/SceneClips.h"
#include "core/mix/session/SessionRender.h"

#include <QHash>

#include <functional>

namespace comfyvn::ui {

/// What the timeline asks of the studio. Called on the studio thread and only there.
struct MixCalls {
    /// What is chosen as the sound of these lines; those that have none are left out.
    std::function<QHash<qint64, ChosenSound>(const QList<qint64>& lines)> lineSounds {};
    /// Notes what the window rendered among what the workspace made.
    std::function<Result<void>(const SessionRender& render)> recordRender {};
    /// Told before a mix is read, so that nobody else writes it from then on. Called on a pool thread;
    /// thread-safe.
    std::function<void(const QString& mix)> claim {};
};

} // namespace comfyvn::ui
