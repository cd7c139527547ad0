#include "app/http/ExportApi.h"

#include "app/http/JobsApi.h"
#include "app/http/JsonRouter.h"
#include "core/artifacts/MediaPath.h"
#include "core/base/JsonReader.h"
#include "core/base/WorkspacePaths.h"
#include "core/export/ExportService.h"
#include "core/export/FileNames.h"
#include "core/script/ScriptStore.h"
#include "core/settings/SettingsStore.h"

#include <QDir>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

const auto kRoute = u"/api/export"_s;
constexpr qsizetype kMostIds = 100'000;
constexpr qsizetype kMostNames = 1000;
constexpr qsizetype kLongestPath = 4096;

QList<qint64> idsIn(JsonReader& in, const QJsonObject& body, const QString& key)
{
    const QJsonValue value = body[key];
    if (value.isUndefined() || value.isNull())
        return {};
    QList<qint64> ids;
    const QJsonArray array = value.toArray();
    bool valid = value.isArray() && array.size() <= kMostIds;
    for (const QJsonValue& id : array) {
        ids << id.toInteger(-1);
        valid = valid && ids.last() > 0;
    }
    if (!valid)
        in.refuse(key, u"wrong_type"_s, u"\"%1\" must be an array of ids."_s.arg(key));
    return ids;
}

/// A word that names one of a few things.
template <typename Value>
Value choice(JsonReader& in, const QString& key, std::optional<Value> (*find)(const QString&), Value fallback,
             const QString& known)
{
    const QString name = in.optionalString(key, 64);
    const auto found = name.isEmpty() ? std::optional(fallback) : find(name);
    if (!found)
        in.refuse(key, u"out_of_range"_s, u"\"%1\" must be one of %2."_s.arg(key, known));
    return found.value_or(fallback);
}

QString timesNames()
{
    QStringList names;
    for (const TimingFormat format : timingFormats())
        names << timingFormatName(format);
    return names.join(u", "_s);
}

QList<TimingFormat> timesIn(JsonReader& in)
{
    QList<TimingFormat> times;
    for (const QString& name : in.optionalStrings(u"times"_s, 32, 64)) {
        const auto format = timingFormatFromName(name);
        if (!format)
            in.refuse(u"times"_s, u"out_of_range"_s, u"\"times\" may hold %1."_s.arg(timesNames()));
        else if (!times.contains(*format))
            times << *format;
    }
    return times;
}

struct Wish {
    ExportScope scope {};
    ExportOptions options {};
    QStringList sceneNames {};
    bool dryRun = false;
};

Result<Wish> wishFrom(const QJsonObject& body)
{
    JsonReader in(body);
    Wish wish;
    wish.scope = { .scenes = idsIn(in, body, u"scene_ids"_s), .lines = idsIn(in, body, u"line_ids"_s) };
    wish.sceneNames = in.optionalStrings(u"scene_names"_s, kMostNames, 256);
    wish.options.folder = in.optionalString(u"folder"_s, kLongestPath, u"exports/lines"_s);
    wish.options.nameTemplate = in.optionalString(u"name"_s, 512, u"{scene}/{n}_{character}"_s);
    wish.options.format =
        choice(in, u"format"_s, soundFormatFromName, SoundFormat::Wav, u"wav, flac, opus, vorbis, mp3"_s);
    wish.options.quality =
        choice(in, u"quality"_s, soundQualityFromName, SoundQuality::Standard, u"small, standard, best"_s);
    wish.options.existing = choice(in, u"existing"_s, existingFilesFromName, ExistingFiles::KeepBoth,
                                   u"keep_both, overwrite, skip"_s);
    wish.options.stale =
        choice(in, u"stale"_s, staleLinesFromName, StaleLines::Render, u"render, as_is, skip"_s);
    wish.options.sampleRate =
        static_cast<int>(in.optionalInteger(u"sample_rate"_s, 8000, 192'000).value_or(0));
    wish.options.tags = in.optionalBool(u"tags"_s).value_or(true);
    wish.options.times = timesIn(in);
    wish.dryRun = in.optionalBool(u"dry_run"_s).value_or(false);
    return in.finish(wish);
}

Result<void> findScenes(Wish& wish, ScriptStore& script)
{
    if (wish.sceneNames.isEmpty())
        return {};
    const auto scenes = script.scenes();
    if (!scenes)
        return tl::unexpected(scenes.error());
    for (const QString& name : std::as_const(wish.sceneNames)) {
        bool found = false;
        for (const SceneInfo& scene : *scenes) {
            if (scene.name != name)
                continue;
            wish.scope.scenes << scene.id;
            found = true;
        }
        if (!found) {
            return failure(ErrorKind::NotFound, u"unknown_scene"_s, u"There is no scene \"%1\"."_s.arg(name),
                           u"scene_names"_s);
        }
    }
    return {};
}

/// Whoever calls from this process may write where the user may.
Result<QString> folderFor(const ExportApiParts& parts, const Request& request, const QString& wish)
{
    if (request.source == u"cli" && QDir::isAbsolutePath(wish))
        return QDir::cleanPath(wish);
    return resolveOutputFolder(wish, parts.paths, parts.settings.current().server.mediaRoots);
}

Answer exportLines(const ExportApiParts& parts, const Request& request, const QJsonObject& body)
{
    const auto refuse = [](const Error& error) { return Answer(Result<QJsonObject>(tl::unexpected(error))); };
    const auto asJob = wantsJob(request);
    if (!asJob)
        return refuse(asJob.error());
    auto wish = wishFrom(body);
    if (!wish)
        return refuse(wish.error());
    if (const auto found = findScenes(*wish, parts.script); !found)
        return refuse(found.error());
    const auto folder = folderFor(parts, request, wish->options.folder);
    if (!folder)
        return refuse(folder.error());
    wish->options.folder = *folder;
    if (wish->dryRun) {
        const auto lines = parts.exports.linesToRender(wish->scope, wish->options);
        return lines ? Answer(dryRunReply(parts.cost, *lines)) : refuse(lines.error());
    }

    const ExportWork exporting = parts.exports.exportLines(
        wish->scope, wish->options, request.source.isEmpty() ? kRoute : request.source);
    const auto reply =
        QFuture(exporting.report)
            .then(&parts.exports, [root = parts.paths.root()](const Result<ExportReport>& report) {
                return report.map([&root](const ExportReport& done) {
                    QJsonObject json = reportJson(done, root);
                    json[u"ok"_s] = true;
                    return json;
                });
            });
    const Work work { .result = reply,
                      .progress = QFuture<void>(exporting.report),
                      .cancel = exporting.cancel,
                      .title = *folder };
    return *asJob ? startJob(parts.jobs, u"export"_s, work)
                  : awaitOrStartJob(parts.jobs, parts.settings, u"export"_s, work);
}

QJsonObject field(const QString& type, const QString& description)
{
    return { { u"type"_s, type }, { u"description"_s, description } };
}

QJsonObject listField(const QString& type, const QString& description)
{
    QJsonObject list = field(u"array"_s, description);
    list[u"items"_s] = QJsonObject { { u"type"_s, type } };
    return list;
}

QJsonObject requestSchema()
{
    QJsonObject rate = field(u"integer"_s, u"Hz; absent: as rendered"_s);
    rate[u"minimum"_s] = 8000;
    rate[u"maximum"_s] = 192'000;
    const QJsonObject properties {
        { u"scene_ids"_s, listField(u"integer"_s, u"The scenes; absent: all"_s) },
        { u"scene_names"_s, listField(u"string"_s, u"The same by name"_s) },
        { u"line_ids"_s, listField(u"integer"_s, u"Just these lines"_s) },
        { u"folder"_s,
          field(
              u"string"_s,
              u"Below exports/ of the workspace, or absolute below a media root; default exports/lines"_s) },
        { u"name"_s,
          field(u"string"_s,
                u"Template of the files' names: {%1}, {n:4}, / for folders; default {scene}/{n}_{character}"_s
                    .arg(FileNameTemplate::fields().join(u"}, {"_s))) },
        { u"format"_s, field(u"string"_s, u"wav, flac, opus, vorbis or mp3"_s) },
        { u"quality"_s, field(u"string"_s, u"small, standard or best"_s) },
        { u"sample_rate"_s, rate },
        { u"tags"_s, field(u"boolean"_s, u"Title, artist and comment; default true"_s) },
        { u"times"_s, listField(u"string"_s, u"Beside each sound: %1"_s.arg(timesNames())) },
        { u"existing"_s, field(u"string"_s, u"Files that are there: keep_both, overwrite or skip"_s) },
        { u"stale"_s,
          field(u"string"_s, u"Lines that are not rendered as they are: render, as_is or skip"_s) },
        { u"dry_run"_s,
          field(u"boolean"_s, u"Only say how many lines it would render first, and about what they cost"_s) },
    };
    return { { u"type"_s, u"object"_s }, { u"properties"_s, properties } };
}

} // namespace

void addExportRoutes(JsonRouter& router, const ExportApiParts& parts)
{
    router.post(
        kRoute,
        { .summary = u"Writes lines of the script as files for other programs"_s,
          .requestSchema = requestSchema(),
          .query = { { u"async"_s,
                       QJsonObject { { u"type"_s, u"integer"_s }, { u"enum"_s, QJsonArray { 0, 1 } } } } },
          .example = { { u"format"_s, u"opus"_s }, { u"times"_s, QJsonArray { u"vtt"_s } } } },
        [parts](const Request& request, const QJsonObject& body) {
            return exportLines(parts, request, body);
        });
}

} // namespace comfyvn::http
