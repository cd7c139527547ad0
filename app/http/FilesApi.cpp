#include "app/http/FilesApi.h"

#include "app/http/ByteRange.h"
#include "app/http/JsonRouter.h"
#include "core/base/WorkspacePaths.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <array>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

tl::unexpected<Error> noSuchFile()
{
    return failure(ErrorKind::NotFound, u"no_such_file"_s,
                   u"There is no such file below exports/ or data/audio/; take the url from a reply."_s);
}

tl::unexpected<Error> outside()
{
    return failure(ErrorKind::Forbidden, u"outside_media_roots"_s,
                   u"Only files below exports/ and data/audio/ are served."_s);
}

QByteArray contentType(const QString& path)
{
    struct Known {
        QLatin1StringView suffix;
        const char* type;
    };
    static constexpr std::array<Known, 12> known { {
        { ".wav"_L1, "audio/wav" },
        { ".flac"_L1, "audio/flac" },
        { ".ogg"_L1, "audio/ogg" },
        { ".opus"_L1, "audio/ogg; codecs=opus" },
        { ".mp3"_L1, "audio/mpeg" },
        { ".mid"_L1, "audio/midi" },
        { ".json"_L1, "application/json" },
        { ".srt"_L1, "application/x-subrip; charset=utf-8" },
        { ".vtt"_L1, "text/vtt; charset=utf-8" },
        { ".txt"_L1, "text/plain; charset=utf-8" },
        { ".tsv"_L1, "text/tab-separated-values; charset=utf-8" },
        { ".xml"_L1, "application/xml" },
    } };
    for (const Known& entry : known)
        if (path.endsWith(entry.suffix, Qt::CaseInsensitive))
            return entry.type;
    return "application/octet-stream";
}

bool isBelow(const QString& path, const QString& folder)
{
    return !folder.isEmpty() && path.startsWith(folder + u'/');
}

/// The real path of a file that may be served; `relative` is below the workspace.
Result<QString> servedPath(const WorkspacePaths& paths, const QString& relative)
{
    const std::array<QString, 2> roots { u"exports"_s, u"data/audio"_s };
    const bool named =
        std::any_of(roots.begin(), roots.end(), [&](const QString& root) { return isBelow(relative, root); });
    if (!named)
        return outside();
    if (relative.contains("/."_L1) || relative.endsWith(u'/'))
        return noSuchFile();
    const QFileInfo real(QFileInfo(paths.absolute(relative)).canonicalFilePath());
    if (real.filePath().isEmpty() || !real.isFile())
        return noSuchFile();
    const bool inside = std::any_of(roots.begin(), roots.end(), [&](const QString& root) {
        return isBelow(real.filePath(), QFileInfo(paths.absolute(root)).canonicalFilePath());
    });
    if (!inside)
        return outside();
    return real.filePath();
}

bool namesTag(const QByteArray& list, const QByteArray& tag)
{
    const auto tags = list.split(',');
    return std::any_of(tags.begin(), tags.end(), [&](const QByteArray& entry) {
        return entry.trimmed() == tag || entry.trimmed() == "*";
    });
}

Problem unsatisfiable(qint64 size)
{
    return { .status = 416,
             .code = u"range_not_satisfiable"_s,
             .message = u"The range begins behind the end of the file (%1 bytes)."_s.arg(size),
             .headers = { { "Content-Range", "bytes */" + QByteArray::number(size) } } };
}

Answer fileAnswer(const WorkspacePaths& paths, const Request& request)
{
    const auto path = servedPath(paths, request.captures.first());
    if (!path)
        return Result<QJsonObject>(tl::unexpected(path.error()));
    auto file = std::make_shared<QFile>(*path);
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Result<QJsonObject>(
            failure(ErrorKind::Storage, u"unreadable_file"_s,
                    u"%1 cannot be read: %2."_s.arg(paths.relative(*path), file->errorString())));
    const qint64 size = file->size();
    const qint64 modified = file->fileTime(QFileDevice::FileModificationTime).toMSecsSinceEpoch();
    const QByteArray tag = '"' + QByteArray::number(modified, 16) + '-' + QByteArray::number(size, 16) + '"';
    Reply reply { .contentType = contentType(*path),
                  .cacheControl = "no-cache",
                  .headers = { { "Accept-Ranges", "bytes" }, { "ETag", tag } },
                  .file = { .file = file, .offset = 0, .length = size } };
    if (namesTag(request.ifNoneMatch, tag)) {
        reply.status = 304;
        return reply;
    }
    const bool sameFile = request.ifRange.isNull() || request.ifRange == tag;
    const ByteRange range = byteRange(sameFile ? request.range : QByteArray(), size);
    if (range.kind == ByteRange::Kind::Unsatisfiable)
        return unsatisfiable(size);
    if (range.kind == ByteRange::Kind::Part) {
        reply.status = 206;
        reply.file.offset = range.offset;
        reply.file.length = range.length;
        reply.headers.emplaceBack("Content-Range",
                                  "bytes " + QByteArray::number(range.offset) + '-'
                                      + QByteArray::number(range.offset + range.length - 1) + '/'
                                      + QByteArray::number(size));
    }
    return reply;
}

} // namespace

void addFileRoutes(JsonRouter& routes, const WorkspacePaths& paths)
{
    routes.get(u"/files/{path...}"_s,
               { .summary = u"The bytes of an artifact, whole or in one range."_s,
                 .responseType = "application/octet-stream" },
               [paths](const Request& request) { return fileAnswer(paths, request); });
}

} // namespace comfyvn::http
