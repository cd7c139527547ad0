#include "app/window/ExportCalls.h"

#include "app/StudioThread.h"

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

QFuture<Result<QList<RenderCost>>> costOf(StudioContext& studio, const ExportScope& scope,
                                          const ExportOptions& options)
{
    const auto lines = studio.exports().linesToRender(scope, options);
    if (!lines)
        return QtFuture::makeReadyFuture(Result<QList<RenderCost>>(tl::unexpected(lines.error())));
    return renderCost(studio.speech(), studio.speechUsage(), *lines);
}

} // namespace

ui::ExportCalls exportCallsInto(StudioThread& thread)
{
    return {
        .preview =
            [&thread](const ExportScope& scope, const ExportOptions& options) {
                return thread.studio().exports().preview(scope, options);
            },
        .cost = [&thread](const ExportScope& scope,
                          const ExportOptions& options) { return costOf(thread.studio(), scope, options); },
        // Under a name of its own: the window takes over what was rendered on the way.
        .start =
            [&thread](const ExportScope& scope, const ExportOptions& options) {
                return thread.studio().exports().exportLines(scope, options, u"export"_s);
            },
    };
}

} // namespace comfyvn
