#include "tests/ui/support/FakeVoices.h"
#include "ui/voice/ProfileClashDialog.h"
#include "ui/voice/VoiceProfiles.h"

#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

class tst_VoiceProfiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_studio = std::make_unique<FakeVoices>();
        m_history = std::make_unique<QUndoStack>();
        open();
    }

    void cleanup()
    {
        m_profiles.reset();
        m_history.reset();
        m_studio.reset();
    }

    void edit_isADraftThatReachesTheStudioAndSurvives()
    {
        setRate(1.2, 1);
        QVERIFY(m_profiles->isEdited(u"mina"_s));
        QCOMPARE(m_profiles->editedNames(), QStringList { u"mina"_s });
        QTRY_VERIFY(m_studio->state(u"mina"_s).draft);
        QCOMPARE(m_studio->state(u"mina"_s).draft->prosody.rate, 1.2);
        QCOMPARE(m_studio->state(u"mina"_s).saved->prosody.rate, 1.0);

        m_profiles.reset(); // the program ends, and starts again
        m_history->clear();
        open();
        QCOMPARE(m_profiles->profile(u"mina"_s).prosody.rate, 1.2);
        QVERIFY(m_profiles->isEdited(u"mina"_s));
    }

    void edit_thatIsNotWrittenYetIsHandedOverAtTheEnd()
    {
        setRate(1.3, 1);
        m_profiles->saveNow();
        m_profiles.reset();
        QTRY_VERIFY(m_studio->state(u"mina"_s).draft);
    }

    void editsOfOneGestureAreOneStep()
    {
        for (const double rate : { 1.1, 1.2, 1.3 })
            setRate(rate, 1);
        QCOMPARE(m_history->count(), 1);
        setRate(1.4, 2);
        QCOMPARE(m_history->count(), 2);
        m_history->undo();
        QCOMPARE(m_profiles->profile(u"mina"_s).prosody.rate, 1.3);
        m_history->undo();
        QVERIFY(!m_profiles->isEdited(u"mina"_s));
        m_history->redo();
        QCOMPARE(m_profiles->profile(u"mina"_s).prosody.rate, 1.3);
    }

    void editBackToWhatIsSavedLeavesNoDraftAndNoStep()
    {
        setRate(1.1, 1);
        setRate(1.0, 1);
        QVERIFY(!m_profiles->isEdited(u"mina"_s));
        QCOMPARE(m_history->count(), 0);
    }

    void save_canBeUndone()
    {
        setRate(1.2, 1);
        m_profiles->save({ u"mina"_s });
        QVERIFY(!m_profiles->isEdited(u"mina"_s));
        QTRY_COMPARE(m_studio->state(u"mina"_s).saved->prosody.rate, 1.2);
        QCOMPARE(m_history->undoText(), u"Save voice mina"_s);
        m_history->undo();
        QTRY_COMPARE(m_studio->state(u"mina"_s).saved->prosody.rate, 1.0);
        QCOMPARE(m_studio->state(u"mina"_s).draft->prosody.rate, 1.2);
    }

    void revert_givesTheDraftUpAndUndoBringsItBack()
    {
        setRate(1.2, 1);
        m_profiles->revert({ u"mina"_s });
        QCOMPARE(m_profiles->profile(u"mina"_s).prosody.rate, 1.0);
        m_history->undo();
        QCOMPARE(m_profiles->profile(u"mina"_s).prosody.rate, 1.2);
    }

    void list_growsAndShrinksInSteps()
    {
        const QStringList before = m_profiles->names();
        const QString made = m_profiles->create();
        QVERIFY(m_profiles->contains(made));
        QCOMPARE(m_profiles->create(), made + u" 2"_s);
        const QString copy = m_profiles->duplicate(u"mina"_s);
        QCOMPARE(copy, u"mina 2"_s);
        QCOMPARE(m_profiles->profile(copy).engineVoice, u"slt"_s);
        m_profiles->remove({ copy, u"haru"_s });
        QVERIFY(!m_profiles->contains(u"haru"_s));
        QTRY_VERIFY(!m_studio->names().contains(u"haru"_s));
        while (m_history->canUndo())
            m_history->undo();
        QCOMPARE(m_profiles->names(), before);
        QTRY_COMPARE(m_studio->names(), before);
    }

    void rename_keepsTheDraft()
    {
        setRate(1.2, 1);
        m_profiles->change(m_profiles->renamed(u"mina"_s, u"Mina M."_s + u"x"_s), u"Rename"_s);
        QVERIFY(!m_profiles->contains(u"mina"_s));
        QCOMPARE(m_profiles->profile(u"Mina M.x"_s).prosody.rate, 1.2);
        QCOMPARE(m_profiles->state(u"Mina M.x"_s).draft->name, u"Mina M.x"_s);
        m_history->undo();
        QCOMPARE(m_profiles->profile(u"mina"_s).prosody.rate, 1.2);
    }

    void nameFault_saysWhatANameMayBe()
    {
        QVERIFY(m_profiles->nameFault(u"Old Tom"_s).isEmpty());
        for (const QString& name : { u""_s, u"mina"_s, u"a/b"_s, u" a"_s, u"a."_s, QString(65, u'a') })
            QVERIFY2(!m_profiles->nameFault(name).isEmpty(), qPrintable(name));
    }

    void failedWritesAreTriedAgain()
    {
        m_studio->failWrites(1);
        QSignalSpy failed(m_profiles.get(), &VoiceProfiles::failed);
        QSignalSpy recovered(m_profiles.get(), &VoiceProfiles::recovered);
        setRate(1.2, 1);
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(m_profiles->profile(u"mina"_s).prosody.rate, 1.2);
        m_profiles->saveNow();
        QTRY_COMPARE(recovered.size(), 1);
        QVERIFY(m_studio->state(u"mina"_s).draft);
    }

    void changesOfOthersArriveAndKeepTheDraft()
    {
        setRate(1.2, 1);
        QTRY_VERIFY(m_studio->state(u"mina"_s).draft);
        VoiceProfile theirs = m_profiles->profile(u"mina"_s);
        theirs.prosody = {};
        theirs.notes = u"by the server"_s;
        m_studio->storeElsewhere(theirs);
        QTRY_COMPARE(m_profiles->state(u"mina"_s).saved->notes, u"by the server"_s);
        QCOMPARE(m_profiles->profile(u"mina"_s).prosody.rate, 1.2);
        m_studio->storeElsewhere({ .name = u"newcomer"_s });
        QTRY_VERIFY(m_profiles->contains(u"newcomer"_s));
    }

    void import_answersClashes()
    {
        const QList<VoiceProfile> file { { .name = u"mina"_s, .notes = u"1"_s },
                                         { .name = u"haru"_s, .notes = u"2"_s },
                                         { .name = u"beacon"_s, .notes = u"3"_s },
                                         { .name = u"tom"_s, .notes = u"4"_s } };
        const auto after = importedProfiles(file,
                                            { { u"mina"_s, ProfileClash::Replace },
                                              { u"haru"_s, ProfileClash::KeepBoth },
                                              { u"beacon"_s, ProfileClash::Skip } },
                                            *m_profiles);
        m_profiles->change(after, u"Import"_s);
        QCOMPARE(m_profiles->profile(u"mina"_s).notes, u"1"_s);
        QCOMPARE(m_profiles->profile(u"haru 2"_s).notes, u"2"_s);
        QCOMPARE(m_profiles->profile(u"beacon"_s).notes, QString());
        QCOMPARE(m_profiles->profile(u"tom"_s).notes, u"4"_s);
        m_history->undo();
        QVERIFY(!m_profiles->contains(u"tom"_s));
    }

private:
    void open()
    {
        m_profiles = std::make_unique<VoiceProfiles>(m_studio->context(), m_studio->calls(), *m_history);
        m_profiles->load();
        QVERIFY(QTest::qWaitFor([this] { return m_profiles->isLoaded(); }));
    }

    void setRate(double rate, int gesture)
    {
        VoiceProfile draft = m_profiles->profile(u"mina"_s);
        draft.prosody.rate = rate;
        m_profiles->edit(draft, u"rate"_s, gesture);
    }

    std::unique_ptr<FakeVoices> m_studio;
    std::unique_ptr<QUndoStack> m_history;
    std::unique_ptr<VoiceProfiles> m_profiles;
};

QTEST_MAIN(tst_VoiceProfiles)
#include "tst_VoiceProfiles.moc"
