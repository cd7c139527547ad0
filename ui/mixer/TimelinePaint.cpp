#include "ui/look/Theme.h"
#include "ui/mixer/TimelineView.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

constexpr int kTileWidth = 256;
constexpr int kTickPixels = 80;
constexpr int kLabelGap = 4;

QColor headColour(const QPalette& palette)
{
    return isDark(palette) ? QColor(0xFF, 0xB3, 0x57) : QColor(0xD4, 0x5A, 0x00);
}

} // namespace

QColor trackColour(const SessionTrack& track, const QPalette& palette)
{
    const QColor own(track.colour);
    if (!track.colour.isEmpty() && own.isValid())
        return own;
    return characterColour(track.name.isEmpty() ? track.role : track.name, palette);
}

RowLook TimelineView::lookOf(const SessionTrack& track) const
{
    const MixSession& session = m_model.session();
    const bool lowered = session.duckingPart(track) == DuckingPart::Target && !m_desk.ducking().db.empty();
    return { .palette = palette(),
             .font = font(),
             .pixelRatio = viewport()->devicePixelRatioF(),
             .pixelsPerSecond = m_geometry.time.pixelsPerSecond,
             .height = m_geometry.rowHeight,
             .colour = trackColour(track, palette()),
             .heard = session.isHeard(track),
             .current = track.id == m_model.currentTrack(),
             .volumeShown = m_volumeShown,
             .ducking = lowered ? &m_desk.ducking() : nullptr,
             .selection = &m_model.selection(),
             .renewed = &m_desk.renewed() };
}

void TimelineView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    for (const QRect& dirty : event->region()) {
        painter.setClipRect(dirty);
        paintRows(painter, dirty);
        if (dirty.top() < m_geometry.top())
            paintLanes(painter, dirty);
    }
    painter.setClipRegion(event->region());
    if (m_model.session().tracks.isEmpty())
        paintHint(painter);
    paintOver(painter);
}

void TimelineView::paintRows(QPainter& painter, const QRect& dirty)
{
    const auto& tracks = m_model.session().tracks;
    const auto overview = [this](const QString& path) { return m_desk.overviews().overview(path); };
    const auto missing = [this](const QString& path) { return m_desk.missing().contains(path); };
    const int scroll = m_geometry.time.scroll;
    const int first = (scroll + std::max(0, dirty.left())) / kTileWidth;
    const int last = (scroll + std::min(m_geometry.width - 1, dirty.right())) / kTileWidth;
    for (qsizetype row = 0; row < tracks.size(); ++row) {
        const QRect box = m_geometry.row(row);
        if (box.bottom() < std::max(m_geometry.top(), dirty.top()) || box.top() > dirty.bottom())
            continue;
        const SessionTrack& track = tracks[row];
        const RowLook look = lookOf(track);
        for (int number = first; number <= last; ++number) {
            const QImage* tile = m_tiles.find(track.id, number);
            if (tile == nullptr)
                tile = &m_tiles.insert(track.id, number,
                                       paintRowTile(track, look, overview, missing, number * kTileWidth,
                                                    kTileWidth, m_tiles.takeSpare()));
            painter.drawImage(number * kTileWidth - scroll, box.top(), *tile);
        }
    }
    const int end = m_geometry.row(tracks.size()).top();
    if (end <= dirty.bottom()) {
        const int top = std::max(end, dirty.top());
        painter.fillRect(QRect(dirty.left(), top, dirty.width(), dirty.bottom() - top + 1),
                         palette().color(QPalette::Window));
    }
}

void TimelineView::paintLanes(QPainter& painter, const QRect& dirty) const
{
    const MixSession& session = m_model.session();
    const QColor window = palette().color(QPalette::Window);
    const int lane = m_geometry.loopLane;
    painter.fillRect(QRect(dirty.left(), 0, dirty.width(), m_geometry.top()), window);
    painter.fillRect(QRect(dirty.left(), 0, dirty.width(), lane),
                     mixed(palette().color(QPalette::Mid), window, 0.25));
    painter.fillRect(QRect(dirty.left(), m_geometry.top() - 1, dirty.width(), 1),
                     palette().color(QPalette::Mid));

    const TimeFormat format = times();
    const int label = fontMetrics().horizontalAdvance(format.exact(duration()));
    const int distance = std::max(kTickPixels, label + fontMetrics().height());
    const double step = format.tickSeconds(m_geometry.time, distance);
    const double from =
        std::max(0.0, std::floor(m_geometry.time.seconds(dirty.left() - 2 * distance) / step));
    for (double n = from; m_geometry.time.x(n * step) <= dirty.right() + 1; ++n) {
        const int x = static_cast<int>(std::floor(m_geometry.time.x(n * step)));
        painter.fillRect(x, m_geometry.top() - 6, 1, 5, palette().color(QPalette::Dark));
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(QRect(x + kLabelGap, lane, distance * 2, m_geometry.ruler - 2),
                         Qt::AlignLeft | Qt::AlignVCenter, format.text(n * step, step));
    }
    if (!session.loop.isEmpty()) {
        const double begin = std::max(-4.0, m_geometry.time.x(session.loop.begin));
        const double end = std::min(m_geometry.width + 4.0, m_geometry.time.x(session.loop.end));
        QColor colour = palette().color(QPalette::Highlight);
        if (!session.loop.on)
            colour = mixed(colour, window, 0.35);
        if (end > begin)
            painter.fillRect(QRectF(begin, 2, end - begin, lane - 4), colour);
    }
    for (const SessionMarker& marker : session.markers) {
        const double x = m_geometry.time.x(marker.seconds);
        const QString name = fontMetrics().elidedText(marker.name, Qt::ElideRight, 160);
        if (x > m_geometry.width || x + 180 < 0)
            continue;
        const QRectF flag(x, lane + 1, fontMetrics().horizontalAdvance(name) + 10, m_geometry.ruler - 4);
        painter.fillRect(flag, mixed(palette().color(QPalette::Link), window, 0.8));
        painter.setPen(palette().color(QPalette::Base));
        painter.drawText(flag, Qt::AlignCenter, name);
    }
}

void TimelineView::paintOver(QPainter& painter) const
{
    const MixSession& session = m_model.session();
    const QRect rows(0, m_geometry.top(), m_geometry.width, m_geometry.height - m_geometry.top());
    painter.setRenderHint(QPainter::Antialiasing, false);
    QColor line = palette().color(QPalette::Link);
    line.setAlphaF(0.7F);
    for (const SessionMarker& marker : session.markers) {
        const double x = m_geometry.time.x(marker.seconds);
        if (x >= 0 && x <= m_geometry.width)
            painter.fillRect(QRectF(std::floor(x), rows.top(), 1, rows.height()), line);
    }
    if (!session.loop.isEmpty() && session.loop.on) {
        QColor edge = palette().color(QPalette::Highlight);
        for (const double seconds : { session.loop.begin, session.loop.end }) {
            const double x = m_geometry.time.x(seconds);
            if (x >= -1 && x <= m_geometry.width)
                painter.fillRect(QRectF(std::floor(x), rows.top(), 1, rows.height()), edge);
        }
    }
    if (!m_rubberBand.isEmpty()) {
        QColor tint = palette().color(QPalette::Highlight);
        painter.setPen(tint);
        tint.setAlphaF(0.15F);
        painter.setBrush(tint);
        painter.drawRect(m_rubberBand.adjusted(0, 0, -1, -1));
    }
    if (m_dropPlace) {
        const qsizetype count = session.tracks.size();
        const QRect row = m_geometry.row(std::clamp<qsizetype>(m_dropPlace->second, 0, count));
        const double x = m_geometry.time.x(m_dropPlace->first);
        painter.fillRect(
            QRectF(std::floor(x) - 1, row.top(), 3, m_dropPlace->second < count ? row.height() : 24),
            palette().color(QPalette::Highlight));
    }
    const double x = m_geometry.time.x(m_desk.playhead());
    if (x >= -8 && x <= m_geometry.width + 8) {
        painter.setRenderHint(QPainter::Antialiasing);
        const double at = std::floor(x) + 0.5;
        const QColor head = headColour(palette());
        painter.setPen(QPen(head, 1.5));
        painter.drawLine(QPointF(at, m_geometry.loopLane), QPointF(at, m_geometry.height));
        painter.setPen(Qt::NoPen);
        painter.setBrush(head);
        const double top = m_geometry.loopLane;
        painter.drawPolygon(QPolygonF { { at - 5, top }, { at + 5, top }, { at, top + 8 } });
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(palette().color(QPalette::Highlight));
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
}

void TimelineView::paintHint(QPainter& painter) const
{
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const QRect room(16, m_geometry.top() + 8, m_geometry.width - 32,
                     m_geometry.height - m_geometry.top() - 16);
    painter.drawText(room, static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap,
                     tr("Drop sound files or lines of the script here, or place the whole scene with its "
                        "voices above."));
}

} // namespace comfyvn::ui
