#include "tests/ui/support/FakeStudio.h"
#include "ui/MainWindow.h"
#include "ui/keys/Commands.h"
#include "ui/look/Theme.h"
#include "ui/waveform/WaveformView.h"

#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QDialog>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QStatusBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

namespace {

Script threeLines()
{
    Script script;
    for (int id = 1; id <= 3; ++id)
        script.lines.append(
            { .id = id, .position = double(id), .character = u"Aiko"_s, .text = u"line %1"_s.arg(id) });
    return script;
}

} // namespace

/// The window as a writer uses it, with made-up services behind.
class tst_MainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }

    void cleanup() { close(); }

    void start_ofAnEmptyWorkspaceIsReadyToType()
    {
        open({});
        QTRY_VERIFY(editor());
        QVERIFY(editor()->hasFocus());
        QVERIFY(!action(u"edit.undo"_s)->isEnabled());
        QTest::keyClicks(editor(), u"Hello there"_s);
        QTest::keyClick(editor(), Qt::Key_Return);
        QTRY_VERIFY(!waveform().isEmpty());
        QCOMPARE(m_studio->requests().first().text, u"Hello there"_s);
        QCOMPARE(m_studio->requests().first().source, u"gui"_s);
        QTRY_COMPARE(stateOf(0), LineState::Ready);
        QCOMPARE(table().model()->rowCount(), 2);
        QVERIFY(editor());
        QVERIFY(find<QWidget>(u"lineTitle"_s)->accessibleName().contains(u"Hello there"_s));
    }

    void welcome_goesWithTheFirstLine()
    {
        QFile::remove(m_folder.filePath(u"window.ini"_s));
        open({});
        QTRY_VERIFY(find<QWidget>(u"welcomeCard"_s) && find<QWidget>(u"welcomeCard"_s)->isVisible());
        QVERIFY(editor());
        QTest::keyClicks(editor(), u"Hello"_s);
        QTest::keyClick(editor(), Qt::Key_Return);
        QTRY_VERIFY(!find<QWidget>(u"welcomeCard"_s));
        QTRY_VERIFY(table().height() > 200);
        close();
        open({});
        QTRY_VERIFY(editor());
        QVERIFY(!find<QWidget>(u"welcomeCard"_s));
    }

    void welcome_canBeUsedByKeyboard()
    {
        QFile::remove(m_folder.filePath(u"window.ini"_s));
        open({});
        QTRY_VERIFY(editor());
        QTest::keyClick(editor(), Qt::Key_Escape);
        QTRY_VERIFY(table().hasFocus());
        auto* sample = find<QAbstractButton>(u"welcomeSampleButton"_s);
        for (int part = 0; part < 10 && !sample->hasFocus(); ++part)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(sample->hasFocus());
        QTest::keyClick(sample, Qt::Key_Tab);
        auto* write = find<QAbstractButton>(u"welcomeWriteButton"_s);
        QVERIFY(write->hasFocus());
        QTest::keyClick(write, Qt::Key_Space);
        QTRY_VERIFY(editor() && editor()->hasFocus());
        QTest::keyClick(editor(), Qt::Key_Escape);
        sample->setFocus();
        QTest::keyClick(sample, Qt::Key_Return);
        QTRY_COMPARE(table().model()->rowCount(), 3);
        QTRY_VERIFY(table().hasFocus());
        QCOMPARE(table().currentIndex().row(), 0);
    }

    void sampleScene_isOneStepOfTheHistory()
    {
        open(threeLines());
        QTRY_COMPARE(table().model()->rowCount(), 3);
        action(u"scene.sample"_s)->trigger();
        QTRY_COMPARE(table().model()->rowCount(), 6);
        QCOMPARE(table().currentIndex().row(), 3);
        QCOMPARE(m_studio->addedVoices(), QStringList { u"mina"_s });
        action(u"edit.undo"_s)->trigger();
        QCOMPARE(table().model()->rowCount(), 3);
        QCOMPARE(m_studio->addedVoices(), QStringList());
        action(u"edit.redo"_s)->trigger();
        QCOMPARE(table().model()->rowCount(), 6);
        QCOMPARE(m_studio->addedVoices(), QStringList { u"mina"_s });
    }

    void recentWorkspace_isOpenedInAnotherStudio()
    {
        open(threeLines());
        QTRY_COMPARE(table().model()->rowCount(), 3);
        table().model()->setData(table().model()->index(0, LineListModel::Text), u"changed"_s);
        auto* recent = find<QMenu>(u"recentMenu"_s);
        QTRY_VERIFY(recent->findChild<QAction*>(u"recentWorkspace"_s));
        recent->findChild<QAction*>(u"recentWorkspace"_s)->trigger();
        QTRY_COMPARE(m_studio->openedWorkspaces(), QStringList { u"/tmp/Another Story"_s });
        QCOMPARE(m_studio->savedScript().lines.first().text, u"changed"_s);
        action(u"workspace.open"_s)->trigger();
        auto* dialog = find<QDialog>(u"workspaceDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        dialog->reject();
    }

    void start_restoresTheLineTheWriterWasAt()
    {
        Script script = threeLines();
        script.currentLine = 2;
        open(script);
        QTRY_COMPARE(table().currentIndex().row(), 1);
        QVERIFY(!editor());
    }

    void edits_areThereAfterARestart()
    {
        open(threeLines());
        QTRY_COMPARE(table().model()->rowCount(), 3);
        table().setCurrentIndex(table().model()->index(2, 3));
        action(u"line.duplicate"_s)->trigger();
        m_window->close();
        const Script saved = m_studio->savedScript();
        QCOMPARE(saved.lines.size(), 4);
        QCOMPARE(saved.lines.last().text, u"line 3"_s);
        QCOMPARE(saved.currentLine, saved.lines.last().id);
    }

    void closing_keepsWhatIsBeingTyped()
    {
        open(threeLines());
        QTRY_COMPARE(table().model()->rowCount(), 3);
        QTest::keyClick(&table(), Qt::Key_Return);
        editor()->selectAll();
        QTest::keyClicks(editor(), u"half a sen"_s);
        m_window->close();
        QCOMPARE(m_studio->savedScript().lines.first().text, u"half a sen"_s);
    }

    void space_playsWhenNoEditorHasFocus()
    {
        open(threeLines());
        QTRY_COMPARE(table().model()->rowCount(), 3);
        QTest::keyClick(&table(), Qt::Key_Down);
        QTest::keyClick(&table(), Qt::Key_Space);
        QTRY_VERIFY(!waveform().isEmpty());
        QCOMPARE(m_studio->requests().size(), 1);
        QCOMPARE(m_studio->requests().first().text, u"line 2"_s);

        QTest::keyClick(&table(), Qt::Key_F2);
        QTRY_VERIFY(editor());
        editor()->end(false);
        QTest::keyClick(editor(), Qt::Key_Space);
        QCOMPARE(editor()->text(), u"line 2 "_s);
        QCOMPARE(m_studio->requests().size(), 1);
    }

    void editingARenderedLine_makesItStale()
    {
        open(threeLines());
        QTRY_COMPARE(table().model()->rowCount(), 3);
        action(u"line.play"_s)->trigger();
        QTRY_COMPARE(stateOf(0), LineState::Ready);
        table().model()->setData(table().model()->index(0, 3), u"changed"_s);
        QCOMPARE(stateOf(0), LineState::Stale);
        QTest::keyClick(&table(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(stateOf(0), LineState::Ready);
        QTest::keyClick(&table(), Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(stateOf(0), LineState::Stale);
        QTest::keyClick(&table(), Qt::Key_Z, Qt::ControlModifier);
        QTest::keyClick(&table(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(stateOf(0), LineState::Stale);
    }

    void shortcuts_reachTheLines()
    {
        open(threeLines());
        QTRY_COMPARE(table().model()->rowCount(), 3);
        QTest::keyClick(&table(), Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(table().model()->rowCount(), 4);
        QTest::keyClick(&table(), Qt::Key_Delete);
        QCOMPARE(table().model()->rowCount(), 3);
        QTest::keyClick(&table(), Qt::Key_Delete, Qt::ShiftModifier);
        QCOMPARE(table().model()->rowCount(), 2);
        QTest::keyClick(&table(), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(table().model()->rowCount(), 3);
        QVERIFY(editor());
    }

    void selectingALine_showsWhatWasRendered()
    {
        open(threeLines());
        QTRY_COMPARE(table().model()->rowCount(), 3);
        action(u"line.play"_s)->trigger();
        QTRY_VERIFY(!waveform().isEmpty());
        QTest::keyClick(&table(), Qt::Key_Down);
        QVERIFY(waveform().isEmpty());
        QTest::keyClick(&table(), Qt::Key_Up);
        QTRY_VERIFY(!waveform().isEmpty());
        QCOMPARE(m_studio->requests().size(), 1);
    }

    void failedLine_saysWhyAndCanBeTriedAgain()
    {
        Script script = threeLines();
        script.lines[0].text = u"fail"_s;
        open(script);
        QTRY_COMPARE(table().model()->rowCount(), 3);
        action(u"line.play"_s)->trigger();
        QTRY_COMPARE(stateOf(0), LineState::Failed);
        QTRY_VERIFY(find<QWidget>(u"failureBar"_s)->isVisible());
        QVERIFY(find<QLabel>(u"failureText"_s)->text().contains(u"The voice makes no sound of this text"_s));
        QVERIFY(find<QStatusBar>(u"statusStrip"_s)->currentMessage().contains(u"makes no sound"_s));
        QVERIFY(!QApplication::activeModalWidget());
        QTest::mouseClick(find<QWidget>(u"retryButton"_s), Qt::LeftButton);
        QTRY_COMPARE(m_studio->requests().size(), 2);
    }

    void longLine_showsProgressAndCanBeCancelled()
    {
        Script script = threeLines();
        script.lines[0].text = u"wait"_s;
        open(script);
        QTRY_COMPARE(table().model()->rowCount(), 3);
        action(u"line.play"_s)->trigger();
        QCOMPARE(stateOf(0), LineState::Rendering);
        QTRY_VERIFY(find<QProgressBar>(u"progressBar"_s)->isVisible());
        m_studio->showProgress(60, u"sentence 3"_s);
        QTRY_COMPARE(find<QProgressBar>(u"progressBar"_s)->value(), 600);
        QTest::mouseClick(find<QWidget>(u"cancelButton"_s), Qt::LeftButton);
        QCOMPARE(stateOf(0), LineState::New);
        QVERIFY(!find<QProgressBar>(u"progressBar"_s)->isVisible());
        QCOMPARE(m_studio->cancelledRenders(), 1);
    }

    void withoutASoundDevice_everythingElseWorks()
    {
        open(threeLines());
        QTRY_COMPARE(table().model()->rowCount(), 3);
        auto* notices = find<QToolButton>(u"noticesButton"_s);
        QTRY_VERIFY(notices->isVisible());
        QVERIFY(notices->toolTip().contains(u"No audio device"_s));
        action(u"line.play"_s)->trigger();
        QTRY_COMPARE(stateOf(0), LineState::Ready);
        QTRY_COMPARE(action(u"line.play"_s)->text(), u"&Play"_s);
    }

    void serverAddress_isShownAndCopied()
    {
        open({});
        auto* server = find<QToolButton>(u"serverButton"_s);
        QVERIFY(!server->isEnabled());
        m_desk->link().setServerAddress(QUrl(u"http://127.0.0.1:8123"_s));
        QCOMPARE(server->text(), u"http://127.0.0.1:8123"_s);
        m_window->findChild<QAction*>(u"copyServerAction"_s)->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"http://127.0.0.1:8123"_s);
        m_desk->link().setServerAddress({});
        QVERIFY(!server->isEnabled());
    }

    void notices_areShownUntilDismissed()
    {
        open({});
        m_desk->link().addNotices({ u"The database was rebuilt."_s });
        auto* notices = find<QToolButton>(u"noticesButton"_s);
        QTRY_VERIFY(notices->isVisible());
        QVERIFY(notices->toolTip().contains(u"The database was rebuilt."_s));
        const auto actions = notices->menu()->actions();
        actions.last()->trigger();
        QVERIFY(!notices->toolTip().contains(u"rebuilt"_s));
    }

    void failedSave_isSaidAndWithdrawn()
    {
        open(threeLines());
        QTRY_COMPARE(table().model()->rowCount(), 3);
        m_studio->failSaves(1);
        table().model()->setData(table().model()->index(0, 3), u"changed"_s);
        auto* status = find<QStatusBar>(u"statusStrip"_s);
        QTRY_VERIFY(status->currentMessage().contains(u"The disk is full."_s));
        QTRY_VERIFY_WITH_TIMEOUT(status->currentMessage().isEmpty(), 10'000);
        QCOMPARE(m_studio->savedScript().lines.first().text, u"changed"_s);
    }

    void openMenu_keepsItsChosenEntryWhenACommandIsAdded()
    {
        open(threeLines());
        QTRY_COMPARE(table().model()->rowCount(), 3);
        auto* menu = find<QMenu>(u"viewMenu"_s);
        const QList<QAction*> before = menu->actions();
        menu->popup(m_window->geometry().center());
        QVERIFY(QTest::qWaitForWindowExposed(menu));
        menu->setActiveAction(before.last());
        m_window->commands().add({ .id = u"test.late"_s, .group = u"Test"_s, .text = u"Late"_s });
        QTest::qWait(1);
        QCOMPARE(menu->activeAction(), before.last());
        menu->hide();
    }

    void theme_isAppliedAndSaved()
    {
        open({});
        m_window->findChild<QAction*>(u"theme.dark"_s)->trigger();
        QTRY_VERIFY(isDark(m_window->palette()));
        QCOMPARE(m_studio->ui()[u"theme"_s].toString(), u"dark"_s);
        m_window->findChild<QAction*>(u"theme.light"_s)->trigger();
        QTRY_VERIFY(!isDark(m_window->palette()));
    }

    void geometry_isKept()
    {
        open({});
        m_window->resize(1100, 777);
        QTest::qWait(20);
        close();
        open({});
        QCOMPARE(m_window->size(), QSize(1100, 777));
    }

    void panels_closeFloatAndComeBack()
    {
        open(threeLines());
        QTRY_COMPARE(table().model()->rowCount(), 3);
        auto* dock = find<QDockWidget>(u"line"_s);
        QVERIFY(dock->isVisible());
        waveform().setFocus();
        action(u"panel.float"_s)->trigger();
        QVERIFY(dock->isFloating());
        action(u"panel.reset"_s)->trigger();
        QVERIFY(!dock->isFloating());
        waveform().setFocus();
        action(u"panel.close"_s)->trigger();
        QVERIFY(dock->isHidden());
        QVERIFY(table().hasFocus());
        action(u"panels.line"_s)->trigger();
        QVERIFY(dock->isVisible());
        dock->hide();
        m_desk->showPanel(u"line"_s);
        QTRY_VERIFY(waveform().hasFocus());
    }

    void panels_moveByTheKeyboard()
    {
        open(threeLines());
        auto* dock = find<QDockWidget>(u"line"_s);
        waveform().setFocus();
        QTest::keyClick(&waveform(), Qt::Key_F6, Qt::ControlModifier);
        QCOMPARE(m_window->dockWidgetArea(dock), Qt::LeftDockWidgetArea);
        QTRY_VERIFY(waveform().hasFocus());
        for (const auto side : { Qt::TopDockWidgetArea, Qt::RightDockWidgetArea, Qt::BottomDockWidgetArea }) {
            action(u"panel.move"_s)->trigger();
            QCOMPARE(m_window->dockWidgetArea(dock), side);
            QTRY_VERIFY(waveform().hasFocus());
        }
    }

    void panels_areResizedByTheKeyboard()
    {
        open(threeLines());
        auto* dock = find<QDockWidget>(u"line"_s);
        waveform().setFocus();
        const int before = dock->height();
        QTest::keyClick(&waveform(), Qt::Key_Up, Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier);
        QTRY_VERIFY(dock->height() > before);
        const int once = dock->height();
        action(u"panel.taller"_s)->trigger();
        QTRY_VERIFY(dock->height() > once);
        action(u"panel.shorter"_s)->trigger();
        QTRY_COMPARE(dock->height(), once);
        action(u"panel.float"_s)->trigger();
        dock->activateWindow();
        waveform().setFocus();
        QTRY_VERIFY(waveform().hasFocus());
        const int width = dock->width();
        action(u"panel.wider"_s)->trigger();
        QTRY_VERIFY(dock->width() > width);
        action(u"panel.reset"_s)->trigger();
    }

    void voiceEditor_hasTheWholeSide()
    {
        open(threeLines());
        m_window->resize(1280, 800);
        m_desk->showPanel(u"voices"_s);
        auto* line = find<QDockWidget>(u"line"_s);
        auto* voices = find<QDockWidget>(u"voices"_s);
        QTRY_VERIFY(voices->isVisible());
        QTRY_COMPARE(voices->geometry().bottom(), line->geometry().bottom());
        QVERIFY(voices->geometry().left() > line->geometry().right());
        action(u"panel.reset"_s)->trigger();
    }

    void importOfVoices_showsTheirPanel()
    {
        open(threeLines());
        auto* dock = find<QDockWidget>(u"voices"_s);
        dock->hide();
        QTRY_VERIFY(action(u"voice.import"_s)); // panels are made when there is time
        QVERIFY(!dock->isVisible());
        action(u"voice.import"_s)->trigger();
        QVERIFY(dock->isVisible());
        auto* files = dock->findChild<QFileDialog*>();
        QVERIFY(files && files->isVisible());
        files->close();
    }

    void readOnly_shutsWhatWritesAndSaysWhy()
    {
        open(threeLines());
        QTRY_COMPARE(table().model()->rowCount(), 3);
        m_desk->showPanel(u"takes"_s);
        m_desk->state().setReadOnly(u"This workspace is open in another studio (process 7 since 2, lock x). "
                                    "Close that one, or use it through its server."_s);
        for (const char* id : { "line.add", "line.edit", "line.duplicate", "line.remove", "line.cut",
                                "line.paste", "line.up", "line.character", "line.character1", "scene.new",
                                "scene.rename", "scene.remove", "script.import", "scene.sample",
                                "edit.replace", "render.scene", "render.all", "line.again", "take.add" }) {
            const QAction* shut = action(QString::fromLatin1(id));
            QVERIFY2(!shut->isEnabled(), id);
            QVERIFY2(shut->toolTip().contains(u"another studio"_s), id);
            QVERIFY2(shut->toolTip().contains(u"Close that one first."_s), id);
            QVERIFY2(shut->statusTip().contains(u"another studio"_s), id);
        }
        for (const char* id : { "line.play", "line.copy", "script.export", "edit.find", "scene.next",
                                "panel.next", "theme.dark" })
            QVERIFY2(action(QString::fromLatin1(id))->toolTip().indexOf(u"another studio"_s) < 0, id);
        QVERIFY(!find<QWidget>(u"takeSeed"_s)->isEnabled());

        const auto told = [this](int key, Qt::KeyboardModifiers modifiers = {}) {
            m_window->statusBar()->clearMessage();
            QTest::keyClick(&table(), Qt::Key(key), modifiers);
            return m_window->statusBar()->currentMessage().contains(u"another studio"_s);
        };
        table().setFocus();
        QVERIFY(told(Qt::Key_Return, Qt::ShiftModifier));
        QVERIFY(told(Qt::Key_Return));
        QVERIFY(told(Qt::Key_F2));
        QVERIFY(told(Qt::Key_X));
        QVERIFY(told(Qt::Key_Delete));
        QVERIFY(told(Qt::Key_D, Qt::ControlModifier));
        QVERIFY(told(Qt::Key_V, Qt::ControlModifier));
        QVERIFY(told(Qt::Key_Up, Qt::AltModifier));
        QVERIFY(told(Qt::Key_R, Qt::ControlModifier));
        QVERIFY(!told(Qt::Key_Down));
        QVERIFY(!told(Qt::Key_C, Qt::ControlModifier));
        QVERIFY(!editor());
        QCOMPARE(table().model()->rowCount(), 3);
        QVERIFY(!m_desk->history().canUndo());
        // A window that is built anew is shut as well.
        m_window.reset();
        showWindow();
        QVERIFY(!action(u"line.add"_s)->isEnabled());
    }

    void panels_areToggledByTheirCommands()
    {
        open(threeLines());
        auto* dock = find<QDockWidget>(u"line"_s);
        QTRY_VERIFY(action(u"panels.line"_s)->isChecked());
        action(u"panels.line"_s)->trigger();
        QVERIFY(dock->isHidden() && !action(u"panels.line"_s)->isChecked());
        action(u"panels.line"_s)->trigger();
        QTRY_VERIFY(dock->isVisible() && waveform().hasFocus());
        QTRY_VERIFY(action(u"panels.line"_s)->isChecked());
    }

    void panels_stayWhereTheyWerePut()
    {
        open({});
        m_window->addDockWidget(Qt::LeftDockWidgetArea, find<QDockWidget>(u"line"_s));
        close();
        open({});
        QCOMPARE(m_window->dockWidgetArea(find<QDockWidget>(u"line"_s)), Qt::LeftDockWidgetArea);
        action(u"panel.reset"_s)->trigger();
        QCOMPARE(m_window->dockWidgetArea(find<QDockWidget>(u"line"_s)), Qt::BottomDockWidgetArea);
        find<QDockWidget>(u"line"_s)->close();
        close();
        open({});
        QVERIFY(find<QDockWidget>(u"line"_s)->isHidden());
        action(u"panel.reset"_s)->trigger();
    }

    void anotherWindow_showsTheSameDesk()
    {
        Script script = threeLines();
        script.currentLine = 2;
        open(script);
        QTRY_COMPARE(table().currentIndex().row(), 1);
        action(u"line.play"_s)->trigger();
        QTRY_VERIFY(!waveform().isEmpty());
        action(u"line.duplicate"_s)->trigger();
        action(u"line.play"_s)->trigger();
        QTRY_VERIFY(!waveform().isEmpty());
        m_desk->link().setServerAddress(QUrl(u"http://127.0.0.1:8123"_s));
        m_desk->link().addNotices({ u"The database was rebuilt."_s });
        m_window.reset();
        showWindow();
        QCOMPARE(table().model()->rowCount(), 4);
        QCOMPARE(table().currentIndex().row(), 2);
        QVERIFY(!waveform().isEmpty());
        QVERIFY(action(u"edit.undo"_s)->isEnabled());
        QCOMPARE(find<QToolButton>(u"serverButton"_s)->text(), u"http://127.0.0.1:8123"_s);
        QVERIFY(find<QToolButton>(u"noticesButton"_s)->toolTip().contains(u"rebuilt"_s));
    }

    void keys_areFreeOfConflictsInEveryPreset()
    {
        open(threeLines());
        for (const auto preset : { KeyPreset::Voicevox, KeyPreset::Audacity })
            for (const KeyConflict& conflict : keyConflicts({ .preset = preset }, m_window->commands().all()))
                QFAIL(qPrintable(
                    u"%1 and %2: %3"_s.arg(conflict.first, conflict.second, conflict.key.toString())));
    }

    void keys_canBeChangedWhileItRuns()
    {
        open(threeLines());
        QTRY_COMPARE(table().model()->rowCount(), 3);
        m_desk->keys().change({ .own = { { u"line.duplicate"_s, { Qt::CTRL | Qt::Key_J } } } });
        QTest::keyClick(&table(), Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(table().model()->rowCount(), 3);
        QTest::keyClick(&table(), Qt::Key_J, Qt::ControlModifier);
        QCOMPARE(table().model()->rowCount(), 4);
        QVERIFY(m_studio->ui()[u"shortcuts"_s][u"line.duplicate"_s].isArray());
    }

    void menus_holdTheCommands()
    {
        open(threeLines());
        QVERIFY(find<QMenu>(u"lineMenu"_s)->actions().contains(action(u"line.play"_s)));
        QVERIFY(find<QMenu>(u"panelsMenu"_s)->actions().contains(action(u"panels.line"_s)));
        QVERIFY(find<QMenu>(u"viewMenu"_s)->actions().contains(action(u"wave.zoomIn"_s)));
    }

    void f6_cyclesThePanels()
    {
        open(threeLines());
        QTRY_COMPARE(table().model()->rowCount(), 3);
        m_desk->link().setServerAddress(QUrl(u"http://127.0.0.1:8123"_s));
        QTRY_VERIFY(table().hasFocus());
        QTest::keyClick(&table(), Qt::Key_F6);
        QVERIFY(waveform().hasFocus());
        QTest::keyClick(&waveform(), Qt::Key_F6);
        QVERIFY(find<QWidget>(u"serverButton"_s)->hasFocus());
        QTest::keyClick(find<QWidget>(u"serverButton"_s), Qt::Key_F6);
        QVERIFY(table().hasFocus());
        QTest::keyClick(&table(), Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(find<QWidget>(u"serverButton"_s)->hasFocus());
        QTest::keyClick(find<QWidget>(u"serverButton"_s), Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(waveform().hasFocus());
    }

    void everyControl_hasANameForPeopleAndForTests()
    {
        open(threeLines());
        QTRY_COMPARE(table().model()->rowCount(), 3);
        for (const QAbstractButton* button : m_window->findChildren<QAbstractButton*>()) {
            if (button->isHidden() || QByteArray(button->metaObject()->className()).contains("TableCorner")
                || button->objectName().startsWith(u"qt_"_s))
                continue;
            const QString name =
                button->accessibleName().isEmpty() ? button->text() : button->accessibleName();
            QVERIFY2(!name.isEmpty(),
                     qPrintable(u"%1 in %2"_s.arg(QString::fromLatin1(button->metaObject()->className()),
                                                  button->parent()->objectName())));
            const auto* tool = qobject_cast<const QToolButton*>(button);
            QVERIFY2(!button->objectName().isEmpty() || (tool && tool->defaultAction()), qPrintable(name));
        }
        for (const QAction* entry : m_window->findChildren<QAction*>())
            if (!entry->text().isEmpty() && !entry->menu()
                && entry->parent()->inherits("comfyvn::ui::Commands"))
                QVERIFY2(!entry->objectName().isEmpty(), qPrintable(entry->text()));
    }

    void dialogs_openWithoutBlocking()
    {
        open({});
        for (const QString& name : { u"help.shortcuts"_s, u"help.about"_s }) {
            action(name)->trigger();
            const auto dialogs = m_window->findChildren<QDialog*>();
            QVERIFY(!dialogs.isEmpty());
            dialogs.last()->close();
        }
    }

private:
    void open(const Script& script)
    {
        m_studio = std::make_unique<FakeStudio>(script);
        m_desk = std::make_unique<Desk>(
            m_studio->context(), m_studio->pool(), m_studio->deskCalls(),
            DeskSetup { .workspace = u"/tmp/Some Story"_s, .ui = { .theme = u"light"_s } });
        connect(m_desk.get(), &Desk::uiChanged, m_desk.get(),
                [this] { m_theme->apply(themeModeFrom(m_desk->ui().theme)); });
        showWindow();
        m_desk->load();
    }

    void showWindow()
    {
        m_window = std::make_unique<MainWindow>(*m_desk, m_folder.filePath(u"window.ini"_s));
        m_window->show();
        // Without a window manager, focus is only given to a window that is there.
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void close()
    {
        if (m_window)
            m_window->close();
        m_window.reset();
        m_desk.reset();
        m_studio.reset();
    }

    template <typename T> T* find(const QString& name) { return m_window->findChild<T*>(name); }
    QAction* action(const QString& name) { return m_window->findChild<QAction*>(name); }
    QTableView& table() { return *find<QTableView>(u"lineTable"_s); }
    WaveformView& waveform() { return *find<WaveformView>(u"waveformView"_s); }
    LineState stateOf(int row)
    {
        return static_cast<LineState>(
            table().model()->index(row, LineListModel::State).data(LineListModel::StateRole).toInt());
    }
    QLineEdit* editor()
    {
        for (auto* edit : m_window->findChildren<QLineEdit*>(u"lineTextEdit"_s))
            if (edit->isVisible())
                return edit;
        return nullptr;
    }

    QTemporaryDir m_folder {};
    std::unique_ptr<Theme> m_theme {};
    std::unique_ptr<FakeStudio> m_studio {};
    std::unique_ptr<Desk> m_desk {};
    std::unique_ptr<MainWindow> m_window {};
};

QTEST_MAIN(tst_MainWindow)
#include "tst_MainWindow.moc"
