#include "ui/look/Theme.h"
#include "ui/waveform/WaveformView.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace comfyvn::ui {

namespace {
constexpr int kTileWidth = 256;
constexpr int kBand = 30;
constexpr double kOutside = 16; ///< pixels beyond the view that nothing is drawn past
} // namespace

void WaveformView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    if (m_line) {
        for (const QRect& dirty : event->region())
            paintTiles(painter, dirty);
        painter.setClipRegion(event->region());
        paintSelection(painter);
        paintPlayhead(painter);
    } else {
        painter.fillRect(event->rect(), palette().base());
        paintHint(painter);
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(palette().color(QPalette::Highlight));
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
}

void WaveformView::paintHint(QPainter& painter) const
{
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect().adjusted(16, 8, -16, -8),
                     static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, m_hint);
}

void WaveformView::paintTiles(QPainter& painter, const QRect& dirty)
{
    const WaveLook look { .palette = palette(),
                          .font = font(),
                          .size = viewport()->size(),
                          .pixelRatio = viewport()->devicePixelRatioF(),
                          .times = m_times };
    painter.setClipRect(dirty);
    const int last = (m_scale.scroll + dirty.right()) / kTileWidth;
    for (int number = (m_scale.scroll + dirty.left()) / kTileWidth; number <= last; ++number) {
        const QImage* tile = m_tiles.find(number);
        if (!tile)
            tile = &m_tiles.insert(
                number,
                paintWaveTile(*m_line, m_scale, look, number * kTileWidth, kTileWidth, m_tiles.takeSpare()));
        painter.drawImage(number * kTileWidth - m_scale.scroll, 0, *tile);
    }
}

QRect WaveformView::wordRect(int word) const
{
    if (word < 0)
        return {};
    const AlignedWord& at = m_line->alignment.words[word];
    const QRect lane = lanes().words;
    const double left = std::max(-4.0, m_scale.x(at.start));
    const double right = std::min(viewport()->width() + 4.0, m_scale.x(at.end));
    return QRectF(left, lane.top(), std::max(0.0, right - left), lane.height()).toAlignedRect();
}

QRect WaveformView::playheadStrip() const
{
    const double x = m_scale.x(m_playhead);
    if (!m_line || x < -8 || x > viewport()->width() + 8)
        return {};
    return { static_cast<int>(std::floor(x)) - 6, 0, 13, viewport()->height() };
}

QRect WaveformView::selectionRect() const
{
    if (!m_selection)
        return {};
    const double most = viewport()->width() + kOutside;
    const double left = std::clamp(std::floor(m_scale.x(m_selection->begin)), -kOutside, most);
    const double right = std::clamp(std::ceil(m_scale.x(m_selection->end)), -kOutside, most);
    return { static_cast<int>(left), 0, std::max(1, static_cast<int>(right - left)), viewport()->height() };
}

/// Repaints where the old selection and the new one differ.
void WaveformView::repaintBetween(const std::optional<PlaySpan>& before)
{
    const auto stretch = [this](double from, double to) {
        const auto [begin, end] = std::minmax(m_scale.x(from), m_scale.x(to));
        const double most = viewport()->width() + kOutside;
        const int left = static_cast<int>(std::clamp(std::floor(begin) - 8, -kOutside, most));
        const int right = static_cast<int>(std::clamp(std::ceil(end) + 8, -kOutside, most));
        viewport()->update(left, 0, right - left, viewport()->height());
    };
    if (before && m_selection) {
        stretch(before->begin, m_selection->begin);
        stretch(before->end, m_selection->end);
    } else if (before || m_selection) {
        const PlaySpan& span = before ? *before : *m_selection;
        stretch(span.begin, span.end);
    }
    if (m_looping)
        viewport()->update(lanes().ruler);
}

void WaveformView::paintSelection(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QRect box = selectionRect();
    const QRect ruler = lanes().ruler;
    const QColor accent = palette().color(QPalette::Highlight);
    if (m_selection) {
        QColor tint = accent;
        tint.setAlphaF(isDark(palette()) ? 0.24F : 0.16F);
        // Qt hands taller fills to other threads, and waiting for them costs more than they save.
        for (int y = box.top(); y <= box.bottom(); y += kBand)
            painter.fillRect(QRect(box.left(), y, box.width(), kBand) & box, tint);
        painter.fillRect(box.left(), 0, 1, box.height(), accent);
        painter.fillRect(box.right(), 0, 1, box.height(), accent);
        painter.fillRect(box.left(), ruler.bottom() - 2, box.width(), 3, accent);
    }
    if (!m_looping)
        return;
    // Two brackets, as music is repeated between.
    const TimeScale& scale = m_scale;
    const double begin = m_selection ? box.left() : scale.x(0);
    const double end = m_selection ? box.right() : scale.x(duration()) - 1;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(accent);
    const double top = ruler.top() + 1;
    const double height = ruler.height() - 2;
    const double arrow = height * 0.32;
    painter.fillRect(QRectF(begin, top, std::max(0.0, std::min<double>(end, viewport()->width()) - begin), 2),
                     accent);
    for (const auto& [x, way] : { std::pair { begin, 1.0 }, std::pair { end, -1.0 } }) {
        if (x < -kOutside || x > viewport()->width() + kOutside)
            continue;
        painter.drawPolygon(QPolygonF { { x, top }, { x + way * arrow * 2, top }, { x, top + arrow * 2 } });
    }
}

void WaveformView::paintPlayhead(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_activeWord >= 0) {
        QColor tint = palette().color(QPalette::Highlight);
        painter.setPen(QPen(tint, 1.5));
        tint.setAlphaF(0.22F);
        painter.setBrush(tint);
        painter.drawRoundedRect(QRectF(wordRect(m_activeWord)).adjusted(1.5, 2.5, -1.5, -2.5), 3, 3);
    }
    const double x = std::floor(m_scale.x(m_playhead)) + 0.5;
    const QColor head = isDark(palette()) ? QColor(0xFF, 0xB3, 0x57) : QColor(0xD4, 0x5A, 0x00);
    painter.setPen(QPen(head, 1.5));
    painter.drawLine(QPointF(x, 0), QPointF(x, viewport()->height()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(head);
    painter.drawPolygon(QPolygonF { { x - 5, 0 }, { x + 5, 0 }, { x, 7 } });
}

} // namespace comfyvn::ui
