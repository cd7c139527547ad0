#include "app/cli/Command.h"

#include <QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn::cli {

namespace {

QString minutes(double seconds)
{
    const auto whole = std::llround(seconds);
    return u"%1:%2"_s.arg(whole / 60).arg(whole % 60, 2, 10, QChar(u'0'));
}

} // namespace

int casting(const QStringList& arguments, Interrupt& interrupt)
{
    Command command(
        u"Lists the characters of all scenes with their voices, lines and minutes; ~ marks an estimate."_s,
        interrupt);
    if (const auto code = command.parse(u"casting"_s, arguments))
        return *code;
    const auto session = command.openSession();
    if (!session)
        return ExitWorkspace;
    const auto reply = session->get(u"/api/casting"_s);
    if (!reply)
        return command.fail(reply.error());
    if (command.wantsJson()) {
        printJson(*reply);
        return ExitOk;
    }
    for (const auto member : (*reply)[u"data"_s][u"characters"_s].toArray()) {
        const double rendered = member[u"rendered_seconds"_s].toDouble();
        const double estimated = member[u"estimated_seconds"_s].toDouble();
        QStringList alike;
        for (const auto other : member[u"same_voice_as"_s].toArray())
            alike << other.toString();
        print(u"%1  %2  %3  %4 lines  %5%6%7"_s.arg(member[u"character"_s].toString(), -20)
                  .arg(member[u"engine_voice"_s].toString(), -24)
                  .arg(member[u"resolution"_s].toString(), -12)
                  .arg(member[u"lines"_s].toInt(), 5)
                  .arg(estimated > 0 ? u"~"_s : u""_s, minutes(rendered + estimated),
                       alike.isEmpty() ? QString() : u"  sounds like "_s + alike.join(u", "_s)));
    }
    return ExitOk;
}

} // namespace comfyvn::cli
