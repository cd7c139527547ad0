#include "ui/waveform/MouthCell.h"

#include "ui/look/Theme.h"
#include "ui/mouth/MouthDrawing.h"

#include <QPainter>
#include <QPixmapCache>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
/// Drawn once: a view holds hundreds.
QPixmap smallMouth(MouthShape shape, int size, double pixelRatio, const QPalette& palette)
{
    const QString key = u"mouth/%1/%2/%3/%4"_s.arg(static_cast<char>(shape))
                            .arg(size)
                            .arg(pixelRatio)
                            .arg(palette.color(QPalette::Base).name());
    QPixmap picture;
    if (QPixmapCache::find(key, &picture))
        return picture;
    picture = QPixmap((QSizeF(size, size) * pixelRatio).toSize());
    picture.setDevicePixelRatio(pixelRatio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    drawMouth(painter, QRectF(0, 0, size, size), mouthPose(shape), palette);
    painter.end();
    QPixmapCache::insert(key, picture);
    return picture;
}
} // namespace

MouthCell::MouthCell(const QPalette& palette, const QFont& font)
    : m_palette(palette)
    , m_metrics(font)
{ }

QColor MouthCell::ground(MouthShape shape) const
{
    const MouthPose pose = mouthPose(shape);
    const QColor lips = isDark(m_palette) ? QColor(0xE8, 0x87, 0x9C) : QColor(0xC4, 0x4A, 0x68);
    return mixed(lips, m_palette.color(QPalette::Base), 0.06 + 0.24 * (pose.rise + pose.drop));
}

void MouthCell::paint(QPainter& painter, const QRectF& box, MouthShape shape) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground(shape));
    painter.drawRoundedRect(box.adjusted(0.5, 0, -0.5, 0), 3, 3);
    const QString name { QLatin1Char(static_cast<char>(shape)) };
    const double letter = m_metrics.horizontalAdvance(name) + 4;
    if (box.width() < letter)
        return;
    const int size = static_cast<int>(std::min(26.0, box.height()));
    QRectF room = box;
    if (box.width() >= letter + size) {
        const double left = box.center().x() - (size + letter) / 2;
        painter.drawPixmap(QPointF(left, box.center().y() - size / 2.0),
                           smallMouth(shape, size, painter.device()->devicePixelRatioF(), m_palette));
        room = QRectF(left + size, box.top(), letter, box.height());
    }
    painter.setPen(m_palette.color(QPalette::Text));
    painter.drawText(room, Qt::AlignCenter, name);
}

} // namespace comfyvn::ui
