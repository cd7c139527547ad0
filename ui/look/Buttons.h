#pragma once

#include <QString>

class QAction;
class QToolButton;
class QWidget;

namespace comfyvn::ui {

enum class ButtonText { Hidden, Beside };

/// A flat button with an icon, reachable by Tab; `text` is its accessible name and, when it is hidden, its
/// tool tip.
[[nodiscard]] QToolButton* flatButton(const QString& objectName, const QString& iconName, const QString& text,
                                      QWidget* parent, ButtonText shown = ButtonText::Hidden);

/// A button of a command, reachable by Tab, named after it.
[[nodiscard]] QToolButton* actionButton(QAction* action, QWidget* parent,
                                        ButtonText shown = ButtonText::Hidden);
/// The same without a frame.
[[nodiscard]] QToolButton* flatActionButton(QAction* action, QWidget* parent);

} // namespace comfyvn::ui
