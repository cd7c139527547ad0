#include "app/Interrupt.h"
#include "app/cli/Command.h"
#include "core/base/LogFiles.h"

#include <QCoreApplication>
#include <QList>

#include <csignal>
#include <utility>

using namespace Qt::StringLiterals;

int main(int argc, char** argv)
{
    using namespace comfyvn;
    std::signal(
        SIGPIPE,
        SIG_IGN); // a reader that closes its end is an error of that write, not the end of the program
    QCoreApplication app(argc, argv);
    Interrupt interrupt;
    QCoreApplication::setApplicationName(u"comfyvn-studio"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(STUDIO_VERSION));
    const LogFiles logs;

    using Run = int (*)(const QStringList&, Interrupt&);
    const QList<std::pair<QString, Run>> commands {
        { u"serve"_s, cli::serve },
        { u"speak"_s, cli::speak },
        { u"mix"_s, cli::mix },
        { u"remix"_s, cli::remix },
        { u"voices"_s, cli::voices },
        { u"profile"_s, cli::profile },
        { u"casting"_s, cli::casting },
        { u"comfyui"_s, cli::comfyui },
        { u"export"_s, cli::exportLines },
        { u"dictionary"_s, cli::dictionary },
        { u"script"_s, cli::script },
        { u"settings"_s, cli::settings },
        { u"version"_s, cli::version },
    };
    const QStringList arguments = QCoreApplication::arguments().sliced(1);
    const QString wanted = arguments.value(0);
    for (const auto& [name, run] : commands) {
        if (name == wanted || u"--"_s + name == wanted)
            return run(arguments.sliced(1), interrupt);
    }
    const QString usage =
        u"Usage: comfyvn-studio-cli "
        u"serve|speak|mix|remix|voices|profile|casting|comfyui|dictionary|export|script|settings|"
        u"version [options]\n"
        "Each command explains itself with --help. Exit codes: 0 done, 1 failed, 2 wrong arguments or\n"
        "request, 3 the workspace cannot be opened, 130 interrupted."_s;
    if (wanted == u"--help" || wanted == u"-h" || wanted == u"help") {
        cli::print(usage);
        return cli::ExitOk;
    }
    cli::complain(wanted.isEmpty() ? usage : u"There is no command \"%1\".\n%2"_s.arg(wanted, usage));
    return cli::ExitUsage;
}
