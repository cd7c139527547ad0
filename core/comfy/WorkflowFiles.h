#pragma once

#include "core/base/WorkspacePaths.h"
#include "core/comfy/ComfyWorkflow.h"

#include <QDateTime>
#include <QHash>

namespace comfyvn {

inline constexpr qsizetype kMaxWorkflows = 500;

/// A workflow as a list offers it.
struct WorkflowEntry {
    QString name {}; ///< as the settings name it: `workflows/tts_comfy.json`
    bool isOwn = false; ///< the workspace's
    Result<ComfyWorkflowPtr> workflow {}; ///< or why it cannot be used
};

/// The workflows of a workspace and, where it has none of that name, those that came with the studio.
///
/// What was read is kept until the file or its manifest changes, so that asking again costs two looks at the
/// file system. Studio thread.
class WorkflowFiles final {
public:
    /// `installed` is the folder that holds `workflows/`; it need not exist.
    WorkflowFiles(WorkspacePaths paths, QString installed);

    /// `name` is relative to the workspace or the installation, or absolute below one of them. Errors:
    /// InvalidRequest `invalid_workflow`; NotFound `workflow_not_found`, Forbidden `workflow_outside`.
    [[nodiscard]] Result<ComfyWorkflowPtr> load(const QString& name);

    /// Those of the workspace, then those that came with the studio and that it does not replace, each sorted
    /// by name; at most kMaxWorkflows.
    [[nodiscard]] QList<WorkflowEntry> all();

    [[nodiscard]] const WorkspacePaths& workspace() const { return m_paths; }

private:
    struct Stamp {
        QString path {};
        qint64 bytes = -1; ///< -1: not there
        QDateTime changed {};

        bool operator==(const Stamp&) const = default;
    };
    struct Known {
        Stamp graph {};
        Stamp manifest {};
        Result<ComfyWorkflowPtr> workflow {};
    };

    [[nodiscard]] static Stamp stampOf(const QString& path);
    [[nodiscard]] Result<QString> find(const QString& name) const;

    WorkspacePaths m_paths;
    QString m_installed;
    QHash<QString, Known> m_known {};
};

/// Where the manifest of the graph at `path` stands: `tts.json` has `tts.manifest.json` beside it.
[[nodiscard]] QString manifestPath(const QString& path);

} // namespace comfyvn
