#include "app/cli/Command.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace comfyvn::cli {

namespace {

QString listed(const QJsonValue& values)
{
    return values.toVariant().toStringList().join(u", "_s);
}

void printServer(const QJsonValue& server)
{
    const QString name = server[u"base_url"_s].toString();
    const QJsonObject error = server[u"error"_s].toObject();
    if (!error.isEmpty())
        return print(u"  %1: %2"_s.arg(name, error[u"message"_s].toString()));
    QStringList devices;
    for (const QJsonValue& device : server[u"devices"_s].toArray())
        devices << device[u"name"_s].toString();
    print(u"  %1: ComfyUI %2 on %3, %4 waiting"_s
              .arg(name, server[u"version"_s].toString(), devices.join(u", "_s))
              .arg(server[u"queued"_s].toInt()));
    if (const QString nodes = listed(server[u"missing"_s][u"nodes"_s]); !nodes.isEmpty())
        print(u"    lacks the nodes %1"_s.arg(nodes));
    if (const QString models = listed(server[u"missing"_s][u"models"_s]); !models.isEmpty())
        print(u"    lacks %1"_s.arg(models));
}

} // namespace

int comfyui(const QStringList& arguments, Interrupt& interrupt)
{
    Command command(u"Asks the ComfyUI servers of the settings who they are and what they lack."_s,
                    interrupt);
    command.parser().addOption({ u"music"_s, u"Those for music; else those for speech."_s });
    if (const auto code = command.parse(u"comfyui"_s, arguments))
        return *code;
    const auto session = command.openSession();
    if (!session)
        return ExitWorkspace;
    const QString area = command.parser().isSet(u"music"_s) ? u"music"_s : u"speech"_s;
    const auto reply = session->get(u"/api/comfyui/test?area="_s + area);
    if (!reply)
        return command.fail(reply.error());
    const QJsonArray workflows = (*reply)[u"workflows"_s].toArray();
    if (command.wantsJson())
        printJson(*reply);
    bool allAreReady = true; // some server for each workflow
    for (const QJsonValue& workflow : workflows) {
        bool isReady = false;
        for (const QJsonValue& server : workflow[u"servers"_s].toArray())
            isReady = isReady || server[u"ok"_s].toBool();
        const QJsonObject problem = workflow[u"problem"_s].toObject();
        allAreReady = allAreReady && isReady && problem.isEmpty();
        if (command.wantsJson())
            continue;
        print(u"%1 (%2)"_s.arg(workflow[u"title"_s].toString(), workflow[u"workflow"_s].toString()));
        if (!problem.isEmpty())
            print(u"  "_s + problem[u"message"_s].toString());
        for (const QJsonValue& server : workflow[u"servers"_s].toArray())
            printServer(server);
    }
    return allAreReady ? ExitOk : ExitFailed;
}

} // namespace comfyvn::cli
