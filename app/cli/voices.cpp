#include "app/cli/Command.h"

#include <QJsonArray>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace comfyvn::cli {

int voices(const QStringList& arguments, Interrupt& interrupt)
{
    Command command(u"Lists the engines' voices."_s, interrupt);
    command.parser().addOption({ u"lang"_s, u"Only of this language."_s, u"LANG"_s });
    command.parser().addOption({ u"engine"_s, u"Only of flite or espeak-ng."_s, u"NAME"_s });
    if (const auto code = command.parse(u"voices"_s, arguments))
        return *code;
    const auto session = command.openSession();
    if (!session)
        return ExitWorkspace;

    QUrlQuery query;
    for (const QString& name : { u"lang"_s, u"engine"_s }) {
        if (command.parser().isSet(name))
            query.addQueryItem(name, command.parser().value(name));
    }
    const auto reply = session->get(u"/api/tts/voices?"_s + query.toString(QUrl::FullyEncoded));
    if (!reply)
        return command.fail(reply.error());
    if (command.wantsJson()) {
        printJson(*reply);
        return ExitOk;
    }
    for (const auto voice : (*reply)[u"data"_s][u"voices"_s].toArray()) {
        print(u"%1  %2  %3  %4"_s.arg(voice[u"id"_s].toString(), -36)
                  .arg(voice[u"lang"_s].toString(), -16)
                  .arg(voice[u"gender"_s].toString(), -7)
                  .arg(voice[u"name"_s].toString()));
    }
    return ExitOk;
}

} // namespace comfyvn::cli
