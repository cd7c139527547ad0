#pragma once

#include "core/export/ExportService.h"

#include <functional>

namespace comfyvn::ui {

/// What the window asks of the studio to export lines. Called on the studio thread and only there.
struct ExportCalls {
    std::function<Result<ExportPreview>(const ExportScope&, const ExportOptions&)> preview {};
    std::function<ExportWork(const ExportScope&, const ExportOptions&)> start {};
};

} // namespace comfyvn::ui
