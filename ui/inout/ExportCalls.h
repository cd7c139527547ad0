#pragma once

#include "core/export/ExportService.h"
#include "core/speech/RenderCost.h"

#include <functional>

namespace comfyvn::ui {

/// What the window asks of the studio to export lines. Called on the studio thread and only there.
struct ExportCalls {
    std::function<Result<ExportPreview>(const ExportScope&, const ExportOptions&)> preview {};
    /// What the lines would cost that an export renders first; not set: nothing costs.
    std::function<QFuture<Result<QList<RenderCost>>>(const ExportScope&, const ExportOptions&)> cost {};
    std::function<ExportWork(const ExportScope&, const ExportOptions&)> start {};
};

} // namespace comfyvn::ui
