#include "ui/waveform/WaveformView.h"

#include "ui/waveform/LaneNames.h"
#include "ui/waveform/WaveformAccessible.h"
#include "ui/waveform/WaveformPointer.h"
#include "ui/waveform/WordEdges.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
constexpr double kZoomStep = 1.25;
constexpr double kSeekStep = 0.1; ///< seconds
} // namespace

WaveformView::WaveformView(QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_names(new LaneNames(this))
    , m_pointer(std::make_unique<WaveformPointer>(*this))
{
    setObjectName(u"waveformView"_s);
    setAccessibleName(tr("Waveform"));
    installWaveformAccessible();
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    connect(horizontalScrollBar(), &QAbstractSlider::actionTriggered, this,
            [this] { m_lookingElsewhere = true; });
    m_names->hide();
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->grabGesture(Qt::PinchGesture);
}

WaveformView::~WaveformView() = default;

void WaveformView::setLine(const SpokenLine& line)
{
    m_line = line;
    m_times.sampleRate = line.audio->sampleRate;
    setViewportMargins(m_names->sizeHint().width(), 0, 0, 0);
    m_names->show();
    m_playhead = 0;
    m_activeWord = wordAt(line.alignment.words, 0);
    m_fitted = true;
    m_lookingElsewhere = false;
    m_tiles.clear();
    setScale(TimeScale::fitting(duration(), viewport()->width()));
    clearSelection();
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
    clearSelection();
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
    announce();
}

void WaveformView::announce()
{
    QAccessibleValueChangeEvent event(this, spokenValue());
    QAccessible::updateAccessibility(&event);
}

QString WaveformView::spokenValue() const
{
    if (!m_line)
        return {};
    QString value = m_times.exact(m_playhead);
    if (m_activeWord >= 0)
        value = tr("%1, word “%2”").arg(value, m_line->alignment.words[m_activeWord].word);
    if (m_selection)
        value = tr("%1, selected %2 to %3")
                    .arg(value, m_times.exact(m_selection->begin), m_times.exact(m_selection->end));
    return value;
}

QString WaveformView::tipAt(const QPoint& at) const
{
    if (!m_line)
        return {};
    const double seconds = m_scale.seconds(at.x());
    const auto tip = [this](const QString& what, double start, double end) {
        return tr("%1\n%2 – %3 (%4 long)")
            .arg(what, m_times.exact(start), m_times.exact(end), m_times.exact(end - start));
    };
    const auto within = [seconds](const auto& items) {
        const auto after =
            std::ranges::upper_bound(items, seconds, {}, [](const auto& item) { return item.start; });
        return after != items.begin() && seconds < (after - 1)->end ? &*(after - 1) : nullptr;
    };
    const WaveLanes lanes = this->lanes();
    if (lanes.words.contains(at))
        if (const auto* word = within(m_line->alignment.words))
            return tip(tr("Word “%1”; click to play from it").arg(word->word), word->start, word->end);
    if (lanes.phonemes.contains(at))
        if (const auto* phoneme = within(m_line->alignment.phonemes); phoneme && !phoneme->ipa.isEmpty())
            return tip(tr("Phoneme %1").arg(phoneme->ipa), phoneme->start, phoneme->end);
    if (lanes.mouth.contains(at))
        if (const auto* cue = within(m_line->cues))
            return tip(tr("Mouth shape %1").arg(QLatin1Char(static_cast<char>(cue->shape))), cue->start,
                       cue->end);
    return m_times.exact(std::clamp(seconds, 0.0, duration()));
}

void WaveformView::setPlayhead(double seconds)
{
    const QRect before = playheadStrip();
    m_playhead = std::clamp(seconds, 0.0, duration());
    if (const QRect now = playheadStrip(); now != before) {
        viewport()->update(before);
        viewport()->update(now);
    }
    const int word = m_line ? wordAt(m_line->alignment.words, m_playhead) : -1;
    if (word == m_activeWord)
        return;
    viewport()->update(wordRect(m_activeWord));
    m_activeWord = word;
    viewport()->update(wordRect(m_activeWord));
    announce();
}

void WaveformView::seek(double seconds)
{
    if (!m_line)
        return;
    setPlayhead(seconds);
    resumeFollowing();
    showTime(m_playhead);
    Q_EMIT seekRequested(m_playhead);
}

void WaveformView::follow()
{
    if (m_following && !m_lookingElsewhere)
        showTime(m_playhead);
}

void WaveformView::setFollowing(bool on)
{
    m_following = on;
    m_lookingElsewhere = false;
}

void WaveformView::showTime(double seconds)
{
    if (const TimeScale scale = m_scale.showing(seconds, duration(), viewport()->width()); scale != m_scale)
        setScale(scale);
}

void WaveformView::select(double anchor, double head)
{
    if (!m_line)
        return;
    const auto before = m_selection;
    m_anchor = std::clamp(anchor, 0.0, duration());
    m_head = std::clamp(head, 0.0, duration());
    const auto [begin, end] = std::minmax(m_anchor, m_head);
    if ((end - begin) * m_line->audio->sampleRate >= 1)
        m_selection = PlaySpan { .begin = begin, .end = end };
    else
        m_selection.reset();
    if (m_selection == before)
        return;
    repaintBetween(before);
    announce();
    Q_EMIT selectionChanged();
}

void WaveformView::extendTo(double head)
{
    select(selectionAnchor(), head);
    showTime(std::min(m_head, duration() - 1e-9));
}

void WaveformView::selectWord(double seconds)
{
    if (!m_line)
        return;
    if (const int word = wordAt(m_line->alignment.words, seconds); word >= 0) {
        const AlignedWord& at = m_line->alignment.words[word];
        select(at.start, at.end);
    }
}

void WaveformView::clearSelection()
{
    const auto before = std::exchange(m_selection, std::nullopt);
    if (!before)
        return;
    repaintBetween(before);
    Q_EMIT selectionChanged();
}

double WaveformView::snapped(double seconds, Qt::KeyboardModifiers modifiers) const
{
    const bool free = !m_snapping || modifiers & Qt::AltModifier || !m_line;
    return free ? seconds : nearestWordEdge(m_line->alignment.words, seconds);
}

void WaveformView::setLooping(bool on)
{
    m_looping = on;
    viewport()->update();
}

void WaveformView::setTimeDisplay(TimeDisplay display)
{
    m_times.display = display;
    m_tiles.clear();
    viewport()->update();
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

void WaveformView::zoomToSelection()
{
    if (!m_selection)
        return;
    const int width = viewport()->width();
    const double wanted = 0.9 * width / (m_selection->end - m_selection->begin);
    const TimeScale zoomed = m_scale.zoomedAt(0, wanted / m_scale.pixelsPerSecond, duration(), width);
    const double middle = (m_selection->begin + m_selection->end) / 2 * zoomed.pixelsPerSecond;
    m_fitted = false;
    m_lookingElsewhere = true;
    setScale(zoomed.scrolledTo(static_cast<int>(middle) - width / 2, duration(), width));
}

void WaveformView::zoom(double factor, double x)
{
    if (!m_line)
        return;
    const int width = viewport()->width();
    setScale(m_scale.zoomedAt(x, factor, duration(), width));
    m_fitted = m_scale == TimeScale::fitting(duration(), width);
    const double at = m_scale.x(m_playhead);
    m_lookingElsewhere = at < 0 || at >= width;
}

void WaveformView::pan(int pixels)
{
    m_lookingElsewhere = true;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + pixels);
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
    Q_EMIT scaleChanged();
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

bool WaveformView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), tipAt(help->pos()), viewport());
        return true;
    }
    if (m_line && m_pointer->handle(*event))
        return true;
    return QAbstractScrollArea::viewportEvent(event);
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
    Q_EMIT scaleChanged();
}

void WaveformView::keyPressEvent(QKeyEvent* event)
{
    if (!m_line) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    const Qt::KeyboardModifiers modifiers = event->modifiers();
    if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
        event->accept();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
        stepBy(-1, modifiers);
        break;
    case Qt::Key_Right:
        stepBy(+1, modifiers);
        break;
    case Qt::Key_Home:
        goTo(0, modifiers);
        break;
    case Qt::Key_End:
        goTo(duration(), modifiers);
        break;
    case Qt::Key_PageUp:
        pan(-viewport()->width());
        break;
    case Qt::Key_PageDown:
        pan(viewport()->width());
        break;
    case Qt::Key_Escape:
        if (!m_selection)
            return QAbstractScrollArea::keyPressEvent(event);
        clearSelection();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_selection)
            Q_EMIT playSelectionRequested();
        else
            Q_EMIT playRequested(m_playhead);
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    event->accept();
}

void WaveformView::stepBy(int direction, Qt::KeyboardModifiers modifiers)
{
    const bool extending = modifiers & Qt::ShiftModifier;
    const bool snapping = extending && m_snapping && !(modifiers & Qt::AltModifier);
    const double from = extending ? selectionHead() : m_playhead;
    if (snapping || modifiers & Qt::ControlModifier)
        goTo(wordStartBeside(m_line->alignment.words, from, direction, direction > 0 ? duration() : 0),
             modifiers);
    else
        goTo(from + direction * kSeekStep, modifiers);
}

void WaveformView::goTo(double seconds, Qt::KeyboardModifiers modifiers)
{
    if (modifiers & Qt::ShiftModifier)
        extendTo(seconds);
    else
        seek(seconds);
}

} // namespace comfyvn::ui
