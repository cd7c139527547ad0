#include "core/comfy/OwnWorkflows.h"

#include "core/base/Files.h"
#include "core/base/JsonReader.h"
#include "core/comfy/WorkflowFiles.h"

#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr int kMostOfOneName = 99;

/// Empty where there is none.
Result<QByteArray> readManifest(const QString& graph)
{
    const auto bytes = readFile(manifestPath(graph), kMaxWorkflowBytes);
    if (!bytes && bytes.error().kind == ErrorKind::NotFound)
        return QByteArray();
    return bytes;
}

/// Whether `path` holds these bytes already.
bool holds(const QString& path, const QByteArray& bytes)
{
    const auto there = readFile(path, kMaxWorkflowBytes);
    return there && *there == bytes;
}

} // namespace

Result<QString> addWorkflow(const WorkspacePaths& paths, const QString& file)
{
    const QFileInfo source(file);
    const auto graph = readFile(file, kMaxWorkflowBytes);
    if (!graph)
        return tl::unexpected(graph.error());
    const auto manifest = readManifest(file);
    if (!manifest)
        return tl::unexpected(manifest.error());
    if (const auto valid = readWorkflow(source.fileName(), *graph, *manifest); !valid)
        return tl::unexpected(valid.error());
    const QString stem = safeName(source.completeBaseName());
    for (int number = 1; number <= kMostOfOneName; ++number) {
        const QString name =
            number == 1 ? u"workflows/%1.json"_s.arg(stem) : u"workflows/%1-%2.json"_s.arg(stem).arg(number);
        const QString target = paths.root() + u'/' + name;
        if (holds(target, *graph))
            return name;
        if (QFileInfo::exists(target))
            continue;
        // Before the graph, which would be read without it.
        if (!manifest->isEmpty()) {
            if (auto written = writeFile(manifestPath(target), *manifest, Durability::PowerLoss); !written)
                return tl::unexpected(written.error());
        }
        return writeFile(target, *graph, Durability::PowerLoss).map([&] { return name; });
    }
    return failure(
        ErrorKind::InvalidRequest, u"workflow_name_taken"_s,
        u"The workspace has %1 workflows named %2 already; give the file another name."_s.arg(kMostOfOneName)
            .arg(stem));
}

Result<void> bindWorkflow(const WorkspacePaths& paths, const QString& name, const WorkflowWish& wish)
{
    const QString root = QFileInfo(paths.root()).canonicalFilePath();
    const QString path = QFileInfo(paths.root() + u'/' + name).canonicalFilePath();
    if (root.isEmpty() || !path.startsWith(root + u'/')) {
        return failure(
            ErrorKind::Forbidden, u"workflow_shipped"_s,
            u"The workflow %1 is none of the workspace's own, so its manifest stays as it is."_s.arg(name));
    }
    const auto graph = readFile(path, kMaxWorkflowBytes);
    if (!graph)
        return tl::unexpected(graph.error());
    const auto bytes = readManifest(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto workflow = readWorkflow(name, *graph, *bytes);
    if (!workflow)
        return tl::unexpected(workflow.error());
    const auto before = bytes->isEmpty() ? Result<QJsonObject>(QJsonObject()) : parseJsonObject(*bytes);
    if (!before)
        return tl::unexpected(before.error());
    const QByteArray after = QJsonDocument(boundManifest(*before, *workflow, wish)).toJson();
    if (const auto valid = readWorkflow(name, *graph, after); !valid)
        return tl::unexpected(valid.error());
    return writeFile(manifestPath(path), after, Durability::PowerLoss);
}

} // namespace comfyvn
