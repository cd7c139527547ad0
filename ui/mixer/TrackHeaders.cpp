#include "ui/mixer/TrackHeaders.h"

#include "ui/mixer/SessionModel.h"
#include "ui/mixer/TimelineView.h"
#include "ui/mixer/TrackHeader.h"

#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

TrackHeaders::TrackHeaders(SessionModel& model, TimelineView& view, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_view(view)
    , m_rows(new QWidget(this))
{
    setObjectName(u"trackHeaders"_s);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    connect(&model, &SessionModel::sessionChanged, this, &TrackHeaders::follow);
    connect(&model, &SessionModel::readOnlyChanged, this, &TrackHeaders::refreshAll);
    connect(&model, &SessionModel::currentTrackChanged, this, [this] {
        for (TrackHeader* header : m_headers)
            header->update();
    });
    connect(&view, &TimelineView::geometryChanged, this, &TrackHeaders::arrange);
    follow({});
}

TrackHeader* TrackHeaders::header(qint64 track) const
{
    const auto found = std::ranges::find(m_headers, track, &TrackHeader::track);
    return found == m_headers.cend() ? nullptr : *found;
}

TrackHeader* TrackHeaders::currentHeader() const
{
    return header(m_model.currentTrack());
}

void TrackHeaders::refreshAll()
{
    for (TrackHeader* header : std::as_const(m_headers))
        header->refresh();
}

void TrackHeaders::follow(const MixSession& before)
{
    const auto& tracks = m_model.session().tracks;
    QList<TrackHeader*> headers;
    for (const SessionTrack& track : tracks) {
        TrackHeader* at = header(track.id);
        if (at == nullptr) {
            at = new TrackHeader(m_model, track.id, m_rows);
            connect(at, &TrackHeader::menuRequested, this, &TrackHeaders::menuRequested);
            at->show();
        } else if (const qsizetype old = before.trackIndex(track.id);
                   old < 0 || before.tracks[old] != track) {
            at->refresh();
        }
        headers << at;
    }
    for (TrackHeader* old : std::as_const(m_headers))
        if (!headers.contains(old))
            old->deleteLater();
    const bool moved = headers != m_headers;
    m_headers = headers;
    if (!moved)
        return;
    arrange();
}

void TrackHeaders::arrange()
{
    const TimelineGeometry& geometry = m_view.geometryNow();
    m_rows->setGeometry(0, geometry.top(), width(), std::max(0, geometry.height - geometry.top()));
    for (qsizetype row = 0; row < m_headers.size(); ++row) {
        const QRect box = geometry.row(row);
        m_headers[row]->setRowHeight(box.height());
        m_headers[row]->setGeometry(0, box.top() - geometry.top(), width(), box.height());
    }
}

void TrackHeaders::setLevels(const SessionPlayback::Levels& levels)
{
    const MixSession& session = m_model.session();
    for (qsizetype row = 0; row < std::min(levels.tracks.size(), m_headers.size()); ++row) {
        const bool isLowered = session.duckingPart(session.tracks[row]) == DuckingPart::Target;
        m_headers[row]->setLevel(levels.tracks[row], isLowered ? levels.duckingGain : 1);
    }
}

void TrackHeaders::rest()
{
    for (TrackHeader* header : std::as_const(m_headers))
        header->rest();
}

QSize TrackHeaders::sizeHint() const
{
    return { fontMetrics().height() * 14, 100 };
}

void TrackHeaders::resizeEvent(QResizeEvent*)
{
    arrange();
}

void TrackHeaders::wheelEvent(QWheelEvent* event)
{
    m_view.panRows(-event->angleDelta().y() / 2);
    event->accept();
}

} // namespace comfyvn::ui
