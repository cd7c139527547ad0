#include "app/http/ScriptApi.h"

#include "app/http/JobsApi.h"
#include "app/http/JsonRouter.h"
#include "app/http/ScriptJson.h"
#include "core/base/JsonReader.h"
#include "core/base/WorkspacePaths.h"
#include "core/script/ScriptStore.h"
#include "core/settings/SettingsStore.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

constexpr qint64 kMaxId = (qint64 { 1 } << 53) - 1;
constexpr qint64 kMostLines = 10'000; ///< in one reply

const QString kUnknownScene = u"unknown_scene"_s;

QString sourceOf(const Request& request)
{
    return request.source.isEmpty() ? QString::fromUtf8(request.path) : request.source;
}

Result<QJsonObject> sceneReply(ScriptStore& script, qint64 scene)
{
    return script.scenes().and_then([scene](const QList<SceneInfo>& scenes) -> Result<QJsonObject> {
        const auto found = std::ranges::find(scenes, scene, &SceneInfo::id);
        if (found == scenes.cend())
            return failure(ErrorKind::NotFound, kUnknownScene, u"There is no scene %1."_s.arg(scene));
        return QJsonObject { { u"ok"_s, true }, { u"scene"_s, sceneJson(*found) } };
    });
}

Result<QJsonObject> listScenes(ScriptStore& script)
{
    const auto current = script.currentScene();
    if (!current)
        return tl::unexpected(current.error());
    return script.scenes().map([&current](const QList<SceneInfo>& scenes) {
        QJsonArray list;
        for (const SceneInfo& scene : scenes)
            list << sceneJson(scene);
        QJsonObject reply { { u"ok"_s, true }, { u"scenes"_s, list }, { u"count"_s, list.size() } };
        if (*current != 0)
            reply[u"current"_s] = *current;
        return reply;
    });
}

Result<QJsonObject> createScene(ScriptStore& script, const QJsonObject& body)
{
    JsonReader in(body);
    const QString name = in.requiredString(u"name"_s, 1000);
    if (in.error())
        return tl::unexpected(*in.error());
    const auto plain = checkedSceneName(name);
    if (!plain)
        return tl::unexpected(plain.error());
    const auto scenes = script.scenes();
    if (scenes && scenes->size() >= kMaxScenes)
        return failure(
            ErrorKind::InvalidRequest, u"too_many_scenes"_s,
            u"The workspace has %1 scenes, which is the limit; delete some first."_s.arg(kMaxScenes));
    return script.createScene(*plain).and_then([&](qint64 scene) { return sceneReply(script, scene); });
}

Result<QJsonObject> changeScene(ScriptStore& script, qint64 scene, const QJsonObject& body)
{
    JsonReader in(body);
    const QString name = in.optionalString(u"name"_s, 1000);
    const auto above = in.optionalInteger(u"above"_s, 0, kMaxId);
    if (in.error())
        return tl::unexpected(*in.error());
    auto done = sceneReply(script, scene).map([](const QJsonObject&) {});
    if (done && body.contains(u"name"_s) && !body[u"name"_s].isNull())
        done = checkedSceneName(name).and_then(
            [&](const QString& plain) { return script.renameScene(scene, plain); });
    if (done && above)
        done = script.moveScene(scene, *above);
    return done.and_then([&] { return sceneReply(script, scene); });
}

Result<qint64> page(const Request& request, const QString& key, qint64 fallback, qint64 most)
{
    const QString value = request.query.queryItemValue(key);
    bool valid = true;
    const qint64 number = value.isEmpty() ? fallback : value.toLongLong(&valid);
    if (valid && number >= 0 && number <= most)
        return number;
    return failure(ErrorKind::InvalidRequest, u"out_of_range"_s,
                   u"\"%1\" is a whole number from 0 to %2."_s.arg(key).arg(most), key);
}

Answer listLines(const ScriptApiParts& parts, const Request& request, qint64 scene)
{
    const auto offset = page(request, u"offset"_s, 0, kMaxLinesInScene);
    const auto limit = page(request, u"limit"_s, 1000, kMostLines);
    if (!offset || !limit)
        return Result<QJsonObject>(tl::unexpected(offset ? limit.error() : offset.error()));
    return parts.scenes.sounds(scene).then(
        &parts.scenes,
        [paths = parts.paths, first = *offset, most = *limit](const Result<SceneSounds>& read) {
            return read.map([&](const SceneSounds& sounds) {
                QJsonArray lines;
                const qint64 end = std::min<qint64>(sounds.script.lines.size(), first + most);
                for (qint64 row = first; row < end; ++row)
                    lines << lineJson(sounds.script.lines[row], sounds.sounds[row], paths);
                QJsonObject states;
                for (const LineSound sound : sounds.sounds) {
                    const QString name = lineSoundName(sound);
                    states[name] = states[name].toInt() + 1;
                }
                return QJsonObject { { u"ok"_s, true },
                                     { u"scene"_s, sounds.script.scene },
                                     { u"lines"_s, lines },
                                     { u"count"_s, sounds.script.lines.size() },
                                     { u"states"_s, states } };
            });
        });
}

Result<QJsonObject> editLines(const ScriptApiParts& parts, const QString& source, qint64 scene,
                              const QJsonObject& body)
{
    const auto edit = sceneEditFrom(body);
    if (!edit)
        return tl::unexpected(edit.error());
    const auto before = parts.script.load(scene);
    if (!before)
        return tl::unexpected(before.error());
    LineIds ids = parts.script.ids();
    const auto changes = changesOf(*before, *edit, ids);
    if (!changes)
        return tl::unexpected(changes.error());
    if (!changes->isEmpty()) {
        if (const auto saved = parts.script.save(editOf(scene, *changes), source); !saved)
            return tl::unexpected(saved.error());
    }
    QJsonArray added, changed, removed;
    for (const LineChange& change : *changes) {
        if (!change.before)
            added << lineJson(*change.after, std::nullopt, parts.paths);
        else if (change.after)
            changed << change.after->id;
        else
            removed << change.before->id;
    }
    return QJsonObject { { u"ok"_s, true },
                         { u"scene"_s, scene },
                         { u"added"_s, added },
                         { u"changed"_s, changed },
                         { u"removed"_s, removed } };
}

/// What rendering would come to.
QFuture<Result<QJsonObject>> tryRender(const ScriptApiParts& parts, const SceneRenderWish& wish)
{
    return parts.scenes.linesToRender(wish)
        .then(&parts.scenes,
              [cost = parts.cost](const Result<QList<ScriptLine>>& lines) {
                  return lines
                      ? dryRunReply(cost, *lines)
                      : QtFuture::makeReadyFuture(Result<QJsonObject>(tl::unexpected(lines.error())));
              })
        .unwrap();
}

Answer renderScene(const ScriptApiParts& parts, const Request& request, qint64 scene, const QJsonObject& body)
{
    const auto asJob = wantsJob(request);
    const auto ask = sceneRenderAskFrom(body);
    if (!asJob || !ask)
        return Result<QJsonObject>(tl::unexpected(asJob ? ask.error() : asJob.error()));
    SceneRenderWish wish = ask->wish;
    wish.scene = scene;
    wish.source = sourceOf(request);
    const auto script = parts.script.load(scene);
    if (!script)
        return Result<QJsonObject>(tl::unexpected(script.error()));
    if (ask->dryRun)
        return tryRender(parts, wish);
    auto run = parts.scenes.render(wish);
    const auto result = QFuture(run).then(&parts.scenes, [scene](const Result<SceneRenderReport>& report) {
        return report.map([scene](const SceneRenderReport& done) { return reportJson(scene, done); });
    });
    const Work work { .result = result,
                      .progress = QFuture<void>(run),
                      .cancel = [run]() mutable { run.cancel(); },
                      .title = script->name };
    return *asJob ? startJob(parts.jobs, u"scene"_s, work)
                  : awaitOrStartJob(parts.jobs, parts.settings, u"scene"_s, work);
}

QJsonObject field(const QString& type, const QString& description)
{
    return { { u"type"_s, type }, { u"description"_s, description } };
}

QJsonObject schema(const QJsonObject& properties, const QJsonArray& required = {})
{
    QJsonObject object { { u"type"_s, u"object"_s }, { u"properties"_s, properties } };
    if (!required.isEmpty())
        object[u"required"_s] = required;
    return object;
}

QJsonObject ids(const QString& description)
{
    QJsonObject array = field(u"array"_s, description);
    array[u"items"_s] = QJsonObject { { u"type"_s, u"integer"_s }, { u"minimum"_s, 1 } };
    return array;
}

QJsonObject lineSchema(const QString& key, const QString& description)
{
    return schema({ { key, field(u"integer"_s, description) },
                    { u"character"_s, field(u"string"_s, u"Who says it"_s) },
                    { u"style"_s, field(u"string"_s, u"As in speech requests"_s) },
                    { u"lang"_s, field(u"string"_s, u"BCP 47"_s) },
                    { u"voice"_s, field(u"string"_s, u"Instead of the character's; usually empty"_s) },
                    { u"text"_s, field(u"string"_s, u"At most 20,000 characters"_s) },
                    { u"source_id"_s, field(u"string"_s, u"How an imported script names the line"_s) } });
}

/// Lines of no scene, as programs have them before they ask for them one by one.
Answer costOf(const ScriptApiParts& parts, const QJsonObject& body)
{
    const auto lines = linesFrom(body);
    return lines ? Answer(dryRunReply(parts.cost, *lines))
                 : Answer(Result<QJsonObject>(tl::unexpected(lines.error())));
}

QJsonObject costSchema()
{
    QJsonObject lines = field(u"array"_s, u"Lines that are to be spoken"_s);
    lines[u"items"_s] = schema({ { u"character"_s, field(u"string"_s, u"Who speaks"_s) },
                                 { u"style"_s, field(u"string"_s, u"As in speech requests"_s) },
                                 { u"lang"_s, field(u"string"_s, u"BCP 47"_s) },
                                 { u"voice"_s, field(u"string"_s, u"Instead of the character's"_s) },
                                 { u"text"_s, field(u"string"_s, u"At most 20,000 characters"_s) } });
    return schema({ { u"lines"_s, lines } });
}

QJsonObject editSchema()
{
    QJsonObject change = field(u"array"_s, u"What changes of which lines"_s);
    change[u"items"_s] = lineSchema(u"id"_s, u"The line"_s);
    QJsonObject add = field(u"array"_s, u"New lines"_s);
    add[u"items"_s] =
        lineSchema(u"below"_s, u"A line; 0: at the top; left out: below the one before, or last"_s);
    return schema({ { u"remove"_s, ids(u"Lines to delete"_s) },
                    { u"change"_s, change },
                    { u"add"_s, add },
                    { u"order"_s, ids(u"These lines in this order, at the place of the uppermost"_s) } });
}

} // namespace

void addScriptRoutes(JsonRouter& router, const ScriptApiParts& parts)
{
    // A route about one scene: `act(scene, request, body)`.
    const auto withScene = [](auto act) {
        return [act](const Request& request, const QJsonObject& body) -> Answer {
            const auto scene = idFrom(request.captures.value(0), kUnknownScene);
            return scene ? act(*scene, request, body)
                         : Answer(Result<QJsonObject>(tl::unexpected(scene.error())));
        };
    };
    const auto withoutBody = [withScene](auto act) {
        return [handler = withScene(act)](const Request& request) -> Answer { return handler(request, {}); };
    };

    router.get(u"/api/scenes"_s, { .summary = u"The workspace's scenes in order"_s },
               [parts](const Request&) -> Answer { return listScenes(parts.script); });
    router.post(u"/api/scenes"_s,
                { .summary = u"Adds an empty scene below the others"_s,
                  .requestSchema =
                      schema({ { u"name"_s, field(u"string"_s, u"1 to 200 characters"_s) } }, { u"name"_s }),
                  .example = { { u"name"_s, u"Harbour"_s } } },
                [parts](const Request&, const QJsonObject& body) -> Answer {
                    return createScene(parts.script, body);
                });
    router.get(u"/api/scenes/{id}"_s, { .summary = u"One scene"_s },
               withoutBody([parts](qint64 scene, const Request&, const QJsonObject&) -> Answer {
                   return sceneReply(parts.script, scene);
               }));
    router.post(u"/api/scenes/{id}"_s,
                { .summary = u"Renames or moves a scene"_s,
                  .requestSchema = schema({ { u"name"_s, field(u"string"_s, u"1 to 200 characters"_s) },
                                            { u"above"_s, field(u"integer"_s, u"A scene; 0: last"_s) } }),
                  .example = { { u"name"_s, u"Lighthouse"_s } } },
                withScene([parts](qint64 scene, const Request&, const QJsonObject& body) -> Answer {
                    return changeScene(parts.script, scene, body);
                }));
    router.remove(u"/api/scenes/{id}"_s, { .summary = u"Deletes a scene with its lines"_s },
                  withoutBody([parts](qint64 scene, const Request&, const QJsonObject&) -> Answer {
                      return parts.script.removeScene(scene).map([](const Script& removed) {
                          return QJsonObject { { u"ok"_s, true },
                                               { u"id"_s, removed.scene },
                                               { u"lines"_s, removed.lines.size() } };
                      });
                  }));
    router.get(u"/api/scenes/{id}/lines"_s,
               { .summary = u"A scene's lines with their states"_s,
                 .query = { { u"offset"_s, field(u"integer"_s, u"Lines to skip; default 0"_s) },
                            { u"limit"_s, field(u"integer"_s, u"At most so many; default 1,000"_s) } } },
               withoutBody([parts](qint64 scene, const Request& request, const QJsonObject&) -> Answer {
                   return listLines(parts, request, scene);
               }));
    router.post(u"/api/scenes/{id}/lines"_s,
                { .summary = u"Adds, changes, deletes and reorders lines, all or none"_s,
                  .requestSchema = editSchema(),
                  .example = { { u"add"_s,
                                 QJsonArray { QJsonObject { { u"character"_s, u"mira"_s },
                                                            { u"text"_s, u"The tide is out."_s } } } } } },
                withScene([parts](qint64 scene, const Request& request, const QJsonObject& body) -> Answer {
                    return editLines(parts, sourceOf(request), scene, body);
                }));
    router.post(
        u"/api/tts/cost"_s,
        { .summary = u"What providers that cost money would be sent for lines, and about what that costs"_s,
          .requestSchema = costSchema(),
          .example = { { u"lines"_s,
                         QJsonArray { QJsonObject { { u"text"_s, u"The tide is out."_s } } } } } },
        [parts](const Request&, const QJsonObject& body) -> Answer { return costOf(parts, body); });
    router.post(
        u"/api/scenes/{id}/render"_s,
        { .summary = u"Renders a scene's lines and tells which failed"_s,
          .requestSchema = schema(
              { { u"which"_s, field(u"string"_s, u"needed (default: new, stale, failed), stale or all"_s) },
                { u"lines"_s, ids(u"Only these"_s) },
                { u"dry_run"_s,
                  field(u"boolean"_s, u"Only say how many lines, and about what they would cost"_s) } }),
          .query = { { u"async"_s,
                       QJsonObject { { u"type"_s, u"integer"_s }, { u"enum"_s, QJsonArray { 0, 1 } } } } },
          .example = { { u"which"_s, u"needed"_s } } },
        withScene([parts](qint64 scene, const Request& request, const QJsonObject& body) -> Answer {
            return renderScene(parts, request, scene, body);
        }));
}

} // namespace comfyvn::http
