#include "app/cli/SceneCommands.h"

#include "app/cli/CostQuestion.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn::cli {

namespace {

QString linePath(const QString& line)
{
    return u"/api/lines/"_s + line;
}

int printTakes(Command& command, const Result<QJsonObject>& reply)
{
    if (!reply)
        return command.fail(reply.error());
    if (command.wantsJson()) {
        printJson(*reply);
        return ExitOk;
    }
    for (const auto take : (*reply)[u"takes"_s].toArray()) {
        const QString seed =
            take[u"seed"_s].isDouble() ? QString::number(take[u"seed"_s].toInteger()) : u"plain"_s;
        print(u"%1 %2 seed %3  %4%5"_s.arg(take[u"chosen"_s].toBool() ? u'*' : u' ')
                  .arg(take[u"id"_s].toInteger())
                  .arg(seed,
                       take[u"path"_s].isString() ? lengthText(take[u"duration_ms"_s].toDouble())
                                                  : u"not rendered"_s,
                       take[u"locked"_s].toBool() ? u"  locked"_s : QString()));
    }
    return ExitOk;
}

} // namespace

QString lengthText(double milliseconds)
{
    const qint64 tenths = std::llround(milliseconds / 100);
    return u"%1:%2.%3"_s.arg(tenths / 600).arg(tenths / 10 % 60, 2, 10, QChar(u'0')).arg(tenths % 10);
}

Result<QJsonObject> sceneNamed(Session& session, const QString& wish)
{
    const auto reply = session.get(u"/api/scenes"_s);
    if (!reply)
        return reply;
    const QJsonArray scenes = (*reply)[u"scenes"_s].toArray();
    const QString id = wish.isEmpty() ? QString::number((*reply)[u"current"_s].toInteger()) : wish;
    QJsonArray named;
    for (const auto scene : scenes) {
        if (QString::number(scene[u"id"_s].toInteger()) == id)
            return scene.toObject();
        if (scene[u"name"_s].toString() == wish)
            named << scene;
    }
    if (named.size() > 1)
        return failure(
            ErrorKind::InvalidRequest, u"ambiguous_scene"_s,
            u"%1 scenes are named \"%2\"; say the id that \"script list\" shows."_s.arg(named.size())
                .arg(wish));
    if (named.isEmpty())
        return failure(ErrorKind::NotFound, u"unknown_scene"_s,
                       wish.isEmpty() ? u"The workspace has no scene yet; \"script new NAME\" makes one."_s
                                      : u"There is no scene \"%1\"; \"script list\" shows them."_s.arg(wish));
    return named.first().toObject();
}

int renderScene(Command& command, Session& session, qint64 scene, const QJsonObject& wish)
{
    const QString path = u"/api/scenes/%1/render"_s.arg(scene);
    if (const auto stopped = stopForCost(command, session, path, wish))
        return *stopped;
    const auto report = session.run(path, wish, terminalProgress());
    clearProgress();
    if (!report)
        return command.fail(report.error());
    const QJsonArray failures = (*report)[u"failures"_s].toArray();
    for (const auto failed : failures) {
        const qint64 line = failed[u"line"_s].toInteger();
        const auto about = session.get(linePath(QString::number(line)));
        const QString text = about ? (*about)[u"line"_s][u"text"_s].toString() : QString();
        complain(u"line %1: %2 (%3)"_s.arg(line).arg(failed[u"message"_s].toString(), text.left(60)));
    }
    if (command.wantsJson())
        printJson(*report);
    else
        print(u"rendered %1 of %2 lines, %3"_s.arg((*report)[u"rendered"_s].toInt())
                  .arg((*report)[u"total"_s].toInt())
                  .arg(lengthText((*report)[u"duration_ms"_s].toDouble())));
    return failures.isEmpty() ? ExitOk : ExitFailed;
}

int takes(Command& command, Session& session, const QStringList& words)
{
    const QString path = linePath(words.value(0)) + u"/takes"_s;
    const QString action = words.value(1);
    if (action.isEmpty())
        return printTakes(command, session.get(path));
    if (action == u"add") {
        QJsonObject body;
        if (command.parser().isSet(u"seed"_s))
            body[u"seed"_s] = command.parser().value(u"seed"_s).toLongLong();
        const QJsonObject usedBefore = paidUse(session);
        const auto added = session.post(path, body);
        tellCost(session, usedBefore);
        if (!added)
            return command.fail(added.error());
        return printTakes(command, session.get(path));
    }
    const QString take = path + u'/' + words.value(2);
    Result<QJsonObject> done;
    if (action == u"choose")
        done = session.post(take, { { u"chosen"_s, true } });
    else if (action == u"lock" || action == u"unlock")
        done = session.post(take, { { u"locked"_s, action == u"lock" } });
    else if (action == u"remove")
        done = session.remove(take);
    else
        return command.failUsage(u"Say takes LINE, then add, choose, lock, unlock or remove."_s);
    if (!done)
        return command.fail(done.error());
    return printTakes(command, session.get(path));
}

} // namespace comfyvn::cli
