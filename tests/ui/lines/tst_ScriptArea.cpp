#include "tests/ui/support/FakeStudio.h"
#include "ui/MainWindow.h"
#include "ui/keys/Commands.h"
#include "ui/lines/LineClipboard.h"
#include "ui/lines/LineEditors.h"
#include "ui/lines/LineFilter.h"
#include "ui/lines/LineTable.h"
#include "ui/look/Theme.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

/// Scenes and lines in the window, by mouse and by keyboard.
class tst_ScriptArea : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }

    void init()
    {
        Script script { .name = u"Intro"_s, .position = 1 };
        for (int id = 1; id <= 6; ++id)
            script.lines.append({ .id = id,
                                  .position = double(id),
                                  .character = id % 2 == 1 ? u"Aiko"_s : u"Ren"_s,
                                  .text = u"line %1"_s.arg(id) });
        m_studio = std::make_unique<FakeStudio>(script);
        m_studio->addScene({ .scene = 2,
                             .name = u"Garden"_s,
                             .lines = { { .id = 21, .position = 1, .text = u"elsewhere"_s } },
                             .position = 2 });
        m_desk = std::make_unique<Desk>(m_studio->context(), m_studio->pool(), m_studio->deskCalls(),
                                        DeskSetup {});
        m_window = std::make_unique<MainWindow>(*m_desk, m_folder.filePath(u"window.ini"_s));
        m_window->resize(1200, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_desk->load();
        QTRY_COMPARE(lines().rowCount(), 6);
        QTRY_COMPARE(m_desk->scenes().rowCount(), 2);
        table().goToLine(1);
        table().setFocus();
    }

    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
        m_studio.reset();
    }

    void altArrows_moveTheSelectedLines()
    {
        selectRows(1, 2);
        key(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(ids(), (QList<qint64> { 2, 3, 1, 4, 5, 6 }));
        QCOMPARE(table().selectedLines(), (QList<qint64> { 2, 3 }));
        key(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(ids(), (QList<qint64> { 2, 3, 1, 4, 5, 6 }));
        key(Qt::Key_Down, Qt::AltModifier);
        key(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(ids(), (QList<qint64> { 1, 4, 2, 3, 5, 6 }));
        m_desk->history().undo();
        m_desk->history().undo();
        m_desk->history().undo();
        QCOMPARE(ids(), (QList<qint64> { 1, 2, 3, 4, 5, 6 }));
    }

    void drop_ofDraggedLinesMovesThem()
    {
        selectRows(0, 1);
        const auto mime = mimeOfLines({ lines().line(0), lines().line(1) });
        const QPoint below(100, rowMiddle(3) + 4);
        drag(*mime, below, &table());
        QCOMPARE(ids(), (QList<qint64> { 3, 4, 1, 2, 5, 6 }));
        QCOMPARE(table().selectedLines(), (QList<qint64> { 1, 2 }));
        QCOMPARE(m_desk->history().count(), 1);
    }

    void drop_ofTextSplitsIntoLines()
    {
        QMimeData mime;
        mime.setText(u"Mina: Hello\nand more"_s);
        drag(mime, QPoint(100, rowMiddle(0) - 4), nullptr);
        QCOMPARE(lines().rowCount(), 8);
        QCOMPARE(lines().line(0).character, u"Mina"_s);
        QCOMPARE(lines().line(1).text, u"and more"_s);
    }

    void copyAndPaste_byKeyboard()
    {
        selectRows(0, 1);
        key(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"Aiko: line 1\nRen: line 2"_s);
        table().goToLine(6);
        key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(lines().rowCount(), 8);
        QCOMPARE(lines().line(7).text, u"line 2"_s);
        QCOMPARE(table().selectedLines().size(), 2);
        key(Qt::Key_X, Qt::ControlModifier);
        QCOMPARE(lines().rowCount(), 6);
        table().goToLine(1);
        key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(lines().line(1).text, u"line 1"_s);
        QCOMPARE(m_desk->history().undoText(), u"Paste 2 line(s)"_s);
    }

    void pasteOfSeveralLinesIntoAText_splitsThem()
    {
        const qint64 blank = lines().addLine(6);
        table().editText(blank);
        QApplication::clipboard()->setText(u"Aiko: One.\nTwo.\n"_s);
        QTest::keyClick(editor(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(lines().rowCount(), 8);
        QCOMPARE(lines().line(6).text, u"One."_s);
        QCOMPARE(lines().line(6).character, u"Aiko"_s);
        QCOMPARE(lines().line(7).text, u"Two."_s);
    }

    void pasteOfOneLineIntoAText_staysInIt()
    {
        table().editText(1);
        editor()->selectAll();
        QApplication::clipboard()->setText(u"just words"_s);
        QTest::keyClick(editor(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(editor()->text(), u"just words"_s);
    }

    void ctrlNumber_givesSelectedLinesToACharacter()
    {
        selectRows(0, 2);
        key(Qt::Key_3, Qt::ControlModifier);
        for (int row = 0; row < 3; ++row)
            QCOMPARE(lines().line(row).character, u"Ren"_s);
        QCOMPARE(lines().line(4).character, u"Aiko"_s);
        QCOMPARE(m_desk->history().count(), 1);
        QCOMPARE(m_desk->history().undoText(), u"Change character of 3 line(s)"_s);
    }

    void choiceOfASelectedLine_isThatOfAll()
    {
        selectRows(1, 3);
        key(Qt::Key_2, Qt::AltModifier);
        auto* box = table().findChild<ChoiceBox*>();
        QVERIFY(box);
        box->setEditText(u"warm"_s);
        QTest::keyClick(box, Qt::Key_Return);
        for (int row = 1; row < 4; ++row)
            QCOMPARE(lines().line(row).style, u"warm"_s);
        QVERIFY(lines().line(0).style.isEmpty());
        QCOMPARE(m_desk->history().count(), 1);
    }

    void menuKey_opensTheMenuOfTheLines()
    {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(5, 5), table().mapToGlobal(QPoint(5, 5)));
        QApplication::sendEvent(&table(), &event);
        auto* menu = table().findChild<QMenu*>(u"lineContextMenu"_s);
        QTRY_VERIFY(menu && menu->isVisible());
        QMenu* styles = nullptr;
        for (QAction* action : menu->actions())
            if (action->menu() && action->text() == u"Style"_s)
                styles = action->menu();
        QVERIFY(styles);
        styles->actions().first()->trigger();
        QCOMPARE(lines().line(0).style, u"neutral"_s);
        menu->close();
    }

    void duplicate_ofSeveralIsOneStep()
    {
        selectRows(0, 1);
        key(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(lines().rowCount(), 8);
        QCOMPARE(lines().line(2).text, u"line 1"_s);
        QCOMPARE(table().selectedLines().size(), 2);
        m_desk->history().undo();
        QCOMPARE(lines().rowCount(), 6);
    }

    void find_goesFromMatchToMatch()
    {
        key(Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(edit(u"findText"_s)->hasFocus());
        QTest::keyClicks(edit(u"findText"_s), u"LINE"_s);
        QTRY_COMPARE(label(u"findCount"_s)->text(), u"6 match(es) · in 6 line(s)"_s);
        QTest::keyClick(edit(u"findText"_s), Qt::Key_Return);
        QCOMPARE(table().currentLine(), 1);
        QTest::keyClick(edit(u"findText"_s), Qt::Key_Return);
        QCOMPARE(table().currentLine(), 2);
        QTest::keyClick(edit(u"findText"_s), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(table().currentLine(), 1);
        QTest::keyClick(edit(u"findText"_s), Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(table().currentLine(), 6);
        QTest::mouseClick(button(u"findCase"_s), Qt::LeftButton);
        QTRY_COMPARE(label(u"findCount"_s)->text(), u"Nothing found"_s);
        QTest::keyClick(edit(u"findText"_s), Qt::Key_Escape);
        QVERIFY(!edit(u"findText"_s)->isVisible());
        QVERIFY(table().hasFocus());
    }

    void brokenExpression_isToldWhileTyping()
    {
        key(Qt::Key_F, Qt::ControlModifier);
        button(u"findExpression"_s)->setChecked(true);
        QTest::keyClicks(edit(u"findText"_s), u"(line"_s);
        QTRY_VERIFY(label(u"findCount"_s)->text().startsWith(u"This expression cannot be used"_s));
        QTest::keyClicks(edit(u"findText"_s), u")"_s);
        QTRY_VERIFY(label(u"findCount"_s)->text().startsWith(u"6 match"_s));
    }

    void replace_oneByOneAndAll()
    {
        key(Qt::Key_H, Qt::ControlModifier);
        QTRY_VERIFY(edit(u"replaceText"_s)->isVisible());
        QTest::keyClicks(edit(u"findText"_s), u"line"_s);
        QTest::keyClicks(edit(u"replaceText"_s), u"row"_s);
        QTRY_VERIFY(button(u"replaceButton"_s)->isEnabled());
        QTest::mouseClick(button(u"replaceButton"_s), Qt::LeftButton);
        QCOMPARE(table().currentLine(), 1);
        QCOMPARE(lines().line(0).text, u"line 1"_s);
        edit(u"replaceText"_s)->setFocus();
        QTest::keyClick(edit(u"replaceText"_s), Qt::Key_Return);
        QCOMPARE(lines().line(0).text, u"row 1"_s);
        QCOMPARE(table().currentLine(), 2);
        const int steps = m_desk->history().count();
        QTest::keyClick(edit(u"replaceText"_s), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(lines().line(5).text, u"row 6"_s);
        QCOMPARE(m_desk->history().count(), steps + 1);
        m_desk->history().undo();
        QCOMPARE(lines().line(5).text, u"line 6"_s);
        QCOMPARE(lines().line(0).text, u"row 1"_s);
    }

    void filter_byTextCharacterAndState()
    {
        key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(edit(u"filterText"_s)->hasFocus());
        auto* character = m_window->findChild<QComboBox*>(u"filterCharacter"_s);
        character->setCurrentIndex(character->findData(u"Ren"_s));
        QCOMPARE(shownRows(), 3);
        QCOMPARE(label(u"filterCount"_s)->text(), u"3 of 6 line(s)"_s);
        QTest::keyClicks(edit(u"filterText"_s), u"4"_s);
        QTRY_COMPARE(shownRows(), 1);
        edit(u"filterText"_s)->clear();
        auto* state = m_window->findChild<QComboBox*>(u"filterState"_s);
        state->setCurrentIndex(state->findData(static_cast<int>(LineState::Ready)));
        QTRY_COMPARE(shownRows(), 0);
        QVERIFY(table().grab().toImage().pixelColor(5, 100).isValid());
        QTest::keyClick(edit(u"filterText"_s), Qt::Key_Escape);
        QCOMPARE(shownRows(), 6);
        QVERIFY(table().hasFocus());
    }

    void editingUnderAFilter_keepsTheLine()
    {
        table().filter().setWish({ .text = u"line 3"_s });
        QCOMPARE(shownRows(), 1);
        table().editText(3);
        editor()->selectAll();
        QTest::keyClicks(editor(), u"something else"_s);
        QTest::keyClick(editor(), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(lines().line(2).text, u"something else"_s);
        QCOMPARE(lines().rowCount(), 7);
        QCOMPARE(shownRows(), 2);
        QTest::keyClick(editor(), Qt::Key_Escape);
        table().filter().refresh();
        QCOMPARE(shownRows(), 0);
    }

    void filter_leavesMovesAndDeletionsToWhatIsSeen()
    {
        table().filter().setWish({ .character = u"Aiko"_s });
        table().goToLine(5);
        key(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(ids(), (QList<qint64> { 1, 2, 5, 3, 4, 6 }));
        key(Qt::Key_Delete);
        QCOMPARE(ids(), (QList<qint64> { 1, 2, 3, 4, 6 }));
        QCOMPARE(table().currentLine(), 3);
    }

    void scenes_byKeyboard()
    {
        key(Qt::Key_PageDown, Qt::ControlModifier);
        QTRY_COMPARE(lines().scene(), 2);
        QCOMPARE(table().currentLine(), 21);
        key(Qt::Key_PageUp, Qt::ControlModifier);
        QTRY_COMPARE(lines().scene(), 1);
        QTRY_VERIFY(label(u"sceneExtent"_s)->text().startsWith(u"6 line(s)"_s));
        key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(m_desk->scenes().rowCount(), 3);
        QCOMPARE(lines().rowCount(), 0);
        key(Qt::Key_F2, Qt::ShiftModifier);
        auto* name = edit(u"sceneName"_s);
        QTRY_VERIFY(name->hasFocus());
        QTest::keyClicks(name, u"Forest"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(m_window->findChild<QComboBox*>(u"sceneChoice"_s)->currentText(), u"Forest"_s);
        m_desk->history().undo();
        m_desk->history().undo();
        QCOMPARE(m_desk->scenes().rowCount(), 2);
    }

    void newScene_takesWhatIsTyped()
    {
        key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(lines().rowCount(), 0);
        QVERIFY(table().hasFocus());
        key(Qt::Key_H);
        QTRY_VERIFY(editor());
        QTest::keyClicks(editor(), u"ello"_s);
        QTest::keyClick(editor(), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(lines().line(0).text, u"hello"_s);
    }

    void rename_givesTheKeyboardBack()
    {
        table().setFocus();
        key(Qt::Key_F2, Qt::ShiftModifier);
        auto* name = edit(u"sceneName"_s);
        QTRY_VERIFY(name->hasFocus());
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(table().hasFocus());
    }

    void ctrlHomeAndEnd_selectTheLine()
    {
        key(Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(table().selectedLines(), QList<qint64> { 6 });
        key(Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(table().selectedLines(), QList<qint64> { 1 });
        QCOMPARE(table().currentLine(), 1);
    }

    void tab_goesThroughTheSceneBarBeforeTheTable()
    {
        m_window->findChild<QWidget*>(u"sceneMenuButton"_s)->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"renderButton"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"lineTable"_s);
    }

    void scenes_byMouse()
    {
        auto* choice = m_window->findChild<QComboBox*>(u"sceneChoice"_s);
        QCOMPARE(choice->currentText(), u"Intro"_s);
        choice->setCurrentIndex(1);
        Q_EMIT choice->activated(1);
        QTRY_COMPARE(lines().scene(), 2);
        QTest::mouseClick(button(u"sceneNewButton"_s), Qt::LeftButton);
        QCOMPARE(m_desk->scenes().rowCount(), 3);
    }

    void undo_inAnotherSceneShowsIt()
    {
        lines().setData(lines().index(2, LineListModel::Text), u"edited"_s);
        m_desk->scenes().show(2);
        QTRY_COMPARE(lines().scene(), 2);
        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(lines().scene(), 1);
        QCOMPARE(table().currentLine(), 3);
    }

    void renderScene_byKeyboardWithReport()
    {
        lines().setData(lines().index(1, LineListModel::Text), u"fail please"_s);
        key(Qt::Key_R, Qt::ControlModifier);
        QTRY_COMPARE(label(u"batchText"_s)->text(), u"1 line(s) could not be rendered"_s);
        QVERIFY(label(u"batchText"_s)->isVisible());
        QTest::mouseClick(button(u"batchReportButton"_s), Qt::LeftButton);
        auto* report = m_window->findChild<QListWidget*>(u"batchReport"_s);
        QVERIFY(report->isVisible());
        QCOMPARE(report->count(), 1);
        report->setCurrentRow(0);
        Q_EMIT report->itemActivated(report->item(0));
        QCOMPARE(table().currentLine(), 2);
        lines().setData(lines().index(1, LineListModel::Text), u"works"_s);
        QTest::mouseClick(button(u"batchRetryButton"_s), Qt::LeftButton);
        QTRY_VERIFY(!label(u"batchText"_s)->isVisible());
        QCOMPARE(lines().state(1), LineState::Ready);
    }

    void renderOfAllScenes_readsThem()
    {
        action(u"render.all"_s)->trigger();
        QTRY_COMPARE(m_desk->lines().stateOfLine(21), LineState::Ready);
        QTRY_COMPARE(m_desk->lines().stateOfLine(6), LineState::Ready);
    }

    void renderRightAfterAChangedVoice_knowsWhatIsStale()
    {
        action(u"render.scene"_s)->trigger();
        QTRY_COMPARE(lines().state(5), LineState::Ready);
        QTRY_VERIFY(!m_desk->batch().isRunning());
        const auto before = m_studio->requests().size();
        m_studio->changeVoice(u"Aiko"_s); // nobody told the window
        action(u"render.scene"_s)->trigger();
        QTRY_COMPARE(m_studio->requests().size(), before + 3);
        QTRY_VERIFY(!m_desk->batch().isRunning());
        for (int row = 0; row < 6; ++row)
            QCOMPARE(lines().state(row), LineState::Ready);
    }

    void goToLine_readsItsScene()
    {
        QVERIFY(!lines().holds(2));
        m_desk->goToLine(2, 21);
        QTRY_COMPARE(table().currentLine(), 21);
        QCOMPARE(lines().scene(), 2);
    }

    void failure_isThereAfterARestart()
    {
        lines().setData(lines().index(2, LineListModel::Text), u"This will fail."_s);
        action(u"render.scene"_s)->trigger();
        QTRY_COMPARE(lines().state(2), LineState::Failed);
        QTRY_VERIFY(!m_studio->savedScript().lines.value(2).failure.key.isEmpty());
        m_window.reset();
        m_desk = std::make_unique<Desk>(m_studio->context(), m_studio->pool(), m_studio->deskCalls(),
                                        DeskSetup {});
        m_desk->load();
        QTRY_COMPARE(lines().rowCount(), 6);
        QCOMPARE(lines().state(2), LineState::Failed);
        QVERIFY(lines().failure(2).message.contains(u"makes no sound"_s));
        QTRY_VERIFY(lines().linesWithOldKey(10).isEmpty());
        QCOMPARE(lines().state(2), LineState::Failed);
    }

    void goneLines_areMarkedFilteredAndKept()
    {
        lines().editLines(u"gone"_s, { 2, 4 }, [](ScriptLine& line) { line.gone = true; });
        const QModelIndex text = table().model()->index(1, LineListModel::Text);
        QVERIFY(text.data(Qt::AccessibleTextRole).toString().contains(u"not in the script"_s));
        QVERIFY(text.data(Qt::ToolTipRole).toString().contains(u"Delete it"_s));
        QVERIFY(!table().grab().isNull());
        action(u"edit.filter"_s)->trigger();
        auto* states = m_window->findChild<QComboBox*>(u"filterState"_s);
        states->setCurrentIndex(states->count() - 1);
        QCOMPARE(shownRows(), 2);
        table().goToLine(2);
        QVERIFY(action(u"line.keep"_s)->isEnabled());
        action(u"line.keep"_s)->trigger();
        QVERIFY(!lines().line(1).gone && lines().line(3).gone);
        m_desk->history().undo();
        QVERIFY(lines().line(1).gone);
        table().goToLine(3);
        QVERIFY(!action(u"line.keep"_s)->isEnabled());
    }

    void batch_goesOnWhenTheWindowIsRebuilt()
    {
        lines().setData(lines().index(0, LineListModel::Text), u"wait a while"_s);
        action(u"render.scene"_s)->trigger();
        QTRY_VERIFY(m_studio->requests().size() >= 2);
        m_window.reset();
        m_window = std::make_unique<MainWindow>(*m_desk, m_folder.filePath(u"window.ini"_s));
        m_window->show();
        QVERIFY(m_desk->batch().isRunning());
        QTRY_VERIFY(label(u"batchText"_s)->isVisible());
        m_studio->finishWaiting();
        QTRY_VERIFY(!m_desk->batch().isRunning());
        QCOMPARE(lines().state(0), LineState::Ready);
    }

    void shiftSpace_playsOn()
    {
        key(Qt::Key_Space, Qt::ShiftModifier);
        QTRY_COMPARE(lines().state(0), LineState::Ready);
        QTRY_COMPARE(m_studio->requests().value(0).text, u"line 1"_s);
    }

private:
    LineListModel& lines() { return m_desk->lines(); }
    LineTable& table() { return *m_window->findChild<LineTable*>(); }
    QAction* action(const QString& id) { return m_window->findChild<Commands*>()->action(id); }
    QLineEdit* edit(const QString& name) { return m_window->findChild<QLineEdit*>(name); }
    QLabel* label(const QString& name) { return m_window->findChild<QLabel*>(name); }
    QAbstractButton* button(const QString& name) { return m_window->findChild<QAbstractButton*>(name); }
    int shownRows() { return table().model()->rowCount(); }
    void key(int code, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&table(), Qt::Key(code), modifiers);
    }

    QList<qint64> ids()
    {
        QList<qint64> ids;
        for (int row = 0; row < lines().rowCount(); ++row)
            ids.append(lines().line(row).id);
        return ids;
    }

    LineTextEdit* editor()
    {
        for (auto* edit : table().findChildren<LineTextEdit*>())
            if (edit->isVisible())
                return edit;
        return nullptr;
    }

    void selectRows(int first, int last)
    {
        table().goToLine(lines().line(first).id);
        for (int row = first; row < last; ++row)
            key(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(table().selectedLines().size(), last - first + 1);
    }

    int rowMiddle(int row) { return table().rowViewportPosition(row) + table().rowHeight(row) / 2; }

    void drag(const QMimeData& mime, const QPoint& to, QWidget* source)
    {
        // As if by hand: Qt tells the source of a drag by the drag under way.
        auto* viewport = table().viewport();
        QDragEnterEvent enter(to, Qt::MoveAction | Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(viewport, &enter);
        QDragMoveEvent move(to, Qt::MoveAction | Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(viewport, &move);
        QVERIFY(move.isAccepted());
        QVERIFY(!table().grab().isNull());
        if (source)
            table().dropSelectedAt(to);
        else {
            QDropEvent drop(to, Qt::CopyAction, &mime, Qt::LeftButton, {});
            QApplication::sendEvent(viewport, &drop);
        }
    }

    QTemporaryDir m_folder {};
    std::unique_ptr<Theme> m_theme {};
    std::unique_ptr<FakeStudio> m_studio {};
    std::unique_ptr<Desk> m_desk {};
    std::unique_ptr<MainWindow> m_window {};
};

QTEST_MAIN(tst_ScriptArea)
#include "tst_ScriptArea.moc"
