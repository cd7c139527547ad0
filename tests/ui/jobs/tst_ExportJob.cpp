#include "tests/ui/support/FakeExports.h"
#include "ui/inout/Exporter.h"
#include "ui/jobs/ExportJob.h"
#include "ui/jobs/JobsModel.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

class tst_ExportJob final : public QObject {
    Q_OBJECT

private:
    static QString cell(const JobsModel& model, JobsModel::Column column)
    {
        return model.index(0, column).data().toString();
    }

private Q_SLOTS:
    void export_showsAmongTheJobs()
    {
        FakeExports studio;
        Exporter exporter(studio.context(), studio.calls());
        JobsModel jobs({});
        const ExportJob job(exporter, jobs, nullptr);
        exporter.start({}, { .folder = u"/tmp/out"_s });
        QCOMPARE(jobs.running(), 1);
        QCOMPARE(cell(jobs, JobsModel::What), u"Export: /tmp/out"_s);
        QTRY_COMPARE(studio.started.load(), 1);
        studio.progress(3);
        QTRY_COMPARE(cell(jobs, JobsModel::Stage), u"3 / 9 – 003_mina"_s);
        QCOMPARE(cell(jobs, JobsModel::Progress), u"33 %"_s);
        QVERIFY(jobs.canCancel(0));
        jobs.cancel(0);
        QTRY_COMPARE(jobs.running(), 0);
        QCOMPARE(jobs.info(0).state, JobState::Cancelled);
        QCOMPARE(jobs.rowCount(), 1);

        exporter.start({}, { .folder = u"/tmp/more"_s });
        QTRY_COMPARE(studio.started.load(), 2);
        studio.finish(false); // with a file that could not be written
        QTRY_COMPARE(jobs.running(), 0);
        QCOMPARE(jobs.rowCount(), 2);
        QCOMPARE(jobs.info(0).state, JobState::Failed);
        QCOMPARE(cell(jobs, JobsModel::Stage), u"The disk is full."_s);
    }
};

} // namespace comfyvn::ui

QTEST_MAIN(comfyvn::ui::tst_ExportJob)
#include "tst_ExportJob.moc"
