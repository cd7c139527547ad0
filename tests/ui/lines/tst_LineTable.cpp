#include "ui/lines/LineEditors.h"
#include "ui/lines/LineListModel.h"
#include "ui/lines/LineTable.h"

#include <QAction>
#include <QHeaderView>
#include <QInputMethodEvent>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

class tst_LineTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_history.clear();
        m_model = std::make_unique<LineListModel>(m_history, LineIds());
        Script script { .scene = 1 };
        for (int id = 1; id <= 3; ++id)
            script.lines.append(
                { .id = id, .position = double(id), .character = u"Aiko"_s, .text = u"line %1"_s.arg(id) });
        m_model->setScript(script);
        m_table = std::make_unique<LineTable>(*m_model, nullptr);
        m_table->setChoices(
            { .characters = { u"Aiko"_s, u"Ren"_s }, .styles = { u"calm"_s }, .languages = {} });
        m_table->resize(900, 400);
        m_table->show();
        // Without a window manager, focus is only given to a window that is there.
        QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
        m_table->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_table.get()));
        m_table->setFocus();
        m_table->goToLine(1);
    }

    void cleanup()
    {
        m_table.reset();
        m_model.reset();
    }

    void enter_opensTheText()
    {
        QTest::keyClick(m_table.get(), Qt::Key_Return);
        QVERIFY(editor());
        QCOMPARE(editor()->text(), u"line 1"_s);
    }

    void enterInTheText_hearsItAndGoesOn()
    {
        QSignalSpy entered(m_table.get(), &LineTable::lineEntered);
        QSignalSpy selected(m_table.get(), &LineTable::lineSelected);
        m_table->editText(1);
        type(u"Hello there."_s);
        QTest::keyClick(editor(), Qt::Key_Return);
        QCOMPARE(m_model->line(0).text, u"Hello there."_s);
        QCOMPARE(entered.size(), 1);
        QCOMPARE(entered[0][0].toLongLong(), 1);
        QCOMPARE(m_table->currentLine(), 2);
        QVERIFY(editor());
        QCOMPARE(editor()->text(), u"line 2"_s);
        QCOMPARE(selected.size(), 0);
        QCOMPARE(m_model->rowCount(), 3);
    }

    void enterInTheLastLine_makesANewOne()
    {
        QSignalSpy entered(m_table.get(), &LineTable::lineEntered);
        m_table->editText(3);
        QTest::keyClick(editor(), Qt::Key_Enter, Qt::KeypadModifier);
        QCOMPARE(m_model->rowCount(), 4);
        QCOMPARE(m_table->currentLine(), m_model->line(3).id);
        QCOMPARE(m_model->line(3).character, u"Aiko"_s);
        QVERIFY(editor());
        QTest::keyClick(editor(), Qt::Key_Return);
        QCOMPARE(m_model->rowCount(), 4);
        QCOMPARE(entered.size(), 1);
        QVERIFY(editor());
    }

    void typing_opensTheTextWithWhatWasTyped()
    {
        QTest::keyClick(m_table.get(), 'H');
        QVERIFY(editor());
        QCOMPARE(editor()->text(), u"H"_s);
    }

    void shiftEnter_putsALineBelow()
    {
        QSignalSpy entered(m_table.get(), &LineTable::lineEntered);
        m_table->editText(1);
        type(u"First"_s);
        QTest::keyClick(editor(), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(m_model->rowCount(), 4);
        QCOMPARE(m_model->line(0).text, u"First"_s);
        QCOMPARE(m_model->line(1).text, QString());
        QCOMPARE(m_table->currentLine(), m_model->line(1).id);
        QVERIFY(editor());
        QCOMPARE(entered.size(), 0);
    }

    void escape_leavesTheTextAsItWas()
    {
        m_table->editText(1);
        type(u"never mind"_s);
        QTest::keyClick(editor(), Qt::Key_Escape);
        QTRY_VERIFY(!editor());
        QCOMPARE(m_model->line(0).text, u"line 1"_s);
        QVERIFY(!m_model->undoStack().canUndo());
    }

    void typedText_isToldWhileItIsTyped()
    {
        QSignalSpy typed(m_table.get(), &LineTable::textTyped);
        QSignalSpy ended(m_table.get(), &LineTable::editingEnded);
        QTest::keyClicks(m_table.get(), u"H"_s);
        QTest::keyClicks(editor(), u"i"_s);
        QCOMPARE(typed.size(), 2);
        QCOMPARE(typed.last()[0].toLongLong(), 1);
        QCOMPARE(typed.last()[1].toString(), u"Hi"_s);
        QCOMPARE(ended.size(), 0);
        QTest::keyClick(editor(), Qt::Key_Escape);
        QTRY_COMPARE(ended.size(), 1);
    }

    void enterThatEndsAComposition_addsNoLine()
    {
        QSignalSpy entered(m_table.get(), &LineTable::lineEntered);
        m_table->editText(3);
        editor()->selectAll();
        compose(u"にほんご"_s, {});
        QTest::keyClick(editor(), Qt::Key_Return);
        QCOMPARE(m_model->rowCount(), 3);
        QCOMPARE(entered.size(), 0);

        compose({}, u"日本語"_s);
        QTest::keyClick(editor(), Qt::Key_Return);
        QCOMPARE(m_model->rowCount(), 3);
        QCOMPARE(entered.size(), 0);
        QVERIFY(editor());

        QTest::qWait(1);
        QTest::keyClick(editor(), Qt::Key_Return);
        QCOMPARE(entered.size(), 1);
        QCOMPARE(m_model->rowCount(), 4);
        QCOMPARE(m_model->line(2).text, u"日本語"_s);
    }

    void compositionInAChoice_doesNotEndItEarly()
    {
        m_table->setCurrentIndex(m_table->model()->index(0, LineListModel::Character));
        m_table->edit(m_table->currentIndex());
        auto* box = m_table->findChild<ChoiceBox*>();
        QVERIFY(box);
        QInputMethodEvent composing(u"あい"_s, {});
        QApplication::sendEvent(box, &composing);
        QTest::keyClick(box, Qt::Key_Return);
        QVERIFY(m_table->findChild<ChoiceBox*>());
        QCOMPARE(m_model->line(0).character, u"Aiko"_s);
    }

    void choice_isTypedAndGoesOnToTheText()
    {
        m_table->setCurrentIndex(m_table->model()->index(0, LineListModel::Character));
        m_table->edit(m_table->currentIndex());
        auto* box = m_table->findChild<ChoiceBox*>();
        QVERIFY(box);
        QCOMPARE(box->count(), 2);
        box->setEditText(u"Somebody new"_s);
        QTest::keyClick(box, Qt::Key_Return);
        QCOMPARE(m_model->line(0).character, u"Somebody new"_s);
        QVERIFY(editor());
        QCOMPARE(m_table->currentIndex().column(), int { LineListModel::Text });
    }

    void choice_offersNamesInUse()
    {
        m_model->setData(m_model->index(2, LineListModel::Character), u"Mina"_s);
        m_table->setCurrentIndex(m_table->model()->index(0, LineListModel::Character));
        m_table->edit(m_table->currentIndex());
        auto* box = m_table->findChild<ChoiceBox*>();
        QVERIFY(box);
        QVERIFY(box->findText(u"Mina"_s) >= 0);
    }

    void tab_movesThroughTheCellsOfALine()
    {
        m_table->setCurrentIndex(m_table->model()->index(0, LineListModel::Character));
        m_table->edit(m_table->currentIndex());
        QTest::keyClick(m_table->findChild<ChoiceBox*>(), Qt::Key_Tab);
        QTRY_COMPARE(m_table->currentIndex().column(), int { LineListModel::Style });
    }

    void shiftDelete_removesTheLineBeingTyped()
    {
        m_table->editText(2);
        QTest::keyClick(editor(), Qt::Key_Delete, Qt::ShiftModifier);
        QCOMPARE(m_model->rowCount(), 2);
        QCOMPARE(m_model->rowOf(2), -1);
        QCOMPARE(m_table->currentLine(), 3);
        m_model->undoStack().undo();
        QCOMPARE(m_model->rowOf(2), 1);
    }

    void deleteInTheText_deletesOneCharacter()
    {
        m_table->editText(1);
        editor()->setCursorPosition(0);
        QTest::keyClick(editor(), Qt::Key_Delete);
        QCOMPARE(m_model->rowCount(), 3);
        QCOMPARE(editor()->text(), u"ine 1"_s);
    }

    void duplicate_keepsWhatIsBeingTyped()
    {
        m_table->editText(1);
        type(u"Twice"_s);
        m_table->duplicateLine();
        QCOMPARE(m_model->rowCount(), 4);
        QCOMPARE(m_model->line(0).text, u"Twice"_s);
        QCOMPARE(m_model->line(1).text, u"Twice"_s);
        QCOMPARE(m_table->currentLine(), m_model->line(1).id);
    }

    void removeAll_leavesAHintAndEnterStartsAfresh()
    {
        m_table->selectAll();
        m_table->removeSelectedLines();
        QCOMPARE(m_model->rowCount(), 0);
        QCOMPARE(m_table->currentLine(), 0);
        const QImage hint = m_table->grab().toImage();
        QVERIFY(hint.pixelColor(5, 300).isValid());
        QTest::keyClick(m_table.get(), Qt::Key_Return);
        QCOMPARE(m_model->rowCount(), 1);
        QVERIFY(editor());
    }

    void narrowTable_keepsItsTextsReadable()
    {
        const QHeaderView* header = m_table->horizontalHeader();
        const int least = m_table->fontMetrics().height() * 8;
        QVERIFY(header->sectionSize(LineListModel::Text) > least);
        QCOMPARE(header->length(), m_table->viewport()->width());
        m_table->resize(400, 300);
        QTRY_COMPARE(header->sectionSize(LineListModel::Text), least);
        m_table->resize(1200, 300);
        QTRY_COMPARE(header->length(), m_table->viewport()->width());
    }

    void arrows_selectLines()
    {
        QSignalSpy selected(m_table.get(), &LineTable::lineSelected);
        QTest::keyClick(m_table.get(), Qt::Key_Down);
        QCOMPARE(selected.size(), 1);
        QCOMPARE(selected[0][0].toLongLong(), 2);
    }

private:
    LineTextEdit* editor()
    {
        for (auto* edit : m_table->findChildren<LineTextEdit*>())
            if (edit->isVisible())
                return edit;
        return nullptr;
    }

    void type(const QString& text)
    {
        editor()->selectAll();
        QTest::keyClicks(editor(), text);
    }

    void compose(const QString& preedit, const QString& commit)
    {
        QInputMethodEvent event(preedit, {});
        event.setCommitString(commit);
        QApplication::sendEvent(editor(), &event);
    }

    QUndoStack m_history {};
    std::unique_ptr<LineListModel> m_model {};
    std::unique_ptr<LineTable> m_table {};
};

QTEST_MAIN(tst_LineTable)
#include "tst_LineTable.moc"
