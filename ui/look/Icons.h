#pragma once

#include <QIcon>

class QPainter;

namespace comfyvn::ui {

/// The icon `:/icons/<name>.svg`, drawn sharp at every scale in the application's text colour, whatever the
/// theme.
[[nodiscard]] QIcon icon(const QString& name);

/// Paints the icon in a colour of its own.
void paintIcon(QPainter& painter, const QString& name, const QRect& rect, const QColor& colour);

} // namespace comfyvn::ui
