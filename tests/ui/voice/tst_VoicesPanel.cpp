#include "tests/ui/support/FakeVoices.h"
#include "ui/voice/EngineVoiceModel.h"
#include "ui/voice/ProfileEditor.h"
#include "ui/voice/ProfileList.h"
#include "ui/voice/ValueSlider.h"
#include "ui/voice/VoiceProfiles.h"
#include "ui/voice/VoicesPanel.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QFile>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSlider>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

class tst_VoicesPanel : public QObject {
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
        m_profiles->load();
        QVERIFY(QTest::qWaitFor([this] { return m_profiles->isLoaded(); }));
        m_profiles->setCurrent(u"mina"_s);
        openPanel();
    }

    void cleanup()
    {
        m_panel.reset();
        m_audition.reset();
        m_profiles.reset();
        m_history.reset();
        m_studio.reset();
        m_pool.waitForDone();
    }

    void list_isSearchedAndWalkedByKeyboard()
    {
        QCOMPARE(view().model()->rowCount(), 5);
        auto& search = *m_panel->findChild<QLineEdit*>(u"profileSearch"_s);
        search.setFocus();
        QTest::keyClicks(&search, u"HAR"_s);
        QCOMPARE(view().model()->rowCount(), 1);
        QTest::keyClick(&search, Qt::Key_Down);
        QCOMPARE(m_profiles->current(), u"haru"_s);
        QCOMPARE(label("profileTitle"), u"haru"_s);
        QTest::keyClicks(&search, u"zzz"_s);
        QVERIFY(m_panel->findChild<QLabel*>(u"profilesEmpty"_s)->isVisible());
    }

    void newVoice_isNamedAtOnce()
    {
        m_panel->findChild<QAction*>(u"voice.new"_s)->trigger();
        auto* editor = m_panel->findChild<QLineEdit*>(u"renameEdit"_s);
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, u"Old Tom"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(m_profiles->contains(u"Old Tom"_s));
        QCOMPARE(m_profiles->current(), u"Old Tom"_s);
        QTRY_VERIFY(m_studio->names().contains(u"Old Tom"_s));
    }

    void rename_asksWhetherLinesFollow()
    {
        m_panel->list().setLineCounts({ { u"mina"_s, 12 } });
        QSignalSpy wanted(&m_panel->list(), &ProfileList::renameLinesWanted);
        view().setFocus();
        QTest::keyClick(&view(), Qt::Key_F2);
        auto* editor = m_panel->findChild<QLineEdit*>(u"renameEdit"_s);
        QVERIFY(editor);
        editor->setText(u"Mina M"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(m_panel->findChild<QMessageBox*>(u"renameQuestion"_s));
        auto* question = m_panel->findChild<QMessageBox*>(u"renameQuestion"_s);
        QVERIFY(question->text().contains(u"12"_s));
        question->findChild<QAbstractButton*>(u"renameLines"_s)->click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first(), (QVariantList { u"mina"_s, u"Mina M"_s }));
    }

    void rename_refusesATakenName()
    {
        rename(u"haru"_s);
        QTRY_VERIFY(label("voicesNote").contains(u"haru"_s));
        QVERIFY(m_profiles->contains(u"mina"_s));
    }

    void rename_withoutLinesIsOneStep()
    {
        rename(u"Mina"_s);
        QTRY_VERIFY(m_profiles->contains(u"Mina"_s));
        QCOMPARE(m_history->count(), 1);
        QCOMPARE(m_profiles->current(), u"Mina"_s);
        m_history->undo();
        QVERIFY(m_profiles->contains(u"mina"_s));
    }

    void delete_takesAllThatAreSelected()
    {
        view().setFocus();
        view().selectAll();
        QTest::keyClick(&view(), Qt::Key_Delete);
        QCOMPARE(m_profiles->names(), QStringList());
        QVERIFY(label("profilesEmpty").contains(u"no voices"_s));
        m_history->undo();
        QCOMPARE(m_profiles->names().size(), 5);
    }

    void files_takeVoicesOutAndIn()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"voices.json"_s);
        view().selectAll();
        m_panel->list().exportTo(file);
        QTRY_VERIFY(label("voicesNote").contains(u"5"_s));
        m_profiles->remove(m_profiles->names());
        m_panel->list().importFrom({ file });
        QTRY_COMPARE(m_profiles->names().size(), 5);
        QCOMPARE(m_profiles->profile(u"mina"_s).colour, u"#e0709a"_s);

        m_panel->list().importFrom({ file }); // now every name is taken
        QTRY_VERIFY(m_panel->findChild<QDialog*>(u"profileClashes"_s));
        auto* dialog = m_panel->findChild<QDialog*>(u"profileClashes"_s);
        QCOMPARE(dialog->findChildren<QComboBox*>().size(), 6);
        dialog->accept(); // keep both
        QCOMPARE(m_profiles->names().size(), 10);
        m_history->undo();
        QCOMPARE(m_profiles->names().size(), 5);
    }

    void import_ofNonsenseSaysSo()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"x.json"_s);
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(R"({"name": "a", "engine": "festival"})");
        out.close();
        m_panel->list().importFrom({ file });
        QTRY_VERIFY(label("voicesNote").contains(u"festival"_s));
        m_panel->list().importFrom({ folder.filePath(u"none.json"_s) });
        QTRY_VERIFY(label("voicesNote").contains(u"none.json"_s));
        QCOMPARE(m_profiles->names().size(), 5);
    }

    void slider_wheelCtrlAndDoubleClick()
    {
        auto& slider = *m_panel->findChild<QWidget*>(u"rate"_s)->findChild<QSlider*>(u"slider"_s);
        wheel(slider, 120, Qt::NoModifier);
        QCOMPARE(rate(), 1.05);
        wheel(slider, 120, Qt::ControlModifier);
        QCOMPARE(rate(), 1.06);
        QTest::mouseDClick(&slider, Qt::LeftButton);
        QCOMPARE(rate(), 1.0);
        QVERIFY(!m_profiles->isEdited(u"mina"_s));
        slider.setFocus();
        QTest::keyClick(&slider, Qt::Key_Up);
        QTest::keyClick(&slider, Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(rate(), 1.06);
        QTest::keyClick(&slider, Qt::Key_Home);
        QCOMPARE(rate(), 1.0);
    }

    void slider_dragIsOneStep()
    {
        auto& slider = *m_panel->findChild<QWidget*>(u"pitch"_s)->findChild<QSlider*>(u"slider"_s);
        Q_EMIT slider.sliderPressed();
        for (const int place : { 510, 530, 560 })
            slider.setValue(place);
        QCOMPARE(m_history->count(), 1);
        m_history->undo();
        QCOMPARE(m_profiles->profile(u"mina"_s).prosody.pitch, 0.0);
        QCOMPARE(slider.value(), 500);
    }

    void changedFieldsAreMarkedAndBroughtBack()
    {
        auto& mark = *m_panel->findChild<QAbstractButton*>(u"volumeChanged"_s);
        QVERIFY(!mark.isVisible());
        auto& number = *m_panel->findChild<QWidget*>(u"volume"_s)->findChild<QDoubleSpinBox*>(u"number"_s);
        number.setValue(-3);
        QVERIFY(mark.isVisible());
        QVERIFY(mark.text().contains(u"changed"_s));
        QVERIFY(label("profileState").contains(u"not saved"_s));
        mark.click();
        QVERIFY(!m_profiles->isEdited(u"mina"_s));
        QCOMPARE(number.value(), 0.0);
        QVERIFY(!mark.isVisible());
    }

    void save_byCtrlSAndRevertByButton()
    {
        QVERIFY(!button("saveProfile").isEnabled());
        setRate(1.5);
        QVERIFY(button("saveProfile").isEnabled());
        m_panel->activateWindow();
        view().setFocus();
        QTest::keyClick(&view(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(m_studio->state(u"mina"_s).saved->prosody.rate, 1.5);
        setRate(1.7);
        button("revertProfile").click();
        QCOMPARE(rate(), 1.5);
        m_history->undo();
        QCOMPARE(rate(), 1.7);
    }

    void draft_survivesOtherProfilesAndARebuiltWindow()
    {
        setRate(1.5);
        m_profiles->setCurrent(u"haru"_s);
        QCOMPARE(label("profileTitle"), u"haru"_s);
        m_profiles->setCurrent(u"mina"_s);
        QCOMPARE(numberOf("rate"), 1.5);
        m_panel.reset();
        openPanel();
        QCOMPARE(label("profileTitle"), u"mina"_s);
        QCOMPARE(numberOf("rate"), 1.5);
        QVERIFY(label("profileState").contains(u"not saved"_s));
    }

    void play_speaksTheDraftAndABCompares()
    {
        setRate(2);
        button("playProfile").click();
        QTRY_COMPARE(m_output.plays, 1);
        QCOMPARE(m_studio->requests().last().profile->prosody.rate, 2.0);
        QCOMPARE(button("playProfile").text(), u"Stop"_s);
        button("hearSaved").click();
        QTRY_COMPARE(m_output.plays, 2);
        QCOMPARE(m_studio->requests().last().profile->prosody.rate, 1.0);
        button("hearEdited").click();
        QTRY_COMPARE(m_output.plays, 3);
        setRate(1.8); // heard after a pause
        QTRY_COMPARE(m_output.plays, 4);
        QCOMPARE(m_studio->requests().last().profile->prosody.rate, 1.8);
        button("playProfile").click();
        QVERIFY(!m_output.playing);
    }

    void play_ofNotesChangesNothing()
    {
        button("playProfile").click();
        QTRY_COMPARE(m_output.plays, 1);
        m_panel->findChild<QPlainTextEdit*>(u"notes"_s)->setPlainText(u"Loud."_s);
        QVERIFY(m_profiles->isEdited(u"mina"_s));
        QTest::qWait(400); // longer than the pause after which it would start over
        QCOMPARE(m_output.plays, 1);
    }

    void space_inTheListPlays()
    {
        view().setFocus();
        QTest::keyClick(&view(), Qt::Key_Space);
        QTRY_COMPARE(m_output.plays, 1);
        QCOMPARE(m_studio->requests().last().voice, u"mina"_s);
    }

    void invalidInputIsSaidWhileTyping_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("valid");
        QTest::newRow("seed word") << u"seed"_s << u"12x"_s << false;
        QTest::newRow("seed negative") << u"seed"_s << u"-1"_s << false;
        QTest::newRow("seed too large") << u"seed"_s << u"99999999999999999"_s << false;
        QTest::newRow("seed") << u"seed"_s << u"12"_s << true;
        QTest::newRow("language unknown") << u"language"_s << u"qq"_s << false;
        QTest::newRow("language") << u"language"_s << u"fr"_s << true;
    }

    void invalidInputIsSaidWhileTyping()
    {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QFETCH(bool, valid);
        auto& edit = *m_panel->findChild<QLineEdit*>(field);
        edit.clear();
        QTest::keyClicks(&edit, typed);
        QCOMPARE(m_panel->findChild<QLabel*>(u"profileNote"_s)->isVisible(), !valid);
        QCOMPARE(edit.text(), typed);
        if (valid && field == u"seed")
            QCOMPARE(m_profiles->profile(u"mina"_s).seed, std::optional<qint64>(12));
    }

    void picker_filtersHearsAndChooses()
    {
        button("engineVoice").click();
        QTRY_VERIFY(m_panel->findChild<QDialog*>(u"voicePicker"_s));
        auto* picker = m_panel->findChild<QDialog*>(u"voicePicker"_s);
        auto& table = *picker->findChild<QTableView*>(u"voiceTable"_s);
        const int english = table.model()->rowCount();
        QVERIFY(english > 20);
        picker->findChild<QComboBox*>(u"voiceEngine"_s)->setCurrentIndex(1);
        QCOMPARE(table.model()->rowCount(), 4);
        auto& search = *picker->findChild<QLineEdit*>(u"voiceSearch"_s);
        QTest::keyClicks(&search, u"rms"_s);
        QCOMPARE(table.model()->rowCount(), 1);
        table.setCurrentIndex(table.model()->index(0, 0));
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_Space);
        QTRY_COMPARE(m_output.plays, 1);
        QCOMPARE(m_studio->requests().last().profile->engineVoice, u"rms"_s);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {},
                          table.visualRect(table.model()->index(0, 0)).topLeft() + QPoint(8, 8));
        QVERIFY(!m_output.playing);
        picker->findChild<QAbstractButton*>(u"useVoice"_s)->click();
        QCOMPARE(m_profiles->profile(u"mina"_s).engineVoice, u"rms"_s);
        QCOMPARE(m_profiles->state(u"mina"_s).saved->engineVoice, u"slt"_s);
    }

    void picker_offersTheVoicesOfAnotherProvider()
    {
        m_studio->setOffered(QList<OfferedVoice> { { .id = u"3"_s,
                                                     .name = u"ずんだもん"_s,
                                                     .lang = u"ja"_s,
                                                     .gender = u"female"_s,
                                                     .style = u"ノーマル"_s,
                                                     .termsOf = u"388f"_s },
                                                   { .id = u"2"_s,
                                                     .name = u"四国めたん"_s,
                                                     .lang = u"ja"_s,
                                                     .gender = u"female"_s,
                                                     .style = u"ノーマル"_s } });
        chooseProvider(u"voicevox"_s);
        QVERIFY(m_profiles->profile(u"mina"_s).engineVoice.isEmpty()); // slt is nobody there
        QVERIFY(!m_panel->findChild<QComboBox*>(u"engine"_s)->isEnabled());
        button("engineVoice").click();
        QTRY_VERIFY(m_panel->findChild<QDialog*>(u"voicePicker"_s));
        auto* picker = m_panel->findChild<QDialog*>(u"voicePicker"_s);
        QVERIFY(!picker->findChild<QComboBox*>(u"voiceEngine"_s)->isVisible());
        auto& table = *picker->findChild<QTableView*>(u"voiceTable"_s);
        picker->findChild<QComboBox*>(u"voiceLanguage"_s)->setCurrentIndex(0);
        QCOMPARE(table.model()->rowCount(), 2);
        picker->findChild<QLineEdit*>(u"voiceSearch"_s)->setText(u"ずんだ"_s);
        QCOMPARE(table.model()->rowCount(), 1);
        QCOMPARE(table.model()->index(0, EngineVoiceModel::Name).data().toString(), u"ずんだもん"_s);
        QCOMPARE(table.model()->index(0, EngineVoiceModel::Style).data().toString(), u"ノーマル"_s);
        QVERIFY(!table.isColumnHidden(EngineVoiceModel::Style)
                && table.isColumnHidden(EngineVoiceModel::Engine));
        picker->findChild<QLineEdit*>(u"voiceSearch"_s)->setText(u"ノーマル"_s);
        QCOMPARE(table.model()->rowCount(), 2);
        picker->findChild<QLineEdit*>(u"voiceSearch"_s)->setText(u"ずんだ"_s);
        table.setCurrentIndex(table.model()->index(0, 0));
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_Space);
        QTRY_COMPARE(m_output.plays, 1);
        QCOMPARE(m_studio->requests().last().profile->engineVoice, u"3"_s);
        QCOMPARE(m_studio->requests().last().profile->provider, u"voicevox"_s);
        picker->findChild<QAbstractButton*>(u"useVoice"_s)->click();
        const VoiceProfile mina = m_profiles->profile(u"mina"_s);
        QCOMPARE(mina.provider, u"voicevox"_s);
        QCOMPARE(mina.engineVoice, u"3"_s);
        QCOMPARE(mina.lang, u"ja"_s);
        QTRY_COMPARE(button("engineVoice").text(), u"ずんだもん · ノーマル…"_s);
        auto* terms = m_panel->findChild<QPlainTextEdit*>(u"voiceTerms"_s);
        QTRY_VERIFY(terms->isVisible());
        QCOMPARE(terms->toPlainText(), u"The terms of 388f"_s);
        m_history->undo();
        m_studio->setTermsFault(Error { .message = u"Nobody answers."_s });
        m_history->redo();
        auto* again = m_panel->findChild<QPushButton*>(u"voiceTermsAgain"_s);
        QTRY_VERIFY(again->isVisible());
        QVERIFY(!terms->isVisible());
        m_studio->setTermsFault(std::nullopt);
        again->click();
        QTRY_VERIFY(terms->isVisible());
        QVERIFY(!again->isVisible());
        m_history->undo();
        QVERIFY(!terms->isVisible());
        QVERIFY(m_profiles->profile(u"mina"_s).engineVoice.isEmpty());
        m_history->undo();
        QCOMPARE(m_profiles->profile(u"mina"_s).engineVoice, u"slt"_s);
    }

    void provider_thatListsNoVoicesTakesATypedOne()
    {
        chooseProvider(u"voicevox"_s);
        m_studio->setOffered(tl::unexpected(Error { .message = u"Nobody answers."_s }));
        button("engineVoice").click();
        QTRY_COMPARE(label("profileNote"), u"Nobody answers."_s);
        // A key may speak and not list; or it lists none.
        m_studio->setOffered(tl::unexpected(Error { .kind = ErrorKind::ProviderFailed }));
        button("engineVoice").click();
        QTRY_VERIFY(m_panel->findChild<QInputDialog*>(u"typeVoice"_s));
        m_panel->findChild<QInputDialog*>(u"typeVoice"_s)->reject();
        QTRY_VERIFY(!m_panel->findChild<QInputDialog*>(u"typeVoice"_s));
        m_studio->setOffered(QList<OfferedVoice>());
        button("engineVoice").click();
        QTRY_VERIFY(m_panel->findChild<QInputDialog*>(u"typeVoice"_s));
        auto* dialog = m_panel->findChild<QInputDialog*>(u"typeVoice"_s);
        dialog->setTextValue(u" nova "_s);
        dialog->accept();
        QCOMPARE(m_profiles->profile(u"mina"_s).engineVoice, u"nova"_s);
    }

    void styles_getOwnFiguresAndGoBack()
    {
        auto& table = *m_panel->findChild<QTableView*>(u"styleTable"_s);
        QAbstractItemModel& styles = *table.model();
        QCOMPARE(styles.rowCount(), 10);
        const QModelIndex calmRate = styles.index(1, 1);
        const double builtIn = calmRate.data(Qt::EditRole).toDouble();
        QVERIFY(calmRate.data(Qt::ForegroundRole).isValid());
        QVERIFY(styles.setData(calmRate, 1.6));
        QCOMPARE(m_profiles->profile(u"mina"_s).styles.value(u"calm"_s).rate, 1.6);
        QVERIFY(!calmRate.data(Qt::ForegroundRole).isValid());
        table.setCurrentIndex(calmRate);
        QTest::keyClick(&table, Qt::Key_Space);
        QTRY_COMPARE(m_output.plays, 1);
        QCOMPARE(m_studio->requests().last().style, u"calm"_s);
        QTest::keyClick(&table, Qt::Key_Delete);
        QVERIFY(m_profiles->profile(u"mina"_s).styles.isEmpty());
        QCOMPARE(calmRate.data(Qt::EditRole).toDouble(), builtIn);

        auto& typed = *m_panel->findChild<QLineEdit*>(u"newStyle"_s);
        QTest::keyClicks(&typed, u"drunk"_s);
        QTest::keyClick(&typed, Qt::Key_Return);
        QVERIFY(m_profiles->profile(u"mina"_s).styles.contains(u"drunk"_s));
        QCOMPARE(styles.rowCount(), 11);
    }

    void everyControlHasAName()
    {
        for (const QWidget* widget : m_panel->findChildren<QWidget*>()) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible())
                continue;
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const QString text = button ? button->text() : QString();
            const bool part = widget->objectName().startsWith(u"qt_"_s)
                || QString::fromLatin1(widget->metaObject()->className()).contains(u"ScrollArea"_s);
            const bool combo = qobject_cast<const QComboBox*>(widget->parentWidget());
            QVERIFY2(
                part || combo || !widget->accessibleName().isEmpty() || !text.isEmpty()
                    || qobject_cast<const QComboBox*>(widget),
                qPrintable(widget->objectName() + QString::fromLatin1(widget->metaObject()->className())));
        }
    }

private:
    void openPanel()
    {
        m_panel = std::make_unique<VoicesPanel>(*m_profiles, *m_audition, m_pool);
        m_panel->resize(500, 900);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        QApplication::setActiveWindow(m_panel.get());
    }

    void chooseProvider(const QString& id)
    {
        auto& box = *m_panel->findChild<QComboBox*>(u"provider"_s);
        box.setCurrentIndex(box.findData(id));
        Q_EMIT box.activated(box.currentIndex());
    }

    QListView& view() { return *m_panel->findChild<QListView*>(u"profileView"_s); }
    QAbstractButton& button(const char* name)
    {
        return *m_panel->findChild<QAbstractButton*>(QString::fromLatin1(name));
    }
    QString label(const char* name) { return m_panel->findChild<QLabel*>(QString::fromLatin1(name))->text(); }
    double numberOf(const char* name)
    {
        return m_panel->findChild<QWidget*>(QString::fromLatin1(name))
            ->findChild<QDoubleSpinBox*>(u"number"_s)
            ->value();
    }
    double rate() { return m_profiles->profile(u"mina"_s).prosody.rate; }
    void setRate(double rate)
    {
        m_panel->findChild<QWidget*>(u"rate"_s)->findChild<QDoubleSpinBox*>(u"number"_s)->setValue(rate);
    }
    void rename(const QString& name)
    {
        view().setFocus();
        QTest::keyClick(&view(), Qt::Key_F2);
        auto* editor = m_panel->findChild<QLineEdit*>(u"renameEdit"_s);
        QVERIFY(editor);
        editor->setText(name);
        QTest::keyClick(editor, Qt::Key_Return);
    }
    static void wheel(QWidget& widget, int delta, Qt::KeyboardModifiers modifiers)
    {
        const QPointF at = widget.rect().center();
        QWheelEvent event(at, widget.mapToGlobal(at), {}, { 0, delta }, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(&widget, &event);
    }

    std::unique_ptr<FakeVoices> m_studio;
    std::unique_ptr<QUndoStack> m_history;
    QThreadPool m_pool;
    FakeOutput m_output;
    std::unique_ptr<VoiceProfiles> m_profiles;
    std::unique_ptr<Audition> m_audition;
    std::unique_ptr<VoicesPanel> m_panel;
};

QTEST_MAIN(tst_VoicesPanel)
#include "tst_VoicesPanel.moc"
