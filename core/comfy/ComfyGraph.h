#pragma once

#include "core/comfy/ComfyJob.h"

#include <QJsonObject>
#include <QMap>

namespace comfyvn {

/// The graph as it is sent for one prompt: file names of its own, uploaded files by the names that the server
/// gave them (`uploaded`, in the order of the job's uploads).
[[nodiscard]] QJsonObject graphToSend(const ComfyJob& job, const QString& promptId,
                                      const QStringList& uploaded);

/// What `filename_prefix` becomes for one prompt.
[[nodiscard]] QString filePrefix(const QString& promptId);

/// The classes that a server needs for the job, sorted.
[[nodiscard]] QStringList classesOf(const ComfyJob& job);

/// What people call a node: its title, else its class, else its id.
[[nodiscard]] QString nodeTitle(const QJsonObject& graph, const QString& id);

/// What is missing on a server for a job: nodes, models, voices.
struct ComfyMissing {
    QStringList classes {}; ///< not installed
    QStringList choices {}; ///< `ckpt_name: ace.safetensors (Model)`

    [[nodiscard]] bool isEmpty() const { return classes.isEmpty() && choices.isEmpty(); }
    bool operator==(const ComfyMissing&) const = default;
};

/// `nodes`: class to what `/object_info/<class>` says of it; an empty object: not installed.
[[nodiscard]] ComfyMissing missingFor(const ComfyJob& job, const QMap<QString, QJsonObject>& nodes);

/// The values that an input may have, in the old way of saying it or the new; empty when it is free.
[[nodiscard]] QStringList inputChoices(const QJsonObject& node, const QString& input);

/// How far a job is, 0..1, from the nodes of `progress_state`; `done` were cached.
[[nodiscard]] double graphProgress(const QJsonObject& graph, const QJsonObject& states, qsizetype done);

} // namespace comfyvn
