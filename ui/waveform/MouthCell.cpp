#include "ui/waveform/MouthCell.h"

#include "ui/look/Theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace comfyvn::ui {

namespace {
/// How wide and how open the mouth is, of the room there is (0..1).
struct Mouth {
    double width = 0;
    double open = 0;
};

Mouth mouthOf(MouthShape shape)
{
    switch (shape) {
    case MouthShape::A:
        return { 0.72, 0.06 };
    case MouthShape::B:
        return { 0.80, 0.26 };
    case MouthShape::C:
        return { 0.78, 0.52 };
    case MouthShape::D:
        return { 0.80, 0.90 };
    case MouthShape::E:
        return { 0.58, 0.66 };
    case MouthShape::F:
        return { 0.34, 0.40 };
    case MouthShape::G:
        return { 0.66, 0.20 };
    case MouthShape::H:
        return { 0.70, 0.60 };
    case MouthShape::X:
        return { 0.56, 0.03 };
    }
    return {};
}
} // namespace

void paintMouthCell(QPainter& painter, const QRectF& box, MouthShape shape, const QPalette& palette,
                    const QFont& font)
{
    const Mouth mouth = mouthOf(shape);
    const QColor lips = isDark(palette) ? QColor(0xE8, 0x87, 0x9C) : QColor(0xC4, 0x4A, 0x68);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(lips, palette.color(QPalette::Base), 0.06 + 0.22 * mouth.open));
    painter.drawRoundedRect(box.adjusted(0.5, 0, -0.5, 0), 3, 3);

    const QString name { QLatin1Char(static_cast<char>(shape)) };
    const double letter = QFontMetricsF(font).horizontalAdvance(name) + 4;
    if (box.width() < letter)
        return;
    QRectF room = box;
    if (box.width() >= letter + 20) {
        const double size = std::min(22.0, box.height() - 2);
        const double left = box.center().x() - (size + letter) / 2;
        painter.setPen(QPen(lips, 1.6));
        painter.setBrush(mixed(QColor(0x30, 0x10, 0x18), lips, 0.75));
        painter.drawEllipse(QPointF(left + size / 2, box.center().y()), mouth.width * size / 2,
                            std::max(0.7, mouth.open * size * 0.42));
        room = QRectF(left + size, box.top(), letter, box.height());
    }
    painter.setPen(palette.color(QPalette::Text));
    painter.drawText(room, Qt::AlignCenter, name);
}

} // namespace comfyvn::ui
