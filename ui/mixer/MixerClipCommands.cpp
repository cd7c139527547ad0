#include "core/mix/session/SessionEdits.h"
#include "ui/mixer/ClipClipboard.h"
#include "ui/mixer/MixDesk.h"
#include "ui/mixer/MixerCommands.h"
#include "ui/mixer/TimelineDrop.h"
#include "ui/mixer/TimelineView.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
constexpr double kGainStep = 1; // dB
constexpr int kNudgesInAGrid = 10;
} // namespace

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

} // namespace comfyvn::ui
