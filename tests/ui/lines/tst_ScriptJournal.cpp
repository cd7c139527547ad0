#include "tests/ui/support/FakeStudio.h"
#include "ui/lines/LineListModel.h"
#include "ui/lines/ScriptJournal.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

class tst_ScriptJournal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_studio = std::make_unique<FakeStudio>(
            Script { .lines = { { .id = 1, .position = 1, .text = u"one"_s }, { .id = 2, .position = 2 } } });
        m_link = std::make_unique<StudioLink>(m_studio->context(), m_studio->calls(), m_studio->pool());
        m_history.clear();
        m_model = std::make_unique<LineListModel>(m_history, LineIds());
        m_model->setScript(m_studio->savedScript());
        m_journal = std::make_unique<ScriptJournal>(*m_model, *m_link);
        m_journal->reset(1);
    }

    void cleanup()
    {
        m_journal.reset();
        m_model.reset();
        m_link.reset();
        m_studio.reset();
    }

    void edits_areSavedWithinMoments()
    {
        QSignalSpy saved(m_link.get(), &StudioLink::scriptSaved);
        m_model->setData(m_model->index(0, LineListModel::Text), u"edited"_s);
        m_model->addLine(2, u"three"_s);
        QVERIFY(saved.wait(1000));
        QCOMPARE(m_studio->savedScript().lines, m_model->script().lines);
        m_model->removeLines({ 0 });
        m_model->undoStack().undo();
        m_model->removeLines({ 1 });
        QVERIFY(saved.wait(1000));
        QCOMPARE(m_studio->savedScript().lines, m_model->script().lines);
    }

    void currentLine_isSaved()
    {
        QSignalSpy saved(m_link.get(), &StudioLink::scriptSaved);
        m_journal->setCurrentLine(2);
        QVERIFY(saved.wait(1000));
        QCOMPARE(m_studio->savedScript().currentLine, 2);
    }

    void renderOfALine_isSaved()
    {
        QSignalSpy saved(m_link.get(), &StudioLink::scriptSaved);
        m_model->setRendered(1, u"print"_s, { .cacheKey = u"key"_s, .durationSeconds = 2 });
        QVERIFY(saved.wait(1000));
        QCOMPARE(soundOf(m_studio->savedScript().lines.first()).cacheKey, u"key"_s);
    }

    void failedSave_isTriedAgainWithWhatFollowed()
    {
        m_studio->failSaves(1);
        QSignalSpy failed(m_link.get(), &StudioLink::scriptSaveFailed);
        QSignalSpy saved(m_link.get(), &StudioLink::scriptSaved);
        m_model->setData(m_model->index(0, LineListModel::Text), u"edited"_s);
        QVERIFY(failed.wait(1000));
        m_model->removeLines({ 1 });
        QVERIFY(saved.wait(5000));
        QCOMPARE(m_studio->savedScript().lines, m_model->script().lines);
    }

    void draft_isSavedUntilItEnds()
    {
        QSignalSpy saved(m_link.get(), &StudioLink::scriptSaved);
        m_journal->setDraft(1, u"half a sen"_s);
        QVERIFY(saved.wait(1000));
        QCOMPARE(m_studio->savedScript().lines.first().text, u"half a sen"_s);
        QCOMPARE(m_model->line(0).text, u"one"_s);
        m_journal->endDraft();
        QVERIFY(saved.wait(1000));
        QCOMPARE(m_studio->savedScript().lines, m_model->script().lines);
    }

    void draftOfALineThatIsRemoved_isForgotten()
    {
        QSignalSpy saved(m_link.get(), &StudioLink::scriptSaved);
        m_journal->setDraft(1, u"half a sen"_s);
        m_model->removeLines({ 0 });
        m_journal->endDraft();
        QVERIFY(saved.wait(1000));
        QCOMPARE(m_studio->savedScript().lines, m_model->script().lines);
    }

    void saveNow_doesNotWaitForTheTimer()
    {
        m_model->setData(m_model->index(0, LineListModel::Text), u"last words"_s);
        m_journal->saveNow();
        QCOMPARE(m_studio->savedScript().lines.first().text, u"last words"_s);
    }

private:
    std::unique_ptr<FakeStudio> m_studio {};
    std::unique_ptr<StudioLink> m_link {};
    QUndoStack m_history {};
    std::unique_ptr<LineListModel> m_model {};
    std::unique_ptr<ScriptJournal> m_journal {};
};

QTEST_GUILESS_MAIN(tst_ScriptJournal)
#include "tst_ScriptJournal.moc"
