#pragma once

#include <QString>

class QToolButton;
class QWidget;

namespace comfyvn::ui {

enum class ButtonText { Hidden, Beside };

/// A flat button with an icon, reachable by Tab; `text` is its accessible name and, when it is hidden, its
/// tool tip.
[[nodiscard]] QToolButton* flatButton(const QString& objectName, const QString& iconName, const QString& text,
                                      QWidget* parent, ButtonText shown = ButtonText::Hidden);

} // namespace comfyvn::ui
