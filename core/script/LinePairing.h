#pragma once

#include "core/script/Script.h"
#include "core/script/import/ImportedScript.h"

#include <vector>

namespace comfyvn {

/// For each imported line the index of the scene's line that it is; -1: none. No index comes twice.
[[nodiscard]] std::vector<int> pairLines(const QList<ScriptLine>& scene, const QList<ImportedLine>& script);

/// The places of a longest strictly rising run of values, those below 0 left out.
[[nodiscard]] std::vector<std::size_t> longestRise(const std::vector<int>& values);

} // namespace comfyvn
