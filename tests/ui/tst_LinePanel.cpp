#include "tests/ui/support/FakeStudio.h"
#include "ui/LinePanel.h"
#include "ui/keys/Commands.h"
#include "ui/mouth/MouthPanel.h"
#include "ui/mouth/MouthView.h"
#include "ui/waveform/WaveformView.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

/// The panel of the current line with made-up services behind; there is no sound device.
class tst_LinePanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("PULSE_SERVER", QFile::encodeName(u"unix:"_s + m_home.filePath(u"native"_s)));
        qputenv("HOME", QFile::encodeName(m_home.path()));
    }

    void init()
    {
        m_workspace = std::make_unique<QTemporaryDir>();
        Script script;
        script.lines = { { .id = 1, .position = 1, .character = u"Aiko"_s, .text = u"The lamps are lit."_s },
                         { .id = 2, .position = 2, .text = u"This will fail."_s },
                         { .id = 3, .position = 3, .text = u"Please wait."_s },
                         { .id = 4, .position = 4 } };
        m_studio = std::make_unique<FakeStudio>(script);
        m_desk = std::make_unique<Desk>(m_studio->context(), m_studio->pool(), m_studio->deskCalls(),
                                        DeskSetup { .workspace = m_workspace->path() });
        m_desk->load();
        QTRY_VERIFY(m_desk->choices());
        makePanel();
    }

    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
        m_studio.reset();
    }

    void states_haveTheirHints()
    {
        const auto hint = [this] { return m_panel->waveform().accessibleDescription(); };
        QVERIFY(hint().contains(u"Choose a line"_s));
        m_desk->speaker().show(1);
        QVERIFY(hint().contains(u"Press Space"_s));
        m_desk->speaker().show(4);
        QVERIFY(hint().contains(u"will appear here"_s));
        m_desk->speaker().hear(3);
        QTRY_VERIFY(hint().contains(u"being rendered"_s));
        m_desk->speaker().hear(2);
        auto* failure = m_panel->findChild<QWidget*>(u"failureBar"_s);
        QTRY_VERIFY(failure->isVisible());
        QVERIFY(hint().contains(u"no sound"_s));
        QVERIFY(!action(u"wave.loop"_s)->isChecked());
        for (const QString& id : { u"wave.zoomIn"_s, u"wave.copySound"_s, u"wave.exportTimes"_s })
            QVERIFY(!action(id)->isEnabled());
    }

    void title_hasTheColourOfTheVoice()
    {
        m_desk->speaker().show(1);
        SpeechChoices choices = FakeStudio::sampleChoices();
        choices.colours.insert(u"Aiko"_s, u"#12ab34"_s);
        Q_EMIT m_desk->link().voicesChanged(choices);
        auto* title = m_panel->findChild<QWidget*>(u"lineTitle"_s);
        const QImage picture = title->grab().toImage();
        QCOMPARE(picture.pixelColor(7, picture.height() / 2), QColor(u"#12ab34"_s));
    }

    void line_isShownWithMouthAndLevels()
    {
        hear();
        QVERIFY(action(u"wave.zoomIn"_s)->isEnabled());
        QVERIFY(m_panel->findChild<QWidget*>(u"levelStrip"_s)->accessibleDescription().contains(u"LUFS"_s));
        const auto& cues = m_desk->speaker().shownSound().cues;
        const auto wide = std::ranges::find_if(cues, [](const MouthCue& cue) {
            return cue.shape != MouthShape::X && cue.shape != MouthShape::A;
        });
        QVERIFY(wide != cues.end());
        m_panel->waveform().seek((wide->start + wide->end) / 2);
        QCOMPARE(m_panel->mouth().view().shape(), wide->shape);
    }

    void loop_isOfTheSelectionOrTheLine()
    {
        hear();
        WaveformView& waveform = m_panel->waveform();
        waveform.setFocus();
        QTest::keyClick(&waveform, Qt::Key_L, Qt::ControlModifier);
        QVERIFY(action(u"wave.loop"_s)->isChecked());
        QCOMPARE(m_desk->player().loop(), PlaySpan {});
        waveform.select(0.2, 0.6);
        QCOMPARE(m_desk->player().loop(), (PlaySpan { .begin = 0.2, .end = 0.6 }));
        waveform.clearSelection();
        QCOMPARE(m_desk->player().loop(), PlaySpan {});
        m_panel->findChild<QToolButton*>(u"wave.loop.button"_s)->click();
        QVERIFY(!m_desk->player().loop());
    }

    void selection_isPlayed()
    {
        hear();
        QTRY_VERIFY(!m_desk->player().isPlaying());
        QVERIFY(!action(u"wave.playSelection"_s)->isEnabled());
        m_panel->waveform().select(0.2, 0.6);
        QVERIFY(action(u"wave.playSelection"_s)->isEnabled());
        action(u"wave.playSelection"_s)->trigger();
        QVERIFY(m_desk->player().isPlaying());
        QCOMPARE(m_desk->player().position(), 0.2);
    }

    void options_areStoredAndShownByTheNextPanel()
    {
        hear();
        auto* time = m_panel->findChild<QToolButton*>(u"timeButton"_s);
        QVERIFY(time->text().contains(u"0:00.0"_s));
        time->click();
        QVERIFY(!time->text().contains(u':'));
        action(u"wave.snap"_s)->trigger();
        action(u"wave.follow"_s)->trigger();
        action(u"wave.mouth"_s)->trigger();
        QVERIFY(!m_panel->mouth().isVisible());
        const QJsonObject wanted {
            { u"time"_s, u"samples"_s }, { u"snap"_s, true }, { u"follow"_s, false }, { u"mouth"_s, false }
        };
        QTRY_COMPARE(m_studio->ui()[u"waveform"_s].toObject(), wanted);
        makePanel();
        QCOMPARE(m_panel->waveform().times().display, TimeDisplay::Samples);
        QVERIFY(m_panel->waveform().isSnapping());
        QVERIFY(!m_panel->waveform().isFollowing());
        QVERIFY(!m_panel->mouth().isVisible());
        QVERIFY(!m_panel->waveform().isEmpty());
    }

    void soundFile_isCopied()
    {
        hear();
        QApplication::clipboard()->clear();
        action(u"wave.copySound"_s)->trigger();
        QTRY_VERIFY(QApplication::clipboard()->mimeData()
                    && QApplication::clipboard()->mimeData()->hasUrls());
        const QString path = QApplication::clipboard()->mimeData()->urls().first().toLocalFile();
        QCOMPARE(path, m_workspace->filePath(u"exports/lines/Aiko - The lamps are lit.wav"_s));
        QVERIFY(QFile::exists(path));
        QVERIFY(m_panel->findChild<QLabel*>(u"lineOutcome"_s)->isVisible());
    }

    void soundFile_thatCannotBeMadeIsSaid()
    {
        hear();
        QFile blocking(m_workspace->filePath(u"exports"_s));
        QVERIFY(blocking.open(QIODevice::WriteOnly));
        action(u"wave.copySound"_s)->trigger();
        auto* outcome = m_panel->findChild<QLabel*>(u"lineOutcome"_s);
        QTRY_VERIFY(outcome->text().contains(u"could not be made"_s));
    }

    void times_areCopiedAndExported()
    {
        hear();
        action(u"wave.copyTimes"_s)->trigger();
        QVERIFY(QApplication::clipboard()->text().contains(u"lamps"_s));
        action(u"wave.exportTimes"_s)->trigger();
        auto* dialog = m_panel->findChild<QDialog*>(u"timesDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
    }

private:
    void makePanel()
    {
        m_window = std::make_unique<QWidget>();
        auto* commands = new Commands(m_desk->keys(), *m_window);
        m_commands = commands;
        m_panel = new LinePanel(*m_desk, *commands, m_window.get());
        m_panel->resize(900, 320);
        m_window->resize(900, 320);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void hear()
    {
        m_desk->speaker().hear(1);
        QTRY_VERIFY(!m_panel->waveform().isEmpty());
    }

    QAction* action(const QString& id) { return m_commands->action(id); }

    QTemporaryDir m_home {};
    std::unique_ptr<QTemporaryDir> m_workspace {};
    std::unique_ptr<FakeStudio> m_studio {};
    std::unique_ptr<Desk> m_desk {};
    std::unique_ptr<QWidget> m_window {};
    Commands* m_commands = nullptr;
    LinePanel* m_panel = nullptr;
};

QTEST_MAIN(tst_LinePanel)
#include "tst_LinePanel.moc"
