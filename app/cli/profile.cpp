#include "app/cli/Command.h"
#include "app/cli/SpeechOptions.h"
#include "core/base/Files.h"
#include "core/voice/VoiceProfileFile.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace comfyvn::cli {

namespace {

Error unknown(const QString& name)
{
    return {
        ErrorKind::NotFound, u"unknown_profile"_s, u"There is no voice profile \"%1\"."_s.arg(name), {}
    };
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
        return command.fail(unknown(name));
    printJson(found.toObject());
    return ExitOk;
}

int store(Command& command, Session& session, const QString& path)
{
    const auto profiles = readFile(path, kMaxProfileFile).and_then(profilesInFile);
    if (!profiles)
        return command.fail(profiles.error());
    for (const auto profile : *profiles) {
        const auto reply = session.post(u"/voice/profile"_s, profile.toObject());
        if (!reply)
            return command.fail(reply.error());
        print(u"stored %1"_s.arg((*reply)[u"name"_s].toString()));
    }
    return ExitOk;
}

int exportProfiles(Command& command, Session& session, const QStringList& names)
{
    const auto reply = session.get(u"/voice/list"_s);
    if (!reply)
        return command.fail(reply.error());
    const QJsonObject items = (*reply)[u"items"_s].toObject();
    QList<VoiceProfile> profiles;
    for (const QString& name : names.isEmpty() ? items.keys() : names) {
        const auto profile = voiceProfileFromJson(items[name].toObject());
        if (!items.contains(name))
            return command.fail(unknown(name));
        if (!profile)
            return command.fail(profile.error());
        profiles << *profile;
    }
    print(QString::fromUtf8(voiceProfileFile(profiles)).trimmed());
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
    Command command(u"Lists, shows, stores, exports and deletes voice profiles."_s, interrupt);
    command.parser().addPositionalArgument(
        u"action"_s, u"list | show NAME | store FILE.json | export [NAME…] | delete NAME"_s);
    if (const auto code = command.parse(u"profile"_s, arguments))
        return *code;
    const QStringList words = command.parser().positionalArguments();
    const QString action = words.value(0, u"list"_s);
    const bool wellFormed = (action == u"list" && words.size() <= 1) || action == u"export"
        || (words.size() == 2 && QStringList { u"show"_s, u"store"_s, u"delete"_s }.contains(action));
    if (!wellFormed)
        return command.failUsage(u"Say list, show NAME, store FILE.json, export [NAME…] or delete NAME."_s);

    const auto session = command.openSession();
    if (!session)
        return ExitWorkspace;
    if (action == u"list")
        return list(command, *session);
    if (action == u"show")
        return show(command, *session, words[1]);
    if (action == u"export")
        return exportProfiles(command, *session, words.mid(1));
    return action == u"store" ? store(command, *session, words[1]) : erase(command, *session, words[1]);
}

} // namespace comfyvn::cli
