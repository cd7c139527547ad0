#pragma once

#include "core/comfy/WorkflowManifest.h"

#include <QByteArray>
#include <QStringList>

#include <memory>

namespace comfyvn {

/// A ComfyUI graph in API format with `{{key}}` in its texts, and its manifest: checked, not yet filled.
struct ComfyWorkflow {
    QString name {}; ///< as the settings name it: `workflows/tts_comfy.json`
    QString hash {}; ///< 12 hex digits over graph and manifest
    QJsonObject graph {};
    QStringList keys {}; ///< of its placeholders and bindings, each once, in order
    WorkflowManifest manifest {};
};

using ComfyWorkflowPtr = std::shared_ptr<const ComfyWorkflow>;

inline constexpr qint64 kMaxWorkflowBytes = 2 << 20;

/// Reads a graph and, where `manifest` is not empty, its manifest.
///
/// Refused as InvalidRequest `invalid_workflow`, with what to do: more than kMaxWorkflowBytes or 2,000 nodes,
/// a file as ComfyUI's editor saves it, a node without class, a link to a node that is not there, a cycle,
/// output or message nodes that are not there, a binding that names no input or one that is linked.
[[nodiscard]] Result<ComfyWorkflow> readWorkflow(const QString& name, const QByteArray& graph,
                                                 const QByteArray& manifest);

/// The graph with each `{{key}}` in the texts of its inputs replaced by `values[key]`, else the manifest's
/// default: a text that is nothing but one placeholder takes the value as it is, elsewhere it is inserted as
/// text. What is inserted is not looked at again. Keys, classes, titles and links stay as they are.
/// Numbers are kept within the ranges of the manifest's parameters.
/// Error: InvalidRequest `unknown_placeholder`.
[[nodiscard]] Result<QJsonObject> filledGraph(const ComfyWorkflow& workflow, const QJsonObject& values);

/// The numbers that people may set: the manifest's parameters that a placeholder takes, but for what every
/// line or piece says itself.
[[nodiscard]] QMap<QString, WorkflowParameter> parametersToSet(const ComfyWorkflow& workflow);

/// What a workflow makes, told by what it asks for: a `text` to speak or a `prompt` to play.
enum class WorkflowUse { Speech, Music, Unknown };
[[nodiscard]] WorkflowUse useOf(const ComfyWorkflow& workflow);

/// The inputs of the graph that take `key` as their whole value: ids of nodes and names of inputs.
[[nodiscard]] QList<WorkflowBinding> inputsOf(const ComfyWorkflow& workflow, const QString& key);

} // namespace comfyvn
