#include "tests/ui/support/FakeStudio.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

class tst_SceneList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_studio = std::make_unique<FakeStudio>(Script {
            .name = u"Intro"_s, .lines = { { .id = 1, .position = 1, .text = u"one"_s } }, .position = 1 });
        m_studio->addScene({ .scene = 2,
                             .name = u"Garden"_s,
                             .lines = { { .id = 11, .position = 1, .text = u"eleven"_s },
                                        { .id = 12, .position = 2, .text = u"twelve"_s } },
                             .position = 2 });
        m_desk = std::make_unique<Desk>(m_studio->context(), m_studio->pool(), m_studio->deskCalls(),
                                        DeskSetup {});
        m_desk->load();
        QTRY_COMPARE(scenes().rowCount(), 2);
        QTRY_COMPARE(lines().scene(), 1);
    }

    void cleanup()
    {
        m_desk.reset();
        m_studio.reset();
    }

    void show_readsTheScene()
    {
        scenes().show(2);
        QTRY_COMPARE(lines().scene(), 2);
        QCOMPARE(lines().rowCount(), 2);
        scenes().showNext(-1);
        QCOMPARE(lines().scene(), 1);
        scenes().showNext(-1);
        QCOMPARE(lines().scene(), 1);
    }

    void editsOfTwoScenes_areSavedInTheirs()
    {
        lines().setData(lines().index(0, LineListModel::Text), u"first"_s);
        scenes().show(2);
        QTRY_COMPARE(lines().scene(), 2);
        lines().setData(lines().index(1, LineListModel::Text), u"second"_s);
        QTRY_COMPARE(m_studio->savedScene(2).lines.value(1).text, u"second"_s);
        QTRY_COMPARE(m_studio->savedScript().lines.value(0).text, u"first"_s);
        m_desk->history().undo();
        m_desk->history().undo();
        QCOMPARE(lines().scene(), 1);
        QTRY_COMPARE(m_studio->savedScript().lines.value(0).text, u"one"_s);
        QTRY_COMPARE(m_studio->savedScene(2).lines.value(1).text, u"twelve"_s);
    }

    void addScene_isShownSavedAndUndone()
    {
        const QAbstractItemModelTester tester(&scenes());
        scenes().addScene(u"Between"_s);
        QCOMPARE(scenes().rowCount(), 3);
        QCOMPARE(scenes().rowOf(lines().scene()), 1);
        QTRY_COMPARE(m_studio->savedScenes().value(1).name, u"Between"_s);
        lines().addLine(0, u"new"_s);
        QTRY_COMPARE(m_studio->savedScene(lines().scene()).lines.size(), 1);
        m_desk->history().undo();
        m_desk->history().undo();
        QCOMPARE(scenes().rowCount(), 2);
        QTRY_COMPARE(m_studio->savedScenes().size(), 2);
        m_desk->history().redo();
        m_desk->history().redo();
        QTRY_COMPARE(m_studio->savedScenes().size(), 3);
        QTRY_COMPARE(m_studio->savedScene(lines().scene()).lines.value(0).text, u"new"_s);
    }

    void remove_comesBackWithItsLines()
    {
        scenes().remove(2);
        QTRY_COMPARE(m_studio->savedScenes().size(), 1);
        QCOMPARE(scenes().rowCount(), 1);
        m_desk->history().undo();
        QCOMPARE(scenes().rowCount(), 2);
        QTRY_COMPARE(m_studio->savedScene(2).lines.size(), 2);
        QCOMPARE(lines().scene(), 2);
        QCOMPARE(m_studio->savedScenes().value(1).name, u"Garden"_s);
    }

    void lastScene_stays()
    {
        scenes().remove(2);
        QTRY_COMPARE(scenes().rowCount(), 1);
        scenes().remove(1);
        QCOMPARE(scenes().rowCount(), 1);
    }

    void rename_isUndone()
    {
        scenes().rename(2, u"  Night  "_s);
        QTRY_COMPARE(m_studio->savedScenes().value(1).name, u"Night"_s);
        scenes().rename(2, u" "_s);
        QCOMPARE(m_desk->history().count(), 1);
        m_desk->history().undo();
        QTRY_COMPARE(m_studio->savedScenes().value(1).name, u"Garden"_s);
    }

    void move_isUndone()
    {
        scenes().move(2, -1);
        QCOMPARE(scenes().rowOf(2), 0);
        QTRY_COMPARE(m_studio->savedScenes().value(0).id, 2);
        m_desk->history().undo();
        QCOMPARE(scenes().rowOf(2), 1);
        QTRY_COMPARE(m_studio->savedScenes().value(1).id, 2);
    }

    void duplicate_hasLinesOfItsOwn()
    {
        scenes().duplicate(2);
        QTRY_COMPARE(scenes().rowCount(), 3);
        const Script copy = lines().script();
        QCOMPARE(copy.lines.size(), 2);
        QCOMPARE(copy.lines[0].text, u"eleven"_s);
        QVERIFY(copy.lines[0].id != 11);
    }

    void edit_ofSomebodyElseIsTakenOver()
    {
        scenes().show(2);
        QTRY_COMPARE(lines().scene(), 2);
        Q_EMIT m_desk->link().scriptEdited(
            { .scene = 2, .changed = { { .id = 50, .position = 0.5, .text = u"from outside"_s } } });
        QCOMPARE(lines().rowCount(), 3);
        QCOMPARE(lines().line(0).text, u"from outside"_s);
        QVERIFY(!m_desk->history().canUndo());
    }

    void scenesOfSomebodyElse_areListed()
    {
        m_studio->addScene({ .scene = 7, .name = u"Beach"_s, .position = 7 });
        Q_EMIT m_desk->link().scenesChanged();
        QTRY_COMPARE(scenes().rowCount(), 3);
        QCOMPARE(scenes().index(2).data().toString(), u"Beach"_s);
    }

    void withAll_readsEveryScene()
    {
        bool done = false;
        scenes().withAll([&done] { done = true; });
        QTRY_VERIFY(done);
        QVERIFY(lines().holds(2));
        QCOMPARE(lines().scene(), 1);
    }

private:
    SceneList& scenes() { return m_desk->scenes(); }
    LineListModel& lines() { return m_desk->lines(); }

    std::unique_ptr<FakeStudio> m_studio {};
    std::unique_ptr<Desk> m_desk {};
};

QTEST_MAIN(tst_SceneList)
#include "tst_SceneList.moc"
