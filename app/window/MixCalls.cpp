#include "app/window/MixCalls.h"

#include "app/StudioThread.h"

namespace comfyvn {

namespace {

QHash<qint64, ChosenSound> soundsOf(ScriptStore& script, const QList<qint64>& lines)
{
    QHash<qint64, ChosenSound> sounds;
    for (const qint64 id : lines) {
        const auto found = script.findLine(id);
        if (!found)
            continue;
        const Take& take = soundOf(found->line);
        if (!take.cacheKey.isEmpty())
            sounds.insert(id, { take.cacheKey, take.durationSeconds });
    }
    return sounds;
}

} // namespace

ui::MixCalls mixCallsInto(StudioThread& thread)
{
    return { .lineSounds =
                 [&thread](const QList<qint64>& lines) { return soundsOf(thread.studio().script(), lines); },
             .recordRender =
                 [&thread](const SessionRender& render) {
                     return thread.studio().savedMixes().record(render, QStringLiteral("gui"));
                 },
             .claim = [claims = thread.mixClaims()](const QString& mix) { claims->claim(mix); } };
}

} // namespace comfyvn
