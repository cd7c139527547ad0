#pragma once

#include "core/speech/MouthShape.h"

#include <QFont>
#include <QPalette>
#include <QRectF>

class QPainter;

namespace comfyvn::ui {

/// Paints a mouth shape (A-H, X) as its letter beside a small mouth, as far as there is room.
void paintMouthCell(QPainter& painter, const QRectF& box, MouthShape shape, const QPalette& palette,
                    const QFont& font);

} // namespace comfyvn::ui
