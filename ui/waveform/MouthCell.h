#pragma once

#include "core/speech/MouthShape.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPalette>
#include <QRectF>

class QPainter;

namespace comfyvn::ui {

/// Paints mouth shapes (A-H, X) as their letter beside a small mouth, as far as there is room.
class MouthCell final {
public:
    MouthCell(const QPalette& palette, const QFont& font);

    void paint(QPainter& painter, const QRectF& box, MouthShape shape) const;
    [[nodiscard]] QColor ground(MouthShape shape) const;

private:
    QPalette m_palette;
    QFontMetricsF m_metrics;
};

} // namespace comfyvn::ui
