#include "app/window/WindowCalls.h"

#include "app/StudioThread.h"
#include "core/base/Log.h"

using namespace Qt::StringLiterals;

namespace comfyvn {

ui::WindowCalls windowCallsInto(StudioThread& thread)
{
    return { .saveUi = [&thread](const QJsonObject& values) {
        if (const auto saved = thread.studio().settings().patch({ { u"ui"_s, values } }); !saved)
            qCWarning(lcSettings).noquote() << saved.error().message;
    } };
}

} // namespace comfyvn
