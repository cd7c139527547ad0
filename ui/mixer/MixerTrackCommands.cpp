#include "core/mix/session/SessionEdits.h"
#include "ui/mixer/MixDesk.h"
#include "ui/mixer/MixerCommands.h"
#include "ui/mixer/TimelineGeometry.h"
#include "ui/mixer/TrackHeader.h"
#include "ui/mixer/TrackHeaders.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

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

} // namespace comfyvn::ui
