#include "core/base/Files.h"
#include "tests/support/LoopedWav.h"
#include "tests/ui/support/FakeStudio.h"
#include "ui/MainWindow.h"
#include "ui/keys/Commands.h"
#include "ui/look/Theme.h"
#include "ui/music/MusicDesk.h"
#include "ui/music/MusicPanel.h"
#include "ui/music/MusicPlayer.h"
#include "ui/music/MusicWave.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

/// The music panel in its window, by mouse and by keyboard.
class tst_MusicPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }

    void init()
    {
        m_studio = std::make_unique<FakeStudio>(
            Script { .name = u"Harbour"_s, .lines = { { .id = 1, .position = 1, .text = u"one"_s } } });
        m_desk = std::make_unique<Desk>(m_studio->context(), m_studio->pool(), m_studio->deskCalls(),
                                        DeskSetup { .workspace = m_folder.path() });
        m_window = std::make_unique<MainWindow>(*m_desk, m_folder.filePath(u"window.ini"_s));
        m_window->resize(1300, 900);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_desk->load();
        QTRY_COMPARE(m_desk->lines().rowCount(), 1);
        m_desk->showPanel(u"music"_s);
        QTRY_VERIFY(m_window->findChild<MusicPanel*>());
        QTRY_VERIFY(m_desk->music().isLoaded());
        m_desk->history().clear();
    }

    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
        m_studio.reset();
    }

    void fields_areTheWish()
    {
        auto* style = child<QComboBox>(u"musicStyle"_s);
        style->setFocus();
        QTest::keyClick(style, Qt::Key_Home);
        QCOMPARE(wish().style, u"lofi"_s);
        QVERIFY(!child<QLabel>(u"musicStyleAbout"_s)->text().isEmpty());
        auto* seconds = child<QSpinBox>(u"musicSeconds"_s);
        seconds->setFocus();
        QTest::keyClick(seconds, Qt::Key_Up);
        QTest::keyClick(seconds, Qt::Key_Up);
        QCOMPARE(wish().seconds, 62.0);
        auto* seed = child<QLineEdit>(u"musicSeed"_s);
        seed->selectAll();
        QTest::keyClicks(seed, u"x12"_s);
        QCOMPARE(wish().seed, 12);
        auto* scene = child<QComboBox>(u"musicScene"_s);
        scene->lineEdit()->selectAll();
        QTest::keyClicks(scene->lineEdit(), u"Pier"_s);
        QCOMPARE(wish().scene, u"Pier"_s);
        m_desk->history().undo();
        QCOMPARE(scene->currentText(), u"Harbour"_s); // the one that is shown
        m_desk->history().undo();
        QCOMPARE(seed->text(), u"1"_s);
        m_desk->history().undo();
        QCOMPARE(seconds->value(), 60);
    }

    void tags_areTypedAndRemoved()
    {
        auto* field = child<QLineEdit>(u"musicTag"_s);
        field->setFocus();
        QTest::keyClicks(field, u"Rain, piano,"_s);
        QCOMPARE(wish().tags, (QStringList { u"rain"_s, u"piano"_s }));
        QTest::keyClicks(field, u"own mood"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(wish().tags.last(), u"own mood"_s);
        QTest::keyClick(field, Qt::Key_Backspace);
        QCOMPARE(wish().tags, (QStringList { u"rain"_s, u"piano"_s }));
        auto* chip = child<QToolButton>(u"musicTagChip"_s);
        QTest::mouseClick(chip, Qt::LeftButton);
        QCOMPARE(wish().tags, QStringList { u"piano"_s });
        m_desk->history().undo();
        QCOMPARE(wish().tags, (QStringList { u"rain"_s, u"piano"_s }));
    }

    void droppedTrack_isTheSource()
    {
        auto* form = child<QWidget>(u"musicForm"_s);
        QMimeData data;
        data.setUrls({ QUrl::fromLocalFile(u"/music/harbour.flac"_s) });
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(form, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(form, &drop);
        QCOMPARE(wish().source, u"/music/harbour.flac"_s);
        QCOMPARE(wish().seconds, 0.0);
        QVERIFY(child<QComboBox>(u"musicStyle"_s)->findData(u"underwater"_s) >= 0);
        QTest::mouseClick(child<QToolButton>(u"musicClearSource"_s), Qt::LeftButton);
        QVERIFY(wish().source.isEmpty());
        QCOMPARE(wish().seconds, 60.0);
        QCOMPARE(child<QComboBox>(u"musicStyle"_s)->findData(u"underwater"_s), -1);
    }

    void compose_showsAndHearsTheFirst()
    {
        QVERIFY(child<QLabel>(u"musicHint"_s)->isVisible());
        QTest::keyClick(child<QLineEdit>(u"musicSeed"_s), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(table().model()->rowCount(), 3);
        QTRY_COMPARE(m_desk->musicPlayer().heard(), m_desk->music().picks().first().id);
        QTRY_VERIFY(
            child<QLabel>(u"musicFacts"_s)->text().contains(u"96"_s)); // the beginning comes before it
        QVERIFY(child<QLabel>(u"musicFacts"_s)->text().contains(u"A minor"_s));
        QTRY_COMPARE(child<MusicWave>(u"musicWave"_s)->duration(), FakeMusic::kSeconds);
    }

    void musicThatCostsMoney_isComposedWhenSomebodyAgrees()
    {
        int composed = 0;
        const MusicCost cost { .provider = u"ElevenLabs"_s,
                               .pieces = 3,
                               .seconds = 180,
                               .cost = 1.5,
                               .soFar = { .amount = 600, .cap = 700 } };
        const auto ask = [&] { composeOnceAgreed(cost, *m_window, [&] { ++composed; }); };
        const auto dialog = [&] { return m_window->findChild<QMessageBox*>(u"musicCostDialog"_s); };
        ask();
        QTRY_VERIFY(dialog() != nullptr && dialog()->isVisible());
        const QString says = dialog()->informativeText();
        for (const auto& part : { u"ElevenLabs: 3 piece"_s, u"180 s"_s, u"1.50"_s, u"600 s of the 700 s"_s,
                                  u"past that limit"_s })
            QVERIFY2(says.contains(part), qPrintable(says));
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(dialog() == nullptr);
        QCOMPARE(composed, 0);
        ask();
        QTRY_VERIFY(dialog() != nullptr && dialog()->isVisible());
        QTest::keyClick(dialog(), Qt::Key_Return);
        QTRY_COMPARE(composed, 1);
        composeOnceAgreed(std::nullopt, *m_window, [&] { ++composed; });
        QCOMPARE(composed, 2);
    }

    void numberKeys_compare()
    {
        compose();
        table().setFocus();
        QTest::keyClick(&table(), Qt::Key_2);
        QTRY_COMPARE(m_desk->musicPlayer().heard(), m_desk->music().picks()[1].id);
        QCOMPARE(table().currentIndex().row(), 1);
        QTest::keyClick(&table(), Qt::Key_9);
        QCOMPARE(table().currentIndex().row(), 1);
    }

    void another_isHeard()
    {
        compose();
        QTest::keyClick(&table(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(m_desk->musicPlayer().heard(), m_desk->music().picks()[2].id);
        QCOMPARE(m_desk->music().find(m_desk->musicPlayer().heard())->wish.seed, 2);
        QCOMPARE(child<QLineEdit>(u"musicSeed"_s)->text(), u"2"_s);
    }

    void favouriteKeepAndRemove_byKeyboard()
    {
        compose();
        table().setFocus();
        table().selectRow(1);
        const qint64 second = m_desk->music().picks()[1].id;
        QTest::keyClick(&table(), Qt::Key_F);
        QVERIFY(m_desk->music().find(second)->favourite);
        action(u"music.keep"_s)->trigger();
        QCOMPARE(table().model()->rowCount(), 1);
        QTest::keyClick(&table(), Qt::Key_Delete);
        QCOMPARE(table().model()->rowCount(), 0);
        m_desk->history().undo();
        m_desk->history().undo();
        QCOMPARE(table().model()->rowCount(), 3);
    }

    void settingsOfACandidate_comeBackIntoTheFields()
    {
        compose();
        MusicWish other = wish();
        other.style = u"battle"_s;
        other.seed = 40;
        m_desk->music().setWish(other);
        table().setFocus();
        table().selectRow(2);
        QTest::keyClick(&table(), Qt::Key_Return);
        QCOMPARE(wish().style, u"calm"_s);
        QCOMPARE(wish().seed, 3);
    }

    void wave_marksARegionAndSections()
    {
        compose();
        auto* wave = child<MusicWave>(u"musicWave"_s);
        const auto at = [wave](double seconds) {
            return QPoint(static_cast<int>(std::lround(wave->xOf(seconds))), wave->height() - 20);
        };
        QTest::mousePress(wave, Qt::LeftButton, {}, at(0.5));
        QTest::mouseMove(wave, at(0.9));
        QTest::mouseRelease(wave, Qt::LeftButton, {}, at(1.2));
        const auto region = m_desk->musicPlayer().region(first());
        QVERIFY(region);
        QVERIFY(std::abs(region->begin - 0.5) < 0.02 && std::abs(region->end - 1.2) < 0.02);
        wave->setFocus();
        QTest::keyClick(wave, Qt::Key_Escape);
        QVERIFY(!m_desk->musicPlayer().region(first()));
        QTest::mouseDClick(wave, Qt::LeftButton, {}, at(0.2));
        QCOMPARE(m_desk->musicPlayer().region(first()), std::optional(PlaySpan { 0, 0.5 }));
        QTest::keyClick(wave, Qt::Key_L);
        QVERIFY(!m_desk->musicPlayer().isLooping());
        QTest::keyClick(wave, Qt::Key_S);
        QVERIFY(m_desk->musicPlayer().isLooping());
    }

    void wave_goesByBars()
    {
        compose();
        m_desk->musicPlayer().stop();
        auto* wave = child<MusicWave>(u"musicWave"_s);
        wave->setFocus();
        QTest::keyClick(wave, Qt::Key_Home);
        QTest::keyClick(wave, Qt::Key_Right);
        QTest::keyClick(wave, Qt::Key_Right);
        QCOMPARE(wave->playhead(), 1.0);
        QTest::keyClick(wave, Qt::Key_BracketLeft);
        QCOMPARE(m_desk->musicPlayer().region(first()), std::optional(PlaySpan { 1, FakeMusic::kSeconds }));
    }

    void layers_areHeardByTheSlider()
    {
        compose();
        table().setFocus();
        QTest::keyClick(&table(), Qt::Key_A);
        QTRY_COMPARE(m_desk->musicPlayer().layered(), first());
        auto* slider = child<QSlider>(u"musicIntensity"_s);
        QVERIFY(slider->isEnabled());
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_End);
        QCOMPARE(m_desk->musicPlayer().intensity(), 1.0);
        table().setFocus();
        QTest::keyClick(&table(), Qt::Key_2);
        QTRY_COMPARE(m_desk->musicPlayer().layered(), 0);
        QVERIFY(!slider->isEnabled());
    }

    void stingersAndTransitions_areOfferedWithTheLayers()
    {
        compose();
        MusicPlayer& player = m_desk->musicPlayer();
        QVERIFY(!action(u"music.accents"_s)->isEnabled());
        table().setFocus();
        QTest::keyClick(&table(), Qt::Key_A);
        QTRY_COMPARE(player.layered(), first());
        QTRY_VERIFY(action(u"music.accents"_s)->isEnabled());
        QTest::keyClick(&table(), Qt::Key_T);
        auto* menu = child<QMenu>(u"musicAccents"_s);
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 2);
        QVERIFY(menu->actions().first()->text().contains(u"triumph"_s));
        menu->close();
        player.setIntensity(1); // as a transition does on its bar line
        QCOMPARE(child<QSlider>(u"musicIntensity"_s)->value(), 100);
    }

    void candidate_isExported()
    {
        compose();
        table().setFocus();
        QTest::keyClick(&table(), Qt::Key_E);
        auto* dialog = child<QDialog>(u"musicExportDialog"_s);
        QVERIFY(dialog);
        dialog->findChild<QLineEdit*>(u"musicExportFolder"_s)->setText(m_folder.path());
        QVERIFY(dialog->findChild<QPushButton*>(u"musicExportStart"_s)->isEnabled());
        dialog->findChild<QLineEdit*>(u"musicExportName"_s)->setText(u"a/b"_s);
        QVERIFY(!dialog->findChild<QPushButton*>(u"musicExportStart"_s)->isEnabled());
        dialog->findChild<QLineEdit*>(u"musicExportName"_s)->setText(u"night"_s);
        dialog->findChild<QPushButton*>(u"musicExportStart"_s)->click();
        QTRY_COMPARE(m_studio->music().exports().size(), 1);
        QTRY_VERIFY(dialog->findChild<QLabel*>(u"musicExportTold"_s)->text().contains(m_folder.path()));
        dialog->close();
    }

    void running_showsProgressAndStops()
    {
        m_desk->music().setWish({ .tags = { u"wait"_s } });
        action(u"music.compose"_s)->trigger();
        QTRY_COMPARE(m_studio->music().requests().size(), 1);
        QVERIFY(child<QWidget>(u"musicProgress"_s)->isVisible());
        table().setFocus();
        QTest::keyClick(&table(), Qt::Key_C);
        QTRY_COMPARE(m_studio->music().cancelled(), 1);
        QVERIFY(!child<QWidget>(u"musicProgress"_s)->isVisible());
        QCOMPARE(m_desk->musicPlayer().awaited(), 0);
    }

    void failure_saysWhy()
    {
        m_desk->music().setWish({ .tags = { u"fail"_s } });
        action(u"music.compose"_s)->trigger();
        auto* note = child<QLabel>(u"musicNote"_s);
        QTRY_VERIFY(note->isVisible());
        QVERIFY(note->text().contains(u"silent"_s));
    }

    void candidate_goesToTheMixerWithItsLoop()
    {
        compose();
        const RemixRender* made = m_desk->music().render(first());
        const QString path = m_folder.filePath(made->artifact);
        const AudioBuffer tone { .samples = std::vector<float>(2 * 8000 * 2, 0.1F),
                                 .channels = 2,
                                 .sampleRate = 8000 };
        const std::string wav = test::loopedWav(tone, {}, "tone");
        QVERIFY(writeFile(path, QByteArray::fromStdString(wav), Durability::ProcessCrash));
        table().setFocus();
        QTest::keyClick(&table(), Qt::Key_M);
        const auto clips = [this] {
            QList<MixClip> all;
            for (const SessionTrack& track : m_desk->mix().model().session().tracks)
                all += track.clips;
            return all;
        };
        QTRY_COMPARE(clips().size(), 1);
        const MixClip clip = clips().first();
        QCOMPARE(clip.path, made->artifact);
        QCOMPARE(clip.from, 0.5);
        QCOMPARE(clip.loopLength, 1.5);
    }

    void guesses_areCalledSo()
    {
        MusicWish remix = wish();
        remix.source = u"/music/harbour.flac"_s;
        remix.style = u"zydeco"_s;
        m_desk->music().setWish(remix);
        auto* style = child<QComboBox>(u"musicStyle"_s);
        QCOMPARE(style->currentText(), u"zydeco"_s);
        remix.style = u"polka"_s; // as many entries as before
        m_desk->music().setWish(remix);
        QCOMPARE(style->currentText(), u"polka"_s);
        compose();
        const QString facts = child<QLabel>(u"musicFacts"_s)->text();
        QVERIFY2(facts.contains(u"96 beats a minute (uncertain)"_s), qPrintable(facts));
        QVERIFY2(facts.contains(u"A minor ·"_s), qPrintable(facts));
        QVERIFY(child<QLabel>(u"musicNote"_s)->text().contains(u"There is no style “x”"_s));
    }

    void missingInstruments_areTold()
    {
        m_studio->music().setAdvice(u"No soundfont is installed, so the music is played with plain built-in "
                                    "tones; install the package timgm6mb-soundfont and render again."_s);
        m_desk->music().lookForInstruments();
        auto* note = child<QLabel>(u"musicNote"_s);
        QTRY_VERIFY(note->isVisible());
        QVERIFY(note->text().contains(u"timgm6mb-soundfont"_s));
    }

private:
    void compose()
    {
        action(u"music.compose"_s)->trigger();
        QTRY_VERIFY(m_desk->music().sound(first()));
        QTRY_COMPARE(m_desk->musicPlayer().heard(), first());
        for (const MusicPick& pick : m_desk->music().picks())
            QTRY_COMPARE(m_desk->music().state(pick.id), PickState::Ready);
    }

    qint64 first() { return m_desk->music().picks().first().id; }
    const MusicWish& wish() { return m_desk->music().wish(); }
    QTableView& table() { return *child<QTableView>(u"musicTable"_s); }
    QAction* action(const QString& id) { return m_window->findChild<Commands*>()->action(id); }
    template <typename Widget> Widget* child(const QString& name)
    {
        return m_window->findChild<Widget*>(name);
    }

    QTemporaryDir m_folder {};
    std::unique_ptr<Theme> m_theme {};
    std::unique_ptr<FakeStudio> m_studio {};
    std::unique_ptr<Desk> m_desk {};
    std::unique_ptr<MainWindow> m_window {};
};

QTEST_MAIN(tst_MusicPanel)
#include "tst_MusicPanel.moc"
