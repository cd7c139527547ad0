#pragma once

#include "core/base/Result.h"

#include <QJsonObject>
#include <QMap>
#include <QStringList>

#include <optional>

namespace comfyvn {

/// One input of a node, for graphs without placeholders.
struct WorkflowBinding {
    QString node {}; ///< its id, else its title, else its class; each must be the only one
    QString input {};

    bool operator==(const WorkflowBinding&) const = default;
};

/// A value that people may set, as a form shows it.
struct WorkflowParameter {
    QString label {};
    double minimum = 0;
    double maximum = 0;

    bool operator==(const WorkflowParameter&) const = default;
};

/// The seeds that every node of a graph takes, both ends included.
struct SeedRange {
    qint64 minimum = 1;
    qint64 maximum = 999'999'999;

    bool operator==(const SeedRange&) const = default;
};

/// What a graph cannot say of itself; stands beside it as `<name>.manifest.json`. Everything is optional.
struct WorkflowManifest {
    QString title {}; ///< for people
    QStringList packs {}; ///< what to install for its nodes, for people (`requires`)
    QStringList classes {}; ///< nodes that the server must have beside those of the graph (`classes`)
    QString outputNode {}; ///< whose audio is wanted
    QString messageNode {}; ///< whose text says why there is no sound
    std::optional<SeedRange> seed { SeedRange {} }; ///< none: its nodes take no seed
    QMap<QString, QString> languages {}; ///< BCP 47 in lower case to what its nodes call it; "": any other
    QMap<QString, QStringList> voices {}; ///< by language; "": voices that speak every language
    QJsonObject defaults {}; ///< values of placeholders that nobody else gives
    QMap<QString, WorkflowParameter> parameters {};
    QMap<QString, QList<WorkflowBinding>> bindings {}; ///< keys to the inputs that take their value

    bool operator==(const WorkflowManifest&) const = default;
};

/// Error: InvalidRequest `invalid_manifest` with the field.
[[nodiscard]] Result<WorkflowManifest> workflowManifestFrom(const QJsonObject& json);

/// What the nodes call `lang` (BCP 47): the language with its region, then without, then "any other"; itself,
/// without region, where the manifest has no list. Nothing when the workflow does not speak it.
[[nodiscard]] std::optional<QString> nodeLanguage(const WorkflowManifest& manifest, const QString& lang);

/// The voices that speak `lang`; empty: the manifest names none.
[[nodiscard]] QStringList voicesFor(const WorkflowManifest& manifest, const QString& lang);

/// `seed`, 0 or more, folded into the range.
[[nodiscard]] qint64 foldedSeed(qint64 seed, const SeedRange& range);

} // namespace comfyvn
