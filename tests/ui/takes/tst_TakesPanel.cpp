#include "tests/ui/support/FakeStudio.h"
#include "ui/MainWindow.h"
#include "ui/keys/Commands.h"
#include "ui/lines/LineTable.h"
#include "ui/look/Theme.h"
#include "ui/takes/TakeEdits.h"
#include "ui/takes/TakePlayer.h"
#include "ui/takes/TakesPanel.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

/// The takes of a line in their panel, by mouse and by keyboard.
class tst_TakesPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }

    void init()
    {
        m_studio = std::make_unique<FakeStudio>(
            Script { .lines = { { .id = 1, .position = 1, .character = u"Aiko"_s, .text = u"one"_s },
                                { .id = 2, .position = 2, .text = u"two"_s } } });
        m_desk = std::make_unique<Desk>(m_studio->context(), m_studio->pool(), m_studio->deskCalls(),
                                        DeskSetup {});
        m_window = std::make_unique<MainWindow>(*m_desk, m_folder.filePath(u"window.ini"_s));
        m_window->resize(1300, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_desk->load();
        QTRY_COMPARE(lines().rowCount(), 2);
        m_desk->showPanel(u"takes"_s);
        QTRY_VERIFY(m_window->findChild<TakesPanel*>());
        m_window->findChild<LineTable*>()->goToLine(1);
    }

    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
        m_studio.reset();
    }

    void anotherTake_isRenderedWithANewSeed()
    {
        action(u"take.add"_s)->trigger();
        QTRY_COMPARE(lines().state(0), LineState::Ready);
        action(u"take.add"_s)->trigger();
        QCOMPARE(line().takes.size(), 2);
        QTRY_COMPARE(line().takes[1].cacheKey, u"key-one#2"_s);
        QCOMPARE(soundOf(line()).cacheKey, u"key-one#1"_s);
        QCOMPARE(m_studio->requests().last().seed, std::optional<qint64>(2));
        m_desk->history().undo();
        QCOMPARE(line().takes.size(), 1);
    }

    void fourTakes_areOneStep()
    {
        QTest::mouseClick(button(u"take.addFourButton"_s), Qt::LeftButton);
        QCOMPARE(line().takes.size(), 4);
        QCOMPARE(m_desk->history().count(), 1);
        QTRY_COMPARE(line().takes[3].cacheKey, u"key-one#4"_s);
        QCOMPARE(table().model()->rowCount(), 4);
    }

    void typedSeed_isUsed()
    {
        auto* seed = m_window->findChild<QLineEdit*>(u"takeSeed"_s);
        QVERIFY(!button(u"takeAddTypedButton"_s)->isEnabled());
        seed->setFocus();
        QTest::keyClicks(seed, u"x4711"_s);
        QCOMPARE(seed->text(), u"4711"_s);
        QTest::keyClick(seed, Qt::Key_Return);
        QTRY_COMPARE(soundOf(line()).cacheKey, u"key-one#4711"_s);
        QVERIFY(seed->text().isEmpty());
    }

    void choose_byKeyboardChangesTheLinesSound()
    {
        makeTakes(3);
        table().selectRow(2);
        key(Qt::Key_Return);
        QCOMPARE(soundOf(line()).seed, std::optional<qint64>(3));
        QCOMPARE(lines().state(0), LineState::Ready);
        QVERIFY(table().model()->index(2, 0).data().toString().contains(u"chosen"_s));
        m_desk->history().undo();
        QCOMPARE(soundOf(line()).seed, std::optional<qint64>(1));
        QCOMPARE(m_desk->history().redoText(), u"Choose take"_s);
    }

    void chosenTake_isWhatTheLineShows()
    {
        makeTakes(2);
        m_desk->speaker().show(0);
        m_desk->speaker().show(1);
        QTRY_VERIFY(m_desk->speaker().shownAudio());
        chooseTake(lines(), 1, line().takes[1].id);
        QTRY_COMPARE(m_desk->speaker().shownSound().render.cacheKey, u"key-one#2"_s);
    }

    void lockedTake_isNeitherDeletedNorStale()
    {
        makeTakes(2);
        table().selectRow(0);
        key(Qt::Key_L);
        QVERIFY(line().takes[0].locked);
        QVERIFY(!action(u"take.remove"_s)->isEnabled());
        key(Qt::Key_Delete);
        QCOMPARE(line().takes.size(), 2);
        lines().setData(lines().index(0, LineListModel::Text), u"one edited"_s);
        QCOMPARE(lines().state(0), LineState::Ready);
        QTest::mouseClick(button(u"take.lockButton"_s), Qt::LeftButton);
        QVERIFY(!line().takes[0].locked);
        QCOMPARE(lines().state(0), LineState::Stale);
    }

    void deletedTake_leavesItsPlaceToTheNext()
    {
        makeTakes(3);
        table().selectRow(0);
        key(Qt::Key_Delete);
        QCOMPARE(line().takes.size(), 2);
        QCOMPARE(soundOf(line()).seed, std::optional<qint64>(2));
        m_desk->history().undo();
        QCOMPARE(line().takes.size(), 3);
        QCOMPARE(soundOf(line()).cacheKey, u"key-one#1"_s);
    }

    void numberKeys_playTakes()
    {
        makeTakes(3);
        key(Qt::Key_2);
        QCOMPARE(table().currentIndex().row(), 1);
        QTRY_COMPARE(player().heard(), line().takes[1].id);
        key(Qt::Key_9);
        QCOMPARE(table().currentIndex().row(), 1);
    }

    void takes_areMeasuredAndMadeEquallyLoud()
    {
        makeTakes(2);
        for (const Take& take : line().takes)
            QTRY_VERIFY(player().levelsOf(take.id));
        const auto heard = [&](int take) {
            const qint64 id = line().takes[take].id;
            return player().levelsOf(id)->integratedLufs + 20 * std::log10(player().gainOf(id));
        };
        QVERIFY(std::abs(heard(0) - heard(1)) < 0.01);
        m_window->findChild<QCheckBox*>(u"takesEqualLoudness"_s)->click();
        QCOMPARE(player().gainOf(line().takes[0].id), 1.0);
    }

    void staleTake_isRenderedBeforeItIsHeard()
    {
        makeTakes(2);
        lines().setData(lines().index(0, LineListModel::Text), u"one anew"_s);
        key(Qt::Key_2);
        QTRY_COMPARE(line().takes[1].cacheKey, u"key-one anew#2"_s);
        QTRY_COMPARE(player().heard(), line().takes[1].id);
        QCOMPARE(line().takes[0].cacheKey, u"key-one#1"_s);
    }

    void failedTake_saysWhy()
    {
        lines().setData(lines().index(0, LineListModel::Text), u"fail"_s);
        action(u"take.add"_s)->trigger();
        QTRY_COMPARE(lines().stateOfTake(1, line().takes[0].id), LineState::Failed);
        QVERIFY(table().model()->index(0, 0).data(Qt::ToolTipRole).toString().contains(u"makes no sound"_s));
    }

    void noLine_saysWhatToDo()
    {
        m_window->findChild<LineTable*>()->goToLine(2);
        auto* hint = m_window->findChild<QLabel*>(u"takesHint"_s);
        QVERIFY(hint->isVisible());
        QVERIFY(!hint->text().isEmpty());
    }

private:
    void makeTakes(int count)
    {
        const QList<qint64> takes = addTakes(lines(), 1, freeSeeds(lines(), 1, count));
        for (const qint64 take : takes)
            m_desk->speaker().renderTake(1, take);
        for (const qint64 take : takes)
            QTRY_COMPARE(lines().stateOfTake(1, take), LineState::Ready);
        m_desk->history().clear();
        table().setFocus();
    }

    LineListModel& lines() { return m_desk->lines(); }
    const ScriptLine& line() { return *lines().find(1); }
    QTableView& table() { return *m_window->findChild<QTableView*>(u"takesTable"_s); }
    TakePlayer& player() { return *m_window->findChild<TakePlayer*>(); }
    QAction* action(const QString& id) { return m_window->findChild<Commands*>()->action(id); }
    QAbstractButton* button(const QString& name) { return m_window->findChild<QAbstractButton*>(name); }
    void key(Qt::Key code) { QTest::keyClick(&table(), code); }

    QTemporaryDir m_folder {};
    std::unique_ptr<Theme> m_theme {};
    std::unique_ptr<FakeStudio> m_studio {};
    std::unique_ptr<Desk> m_desk {};
    std::unique_ptr<MainWindow> m_window {};
};

QTEST_MAIN(tst_TakesPanel)
#include "tst_TakesPanel.moc"
