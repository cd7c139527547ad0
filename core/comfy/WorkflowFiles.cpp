#include "core/comfy/WorkflowFiles.h"

#include "core/base/Files.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

Result<QByteArray> readGraph(const QString& name, const QString& path)
{
    if (QFileInfo(path).size() > kMaxWorkflowBytes) {
        return failure(ErrorKind::InvalidRequest, u"invalid_workflow"_s,
                       u"The workflow %1 cannot be used: it is larger than %2 MB."_s.arg(name).arg(
                           kMaxWorkflowBytes >> 20));
    }
    return readFile(path, kMaxWorkflowBytes);
}

} // namespace

QString manifestPath(const QString& path)
{
    const QString stem = path.endsWith(u".json"_s) ? path.chopped(5) : path;
    return stem + u".manifest.json"_s;
}

WorkflowFiles::WorkflowFiles(WorkspacePaths paths, QString installed)
    : m_paths(std::move(paths))
    , m_installed(std::move(installed))
{ }

WorkflowFiles::Stamp WorkflowFiles::stampOf(const QString& path)
{
    const QFileInfo info(path);
    return { path, info.isFile() ? info.size() : -1, info.lastModified() };
}

Result<QString> WorkflowFiles::find(const QString& name) const
{
    QStringList roots;
    for (const QString& root : { m_paths.root(), m_installed }) {
        if (const QString canonical = QFileInfo(root).canonicalFilePath(); !canonical.isEmpty())
            roots << canonical;
    }
    bool outside = false;
    for (const QString& root : std::as_const(roots)) {
        const QFileInfo file(QDir::isAbsolutePath(name) ? name : root + u'/' + name);
        if (!file.isFile())
            continue;
        const QString canonical = file.canonicalFilePath();
        if (std::ranges::any_of(roots, [&](const QString& r) { return canonical.startsWith(r + u'/'); }))
            return canonical;
        outside = true;
    }
    if (outside) {
        return failure(
            ErrorKind::Forbidden, u"workflow_outside"_s,
            u"The workflow %1 lies outside the workspace; copy it into its folder workflows."_s.arg(name));
    }
    return failure(
        ErrorKind::NotFound, u"workflow_not_found"_s,
        u"There is no workflow %1 in the workspace or among those that came with the studio; export "
        u"one from ComfyUI with Workflow > Export (API) and put it into the workspace's folder "
        u"workflows."_s.arg(name));
}

Result<ComfyWorkflowPtr> WorkflowFiles::load(const QString& name)
{
    const auto path = find(name);
    if (!path)
        return tl::unexpected(path.error());
    const Stamp graph = stampOf(*path);
    const Stamp manifest = stampOf(manifestPath(*path));
    if (const auto known = m_known.constFind(name);
        known != m_known.cend() && known->graph == graph && known->manifest == manifest)
        return known->workflow;
    const auto read = readGraph(name, *path).and_then([&](const QByteArray& bytes) {
        const auto about =
            manifest.bytes < 0 ? Result<QByteArray>() : readFile(manifest.path, kMaxWorkflowBytes);
        return about.and_then([&](const QByteArray& text) { return readWorkflow(name, bytes, text); });
    });
    const Result<ComfyWorkflowPtr> workflow = read.map([](const ComfyWorkflow& whole) -> ComfyWorkflowPtr {
        return std::make_shared<const ComfyWorkflow>(whole);
    });
    m_known.insert(name, { graph, manifest, workflow });
    return workflow;
}

QList<WorkflowEntry> WorkflowFiles::all()
{
    QList<WorkflowEntry> entries;
    for (const QString& root : { m_paths.root(), m_installed }) {
        const QStringList files =
            QDir(root + u"/workflows"_s).entryList({ u"*.json"_s }, QDir::Files, QDir::Name);
        for (const QString& file : files) {
            const QString name = u"workflows/"_s + file;
            const bool known = std::ranges::find(entries, name, &WorkflowEntry::name) != entries.end();
            if (known || file.endsWith(u".manifest.json"_s) || entries.size() == kMaxWorkflows)
                continue;
            entries << WorkflowEntry { name, root == m_paths.root(), load(name) };
        }
    }
    return entries;
}

} // namespace comfyvn
