#include "ui/mixer/MixerCommands.h"

#include "core/mix/session/SessionEdits.h"
#include "ui/keys/Commands.h"
#include "ui/mixer/MixDesk.h"
#include "ui/mixer/TimelineView.h"
#include "ui/mixer/TrackHeaders.h"

#include <QAction>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

constexpr int kRowStep = 16; // pixels

/// From the first of these clips to the end of the last; empty without any.
LoopRegion spanOf(const MixSession& session, const QSet<qint64>& clips)
{
    LoopRegion span;
    for (const SessionTrack& track : session.tracks) {
        for (const MixClip& clip : track.clips) {
            if (clips.contains(clip.id))
                span = { .begin = span.isEmpty() ? clip.start : std::min(span.begin, clip.start),
                         .end = std::max(span.end, clip.end()) };
        }
    }
    return span;
}

} // namespace

MixerCommands::MixerCommands(MixDesk& desk, Commands& commands, TimelineView& view, TrackHeaders& headers,
                             QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_commands(commands)
    , m_view(view)
    , m_headers(headers)
{
    addClipCommands();
    addTrackCommands();
    addTimeCommands();
    addViewCommands();
    connect(&desk.model(), &SessionModel::selectionChanged, this, &MixerCommands::enable);
    connect(&desk.model(), &SessionModel::currentTrackChanged, this, &MixerCommands::enable);
    enable();
}

QAction* MixerCommands::action(const QString& id) const
{
    return m_commands.action(u"mix."_s + id);
}

QList<QAction*> MixerCommands::actions(const QStringList& ids) const
{
    QList<QAction*> actions;
    for (const QString& id : ids)
        actions << action(id);
    return actions;
}

QAction* MixerCommands::add(const Entry& entry)
{
    QAction* action = m_commands.add({ .id = u"mix."_s + entry.id,
                                       .group = tr("Mix"),
                                       .text = entry.text,
                                       .icon = entry.icon,
                                       .tip = entry.tip,
                                       .keys = entry.keys,
                                       .writes = entry.kind == Entry::Kind::Edit },
                                     { &m_view });
    connect(action, &QAction::triggered, this, entry.run);
    if (entry.needs == Entry::Needs::Selection)
        m_needSelection << action;
    else if (entry.needs == Entry::Needs::Track)
        m_needTrack << action;
    return action;
}

void MixerCommands::addTimeCommands()
{
    SessionModel& model = m_desk.model();
    QAction* loop = add({ u"loop"_s,
                          tr("L&oop"),
                          tr("Play the loop over and over"),
                          u"loop"_s,
                          { Qt::CTRL | Qt::Key_L },
                          [this, &model] {
                              MixSession after = model.session();
                              if (after.loop.isEmpty())
                                  return loopSelection();
                              after.loop.on = !after.loop.on;
                              model.edit(tr("Switch the loop"), after);
                          } });
    loop->setCheckable(true);
    const auto showLoop = [loop, &model] { loop->setChecked(model.session().loop.on); };
    connect(&model, &SessionModel::sessionChanged, loop, showLoop);
    connect(loop, &QAction::triggered, loop, showLoop);
    showLoop();
    add({ u"loopSelection"_s,
          tr("Loop the selection"),
          tr("Set the loop to the selected clips"),
          {},
          { Qt::SHIFT | Qt::Key_L },
          [this] { loopSelection(); } });
    add({ u"loopStart"_s,
          tr("Loop from the playhead"),
          tr("Let the loop begin at the playhead"),
          {},
          { Qt::Key_I },
          [this] { loopToPlayhead(true); } });
    add({ u"loopEnd"_s,
          tr("Loop to the playhead"),
          tr("Let the loop end at the playhead"),
          {},
          { Qt::Key_O },
          [this] { loopToPlayhead(false); } });
    add({ u"clearLoop"_s,
          tr("Remove the loop"),
          tr("Take the loop away"),
          {},
          { Qt::CTRL | Qt::SHIFT | Qt::Key_L },
          [&model] {
              MixSession after = model.session();
              after.loop = {};
              model.edit(tr("Remove the loop"), after);
          } });
    add({ u"bringMarker"_s,
          tr("Move the marker to the playhead"),
          tr("Move the marker that is nearest to the playhead there"),
          {},
          { Qt::SHIFT | Qt::Key_M },
          [this] { bringMarker(); } });
    add({ u"marker"_s,
          tr("Add a &marker"),
          tr("Mark the place of the playhead"),
          u"marker"_s,
          { Qt::CTRL | Qt::Key_B },
          [this] { addMarker(); } });
}

void MixerCommands::addViewCommands()
{
    constexpr auto nothing = Entry::Needs::Nothing;
    constexpr auto look = Entry::Kind::Look;
    add({ u"zoomIn"_s,
          tr("Zoom &in"),
          tr("Look closer at the timeline"),
          u"zoom-in"_s,
          { Qt::Key_Plus, Qt::Key_Equal },
          [this] { m_view.zoomIn(); },
          nothing,
          look });
    add({ u"zoomOut"_s,
          tr("Zoom &out"),
          tr("See more of the timeline"),
          u"zoom-out"_s,
          { Qt::Key_Minus },
          [this] { m_view.zoomOut(); },
          nothing,
          look });
    add({ u"zoomFit"_s,
          tr("The &whole mix"),
          tr("Show the whole mix"),
          u"zoom-fit"_s,
          { Qt::Key_F },
          [this] { m_view.zoomToFit(); },
          nothing,
          look });
    add({ u"zoomSelection"_s,
          tr("&Zoom to the selection"),
          tr("Show the selected clips as large as they fit"),
          {},
          { Qt::Key_E },
          [this] {
              const LoopRegion span = spanOf(m_desk.model().session(), m_desk.model().selection());
              m_view.zoomTo(span.begin, span.end);
          },
          Entry::Needs::Selection,
          look });
    add({ u"taller"_s,
          tr("Taller rows"),
          tr("Give every track more height"),
          {},
          { Qt::SHIFT | Qt::Key_Plus },
          [this] { m_view.setRowHeight(m_view.geometryNow().rowHeight + kRowStep); },
          nothing,
          look });
    add({ u"lower"_s,
          tr("Lower rows"),
          tr("Give every track less height"),
          {},
          { Qt::SHIFT | Qt::Key_Minus },
          [this] { m_view.setRowHeight(m_view.geometryNow().rowHeight - kRowStep); },
          nothing,
          look });
    const auto toggle = [](QAction* action, bool on, const std::function<void(bool)>& use) {
        action->setCheckable(true);
        action->setChecked(on);
        connect(action, &QAction::toggled, action, use);
    };
    toggle(add({ u"snap"_s,
                 tr("S&nap"),
                 tr("Draw edges to other edges, markers and the grid; hold Alt to move freely"),
                 u"snap"_s,
                 { Qt::Key_S },
                 [] {},
                 nothing,
                 look }),
           true, [this](bool on) { m_view.setSnapping(on); });
    toggle(add({ u"follow"_s,
                 tr("&Follow the playhead"),
                 tr("Turn the page when the playhead leaves the view"),
                 u"follow"_s,
                 {},
                 [] {},
                 nothing,
                 look }),
           true, [this](bool on) { m_view.setFollowing(on); });
    toggle(add({ u"volumeLines"_s,
                 tr("Show &volume lines"),
                 tr("Show each track's volume as a line; click it to add points, double-click a point to "
                    "remove it"),
                 u"envelope"_s,
                 { Qt::SHIFT | Qt::Key_V },
                 [] {},
                 nothing,
                 look }),
           false, [this](bool on) { m_view.setVolumeShown(on); });
    toggle(add({ u"samples"_s,
                 tr("Co&unt in samples"),
                 tr("Show times as samples instead of minutes and seconds"),
                 {},
                 {},
                 [] {},
                 nothing,
                 look }),
           false, [this](bool on) { m_view.setTimeDisplay(on ? TimeDisplay::Samples : TimeDisplay::Clock); });
}

void MixerCommands::enable()
{
    for (QAction* action : std::as_const(m_needSelection))
        action->setEnabled(!m_desk.model().selection().isEmpty());
    for (QAction* action : std::as_const(m_needTrack))
        action->setEnabled(m_desk.model().currentTrack() != 0);
}

void MixerCommands::addMarker()
{
    SessionModel& model = m_desk.model();
    const QString name = tr("Marker %1").arg(model.session().markers.size() + 1);
    model.edit(tr("Add a marker"), withMarkerAdded(model.session(), m_desk.playhead(), name));
}

void MixerCommands::bringMarker()
{
    SessionModel& model = m_desk.model();
    const auto& markers = model.session().markers;
    const auto nearest = std::ranges::min_element(markers, {}, [this](const SessionMarker& marker) {
        return std::fabs(marker.seconds - m_desk.playhead());
    });
    if (nearest != markers.end())
        model.edit(tr("Move a marker"),
                   withMarkerChanged(model.session(), nearest->id, m_desk.playhead(), nearest->name));
}

void MixerCommands::loopToPlayhead(bool begin)
{
    SessionModel& model = m_desk.model();
    MixSession after = model.session();
    const double at = m_desk.playhead();
    // An end that would be before the start goes to the mix's.
    if (after.loop.isEmpty())
        after.loop = { .begin = 0, .end = after.end() };
    (begin ? after.loop.begin : after.loop.end) = at;
    if (after.loop.isEmpty())
        after.loop = begin ? LoopRegion { .begin = at, .end = after.end() } : LoopRegion { .end = at };
    after.loop.on = !after.loop.isEmpty();
    model.edit(tr("Set the loop"), after);
}

void MixerCommands::loopSelection()
{
    SessionModel& model = m_desk.model();
    MixSession after = model.session();
    after.loop =
        model.selection().isEmpty() ? LoopRegion { .end = after.end() } : spanOf(after, model.selection());
    after.loop.on = !after.loop.isEmpty();
    model.edit(tr("Set the loop"), after);
}

} // namespace comfyvn::ui
