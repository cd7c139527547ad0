#include "app/cli/Command.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace comfyvn::cli {

int version(const QStringList& arguments, Interrupt& interrupt)
{
    Command command(u"Prints the program's version."_s, interrupt);
    if (const auto code = command.parse(u"version"_s, arguments))
        return *code;
    if (command.wantsJson())
        printJson({ { u"ok"_s, true }, { u"version"_s, QStringLiteral(STUDIO_VERSION) } });
    else
        print(u"comfyvn-studio "_s + QStringLiteral(STUDIO_VERSION));
    return ExitOk;
}

} // namespace comfyvn::cli
