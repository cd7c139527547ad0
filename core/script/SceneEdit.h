#pragma once

#include "core/base/Result.h"
#include "core/script/LineIds.h"

namespace comfyvn {

/// What a caller may set of a line; none: stays as it is.
struct LineFields {
    std::optional<QString> character {};
    std::optional<QString> style {};
    std::optional<QString> lang {};
    std::optional<QString> voice {};
    std::optional<QString> text {};
    std::optional<QString> sourceId {};
};

/// Edits of one scene that are made together or not at all, in this order: remove, change, add, order.
struct SceneEdit {
    struct Change {
        qint64 line = 0;
        LineFields fields {};
    };
    struct Addition {
        std::optional<qint64>
            below {}; ///< a line; 0: at the top; none: at the end, or below the last addition
        LineFields fields {};
    };

    QList<qint64> remove {};
    QList<Change> change {};
    QList<Addition> add {};
    QList<qint64> order {}; ///< these lines, in this order, at the place of the first of them
};

/// What the edit does to the scene. Errors: NotFound `unknown_line`; InvalidRequest `text_too_long`,
/// `too_many_lines` or `repeated_line`, each with the field.
[[nodiscard]] Result<QList<LineChange>> changesOf(const Script& scene, const SceneEdit& edit, LineIds& ids);

/// The name as it is stored. Error: InvalidRequest `out_of_range` when it is empty or over 200 characters.
[[nodiscard]] Result<QString> checkedSceneName(const QString& name);

inline constexpr qsizetype kMaxLinesInScene = 100'000;
inline constexpr qsizetype kMaxScenes = 1'000;

} // namespace comfyvn
