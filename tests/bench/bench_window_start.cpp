// From the start of the program to its first frame, with 10,000 lines in the workspace, on a screen without a
// monitor. Prints a row of a Markdown table.

#include "tests/support/StudioHome.h"
#include "tests/support/VirtualScreen.h"
#include "tests/support/WindowProcess.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QThread>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace comfyvn::test;

namespace {

constexpr int kRuns = 9;
constexpr int kLines = 10'000;
constexpr int kPatienceMs = 60'000;

bool fillWorkspace(const StudioHome& home)
{
    QByteArray scene = "character\tstyle\tlang\ttext\n";
    for (int line = 0; line < kLines; ++line)
        scene += "Name " + QByteArray::number(line % 40) + "\tneutral\ten\tA line of ordinary length, number "
            + QByteArray::number(line) + ".\n";
    overwrite(home.beside(u"scene.tsv"_s), scene);
    QProcess import;
    import.setProcessEnvironment(home.environment());
    import.start(
        studioProgram(),
        { u"script"_s, u"import"_s, home.beside(u"scene.tsv"_s), u"--workspace"_s, home.workspace() });
    return import.waitForFinished(kPatienceMs) && import.exitCode() == 0;
}

/// Milliseconds until the log says that the window was painted; -1 when it never does.
qint64 firstFrame(const StudioHome& home, const VirtualScreen& screen)
{
    QFile::remove(home.systemLog());
    QElapsedTimer clock;
    clock.start();
    WindowProcess window(home, { { u"DISPLAY"_s, screen.name() }, { u"QT_QPA_PLATFORM"_s, u"xcb"_s } });
    while (!bytesOf(home.systemLog()).contains("first frame")) {
        if (clock.elapsed() > kPatienceMs)
            return -1;
        QThread::msleep(1);
    }
    const qint64 elapsed = clock.elapsed();
    window.terminate();
    return elapsed;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (!qEnvironmentVariableIsSet("STUDIO_BINARY_DIR")) // where the programs are looked for
        qputenv("STUDIO_BINARY_DIR", (QCoreApplication::applicationDirPath() + u"/../.."_s).toUtf8());
    const StudioHome home;
    VirtualScreen screen;
    if (!screen.start() || !fillWorkspace(home))
        return 1;
    QList<qint64> times;
    for (int run = 0; run < kRuns; ++run)
        times.append(firstFrame(home, screen));
    std::ranges::sort(times);
    std::printf("| first frame with 10,000 lines | | 500 ms | %lld ms (%lld to %lld) |\n",
                static_cast<long long>(times[kRuns / 2]), static_cast<long long>(times.first()),
                static_cast<long long>(times.last()));
    return times.first() < 0 ? 1 : 0;
}
