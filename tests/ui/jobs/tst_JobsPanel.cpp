#include "ui/jobs/JobsModel.h"
#include "ui/jobs/JobsPanel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

class tst_JobsPanel final : public QObject {
    Q_OBJECT

private:
    QStringList m_cancelled {};
    QStringList m_opened {};

    JobCalls calls()
    {
        return { .cancel = [this](const QString& id) { m_cancelled << id; },
                 .open = [this](const QString& path) { m_opened << path; } };
    }
    static JobInfo job(const QString& id, JobState state, double progress = 0)
    {
        return { .id = id,
                 .kind = u"speech"_s,
                 .title = u"mina: "_s + id,
                 .state = state,
                 .progress = progress,
                 .startedMs = 1000,
                 .endedMs = isEnded(state) ? 3000 : 0 };
    }
    static QString cell(const JobsModel& model, int row, JobsModel::Column column)
    {
        return model.index(row, column).data().toString();
    }

private Q_SLOTS:
    void init()
    {
        m_cancelled.clear();
        m_opened.clear();
    }

    void model_followsJobsThroughTheirStates()
    {
        JobsModel model(calls());
        const QAbstractItemModelTester tester(&model);
        QSignalSpy sums(&model, &JobsModel::summaryChanged);
        model.update({ job(u"a"_s, JobState::Queued), job(u"b"_s, JobState::Running, 0.5) });
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(cell(model, 0, JobsModel::What), u"Speech: mina: b"_s); // the newest is on top
        QCOMPARE(cell(model, 1, JobsModel::State), u"Waiting"_s);
        QCOMPARE(sums.last().at(0).toInt(), 2);
        QCOMPARE(sums.last().at(1).toDouble(), 0.25);

        JobInfo failed = job(u"a"_s, JobState::Failed);
        failed.message = u"No voice reads this."_s;
        model.update({ failed, job(u"b"_s, JobState::Done, 1) });
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(cell(model, 1, JobsModel::State), u"Failed"_s);
        QCOMPARE(cell(model, 1, JobsModel::Stage), u"No voice reads this."_s);
        QCOMPARE(cell(model, 0, JobsModel::Remaining), u"took 2.0 s"_s);
        QCOMPARE(sums.last().at(0).toInt(), 0);
        model.clearFinished();
        QCOMPARE(model.rowCount(), 0);
    }

    void remaining_isSaidOnceItIsKnown()
    {
        JobInfo running = job(u"a"_s, JobState::Running, 0.25);
        running.startedMs = 10'000;
        QVERIFY(!remainingMs(running, 10'500));
        QCOMPARE(remainingMs(running, 20'000).value(), 30'000);
        running.progress = 0;
        QVERIFY(!remainingMs(running, 20'000));
        QCOMPARE(durationText(1234), u"1.2 s"_s);
        QCOMPARE(durationText(45'000), u"45 s"_s);
        QCOMPARE(durationText(125'000), u"2 min 5 s"_s);
        QCOMPARE(durationText(7'260'000), u"2 h 1 min"_s);
    }

    void panel_cancelsByMouseAndKeyboard()
    {
        JobsModel model(calls());
        JobsPanel panel(model, nullptr);
        panel.show();
        auto* cancel = panel.findChild<QToolButton*>(u"jobCancelButton"_s);
        auto* table = panel.findChild<QTableView*>(u"jobsTable"_s);
        QVERIFY(panel.findChild<QWidget*>(u"emptyHint"_s)->isVisible());
        QVERIFY(!cancel->isEnabled());
        model.update({ job(u"a"_s, JobState::Running), job(u"b"_s, JobState::Running) });
        QVERIFY(!panel.findChild<QWidget*>(u"emptyHint"_s)->isVisible());
        table->selectRow(0);
        QTest::mouseClick(cancel, Qt::LeftButton);
        QCOMPARE(m_cancelled, QStringList { u"b"_s });
        table->selectRow(1);
        panel.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Delete);
        QCOMPARE(m_cancelled, (QStringList { u"b"_s, u"a"_s }));
        table->selectAll();
        QTest::keyClick(table, Qt::Key_Escape);
        QCOMPARE(m_cancelled.size(), 4);
        model.update({ job(u"a"_s, JobState::Cancelled), job(u"b"_s, JobState::Cancelled) });
        QVERIFY(!cancel->isEnabled());
        QTest::mouseClick(panel.findChild<QToolButton*>(u"jobClearButton"_s), Qt::LeftButton);
        QCOMPARE(model.rowCount(), 0);
    }

    void panel_opensWhatAJobMade()
    {
        JobsModel model(calls());
        JobsPanel panel(model, nullptr);
        panel.show();
        JobInfo done = job(u"a"_s, JobState::Done, 1);
        done.artifact = u"exports/tts/mina.wav"_s;
        model.update({ done });
        auto* table = panel.findChild<QTableView*>(u"jobsTable"_s);
        table->setFocus();
        table->setCurrentIndex(model.index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(m_opened, QStringList { u"exports/tts/mina.wav"_s });
        QTest::mouseClick(panel.findChild<QToolButton*>(u"jobOpenButton"_s), Qt::LeftButton);
        QCOMPARE(m_opened.size(), 2);
    }

    void windowJobs_areCancelledAndTriedAgain()
    {
        JobsModel model(calls());
        JobsPanel panel(model, nullptr);
        panel.show();
        int cancelled = 0;
        int again = 0;
        WindowJob batch { .info = job(u"batch-1"_s, JobState::Running, 0.1),
                          .cancel = [&] { ++cancelled; },
                          .retry = [&] { ++again; } };
        model.put(batch);
        auto* table = panel.findChild<QTableView*>(u"jobsTable"_s);
        auto* retry = panel.findChild<QToolButton*>(u"jobRetryButton"_s);
        table->selectRow(0);
        QVERIFY(!retry->isEnabled());
        QTest::mouseClick(panel.findChild<QToolButton*>(u"jobCancelButton"_s), Qt::LeftButton);
        QCOMPARE(cancelled, 1);
        QVERIFY(m_cancelled.isEmpty());
        batch.info.state = JobState::Cancelled;
        model.put(batch);
        QCOMPARE(model.rowCount(), 1);
        QTest::mouseClick(retry, Qt::LeftButton);
        QCOMPARE(again, 1);
    }

    void windowJobs_sayWhatTheyKnowBetter()
    {
        JobsModel model(calls());
        std::optional<double> left;
        model.put({ .info = job(u"batch-1"_s, JobState::Running, 0.5),
                    .title = [] { return u"Pier, 2 of 4 lines"_s; },
                    .secondsLeft = [&] { return left; } });
        QCOMPARE(cell(model, 0, JobsModel::What), u"Speech: Pier, 2 of 4 lines"_s);
        QCOMPARE(cell(model, 0, JobsModel::Remaining), QString());
        JobInfo running = job(u"batch-1"_s, JobState::Running, 0.5);
        running.stage = u"There is no scene 7; GET /api/scenes lists them."_s; // what a character says
        model.put({ .info = running, .secondsLeft = [&] { return left; } });
        QCOMPARE(cell(model, 0, JobsModel::Stage), running.stage);
        running.id = u"a"_s;
        model.update({ running });
        QCOMPARE(cell(model, 0, JobsModel::Stage), u"There is no scene 7 any more."_s);
        model.update({ job(u"a"_s, JobState::Done, 1) });
        model.clearFinished();
        left = 65;
        QCOMPARE(cell(model, 0, JobsModel::Remaining), u"about 1 min 5 s left"_s);
    }

    void model_boundsWhatHasFinished()
    {
        JobsModel model(calls());
        JobsPanel panel(model, nullptr);
        panel.resize(900, 300);
        panel.show();
        QList<JobInfo> jobs;
        for (int i = 0; i < 1000; ++i)
            jobs << job(QString::number(i), JobState::Done, 1);
        model.update(jobs);
        model.update({ job(u"x"_s, JobState::Running, 0.5) });
        for (int i = 1000; i < 1100; ++i)
            model.update({ job(QString::number(i), JobState::Done, 1) });
        QCOMPARE(model.rowCount(), 1001);
        QCOMPARE(model.info(1000).id, u"100"_s); // the oldest went
    }
};

} // namespace comfyvn::ui

QTEST_MAIN(comfyvn::ui::tst_JobsPanel)
#include "tst_JobsPanel.moc"
