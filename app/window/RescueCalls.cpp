#include "app/window/RescueCalls.h"

#include "app/StudioThread.h"

namespace comfyvn {

ui::RescueCalls rescueCallsInto(StudioThread& thread)
{
    return {
        .saveElsewhere =
            [&thread](const QString& folder, const QList<Script>& inMemory) {
                return thread.studio()
                    .saveElsewhere(folder, inMemory)
                    .then(&thread.anchor(), [](const Result<RescueReport>& report) {
                        return report.map([](const RescueReport& done) {
                            return ui::Rescued { .root = done.root,
                                                 .scenes = done.scenes,
                                                 .lines = done.lines,
                                                 .files = done.files,
                                                 .lostFiles = done.lostFiles };
                        });
                    });
            },
        .moveTo = [&thread](const QString& folder) { thread.moveTo(folder); },
    };
}

} // namespace comfyvn
