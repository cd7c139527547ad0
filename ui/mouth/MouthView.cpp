#include "ui/mouth/MouthView.h"

#include "ui/mouth/MouthDrawing.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

MouthView::MouthView(QWidget* parent)
    : QWidget(parent)
    , m_pose(mouthPose(MouthShape::X))
{
    setObjectName(u"mouthView"_s);
    setAccessibleName(tr("Mouth"));
    setAccessibleDescription(tr("Moves with the line as it is spoken."));
}

QSize MouthView::sizeHint() const
{
    const int unit = fontMetrics().height();
    return { unit * 10, unit * 8 };
}

QSize MouthView::minimumSizeHint() const
{
    const int unit = fontMetrics().height();
    return { unit * 7, unit * 5 };
}

void MouthView::setCues(const QList<MouthCue>& cues)
{
    m_cues = cues;
    setTime(0);
}

void MouthView::setTime(double seconds)
{
    m_seconds = seconds;
    const MouthShape shape = mouthShapeAt(m_cues, seconds);
    const MouthPose pose = mouthPoseAt(m_cues, seconds);
    const bool same = isDrawn() ? pose == m_pose : shape == m_shape;
    m_shape = shape;
    m_pose = pose;
    if (!same)
        update();
}

void MouthView::setPictures(const MouthPictures& pictures)
{
    m_pictures = pictures;
    update();
}

void MouthView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
    const int margin = fontMetrics().height() / 2;
    const QRect room = rect().adjusted(margin, margin, -margin, -margin);
    if (isDrawn()) {
        drawMouth(painter, room, m_pose, palette());
    } else {
        const QImage picture = m_pictures.of(m_shape);
        QRect box(QPoint(), picture.size().scaled(room.size(), Qt::KeepAspectRatio));
        box.moveCenter(room.center());
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(box, picture);
    }
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(rect().adjusted(0, 0, -margin, -margin / 2), Qt::AlignRight | Qt::AlignBottom,
                     QString(QLatin1Char(static_cast<char>(m_shape))));
}

} // namespace comfyvn::ui
