#include "app/cli/SavedMixCommands.h"

#include "app/cli/SceneCommands.h"
#include "app/cli/SpeechOptions.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::cli {

namespace {

const QStringList kTargets { u"out"_s, u"stems"_s, u"project"_s, u"labels"_s };

/// Whether a target goes to standard output, which then holds nothing else.
bool isPiped(const QCommandLineParser& parser)
{
    return std::ranges::any_of(kTargets, [&](const QString& each) { return parser.value(each) == u"-"; });
}

QString routeOf(const QString& mix, const QString& action)
{
    return u"/api/mixes/%1/%2"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(mix)), action);
}

int list(Command& command, Session& session)
{
    const auto reply = session.get(u"/api/mixes"_s);
    if (!reply)
        return command.fail(reply.error());
    if (command.wantsJson()) {
        printJson(*reply);
        return ExitOk;
    }
    for (const QJsonValue& name : (*reply)[u"items"_s].toArray())
        print(name.toString());
    return ExitOk;
}

/// An exit code when it went wrong.
std::optional<int> place(Command& command, Session& session, const QString& mix)
{
    const auto scene = sceneNamed(session, command.parser().value(u"scene"_s));
    if (!scene)
        return command.fail(scene.error());
    const auto reply =
        session.post(routeOf(mix, u"place"_s), { { u"scene_id"_s, (*scene)[u"id"_s].toInteger() } });
    if (!reply)
        return command.fail(reply.error());
    const QJsonObject data = (*reply)[u"data"_s].toObject();
    if (const qsizetype missing = data[u"missing"_s].toArray().size(); missing > 0)
        complain(u"%1 lines have no sound yet and were left out; render them first."_s.arg(missing));
    if (command.wantsJson())
        printJson(*reply);
    else if (!isPiped(command.parser()))
        print(u"%1 clips from %2 s to %3 s"_s.arg(data[u"clips"_s].toInteger())
                  .arg(data[u"from"_s].toDouble(), 0, 'f', 2)
                  .arg(data[u"to"_s].toDouble(), 0, 'f', 2));
    return std::nullopt;
}

/// What the target asks for: the body of the request.
QJsonObject wishFor(const QCommandLineParser& parser, const QString& target)
{
    QJsonObject body;
    if (parser.isSet(u"format"_s))
        body[u"format"_s] = parser.value(u"format"_s);
    if (parser.isSet(u"dither"_s))
        body[u"dither"_s] = true;
    const QFileInfo file(parser.value(target));
    if (target == u"stems") {
        body[u"what"_s] = u"stems_by_"_s + parser.value(u"by"_s);
    } else if (target == u"labels") {
        body[u"what"_s] = u"labels"_s;
    } else if (target == u"project") {
        const bool reaper = file.suffix().compare(u"rpp"_s, Qt::CaseInsensitive) == 0;
        body[u"what"_s] = reaper ? u"reaper"_s : u"dawproject"_s;
        body[u"file"_s] = file.completeBaseName();
    }
    return body;
}

/// Where a file of the workspace goes: a target that is one file takes the first; what belongs to it goes
/// beside it as it is below the export's folder.
QString placeOf(const QString& file, const QString& folder, qsizetype number, const QString& target,
                const QString& wish)
{
    if (target == u"stems")
        return QDir(wish).filePath(QFileInfo(file).fileName());
    return number == 0 ? wish : QDir(QFileInfo(wish).path()).filePath(QDir(folder).relativeFilePath(file));
}

std::optional<int> make(Command& command, Session& session, const QString& mix, const QString& target)
{
    const auto reply =
        session.run(routeOf(mix, u"render"_s), wishFor(command.parser(), target), terminalProgress());
    clearProgress();
    if (!reply)
        return command.fail(reply.error());
    const QJsonObject data = (*reply)[u"data"_s].toObject();
    const QString wish = command.parser().value(target);
    QJsonArray files = data[u"files"_s].toArray();
    if (target == u"out")
        files = { files.first() }; // the sidecar stays in the workspace
    if (!wish.isEmpty() && target == u"stems" && !QDir().mkpath(wish))
        return command.fail(
            { ErrorKind::Storage, u"write_failed"_s, u"The folder %1 cannot be made."_s.arg(wish), {} });
    for (qsizetype i = 0; i < files.size(); ++i) {
        const QString from = session.root() + u'/' + files[i][u"path"_s].toString();
        if (wish.isEmpty()) {
            if (!command.wantsJson())
                print(from);
            continue;
        }
        const QString to =
            placeOf(from, session.root() + u'/' + data[u"folder"_s].toString(), i, target, wish);
        if (to != u"-" && !QDir().mkpath(QFileInfo(to).path()))
            return command.fail(
                { ErrorKind::Storage, u"write_failed"_s, u"The folder of %1 cannot be made."_s.arg(to), {} });
        if (const auto copied = copyOut(from, to); !copied)
            return command.fail(copied.error());
        if (!command.wantsJson() && !isPiped(command.parser()))
            print(to);
    }
    if (command.wantsJson())
        printJson(*reply);
    return std::nullopt;
}

} // namespace

void addSavedMixOptions(QCommandLineParser& parser)
{
    parser.addOption({ u"sessions"_s, u"List the mixes of the timeline."_s });
    parser.addOption(
        { u"session"_s,
          u"A mix of the timeline instead of tracks: render it (--out), or export it with one of the next."_s,
          u"NAME"_s });
    parser.addOption(
        { u"scene"_s,
          u"First put the rendered lines of this scene behind what is on the mix, which is made where there "
          u"is none."_s,
          u"NAME|ID"_s });
    parser.addOption({ u"stems"_s, u"Write a file for each role or track into this folder."_s, u"DIR"_s });
    parser.addOption({ u"by"_s, u"What a stem holds: role (the default) or track."_s, u"WHAT"_s, u"role"_s });
    parser.addOption({ u"project"_s, u"Write a .dawproject or REAPER's .rpp."_s, u"FILE"_s });
    parser.addOption({ u"labels"_s, u"Write markers and clips as labels for Audacity."_s, u"FILE"_s });
}

bool wantsSavedMix(const QCommandLineParser& parser)
{
    return parser.isSet(u"sessions"_s) || parser.isSet(u"session"_s);
}

int savedMix(Command& command)
{
    const QCommandLineParser& parser = command.parser();
    if (!parser.positionalArguments().isEmpty() || parser.isSet(u"request"_s))
        return command.failUsage(u"A mix of the timeline has its tracks; name no others."_s);
    if (!QStringList { u"role"_s, u"track"_s }.contains(parser.value(u"by"_s)))
        return command.failUsage(u"--by takes role or track."_s);
    if (isPiped(parser) && command.wantsJson())
        return command.failUsage(u"--json and - both want standard output."_s);
    for (const auto& option : { u"duck"_s, u"duck-amount"_s, u"duck-attack"_s, u"duck-release"_s, u"lufs"_s,
                                u"true-peak"_s, u"rate"_s }) {
        if (parser.isSet(option))
            return command.failUsage(
                u"--%1 goes with tracks; a mix of the timeline has its own."_s.arg(option));
    }
    const auto session = command.openSession();
    if (!session)
        return ExitWorkspace;
    if (parser.isSet(u"sessions"_s))
        return list(command, *session);
    const QString mix = parser.value(u"session"_s);
    if (parser.isSet(u"scene"_s))
        if (const auto failed = place(command, *session, mix))
            return *failed;
    bool isMade = parser.isSet(u"scene"_s);
    for (const QString& target : kTargets) {
        if (!parser.isSet(target))
            continue;
        if (const auto failed = make(command, *session, mix, target))
            return *failed;
        isMade = true;
    }
    if (!isMade)
        if (const auto failed = make(command, *session, mix, u"out"_s))
            return *failed;
    return ExitOk;
}

} // namespace comfyvn::cli
