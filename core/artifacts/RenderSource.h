#pragma once

#include <QJsonObject>
#include <QString>

namespace comfyvn {

/// Who made a sound, and of what.
struct RenderSource {
    QString provider { QStringLiteral("local") };
    QString workflow {}; ///< this and what follows, but for the address: from ComfyUI only
    QString workflowHash {};
    QString sourceFile {}; ///< as the server names it
    QString promptId {};
    QString baseUrl {}; ///< of whatever server, without secrets
    QString serverVersion {};
    QString fallbackReason {}; ///< not empty: another provider was asked for, and why it is not its sound
    bool afterFailure = false; ///< that one was there and could not render this

    bool operator==(const RenderSource&) const = default;
};

/// Adds what a sidecar says of a render of ComfyUI (`source_file`, `workflow`, `workflow_hash`, `comfyui`) or
/// of another server (`service`).
void addSource(QJsonObject& sidecar, const RenderSource& source);

} // namespace comfyvn
