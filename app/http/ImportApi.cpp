#include "app/http/ImportApi.h"

#include "app/http/JobsApi.h"
#include "app/http/JsonRouter.h"
#include "core/base/JsonReader.h"
#include "core/script/import/ScriptUpdater.h"
#include "core/voice/SpeakingStyle.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

constexpr qint64 kMaxId = (qint64 { 1 } << 53) - 1;
constexpr qsizetype kMaxRemarksTold = 200;

const QHash<QString, ScriptKind>& kinds()
{
    static const QHash<QString, ScriptKind> names { { u"text"_s, ScriptKind::PlainText },
                                                    { u"table"_s, ScriptKind::Table },
                                                    { u"renpy_dialogue"_s, ScriptKind::RenpyDialogue },
                                                    { u"renpy"_s, ScriptKind::RenpyScript } };
    return names;
}

QString remarkName(ImportRemark remark)
{
    switch (remark) {
    case ImportRemark::TagsRemoved:
        return u"tags_removed"_s;
    case ImportRemark::ValueUnknown:
        return u"value_unknown"_s;
    case ImportRemark::ChoiceLeftOut:
        return u"choice_left_out"_s;
    case ImportRemark::StringLeftOut:
        return u"string_left_out"_s;
    case ImportRemark::AttributeLeftOut:
        return u"attribute_left_out"_s;
    case ImportRemark::CharacterUnknown:
        return u"character_unknown"_s;
    case ImportRemark::CharacterReplaced:
        return u"character_replaced"_s;
    }
    return {};
}

Result<ScriptWish> wishFrom(const QJsonObject& body)
{
    JsonReader in(body);
    ScriptWish wish;
    const QString text = in.requiredString(u"text"_s, kMaxScriptBytes);
    const QString name = in.optionalString(u"name"_s, 1000);
    wish.sources << ScriptSource { .name = name, .bytes = text.toUtf8() };
    if (const QString kind = in.optionalString(u"kind"_s, 32); kinds().contains(kind))
        wish.how.kind = kinds().value(kind);
    else if (!kind.isEmpty())
        in.refuse(
            u"kind"_s, u"out_of_range"_s,
            u"\"kind\" must be one of text, table, renpy_dialogue, renpy; leave it away to have it guessed."_s);
    wish.how.encoding = TextEncoding::Utf8;
    wish.how.styles = speakingStyleNames();
    wish.how.oldRenpyIds = in.optionalBool(u"old_renpy_ids"_s).value_or(false);
    wish.scene = in.optionalInteger(u"scene_id"_s, 1, kMaxId).value_or(0);
    wish.dryRun = in.optionalBool(u"dry_run"_s).value_or(false);
    wish.options.gone =
        in.optionalBool(u"remove_gone"_s).value_or(false) ? GoneLines::Remove : GoneLines::Keep;
    wish.options.styles =
        in.optionalBool(u"take_styles"_s).value_or(false) ? ScriptStyles::TakeNew : ScriptStyles::KeepChosen;
    return in.finish(wish);
}

QJsonObject replyOf(const ScriptUpdate& update)
{
    QJsonArray scenes;
    for (const SceneUpdate& scene : update.scenes) {
        QJsonObject json { { u"name"_s, scene.name },
                           { u"created"_s, scene.created },
                           { u"new"_s, scene.counts.value(LineFate::New) },
                           { u"changed"_s, scene.counts.value(LineFate::Changed) },
                           { u"moved"_s, scene.counts.value(LineFate::Moved) },
                           { u"gone"_s, scene.counts.value(LineFate::Gone) },
                           { u"unchanged"_s, scene.counts.value(LineFate::Unchanged) } };
        if (scene.scene != 0)
            json[u"id"_s] = scene.scene;
        scenes << json;
    }
    QJsonArray remarks;
    for (const ImportNote& note : update.notes.mid(0, kMaxRemarksTold))
        remarks << QJsonObject { { u"remark"_s, remarkName(note.remark) },
                                 { u"line"_s, note.row },
                                 { u"detail"_s, note.detail } };
    return { { u"ok"_s, true },
             { u"kind"_s, kinds().key(update.kind) },
             { u"scenes"_s, scenes },
             { u"remarks"_s, remarks },
             { u"remark_count"_s, update.notes.size() } };
}

QJsonObject field(const QString& type, const QString& description)
{
    return { { u"type"_s, type }, { u"description"_s, description } };
}

QJsonObject requestSchema()
{
    return {
        { u"type"_s, u"object"_s },
        { u"required"_s, QJsonArray { u"text"_s } },
        { u"properties"_s,
          QJsonObject {
              { u"text"_s, field(u"string"_s, u"The whole script"_s) },
              { u"name"_s, field(u"string"_s, u"Its file's name: tells the kind and names the scene"_s) },
              { u"kind"_s, field(u"string"_s, u"text, table, renpy_dialogue or renpy; absent: guessed"_s) },
              { u"old_renpy_ids"_s,
                field(u"boolean"_s,
                      u"Ids of a .rpy as Ren'Py before 8.6 makes them: voice statements count"_s) },
              { u"scene_id"_s,
                field(u"integer"_s, u"Where it goes; absent: the scene of its name, or a new one"_s) },
              { u"remove_gone"_s, field(u"boolean"_s, u"Delete lines that the script has no more"_s) },
              { u"take_styles"_s,
                field(u"boolean"_s, u"Styles and languages of the script replace those chosen"_s) },
              { u"dry_run"_s, field(u"boolean"_s, u"Only say what it would change"_s) } } }
    };
}

} // namespace

void addImportRoute(JsonRouter& router, ScriptUpdater& updater, JobQueue& jobs, SettingsStore& settings)
{
    router.post(
        u"/api/import"_s,
        { .summary = u"Reads a script and brings its scenes up to date, keeping what did not change"_s,
          .requestSchema = requestSchema(),
          .query = { { u"async"_s,
                       QJsonObject { { u"type"_s, u"integer"_s }, { u"enum"_s, QJsonArray { 0, 1 } } } } },
          .example = { { u"name"_s, u"pier.txt"_s }, { u"text"_s, u"Mina: The rain has stopped."_s } } },
        [&updater, &jobs, &settings](const Request& request, const QJsonObject& body) -> Answer {
            const auto asJob = wantsJob(request);
            const auto wish = wishFrom(body);
            if (!asJob || !wish)
                return Result<QJsonObject>(tl::unexpected(asJob ? wish.error() : asJob.error()));
            const auto reply =
                updater.update(*wish, request.source.isEmpty() ? u"/api/import"_s : request.source)
                    .then(&updater, [](const Result<ScriptUpdate>& update) { return update.map(replyOf); });
            const Work work { .result = reply,
                              .progress = QFuture<void>(reply),
                              .cancel = [] {}, // over in a moment, and then all of it or nothing
                              .title = wish->sources.first().name };
            return *asJob ? startJob(jobs, u"import"_s, work)
                          : awaitOrStartJob(jobs, settings, u"import"_s, work);
        });
}

} // namespace comfyvn::http
