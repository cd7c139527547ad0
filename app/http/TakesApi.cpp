#include "app/http/JsonRouter.h"
#include "app/http/ScriptApi.h"
#include "app/http/ScriptJson.h"
#include "core/base/JsonReader.h"
#include "core/base/WorkspacePaths.h"
#include "core/script/ScriptStore.h"
#include "core/script/Takes.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

const QString kUnknownLine = u"unknown_line"_s;
const QString kUnknownTake = u"unknown_take"_s;

QString sourceOf(const Request& request)
{
    return request.source.isEmpty() ? QString::fromUtf8(request.path) : request.source;
}

Result<ScriptStore::Found> lineOf(ScriptStore& script, const Request& request)
{
    return idFrom(request.captures.value(0), kUnknownLine).and_then([&script](qint64 line) {
        return script.findLine(line);
    });
}

QJsonObject takesReply(const ScriptLine& line, const WorkspacePaths& paths)
{
    QJsonArray takes;
    for (const Take& take : line.takes)
        takes << takeJson(line, take, paths);
    return { { u"ok"_s, true }, { u"line"_s, line.id }, { u"takes"_s, takes }, { u"count"_s, takes.size() } };
}

/// Edits a line with `edit`, which returns Result<T>, and writes it.
template <typename Edit>
auto edited(const ScriptApiParts& parts, const Request& request, Edit edit)
    -> Result<std::pair<ScriptLine, qint64>>
{
    auto found = lineOf(parts.script, request);
    if (!found)
        return tl::unexpected(found.error());
    const Result<qint64> done = edit(found->line);
    if (!done)
        return tl::unexpected(done.error());
    const auto saved =
        parts.script.save({ .scene = found->scene, .changed = { found->line } }, sourceOf(request));
    if (!saved)
        return tl::unexpected(saved.error());
    return std::pair(found->line, *done);
}

Result<QJsonObject> takeReply(const ScriptApiParts& parts, qint64 line, qint64 take)
{
    return parts.script.findLine(line).and_then([&](const ScriptStore::Found& found) -> Result<QJsonObject> {
        const Take* now = findTake(found.line, take);
        if (now == nullptr)
            return failure(ErrorKind::NotFound, kUnknownTake, u"The take was deleted meanwhile."_s);
        return QJsonObject { { u"ok"_s, true }, { u"take"_s, takeJson(found.line, *now, parts.paths) } };
    });
}

Answer addTakeTo(const ScriptApiParts& parts, const Request& request, const QJsonObject& body)
{
    JsonReader in(body);
    const auto seed = in.optionalInteger(u"seed"_s, 0, kMaxSeed);
    const bool choose = in.optionalBool(u"choose"_s).value_or(false);
    const bool render = in.optionalBool(u"render"_s).value_or(true);
    if (in.error())
        return Result<QJsonObject>(tl::unexpected(*in.error()));
    LineIds ids = parts.script.ids();
    const auto added = edited(parts, request, [&](ScriptLine& line) -> Result<qint64> {
        const auto take = addTake(line, seed, ids);
        if (take && (choose || line.take == 0))
            line.take = *take;
        return take;
    });
    if (!added)
        return Result<QJsonObject>(tl::unexpected(added.error()));
    const qint64 line = added->first.id;
    const qint64 take = added->second;
    if (!render)
        return takeReply(parts, line, take);
    return parts.scenes.renderTake(line, take, sourceOf(request))
        .then(&parts.scenes, [parts, line, take](const Result<SpeechRender>& made) -> Result<QJsonObject> {
            return made.and_then([&](const SpeechRender&) { return takeReply(parts, line, take); });
        });
}

Result<QJsonObject> changeTake(const ScriptApiParts& parts, const Request& request, qint64 take,
                               const QJsonObject& body)
{
    JsonReader in(body);
    const auto chosen = in.optionalBool(u"chosen"_s);
    const auto locked = in.optionalBool(u"locked"_s);
    if (chosen == false)
        in.refuse(u"chosen"_s, u"out_of_range"_s,
                  u"\"chosen\" can only be true; choose another take instead."_s);
    if (in.error())
        return tl::unexpected(*in.error());
    return edited(parts, request,
                  [&](ScriptLine& line) -> Result<qint64> {
                      auto done = chosen ? chooseTake(line, take) : Result<void>();
                      if (done && locked)
                          done = setTakeLocked(line, take, *locked);
                      return done.map([take] { return take; });
                  })
        .and_then([&](const auto& done) { return takeReply(parts, done.first.id, take); });
}

Answer withTake(const Request& request, const std::function<Result<QJsonObject>(qint64)>& act)
{
    return idFrom(request.captures.value(1), kUnknownTake).and_then(act);
}

QJsonObject flag(const QString& description)
{
    return { { u"type"_s, u"boolean"_s }, { u"description"_s, description } };
}

} // namespace

void addTakeRoutes(JsonRouter& router, const ScriptApiParts& parts)
{
    router.get(u"/api/lines/{id}"_s, { .summary = u"One line and the scene it is in"_s },
               [parts](const Request& request) -> Answer {
                   return lineOf(parts.script, request).map([&](const ScriptStore::Found& found) {
                       return QJsonObject { { u"ok"_s, true },
                                            { u"scene"_s, found.scene },
                                            { u"line"_s, lineJson(found.line, std::nullopt, parts.paths) } };
                   });
               });
    router.get(u"/api/lines/{id}/takes"_s, { .summary = u"A line's takes"_s },
               [parts](const Request& request) -> Answer {
                   return lineOf(parts.script, request).map([&](const ScriptStore::Found& found) {
                       return takesReply(found.line, parts.paths);
                   });
               });
    router.post(
        u"/api/lines/{id}/takes"_s,
        { .summary = u"Adds a take of a line and renders it"_s,
          .requestSchema = { { u"type"_s, u"object"_s },
                             { u"properties"_s,
                               QJsonObject { { u"seed"_s,
                                               QJsonObject { { u"type"_s, u"integer"_s },
                                                             { u"minimum"_s, 0 },
                                                             { u"maximum"_s, kMaxSeed } } },
                                             { u"choose"_s, flag(u"Take it as the line's sound"_s) },
                                             { u"render"_s, flag(u"Default true"_s) } } } },
          .example = { { u"seed"_s, 7 } } },
        [parts](const Request& request, const QJsonObject& body) { return addTakeTo(parts, request, body); });
    router.post(u"/api/lines/{id}/takes/{take}"_s,
                { .summary = u"Chooses, locks or unlocks a take"_s,
                  .requestSchema = { { u"type"_s, u"object"_s },
                                     { u"properties"_s,
                                       QJsonObject { { u"chosen"_s, flag(u"true: the line's sound"_s) },
                                                     { u"locked"_s,
                                                       flag(u"Neither rendered again nor deleted"_s) } } } },
                  .example = { { u"chosen"_s, true } } },
                [parts](const Request& request, const QJsonObject& body) {
                    return withTake(request,
                                    [&](qint64 take) { return changeTake(parts, request, take, body); });
                });
    router.remove(u"/api/lines/{id}/takes/{take}"_s, { .summary = u"Deletes a take"_s },
                  [parts](const Request& request) {
                      return withTake(request, [&](qint64 take) {
                          return edited(parts, request,
                                        [take](ScriptLine& line) -> Result<qint64> {
                                            return removeTake(line, take).map([take] { return take; });
                                        })
                              .map([&](const auto& done) { return takesReply(done.first, parts.paths); });
                      });
                  });
}

} // namespace comfyvn::http
