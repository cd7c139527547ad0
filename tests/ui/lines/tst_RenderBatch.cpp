#include "tests/ui/support/FakeStudio.h"
#include "ui/lines/BatchBar.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

class tst_RenderBatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        m_desk.reset();
        m_studio.reset();
    }

    void everyLineThatNeedsIt_isRendered()
    {
        open({ u"one"_s, u"  "_s, u"two"_s, u"three"_s });
        QCOMPARE(batch().needing(ids()).size(), 3);
        QSignalSpy finished(&batch(), &RenderBatch::finished);
        batch().start(batch().needing(ids()));
        QVERIFY(batch().isRunning());
        QCOMPARE(batch().total(), 3);
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(!batch().isRunning());
        QCOMPARE(batch().done(), 3);
        QCOMPARE(m_desk->lines().state(0), LineState::Ready);
        QCOMPARE(m_desk->lines().state(3), LineState::Ready);
        QVERIFY(batch().needing(ids()).isEmpty());
    }

    void onlySomeLines_areUnderWayAtOnce()
    {
        QStringList texts;
        for (int n = 0; n < 40; ++n)
            texts.append(u"wait %1"_s.arg(n));
        open(texts);
        batch().start(ids());
        QTRY_VERIFY(m_studio->requests().size() >= 2);
        QVERIFY(m_desk->speaker().busyLines() <= 8);
        batch().cancel();
        QTRY_VERIFY(!batch().isRunning());
        QVERIFY(m_studio->requests().size() <= 8);
        QCOMPARE(m_desk->lines().state(0), LineState::New);
    }

    void slowProvider_holdsUpNoLineOfAnother()
    {
        open({ u"wait one"_s, u"wait two"_s, u"wait three"_s, u"quick"_s });
        m_desk->lines().editLines(u"x"_s, { 1, 2, 3 }, [](ScriptLine& line) { line.character = u"Ren"_s; });
        batch().setPace({ .providers = { { u"Ren"_s, u"slow"_s } },
                          .otherProvider = u"local"_s,
                          .linesAtOnce = { { u"slow"_s, 1 }, { u"local"_s, 4 } } });
        batch().start(ids());
        QTRY_COMPARE(m_desk->lines().state(3), LineState::Ready);
        QTRY_COMPARE(m_studio->requests().size(), 2);
        batch().cancel();
        QTRY_VERIFY(!batch().isRunning());
        QCOMPARE(m_studio->requests().size(), 2);
    }

    void failedLines_areListedAndTriedAgain()
    {
        open({ u"good"_s, u"fail here"_s, u"better"_s });
        QSignalSpy finished(&batch(), &RenderBatch::finished);
        batch().start(ids());
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(batch().failures().size(), 1);
        QCOMPARE(batch().failures().first().line, 2);
        QVERIFY(batch().failures().first().reason.contains(u"makes no sound"_s));
        QCOMPARE(m_desk->lines().state(1), LineState::Failed);
        m_desk->lines().setData(m_desk->lines().index(1, LineListModel::Text), u"works now"_s);
        batch().retryFailed();
        QTRY_COMPARE(finished.size(), 2);
        QVERIFY(batch().failures().isEmpty());
        QCOMPARE(m_desk->lines().state(1), LineState::Ready);
    }

    void batch_showsAmongTheJobs()
    {
        open({ u"good"_s, u"fail here"_s, u"wait"_s });
        JobsModel& jobs = m_desk->tools().jobs();
        batch().start(ids());
        QCOMPARE(jobs.running(), 1);
        QTRY_COMPARE(batch().done(), 2);
        const auto cell = [&](JobsModel::Column column) { return jobs.index(0, column).data().toString(); };
        QTRY_COMPARE(cell(JobsModel::What), u"Speech: Pier, 2 of 3 lines"_s);
        QCOMPARE(cell(JobsModel::Stage), u"wait"_s);
        jobs.cancel(0);
        QTRY_COMPARE(jobs.running(), 0);
        QCOMPARE(jobs.rowCount(), 1);
        QCOMPARE(jobs.info(0).state, JobState::Cancelled);
        QVERIFY(jobs.canRetry(0));
        m_desk->lines().setData(m_desk->lines().index(1, LineListModel::Text), u"works now"_s);
        jobs.retry(0);
        QTRY_COMPARE(jobs.rowCount(), 2);
        QTRY_COMPARE(jobs.info(0).state, JobState::Done);
    }

    void batchGivenUpElsewhere_isNoJobThatIsDone()
    {
        open({ u"fail here"_s, u"wait"_s });
        JobsModel& jobs = m_desk->tools().jobs();
        batch().start({ 1 });
        QTRY_COMPARE(jobs.info(0).state, JobState::Failed);
        batch().start({ 2 });
        QCOMPARE(jobs.rowCount(), 2);
        batch().cancel();
        QTRY_COMPARE(jobs.info(0).state, JobState::Cancelled);
        QVERIFY(!jobs.canRetry(0));
    }

    void changedVoice_makesExactlyItsLinesStale()
    {
        open({ u"one"_s, u"two"_s, u"three"_s });
        m_desk->lines().editLines(u"x"_s, { 2 }, [](ScriptLine& line) { line.character = u"Ren"_s; });
        batch().start(ids());
        QTRY_VERIFY(!batch().isRunning());
        m_studio->changeVoice(u"Ren"_s);
        m_desk->link().noteVoices();
        QTRY_COMPARE(m_desk->lines().state(1), LineState::Stale);
        QCOMPARE(m_desk->lines().state(0), LineState::Ready);
        QCOMPARE(m_desk->lines().state(2), LineState::Ready);
        QCOMPARE(batch().needing(ids()), QList<qint64> { 2 });
        batch().start(batch().needing(ids()));
        QTRY_VERIFY(!batch().isRunning());
        QCOMPARE(m_desk->lines().state(1), LineState::Ready);
    }

    void search_isShownAndGivenUp()
    {
        QStringList texts;
        for (int n = 0; n < 120; ++n)
            texts.append(QString::number(n));
        open(texts);
        batch().start(ids());
        QTRY_VERIFY(!batch().isRunning());
        BatchBar bar(m_desk->lines(), batch(), nullptr);
        const auto* text = bar.findChild<QLabel*>(u"batchText"_s);
        m_studio->changeVoice(u"Aiko"_s);
        const auto requests = m_studio->requests().size();
        m_desk->renderStale(ids());
        QVERIFY(batch().isRunning());
        QVERIFY(!batch().isRendering());
        QVERIFY(bar.isVisible());
        QCOMPARE(text->text(), u"0 of 120 lines looked through"_s);
        batch().cancel();
        QVERIFY(!batch().isRunning());
        QTRY_COMPARE(m_desk->lines().state(0), LineState::Stale);
        QCOMPARE(m_desk->lines().state(119), LineState::Ready); // nobody asked about it any more
        QCOMPARE(m_studio->requests().size(), requests);

        m_desk->renderStale(ids());
        QTRY_VERIFY(batch().isRendering());
        QCOMPARE(batch().total(), 120);
        QTRY_VERIFY(!batch().isRunning());
        QCOMPARE(m_desk->lines().state(119), LineState::Ready);
        m_desk->renderStale(ids()); // and nothing is left to do
        QTRY_VERIFY(!batch().isRunning());
        QCOMPARE(m_studio->requests().size(), requests + 120);
    }

    void fallback_isAStateOfItsOwn()
    {
        open({ u"one"_s });
        m_studio->fallBack(u"The server does not answer."_s);
        batch().start(ids());
        QTRY_COMPARE(m_desk->lines().state(0), LineState::Fallback);
        m_studio->fallBack({});
        m_desk->speaker().hearAfresh(1);
        QTRY_COMPARE(m_desk->lines().state(0), LineState::Ready);
        QVERIFY(m_studio->requests().last().refresh);
    }

    void lockedTake_isNotRendered()
    {
        open({ u"one"_s, u"two"_s });
        batch().start(ids());
        QTRY_VERIFY(!batch().isRunning());
        const qint64 take = m_desk->lines().line(0).take;
        m_desk->lines().editLines(u"x"_s, { 1 },
                                  [&](ScriptLine& line) { findTake(line, take)->locked = true; });
        m_studio->changeVoice(u"Aiko"_s);
        const auto requests = m_studio->requests().size();
        batch().start(ids());
        QCOMPARE(batch().total(), 1);
        QTRY_VERIFY(!batch().isRunning());
        QVERIFY(!m_desk->speaker().renderTake(1, take));
        m_desk->speaker().hearAfresh(1);
        QTRY_VERIFY(m_desk->speaker().shownAudio());
        QCOMPARE(m_studio->requests().size(), requests + 1);
        QCOMPARE(soundOf(m_desk->lines().line(0)).cacheKey, u"key-one"_s);
        QCOMPARE(soundOf(m_desk->lines().line(1)).cacheKey, u"key-two@1"_s);
    }

    void playOn_goesThroughTheLinesAndRendersAhead()
    {
        open({ u"one"_s, u" "_s, u"two"_s, u"three"_s });
        QSignalSpy reached(&m_desk->playOn(), &PlayOn::reached);
        m_desk->playOn().start(ids());
        QCOMPARE(reached.size(), 1);
        // Without waiting for the end of the first.
        QTRY_COMPARE(m_desk->lines().state(2), LineState::Ready);
        QCOMPARE(m_desk->lines().state(3), LineState::New);
        Q_EMIT m_desk->player().finished();
        if (m_desk->playOn().isOn()) {
            QCOMPARE(reached.last().first().toLongLong(), 3);
            m_desk->speaker().stop();
        }
        QVERIFY(!m_desk->playOn().isOn());
    }

    void timeLeft_isRounded()
    {
        QCOMPARE(timeLeftText(0.2), u"about 1 second(s) left"_s);
        QCOMPARE(timeLeftText(200), u"about 3 minute(s) left"_s);
    }

private:
    void open(const QStringList& texts)
    {
        Script script { .name = u"Pier"_s };
        for (const QString& text : texts) {
            const qint64 id = script.lines.size() + 1;
            script.lines.append({ .id = id, .position = double(id), .character = u"Aiko"_s, .text = text });
        }
        m_studio = std::make_unique<FakeStudio>(script);
        m_desk = std::make_unique<Desk>(m_studio->context(), m_studio->pool(), m_studio->deskCalls(),
                                        DeskSetup {});
        QSignalSpy loaded(m_desk.get(), &Desk::loaded);
        m_desk->load();
        QVERIFY(loaded.wait());
    }

    RenderBatch& batch() { return m_desk->batch(); }
    QList<qint64> ids()
    {
        QList<qint64> ids;
        for (int row = 0; row < m_desk->lines().rowCount(); ++row)
            ids.append(m_desk->lines().line(row).id);
        return ids;
    }

    std::unique_ptr<FakeStudio> m_studio {};
    std::unique_ptr<Desk> m_desk {};
};

QTEST_MAIN(tst_RenderBatch)
#include "tst_RenderBatch.moc"
