#include "core/mix/session/SessionEdits.h"
#include "tests/ui/mixer/SampleMix.h"
#include "tests/ui/support/FakeStudio.h"
#include "ui/MainWindow.h"
#include "ui/keys/Commands.h"
#include "ui/lines/LineClipboard.h"
#include "ui/lines/LineListModel.h"
#include "ui/mixer/MeterBar.h"
#include "ui/mixer/MixSettings.h"
#include "ui/mixer/TimelineView.h"
#include "ui/mixer/TrackHeader.h"
#include "ui/panels/PanelDocks.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

/// The timeline in a window, by mouse and keyboard.
class tst_MixerPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        Script script;
        script.lines << ScriptLine { .id = 1, .character = u"Aiko"_s, .text = u"Over there."_s };
        m_studio = std::make_unique<FakeStudio>(script);
        m_desk = std::make_unique<Desk>(m_studio->context(), m_studio->pool(), m_studio->deskCalls(),
                                        DeskSetup { .workspace = m_folder->path() });
        QSignalSpy loaded(m_desk.get(), &Desk::loaded);
        QSignalSpy opened(&m_desk->mix().keeper(), &SessionKeeper::opened);
        m_desk->load();
        QTRY_VERIFY(!loaded.isEmpty() && !opened.isEmpty());
        m_desk->history().clear();
        m_window = std::make_unique<MainWindow>(*m_desk, m_folder->filePath(u"window.ini"_s));
        m_window->resize(1400, 900);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_desk->showPanel(u"mixer"_s);
        m_view = m_window->findChild<TimelineView*>();
        QVERIFY(m_view);
        model().setSession(test::sampleMix(m_folder->path()));
        m_view->setSnapping(false);
        m_view->zoomToFit();
        m_view->setFocus();
        QTRY_VERIFY(m_view->hasFocus());
    }

    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
        m_studio.reset();
        m_folder.reset();
    }

    void meters_showWhatIsHeardAndAreReset()
    {
        auto* loudness = m_window->findChild<QToolButton*>(u"masterLoudness"_s);
        auto* lamp = m_window->findChild<QToolButton*>(u"masterLamp"_s);
        QVERIFY(loudness && lamp);
        const QString rest = loudness->text();
        LiveLevels levels { .strips = { 0.5F, 0.F, 0.25F }, .left = 0.5F, .right = 0.4F };
        levels.duckingGain = 0.5F;
        levels.limiterGain = 0.7F;
        levels.truePeak = 0.5F;
        levels.loudness.assign(40, 0.01); // -20.7 LUFS
        levels.start = 1;
        Q_EMIT m_desk->mix().playback().player().levelsChanged(levels);
        QVERIFY2(loudness->text().contains(u"−20.7"_s) && loudness->text().contains(u"−6.0"_s),
                 qPrintable(loudness->text()));
        QCOMPARE(lamp->accessibleName(), u"Limited"_s);
        QCOMPARE(meterOf(0)->reduction(), 0.0); // a voice
        QVERIFY(std::fabs(meterOf(2)->reduction() + 6) < 0.1);
        QTest::mouseClick(loudness, Qt::LeftButton);
        QCOMPARE(loudness->text(), rest);
        lamp->setFocus();
        QTest::keyClick(lamp, Qt::Key_Space);
        QCOMPARE(lamp->accessibleName(), u"Not limited"_s);
    }

    void screenReaders_readPlayheadTracksAndClips()
    {
        QAccessibleInterface* timeline = QAccessible::queryAccessibleInterface(m_view);
        QVERIFY(timeline && timeline->valueInterface());
        timeline->valueInterface()->setCurrentValue(2.5);
        QCOMPARE(m_desk->mix().playhead(), 2.5);
        QVERIFY(timeline->text(QAccessible::Value).contains(u"0:02.5"_s));
        QCOMPARE(timeline->childCount(), model().session().tracks.size());
        QAccessibleInterface* track = timeline->child(1);
        QCOMPARE(track->text(QAccessible::Name), model().session().tracks[1].name);
        QCOMPARE(track->parent(), timeline);
        QCOMPARE(timeline->indexOfChild(track), 1);
        QAccessibleInterface* clip = track->child(0);
        QCOMPARE(clip, track->child(0)); // it stays the same
        QCOMPARE(clip->text(QAccessible::Name), model().session().tracks[1].clips[0].name);
        QVERIFY(clip->text(QAccessible::Value).startsWith(u"0:05"_s));
        QCOMPARE(clip->parent(), track);
        QVERIFY(track->rect().contains(clip->rect().center()));
        QVERIFY(!clip->state().selected);
        clip->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(clip->state().selected);
        QCOMPARE(m_desk->mix().playhead(), model().session().tracks[1].clips[0].start);
        // What is gone is no longer valid, and does not come back as another.
        model().setSession(withTrackRemoved(model().session(), model().session().tracks[1].id));
        QVERIFY(!clip->isValid() && !track->isValid());
        QVERIFY(clip->state().invalid && clip->text(QAccessible::Name).isEmpty());
        QVERIFY(timeline->child(1) != track);
    }

    void dragging_movesSelectedClipsAsOneStep()
    {
        drag(placeOf(11), placeOf(11) + QPoint(60, 0));
        const double moved = 60 / m_view->geometryNow().time.pixelsPerSecond;
        QVERIFY(std::fabs(clip(11).start - 2 - moved) < 0.02);
        QCOMPARE(clip(12).start, 8.5);
        QCOMPARE(m_desk->history().count(), 1);
        m_desk->history().undo();
        QCOMPARE(clip(11).start, 2.0);
        // A group keeps its distances.
        model().select({ 11, 21 });
        drag(placeOf(11), placeOf(11) + QPoint(60, 0));
        QVERIFY(std::fabs(clip(21).start - 5 - moved) < 0.02);
    }

    void dragging_goesToAnotherTrack()
    {
        drag(placeOf(21), placeOf(21) + QPoint(0, -m_view->geometryNow().rowHeight));
        QCOMPARE(model().session().trackOfClip(21), 0);
    }

    void edges_trimAndHandlesFade()
    {
        const QRectF box = m_view->geometryNow().clip(clip(31), 2);
        const QPoint end(static_cast<int>(box.right()) - 2, static_cast<int>(box.center().y()));
        drag(end, end - QPoint(100, 0));
        QVERIFY(clip(31).length < 19);
        const double before = clip(31).fadeIn;
        const QPoint handle(static_cast<int>(m_view->geometryNow().time.x(before)) + 4,
                            static_cast<int>(box.top()) + 3);
        drag(handle, handle + QPoint(50, 0));
        QVERIFY(clip(31).fadeIn > before + 0.5);
    }

    void snapping_drawsEdgesTogether()
    {
        m_view->setSnapping(true);
        const double pps = m_view->geometryNow().time.pixelsPerSecond;
        // To three pixels after the other clip's end at 4.2 s.
        const int by = static_cast<int>(std::lround((4.2 - 5) * pps)) + 3;
        drag(placeOf(21), placeOf(21) + QPoint(by, 0));
        QCOMPARE(clip(21).start, 4.2);
        m_desk->history().undo();
        drag(placeOf(21), placeOf(21) + QPoint(by, 0), Qt::AltModifier);
        QVERIFY(clip(21).start != 4.2);
    }

    void escape_takesADragBack()
    {
        QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, placeOf(11));
        QTest::mouseMove(m_view->viewport(), placeOf(11) + QPoint(30, 0));
        QTest::mouseMove(m_view->viewport(), placeOf(11) + QPoint(60, 0));
        QVERIFY(clip(11).start != 2.0);
        QTest::keyClick(m_view, Qt::Key_Escape);
        QCOMPARE(clip(11).start, 2.0);
        QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, placeOf(11) + QPoint(60, 0));
        QCOMPARE(clip(11).start, 2.0);
        QCOMPARE(m_desk->history().count(), 0);
    }

    void keyboard_doesIt()
    {
        model().setCurrentTrack(1);
        m_desk->mix().setPlayhead(9);
        QTest::keyClick(m_view, Qt::Key_Return);
        QCOMPARE(model().selection(), QSet<qint64>({ 12 }));
        QTest::keyClick(m_view, Qt::Key_I, Qt::ControlModifier);
        QCOMPARE(model().session().tracks[0].clips.size(), 3);
        QCOMPARE(clip(12).length, 0.5);
        QTest::keyClick(m_view, Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(model().session().tracks[0].clips.size(), 4);
        QTest::keyClick(m_view, Qt::Key_Delete);
        QCOMPARE(model().session().tracks[0].clips.size(), 3);
        QTest::keyClick(m_view, Qt::Key_Left, Qt::ControlModifier); // to the clip's start
        QCOMPARE(m_desk->mix().playhead(), 8.5);
        QTest::keyClick(m_view, Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(model().session().markers.size(), 2);
        QTest::keyClick(m_view, Qt::Key_Down);
        QCOMPARE(model().currentTrack(), 2);
        QTest::keyClick(m_view, Qt::Key_U, Qt::ShiftModifier);
        QVERIFY(model().session().tracks[1].mute);
        QTest::keyClick(m_view, Qt::Key_L, Qt::ControlModifier);
        QVERIFY(!model().session().loop.on);
    }

    void loopAndMarkers_goToThePlayhead()
    {
        m_desk->mix().setPlayhead(4);
        QTest::keyClick(m_view, Qt::Key_I);
        m_desk->mix().setPlayhead(6);
        QTest::keyClick(m_view, Qt::Key_O);
        QCOMPARE(model().session().loop, (LoopRegion { .begin = 4, .end = 6, .on = true }));
        m_desk->mix().setPlayhead(7); // behind its end
        QTest::keyClick(m_view, Qt::Key_I);
        QCOMPARE(model().session().loop,
                 (LoopRegion { .begin = 7, .end = model().session().end(), .on = true }));
        QTest::keyClick(m_view, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(model().session().loop.isEmpty());
        const qint64 marker = model().session().markers.first().id;
        QTest::keyClick(m_view, Qt::Key_M, Qt::ShiftModifier);
        QCOMPARE(model().session().markers.first().id, marker);
        QCOMPARE(model().session().markers.first().seconds, 7.0);
        // A step of the playhead is heard.
        QSignalSpy scrubbed(m_view, &TimelineView::scrubRequested);
        QTest::keyClick(m_view, Qt::Key_Left);
        QCOMPARE(scrubbed.size(), 1);
        QVERIFY(m_desk->mix().playhead() < 7);
    }

    void lines_areDroppedAndPastedFromTheTable()
    {
        LineListModel& lines = m_desk->lines();
        const qint64 id = lines.line(0).id;
        lines.setRendered(id, lineFingerprint(*lines.find(id)),
                          SpeechRender { .cacheKey = u"key"_s, .durationSeconds = 1.25 });
        const qsizetype before = model().session().clipCount();
        const auto mime = mimeOfLines({ *lines.find(id) });
        const double pps = m_view->geometryNow().time.pixelsPerSecond;
        drop(*mime,
             QPoint(static_cast<int>(m_view->geometryNow().time.x(3)),
                    m_view->geometryNow().row(0).center().y()));
        QCOMPARE(model().session().clipCount(), before + 1);
        const MixClip* dropped = model().session().findClip(*model().selection().begin());
        QCOMPARE(dropped->line, id);
        QCOMPARE(dropped->lineKey, u"key"_s);
        QVERIFY(std::fabs(dropped->start - 3) < 2 / pps);
        QApplication::clipboard()->setMimeData(mimeOfLines({ *lines.find(id) }).release());
        m_desk->mix().setPlayhead(9);
        QTest::keyClick(m_view, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(model().session().clipCount(), before + 2);
        QCOMPARE(model().session().findClip(*model().selection().begin())->start, 9.0);
    }

    void files_arePasted()
    {
        const QString path = test::writeSound(m_folder->path(), u"door.wav"_s, 0.5, 9);
        const qsizetype before = model().session().clipCount();
        auto* copied = new QMimeData; // the clipboard owns it
        copied->setUrls({ QUrl::fromLocalFile(path) });
        QApplication::clipboard()->setMimeData(copied);
        model().setCurrentTrack(2);
        m_desk->mix().setPlayhead(11);
        QTest::keyClick(m_view, Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(model().session().clipCount(), before + 1);
        const qint64 pasted = *model().selection().begin();
        QCOMPARE(model().session().findClip(pasted)->start, 11.0);
        QCOMPARE(model().session().trackOfClip(pasted), 1);
        QMimeData picture;
        picture.setUrls({ QUrl::fromLocalFile(m_folder->filePath(u"cover.png"_s)) });
        QVERIFY(!drop(picture, m_view->geometryNow().row(2).center()));
    }

    void commands_showThePanel()
    {
        auto* dock = m_window->findChild<QDockWidget*>(u"mixer"_s);
        QVERIFY(dock != nullptr);
        dock->close();
        QTRY_VERIFY(!m_view->isVisible());
        m_window->commands().action(u"mix.addTrack"_s)->trigger();
        QTRY_VERIFY(m_view->isVisible());
    }

    void ripple_closesTheGap()
    {
        model().select({ 11 });
        QTest::keyClick(m_view, Qt::Key_Delete, Qt::ShiftModifier);
        QCOMPARE(clip(12).start, 8.5 - 2.2);
        QCOMPARE(clip(22).start, 12.0);
    }

    void copies_areSetInAtThePlayhead()
    {
        model().select({ 11, 21 });
        QTest::keyClick(m_view, Qt::Key_C, Qt::ControlModifier);
        m_desk->mix().setPlayhead(14);
        QTest::keyClick(m_view, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(model().session().tracks[0].clips.size(), 3);
        QCOMPARE(model().session().tracks[1].clips.size(), 3);
        QCOMPARE(model().selection().size(), 2);
        QCOMPARE(model().session().tracks[0].clips.last().start, 14.0);
        QCOMPARE(model().session().tracks[1].clips.last().start, 17.0);
    }

    void headers_changeTheirTracks()
    {
        auto* header = m_window->findChildren<TrackHeader*>().at(2);
        QCOMPARE(header->track(), 3);
        auto* gain = header->findChild<QSlider*>(u"trackGain"_s);
        gain->setFocus();
        QTest::keyClick(gain, Qt::Key_Left);
        QTest::keyClick(gain, Qt::Key_Left);
        QCOMPARE(model().session().tracks[2].gainDb, -1.0);
        QCOMPARE(m_desk->history().count(), 1);
        auto* solo = header->findChild<QToolButton*>(u"trackSolo"_s);
        QTest::mouseClick(solo, Qt::LeftButton);
        QVERIFY(model().session().tracks[2].solo);
        QVERIFY(!model().session().isHeard(model().session().tracks[0]));
        m_desk->history().undo();
        QVERIFY(!solo->isChecked());
    }

    void settings_areLive()
    {
        m_window->commands().action(u"mix.settings"_s)->trigger();
        auto* dialog = m_window->findChild<MixSettings*>();
        QTRY_VERIFY(dialog && dialog->isVisible());
        auto* amount = dialog->findChild<QDoubleSpinBox*>(u"duckingAmount"_s);
        amount->setValue(14);
        QCOMPARE(model().session().ducking.settings.amountDb, 14.0);
        QTRY_COMPARE(m_desk->mix().ducking().deepest, 14.0);
        m_desk->history().undo();
        QCOMPARE(amount->value(), 9.0);
    }

    void files_areDropped()
    {
        const QString path = test::writeSound(m_folder->path(), u"bell.wav"_s, 1, 9);
        QMimeData mime;
        mime.setUrls({ QUrl::fromLocalFile(path) });
        const QPoint at(placeOf(22).x() + 120, m_view->geometryNow().row(1).center().y());
        QVERIFY(drop(mime, at));
        QTRY_COMPARE(model().session().tracks[1].clips.size(), 3);
        QCOMPARE(model().session().tracks[1].clips.last().name, u"bell"_s);
    }

    void trimmedEdges_goToZeroCrossings()
    {
        const double before = clip(31).from;
        m_view->setSnapping(true);
        const QRectF box = m_view->geometryNow().clip(clip(31), 2);
        const QPoint start(static_cast<int>(box.left()) + 2, static_cast<int>(box.center().y()));
        const int steps = m_desk->history().count();
        drag(start, start + QPoint(123, 0));
        const double dropped = clip(31).from;
        QVERIFY(dropped > before + 1);
        QTRY_VERIFY(clip(31).from != dropped);
        QVERIFY(std::fabs(clip(31).from - dropped) <= 0.01);
        QCOMPARE(m_desk->history().count(), steps + 1);
    }

    void wheel_zoomsAtThePointer()
    {
        const QPoint at(500, 200);
        const double before = m_view->geometryNow().time.seconds(500);
        const double scale = m_view->geometryNow().time.pixelsPerSecond;
        QWheelEvent turn(at, m_view->viewport()->mapToGlobal(at), {}, { 0, 240 }, {}, Qt::ControlModifier,
                         Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_view->viewport(), &turn);
        QVERIFY(m_view->geometryNow().time.pixelsPerSecond > scale * 1.3);
        QVERIFY(std::fabs(m_view->geometryNow().time.seconds(500) - before) < 0.05);
    }

    void ruler_isScrubbed()
    {
        QSignalSpy scrubbed(m_view, &TimelineView::scrubRequested);
        const TimelineGeometry& geometry = m_view->geometryNow();
        const int y = geometry.loopLane + geometry.ruler / 2;
        const QPoint from(static_cast<int>(geometry.time.x(3)), y);
        const QPoint to(static_cast<int>(geometry.time.x(6)), y);
        drag(from, to);
        QVERIFY(scrubbed.size() > 1);
        QVERIFY(std::fabs(m_desk->mix().playhead() - 6) < 0.05);
        QCOMPARE(scrubbed.last()[0].toDouble(), m_desk->mix().playhead());
        QCOMPARE(m_desk->history().count(), 0);
    }

    void following_turnsThePage()
    {
        m_view->zoom(6, 0);
        m_view->pan(-1'000'000);
        const double shown = m_view->geometryNow().time.seconds(m_view->geometryNow().width);
        m_desk->mix().setPlayhead(shown + 1);
        m_view->setFollowing(false);
        m_view->follow();
        QCOMPARE(m_view->geometryNow().time.scroll, 0);
        m_view->setFollowing(true);
        m_view->follow();
        const double x = m_view->geometryNow().time.x(shown + 1);
        QVERIFY(x >= 0 && x < m_view->geometryNow().width);
    }

    void missingFiles_areSaid()
    {
        QTRY_COMPARE(m_desk->mix().missing(), QSet<QString>({ u"exports/gone.wav"_s }));
        auto* bar = m_window->findChild<QFrame*>(u"mixMissing"_s);
        QVERIFY(bar->isVisible());
        QVERIFY(m_view->tipAt(placeOf(51)).contains(u"missing"_s));
    }

private:
    /// Whether it was taken.
    bool drop(const QMimeData& mime, const QPoint& at)
    {
        QDragEnterEvent enter(at, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(m_view->viewport(), &enter);
        if (!enter.isAccepted())
            return false;
        QDragMoveEvent move(at, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(m_view->viewport(), &move);
        QDropEvent dropped(at, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(m_view->viewport(), &dropped);
        return true;
    }

    MeterBar* meterOf(qsizetype row)
    {
        const auto headers = m_window->findChildren<TrackHeader*>();
        const qint64 track = model().session().tracks[row].id;
        const auto header = std::ranges::find(headers, track, &TrackHeader::track);
        return header == headers.end() ? nullptr : (*header)->findChild<MeterBar*>();
    }

    SessionModel& model() { return m_desk->mix().model(); }
    const MixClip& clip(qint64 id) { return *model().session().findClip(id); }

    QPoint placeOf(qint64 id)
    {
        const qsizetype row = model().session().trackOfClip(id);
        return m_view->geometryNow().clip(clip(id), row).center().toPoint() + QPoint(0, 8);
    }

    void drag(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(m_view->viewport(), Qt::LeftButton, modifiers, from);
        for (int step = 1; step <= 4; ++step) {
            const QPoint at = from + (to - from) * step / 4;
            QMouseEvent move(QEvent::MouseMove, at, m_view->viewport()->mapToGlobal(at), Qt::NoButton,
                             Qt::LeftButton, modifiers);
            QApplication::sendEvent(m_view->viewport(), &move);
        }
        QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, modifiers, to);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeStudio> m_studio;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
    TimelineView* m_view = nullptr;
};

QTEST_MAIN(tst_MixerPanel)
#include "tst_MixerPanel.moc"
