#include "core/jobs/JobQueue.h"

#include <QPromise>
#include <QSignalSpy>
#include <QTest>
#include <QtConcurrent>

#include <stdexcept>

using namespace Qt::StringLiterals;
using namespace comfyvn;

namespace {

/// Work whose progress and end the test decides.
struct Work {
    QPromise<Result<QJsonObject>> promise {};
    int cancelled = 0;

    Work()
    {
        promise.start();
        promise.setProgressRange(0, 1000);
    }
    Result<QString> startIn(JobQueue& jobs)
    {
        auto future = promise.future();
        return jobs.start(u"speak"_s, future, QFuture<void>(future), [this] {
            ++cancelled;
            promise.future().cancel();
        });
    }
    void finish(const Result<QJsonObject>& result)
    {
        promise.addResult(result);
        promise.finish();
    }
};

QString stateOf(const JobQueue& jobs, const QString& id)
{
    const auto job = jobs.job(id);
    return job ? job->value(u"state"_s).toString() : job.error().code;
}

} // namespace

class tst_JobQueue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void info_saysWhatThePeopleSee()
    {
        JobQueue jobs(10);
        QSignalSpy changes(&jobs, &JobQueue::jobChanged);
        Work work;
        auto future = work.promise.future();
        const auto id = jobs.start(
            u"speech"_s, future, QFuture<void>(future), [] {}, u"mina: Hello"_s);
        QVERIFY(id);
        QCOMPARE(changes.size(), 1);
        const auto begun = jobs.info(*id);
        QVERIFY(begun);
        QCOMPARE(begun->title, u"mina: Hello"_s);
        QCOMPARE(begun->state, JobState::Queued);
        QVERIFY(begun->startedMs > 0);
        QCOMPARE(begun->endedMs, 0);
        QCOMPARE(jobs.job(*id)->value(u"title"_s), u"mina: Hello"_s);

        work.finish(QJsonObject { { u"artifact"_s, u"exports/tts/mina_1.wav"_s } });
        QTRY_COMPARE(jobs.info(*id)->state, JobState::Done);
        QCOMPARE(jobs.info(*id)->artifact, u"exports/tts/mina_1.wav"_s);
        QVERIFY(jobs.info(*id)->endedMs >= begun->startedMs);
        Work other;
        const auto second = other.startIn(jobs);
        QCOMPARE(jobs.infos().size(), 2);
        QCOMPARE(jobs.infos().last().id, *second);
        QVERIFY(!jobs.info(u"nothing"_s));
    }

    void job_followsItsWorkToTheEnd()
    {
        JobQueue jobs(10);
        QSignalSpy changes(&jobs, &JobQueue::jobChanged);
        Work work;
        const auto id = work.startIn(jobs);
        QVERIFY(id);
        QCOMPARE(id->size(), 16);
        QCOMPARE(stateOf(jobs, *id), u"queued"_s);

        work.promise.setProgressValueAndText(250, u"saying"_s);
        QTRY_COMPARE(stateOf(jobs, *id), u"running"_s);
        QCOMPARE(jobs.job(*id)->value(u"progress"_s).toDouble(), 0.25);
        QCOMPARE(jobs.job(*id)->value(u"stage"_s).toString(), u"saying"_s);
        QVERIFY(!jobs.job(*id)->contains(u"result"_s));

        work.finish(QJsonObject { { u"answer"_s, 42 } });
        QTRY_COMPARE(stateOf(jobs, *id), u"done"_s);
        const auto job = jobs.job(*id);
        QCOMPARE(job->value(u"id"_s).toString(), *id);
        QCOMPARE(job->value(u"kind"_s).toString(), u"speak"_s);
        QCOMPARE(job->value(u"progress"_s).toDouble(), 1.0);
        QCOMPARE(job->value(u"result"_s)[u"answer"_s].toInt(), 42);
        QVERIFY(!job->contains(u"error"_s));
        QVERIFY(changes.count() >= 2);
        QCOMPARE(changes.last().first().toString(), *id);
    }

    void job_followsTheProgressOfAnotherFuture()
    {
        JobQueue jobs(10);
        QPromise<int> render;
        render.start();
        render.setProgressRange(0, 10);
        QPromise<Result<QJsonObject>> encoded;
        encoded.start();
        const auto id = jobs.start(u"speak"_s, encoded.future(), QFuture<void>(render.future()), [] {});
        QVERIFY(id);
        render.setProgressValue(5);
        QTRY_COMPARE(jobs.job(*id)->value(u"progress"_s).toDouble(), 0.5);
        render.finish();
        encoded.addResult(QJsonObject());
        encoded.finish();
        QTRY_COMPARE(stateOf(jobs, *id), u"done"_s);
    }

    void job_keepsTheErrorOfFailedWork()
    {
        JobQueue jobs(10);
        Work work;
        const auto id = work.startIn(jobs);
        work.finish(
            failure(ErrorKind::ProviderFailed, u"helper_failed"_s, u"The helper died."_s, u"voice"_s));
        QTRY_COMPARE(stateOf(jobs, *id), u"failed"_s);
        const auto error = jobs.job(*id)->value(u"error"_s);
        QCOMPARE(error[u"code"_s].toString(), u"helper_failed"_s);
        QCOMPARE(error[u"message"_s].toString(), u"The helper died."_s);
        QCOMPARE(error[u"field"_s].toString(), u"voice"_s);
    }

    void job_survivesAnException()
    {
        JobQueue jobs(10);
        const auto future =
            QtConcurrent::run([]() -> Result<QJsonObject> { throw std::runtime_error("broken"); });
        const auto id = jobs.start(u"speak"_s, future, QFuture<void>(future), [] {});
        QTRY_COMPARE(stateOf(jobs, *id), u"failed"_s);
        QCOMPARE(jobs.job(*id)->value(u"error"_s)[u"code"_s].toString(), u"internal_error"_s);
    }

    void start_acceptsWorkThatHasEnded()
    {
        JobQueue jobs(10);
        const auto future = QtFuture::makeReadyFuture(Result<QJsonObject>(QJsonObject()));
        const auto id = jobs.start(u"speak"_s, future, QFuture<void>(future), [] {});
        QTRY_COMPARE(stateOf(jobs, *id), u"done"_s);
    }

    void start_refusesTooMany()
    {
        JobQueue jobs(2);
        Work first;
        Work second;
        Work third;
        const auto id = first.startIn(jobs);
        QVERIFY(id);
        QVERIFY(second.startIn(jobs));
        const auto refused = third.startIn(jobs);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Busy);
        QCOMPARE(refused.error().code, u"too_many_jobs"_s);
        QCOMPARE(third.cancelled, 0);

        jobs.setLimit(3);
        QVERIFY(third.startIn(jobs));
        first.finish(QJsonObject());
        QTRY_COMPARE(stateOf(jobs, *id), u"done"_s);
        Work fourth;
        QVERIFY(fourth.startIn(jobs));
    }

    void cancel_givesTheWorkUp()
    {
        JobQueue jobs(10);
        Work work;
        const auto id = work.startIn(jobs);
        QVERIFY(jobs.cancel(*id));
        QCOMPARE(work.cancelled, 1);
        QCOMPARE(stateOf(jobs, *id), u"cancelled"_s);
        work.promise.finish();
        QVERIFY(jobs.cancel(*id));
        QCOMPARE(work.cancelled, 1);
        QCoreApplication::processEvents();
        QCOMPARE(stateOf(jobs, *id), u"cancelled"_s);
        QCOMPARE(jobs.job(*id)->value(u"error"_s)[u"code"_s].toString(), u"cancelled"_s);
    }

    void cancel_holdsThePlaceUntilTheWorkStops()
    {
        JobQueue jobs(1);
        Work work;
        const auto id = work.startIn(jobs);
        QVERIFY(jobs.cancel(*id));
        QCoreApplication::processEvents();
        Work next;
        QVERIFY(!next.startIn(jobs));
        QSignalSpy changes(&jobs, &JobQueue::jobChanged);
        work.promise.finish();
        QTRY_COMPARE(changes.count(), 1);
        QVERIFY(next.startIn(jobs));
    }

    void cancel_leavesAFinishedJobAsItIs()
    {
        JobQueue jobs(10);
        Work work;
        const auto id = work.startIn(jobs);
        work.finish(QJsonObject());
        QTRY_COMPARE(stateOf(jobs, *id), u"done"_s);
        QVERIFY(jobs.cancel(*id));
        QCOMPARE(stateOf(jobs, *id), u"done"_s);
        QCOMPARE(work.cancelled, 0);
    }

    void workThatWasCancelledElsewhere_endsAsCancelled()
    {
        JobQueue jobs(10);
        Work work;
        const auto id = work.startIn(jobs);
        work.promise.future().cancel();
        work.promise.finish();
        QTRY_COMPARE(stateOf(jobs, *id), u"cancelled"_s);
    }

    void unknownJobs_areNotFound()
    {
        JobQueue jobs(10);
        QCOMPARE(jobs.job(u"0123456789abcdef"_s).error().code, u"job_not_found"_s);
        QCOMPARE(jobs.cancel({}).error().kind, ErrorKind::NotFound);
    }

    void list_isNewestFirstAndWithoutResults()
    {
        JobQueue jobs(10);
        Work first;
        Work second;
        const auto one = first.startIn(jobs);
        const auto two = second.startIn(jobs);
        first.finish(QJsonObject { { u"large"_s, true } });
        QTRY_COMPARE(stateOf(jobs, *one), u"done"_s);
        const auto list = jobs.list();
        QCOMPARE(list.size(), 2);
        QCOMPARE(list[0][u"id"_s].toString(), *two);
        QCOMPARE(list[1][u"id"_s].toString(), *one);
        QVERIFY(!list[1].toObject().contains(u"result"_s));
    }

    void finishedJobs_areKeptToAThousand()
    {
        JobQueue jobs(2000);
        QStringList ids;
        for (int i = 0; i < 1010; ++i) {
            const auto future = QtFuture::makeReadyFuture(Result<QJsonObject>(QJsonObject { { u"n"_s, i } }));
            ids << *jobs.start(u"speak"_s, future, QFuture<void>(future), [] {});
        }
        QTRY_COMPARE(jobs.list().size(), 1000);
        QCOMPARE(stateOf(jobs, ids.first()), u"job_not_found"_s);
        QCOMPARE(stateOf(jobs, ids.last()), u"done"_s);
    }
};

QTEST_GUILESS_MAIN(tst_JobQueue)
#include "tst_JobQueue.moc"
