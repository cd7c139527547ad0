#include "app/Interrupt.h"
#include "app/StudioContext.h"
#include "app/cli/Command.h"
#include "core/base/Files.h"
#include "core/script/SceneFile.h"
#include "core/speech/LineRequest.h"

#include <QEventLoop>
#include <QFutureWatcher>

using namespace Qt::StringLiterals;

namespace comfyvn::cli {

namespace {

constexpr qint64 kMaxFile = 64 << 20;

/// Waits for the line's sound; an interrupt gives it up.
Result<SpeechRender> render(StudioContext& studio, const ScriptLine& line, const Interrupt& interrupt)
{
    QFuture<Result<SpeechRender>> future = studio.speech().speak(lineRequest(line, u"cli"_s));
    QFutureWatcher<Result<SpeechRender>> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    QObject::connect(&interrupt, &Interrupt::interrupted, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished() && interrupt.caught() == 0)
        loop.exec();
    if (interrupt.caught() != 0 || future.resultCount() == 0) {
        future.cancel();
        return failure(ErrorKind::Cancelled, u"interrupted"_s,
                       u"Interrupted; the lines are in the script, but not all have been rendered."_s);
    }
    return future.result();
}

/// Renders the lines and notes in the script how they sound; returns the exit code.
int speakLines(Command& command, StudioContext& studio, const ScriptEdit& scene)
{
    LineIds ids = studio.script().ids();
    int failures = 0;
    for (ScriptLine line : scene.changed) {
        const auto rendered = render(studio, line, command.interrupt());
        if (!rendered && rendered.error().kind == ErrorKind::Cancelled)
            return command.fail(rendered.error());
        if (!rendered) {
            complain(u"%1: %2"_s.arg(line.text, rendered.error().message));
            ++failures;
            continue;
        }
        noteRender(takeToRender(line, ids), lineFingerprint(line), *rendered);
        const auto saved = studio.script().save({ .scene = scene.scene, .changed = { line } }, u"cli"_s);
        if (!saved)
            return command.fail(saved.error());
        print(u"%1 s  %2"_s.arg(rendered->durationSeconds, 5, 'f', 2).arg(line.text));
    }
    return failures == 0 ? ExitOk : ExitFailed;
}

} // namespace

int script(const QStringList& arguments, Interrupt& interrupt)
{
    Command command(
        u"Puts the lines of a scene below those of the workspace's script, which the window shows."_s,
        interrupt);
    auto& parser = command.parser();
    parser.addPositionalArgument(u"action"_s, u"import FILE.tsv"_s);
    parser.addOption({ u"speak"_s, u"Render the lines as well."_s });
    if (const auto code = command.parse(u"script"_s, arguments))
        return *code;
    const QStringList words = parser.positionalArguments();
    if (words.size() != 2 || words[0] != u"import")
        return command.failUsage(u"Say import FILE.tsv."_s);

    const auto scene = readFile(words[1], kMaxFile).and_then(parseScene);
    if (!scene)
        return command.fail(scene.error());
    auto studio = StudioContext::open(command.workspace());
    if (!studio) {
        (void)command.fail(studio.error());
        return ExitWorkspace;
    }
    const auto script = (*studio)->script().load();
    if (!script)
        return command.fail(script.error());
    LineIds ids = (*studio)->script().ids();
    const ScriptEdit edit = sceneBelow(*script, *scene, ids);
    if (const auto saved = (*studio)->script().save(edit, u"cli"_s); !saved)
        return command.fail(saved.error());
    print(u"imported %1 lines"_s.arg(edit.changed.size()));
    return parser.isSet(u"speak"_s) ? speakLines(command, **studio, edit) : ExitOk;
}

} // namespace comfyvn::cli
