#include "tests/ui/support/FakeStudio.h"
#include "ui/StartTexts.h"
#include "ui/WorkspaceBar.h"
#include "ui/WorkspaceState.h"
#include "ui/lines/LineListModel.h"
#include "ui/lines/ScriptJournal.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

class tst_WorkspaceBar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_studio = std::make_unique<FakeStudio>(
            Script { .lines = { { .id = 1, .position = 1, .text = u"one"_s }, { .id = 2, .position = 2 } } });
        m_link = std::make_unique<StudioLink>(m_studio->context(), m_studio->calls(), m_studio->pool());
        m_model = std::make_unique<LineListModel>(m_history, LineIds());
        m_model->setScript(m_studio->savedScript());
        m_journal = std::make_unique<ScriptJournal>(*m_model, *m_link);
        m_journal->reset(1);
        m_state = std::make_unique<WorkspaceState>(
            m_studio->context(), *m_model, *m_journal, *m_link,
            RescueCalls { .saveElsewhere =
                              [this](const QString& folder, const QList<Script>& scripts) {
                                  m_saved = scripts;
                                  return QtFuture::makeReadyFuture(m_answer(folder));
                              },
                          .moveTo = [this](const QString& folder) { m_movedTo = folder; } });
        m_bar = std::make_unique<WorkspaceBar>(*m_state, nullptr);
    }

    void cleanup()
    {
        m_bar.reset();
        m_state.reset();
        m_journal.reset();
        m_model.reset();
        m_link.reset();
        m_studio.reset();
        m_history.clear();
        m_movedTo.clear();
        m_saved.clear();
    }

    void failedSave_isShownUntilItIsMended()
    {
        QVERIFY(m_bar->isHidden());
        m_studio->failSaves(1);
        edit(u"edited"_s);
        QTRY_VERIFY(!m_bar->isHidden());
        QVERIFY2(text().contains(u"The disk is full."_s), qPrintable(text()));
        QVERIFY(!button(u"workspaceRetry"_s)->isHidden());
        QVERIFY(!button(u"workspaceElsewhere"_s)->isHidden());
        QTest::keyClick(button(u"workspaceRetry"_s), Qt::Key_Space);
        QTRY_VERIFY(m_bar->isHidden());
        QCOMPARE(m_studio->savedScript().lines.first().text, u"edited"_s);
    }

    void saveElsewhere_takesWhatIsInMemory()
    {
        m_studio->failSaves(100);
        edit(u"edited"_s);
        m_journal->setDraft(2, u"half a sen"_s);
        QTRY_VERIFY(!m_bar->isHidden());
        m_state->saveElsewhere(u"/there"_s);
        QTRY_COMPARE(moved(), u"/there"_s);
        QCOMPARE(m_saved.size(), 1);
        QCOMPARE(m_saved[0].lines[0].text, u"edited"_s);
        QCOMPARE(m_saved[0].lines[1].text, u"half a sen"_s);
        m_studio->failSaves(0);
        QSignalSpy told(m_state.get(), &WorkspaceState::told);
        m_state->setMoved(u"/there"_s);
        QVERIFY(m_bar->isHidden());
        QVERIFY2(told[0][0].toString().contains(u"/there"_s), qPrintable(told[0][0].toString()));
        QTRY_COMPARE(m_studio->savedScript().lines.first().text, u"edited"_s);
    }

    void saveElsewhere_thatFailsCanBeTriedAgain()
    {
        m_studio->failSaves(100);
        edit(u"edited"_s);
        QTRY_VERIFY(!m_bar->isHidden());
        m_answer = [](const QString&) -> Result<Rescued> {
            return failure(ErrorKind::InvalidRequest, u"folder_in_use"_s, u"It is not empty."_s);
        };
        m_state->saveElsewhere(u"/full"_s);
        QTRY_VERIFY(text().contains(u"It is not empty."_s));
        QVERIFY(!button(u"workspaceElsewhere"_s)->isHidden());
        QVERIFY(moved().isEmpty());
    }

    void readOnly_saysWhyAndRefusesEdits()
    {
        m_state->setReadOnly(u"Process 42 has it since 20:58."_s);
        QVERIFY(!m_bar->isHidden());
        QVERIFY(text().contains(u"Process 42"_s));
        QVERIFY(button(u"workspaceElsewhere"_s)->isHidden());
        edit(u"edited"_s);
        m_model->addLine(0);
        m_model->removeLines({ 0 });
        QCOMPARE(m_model->script().lines, m_studio->savedScript().lines);
        QVERIFY(!m_history.canUndo());
        QVERIFY(!(m_model->index(0, LineListModel::Text).flags() & Qt::ItemIsEditable));
    }

    void recovery_saysWhatIsHere()
    {
        QVERIFY(recoveryText({ .startedAt = u"2026-01-01T20:00:00.000Z"_s }).isEmpty());
        const QString text = recoveryText({ .startedAt = u"2026-01-01T20:00:00.000Z"_s,
                                            .savedAt = u"2026-01-01T21:14:05.000Z"_s,
                                            .linesEdited = 3 });
        QVERIFY2(text.contains(u'3') && text.contains(u":14:05"_s), qPrintable(text));
    }

private:
    void edit(const QString& text) { m_model->setData(m_model->index(0, LineListModel::Text), text); }
    [[nodiscard]] QString text() const { return m_bar->findChild<QLabel*>(u"workspaceBarText"_s)->text(); }
    [[nodiscard]] QPushButton* button(const QString& name) const
    {
        return m_bar->findChild<QPushButton*>(name);
    }
    [[nodiscard]] QString moved()
    {
        QString folder;
        m_studio->runOnThread([&] { folder = m_movedTo; });
        return folder;
    }

    QUndoStack m_history {};
    std::unique_ptr<FakeStudio> m_studio {};
    std::unique_ptr<StudioLink> m_link {};
    std::unique_ptr<LineListModel> m_model {};
    std::unique_ptr<ScriptJournal> m_journal {};
    std::unique_ptr<WorkspaceState> m_state {};
    std::unique_ptr<WorkspaceBar> m_bar {};
    std::function<Result<Rescued>(const QString&)> m_answer = [](const QString& folder) -> Result<Rescued> {
        return Rescued { .root = folder, .scenes = 1, .lines = 2 };
    };
    QList<Script> m_saved {};
    QString m_movedTo {};
};

QTEST_MAIN(tst_WorkspaceBar)
#include "tst_WorkspaceBar.moc"
