#pragma once

#include "core/base/Result.h"
#include "core/script/LineIds.h"

#include <QList>
#include <QString>

namespace comfyvn {

/// A line of a scene file; only the text is never empty.
struct SceneLine {
    QString character {};
    QString style {};
    QString lang {};
    QString text {};

    bool operator==(const SceneLine&) const = default;
};

/// Reads a scene as tab-separated UTF-8: a header naming the columns `character`, `style`, `lang`, `text` in
/// any order (only `text` is required), then a line each. Rows without text and rows that begin with `#` are
/// skipped. Error: InvalidRequest `malformed_scene` with the line's number; at most kMaxSceneLines.
[[nodiscard]] Result<QList<SceneLine>> parseScene(const QByteArray& bytes);

/// The edit that puts a scene's lines below those of a script. Blank lines of the script make room for them;
/// the first new line becomes the current one when there was none but blank ones.
[[nodiscard]] ScriptEdit sceneBelow(const Script& script, const QList<SceneLine>& scene, LineIds& ids);

inline constexpr qsizetype kMaxSceneLines = 100'000;

} // namespace comfyvn
