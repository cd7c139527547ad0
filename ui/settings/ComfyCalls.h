#pragma once

#include "core/comfy/ComfyCheck.h"
#include "core/comfy/WorkflowFiles.h"
#include "core/comfy/WorkflowInputs.h"

#include <QFuture>

#include <functional>
#include <optional>

namespace comfyvn::ui {

/// What the settings ask of the studio about ComfyUI, for an area: `audio.tts` or `audio.music`. Called on
/// the studio thread and only there.
struct ComfyCalls {
    std::function<QList<WorkflowEntry>(const QString& area)> workflows {};
    /// What a workflow can be bound to.
    std::function<Result<WorkflowInputs>(const QString& area, const QString& workflow)> inputs {};
    /// Writes the manifest of one of the workspace's own.
    std::function<QFuture<Result<void>>(const QString& workflow, const WorkflowWish& wish)> bind {};
    /// Copies a workflow into the workspace; its name there.
    std::function<QFuture<Result<QString>>(const QString& file)> add {};
    /// Of each workflow that the area renders with.
    std::function<QList<ComfyTest>(const QString& area)> test {};
    /// Names of the HTTP headers that are sent; their values are told to nobody.
    std::function<QStringList(const QString& area)> headers {};
    /// No value: the header is sent no more.
    std::function<Result<void>(const QString& area, const QString& name, const std::optional<QString>& value)>
        setHeader {};
};

} // namespace comfyvn::ui
