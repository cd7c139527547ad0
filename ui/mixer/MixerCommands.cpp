#include "ui/mixer/MixerCommands.h"

#include "core/mix/session/SessionEdits.h"
#include "ui/keys/Commands.h"
#include "ui/mixer/ClipClipboard.h"
#include "ui/mixer/MixDesk.h"
#include "ui/mixer/TimelineDrop.h"
#include "ui/mixer/TimelineView.h"
#include "ui/mixer/TrackHeader.h"
#include "ui/mixer/TrackHeaders.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMimeData>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
constexpr double kGainStep = 1; // dB
constexpr int kRowStep = 16; // pixels
constexpr int kNudgesInAGrid = 10;
} // namespace

struct MixerCommands::Entry {
    enum class Needs { Nothing, Selection, Track };
    enum class Kind { Edit, Look };

    QString id {};
    QString text {};
    QString tip {};
    QString icon {};
    QList<QKeySequence> keys {};
    std::function<void()> run {};
    Needs needs = Needs::Nothing;
    Kind kind = Kind::Edit;
};

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

void MixerCommands::addClipCommands()
{
    constexpr auto selection = Entry::Needs::Selection;
    add({ u"split"_s,
          tr("&Split at the playhead"),
          tr("Cut the selected clips, or those at the playhead, in two"),
          u"split"_s,
          { Qt::CTRL | Qt::Key_I },
          [this] { splitAtPlayhead(); } });
    add({ u"duplicate"_s,
          tr("&Duplicate clips"),
          tr("Repeat the selected clips after themselves"),
          u"line-duplicate"_s,
          { Qt::CTRL | Qt::Key_D },
          [this] {
              SessionModel& model = m_desk.model();
              QSet<qint64> made;
              const MixSession after = withClipsDuplicated(model.session(), model.selection(), &made);
              model.edit(tr("Duplicate clips"), after);
              model.select(made);
          },
          selection });
    add({ u"remove"_s,
          tr("De&lete clips"),
          tr("Remove the selected clips and leave their place empty"),
          u"line-delete"_s,
          { Qt::Key_Delete, Qt::Key_Backspace },
          [this] { removeSelected(false); },
          selection });
    add({ u"ripple"_s,
          tr("Delete clips and close the &gap"),
          tr("Remove the selected clips; what follows on their tracks moves up"),
          {},
          { Qt::SHIFT | Qt::Key_Delete },
          [this] { removeSelected(true); },
          selection });
    add({ u"cut"_s,
          tr("Cu&t clips"),
          tr("Move the selected clips to the clipboard"),
          u"cut"_s,
          { QKeySequence(Qt::CTRL | Qt::Key_X) },
          [this] { copy(true); },
          selection });
    add({ u"copy"_s,
          tr("&Copy clips"),
          tr("Copy the selected clips"),
          u"copy"_s,
          { QKeySequence(Qt::CTRL | Qt::Key_C) },
          [this] { copy(false); },
          selection,
          Entry::Kind::Look });
    add({ u"paste"_s,
          tr("&Paste"),
          tr("Put clips, sound files or lines from the clipboard at the playhead"),
          {},
          { QKeySequence(Qt::CTRL | Qt::Key_V) },
          [this] { paste(); } });
    add({ u"nudgeLeft"_s,
          tr("Move clips earlier"),
          tr("Move the selected clips a little to the left"),
          {},
          { Qt::ALT | Qt::Key_Left },
          [this] { nudge(-1); },
          selection });
    add({ u"nudgeRight"_s,
          tr("Move clips later"),
          tr("Move the selected clips a little to the right"),
          {},
          { Qt::ALT | Qt::Key_Right },
          [this] { nudge(1); },
          selection });
    add({ u"clipsUp"_s,
          tr("Move clips to the track above"),
          tr("Move the selected clips one track up"),
          {},
          { Qt::ALT | Qt::Key_Up },
          [this] { moveRows(-1); },
          selection });
    add({ u"clipsDown"_s,
          tr("Move clips to the track below"),
          tr("Move the selected clips one track down"),
          {},
          { Qt::ALT | Qt::Key_Down },
          [this] { moveRows(1); },
          selection });
    add({ u"trimStart"_s,
          tr("Trim the start to the playhead"),
          tr("Let the selected clips begin at the playhead"),
          {},
          { Qt::Key_BracketLeft },
          [this] { trimToPlayhead(true); },
          selection });
    add({ u"trimEnd"_s,
          tr("Trim the end to the playhead"),
          tr("Let the selected clips end at the playhead"),
          {},
          { Qt::Key_BracketRight },
          [this] { trimToPlayhead(false); },
          selection });
    add({ u"fadeIn"_s,
          tr("Fade in to the playhead"),
          tr("Fade the selected clips in until the playhead"),
          {},
          { Qt::SHIFT | Qt::Key_BracketLeft, Qt::Key_BraceLeft },
          [this] { fadeToPlayhead(true); },
          selection });
    add({ u"fadeOut"_s,
          tr("Fade out from the playhead"),
          tr("Fade the selected clips out from the playhead"),
          {},
          { Qt::SHIFT | Qt::Key_BracketRight, Qt::Key_BraceRight },
          [this] { fadeToPlayhead(false); },
          selection });
    add({ u"zero"_s,
          tr("Edges to &zero crossings"),
          tr("Move the selected clips' edges to where their sounds pass through zero, so that nothing "
             "clicks"),
          {},
          { Qt::Key_Z },
          [this] {
              m_desk.toZeroCrossings(m_desk.model().selection(), MixDesk::Edges::Both, tr("Trim clips"),
                                     m_desk.model().newGesture());
          },
          selection });
    add({ u"louder"_s,
          tr("Clips louder"),
          tr("Raise the selected clips by 1 dB"),
          {},
          { Qt::CTRL | Qt::Key_Up },
          [this] { changeGain(kGainStep); },
          selection });
    add({ u"quieter"_s,
          tr("Clips quieter"),
          tr("Lower the selected clips by 1 dB"),
          {},
          { Qt::CTRL | Qt::Key_Down },
          [this] { changeGain(-kGainStep); },
          selection });
    add({ u"loopClips"_s,
          tr("&Repeat clips"),
          tr("Repeat what the selected clips play, for as long as they are drawn"),
          u"loop"_s,
          { Qt::Key_R },
          [this] { toggleLooped(); },
          selection });
    add({ u"selectAll"_s,
          tr("Select &all clips"),
          tr("Select every clip of the mix"),
          {},
          { QKeySequence(Qt::CTRL | Qt::Key_A) },
          [this] {
              QSet<qint64> all;
              for (const SessionTrack& track : m_desk.model().session().tracks)
                  for (const MixClip& clip : track.clips)
                      all.insert(clip.id);
              m_desk.model().select(all);
          },
          Entry::Needs::Nothing,
          Entry::Kind::Look });
    add({ u"selectClip"_s,
          tr("Select the clip at the playhead"),
          tr("Select the current track's clip at the playhead, or take it out of the selection"),
          {},
          { Qt::Key_Return, Qt::Key_Enter },
          [this] { selectAtPlayhead(); },
          Entry::Needs::Nothing,
          Entry::Kind::Look });
}

void MixerCommands::addTrackCommands()
{
    constexpr auto track = Entry::Needs::Track;
    SessionModel& model = m_desk.model();
    add({ u"addTrack"_s,
          tr("Add a &track"),
          tr("Add an empty track below the current one"),
          u"track-add"_s,
          { Qt::Key_T },
          [this, &model] {
              SessionTrack added { .name = tr("Track %1").arg(model.session().tracks.size() + 1) };
              const qint64 id = model.session().nextId;
              const MixSession after =
                  withTrackAdded(model.session(), added,
                                 model.currentTrack() != 0              ? model.currentTrack()
                                     : model.session().tracks.isEmpty() ? 0
                                                                        : model.session().tracks.last().id);
              model.edit(tr("Add a track"), after);
              model.setCurrentTrack(id);
          } });
    add({ u"removeTrack"_s,
          tr("Remo&ve the track"),
          tr("Remove the current track with its clips"),
          {},
          { Qt::CTRL | Qt::SHIFT | Qt::Key_Delete },
          [&model] {
              model.edit(tr("Remove a track"), withTrackRemoved(model.session(), model.currentTrack()));
          },
          track });
    add({ u"trackUp"_s,
          tr("Move the track up"),
          tr("Put the current track above the one before it"),
          {},
          { Qt::ALT | Qt::SHIFT | Qt::Key_Up },
          [&model] {
              model.edit(tr("Move a track"), withTrackMoved(model.session(), model.currentTrack(), -1));
          },
          track });
    add({ u"trackDown"_s,
          tr("Move the track down"),
          tr("Put the current track below the one after it"),
          {},
          { Qt::ALT | Qt::SHIFT | Qt::Key_Down },
          [&model] {
              model.edit(tr("Move a track"), withTrackMoved(model.session(), model.currentTrack(), 1));
          },
          track });
    const auto toggle = [&model](const QString& name, bool SessionTrack::*field) {
        model.edit(name, withTrack(model.session(), model.currentTrack(), [field](SessionTrack& at) {
                       at.*field = !(at.*field);
                   }));
    };
    add({ u"mute"_s,
          tr("&Mute the track"),
          tr("Silence the current track, or let it sound again"),
          {},
          { Qt::SHIFT | Qt::Key_U },
          [toggle] { toggle(tr("Mute a track"), &SessionTrack::mute); },
          track });
    add({ u"solo"_s,
          tr("Hear the track al&one"),
          tr("Hear only the current track, or all again"),
          {},
          { Qt::SHIFT | Qt::Key_S },
          [toggle] { toggle(tr("Hear a track alone"), &SessionTrack::solo); },
          track });
    const auto withHeader = [this](void (TrackHeader::*act)()) {
        if (TrackHeader* header = m_headers.currentHeader())
            (header->*act)();
    };
    add({ u"renameTrack"_s,
          tr("Re&name the track"),
          tr("Give the current track another name"),
          {},
          { Qt::Key_F2 },
          [withHeader] { withHeader(&TrackHeader::editName); },
          track });
    add({ u"gain"_s,
          tr("Volume of the track"),
          tr("Go to the current track's volume"),
          {},
          { Qt::SHIFT | Qt::Key_G },
          [withHeader] { withHeader(&TrackHeader::focusGain); },
          track });
    add({ u"pan"_s,
          tr("Balance of the track"),
          tr("Go to the current track's balance"),
          {},
          { Qt::SHIFT | Qt::Key_P },
          [withHeader] { withHeader(&TrackHeader::focusPan); },
          track });
    add({ u"volumePoint"_s,
          tr("Add a volume point"),
          tr("Hold the current track's volume at the playhead by a point"),
          {},
          { Qt::Key_V },
          [this, &model] {
              const qsizetype row = model.currentRow();
              if (row < 0)
                  return;
              const double now = volumeAt(model.session().tracks[row], m_desk.playhead());
              model.edit(tr("Add a point of the volume"),
                         withVolumePoint(model.session(), model.currentTrack(), m_desk.playhead(), now));
          },
          track });
    const auto changePoint = [this, &model](double db) {
        const qsizetype row = model.currentRow();
        if (row < 0)
            return;
        const double now = volumeAt(model.session().tracks[row], m_desk.playhead());
        model.edit(tr("Change the volume at the playhead"),
                   withVolumePoint(model.session(), model.currentTrack(), m_desk.playhead(), now + db));
    };
    add({ u"volumeUp"_s,
          tr("Louder at the playhead"),
          tr("Raise the track's volume at the playhead by 1 dB"),
          {},
          { Qt::CTRL | Qt::SHIFT | Qt::Key_Up },
          [changePoint] { changePoint(1); },
          track });
    add({ u"volumeDown"_s,
          tr("Quieter at the playhead"),
          tr("Lower the track's volume at the playhead by 1 dB"),
          {},
          { Qt::CTRL | Qt::SHIFT | Qt::Key_Down },
          [changePoint] { changePoint(-1); },
          track });
    add({ u"removeVolumePoint"_s,
          tr("Remove the volume point"),
          tr("Remove the point of the current track's volume that is nearest to the playhead"),
          {},
          { Qt::SHIFT | Qt::Key_X },
          [this, &model] {
              const qsizetype row = model.currentRow();
              if (row < 0 || model.session().tracks[row].automation.isEmpty())
                  return;
              const auto& points = model.session().tracks[row].automation;
              const auto nearest = std::ranges::min_element(points, {}, [this](const VolumePoint& point) {
                  return std::fabs(point.seconds - m_desk.playhead());
              });
              model.edit(tr("Remove a point of the volume"),
                         withoutVolumePoint(model.session(), model.currentTrack(), nearest - points.begin()));
          },
          track });
    add({ u"clearVolume"_s,
          tr("Clear the volume line"),
          tr("Remove every point of the current track's volume"),
          {},
          {},
          [&model] {
              model.edit(tr("Clear a volume line"),
                         withTrack(model.session(), model.currentTrack(),
                                   [](SessionTrack& at) { at.automation.clear(); }));
          },
          track });
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
              double begin = kLongestSession;
              double end = 0;
              for (const SessionTrack& track : m_desk.model().session().tracks) {
                  for (const MixClip& clip : track.clips) {
                      if (!m_desk.model().selection().contains(clip.id))
                          continue;
                      begin = std::min(begin, clip.start);
                      end = std::max(end, clip.end());
                  }
              }
              m_view.zoomTo(begin, end);
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

void MixerCommands::splitAtPlayhead()
{
    SessionModel& model = m_desk.model();
    QSet<qint64> clips = model.selection();
    const qsizetype row = model.currentRow();
    if (clips.isEmpty() && row >= 0)
        for (const MixClip& clip : model.session().tracks[row].clips)
            clips.insert(clip.id);
    model.edit(tr("Split clips"), withClipsSplit(model.session(), clips, m_desk.playhead()));
}

void MixerCommands::removeSelected(bool ripple)
{
    SessionModel& model = m_desk.model();
    model.edit(
        tr("Delete %n clip(s)", nullptr, static_cast<int>(model.selection().size())),
        withClipsRemoved(model.session(), model.selection(), ripple ? Closing::Ripples : Closing::LeavesGap));
}

void MixerCommands::copy(bool cut)
{
    auto mime = mimeOfClips(m_desk.model());
    if (!mime)
        return;
    QApplication::clipboard()->setMimeData(mime.release());
    if (cut)
        m_desk.model().edit(tr("Cut clips"),
                            withClipsRemoved(m_desk.model().session(), m_desk.model().selection()));
}

void MixerCommands::paste()
{
    const QMimeData* mime = QApplication::clipboard()->mimeData();
    if (mime != nullptr && canDrop(*mime))
        dropOn(m_desk, *mime, m_desk.model().currentTrack(), m_desk.playhead());
}

void MixerCommands::nudge(double direction)
{
    SessionModel& model = m_desk.model();
    const double by = direction * m_view.gridSeconds() / kNudgesInAGrid;
    model.edit(tr("Move %n clip(s)", nullptr, static_cast<int>(model.selection().size())),
               withClipsMoved(model.session(), model.selection(), by, 0));
}

void MixerCommands::moveRows(int rows)
{
    SessionModel& model = m_desk.model();
    model.edit(tr("Move %n clip(s)", nullptr, static_cast<int>(model.selection().size())),
               withClipsMoved(model.session(), model.selection(), 0, rows));
}

void MixerCommands::trimToPlayhead(bool start)
{
    SessionModel& model = m_desk.model();
    MixSession after = model.session();
    for (const qint64 clip : model.selection())
        after = withClipTrimmed(after, clip, start ? ClipEdge::Start : ClipEdge::End, m_desk.playhead());
    model.edit(tr("Trim clips"), after);
}

void MixerCommands::fadeToPlayhead(bool in)
{
    SessionModel& model = m_desk.model();
    MixSession after = model.session();
    for (const qint64 id : model.selection()) {
        const MixClip* clip = after.findClip(id);
        const double length = in ? m_desk.playhead() - clip->start : clip->end() - m_desk.playhead();
        after = withClipFaded(after, id, in ? ClipEdge::Start : ClipEdge::End, length);
    }
    model.edit(tr("Fade clips"), after);
}

void MixerCommands::changeGain(double db)
{
    SessionModel& model = m_desk.model();
    model.edit(tr("Volume of clips"), withClipGains(model.session(), model.selection(), db));
}

void MixerCommands::toggleLooped()
{
    SessionModel& model = m_desk.model();
    const bool all = std::ranges::all_of(
        model.selection(), [&model](qint64 id) { return model.session().findClip(id)->isLooped(); });
    model.edit(all ? tr("Play clips once") : tr("Repeat clips"),
               withClipsLooped(model.session(), model.selection(), !all));
}

void MixerCommands::selectAtPlayhead()
{
    SessionModel& model = m_desk.model();
    const qsizetype row = model.currentRow();
    if (row < 0)
        return;
    QSet<qint64> selection = model.selection();
    for (const MixClip& clip : model.session().tracks[row].clips) {
        if (clip.start > m_desk.playhead() || m_desk.playhead() >= clip.end())
            continue;
        if (!selection.remove(clip.id))
            selection.insert(clip.id);
    }
    model.select(selection);
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
    double begin = kLongestSession;
    double end = 0;
    for (const SessionTrack& track : after.tracks) {
        for (const MixClip& clip : track.clips) {
            if (!model.selection().contains(clip.id))
                continue;
            begin = std::min(begin, clip.start);
            end = std::max(end, clip.end());
        }
    }
    if (model.selection().isEmpty()) {
        begin = 0;
        end = after.end();
    }
    after.loop = { .begin = begin, .end = end, .on = end > begin };
    model.edit(tr("Set the loop"), after);
}

} // namespace comfyvn::ui
