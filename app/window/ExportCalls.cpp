#include "app/window/ExportCalls.h"

#include "app/StudioThread.h"

using namespace Qt::StringLiterals;

namespace comfyvn {

ui::ExportCalls exportCallsInto(StudioThread& thread)
{
    return {
        .preview =
            [&thread](const ExportScope& scope, const ExportOptions& options) {
                return thread.studio().exports().preview(scope, options);
            },
        // Under a name of its own: the window takes over what was rendered on the way.
        .start =
            [&thread](const ExportScope& scope, const ExportOptions& options) {
                return thread.studio().exports().exportLines(scope, options, u"export"_s);
            },
    };
}

} // namespace comfyvn
