#include "ui/mixer/MixDesk.h"

#include "core/audio/mix/MixEngine.h"
#include "core/mix/session/SessionEdits.h"
#include "core/mix/session/SessionPlan.h"
#include "core/mix/session/ZeroCrossing.h"
#include "ui/lines/LineListModel.h"
#include "ui/lines/SceneList.h"
#include "ui/mixer/DuckingPreview.h"
#include "ui/playback/Player.h"
#include "ui/studio/StudioCall.h"
#include "ui/studio/StudioText.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QPointer>
#include <QtConcurrentRun>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace comfyvn::ui {

namespace {

constexpr auto kLookAfter = 1s;
constexpr auto kFollowAfter = 200ms;
constexpr auto kTraceAfter = 60ms;
constexpr qsizetype kMostFilesAtOnce = 1000;
constexpr double kZeroReach = 0.01; // seconds

/// A sound file that is to become a clip.
struct Probed {
    QString path {}; ///< absolute
    double seconds = 0;
    QString problem {}; ///< for people; empty: it can be placed
};

Probed probe(const QString& path)
{
    MixPlan plan;
    plan.tracks.push_back({ .path = QFile::encodeName(path).toStdString() });
    const auto shape = shapeOfMix(plan);
    Probed probed { .path = path };
    if (shape)
        probed.seconds = static_cast<double>(shape->frames) / shape->sampleRate;
    else
        probed.problem = studioText(QString::fromStdString(shape.error().message));
    return probed;
}

QList<qint64> linkedLines(const MixSession& session)
{
    QList<qint64> lines;
    for (const SessionTrack& track : session.tracks)
        for (const MixClip& clip : track.clips)
            if (clip.line != 0)
                lines << clip.line;
    return lines;
}

/// The files of the tracks that are not the same in `other`; most edits leave most tracks as they are.
QSet<QString> pathsOf(const MixSession& session, const MixSession& other)
{
    QSet<QString> paths;
    for (const SessionTrack& track : session.tracks) {
        const qsizetype same = other.trackIndex(track.id);
        if (same >= 0 && other.tracks[same].clips == track.clips)
            continue;
        for (const MixClip& clip : track.clips)
            paths.insert(clip.path);
    }
    return paths;
}

} // namespace

MixDesk::MixDesk(const MixDeskParts& parts, const MixCalls& calls, const QString& workspace)
    : m_parts(parts)
    , m_calls(std::make_shared<const MixCalls>(calls))
    , m_workspace(workspace)
    , m_model(parts.history)
    , m_keeper(m_model, workspace, calls.claim)
    , m_overviews(workspace)
    , m_playback(*this)
    , m_renderer(parts.jobs)
{
    m_thread.setMaxThreadCount(2); // what is quick need not wait for long files
    for (QTimer* timer : { &m_followSoon, &m_lookSoon, &m_traceSoon })
        timer->setSingleShot(true);
    m_lookSoon.setInterval(kLookAfter);
    m_traceSoon.setInterval(kTraceAfter);
    connect(&m_followSoon, &QTimer::timeout, this, &MixDesk::followLines);
    connect(&m_lookSoon, &QTimer::timeout, this, &MixDesk::lookAtMedia);
    connect(&m_traceSoon, &QTimer::timeout, this, &MixDesk::traceDucking);
    connect(&m_model, &SessionModel::sessionChanged, this, &MixDesk::noteChange);
    connect(&m_model, &SessionModel::selectionChanged, this, [this] {
        const qsizetype before = m_renewed.size();
        m_renewed.subtract(m_model.selection());
        if (m_renewed.size() != before)
            Q_EMIT renewedChanged();
    });
    connect(&parts.lines, &LineListModel::lineChanged, &m_followSoon, [this](qint64, qint64) {
        if (!m_followSoon.isActive())
            m_followSoon.start(0ms);
    });
    connect(&m_keeper, &SessionKeeper::opened, this, &MixDesk::lookAtFiles);
    connect(&m_model, &SessionModel::sessionChanged, this, [this](const MixSession& before) {
        if (m_model.session().name == before.name)
            return;
        m_sounds.clear();
        askLineSounds();
        m_unplaced = {};
        Q_EMIT unplacedChanged();
    });
    // Another program may have written a sound meanwhile.
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, &m_lookSoon,
            [this](Qt::ApplicationState now) {
                if (now == Qt::ApplicationActive)
                    lookAtFiles();
            });
    connect(&m_keeper, &SessionKeeper::failed, this, &MixDesk::told);
    connect(&parts.player, &Player::playingChanged, &m_playback, [this](bool playing) {
        if (playing)
            m_playback.stop();
    });
    connect(&m_playback, &SessionPlayback::playingChanged, this, [this](bool playing) {
        if (playing)
            m_parts.player.stop();
    });
    connect(&m_renderer, &SessionRenderer::finished, this, [this] {
        if (const auto& made = *m_renderer.result(); made && made->render)
            noteRender(*made->render);
    });
    connect(&m_overviews, &OverviewStore::known, &m_traceSoon, [this](const QString&) {
        if (!m_traceSoon.isActive())
            m_traceSoon.start();
    });
}

MixDesk::~MixDesk()
{
    *m_ending = true;
    m_hashes->stop();
    m_thread.clear();
    m_thread.waitForDone();
}

void MixDesk::setReadOnly()
{
    m_model.setReadOnly();
    m_keeper.stopWriting();
}

void MixDesk::setWorkspace(const QString& workspace)
{
    m_workspace = workspace;
    m_stamps.clear();
    m_overviews.setWorkspace(workspace);
    m_overviews.forgetProblems();
    m_keeper.setWorkspace(workspace);
    lookAtFiles();
}

void MixDesk::setPlayhead(double seconds)
{
    const double to = std::clamp(seconds, 0.0, kLongestSession);
    if (to == m_playhead)
        return;
    const double before = std::exchange(m_playhead, to);
    Q_EMIT playheadChanged(before);
}

void MixDesk::noteChange(const MixSession& before)
{
    if (pathsOf(before, m_model.session()) != pathsOf(m_model.session(), before))
        m_lookSoon.start(kLookAfter);
    // A step taken back may bring back a render that is not the line's any more.
    if (!m_followSoon.isActive())
        m_followSoon.start(kFollowAfter);
    if (!m_traceSoon.isActive())
        m_traceSoon.start();
}

void MixDesk::noteRender(const SessionRender& render)
{
    MixSession session = m_model.session();
    if (const auto gain = loudnessGainOf(render); gain && session.name == render.session) {
        session.loudnessGain = gain;
        m_model.setSession(session);
    }
    if (!m_calls->recordRender)
        return;
    askStudio(
        m_parts.studio, this, [calls = m_calls, render] { return calls->recordRender(render); },
        [this](const Result<void>& recorded) {
            if (!recorded)
                Q_EMIT told(errorText(recorded.error()));
        });
}

void MixDesk::addFiles(const QStringList& paths, qint64 track, double seconds)
{
    if (m_model.isReadOnly() || paths.isEmpty())
        return;
    const auto work = [paths = paths.first(std::min(paths.size(), kMostFilesAtOnce)), ending = m_ending] {
        QList<Probed> probed;
        for (const QString& path : paths) {
            if (*ending)
                break;
            probed << probe(path);
        }
        return probed;
    };
    whenFinished(
        this, QtConcurrent::run(&m_thread, work), [this, track, seconds](const QList<Probed>& files) {
            MixSession session = m_model.session();
            QSet<qint64> made;
            double at = seconds;
            int refused = 0;
            QString problem;
            for (const Probed& file : files) {
                if (!file.problem.isEmpty()) {
                    ++refused;
                    problem = u"%1: %2"_s.arg(QFileInfo(file.path).fileName(), file.problem);
                    continue;
                }
                const QString name = QFileInfo(file.path).completeBaseName();
                const MixClip clip { .path = clipPath(file.path, m_workspace),
                                     .name = name,
                                     .start = at,
                                     .length = file.seconds,
                                     .sourceLength = file.seconds };
                session = withClipsAdded(session, track, { clip }, u"bgm"_s, name, &made);
                if (track != 0)
                    at += file.seconds;
            }
            if (refused > 0)
                Q_EMIT told(refused == 1
                                ? problem
                                : tr("%n file(s) cannot be placed. %1", nullptr, refused).arg(problem));
            m_model.edit(tr("Place %n file(s)", nullptr, static_cast<int>(made.size())), session);
            if (!made.isEmpty())
                m_model.select(made);
        });
}

void MixDesk::addClip(const SoundClip& clip)
{
    const double at = m_playhead;
    whenFinished(this, QtConcurrent::run(&m_thread, probe, clip.path), [this, clip, at](const Probed& file) {
        if (!file.problem.isEmpty()) {
            Q_EMIT told(u"%1: %2"_s.arg(clip.name, file.problem));
            return;
        }
        const MixSession& session = m_model.session();
        MixClip placed { .path = clipPath(clip.path, m_workspace),
                         .name = clip.name,
                         .start = at,
                         .length = file.seconds,
                         .sourceLength = file.seconds };
        const double loopEnd = std::min(clip.loopEnd, file.seconds);
        if (loopEnd - clip.loopBegin >= kShortestClip) {
            placed.from = std::max(0.0, clip.loopBegin);
            placed.loopLength = loopEnd - placed.from;
            placed.length = placed.loopLength;
        }
        const auto track = std::ranges::find(session.tracks, clip.role, &SessionTrack::role);
        QSet<qint64> made;
        const MixSession after = withClipsAdded(session, track == session.tracks.end() ? 0 : track->id,
                                                { placed }, clip.role, clip.name, &made);
        m_model.edit(tr("Place “%1”").arg(clip.name), after);
        m_model.select(made);
    });
}

void MixDesk::toZeroCrossings(const QSet<qint64>& clips, Edges edges, const QString& name, int gesture)
{
    struct Found {
        MixClip clip {};
        double from = 0; ///< seconds of the source, of its first sample
        double to = 0; ///< of what follows its last
    };
    QList<MixClip> wanted;
    for (const qint64 id : clips)
        if (const MixClip* clip = m_model.session().findClip(id); clip != nullptr && !clip->isLooped())
            wanted << *clip;
    if (m_model.isReadOnly() || wanted.isEmpty())
        return;
    const auto work = [wanted, workspace = m_workspace, ending = m_ending] {
        QList<Found> found;
        for (const MixClip& clip : wanted) {
            if (*ending)
                break;
            const QString path = absolutePath(clip, workspace);
            const double to = clip.from + clip.length;
            found << Found { clip, zeroCrossingNear(path, clip.from, kZeroReach).value_or(clip.from),
                             zeroCrossingNear(path, to, kZeroReach).value_or(to) };
        }
        return found;
    };
    whenFinished(
        this, QtConcurrent::run(&m_thread, work), [this, edges, name, gesture](const QList<Found>& found) {
            MixSession after = m_model.session();
            for (const auto& [clip, from, to] : found) {
                const MixClip* now = after.findClip(clip.id);
                if (now == nullptr || *now != clip) // it was edited meanwhile
                    continue;
                // A whole sound begins and ends where it does.
                if (edges != Edges::End && clip.from > 0)
                    after = withClipTrimmed(after, clip.id, ClipEdge::Start, clip.start + from - clip.from);
                if (edges != Edges::Start && clip.from + clip.length < clip.sourceLength)
                    after = withClipTrimmed(after, clip.id, ClipEdge::End, clip.start + to - clip.from);
            }
            m_model.edit(name, after, gesture);
        });
}

void MixDesk::place(const QList<ScriptLine>& lines, Placing placing)
{
    const PlacedLines placed = placeLines(lines, placing.seconds, WorkspacePaths(m_workspace));
    // What an earlier try placed gives way: the lines that were missing stand between its clips.
    // After an undo others may have the ids of what an earlier try placed.
    placing.clips.removeIf([&](qint64 id) {
        const MixClip* clip = m_model.session().findClip(id);
        return clip == nullptr || !placing.lines.contains(clip->line);
    });
    const MixSession before = withClipsRemoved(m_model.session(), placing.clips);
    placing.clips.clear();
    m_model.edit(placing.name, withLines(before, placed, &placing.clips));
    m_model.select(placing.clips);
    placing.missing = placed.missing;
    placing.isRendering = false;
    m_unplaced = placing;
    Q_EMIT unplacedChanged();
}

void MixDesk::addLines(const QList<ScriptLine>& lines, double seconds)
{
    if (m_model.isReadOnly())
        return;
    Placing placing { .name = tr("Place %n line(s)", nullptr, static_cast<int>(lines.size())),
                      .seconds = seconds };
    for (const ScriptLine& line : lines)
        placing.lines << line.id;
    place(lines, placing);
}

void MixDesk::addScene(qint64 scene, double seconds)
{
    if (m_model.isReadOnly())
        return;
    m_parts.scenes.withScene(scene, [self = QPointer(this), scene, seconds] {
        if (!self)
            return;
        const Script script = self->m_parts.lines.script(scene);
        Placing placing { .name = tr("Place the scene “%1”").arg(script.name), .seconds = seconds };
        for (const ScriptLine& line : script.lines)
            placing.lines << line.id;
        self->place(script.lines, placing);
    });
}

void MixDesk::renderAndPlace()
{
    if (m_unplaced.missing.isEmpty() || m_model.isReadOnly())
        return;
    m_unplaced.isRendering = true;
    Q_EMIT renderWanted(m_unplaced.missing);
}

void MixDesk::placeRendered()
{
    if (!std::exchange(m_unplaced.isRendering, false))
        return;
    const bool isMore = std::ranges::any_of(m_unplaced.missing, [this](qint64 id) {
        const ScriptLine* line = m_parts.lines.find(id);
        return line != nullptr && !soundOf(*line).cacheKey.isEmpty();
    });
    if (!isMore)
        return;
    QList<ScriptLine> lines;
    for (const qint64 id : std::as_const(m_unplaced.lines))
        if (const ScriptLine* line = m_parts.lines.find(id))
            lines << *line;
    place(lines, m_unplaced);
}

void MixDesk::followLines()
{
    for (const qint64 id : linkedLines(m_model.session())) {
        const ScriptLine* line = m_parts.lines.find(id);
        if (line != nullptr)
            m_sounds.insert(id, { soundOf(*line).cacheKey, soundOf(*line).durationSeconds });
    }
    followSounds(m_sounds);
}

void MixDesk::followEdit(const ScriptEdit& edit)
{
    const QList<qint64> linked = linkedLines(m_model.session());
    for (const ScriptLine& line : edit.changed)
        if (m_sounds.contains(line.id) || linked.contains(line.id)) // also those that an undo brings back
            m_sounds.insert(line.id, { soundOf(line).cacheKey, soundOf(line).durationSeconds });
    if (!m_followSoon.isActive())
        m_followSoon.start(0ms);
}

void MixDesk::askLineSounds()
{
    const QList<qint64> lines = linkedLines(m_model.session());
    if (lines.isEmpty() || !m_calls->lineSounds)
        return;
    askStudio(
        m_parts.studio, this, [calls = m_calls, lines] { return calls->lineSounds(lines); },
        [this](const QHash<qint64, ChosenSound>& sounds) {
            m_sounds.insert(sounds);
            followSounds(sounds);
        });
}

void MixDesk::followSounds(const QHash<qint64, ChosenSound>& sounds)
{
    if (m_model.isReadOnly() || sounds.isEmpty())
        return;
    QSet<qint64> changed;
    const MixSession followed =
        followingLines(m_model.session(), sounds, WorkspacePaths(m_workspace), &changed);
    if (changed.isEmpty())
        return;
    m_model.setSession(followed);
    lookAtFiles(); // a file of the same name may hold another sound
    markRenewed(changed);
}

void MixDesk::markRenewed(const QSet<qint64>& clips)
{
    if (clips.isEmpty())
        return;
    m_renewed.unite(clips);
    Q_EMIT renewedChanged();
    Q_EMIT told(
        tr("%n clip(s) follow lines that were rendered again.", nullptr, static_cast<int>(clips.size())));
}

void MixDesk::lookAtMedia()
{
    const auto work = [session = m_model.session(), workspace = m_workspace, hashes = m_hashes,
                       ending = m_ending, before = m_stamps] {
        return comfyvn::lookAtMedia(
            session, workspace, *hashes, [ending] { return !*ending; }, before);
    };
    whenFinished(this, QtConcurrent::run(&m_thread, work), [this, look = ++m_looks](const MediaState& state) {
        if (look == m_looks)
            noteMedia(state);
    });
}

void MixDesk::noteMedia(const MediaState& state)
{
    bool isOther = false;
    for (auto known = state.known.cbegin(); known != state.known.cend(); ++known) {
        const bool isChanged = m_stamps.value(known.key(), known->stamp) != known->stamp;
        isOther = isOther || isChanged;
        m_stamps.insert(known.key(), known->stamp);
        m_overviews.compare(known.key(), known->stamp);
        if (isChanged)
            m_overviews.forgetProblem(known.key());
    }
    if (isOther)
        m_playback.noteNewFiles();
    QSet<qint64> renewed;
    for (const SessionTrack& track : m_model.session().tracks) {
        for (const MixClip& clip : track.clips) {
            const auto known = state.known.constFind(clip.path);
            if (clip.line != 0 && !clip.contentHash.isEmpty() && known != state.known.cend()
                && known->hash != clip.contentHash)
                renewed.insert(clip.id);
        }
    }
    if (!m_model.isReadOnly())
        m_model.setSession(withMediaKnown(m_model.session(), state));
    markRenewed(renewed);
    const bool isNew = !m_missing.contains(state.missing);
    if (m_missing != state.missing) {
        m_missing = state.missing;
        m_overviews.forgetProblems();
        Q_EMIT missingChanged();
    }
    if (isNew)
        search(m_workspace, false);
}

void MixDesk::findMissing(const QString& folder)
{
    search(folder, true);
}

void MixDesk::search(const QString& folder, bool asked)
{
    if (m_missing.isEmpty() || m_model.isReadOnly())
        return;
    const auto work = [session = m_model.session(), missing = m_missing, folder, workspace = m_workspace,
                       hashes = m_hashes, ending = m_ending] {
        return findMedia(session, missing, folder, workspace, *hashes, [ending] { return !*ending; });
    };
    whenFinished(
        this, QtConcurrent::run(&m_thread, work), [this, asked](const QHash<QString, QString>& found) {
            if (found.isEmpty()) {
                if (asked)
                    Q_EMIT told(tr("None of the missing files is there."));
                return;
            }
            m_model.setSession(withMediaAt(m_model.session(), found));
            Q_EMIT told(tr("%n missing file(s) were found again.", nullptr, static_cast<int>(found.size())));
            m_lookSoon.start(0ms);
        });
}

void MixDesk::traceDucking()
{
    if (m_isTracing) // one at a time, so that a drag does not heap them up
        return m_traceSoon.start();
    m_isTracing = true;
    const MixSession& session = m_model.session();
    QHash<QString, SoundOverviewPtr> overviews;
    for (const SessionTrack& track : session.tracks)
        if (session.duckingPart(track) == DuckingPart::Trigger)
            for (const MixClip& clip : track.clips)
                if (const auto overview = m_overviews.overview(clip.path))
                    overviews.insert(clip.path, overview);
    const auto work = [session, overviews, ending = m_ending] {
        return *ending ? DuckingTrace() : duckingTrace(session, overviews);
    };
    whenFinished(this, QtConcurrent::run(&m_thread, work), [this](const DuckingTrace& made) {
        m_isTracing = false;
        if (made.db == m_ducking.db && made.deepest == m_ducking.deepest)
            return;
        m_ducking = made;
        Q_EMIT duckingChanged();
    });
}

} // namespace comfyvn::ui
