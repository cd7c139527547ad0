#pragma once

#include "core/base/Result.h"
#include "core/comfy/ComfyGraph.h"
#include "core/comfy/ComfyHost.h"
#include "core/comfy/ComfyWorkflow.h"

#include <QFuture>
#include <QList>
#include <QMap>

#include <optional>

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

/// One server that is being asked.
struct ComfyServerTest {
    QString name {}; ///< its address
    QFuture<Result<ComfyReport>> report {};
};

/// The servers of an area of the settings, asked what they lack for one of its workflows.
struct ComfyTest {
    QString name {}; ///< of the workflow, as the settings have it
    QString workflow {}; ///< its title, else its name
    /// The keys that may be chosen once for all, from a list of the server, and what its manifest gives them.
    QMap<QString, QString> choosable {};
    QStringList packs {}; ///< what its nodes come with
    std::optional<Error> problem {}; ///< with the workflow itself; the servers are asked who they are
    QList<ComfyServerTest> servers {};
};

} // namespace comfyvn
