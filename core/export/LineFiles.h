#pragma once

#include "core/base/WorkspacePaths.h"
#include "core/export/ExportPlan.h"
#include "core/export/ExportReport.h"

namespace comfyvn {

/// Writes the files of one line from the render `cacheKey`: its sound encoded, its times beside it, each
/// whole or not at all. `stem` is the path below the folder, without a suffix. What is there already is
/// treated as the options say, all files of a line alike. For a pool thread. Returns a row for each file.
[[nodiscard]] QList<ExportedFile> writeLineFiles(const ExportLine& line, const QString& stem,
                                                 const QString& cacheKey, const ExportOptions& options,
                                                 const WorkspacePaths& paths);

/// A row that says why a line has no files.
[[nodiscard]] ExportedFile withoutFile(const ExportLine& line, const QString& stem,
                                       const ExportOptions& options, FileOutcome outcome,
                                       const QString& reason);

} // namespace comfyvn
