#include "tests/ui/support/FakeVoices.h"
#include "ui/voice/CastSheet.h"
#include "ui/voice/CastingPanel.h"
#include "ui/voice/VoiceProfiles.h"

#include <QAbstractButton>
#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

class tst_CastingPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_studio = std::make_unique<FakeVoices>();
        m_history = std::make_unique<QUndoStack>();
        m_output = {};
        m_profiles = std::make_unique<VoiceProfiles>(m_studio->context(), m_studio->calls(), *m_history);
        m_audition =
            std::make_unique<Audition>(m_studio->context(), m_studio->calls(), m_pool, m_output.output());
        m_cast = std::make_unique<CastSheet>(m_studio->context(), m_studio->calls(), *m_profiles);
        m_panel = std::make_unique<CastingPanel>(*m_cast, *m_profiles, *m_audition);
        m_panel->resize(900, 300);
        m_panel->show();
        QVERIFY(m_panel->findChild<QLabel*>(u"castingEmpty"_s)->isVisible());
        m_profiles->load();
        QVERIFY(QTest::qWaitFor([this] { return table().model()->rowCount() == 3; }));
    }

    void cleanup()
    {
        m_panel.reset();
        m_cast.reset();
        m_audition.reset();
        m_profiles.reset();
        m_history.reset();
        m_studio.reset();
        m_pool.waitForDone();
    }

    void table_showsWhoSpeaksHowMuch()
    {
        QCOMPARE(text(0, CastingModel::Character), u"Aiko"_s);
        QVERIFY(text(0, CastingModel::Voice).contains(u"cast by name"_s));
        QCOMPARE(text(0, CastingModel::Lines), u"12"_s);
        QCOMPARE(text(0, CastingModel::Minutes), u"about 0:38"_s);
        QCOMPARE(text(1, CastingModel::Minutes), u"0:42"_s);
        QCOMPARE(m_cast->lineCounts().value(u"mina"_s), 14);
    }

    void hint_isInTheWordsOfTheWindow()
    {
        QCOMPARE(castHint({ .problem = u"There is no voice profile \"Ren\"; GET /voice/list names them."_s }),
                 u"There is no voice profile “Ren” any more."_s);
    }

    void table_followsVoicesAndLines()
    {
        m_studio->setCast({ FakeVoices::member(u"Ren"_s, u"flite:rms"_s, u"cast"_s, 3, 0) });
        m_cast->refreshSoon();
        QTRY_COMPARE(table().model()->rowCount(), 1);
        m_studio->setCast({});
        m_profiles->create();
        QTRY_COMPARE(table().model()->rowCount(), 0);
        QVERIFY(m_panel->findChild<QLabel*>(u"castingEmpty"_s)->text().contains(u"import"_s));
    }

    void keyboard_waitsForTheTable()
    {
        m_studio->setCast({});
        m_cast->refreshSoon();
        QTRY_COMPARE(table().model()->rowCount(), 0);
        m_panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        m_panel->findChild<QLabel*>(u"castingEmpty"_s)->setFocus();
        m_studio->setCast({ FakeVoices::member(u"Ren"_s, u"flite:rms"_s, u"cast"_s, 3, 0) });
        m_cast->refreshSoon();
        QTRY_VERIFY(table().hasFocus());
        QTest::keyClick(&table(), Qt::Key_F2);
        QVERIFY(m_panel->findChild<QDialog*>(u"voicePicker"_s));
    }

    void hear_speaksALineOfTheCharacter()
    {
        table().selectRow(1);
        table().setFocus();
        QTest::keyClick(&table(), Qt::Key_Space);
        QTRY_COMPARE(m_output.plays, 1);
        QCOMPARE(m_studio->requests().last().text, u"A line of mina"_s);
        QCOMPARE(m_studio->requests().last().character, u"mina"_s);
        QCOMPARE(button("hearCharacter").text(), u"Stop"_s);
        button("hearCharacter").click();
        QVERIFY(!m_output.playing);
    }

    void recast_hearsFirstAndIsOneStep()
    {
        table().selectAll();
        button("recast").click();
        auto* picker = m_panel->findChild<QDialog*>(u"voicePicker"_s);
        QVERIFY(picker);
        QTest::keyClicks(picker->findChild<QLineEdit*>(u"voiceSearch"_s), u"AWB"_s);
        auto& voices = *picker->findChild<QTableView*>(u"voiceTable"_s);
        QCOMPARE(voices.model()->rowCount(), 1);
        voices.setCurrentIndex(voices.model()->index(0, 0));
        QTest::keyClick(&voices, Qt::Key_Space);
        QTRY_COMPARE(m_output.plays, 1);
        const SpeechRequest heard = m_studio->requests().last();
        QCOMPARE(heard.text, u"A line of Aiko"_s);
        QCOMPARE(heard.profile->engineVoice, u"awb"_s);
        QVERIFY(!m_profiles->contains(u"Aiko"_s)); // only tried
        picker->findChild<QAbstractButton*>(u"useVoice"_s)->click();

        QCOMPARE(m_history->count(), 1);
        for (const QString& name : { u"Aiko"_s, u"mina"_s, u"haru"_s })
            QCOMPARE(m_profiles->profile(name).engineVoice, u"awb"_s);
        QCOMPARE(m_profiles->profile(u"mina"_s).colour, u"#e0709a"_s);
        QTRY_VERIFY(m_studio->names().contains(u"Aiko"_s));
        m_history->undo();
        QVERIFY(!m_profiles->contains(u"Aiko"_s));
        QCOMPARE(m_profiles->profile(u"haru"_s).engineVoice, u"ja+m3"_s);
    }

    void copy_givesTheVoiceOfAnother()
    {
        table().selectRow(1);
        auto& menu = *m_panel->findChild<QMenu*>(u"copyVoiceMenu"_s);
        Q_EMIT menu.aboutToShow();
        QCOMPARE(menu.actions().size(), 5);
        menu.actions().at(1)->trigger(); // haru
        QCOMPARE(m_profiles->profile(u"mina"_s).engineVoice, u"ja+m3"_s);
        QCOMPARE(m_profiles->profile(u"mina"_s).colour, u"#e0709a"_s);
        m_history->undo();
        QCOMPARE(m_profiles->profile(u"mina"_s).engineVoice, u"slt"_s);
    }

    void characterWithoutProfileGetsOne()
    {
        QSignalSpy wanted(m_panel.get(), &CastingPanel::profileWanted);
        table().selectRow(0);
        QCOMPARE(button("editVoice").text(), u"Make voice"_s);
        button("editVoice").click();
        QVERIFY(m_profiles->contains(u"Aiko"_s));
        QCOMPARE(wanted.first().first().toString(), u"Aiko"_s);
    }

    void enter_showsTheLines()
    {
        QSignalSpy wanted(m_panel.get(), &CastingPanel::linesWanted);
        table().selectRow(2);
        QTest::keyClick(&table(), Qt::Key_Return);
        QCOMPARE(wanted.first().first().toString(), u"haru"_s);
    }

    void hints_sayWhoSoundsAlikeAndWhatCannotBe()
    {
        CastMember alike = FakeVoices::member(u"Ren"_s, u"flite:rms"_s, u"cast"_s, 3, 0);
        alike.sameVoiceAs = { u"Bo"_s };
        const CastMember unfit = FakeVoices::member(u"a/b"_s, u"flite:rms"_s, u"cast"_s, 1, 0);
        m_studio->setCast({ alike, unfit });
        m_cast->refreshSoon();
        QTRY_COMPARE(table().model()->rowCount(), 2);
        QCOMPARE(text(0, CastingModel::Hint), u"Sounds like Bo"_s);
        table().selectRow(1);
        QVERIFY(!button("recast").isEnabled());
        QVERIFY(m_panel->findChild<QLabel*>(u"castingNote"_s)->text().contains(u"slashes"_s));
    }

private:
    QTableView& table() { return *m_panel->findChild<QTableView*>(u"castingTable"_s); }
    QString text(int row, int column) { return table().model()->index(row, column).data().toString(); }
    QAbstractButton& button(const char* name)
    {
        return *m_panel->findChild<QAbstractButton*>(QString::fromLatin1(name));
    }

    std::unique_ptr<FakeVoices> m_studio;
    std::unique_ptr<QUndoStack> m_history;
    QThreadPool m_pool;
    FakeOutput m_output;
    std::unique_ptr<VoiceProfiles> m_profiles;
    std::unique_ptr<Audition> m_audition;
    std::unique_ptr<CastSheet> m_cast;
    std::unique_ptr<CastingPanel> m_panel;
};

QTEST_MAIN(tst_CastingPanel)
#include "tst_CastingPanel.moc"
