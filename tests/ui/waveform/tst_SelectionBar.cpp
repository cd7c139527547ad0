#include "tests/ui/support/FakeStudio.h"
#include "ui/waveform/LevelStrip.h"
#include "ui/waveform/SelectionBar.h"
#include "ui/waveform/TimeField.h"
#include "ui/waveform/WaveformView.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn::ui;

class tst_SelectionBar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_view = new WaveformView(m_window.get());
        m_view->resize(600, 200);
        m_view->setLine(FakeStudio::madeUp(u"one two three four five six seven"_s));
        m_bar = new SelectionBar(*m_view, {}, m_window.get());
        m_start = m_bar->findChild<TimeField*>(u"selectionStart"_s);
        m_length = m_bar->findChild<TimeField*>(u"selectionLength"_s);
        m_bar->move(0, 210);
        m_bar->adjustSize();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void fields_showTheSelection()
    {
        m_view->select(1.25, 0.5);
        QCOMPARE(m_start->text(), u"0:00.500"_s);
        QCOMPARE(m_length->text(), u"0:00.750"_s);
        m_view->setTimeDisplay(TimeDisplay::Samples);
        m_bar->refresh();
        QCOMPARE(m_start->text(), u"8000"_s);
        m_view->clearSelection();
        QCOMPARE(m_length->text(), u"0"_s);
    }

    void typedTimes_select()
    {
        enter(*m_start, u"0.5"_s);
        QVERIFY(!m_view->selection());
        QCOMPARE(m_view->playhead(), 0.5);
        enter(*m_length, u"0:00.75"_s);
        QVERIFY(m_view->selection());
        QCOMPARE(m_view->selection()->begin, 0.5);
        QCOMPARE(m_view->selection()->end, 1.25);
        enter(*m_start, u"1"_s);
        QCOMPARE(m_view->selection()->begin, 1.0);
        QCOMPARE(m_view->selection()->end, 1.75);
        QTest::keyClick(m_start, Qt::Key_Up);
        QVERIFY(std::abs(m_view->selection()->begin - 1.01) < 1e-6);
        QTest::keyClick(m_start, Qt::Key_PageDown);
        QVERIFY(std::abs(m_view->selection()->begin - 0.91) < 1e-6);
    }

    void wrongTime_staysAndSaysHowToTypeIt()
    {
        auto* hint = m_bar->findChild<QLabel*>(u"selectionHint"_s);
        QVERIFY(!hint->isVisible());
        enter(*m_start, u"soon"_s);
        QVERIFY(hint->isVisible());
        QCOMPARE(m_start->text(), u"soon"_s);
        QVERIFY(!m_view->selection());
        enter(*m_start, u"1"_s);
        QVERIFY(!hint->isVisible());
    }

    void levels_areSaidWithUnits()
    {
        LevelStrip strip(nullptr);
        QVERIFY(!strip.accessibleDescription().isEmpty());
        const auto audio = FakeStudio::madeUp(u"one two three"_s).audio;
        strip.setAudio(audio);
        for (const QString& unit : { u"dBFS"_s, u"dBTP"_s, u"LUFS"_s })
            QVERIFY(strip.accessibleDescription().contains(unit));
        QVERIFY(!strip.accessibleDescription().contains(u"short"_s));
        strip.setAudio(makeSpeechSamples(std::vector<std::int16_t>(1000, 900), 16'000));
        QVERIFY(strip.accessibleDescription().contains(u"short"_s));
    }

    void meter_followsWhatIsHeard()
    {
        LevelStrip strip(nullptr);
        std::vector<std::int16_t> samples(16'000, 0);
        std::fill(samples.begin() + 8000, samples.end(), std::int16_t { 16'384 });
        strip.setAudio(makeSpeechSamples(std::move(samples), 16'000));
        strip.showMoment(0.3);
        QVERIFY(strip.level() < -50);
        strip.showMoment(0.7);
        QVERIFY(std::abs(strip.level() + 6.02) < 0.1);
        QVERIFY(std::abs(strip.peak() + 6.02) < 0.1);
        strip.rest();
        QVERIFY(strip.level() < -100);
        strip.showMoment(5);
        strip.showMoment(-1);
    }

private:
    static void enter(TimeField& field, const QString& text)
    {
        field.setFocus();
        field.selectAll();
        QTest::keyClicks(&field, text);
        QTest::keyClick(&field, Qt::Key_Return);
    }

    std::unique_ptr<QWidget> m_window {};
    WaveformView* m_view = nullptr;
    SelectionBar* m_bar = nullptr;
    TimeField* m_start = nullptr;
    TimeField* m_length = nullptr;
};

QTEST_MAIN(tst_SelectionBar)
#include "tst_SelectionBar.moc"
