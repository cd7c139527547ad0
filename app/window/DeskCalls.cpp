#include "app/window/DeskCalls.h"

#include "app/window/DictionaryCalls.h"
#include "app/window/ExportCalls.h"
#include "app/window/LineCalls.h"
#include "app/window/MixCalls.h"
#include "app/window/MusicCalls.h"
#include "app/window/RescueCalls.h"
#include "app/window/SceneCalls.h"
#include "app/window/ToolCalls.h"
#include "app/window/VoiceCalls.h"
#include "app/window/WindowCalls.h"

namespace comfyvn {

ui::DeskCalls deskCallsInto(StudioThread& thread, const QString& root, const LineIds& ids,
                            const LogFiles& logs)
{
    return { .lines = lineCallsInto(thread, ids),
             .scenes = sceneCallsInto(thread),
             .exports = exportCallsInto(thread),
             .window = windowCallsInto(thread, root),
             .tools = toolCallsInto(thread, logs, root),
             .rescue = rescueCallsInto(thread),
             .dictionary = dictionaryCallsInto(thread),
             .voices = voiceCallsInto(thread),
             .mix = mixCallsInto(thread),
             .music = musicCallsInto(thread) };
}

} // namespace comfyvn
