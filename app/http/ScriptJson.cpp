#include "app/http/ScriptJson.h"

#include "app/http/SpeechJson.h"
#include "core/base/JsonReader.h"
#include "core/base/WorkspacePaths.h"

#include <QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

constexpr qsizetype kNameLength = kMaxSpeechName;
constexpr qsizetype kLangLength = kMaxSpeechLang;
constexpr qint64 kMaxId = (qint64 { 1 } << 53) - 1;
constexpr qsizetype kMaxFailuresTold = 1000;

double milliseconds(double seconds)
{
    return std::round(seconds * 1000);
}

void addSound(QJsonObject& json, const Take& take, const WorkspacePaths& paths)
{
    if (take.cacheKey.isEmpty())
        return;
    const QString path = paths.relative(paths.speechFolder(take.cacheKey)) + u"/out.wav"_s;
    json[u"duration_ms"_s] = milliseconds(take.durationSeconds);
    json[u"cache_key"_s] = take.cacheKey;
    json[u"path"_s] = path;
    json[u"url"_s] = fileUrl(path);
    if (!take.fallbackReason.isEmpty())
        json[u"fallback_reason"_s] = take.fallbackReason;
}

/// The ids in an array field; a fault is noted in the reader.
QList<qint64> idsFrom(JsonReader& in, const QJsonObject& body, const QString& key)
{
    const QJsonValue value = body[key];
    if (value.isUndefined() || value.isNull())
        return {};
    if (!value.isArray()) {
        in.refuse(key, u"wrong_type"_s, u"\"%1\" must be an array of ids."_s.arg(key));
        return {};
    }
    const QJsonArray array = value.toArray();
    QList<qint64> ids;
    for (qsizetype at = 0; at < array.size(); ++at) {
        const double number = array[at].toDouble(-1);
        if (number < 1 || number > static_cast<double>(kMaxId) || number != std::floor(number)) {
            in.refuse(u"%1[%2]"_s.arg(key).arg(at), u"out_of_range"_s,
                      u"\"%1[%2]\" must be an id, a whole number above 0."_s.arg(key).arg(at));
            return {};
        }
        ids << static_cast<qint64>(number);
    }
    return ids;
}

LineFields fieldsFrom(JsonReader& in, const QJsonObject& object)
{
    LineFields fields;
    const auto read = [&](std::optional<QString>& to, const QString& key, qsizetype length) {
        const QJsonValue value = object[key];
        if (!value.isUndefined() && !value.isNull())
            to = in.optionalString(key, length);
    };
    read(fields.character, u"character"_s, kNameLength);
    read(fields.style, u"style"_s, kNameLength);
    read(fields.lang, u"lang"_s, kLangLength);
    read(fields.voice, u"voice"_s, kNameLength);
    read(fields.text, u"text"_s, kMaxSpeechText);
    read(fields.sourceId, u"source_id"_s, kNameLength);
    return fields;
}

/// Calls `read(reader, object, at)` for each object of an array field.
template <typename Read>
void eachObject(JsonReader& in, const QJsonObject& body, const QString& key, Read read)
{
    const QJsonValue value = body[key];
    if (value.isUndefined() || value.isNull())
        return;
    if (!value.isArray())
        return in.refuse(key, u"wrong_type"_s, u"\"%1\" must be an array of objects."_s.arg(key));
    const QJsonArray array = value.toArray();
    for (qsizetype at = 0; at < array.size() && !in.error(); ++at) {
        const QString place = u"%1[%2]"_s.arg(key).arg(at);
        if (!array[at].isObject())
            return in.refuse(place, u"wrong_type"_s, u"\"%1\" must be an object."_s.arg(place));
        const QJsonObject object = array[at].toObject();
        JsonReader fields(object, place);
        read(fields, object);
        if (fields.error())
            in.refuse(*fields.error());
    }
}

} // namespace

QJsonObject sceneJson(const SceneInfo& scene)
{
    return { { u"id"_s, scene.id },
             { u"name"_s, scene.name },
             { u"lines"_s, scene.lines },
             { u"duration_ms"_s, milliseconds(scene.seconds) } };
}

QJsonObject lineJson(const ScriptLine& line, std::optional<LineSound> state, const WorkspacePaths& paths)
{
    QJsonObject json { { u"id"_s, line.id },
                       { u"character"_s, line.character },
                       { u"style"_s, line.style },
                       { u"lang"_s, line.lang },
                       { u"voice"_s, line.voice },
                       { u"text"_s, line.text },
                       { u"takes"_s, line.takes.size() } };
    if (!line.sourceId.isEmpty())
        json[u"source_id"_s] = line.sourceId;
    if (line.gone)
        json[u"gone"_s] = true;
    if (line.take != 0)
        json[u"take"_s] = line.take;
    if (state)
        json[u"state"_s] = lineSoundName(*state);
    addSound(json, soundOf(line), paths);
    return json;
}

QJsonObject takeJson(const ScriptLine& line, const Take& take, const WorkspacePaths& paths)
{
    QJsonObject json { { u"id"_s, take.id },
                       { u"chosen"_s, line.take == take.id },
                       { u"locked"_s, take.locked } };
    if (take.seed)
        json[u"seed"_s] = *take.seed;
    addSound(json, take, paths);
    return json;
}

QJsonObject reportJson(qint64 scene, const SceneRenderReport& report)
{
    QJsonArray failures;
    for (const auto& failed : report.failures) {
        if (failures.size() >= kMaxFailuresTold)
            break;
        QJsonObject told { { u"line"_s, failed.line },
                           { u"code"_s, failed.error.code },
                           { u"message"_s, failed.error.message } };
        if (!failed.error.field.isEmpty())
            told[u"field"_s] = failed.error.field;
        failures << told;
    }
    return { { u"ok"_s, true },
             { u"scene"_s, scene },
             { u"total"_s, report.total },
             { u"rendered"_s, report.rendered },
             { u"failed"_s, report.failures.size() },
             { u"duration_ms"_s, milliseconds(report.seconds) },
             { u"failures"_s, failures } };
}

Result<SceneEdit> sceneEditFrom(const QJsonObject& body)
{
    JsonReader in(body);
    SceneEdit edit;
    edit.remove = idsFrom(in, body, u"remove"_s);
    eachObject(in, body, u"change"_s, [&edit](JsonReader& fields, const QJsonObject& object) {
        const auto line = fields.optionalInteger(u"id"_s, 1, kMaxId);
        if (!line)
            fields.refuse(u"id"_s, u"missing_field"_s, u"A change needs the \"id\" of its line."_s);
        edit.change.append({ .line = line.value_or(0), .fields = fieldsFrom(fields, object) });
    });
    eachObject(in, body, u"add"_s, [&edit](JsonReader& fields, const QJsonObject& object) {
        const auto below = fields.optionalInteger(u"below"_s, 0, kMaxId);
        edit.add.append({ .below = below, .fields = fieldsFrom(fields, object) });
    });
    edit.order = idsFrom(in, body, u"order"_s);
    return in.finish(std::move(edit));
}

Result<QList<ScriptLine>> linesFrom(const QJsonObject& body)
{
    JsonReader in(body);
    QList<ScriptLine> lines;
    eachObject(in, body, u"lines"_s, [&lines](JsonReader& reader, const QJsonObject& object) {
        const LineFields fields = fieldsFrom(reader, object);
        lines << ScriptLine { .character = fields.character.value_or(QString()),
                              .style = fields.style.value_or(QString()),
                              .lang = fields.lang.value_or(QString()),
                              .voice = fields.voice.value_or(QString()),
                              .text = fields.text.value_or(QString()) };
    });
    return in.finish(std::move(lines));
}

Result<SceneRenderAsk> sceneRenderAskFrom(const QJsonObject& body)
{
    JsonReader in(body);
    SceneRenderAsk ask;
    SceneRenderWish& wish = ask.wish;
    ask.dryRun = in.optionalBool(u"dry_run"_s).value_or(false);
    const QString which = in.optionalString(u"which"_s, kNameLength, u"needed"_s);
    if (which == u"stale")
        wish.which = LinesToRender::Stale;
    else if (which == u"all")
        wish.which = LinesToRender::All;
    else if (which != u"needed")
        in.refuse(u"which"_s, u"out_of_range"_s, u"\"which\" is needed, stale or all."_s);
    wish.lines = idsFrom(in, body, u"lines"_s);
    return in.finish(std::move(ask));
}

Result<qint64> idFrom(const QString& capture, const QString& code)
{
    bool valid = false;
    const qint64 id = capture.toLongLong(&valid);
    if (valid && id > 0)
        return id;
    return failure(ErrorKind::NotFound, code,
                   u"\"%1\" is no id; ids are whole numbers above 0."_s.arg(capture));
}

} // namespace comfyvn::http
