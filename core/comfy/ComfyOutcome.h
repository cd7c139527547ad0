#pragma once

#include "core/base/Result.h"
#include "core/comfy/ComfyJob.h"

#include <QJsonObject>

namespace comfyvn {

/// A file among the outputs of a job, as the server names it.
struct ComfyFile {
    QString name {};
    QString subfolder {};
    QString type {};

    bool operator==(const ComfyFile&) const = default;
};

/// What a job's history entry says.
struct ComfyOutcome {
    ComfyFile file {}; ///< the audio that is wanted
    QString message {}; ///< text of the message node
};

/// Reads the history entry of a finished job: the wanted node's audio; where the job names none, that of the
/// nodes that save audio, then of any other. Names that could lead out of the server's folders do not count.
///
/// `heard`: data of an `execution_error` event of this job, which the history leaves out when a node merely
/// blocked the rest. Errors, all ProviderFailed and in the server's own words: `comfy_out_of_memory`,
/// `comfy_failed`, `comfy_interrupted`, `comfy_no_audio`.
[[nodiscard]] Result<ComfyOutcome> readOutcome(const ComfyJob& job, const QJsonObject& entry,
                                               const QJsonObject& heard);

/// Why a graph was refused, from the body of a 400 or the `node_errors` of a 200: one sentence that names
/// nodes and inputs as people see them.
[[nodiscard]] Error refusal(const ComfyJob& job, const QJsonObject& body);

/// True when `node_errors` of an accepted graph concern the audio that is wanted.
[[nodiscard]] bool dropsOutput(const ComfyJob& job, const QJsonObject& nodeErrors);

} // namespace comfyvn
