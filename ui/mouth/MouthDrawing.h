#pragma once

#include "ui/mouth/MouthPose.h"

#include <QPalette>
#include <QRectF>

class QPainter;

namespace comfyvn::ui {

/// Draws a mouth into a box, as large as fits; a pose of width 1 fills it from side to side.
void drawMouth(QPainter& painter, const QRectF& box, const MouthPose& pose, const QPalette& palette);

} // namespace comfyvn::ui
