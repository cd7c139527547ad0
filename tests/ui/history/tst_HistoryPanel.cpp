#include "ui/history/HistoryPanel.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

class tst_HistoryPanel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void list_namesEveryEditAndJumps()
    {
        QUndoStack history;
        HistoryPanel panel(history, nullptr);
        panel.show();
        auto* list = panel.findChild<QAbstractItemView*>(u"historyList"_s);
        auto* hint = panel.findChild<QLabel*>(u"historyHint"_s);
        QVERIFY(hint->text().startsWith(u"Nothing has been edited"_s));
        for (const auto& name : { u"Edit text"_s, u"Delete 3 lines"_s, u"Change style of 12 lines"_s })
            history.push(new QUndoCommand(name));
        QCOMPARE(list->model()->rowCount(), 4);
        QVERIFY(list->model()->index(2, 0).data().toString().contains(u"Delete 3 lines"_s));

        const QModelIndex first = list->model()->index(1, 0);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(first).center());
        QCOMPARE(history.index(), 1);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_End);
        QCOMPARE(history.index(), 3);
        QTest::keyClick(list, Qt::Key_Home);
        QCOMPARE(history.index(), 0);
    }

    void buttons_sayWhatTheyTakeBack()
    {
        QUndoStack history;
        HistoryPanel panel(history, nullptr);
        panel.show();
        auto* undo = panel.findChild<QToolButton*>(u"historyUndoButton"_s);
        auto* redo = panel.findChild<QToolButton*>(u"historyRedoButton"_s);
        QVERIFY(!undo->isEnabled() && !redo->isEnabled());
        history.push(new QUndoCommand(u"Edit text"_s));
        QCOMPARE(undo->toolTip(), u"Take back: Edit text"_s);
        QTest::mouseClick(undo, Qt::LeftButton);
        QCOMPARE(history.index(), 0);
        QVERIFY(!undo->isEnabled() && redo->isEnabled());
        redo->setFocus();
        QTest::keyClick(redo, Qt::Key_Space);
        QCOMPARE(history.index(), 1);
    }

    void savedState_isMarked()
    {
        QUndoStack history;
        HistoryPanel panel(history, nullptr);
        panel.show();
        history.push(new QUndoCommand(u"a"_s));
        history.setClean();
        history.push(new QUndoCommand(u"b"_s));
        const QAbstractItemModel* model = panel.findChild<QAbstractItemView*>(u"historyList"_s)->model();
        QVERIFY(!model->index(1, 0).data(Qt::DecorationRole).isNull());
        QVERIFY(model->index(2, 0).data(Qt::DecorationRole).value<QIcon>().isNull());
    }
};

} // namespace comfyvn::ui

QTEST_MAIN(comfyvn::ui::tst_HistoryPanel)
#include "tst_HistoryPanel.moc"
