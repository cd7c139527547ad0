#include "core/artifacts/MediaPath.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

/// With the links of the part that exists resolved, so that a path that does not exist is judged alike.
QString resolved(const QString& path)
{
    const QString clean = QDir::cleanPath(path);
    QString existing = clean;
    while (!QFileInfo::exists(existing) && existing.contains(u'/') && existing.size() > 1)
        existing = QFileInfo(existing).path();
    const QString canonical = QFileInfo(existing).canonicalFilePath();
    return canonical.isEmpty() ? clean : QDir::cleanPath(canonical + u'/' + clean.sliced(existing.size()));
}

bool isBelow(const QString& path, const QString& folder)
{
    return !folder.isEmpty() && (path.startsWith(folder + u'/') || (folder == u"/" && path.startsWith(u'/')));
}

} // namespace

Result<QString> resolveMediaPath(const QString& path, const WorkspacePaths& paths, const QStringList& roots)
{
    const bool absolute = QDir::isAbsolutePath(path);
    const QString file = resolved(absolute ? path : paths.absolute(path));
    const QStringList allowed = absolute ? roots : QStringList { paths.root() };
    if (std::ranges::none_of(allowed,
                             [&file](const QString& root) { return isBelow(file, resolved(root)); })) {
        return failure(ErrorKind::Forbidden, u"outside_media_roots"_s,
                       u"That path is outside the folders the studio may read; put the file into the "
                       u"workspace or add its "
                       u"folder to the setting server.media_roots."_s,
                       u"path"_s);
    }
    const QFileInfo info(file);
    if (!info.isFile() || !info.isReadable()) {
        return failure(ErrorKind::InvalidRequest, u"unreadable_source"_s,
                       u"There is no readable file \"%1\"."_s.arg(info.fileName()), u"path"_s);
    }
    return file;
}

Result<QString> resolveOutputFolder(const QString& path, const WorkspacePaths& paths,
                                    const QStringList& roots)
{
    const QString folder = resolved(QDir::isAbsolutePath(path) ? path : paths.absolute(path));
    const QString workspace = resolved(paths.root());
    const QString exports = resolved(paths.absolute(u"exports"_s));
    const bool inWorkspace = folder == workspace || isBelow(folder, workspace);
    const bool allowed = inWorkspace
        ? folder == exports || isBelow(folder, exports)
        : QDir::isAbsolutePath(path) && std::ranges::any_of(roots, [&folder](const QString& root) {
              return folder == resolved(root) || isBelow(folder, resolved(root));
          });
    if (allowed)
        return folder;
    return failure(
        ErrorKind::Forbidden, u"outside_media_roots"_s,
        u"The studio may not write there; name a folder below exports/, or add its folder to the setting "
        u"server.media_roots."_s,
        u"folder"_s);
}

} // namespace comfyvn
