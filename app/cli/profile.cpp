#include "app/cli/Command.h"
#include "app/cli/SpeechOptions.h"
#include "core/base/Files.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace comfyvn::cli {

namespace {

constexpr qint64 kMaxProfileFile = 16 << 20;

/// One profile, an array of them as the samples have, or what `profile list --json` prints.
QJsonArray profilesIn(const QJsonDocument& file)
{
    if (file.isArray())
        return file.array();
    if (!file[u"items"_s].isObject())
        return { file.object() };
    QJsonArray profiles;
    for (const auto item : file[u"items"_s].toObject())
        profiles << item;
    return profiles;
}

int list(Command& command, Session& session)
{
    const auto reply = session.get(u"/voice/list"_s);
    if (!reply)
        return command.fail(reply.error());
    if (command.wantsJson()) {
        printJson(*reply);
        return ExitOk;
    }
    for (const auto item : (*reply)[u"items"_s].toObject()) {
        print(u"%1  %2:%3  %4"_s.arg(item[u"name"_s].toString(), -24)
                  .arg(item[u"engine"_s].toString(u"cast"_s), item[u"engine_voice"_s].toString(),
                       item[u"lang"_s].toString()));
    }
    return ExitOk;
}

int show(Command& command, Session& session, const QString& name)
{
    const auto reply = session.get(u"/voice/list"_s);
    if (!reply)
        return command.fail(reply.error());
    const QJsonValue found = (*reply)[u"items"_s][name];
    if (!found.isObject())
        return command.fail({ ErrorKind::NotFound,
                              u"unknown_profile"_s,
                              u"There is no voice profile \"%1\"."_s.arg(name),
                              {} });
    printJson(found.toObject());
    return ExitOk;
}

int store(Command& command, Session& session, const QString& path)
{
    const auto bytes = readFile(path, kMaxProfileFile);
    if (!bytes)
        return command.fail(bytes.error());
    QJsonParseError fault;
    const auto file = QJsonDocument::fromJson(*bytes, &fault);
    if (file.isNull())
        return command.failUsage(u"%1 is not JSON: %2."_s.arg(path, fault.errorString()));
    for (const auto profile : profilesIn(file)) {
        const auto reply = session.post(u"/voice/profile"_s, profile.toObject());
        if (!reply)
            return command.fail(reply.error());
        print(u"stored %1"_s.arg((*reply)[u"name"_s].toString()));
    }
    return ExitOk;
}

int erase(Command& command, Session& session, const QString& name)
{
    const auto reply =
        session.remove(u"/voice/profile/"_s + QString::fromLatin1(QUrl::toPercentEncoding(name)));
    if (!reply)
        return command.fail(reply.error());
    print(u"deleted %1"_s.arg(name));
    return ExitOk;
}

} // namespace

int profile(const QStringList& arguments, Interrupt& interrupt)
{
    Command command(u"Lists, shows, stores and deletes voice profiles."_s, interrupt);
    command.parser().addPositionalArgument(u"action"_s,
                                           u"list | show NAME | store FILE.json | delete NAME"_s);
    if (const auto code = command.parse(u"profile"_s, arguments))
        return *code;
    const QStringList words = command.parser().positionalArguments();
    const QString action = words.value(0, u"list"_s);
    const bool wellFormed = (action == u"list" && words.size() <= 1)
        || (words.size() == 2 && QStringList { u"show"_s, u"store"_s, u"delete"_s }.contains(action));
    if (!wellFormed)
        return command.failUsage(u"Say list, show NAME, store FILE.json or delete NAME."_s);

    const auto session = command.openSession();
    if (!session)
        return ExitWorkspace;
    if (action == u"list")
        return list(command, *session);
    if (action == u"show")
        return show(command, *session, words[1]);
    return action == u"store" ? store(command, *session, words[1]) : erase(command, *session, words[1]);
}

} // namespace comfyvn::cli
