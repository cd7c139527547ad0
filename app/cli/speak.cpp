#include "app/cli/Command.h"
#include "app/cli/CostQuestion.h"
#include "app/cli/SpeechOptions.h"

using namespace Qt::StringLiterals;

namespace comfyvn::cli {

int speak(const QStringList& arguments, Interrupt& interrupt)
{
    Command command(
        u"Speaks a line and stores it in the workspace. Reads standard input when no text is given."_s,
        interrupt);
    auto& parser = command.parser();
    parser.addPositionalArgument(u"text"_s, u"What is said."_s, u"[text]"_s);
    addSpeechOptions(parser);
    parser.addOption({ u"lipsync"_s, u"Ask for the mouth shapes too."_s });
    parser.addOption({ u"out"_s, u"Copy the sound there; - is standard output."_s, u"FILE"_s });
    if (const auto code = command.parse(u"speak"_s, arguments))
        return *code;
    const QString out = parser.value(u"out"_s);
    if (out == u"-" && command.wantsJson())
        return command.failUsage(u"--json and --out - both want standard output."_s);

    const auto text = textToSpeak(parser, interrupt);
    if (!text)
        return command.fail(text.error());
    auto body = speechBody(parser, *text);
    if (!body)
        return command.fail(body.error());
    if (parser.isSet(u"lipsync"_s))
        (*body)[u"lipsync"_s] = true;
    const auto session = command.openSession();
    if (!session)
        return ExitWorkspace;
    const QJsonObject usedBefore = paidUse(*session);
    const auto reply = session->run(u"/api/tts/speak"_s, *body, terminalProgress());
    clearProgress();
    tellCost(*session, usedBefore);
    if (!reply)
        return command.fail(reply.error());

    const QJsonObject data = (*reply)[u"data"_s].toObject();
    const QString path = session->root() + u'/' + data[u"path"_s].toString();
    if (!out.isEmpty()) {
        if (const auto copied = copyOut(path, out); !copied)
            return command.fail(copied.error());
    }
    if (command.wantsJson())
        printJson(*reply);
    else if (out != u"-") {
        print(
            u"%1  %2 s  voice %3%4"_s.arg(out.isEmpty() ? path : out)
                .arg(data[u"duration_ms"_s].toDouble() / 1000, 0, 'f', 2)
                .arg(data[u"voice"_s].toString(), data[u"cached"_s].toBool() ? u"  (cached)"_s : QString()));
        if (data[u"fallback"_s].toBool())
            print(u"  %1 stands in: %2"_s.arg(data[u"provider"_s].toString(),
                                              data[u"fallback_reason"_s].toString()));
    }
    return ExitOk;
}

} // namespace comfyvn::cli
