#include "ui/music/MusicWave.h"

#include "ui/look/Theme.h"
#include "ui/music/MusicNames.h"
#include "ui/waveform/TimeFormat.h"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
constexpr int kMargin = 4;
constexpr double kShortestRegion = 0.1; ///< seconds
} // namespace

MusicWave::MusicWave(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"musicWave"_s);
    setAccessibleName(tr("Waveform of the music"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize MusicWave::sizeHint() const
{
    return { fontMetrics().height() * 20, fontMetrics().height() * 7 };
}

QSize MusicWave::minimumSizeHint() const
{
    return { fontMetrics().height() * 8, fontMetrics().height() * 5 };
}

void MusicWave::setSound(const MusicSoundPtr& sound)
{
    if (sound == m_sound)
        return;
    m_sound = sound;
    m_content = {};
    m_playhead = std::min(m_playhead, duration());
    update();
}

void MusicWave::setHint(const QString& hint)
{
    m_hint = hint;
    update();
}

void MusicWave::setPlayhead(double seconds)
{
    const auto strip = [this](double at) {
        return QRect(static_cast<int>(std::floor(xOf(at))) - 3, 0, 7, height());
    };
    if (seconds == m_playhead)
        return;
    update(strip(m_playhead));
    m_playhead = seconds;
    update(strip(m_playhead));
}

void MusicWave::setLoop(const std::optional<PlaySpan>& loop)
{
    if (loop == m_loop)
        return;
    m_loop = loop;
    update();
}

double MusicWave::xOf(double seconds) const
{
    const double room = width() - 2 * kMargin;
    return duration() > 0 ? kMargin + seconds / duration() * room : kMargin;
}

double MusicWave::secondsAt(double x) const
{
    const double room = std::max(1, width() - 2 * kMargin);
    return std::clamp((x - kMargin) / room, 0.0, 1.0) * duration();
}

QRect MusicWave::sectionLane() const
{
    return { 0, 0, width(), fontMetrics().height() + 6 };
}

QRect MusicWave::waveLane() const
{
    return QRect(0, 0, width(), height()).adjusted(0, sectionLane().height() + 1, 0, -2);
}

double MusicWave::step() const
{
    return m_sound && m_sound->barSeconds > 0 ? m_sound->barSeconds : 1;
}

void MusicWave::paintContent()
{
    const double ratio = devicePixelRatioF();
    m_content = QImage((QSizeF(size()) * ratio).toSize(), QImage::Format_RGB32);
    m_content.setDevicePixelRatio(ratio);
    QPainter painter(&m_content);
    painter.setFont(font());
    painter.fillRect(rect(), palette().base());
    paintWave(painter);
    paintSections(painter);
}

void MusicWave::paintSections(QPainter& painter) const
{
    const QRect lane = sectionLane();
    const QColor base = palette().color(QPalette::Base);
    const QColor accent = palette().color(QPalette::Highlight);
    bool odd = false;
    for (const MusicSection& section : m_sound->sections) {
        const QRectF box(xOf(section.begin), lane.top(), xOf(section.end) - xOf(section.begin),
                         lane.height());
        painter.fillRect(box, mixed(accent, base, odd ? 0.16 : 0.28));
        odd = !odd;
        painter.fillRect(QRectF(box.left(), lane.top(), 1, height()), mixed(accent, base, 0.35));
        painter.setPen(palette().color(QPalette::Text));
        const QString name = MusicNames::section(section.name);
        if (painter.fontMetrics().horizontalAdvance(name) + 6 < box.width())
            painter.drawText(box.adjusted(5, 0, -2, 0), Qt::AlignLeft | Qt::AlignVCenter, name);
    }
}

void MusicWave::paintWave(QPainter& painter) const
{
    const QRect lane = waveLane();
    const PeakPyramid& peaks = m_sound->audio->peaks;
    const double ratio = devicePixelRatioF();
    const auto columns = static_cast<int>(std::floor((width() - 2 * kMargin) * ratio));
    const double framesPerColumn = columns > 0 ? static_cast<double>(peaks.frames()) / columns : 0;
    if (framesPerColumn <= 0)
        return;
    const std::size_t level = peaks.levelFor(framesPerColumn);
    const double middle = lane.top() + lane.height() / 2.0;
    const double reach = (lane.height() / 2.0 - 2) / 32768;
    const QColor accent = palette().color(QPalette::Highlight);
    const QColor outer = mixed(accent, palette().color(QPalette::Base), 0.62);
    for (int column = 0; column < columns; ++column) {
        const auto first = static_cast<std::uint64_t>(column * framesPerColumn);
        const auto end = std::max(first + 1, static_cast<std::uint64_t>((column + 1) * framesPerColumn));
        Peak widest;
        for (int channel = 0; channel < peaks.channels(); ++channel) {
            const Peak peak = peaks.over(level, channel, first, end);
            widest.min = std::min(widest.min, peak.min);
            widest.max = std::max(widest.max, peak.max);
            widest.rms = std::max(widest.rms, peak.rms);
        }
        const double x = kMargin + column / ratio;
        painter.fillRect(QRectF(x, middle - widest.max * reach, 1 / ratio, (widest.max - widest.min) * reach),
                         outer);
        painter.fillRect(QRectF(x, middle - widest.rms * reach, 1 / ratio, 2 * widest.rms * reach), accent);
    }
}

void MusicWave::paintLoop(QPainter& painter) const
{
    if (!m_loop)
        return;
    const double begin = xOf(m_loop->begin);
    const double end = xOf(std::min(m_loop->end, duration()));
    QColor shade = palette().color(QPalette::Window);
    shade.setAlphaF(0.6F);
    const QRect lane = waveLane();
    painter.fillRect(QRectF(kMargin, lane.top(), std::max(0.0, begin - kMargin), lane.height()), shade);
    painter.fillRect(QRectF(end, lane.top(), std::max(0.0, width() - kMargin - end), lane.height()), shade);
    // Two brackets, as music is repeated between.
    const QColor colour = palette().color(QPalette::Text);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    constexpr double kArrow = 6;
    painter.fillRect(QRectF(begin, lane.top(), std::max(0.0, end - begin), 2), colour);
    for (const auto& [x, way] : { std::pair { begin, 1.0 }, std::pair { end, -1.0 } }) {
        painter.fillRect(QRectF(way > 0 ? x : x - 1.5, lane.top(), 1.5, lane.height()), colour);
        painter.drawPolygon(QPolygonF { { x, double(lane.top()) },
                                        { x + way * kArrow * 1.6, double(lane.top()) },
                                        { x, lane.top() + kArrow * 1.6 } });
    }
}

void MusicWave::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_sound) {
        if (m_content.isNull())
            paintContent();
        painter.drawImage(0, 0, m_content);
        paintLoop(painter);
        painter.setRenderHint(QPainter::Antialiasing, false);
        const QColor head = isDark(palette()) ? QColor(0xFF, 0xB3, 0x57) : QColor(0xD4, 0x5A, 0x00);
        painter.fillRect(QRectF(std::floor(xOf(m_playhead)), 0, 2, height()), head);
    } else {
        painter.fillRect(rect(), palette().base());
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(rect().adjusted(12, 6, -12, -6),
                         static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, m_hint);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(palette().color(QPalette::Highlight));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void MusicWave::resizeEvent(QResizeEvent*)
{
    m_content = {};
}

void MusicWave::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        m_content = {};
    QWidget::changeEvent(event);
}

bool MusicWave::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && m_sound) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), tipAt(secondsAt(help->pos().x())), this);
        return true;
    }
    return QWidget::event(event);
}

QString MusicWave::tipAt(double seconds) const
{
    QString tip = timeText(seconds, 0.1);
    for (const MusicSection& section : m_sound->sections)
        if (seconds >= section.begin && seconds < section.end)
            tip += u" · "_s + MusicNames::section(section.name);
    return tip;
}

void MusicWave::markRegion(double from, double to)
{
    const auto [begin, end] = std::minmax(from, to);
    if (end - begin >= kShortestRegion)
        Q_EMIT regionChosen(PlaySpan { begin, end });
}

void MusicWave::mousePressEvent(QMouseEvent* event)
{
    if (!m_sound || event->button() != Qt::LeftButton)
        return;
    m_pressed = event->position().x();
    m_dragging = false;
}

void MusicWave::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_pressed)
        return;
    const double x = event->position().x();
    m_dragging = m_dragging || std::abs(x - *m_pressed) >= QApplication::startDragDistance();
    if (m_dragging)
        setLoop(PlaySpan { secondsAt(std::min(x, *m_pressed)), secondsAt(std::max(x, *m_pressed)) });
}

void MusicWave::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_pressed || event->button() != Qt::LeftButton)
        return;
    const double from = *std::exchange(m_pressed, std::nullopt);
    if (std::exchange(m_dragging, false))
        markRegion(secondsAt(from), secondsAt(event->position().x()));
    else
        Q_EMIT seekRequested(secondsAt(from));
}

void MusicWave::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (!m_sound)
        return;
    const double at = secondsAt(event->position().x());
    for (const MusicSection& section : m_sound->sections)
        if (at >= section.begin && at < section.end)
            return markRegion(section.begin, section.end);
}

void MusicWave::keyPressEvent(QKeyEvent* event)
{
    const auto go = [this](double seconds) {
        const double to = std::clamp(seconds, 0.0, duration());
        Q_EMIT seekRequested(to);
        setAccessibleDescription(tipAt(to));
    };
    if (!m_sound)
        return QWidget::keyPressEvent(event);
    const PlaySpan loop = m_loop.value_or(PlaySpan { 0, duration() });
    switch (event->key()) {
    case Qt::Key_Left:
        return go(m_playhead - step());
    case Qt::Key_Right:
        return go(m_playhead + step());
    case Qt::Key_Home:
        return go(0);
    case Qt::Key_End:
        return go(std::max(0.0, duration() - 3));
    case Qt::Key_BracketLeft:
        return markRegion(m_playhead, loop.end);
    case Qt::Key_BracketRight:
        return markRegion(loop.begin, m_playhead);
    case Qt::Key_Escape:
        Q_EMIT regionChosen(std::nullopt);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace comfyvn::ui
