#include "ui/waveform/WaveformView.h"

#include "ui/look/Theme.h"
#include "ui/waveform/LaneNames.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
constexpr int kTileWidth = 256;
constexpr double kZoomStep = 1.25;
constexpr double kSeekStep = 0.1; ///< seconds
} // namespace

WaveformView::WaveformView(QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_names(new LaneNames(this))
{
    setObjectName(u"waveformView"_s);
    setAccessibleName(tr("Waveform"));
    viewport()->setToolTip(
        tr("Click to move the playhead, click a word to play from it, Ctrl+wheel to zoom."));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_names->hide();
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
}

void WaveformView::setLine(const SpokenLine& line)
{
    m_line = line;
    setViewportMargins(m_names->sizeHint().width(), 0, 0, 0);
    m_names->show();
    m_playhead = 0;
    m_activeWord = wordAt(0);
    m_fitted = true;
    m_tiles.clear();
    setScale(TimeScale::fitting(duration(), viewport()->width()));
    describe();
}

void WaveformView::clear(const QString& hint)
{
    m_line.reset();
    setViewportMargins(0, 0, 0, 0);
    m_names->hide();
    m_hint = hint;
    m_playhead = 0;
    m_activeWord = -1;
    m_fitted = true;
    m_tiles.clear();
    setScale({});
    describe();
}

void WaveformView::describe()
{
    if (!m_line) {
        setAccessibleDescription(m_hint);
        return;
    }
    const auto words = static_cast<int>(m_line->alignment.words.size());
    setAccessibleDescription(
        tr("%n word(s) in %1 seconds", nullptr, words).arg(locale().toString(duration(), 'f', 1)));
}

void WaveformView::setPlayhead(double seconds)
{
    const QRect before = playheadStrip();
    m_playhead = std::clamp(seconds, 0.0, duration());
    if (const QRect now = playheadStrip(); now != before) {
        viewport()->update(before);
        viewport()->update(now);
    }
    if (const int word = wordAt(m_playhead); word != m_activeWord) {
        viewport()->update(wordRect(m_activeWord));
        m_activeWord = word;
        viewport()->update(wordRect(m_activeWord));
    }
}

void WaveformView::follow()
{
    if (const TimeScale scale = m_scale.showing(m_playhead, duration(), viewport()->width());
        scale != m_scale)
        setScale(scale);
}

void WaveformView::zoomIn()
{
    zoom(kZoomStep, std::clamp<double>(m_scale.x(m_playhead), 0, viewport()->width()));
}

void WaveformView::zoomOut()
{
    zoom(1 / kZoomStep, std::clamp<double>(m_scale.x(m_playhead), 0, viewport()->width()));
}

void WaveformView::zoomToFit()
{
    m_fitted = true;
    setScale(TimeScale::fitting(duration(), viewport()->width()));
}

void WaveformView::zoom(double factor, double x)
{
    if (!m_line)
        return;
    setScale(m_scale.zoomedAt(x, factor, duration(), viewport()->width()));
    m_fitted = m_scale == TimeScale::fitting(duration(), viewport()->width());
}

void WaveformView::setScale(const TimeScale& scale)
{
    if (scale.pixelsPerSecond != m_scale.pixelsPerSecond)
        m_tiles.clear();
    m_scale = scale;
    const int width = viewport()->width();
    QScrollBar* bar = horizontalScrollBar();
    const QSignalBlocker quiet(bar);
    bar->setPageStep(width);
    bar->setSingleStep(std::max(1, width / 16));
    bar->setRange(0, std::max(0, m_scale.contentWidth(duration()) - width));
    bar->setValue(m_scale.scroll);
    viewport()->update();
}

QSize WaveformView::sizeHint() const
{
    return { 640, fontMetrics().height() * 14 };
}

QSize WaveformView::minimumSizeHint() const
{
    return { 240, fontMetrics().height() * 9 };
}

WaveLanes WaveformView::lanes() const
{
    return WaveLanes::in(viewport()->size(), fontMetrics().height());
}

int WaveformView::wordAt(double seconds) const
{
    if (!m_line)
        return -1;
    const auto& words = m_line->alignment.words;
    const auto after = std::ranges::upper_bound(words, seconds, {}, &AlignedWord::start);
    if (after == words.begin() || seconds >= (after - 1)->end)
        return -1;
    return static_cast<int>(after - words.begin()) - 1;
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

void WaveformView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    if (m_line) {
        for (const QRect& dirty : event->region())
            paintTiles(painter, dirty);
        painter.setClipRegion(event->region());
        paintPlayhead(painter);
    } else {
        painter.fillRect(event->rect(), palette().base());
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(viewport()->rect().adjusted(16, 8, -16, -8),
                         static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, m_hint);
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(palette().color(QPalette::Highlight));
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
}

void WaveformView::paintTiles(QPainter& painter, const QRect& dirty)
{
    const WaveLook look { .palette = palette(),
                          .font = font(),
                          .size = viewport()->size(),
                          .pixelRatio = viewport()->devicePixelRatioF() };
    painter.setClipRect(dirty);
    const int last = (m_scale.scroll + dirty.right()) / kTileWidth;
    for (int number = (m_scale.scroll + dirty.left()) / kTileWidth; number <= last; ++number) {
        const QPixmap* tile = m_tiles.object(number);
        if (!tile) {
            auto* painted = new QPixmap(
                QPixmap::fromImage(paintWaveTile(*m_line, m_scale, look, number * kTileWidth, kTileWidth)));
            m_tiles.insert(number, painted);
            tile = painted;
        }
        painter.drawPixmap(number * kTileWidth - m_scale.scroll, 0, *tile);
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

void WaveformView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    m_names->setGeometry(0, 0, viewport()->x(), viewport()->height());
    m_tiles.clear();
    const int width = viewport()->width();
    setScale(m_fitted ? TimeScale::fitting(duration(), width) : m_scale.zoomedAt(0, 1, duration(), width));
}

void WaveformView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange)
        return;
    m_tiles.clear();
    viewport()->update();
}

void WaveformView::scrollContentsBy(int, int)
{
    m_scale = m_scale.scrolledTo(horizontalScrollBar()->value(), duration(), viewport()->width());
    viewport()->update();
}

void WaveformView::wheelEvent(QWheelEvent* event)
{
    const QPoint turn = event->angleDelta();
    const int delta = turn.y() != 0 ? turn.y() : turn.x();
    if (event->modifiers() & Qt::ControlModifier)
        zoom(std::pow(kZoomStep, delta / 120.0), event->position().x());
    else
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - delta);
    event->accept();
}

void WaveformView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_line)
        return;
    const double at = m_scale.seconds(event->position().x());
    const int word = wordAt(at);
    if (word >= 0 && lanes().words.contains(event->position().toPoint()))
        Q_EMIT playRequested(m_line->alignment.words[word].start);
    else
        seek(at);
}

void WaveformView::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    const bool inWords = lanes().words.contains(at.toPoint());
    const bool onWord = inWords && wordAt(m_scale.seconds(at.x())) >= 0;
    viewport()->setCursor(onWord ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (event->buttons() & Qt::LeftButton && !inWords)
        seek(m_scale.seconds(at.x()));
}

void WaveformView::keyPressEvent(QKeyEvent* event)
{
    const bool byWord = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_Left:
        byWord ? stepWord(-1) : seek(m_playhead - kSeekStep);
        break;
    case Qt::Key_Right:
        byWord ? stepWord(1) : seek(m_playhead + kSeekStep);
        break;
    case Qt::Key_Home:
        seek(0);
        break;
    case Qt::Key_End:
        seek(duration());
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_line)
            Q_EMIT playRequested(m_playhead);
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    event->accept();
}

void WaveformView::seek(double seconds)
{
    if (!m_line)
        return;
    setPlayhead(seconds);
    follow();
    Q_EMIT seekRequested(m_playhead);
}

void WaveformView::stepWord(int direction)
{
    if (!m_line)
        return;
    const auto& words = m_line->alignment.words;
    if (direction > 0) {
        const auto next = std::ranges::upper_bound(words, m_playhead + 1e-6, {}, &AlignedWord::start);
        seek(next == words.end() ? duration() : next->start);
    } else {
        const auto here = std::ranges::lower_bound(words, m_playhead - 1e-6, {}, &AlignedWord::start);
        seek(here == words.begin() ? 0 : (here - 1)->start);
    }
}

} // namespace comfyvn::ui
