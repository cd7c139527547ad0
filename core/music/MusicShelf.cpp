#include "core/music/MusicShelf.h"

#include "core/base/Files.h"
#include "core/base/JsonReader.h"
#include "core/music/RemixPlan.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr qint64 kMaxBytes = 8 << 20;
constexpr qsizetype kMaxName = 200;
constexpr qsizetype kMaxPath = 4096;
constexpr qsizetype kMaxTags = 32;
constexpr qsizetype kMaxInfoBytes = 64 << 10;
constexpr qint64 kMaxNumber = (qint64 { 1 } << 53) - 1;

QJsonObject jsonOf(const MusicWish& wish)
{
    return { { u"scene"_s, wish.scene },
             { u"style"_s, wish.style },
             { u"tags"_s, QJsonArray::fromStringList(wish.tags) },
             { u"seconds"_s, wish.seconds },
             { u"loops"_s, wish.loops },
             { u"source"_s, wish.source },
             { u"seed"_s, wish.seed } };
}

QJsonObject jsonOf(const RemixRender& render)
{
    return { { u"artifact"_s, render.artifact },
             { u"sidecar"_s, render.sidecar },
             { u"asset_id"_s, render.assetUid },
             { u"cache_key"_s, render.cacheKey },
             { u"duration_seconds"_s, render.durationSeconds },
             { u"info"_s, render.info } };
}

Result<MusicWish> wishFrom(const QJsonObject& json, const QString& path)
{
    JsonReader in(json, path);
    const MusicWish usual;
    MusicWish wish { .scene = in.optionalString(u"scene"_s, kMaxName),
                     .style = in.optionalString(u"style"_s, kMaxName, usual.style),
                     .tags = in.optionalStrings(u"tags"_s, kMaxTags, kMaxName),
                     .seconds = in.optionalNumber(u"seconds"_s, 0, kLongestMusic).value_or(usual.seconds),
                     .loops = in.optionalBool(u"loops"_s).value_or(true),
                     .source = in.optionalString(u"source"_s, kMaxPath),
                     .seed = in.optionalInteger(u"seed"_s, 0, kMaxNumber).value_or(usual.seed) };
    if (wish.source.isEmpty() && wish.seconds < kShortestMusic)
        wish.seconds = usual.seconds;
    return in.finish(wish);
}

/// A file of the workspace, never one beside it.
QString insidePath(JsonReader& in, const QString& key)
{
    const QString path = in.requiredString(key, kMaxPath);
    const QString clean = QDir::cleanPath(path);
    if (QDir::isAbsolutePath(clean) || clean == u".."_s || clean.startsWith(u"../"_s))
        in.refuse(key, u"outside_workspace"_s, {});
    return clean;
}

Result<RemixRender> renderFrom(const QJsonObject& json, const QString& path)
{
    JsonReader in(json, path);
    RemixRender render { .artifact = insidePath(in, u"artifact"_s),
                         .sidecar = insidePath(in, u"sidecar"_s),
                         .assetUid = in.optionalString(u"asset_id"_s, kMaxName),
                         .cacheKey = in.optionalString(u"cache_key"_s, kMaxName),
                         .durationSeconds = in.optionalNumber(u"duration_seconds"_s, 0, 1e6).value_or(0),
                         .cached = true,
                         .info = in.optionalObject(u"info"_s, kMaxInfoBytes) };
    return in.finish(render);
}

Result<void> readPick(const QJsonValue& value, const QString& path, MusicShelf& shelf)
{
    if (!value.isObject())
        return failure(ErrorKind::InvalidRequest, u"wrong_type"_s, u"\"%1\" must be an object."_s.arg(path),
                       path);
    const QJsonObject json = value.toObject();
    JsonReader in(json, path);
    MusicPick pick { .id = shelf.board.picks.size() + 1,
                     .favourite = in.optionalBool(u"favourite"_s).value_or(false) };
    const auto wish = wishFrom(json[u"wish"_s].toObject(), path + u".wish"_s);
    if (!wish)
        return tl::unexpected(wish.error());
    pick.wish = *wish;
    if (auto read = in.finish(pick); !read)
        return tl::unexpected(read.error());
    if (json[u"made"_s].isObject()) {
        const auto render = renderFrom(json[u"made"_s].toObject(), path + u".made"_s);
        if (!render)
            return tl::unexpected(render.error());
        shelf.made.insert(pick.id, *render);
    }
    shelf.board.picks << pick;
    return {};
}

Result<MusicShelf> shelfFrom(const QJsonObject& json)
{
    MusicShelf shelf;
    const auto wish = wishFrom(json[u"wish"_s].toObject(), u"wish"_s);
    if (!wish)
        return tl::unexpected(wish.error());
    shelf.board.wish = *wish;
    const QJsonArray picks = json[u"candidates"_s].toArray();
    for (qsizetype at = 0; at < std::min(picks.size(), kMostPicks); ++at)
        if (auto read = readPick(picks[at], u"candidates[%1]"_s.arg(at), shelf); !read)
            return tl::unexpected(read.error());
    return shelf;
}

QString fileOf(const WorkspacePaths& paths)
{
    return paths.absolute(u"data/music/shelf.json"_s);
}

} // namespace

RemixRequest remixRequestOf(const MusicWish& wish)
{
    RemixRequest request { .sceneId = wish.scene.trimmed().isEmpty() ? u"scene"_s : wish.scene.trimmed(),
                           .targetStyle = wish.style,
                           .sourceTrack = wish.source,
                           .sourceFile = wish.source,
                           .moodTags = wish.tags,
                           .seed = wish.seed,
                           .loops = wish.loops,
                           .source = u"gui"_s };
    if (wish.seconds >= kShortestMusic)
        request.durationSeconds = wish.seconds;
    return request;
}

Result<MusicShelf> readMusicShelf(const WorkspacePaths& paths)
{
    const QString path = fileOf(paths);
    const auto bytes = readFile(path, kMaxBytes);
    if (!bytes && bytes.error().kind == ErrorKind::NotFound)
        return MusicShelf {};
    if (!bytes)
        return tl::unexpected(bytes.error());
    auto shelf = parseJsonObject(*bytes).and_then(shelfFrom);
    if (shelf)
        return shelf;
    const QString aside = path + u".broken"_s;
    QFile::remove(aside);
    QFile::rename(path, aside);
    return failure(
        ErrorKind::Storage, u"damaged_shelf"_s,
        u"The list of music candidates was damaged and begins empty; the old one is kept as %1."_s.arg(
            aside));
}

Result<void> writeMusicShelf(const WorkspacePaths& paths, const MusicShelf& shelf)
{
    QJsonArray picks;
    for (const MusicPick& pick : shelf.board.picks) {
        QJsonObject json { { u"favourite"_s, pick.favourite }, { u"wish"_s, jsonOf(pick.wish) } };
        if (const auto made = shelf.made.constFind(pick.id); made != shelf.made.cend())
            json[u"made"_s] = jsonOf(*made);
        picks << json;
    }
    const QJsonObject json { { u"version"_s, 1 },
                             { u"wish"_s, jsonOf(shelf.board.wish) },
                             { u"candidates"_s, picks } };
    return writeFile(fileOf(paths), QJsonDocument(json).toJson(), Durability::ProcessCrash);
}

} // namespace comfyvn
