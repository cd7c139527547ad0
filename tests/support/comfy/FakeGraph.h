#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace comfyvn::test {

/// What the fake server does as each of the three real servers did.
struct FakeVersion {
    QString name = QStringLiteral("0.33.0");
    bool checksPromptId = true; ///< refuses an id that is no lowercase UUID
    bool hasJobsApi = true;
    bool hasCancelApi = true;
    bool namesMissingNode = true; ///< `missing_node_type` instead of `invalid_prompt`
    bool findsCycles = true;
    bool trailingUnderscore = false; ///< in the names of saved files
    bool losesCachedOutputs = false; ///< without a client_id
    QString os = QStringLiteral("linux");
};

/// `0.3.64`, `0.8.0`, `0.33.0`; anything else is taken as the last.
[[nodiscard]] FakeVersion fakeVersion(const QString& name);

/// What `/object_info` says of the classes that this version has, with the packs of the shipped workflows and
/// four test nodes.
[[nodiscard]] QJsonObject fakeNodes(const FakeVersion& version);

/// What `POST /prompt` says of a graph.
struct FakeVerdict {
    int status = 200; ///< 500: the server stumbles over it
    QJsonObject error {}; ///< empty: accepted
    QJsonObject nodeErrors {};
    QStringList outputs {}; ///< output nodes that will run
};

[[nodiscard]] FakeVerdict judge(const QJsonValue& graph, const QJsonObject& nodes, const FakeVersion& version,
                                const QStringList& inputFiles);

/// The nodes that `outputs` need, each after those it is fed by.
[[nodiscard]] QStringList executionOrder(const QJsonObject& graph, const QStringList& outputs);

/// The node that an input is linked to; empty: it is a value.
[[nodiscard]] QString linkedNode(const QJsonValue& input);

} // namespace comfyvn::test
