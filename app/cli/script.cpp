#include "app/cli/CostQuestion.h"
#include "app/cli/SceneCommands.h"
#include "core/base/Files.h"
#include "core/script/SceneFile.h"
#include "core/script/import/ScriptText.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace comfyvn::cli {

namespace {

constexpr qint64 kMaxFile = 64 << 20;
constexpr int kPage = 10'000;

QString scenePath(const QJsonObject& scene)
{
    return u"/api/scenes/%1"_s.arg(scene[u"id"_s].toInteger());
}

int list(Command& command, Session& session)
{
    const auto reply = session.get(u"/api/scenes"_s);
    if (!reply)
        return command.fail(reply.error());
    if (command.wantsJson()) {
        printJson(*reply);
        return ExitOk;
    }
    for (const auto scene : (*reply)[u"scenes"_s].toArray()) {
        const bool current = scene[u"id"_s].toInteger() == (*reply)[u"current"_s].toInteger();
        print(u"%1 %2  %3  %4 lines  %5"_s.arg(current ? u'*' : u' ')
                  .arg(scene[u"id"_s].toInteger(), 4)
                  .arg(scene[u"name"_s].toString())
                  .arg(scene[u"lines"_s].toInt())
                  .arg(lengthText(scene[u"duration_ms"_s].toDouble())));
    }
    return ExitOk;
}

/// Every line of a scene; a fault ends it.
Result<QJsonArray> linesOf(Session& session, const QJsonObject& scene)
{
    QJsonArray lines;
    for (;;) {
        const auto reply =
            session.get(u"%1/lines?offset=%2&limit=%3"_s.arg(scenePath(scene)).arg(lines.size()).arg(kPage));
        if (!reply)
            return tl::unexpected(reply.error());
        const QJsonArray page = (*reply)[u"lines"_s].toArray();
        for (const auto line : page)
            lines << line;
        if (page.isEmpty() || lines.size() >= (*reply)[u"count"_s].toInteger())
            return lines;
    }
}

int show(Command& command, Session& session, const QString& wish)
{
    const auto scene = sceneNamed(session, wish);
    if (!scene)
        return command.fail(scene.error());
    const auto lines = linesOf(session, *scene);
    if (!lines)
        return command.fail(lines.error());
    if (command.wantsJson()) {
        printJson({ { u"ok"_s, true }, { u"scene"_s, *scene }, { u"lines"_s, *lines } });
        return ExitOk;
    }
    for (const auto line : *lines)
        print(u"%1  %2  %3  %4"_s.arg(line[u"id"_s].toInteger(), 6)
                  .arg(line[u"state"_s].toString(), -8)
                  .arg(line[u"character"_s].toString(), -16)
                  .arg(line[u"text"_s].toString().simplified()));
    return ExitOk;
}

int make(Command& command, Session& session, const QString& name)
{
    const auto made = session.post(u"/api/scenes"_s, { { u"name"_s, name } });
    if (!made)
        return command.fail(made.error());
    print(u"scene %1 made"_s.arg((*made)[u"scene"_s][u"id"_s].toInteger()));
    return ExitOk;
}

int rename(Command& command, Session& session, const QString& wish, const QString& name)
{
    const auto done = sceneNamed(session, wish).and_then([&](const QJsonObject& scene) {
        return session.post(scenePath(scene), { { u"name"_s, name } });
    });
    if (!done)
        return command.fail(done.error());
    print(u"renamed to %1"_s.arg((*done)[u"scene"_s][u"name"_s].toString()));
    return ExitOk;
}

int erase(Command& command, Session& session, const QString& wish)
{
    const auto done = sceneNamed(session, wish).and_then([&](const QJsonObject& scene) {
        return session.remove(scenePath(scene));
    });
    if (!done)
        return command.fail(done.error());
    print(u"removed the scene and its %1 lines"_s.arg((*done)[u"lines"_s].toInt()));
    return ExitOk;
}

/// The scene's lines below those of a scene of the script; blank ones make room.
Result<QJsonObject> put(Session& session, const QJsonObject& target, const QList<SceneLine>& scene)
{
    const auto present = linesOf(session, target);
    if (!present)
        return tl::unexpected(present.error());
    QJsonArray blank, add;
    for (const auto line : *present)
        if (line[u"text"_s].toString().trimmed().isEmpty())
            blank << line[u"id"_s];
    for (const SceneLine& line : scene)
        add << QJsonObject { { u"character"_s, line.character },
                             { u"style"_s, line.style },
                             { u"lang"_s, line.lang },
                             { u"text"_s, line.text } };
    return session.post(scenePath(target) + u"/lines"_s, { { u"remove"_s, blank }, { u"add"_s, add } });
}

int import(Command& command, Session& session, const QString& file, const QList<SceneLine>& scene)
{
    auto target = sceneNamed(session, command.parser().value(u"scene"_s));
    if (!target && command.parser().value(u"scene"_s).isEmpty())
        target = session.post(u"/api/scenes"_s, { { u"name"_s, QFileInfo(file).completeBaseName() } })
                     .map([](const QJsonObject& made) { return made[u"scene"_s].toObject(); });
    if (!target)
        return command.fail(target.error());
    const auto done = put(session, *target, scene);
    if (!done)
        return command.fail(done.error());
    const QJsonArray added = (*done)[u"added"_s].toArray();
    print(u"imported %1 lines"_s.arg(added.size()));
    if (!command.parser().isSet(u"speak"_s) || added.isEmpty())
        return ExitOk;
    QJsonArray lines;
    for (const auto line : added)
        lines << line[u"id"_s];
    return renderScene(command, session, (*target)[u"id"_s].toInteger(), { { u"lines"_s, lines } });
}

/// Brings the script's scenes up to date with a file of any kind.
int update(Command& command, Session& session, const QString& file)
{
    const auto bytes = readFile(file, kMaxFile);
    if (!bytes)
        return command.fail(bytes.error());
    QJsonObject body { { u"text"_s, decodeScript(*bytes, guessEncoding(*bytes)) },
                       { u"name"_s, QFileInfo(file).fileName() },
                       { u"remove_gone"_s, command.parser().isSet(u"remove-gone"_s) },
                       { u"old_renpy_ids"_s, command.parser().isSet(u"old-renpy-ids"_s) },
                       { u"dry_run"_s, command.parser().isSet(u"dry-run"_s) } };
    if (const QString wish = command.parser().value(u"scene"_s); !wish.isEmpty()) {
        const auto scene = sceneNamed(session, wish);
        if (!scene)
            return command.fail(scene.error());
        body[u"scene_id"_s] = (*scene)[u"id"_s];
    }
    const auto reply = session.run(u"/api/import"_s, body, terminalProgress());
    clearProgress();
    if (!reply)
        return command.fail(reply.error());
    if (command.wantsJson()) {
        printJson(*reply);
        return ExitOk;
    }
    for (const auto scene : (*reply)[u"scenes"_s].toArray()) {
        QStringList counts;
        for (const auto& fate : { u"new"_s, u"changed"_s, u"moved"_s, u"gone"_s, u"unchanged"_s })
            counts << u"%1 %2"_s.arg(scene[fate].toInt()).arg(fate);
        print(u"%1: %2"_s.arg(scene[u"name"_s].toString(), counts.join(u", "_s)));
    }
    if (const int remarks = (*reply)[u"remark_count"_s].toInt(); remarks > 0)
        print(u"%1 remarks; --json lists them"_s.arg(remarks));
    return ExitOk;
}

int render(Command& command, Session& session, const QString& wish)
{
    const auto scene = sceneNamed(session, wish);
    if (!scene)
        return command.fail(scene.error());
    QJsonObject body;
    if (command.parser().isSet(u"which"_s))
        body[u"which"_s] = command.parser().value(u"which"_s);
    return renderScene(command, session, (*scene)[u"id"_s].toInteger(), body);
}

bool isWellFormed(const QStringList& words)
{
    struct Form {
        QString action;
        int least, most;
    };
    for (const Form& form :
         { Form { u"list"_s, 1, 1 }, Form { u"show"_s, 1, 2 }, Form { u"new"_s, 2, 2 },
           Form { u"rename"_s, 3, 3 }, Form { u"remove"_s, 2, 2 }, Form { u"import"_s, 2, 2 },
           Form { u"update"_s, 2, 2 }, Form { u"render"_s, 1, 2 }, Form { u"takes"_s, 2, 4 } })
        if (words.value(0) == form.action)
            return words.size() >= form.least && words.size() <= form.most;
    return false;
}

} // namespace

int script(const QStringList& arguments, Interrupt& interrupt)
{
    Command command(
        u"Lists, edits and renders the scenes of the workspace's script, which the window shows."_s,
        interrupt);
    auto& parser = command.parser();
    parser.addPositionalArgument(
        u"action"_s,
        u"list | show [SCENE] | new NAME | rename SCENE NAME | remove SCENE | "
        "import FILE.tsv | update FILE | render [SCENE] | takes LINE [add | choose TAKE | lock TAKE | "
        "unlock TAKE | remove TAKE]. SCENE is an id or a name; default: the one the "
        "writer was in."_s);
    parser.addOption({ u"scene"_s, u"Where import and update put the lines."_s, u"SCENE"_s });
    parser.addOption({ u"remove-gone"_s, u"With update: delete lines that the file has no more."_s });
    parser.addOption({ u"dry-run"_s, u"With update: only say what it would change."_s });
    parser.addOption({ u"old-renpy-ids"_s, u"With update: the game is made with Ren'Py before 8.6."_s });
    parser.addOption({ u"speak"_s, u"Render the imported lines as well."_s });
    parser.addOption({ u"which"_s, u"What render renders: needed, stale or all."_s, u"WHICH"_s });
    parser.addOption({ u"seed"_s, u"The seed of a new take."_s, u"N"_s });
    addYesOption(parser);
    if (const auto code = command.parse(u"script"_s, arguments))
        return *code;
    const QStringList words = parser.positionalArguments();
    if (!isWellFormed(words))
        return command.failUsage(
            u"Say list, show, new, rename, remove, import FILE.tsv, update FILE, render or takes LINE."_s);
    const QString& action = words[0];

    QList<SceneLine> scene;
    if (action == u"import") {
        const auto read = readFile(words[1], kMaxFile).and_then(parseScene);
        if (!read)
            return command.fail(read.error());
        scene = *read;
    }
    const auto session = command.openSession();
    if (!session)
        return ExitWorkspace;
    if (action == u"list")
        return list(command, *session);
    if (action == u"show")
        return show(command, *session, words.value(1));
    if (action == u"new")
        return make(command, *session, words[1]);
    if (action == u"rename")
        return rename(command, *session, words[1], words[2]);
    if (action == u"remove")
        return erase(command, *session, words[1]);
    if (action == u"import")
        return import(command, *session, words[1], scene);
    if (action == u"update")
        return update(command, *session, words[1]);
    if (action == u"render")
        return render(command, *session, words.value(1));
    return takes(command, *session, words.sliced(1));
}

} // namespace comfyvn::cli
