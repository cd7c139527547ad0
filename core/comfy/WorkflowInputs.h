#pragma once

#include "core/comfy/ComfyWorkflow.h"

namespace comfyvn {

/// An input of a graph that holds a value of its own, so that another can be put in its place.
struct WorkflowInput {
    WorkflowBinding place {}; ///< the node by its id
    QString node {}; ///< for people: its title, else its class
    QJsonValue value {}; ///< as the graph was exported

    bool operator==(const WorkflowInput&) const = default;
};

/// A node that saves or shows sound, or may.
struct WorkflowOutput {
    QString id {};
    QString node {}; ///< for people

    bool operator==(const WorkflowOutput&) const = default;
};

/// What a graph without placeholders can be bound to, and how it is bound.
struct WorkflowInputs {
    QString name {}; ///< of the workflow
    QString title {};
    QStringList keys {}; ///< that it asks for by placeholders or bindings
    QList<WorkflowInput> inputs {}; ///< in the order of the nodes' ids
    QList<WorkflowOutput> outputs {}; ///< those that save sound first; without any, where the graph ends
    QString outputNode {}; ///< empty: none is chosen yet
    QMap<QString, QList<WorkflowBinding>> bindings {}; ///< of its manifest, else as they look meant

    bool operator==(const WorkflowInputs&) const = default;
};

/// What a writer made of WorkflowInputs.
struct WorkflowWish {
    QString title {};
    QString outputNode {};
    QMap<QString, QList<WorkflowBinding>> bindings {};

    bool operator==(const WorkflowWish&) const = default;
};

/// The values that a line or a piece gives and that can be bound: `text`, `voice`, `seed`, `speed` and
/// `ref_audio` for speech, `prompt`, `seed`, `seconds` and `ref_audio` for music.
[[nodiscard]] QStringList bindableKeys(WorkflowUse use);

/// Whether the value of an input is of the kind that `key` gives: a number or a text.
[[nodiscard]] bool suits(const QString& key, const QJsonValue& value);

[[nodiscard]] WorkflowInputs workflowInputs(const ComfyWorkflow& workflow, WorkflowUse use);

/// `manifest` with what was wished; all else in it stays. What a bound input held becomes the default of its
/// key, so that it still sounds as it was exported where nobody says otherwise; a graph without a bound seed
/// takes none.
[[nodiscard]] QJsonObject boundManifest(QJsonObject manifest, const ComfyWorkflow& workflow,
                                        const WorkflowWish& wish);

} // namespace comfyvn
