#include "core/mix/session/SessionEdits.h"
#include "core/mix/session/SessionFiles.h"
#include "tests/ui/mixer/SampleMix.h"
#include "tests/ui/support/FakeStudio.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

namespace {

Script someLines()
{
    Script script;
    for (int id = 1; id <= 3; ++id)
        script.lines.append(
            { .id = id, .position = double(id), .character = u"Aiko"_s, .text = u"Line %1."_s.arg(id) });
    return script;
}

/// A desk on an empty workspace, its script and its mix loaded.
struct OpenDesk {
    explicit OpenDesk(const QString& workspace)
        : studio(someLines())
        , desk(studio.context(), studio.pool(), calls(), { .workspace = workspace })
    {
        QSignalSpy loaded(&desk, &Desk::loaded);
        QSignalSpy opened(&desk.mix().keeper(), &SessionKeeper::opened);
        desk.load();
        while (loaded.isEmpty() || opened.isEmpty())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }

    const MixSession& session() { return desk.mix().model().session(); }

    DeskCalls calls()
    {
        DeskCalls made = studio.deskCalls();
        made.mix.recordRender = [this](const SessionRender&) {
            ++recorded;
            return Result<void>();
        };
        made.mix.claim = [this](const QString& mix) {
            const QMutexLocker lock(&claiming);
            claimed.insert(mix);
        };
        return made;
    }

    std::atomic_int recorded = 0; ///< renders that the studio was told of
    QMutex claiming {};
    QSet<QString> claimed {}; ///< mixes that nobody else may write
    FakeStudio studio;
    Desk desk;
};

void render(LineListModel& lines, qint64 line, const QString& key, double seconds)
{
    lines.setRendered(line, lineFingerprint(*lines.find(line)),
                      SpeechRender { .cacheKey = key, .durationSeconds = seconds });
}

} // namespace

class tst_MixDesk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void edits_surviveTheDesk()
    {
        MixSession last;
        {
            OpenDesk open(m_folder->path());
            SessionModel& model = open.desk.mix().model();
            model.edit(u"Add"_s, withTrackAdded(model.session(), { .name = u"Music"_s }, 0));
            model.edit(u"Mark"_s, withMarkerAdded(model.session(), 3, u"here"_s));
            last = model.session();
        }
        OpenDesk again(m_folder->path());
        QCOMPARE(again.session(), last);
        QVERIFY(!again.desk.history().canUndo());
    }

    void edits_areStepsOfTheHistory()
    {
        OpenDesk open(m_folder->path());
        SessionModel& model = open.desk.mix().model();
        const MixSession first = model.session();
        model.edit(u"Add"_s, withTrackAdded(first, { .name = u"Music"_s }, 0));
        const int gesture = model.newGesture();
        for (const double gain : { -1.0, -2.0, -3.0 })
            model.edit(u"Volume"_s,
                       withTrack(model.session(), 1, [gain](SessionTrack& at) { at.gainDb = gain; }),
                       gesture);
        QCOMPARE(open.desk.history().count(), 2);
        open.desk.history().undo();
        QCOMPARE(model.session().tracks[0].gainDb, 0.0);
        open.desk.history().redo();
        QCOMPARE(model.session().tracks[0].gainDb, -3.0);
        open.desk.history().setIndex(0);
        QCOMPARE(model.session(), first);
    }

    void gestureThatEndsWhereItBegan_isNoStep()
    {
        OpenDesk open(m_folder->path());
        SessionModel& model = open.desk.mix().model();
        const MixSession first = model.session();
        const int gesture = model.newGesture();
        model.edit(u"Move"_s, withMarkerAdded(first, 3, u"x"_s), gesture);
        model.edit(u"Move"_s, first, gesture);
        QCOMPARE(open.desk.history().count(), 0);
    }

    void otherMixes_areOpenedAndLeft()
    {
        OpenDesk open(m_folder->path());
        SessionModel& model = open.desk.mix().model();
        model.edit(u"Add"_s, withTrackAdded(model.session(), { .name = u"First"_s }, 0));
        const QString name = model.session().name;
        const MixSession first = model.session();
        open.desk.mix().keeper().open(u"Second"_s);
        QTRY_COMPARE(model.session().name, u"Second"_s);
        QVERIFY(model.session().tracks.isEmpty());
        model.edit(u"Add"_s, withTrackAdded(model.session(), { .name = u"Other"_s }, 0));
        open.desk.mix().keeper().open(name);
        QTRY_COMPARE(model.session(), first);
        open.desk.history().undo(); // the opening
        QCOMPARE(model.session().tracks[0].name, u"Other"_s);
        QTRY_VERIFY(open.desk.mix().keeper().isSaved());
        const WorkspacePaths paths(m_folder->path());
        QCOMPARE(sessionNames(paths).size(), 2);
        QCOMPARE(*SessionFile(paths, name).load(), first);
    }

    void mixes_areClaimedWhenTheyAreShown()
    {
        SessionFile other(WorkspacePaths(m_folder->path()), u"Other"_s);
        QVERIFY(other.store({ .name = u"Other"_s }).has_value());
        OpenDesk open(m_folder->path());
        QSignalSpy refused(&open.desk.mix(), &MixDesk::told);
        SessionModel& model = open.desk.mix().model();
        QCOMPARE(model.session().name, u"Other"_s);
        QVERIFY(SessionFile(WorkspacePaths(m_folder->path()), u"Taken"_s)
                    .store({ .name = u"Taken"_s })
                    .has_value());
        open.desk.mix().keeper().rename(u"Taken"_s); // which is a mix of somebody else
        QVERIFY(refused.wait());
        QMutexLocker lock(&open.claiming);
        QCOMPARE(open.claimed, QSet<QString> { u"Other"_s });
        lock.unlock();
        open.desk.mix().keeper().open(u"Taken"_s);
        QTRY_COMPARE(model.session().name, u"Taken"_s);
        lock.relock();
        QCOMPARE(open.claimed, (QSet<QString> { u"Other"_s, u"Taken"_s }));
    }

    void renaming_takesTheFileAlongAndIsTakenBack()
    {
        OpenDesk open(m_folder->path());
        SessionModel& model = open.desk.mix().model();
        SessionKeeper& keeper = open.desk.mix().keeper();
        const WorkspacePaths paths(m_folder->path());
        model.edit(u"Add"_s, withTrackAdded(model.session(), { .name = u"First"_s }, 0));
        const QString name = model.session().name;
        keeper.rename(u"Prologue"_s);
        QTRY_COMPARE(model.session().name, u"Prologue"_s);
        QTRY_VERIFY(keeper.isSaved());
        QCOMPARE(sessionNames(paths), QStringList { u"Prologue"_s });
        QCOMPARE(*SessionFile(paths, u"Prologue"_s).load(), model.session());
        open.desk.history().undo();
        QTRY_VERIFY(keeper.isSaved());
        QCOMPARE(sessionNames(paths), QStringList { name });
        open.desk.history().undo();
        open.desk.history().redo();
        open.desk.history().redo();
        QTRY_VERIFY(keeper.isSaved());
        QCOMPARE(sessionNames(paths), QStringList { u"Prologue"_s });
        QCOMPARE(SessionFile(paths, u"Prologue"_s).load()->tracks, model.session().tracks);
        // Names of others are refused, and so is what is none.
        keeper.open(u"Other"_s);
        QTRY_COMPARE(model.session().name, u"Other"_s);
        QSignalSpy failed(&keeper, &SessionKeeper::failed);
        keeper.rename(u"Prologue"_s);
        QTRY_COMPARE(failed.size(), 1);
        keeper.rename(u"a/b"_s);
        QCOMPARE(failed.size(), 2);
        QCOMPARE(model.session().name, u"Other"_s);
    }

    /// A step taken back may meet a mix that was given the name meanwhile.
    void renamingTakenBack_overwritesNothing()
    {
        OpenDesk open(m_folder->path());
        SessionModel& model = open.desk.mix().model();
        SessionKeeper& keeper = open.desk.mix().keeper();
        const WorkspacePaths paths(m_folder->path());
        model.edit(u"Add"_s, withTrackAdded(model.session(), { .name = u"First"_s }, 0));
        const QString name = model.session().name;
        keeper.rename(u"Prologue"_s);
        QTRY_COMPARE(model.session().name, u"Prologue"_s);
        QTRY_VERIFY(keeper.isSaved());
        MixSession other { .name = name };
        other = withTrackAdded(other, { .name = u"Of another program"_s }, 0);
        QVERIFY(SessionFile(paths, name).store(other));
        open.desk.history().undo();
        QTRY_VERIFY(keeper.isSaved());
        QCOMPARE(SessionFile(paths, name).load()->tracks[0].name, u"First"_s);
        QCOMPARE(QDir(m_folder->filePath(u"data/mixes/deleted"_s)).entryList({ name + u" *.json"_s }).size(),
                 1);
    }

    void deleting_showsAnotherMixAndIsTakenBack()
    {
        OpenDesk open(m_folder->path());
        SessionModel& model = open.desk.mix().model();
        SessionKeeper& keeper = open.desk.mix().keeper();
        const WorkspacePaths paths(m_folder->path());
        model.edit(u"Add"_s, withTrackAdded(model.session(), { .name = u"First"_s }, 0));
        const MixSession first = model.session();
        keeper.open(u"Second"_s);
        QTRY_COMPARE(model.session().name, u"Second"_s);
        model.edit(u"Add"_s, withTrackAdded(model.session(), { .name = u"Other"_s }, 0));
        const MixSession second = model.session();
        keeper.remove();
        QTRY_COMPARE(model.session(), first);
        QTRY_VERIFY(keeper.isSaved());
        QCOMPARE(sessionNames(paths), QStringList { first.name });
        open.desk.history().undo();
        QCOMPARE(model.session(), second);
        QTRY_VERIFY(keeper.isSaved());
        QCOMPARE(*SessionFile(paths, u"Second"_s).load(), second);
        open.desk.history().redo();
        QTRY_VERIFY(keeper.isSaved());
        QCOMPARE(sessionNames(paths), QStringList { first.name });
        // Without another one an empty one takes its place.
        keeper.remove();
        QTRY_VERIFY(model.session().tracks.isEmpty());
        QTRY_VERIFY(keeper.isSaved());
        QVERIFY(!sessionNames(paths).contains(first.name));
    }

    void damagedMix_isLeftAloneAndSaidSo()
    {
        QDir(m_folder->path()).mkpath(u"data/mixes"_s);
        QFile file(m_folder->filePath(u"data/mixes/Mix.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"tracks\":");
        file.close();
        OpenDesk open(m_folder->path());
        QCOMPARE(open.session().name, u"Mix 2"_s);
        SessionModel& model = open.desk.mix().model();
        model.edit(u"Add"_s, withTrackAdded(model.session(), { .name = u"Music"_s }, 0));
        QTRY_VERIFY(open.desk.mix().keeper().isSaved());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("{\"tracks\":"));
    }

    void files_becomeClips()
    {
        OpenDesk open(m_folder->path());
        const QString good = test::writeSound(m_folder->filePath(u"exports"_s), u"one.wav"_s, 1.5, 1);
        QFile bad(m_folder->filePath(u"bad.wav"_s));
        QVERIFY(bad.open(QIODevice::WriteOnly));
        bad.write("no sound");
        bad.close();
        QSignalSpy told(&open.desk.mix(), &MixDesk::told);
        open.desk.mix().addFiles({ good, bad.fileName() }, 0, 2);
        QTRY_COMPARE(open.session().clipCount(), 1);
        const MixClip& clip = open.session().tracks[0].clips[0];
        QCOMPARE(clip.path, u"exports/one.wav"_s);
        QCOMPARE(clip.start, 2.0);
        QCOMPARE(clip.length, 1.5);
        QCOMPARE(told.size(), 1);
        QVERIFY(told[0][0].toString().contains(u"bad.wav"_s));
        // What the file holds becomes known, so that it is found again wherever it goes.
        QTRY_COMPARE(open.session().tracks[0].clips[0].contentHash.size(), 64);
        QDir(m_folder->path()).mkpath(u"elsewhere"_s);
        QVERIFY(QFile::rename(good, m_folder->filePath(u"elsewhere/two.wav"_s)));
        open.desk.mix().setWorkspace(m_folder->path()); // looks again
        QTRY_COMPARE(open.session().tracks[0].clips[0].path, u"elsewhere/two.wav"_s);
        QTRY_VERIFY(open.desk.mix().missing().isEmpty());
    }

    void sound_fromElsewhere_comesWithItsLoop()
    {
        OpenDesk open(m_folder->path());
        const QString path = test::writeSound(m_folder->filePath(u"exports"_s), u"theme.wav"_s, 4, 1);
        open.desk.mix().setPlayhead(1.25);
        QSignalSpy panel(&open.desk, &Desk::panelWanted);
        open.desk.placeOnTimeline({ .path = path, .name = u"Theme"_s, .loopBegin = 0.5, .loopEnd = 3.5 });
        QTRY_COMPARE(open.session().clipCount(), 1);
        QCOMPARE(panel[0][0].toString(), u"mixer"_s);
        const MixClip& clip = open.session().tracks[0].clips[0];
        QCOMPARE(open.session().tracks[0].role, u"music"_s);
        QCOMPARE(clip.start, 1.25);
        QCOMPARE(clip.from, 0.5);
        QCOMPARE(clip.loopLength, 3.0);
    }

    void clips_followTheirLinesAndSaySo()
    {
        OpenDesk open(m_folder->path());
        LineListModel& lines = open.desk.lines();
        for (const qint64 id : { 1, 2 })
            render(lines, id, u"key%1"_s.arg(id), 1.5);
        QSignalSpy told(&open.desk.mix(), &MixDesk::told);
        open.desk.mix().addScene(lines.scene(), 0);
        QTRY_COMPARE(open.session().clipCount(), 2);
        QCOMPARE(open.desk.mix().unplaced(), QList<qint64>({ 3 }));
        const qint64 clip = open.session().tracks[0].clips[0].id;
        open.desk.mix().model().select({});
        render(lines, 1, u"new"_s, 2.5);
        QTRY_COMPARE(open.session().findClip(clip)->lineKey, u"new"_s);
        QCOMPARE(open.session().findClip(clip)->length, 2.5);
        QCOMPARE(told.size(), 1);
        QVERIFY(open.desk.mix().renewed().contains(clip));
        open.desk.mix().model().select({ clip });
        QVERIFY(open.desk.mix().renewed().isEmpty());
        // A step taken back does not bring the old sound back.
        open.desk.history().undo();
        open.desk.history().redo();
        QTRY_COMPARE(open.session().findClip(clip)->lineKey, u"new"_s);
        // The same key, rendered again after a fallback.
        render(lines, 1, u"new"_s, 3.25);
        QTRY_COMPARE(open.session().findClip(clip)->length, 3.25);
        QVERIFY(open.desk.mix().renewed().contains(clip));
    }

    void clips_followLinesOfScenesThatAreNotShown()
    {
        OpenDesk open(m_folder->path());
        ScriptLine elsewhere { .id = 77, .character = u"Ren"_s, .text = u"Far away."_s, .take = 770 };
        elsewhere.takes << Take { .id = 770, .cacheKey = u"far"_s, .durationSeconds = 2 };
        open.desk.mix().addLines({ elsewhere }, 0);
        QCOMPARE(open.session().clipCount(), 1);
        elsewhere.takes[0].cacheKey = u"near"_s;
        elsewhere.takes[0].durationSeconds = 1;
        Q_EMIT open.desk.link().scriptEdited({ .scene = 99, .changed = { elsewhere } });
        QTRY_COMPARE(open.session().tracks[0].clips[0].lineKey, u"near"_s);
        QCOMPARE(open.session().tracks[0].clips[0].length, 1.0);
        // A step taken back does not bring the old sound back.
        open.desk.history().undo();
        open.desk.history().redo();
        QTRY_COMPARE(open.session().tracks[0].clips[0].lineKey, u"near"_s);
    }

    void missingLines_areRenderedAndPlacedInTheirOrder()
    {
        OpenDesk open(m_folder->path());
        LineListModel& lines = open.desk.lines();
        for (const qint64 id : { 1, 3 })
            render(lines, id, u"key%1"_s.arg(id), 1.5);
        MixDesk& mix = open.desk.mix();
        mix.addScene(lines.scene(), 0);
        QTRY_COMPARE(open.session().clipCount(), 2);
        QCOMPARE(mix.unplaced(), QList<qint64>({ 2 }));
        QSignalSpy wanted(&mix, &MixDesk::renderWanted);
        mix.renderAndPlace();
        QCOMPARE(wanted.size(), 1);
        QTRY_COMPARE(open.session().clipCount(), 3);
        QVERIFY(mix.unplaced().isEmpty());
        QList<MixClip> clips = open.session().tracks[0].clips;
        std::ranges::sort(clips, {}, &MixClip::start);
        QCOMPARE(clips[1].line, 2);
        QVERIFY(clips[1].start > clips[0].end() && clips[2].start > clips[1].end());
    }

    void loudnessGain_isTheMixsOwn()
    {
        OpenDesk open(m_folder->path());
        MixDesk& mix = open.desk.mix();
        MixSession loud = withTrackRemoved(test::sampleMix(m_folder->path()), 5);
        loud.name = open.session().name;
        loud.targetLufs = -9;
        mix.model().setSession(loud);
        QSignalSpy finished(&mix.renderer(), &SessionRenderer::finished);
        mix.renderer().render(
            { .session = loud, .workspace = m_folder->path(), .path = m_folder->filePath(u"loud.wav"_s) });
        QTRY_COMPARE(finished.size(), 1);
        const double gain = (*mix.renderer().result())->render->report.loudnessGainDb;
        QVERIFY(gain != 0.0);
        QCOMPARE(open.session().playedGainDb(), gain);
        // An edit keeps it, and so does its undo; another target has none.
        mix.model().edit(u"Mark"_s, withMarkerAdded(open.session(), 3, u"here"_s));
        open.desk.history().undo();
        QCOMPARE(open.session().playedGainDb(), gain);
        MixSession other = open.session();
        other.targetLufs = -20;
        QCOMPARE(other.playedGainDb(), 0.0);
        // Another mix has its own, also when it is opened while the render is under way.
        const QString name = open.session().name;
        QTRY_VERIFY(mix.keeper().isSaved());
        mix.renderer().render({ .session = open.session(),
                                .workspace = m_folder->path(),
                                .path = m_folder->filePath(u"again.wav"_s) });
        MixSession second = loud;
        second.name = u"Second"_s;
        mix.model().setSession(second);
        QTRY_COMPARE(finished.size(), 2);
        QCOMPARE(open.session().playedGainDb(), 0.0);
        // It is stored with the mix.
        const auto stored = SessionFile(WorkspacePaths(m_folder->path()), name).load();
        QVERIFY(stored.has_value());
        QCOMPARE(stored->playedGainDb(), gain);
        // Opening it as a person does leaves it what it is.
        mix.keeper().open(name);
        QTRY_COMPARE(open.session().name, name);
        QCOMPARE(open.session().playedGainDb(), gain);
    }

    void changedFile_isDrawnAnew()
    {
        OpenDesk open(m_folder->path());
        MixDesk& mix = open.desk.mix();
        const QString path = test::writeSound(m_folder->filePath(u"exports"_s), u"one.wav"_s, 1.5, 1);
        mix.addFiles({ path }, 0, 0);
        QTRY_COMPARE(open.session().clipCount(), 1);
        QTRY_VERIFY(mix.overviews().overview(u"exports/one.wav"_s));
        const auto before = mix.overviews().overview(u"exports/one.wav"_s);
        test::writeSound(m_folder->filePath(u"exports"_s), u"one.wav"_s, 0.75, 2);
        mix.lookAtFiles();
        QTRY_VERIFY(mix.overviews().overview(u"exports/one.wav"_s) != before);
        QTRY_VERIFY(mix.overviews().overview(u"exports/one.wav"_s));
        QCOMPARE(mix.overviews().overview(u"exports/one.wav"_s)->seconds, 0.75);
    }

    void mix_isRenderedAsAJob()
    {
        OpenDesk open(m_folder->path());
        MixDesk& mix = open.desk.mix();
        mix.model().setSession(test::sampleMix(m_folder->path()));
        mix.model().edit(u"Remove"_s, withTrackRemoved(mix.model().session(), 5)); // its file is missing
        QSignalSpy finished(&mix.renderer(), &SessionRenderer::finished);
        const QString path = m_folder->filePath(u"out.wav"_s);
        QSignalSpy refused(&mix.renderer(), &SessionRenderer::refused);
        const SessionRenderWish wish { .session = mix.model().session(),
                                       .workspace = m_folder->path(),
                                       .path = path };
        mix.renderer().render(wish);
        QVERIFY(mix.renderer().isRunning());
        mix.renderer().render(wish);
        QCOMPARE(refused.size(), 1);
        QTRY_COMPARE(finished.size(), 1);
        const auto& made = *mix.renderer().result();
        QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
        QCOMPARE(made->path, path);
        QVERIFY(made->render->report.ducking && made->render->report.ducking->duckedMs > 1000);
        QVERIFY(QFile::exists(path));
        QTRY_COMPARE(open.recorded.load(), 1);
        const JobsModel& jobs = open.desk.tools().jobs();
        QCOMPARE(jobs.rowCount(), 1);
        QCOMPARE(jobs.info(0).state, JobState::Done);
    }

    void mix_isExportedForOtherPrograms()
    {
        OpenDesk open(m_folder->path());
        MixDesk& mix = open.desk.mix();
        mix.model().setSession(withTrackRemoved(test::sampleMix(m_folder->path()), 5));
        for (const auto& name : { u"out.dawproject"_s, u"out.rpp"_s }) {
            mix.renderer().exportProject(mix.model().session(), m_folder->path(), m_folder->filePath(name));
            QTRY_VERIFY(!mix.renderer().isRunning());
            const auto& made = *mix.renderer().result();
            QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
            QVERIFY(!made->render);
            QVERIFY(QFile::exists(m_folder->filePath(name)));
        }
        mix.renderer().exportStems({ .session = mix.model().session(),
                                     .workspace = m_folder->path(),
                                     .folder = m_folder->filePath(u"stems"_s) });
        QTRY_VERIFY(!mix.renderer().isRunning());
        QCOMPARE(QDir(m_folder->filePath(u"stems"_s)).entryList(QDir::Files).size(), 3);
    }

    void readOnly_writesNothing()
    {
        {
            OpenDesk open(m_folder->path());
            open.desk.state().setReadOnly(u"Somebody else has it."_s);
            SessionModel& model = open.desk.mix().model();
            model.edit(u"Add"_s, withTrackAdded(model.session(), { .name = u"Music"_s }, 0));
            QVERIFY(model.session().tracks.isEmpty());
            model.setSession(withTrackAdded(model.session(), { .name = u"Music"_s }, 0)); // not by an edit
            open.desk.mix().keeper().saveNow();
            open.desk.mix().keeper().open(u"Another"_s);
            QTRY_COMPARE(model.session().name, u"Another"_s);
        } // the desk waits for its threads
        QVERIFY(!QFile::exists(m_folder->filePath(u"data/mixes"_s)));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(tst_MixDesk)
#include "tst_MixDesk.moc"
