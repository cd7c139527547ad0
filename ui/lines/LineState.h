#pragma once

#include <QString>

namespace comfyvn::ui {

/// How a line stands to its sound.
enum class LineState {
    New, ///< never rendered
    Rendering,
    Ready, ///< what is stored is what is written
    Stale, ///< edited since it was rendered, or its voice was
    Fallback, ///< as Ready, but rendered by another provider than the active one
    Failed, ///< as written now, it could not be rendered
};

/// The word and the icon that show a state; neither relies on colour.
[[nodiscard]] QString stateWord(LineState state);
[[nodiscard]] QString stateIcon(LineState state);

/// The same for a line that the imported script does not have any more.
[[nodiscard]] QString goneWord();
[[nodiscard]] QString goneIcon();

} // namespace comfyvn::ui
