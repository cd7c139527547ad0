#pragma once

#include <QJsonObject>
#include <QString>

namespace comfyvn {

/// Who made a sound, and of what.
struct RenderSource {
    QString provider { QStringLiteral("local") };
    QString workflow {}; ///< this and what follows, but for the address: from ComfyUI only
    QString workflowHash {};
    QString recordingHash {}; ///< SHA-256 of the recording whose voice the workflow takes on; empty: none
    QString sourceFile {}; ///< as the server names it
    QString promptId {};
    QString baseUrl {}; ///< of whatever server, without secrets
    QString serverVersion {};
    QString fallbackReason {}; ///< not empty: another provider was asked for, and why it is not its sound
    bool afterFailure = false; ///< that one was there and could not render this

    bool operator==(const RenderSource&) const = default;
};

/// By what a stored render is known to be of an older state: the workflow's hash and, where it takes on the
/// voice of a recording, that one's. Empty without a workflow.
[[nodiscard]] QString makerHash(const QString& workflowHash, const QString& recordingHash);

/// Adds what a sidecar says of a render of ComfyUI (`source_file`, `workflow`, `workflow_hash`,
/// `recording_hash` where it spoke with the voice of a recording, `comfyui`) or
/// of another server (`service`).
void addSource(QJsonObject& sidecar, const RenderSource& source);

} // namespace comfyvn
