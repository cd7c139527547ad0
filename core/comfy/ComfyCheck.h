#pragma once

#include "core/base/Result.h"
#include "core/comfy/ComfyGraph.h"
#include "core/comfy/ComfyHost.h"
#include "core/comfy/ComfyWorkflow.h"

#include <QFuture>
#include <QMap>

class QObject;

namespace comfyvn {

/// What a server is and what it lacks, for the workflow that was asked about.
struct ComfyReport {
    ComfyServerInfo info {};
    ComfyMissing missing {};
    /// What it offers where the nodes have a list: by the workflow's keys, `voice`, `model`.
    QMap<QString, QStringList> choices {};

    bool operator==(const ComfyReport&) const = default;
};

/// The workflow as far as its manifest fills it, to ask a server what it lacks; nothing to be rendered: what
/// each line or piece gives is left out.
[[nodiscard]] ComfyJob jobToCheck(const ComfyWorkflow& workflow);

/// Asks one server apart from the pool, so that a test tells of this server alone and wakes or rests none.
/// Cancelling the future drops the connections. Ends with `owner`. Studio thread. Errors: those of
/// ComfyClient::probe and ComfyClient::missing.
[[nodiscard]] QFuture<Result<ComfyReport>> checkComfyHost(const ComfyHost& host,
                                                          const ComfyWorkflow& workflow, QObject* owner);

} // namespace comfyvn
