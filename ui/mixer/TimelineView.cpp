#include "ui/mixer/TimelineView.h"

#include "core/mix/session/SessionEdits.h"
#include "ui/lines/LineClipboard.h"
#include "ui/mixer/Snapping.h"
#include "ui/mixer/TimelineAccessible.h"
#include "ui/mixer/TimelineDrop.h"
#include "ui/mixer/TimelinePointer.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

constexpr double kZoomStep = 1.4;
constexpr double kSnapPixels = 8;
constexpr double kLeastShown = 30; ///< seconds
constexpr int kTickPixels = 80;
constexpr int kHeadReach = 7; ///< pixels of the playhead to each side

} // namespace

TimelineView::TimelineView(MixDesk& desk, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_desk(desk)
    , m_model(desk.model())
    , m_pointer(std::make_unique<TimelinePointer>(*this))
{
    installTimelineAccessible();
    setObjectName(u"timelineView"_s);
    setAccessibleName(tr("Timeline"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setMouseTracking(true);
    viewport()->grabGesture(Qt::PinchGesture);
    setAcceptDrops(true);
    const int line = fontMetrics().height();
    m_geometry.loopLane = line;
    m_geometry.ruler = line + 6;
    connect(&m_model, &SessionModel::sessionChanged, this, &TimelineView::noteChange);
    connect(&m_model, &SessionModel::selectionChanged, this, &TimelineView::repaintSelection);
    connect(&m_model, &SessionModel::currentTrackChanged, this, [this] {
        repaintRow(std::exchange(m_shownTrack, m_model.currentTrack()));
        repaintRow(m_shownTrack);
        describe();
    });
    connect(&desk.overviews(), &OverviewStore::known, this, &TimelineView::noteOverview);
    const auto repaint = [this] {
        m_tiles.clear();
        viewport()->update();
    };
    connect(&desk, &MixDesk::missingChanged, this, repaint);
    connect(&desk, &MixDesk::renewedChanged, this, repaint);
    connect(&desk, &MixDesk::duckingChanged, this, [this] {
        for (const SessionTrack& track : m_model.session().tracks)
            if (m_model.session().duckingPart(track) == DuckingPart::Target)
                repaintRow(track.id);
    });
    connect(&desk, &MixDesk::playheadChanged, this, [this](double before) {
        viewport()->update(playheadStrip(before));
        viewport()->update(playheadStrip(m_desk.playhead()));
        if (!m_desk.playback().isPlaying())
            describe();
    });
    connect(&desk.playback(), &SessionPlayback::playingChanged, this, &TimelineView::describe);
    describe();
}

TimelineView::~TimelineView() = default;

double TimelineView::duration() const
{
    const double end = std::max(m_model.session().end(), m_desk.playhead());
    return std::max(kLeastShown, end * 1.15 + 5);
}

double TimelineView::snapReach(Qt::KeyboardModifiers modifiers) const
{
    const bool suspended = modifiers & Qt::AltModifier;
    return m_snapping && !suspended ? kSnapPixels / m_geometry.time.pixelsPerSecond : 0;
}

TimeFormat TimelineView::times() const
{
    return { .display = m_display, .sampleRate = m_model.session().sampleRate };
}

double TimelineView::gridSeconds() const
{
    return times().tickSeconds(m_geometry.time, kTickPixels);
}

void TimelineView::setTimeDisplay(TimeDisplay display)
{
    m_display = display;
    viewport()->update();
}

void TimelineView::setVolumeShown(bool on)
{
    m_volumeShown = on;
    m_tiles.clear();
    viewport()->update();
}

void TimelineView::setGeometryNow(const TimelineGeometry& geometry)
{
    if (m_geometry == geometry)
        return;
    if (geometry.time.pixelsPerSecond != m_geometry.time.pixelsPerSecond
        || geometry.rowHeight != m_geometry.rowHeight)
        m_tiles.clear();
    m_geometry = geometry;
    updateScrollBars();
    viewport()->update();
    Q_EMIT geometryChanged();
}

void TimelineView::updateScrollBars()
{
    const int rows = static_cast<int>(m_model.session().tracks.size()) * m_geometry.rowHeight;
    const int room = std::max(0, m_geometry.height - m_geometry.top());
    const QSignalBlocker quietRows(verticalScrollBar());
    const QSignalBlocker quietTime(horizontalScrollBar());
    verticalScrollBar()->setRange(0, std::max(0, rows - room));
    verticalScrollBar()->setPageStep(room);
    verticalScrollBar()->setSingleStep(m_geometry.rowHeight / 2);
    verticalScrollBar()->setValue(m_geometry.scroll);
    const int content = m_geometry.time.contentWidth(duration());
    horizontalScrollBar()->setRange(0, std::max(0, content - m_geometry.width));
    horizontalScrollBar()->setPageStep(m_geometry.width);
    horizontalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setValue(m_geometry.time.scroll);
}

void TimelineView::zoom(double factor, double x)
{
    m_fitted = false;
    TimelineGeometry geometry = m_geometry;
    geometry.time = geometry.time.zoomedAt(x, factor, duration(), geometry.width);
    setGeometryNow(geometry);
}

void TimelineView::zoomIn()
{
    const double x = m_geometry.time.x(m_desk.playhead());
    zoom(kZoomStep, x >= 0 && x <= m_geometry.width ? x : m_geometry.width / 2.0);
}

void TimelineView::zoomOut()
{
    const double x = m_geometry.time.x(m_desk.playhead());
    zoom(1 / kZoomStep, x >= 0 && x <= m_geometry.width ? x : m_geometry.width / 2.0);
}

void TimelineView::zoomToFit()
{
    m_fitted = true;
    TimelineGeometry geometry = m_geometry;
    geometry.time = TimeScale::fitting(duration(), geometry.width);
    setGeometryNow(geometry);
}

void TimelineView::zoomTo(double begin, double end)
{
    if (end <= begin)
        return;
    m_fitted = false;
    TimelineGeometry geometry = m_geometry;
    const double wanted = geometry.width * 0.9 / (end - begin);
    geometry.time =
        geometry.time.zoomedAt(0, wanted / geometry.time.pixelsPerSecond, duration(), geometry.width);
    const double left = begin * geometry.time.pixelsPerSecond - geometry.width * 0.05;
    geometry.time = geometry.time.scrolledTo(static_cast<int>(left), duration(), geometry.width);
    setGeometryNow(geometry);
}

void TimelineView::setRowHeight(int height)
{
    TimelineGeometry geometry = m_geometry;
    geometry.rowHeight = std::clamp(height, TimelineGeometry::kShortestRow, TimelineGeometry::kTallestRow);
    geometry.scroll = geometry.scroll * geometry.rowHeight / m_geometry.rowHeight;
    setGeometryNow(geometry);
    panRows(0);
}

void TimelineView::pan(int pixels)
{
    TimelineGeometry geometry = m_geometry;
    geometry.time = geometry.time.scrolledTo(geometry.time.scroll + pixels, duration(), geometry.width);
    setGeometryNow(geometry);
}

void TimelineView::panRows(int pixels)
{
    TimelineGeometry geometry = m_geometry;
    geometry.scroll = std::clamp(geometry.scroll + pixels, 0, std::max(0, verticalScrollBar()->maximum()));
    setGeometryNow(geometry);
}

void TimelineView::showTime(double seconds)
{
    const double x = m_geometry.time.x(seconds);
    if (x < 0 || x > m_geometry.width - 8)
        pan(static_cast<int>(x - m_geometry.width / 3.0));
}

void TimelineView::showRow(qsizetype row)
{
    if (row < 0)
        return;
    const QRect box = m_geometry.row(row);
    if (box.top() < m_geometry.top())
        panRows(box.top() - m_geometry.top());
    else if (box.bottom() > m_geometry.height)
        panRows(box.bottom() - m_geometry.height);
}

void TimelineView::follow()
{
    if (!m_following)
        return;
    TimelineGeometry geometry = m_geometry;
    geometry.time = geometry.time.showing(m_desk.playhead(), duration(), geometry.width);
    setGeometryNow(geometry);
}

void TimelineView::seek(double seconds)
{
    m_desk.setPlayhead(seconds);
    Q_EMIT seekRequested(m_desk.playhead());
}

void TimelineView::scrub(double seconds)
{
    m_desk.setPlayhead(seconds);
    Q_EMIT scrubRequested(m_desk.playhead());
}

void TimelineView::setRubberBand(const QRect& box)
{
    viewport()->update(m_rubberBand.united(box).adjusted(-2, -2, 2, 2));
    m_rubberBand = box;
}

void TimelineView::setDropPlace(const std::optional<std::pair<double, qsizetype>>& place)
{
    if (m_dropPlace == place)
        return;
    m_dropPlace = place;
    viewport()->update();
}

void TimelineView::noteChange(const MixSession& before)
{
    const MixSession& now = m_model.session();
    const bool solosChanged = std::ranges::any_of(before.tracks, &SessionTrack::solo)
        != std::ranges::any_of(now.tracks, &SessionTrack::solo);
    if (solosChanged || before.ducking != now.ducking)
        m_tiles.clear();
    for (const SessionTrack& track : now.tracks) {
        const qsizetype old = before.trackIndex(track.id);
        if (old < 0 || before.tracks[old] != track)
            m_tiles.drop(track.id);
    }
    for (const SessionTrack& track : before.tracks)
        if (now.trackIndex(track.id) < 0)
            m_tiles.drop(track.id);
    if (m_fitted && before.name != now.name)
        zoomToFit();
    updateScrollBars();
    viewport()->update();
    describe();
}

void TimelineView::noteOverview(const QString& path)
{
    for (const SessionTrack& track : m_model.session().tracks)
        if (std::ranges::any_of(track.clips, [&path](const MixClip& clip) { return clip.path == path; }))
            repaintRow(track.id);
}

void TimelineView::repaintRow(qint64 track)
{
    m_tiles.drop(track);
    if (const qsizetype row = m_model.session().trackIndex(track); row >= 0)
        viewport()->update(m_geometry.row(row));
}

void TimelineView::repaintSelection()
{
    QSet<qint64> changed = m_shownSelection;
    changed.unite(m_model.selection());
    const QSet<qint64> same = QSet<qint64>(m_shownSelection).intersect(m_model.selection());
    changed.subtract(same);
    for (const SessionTrack& track : m_model.session().tracks)
        if (std::ranges::any_of(track.clips,
                                [&changed](const MixClip& clip) { return changed.contains(clip.id); }))
            repaintRow(track.id);
    m_shownSelection = m_model.selection();
    describe();
}

QRect TimelineView::playheadStrip(double seconds) const
{
    const double x = std::clamp(m_geometry.time.x(seconds), -100.0, m_geometry.width + 100.0);
    return { static_cast<int>(std::floor(x)) - kHeadReach, 0, 2 * kHeadReach + 1, m_geometry.height };
}

bool TimelineView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), tipAt(help->pos()), viewport());
        return true;
    }
    if (event->type() == QEvent::ContextMenu) {
        const auto* menu = static_cast<QContextMenuEvent*>(event);
        if (menu->reason() == QContextMenuEvent::Mouse)
            m_pointer->selectForMenu(menu->pos());
        Q_EMIT menuRequested(menu->globalPos());
        return true;
    }
    return m_pointer->handle(*event) || QAbstractScrollArea::viewportEvent(event);
}

void TimelineView::resizeEvent(QResizeEvent*)
{
    TimelineGeometry geometry = m_geometry;
    geometry.width = viewport()->width();
    geometry.height = viewport()->height();
    if (m_fitted)
        geometry.time = TimeScale::fitting(duration(), geometry.width);
    setGeometryNow(geometry);
    panRows(0);
}

void TimelineView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_geometry.loopLane = fontMetrics().height();
        m_geometry.ruler = fontMetrics().height() + 6;
        m_tiles.clear();
        viewport()->update();
    }
    QAbstractScrollArea::changeEvent(event);
}

void TimelineView::scrollContentsBy(int, int)
{
    TimelineGeometry geometry = m_geometry;
    geometry.time.scroll = horizontalScrollBar()->value();
    geometry.scroll = verticalScrollBar()->value();
    setGeometryNow(geometry);
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    const auto go = [this](double seconds) {
        seek(seconds);
        showTime(m_desk.playhead());
    };
    // A step is short enough to hear what is there.
    const auto step = [this](double by) {
        scrub(m_desk.playhead() + by * gridSeconds() / 5);
        showTime(m_desk.playhead());
    };
    const auto row = [this](int by) {
        const auto& tracks = m_model.session().tracks;
        const qsizetype to = m_model.currentRow() + by;
        if (to >= 0 && to < tracks.size()) {
            m_model.setCurrentTrack(tracks[to].id);
            showRow(to);
        }
    };
    const bool ctrl = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_Left:
        return ctrl ? go(edgeBefore(m_model.session(), m_desk.playhead()).value_or(0)) : step(-1);
    case Qt::Key_Right:
        return ctrl ? go(edgeAfter(m_model.session(), m_desk.playhead()).value_or(m_desk.playhead()))
                    : step(1);
    case Qt::Key_PageUp:
        return go(m_desk.playhead() - m_geometry.width / m_geometry.time.pixelsPerSecond);
    case Qt::Key_PageDown:
        return go(m_desk.playhead() + m_geometry.width / m_geometry.time.pixelsPerSecond);
    case Qt::Key_Home:
        return go(0);
    case Qt::Key_End:
        return go(m_model.session().end());
    case Qt::Key_Up:
        return row(-1);
    case Qt::Key_Down:
        return row(1);
    case Qt::Key_Escape:
        if (m_pointer->cancel())
            return;
        if (!m_model.selection().isEmpty())
            return m_model.select({});
        break;
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

QString TimelineView::tipAt(const QPoint& at) const
{
    const TimelineHit hit = hitAt(m_geometry, m_model.session(), at, volumeLine());
    const TimeFormat format = times();
    using Part = TimelineHit::Part;
    switch (hit.part) {
    case Part::Clip:
    case Part::ClipStart:
    case Part::ClipEnd:
    case Part::FadeIn:
    case Part::FadeOut: {
        const MixClip* clip = m_model.session().findClip(hit.id);
        if (clip == nullptr)
            return {};
        return clip->name + u'\n' + spokenClip(*clip);
    }
    case Part::Marker:
        for (const SessionMarker& marker : m_model.session().markers)
            if (marker.id == hit.id)
                return u"%1  %2"_s.arg(format.exact(marker.seconds), marker.name);
        return {};
    case Part::LoopLane:
        return tr("Drag to set the loop");
    case Part::LoopBegin:
    case Part::LoopEnd:
        return tr("Loop from %1 to %2")
            .arg(format.exact(m_model.session().loop.begin), format.exact(m_model.session().loop.end));
    case Part::VolumePoint:
        return tr("%1 dB").arg(
            locale().toString(m_model.session().tracks[hit.row].automation[hit.point].gainDb, 'f', 1));
    case Part::Volume:
        return tr("The track's volume; click to add a point");
    case Part::Nothing:
    case Part::Ruler:
    case Part::Row:
        break;
    }
    return {};
}

QString TimelineView::spokenClip(const MixClip& clip) const
{
    const TimeFormat format = times();
    QString said = tr("%1 to %2").arg(format.exact(clip.start), format.exact(clip.end()));
    if (clip.gainDb != 0.0)
        said += tr(", %1 dB").arg(locale().toString(clip.gainDb, 'f', 1));
    if (m_desk.missing().contains(clip.path))
        said += u'\n' + tr("The file is missing: %1").arg(clip.path);
    else if (const QString problem = m_desk.overviews().problem(clip.path); !problem.isEmpty())
        said += u'\n' + problem;
    else if (m_desk.renewed().contains(clip.id))
        said += u'\n' + tr("Its line was rendered again, and the clip plays the new sound.");
    return said;
}

QString TimelineView::spokenValue() const
{
    const MixSession& session = m_model.session();
    QStringList parts { times().exact(m_desk.playhead()) };
    const qsizetype row = m_model.currentRow();
    if (row >= 0) {
        parts << session.tracks[row].name;
        for (const MixClip& clip : session.tracks[row].clips)
            if (clip.start <= m_desk.playhead() && m_desk.playhead() < clip.end())
                parts << clip.name;
    }
    if (!m_model.selection().isEmpty())
        parts << tr("%n clip(s) selected", nullptr, static_cast<int>(m_model.selection().size()));
    return parts.join(u", "_s);
}

void TimelineView::describe()
{
    setAccessibleDescription(spokenValue());
    if (!hasFocus() || !QAccessible::isActive())
        return;
    QAccessibleValueChangeEvent event(this, m_desk.playhead());
    QAccessible::updateAccessibility(&event);
}

QSize TimelineView::sizeHint() const
{
    return { fontMetrics().height() * 40, m_geometry.top() + m_geometry.rowHeight * 3 };
}

QSize TimelineView::minimumSizeHint() const
{
    return { fontMetrics().height() * 12, m_geometry.top() + TimelineGeometry::kShortestRow * 2 };
}

void TimelineView::dragEnterEvent(QDragEnterEvent* event)
{
    if (!m_model.isReadOnly() && canDrop(*event->mimeData()))
        event->acceptProposedAction();
    else
        event->ignore();
}

void TimelineView::dragMoveEvent(QDragMoveEvent* event)
{
    if (m_model.isReadOnly() || !canDrop(*event->mimeData()))
        return event->ignore();
    const QPoint at = event->position().toPoint();
    const Snapping snapping(m_model.session(), {}, m_desk.playhead(), gridSeconds());
    const double seconds =
        std::max(0.0, snapping.snapped(m_geometry.time.seconds(at.x()), snapReach(event->modifiers())));
    setDropPlace(std::pair(seconds, m_geometry.rowAt(at.y())));
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void TimelineView::dragLeaveEvent(QDragLeaveEvent*)
{
    setDropPlace({});
}

void TimelineView::dropEvent(QDropEvent* event)
{
    if (!m_dropPlace)
        return event->ignore();
    const auto [seconds, row] = *m_dropPlace;
    setDropPlace({});
    const auto& tracks = m_model.session().tracks;
    const qint64 track = row >= 0 && row < tracks.size() ? tracks[row].id : 0;
    dropOn(m_desk, *event->mimeData(), track, seconds);
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

} // namespace comfyvn::ui
