#include "app/Interrupt.h"
#include "app/StudioContext.h"
#include "app/cli/Command.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace comfyvn::cli {

int serve(const QStringList& arguments, Interrupt& interrupt)
{
    Command command(u"Serves the workspace to other tools over local HTTP until SIGINT or SIGTERM."_s,
                    interrupt);
    command.parser().addOption(
        { u"port"_s, u"The port; 0: any free one. Default: the setting, 8000."_s, u"N"_s });
    if (const auto code = command.parse(u"serve"_s, arguments))
        return *code;
    std::optional<quint16> port;
    if (command.parser().isSet(u"port"_s)) {
        bool valid = false;
        port = command.parser().value(u"port"_s).toUShort(&valid);
        if (!valid)
            return command.failUsage(u"--port takes a number from 0 to 65535."_s);
    }

    auto studio = StudioContext::open(command.workspace());
    if (!studio) {
        (void)command.fail(studio.error());
        return ExitWorkspace;
    }
    std::ignore = (*studio)->beginSession();
    const auto listening = (*studio)->serve(port);
    if (!listening)
        return command.fail(listening.error());
    print(u"listening on %1 workspace %2"_s.arg((*studio)->server().address(), (*studio)->paths().root()));
    QObject::connect(&interrupt, &Interrupt::interrupted, qApp, &QCoreApplication::quit);
    QCoreApplication::exec();
    return ExitOk;
}

} // namespace comfyvn::cli
