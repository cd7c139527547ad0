#include "tests/ui/support/FakeStudio.h"
#include "ui/waveform/WaveformView.h"

#include <QAccessible>
#include <QMouseEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace comfyvn::ui;

namespace {

QStringList announced {};

void listen(QAccessibleEvent* event)
{
    if (event->type() == QAccessible::ValueChanged)
        announced.append(static_cast<QAccessibleValueChangeEvent*>(event)->value().toString());
}

} // namespace

class tst_WaveformView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_view = std::make_unique<WaveformView>();
        m_view->resize(800, 240);
        m_line = FakeStudio::madeUp(u"one two three four five six seven"_s);
        m_view->setLine(m_line);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void setLine_fitsTheLine()
    {
        QVERIFY(!m_view->isEmpty());
        QCOMPARE(m_view->scale(), TimeScale::fitting(m_line.audio->seconds(), m_view->viewport()->width()));
        m_view->resize(1000, 240);
        QTRY_COMPARE(m_view->scale(),
                     TimeScale::fitting(m_line.audio->seconds(), m_view->viewport()->width()));
    }

    void click_seeks()
    {
        QSignalSpy seeks(m_view.get(), &WaveformView::seekRequested);
        click({ 200, 60 });
        QCOMPARE(seeks.size(), 1);
        QVERIFY(std::abs(seeks[0][0].toDouble() - m_view->scale().seconds(200)) < 1e-9);
        QCOMPARE(m_view->playhead(), seeks[0][0].toDouble());
    }

    void clickOnAWord_playsFromItsStart()
    {
        QSignalSpy plays(m_view.get(), &WaveformView::playRequested);
        const auto& word = m_line.alignment.words[3];
        const WaveLanes lanes = WaveLanes::in(m_view->viewport()->size(), m_view->fontMetrics().height());
        click({ static_cast<int>(m_view->scale().x((word.start + word.end) / 2)), lanes.words.center().y() });
        QCOMPARE(plays.size(), 1);
        QCOMPARE(plays[0][0].toDouble(), word.start);
    }

    void controlWheel_zoomsAtThePointer()
    {
        const double before = m_view->scale().seconds(500);
        wheel(500, 240, Qt::ControlModifier);
        QVERIFY(m_view->scale().pixelsPerSecond
                > m_view->viewport()->width() / m_line.audio->seconds() * 1.5);
        QVERIFY(std::abs(m_view->scale().seconds(500) - before) < 1 / m_view->scale().pixelsPerSecond);
        wheel(500, -2400, Qt::ControlModifier);
        QCOMPARE(m_view->scale(), TimeScale::fitting(m_line.audio->seconds(), m_view->viewport()->width()));
    }

    void wheel_scrolls()
    {
        wheel(500, 480, Qt::ControlModifier);
        const int before = m_view->scale().scroll;
        wheel(500, -120, Qt::NoModifier);
        QCOMPARE(m_view->scale().scroll, before + 120);
        QCOMPARE(m_view->horizontalScrollBar()->value(), before + 120);
    }

    void keys_moveThePlayhead()
    {
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(m_view->playhead(), m_line.alignment.words[0].start);
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(m_view->playhead(), m_line.alignment.words[1].start);
        QTest::keyClick(m_view.get(), Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(m_view->playhead(), m_line.alignment.words[0].start);
        QTest::keyClick(m_view.get(), Qt::Key_End);
        QCOMPARE(m_view->playhead(), m_line.audio->seconds());
        QTest::keyClick(m_view.get(), Qt::Key_Home);
        QCOMPARE(m_view->playhead(), 0.0);
    }

    void setPlayhead_repaintsOnlyStrips()
    {
        struct Watch : QObject {
            bool eventFilter(QObject*, QEvent* event) override
            {
                if (event->type() == QEvent::Paint)
                    region += static_cast<QPaintEvent*>(event)->region();
                return false;
            }
            QRegion region {};
        } watch;
        m_view->setPlayhead(0.35);
        QTest::qWait(50);
        m_view->viewport()->installEventFilter(&watch);
        m_view->setPlayhead(0.36);
        QTRY_VERIFY(!watch.region.isEmpty());
        int area = 0;
        for (const QRect& rect : watch.region)
            area += rect.width() * rect.height();
        QVERIFY2(area <= 60 * m_view->viewport()->height(), qPrintable(QString::number(area)));
    }

    void follow_turnsThePage()
    {
        wheel(0, 1200, Qt::ControlModifier);
        QCOMPARE(m_view->scale().scroll, 0);
        m_view->setPlayhead(m_line.audio->seconds() * 0.9);
        m_view->follow();
        const double x = m_view->scale().x(m_view->playhead());
        QVERIFY(x >= 0 && x < m_view->viewport()->width());
    }

    void drag_selects()
    {
        QSignalSpy changes(m_view.get(), &WaveformView::selectionChanged);
        QSignalSpy seeks(m_view.get(), &WaveformView::seekRequested);
        drag({ 400, 60 }, { 200, 60 });
        QVERIFY(m_view->selection());
        QCOMPARE(m_view->selection()->begin, m_view->scale().seconds(200));
        QCOMPARE(m_view->selection()->end, m_view->scale().seconds(400));
        QVERIFY(!changes.isEmpty());
        QCOMPARE(seeks.size(), 0);
        click({ 500, 60 });
        QVERIFY(!m_view->selection());
    }

    void dragOfAnEnd_movesIt()
    {
        m_view->select(m_view->scale().seconds(200), m_view->scale().seconds(400));
        drag({ 399, 60 }, { 500, 60 });
        QVERIFY(std::abs(m_view->selection()->begin - m_view->scale().seconds(200)) < 1e-9);
        QCOMPARE(m_view->selection()->end, m_view->scale().seconds(500));
        drag({ 202, 60 }, { 100, 60 });
        QCOMPARE(m_view->selection()->begin, m_view->scale().seconds(100));
    }

    void shiftClick_extends()
    {
        m_view->seek(m_view->scale().seconds(100));
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ShiftModifier, { 300, 60 });
        QVERIFY(m_view->selection());
        QVERIFY(std::abs(m_view->selection()->begin - m_view->scale().seconds(100)) < 1e-9);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ShiftModifier, { 500, 60 });
        QCOMPARE(m_view->selection()->end, m_view->scale().seconds(500));
    }

    void doubleClick_selectsTheWord()
    {
        const auto& word = m_line.alignment.words[2];
        const int x = static_cast<int>(m_view->scale().x((word.start + word.end) / 2));
        QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, { x, 60 });
        QCOMPARE(m_view->selection(), (PlaySpan { .begin = word.start, .end = word.end }));
    }

    void snapping_keepsToWordsUnlessAltIsHeld()
    {
        m_view->setSnapping(true);
        const auto& words = m_line.alignment.words;
        const auto x = [&](double seconds) { return static_cast<int>(m_view->scale().x(seconds)); };
        drag({ x(words[1].start) + 6, 60 }, { x(words[3].end) - 5, 60 });
        QCOMPARE(m_view->selection(), (PlaySpan { .begin = words[1].start, .end = words[3].end }));
        drag({ x(words[1].start) + 15, 60 }, { x(words[3].end) - 15, 60 }, Qt::AltModifier);
        QVERIFY(m_view->selection()->begin > words[1].start);
        m_view->clearSelection();
        m_view->seek(words[1].start);
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(m_view->selection()->end, words[2].start);
    }

    void shiftKeys_select()
    {
        m_view->seek(1);
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(std::abs(m_view->selection()->begin - 1) < 1e-9);
        QVERIFY(std::abs(m_view->selection()->end - 1.2) < 1e-9);
        QTest::keyClick(m_view.get(), Qt::Key_End, Qt::ShiftModifier);
        QCOMPARE(m_view->selection()->end, m_line.audio->seconds());
        QTest::keyClick(m_view.get(), Qt::Key_Home, Qt::ShiftModifier);
        QCOMPARE(m_view->selection(), (PlaySpan { .begin = 0, .end = 1 }));
        QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(m_view->selection(), (PlaySpan { .begin = 0, .end = m_line.audio->seconds() }));
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QVERIFY(!m_view->selection());
        QCOMPARE(m_view->playhead(), 1.0);
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
        QCOMPARE(m_view->selection()->end, nextWord(1));
    }

    void enter_playsTheSelectionOrFromThePlayhead()
    {
        QSignalSpy plays(m_view.get(), &WaveformView::playRequested);
        QSignalSpy parts(m_view.get(), &WaveformView::playSelectionRequested);
        m_view->seek(0.7);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(plays.size(), 1);
        QCOMPARE(plays[0][0].toDouble(), 0.7);
        m_view->select(0.2, 0.4);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(parts.size(), 1);
    }

    void ruler_scrubs()
    {
        QSignalSpy seeks(m_view.get(), &WaveformView::seekRequested);
        drag({ 100, 5 }, { 300, 5 });
        QVERIFY(seeks.size() >= 2);
        QCOMPARE(m_view->playhead(), m_view->scale().seconds(300));
        QVERIFY(!m_view->selection());
    }

    void middleDrag_pans()
    {
        wheel(500, 480, Qt::ControlModifier);
        const int before = m_view->scale().scroll;
        QTest::mousePress(m_view->viewport(), Qt::MiddleButton, {}, { 300, 60 });
        QTest::mouseMove(m_view->viewport(), { 260, 60 });
        QTest::mouseRelease(m_view->viewport(), Qt::MiddleButton, {}, { 260, 60 });
        QCOMPARE(m_view->scale().scroll, before + 40);
    }

    void panning_stopsFollowingUntilTheListenerComesBack()
    {
        wheel(0, 1200, Qt::ControlModifier);
        m_view->pan(200);
        const TimeScale there = m_view->scale();
        m_view->setPlayhead(m_line.audio->seconds() * 0.9);
        m_view->follow();
        QCOMPARE(m_view->scale(), there);
        m_view->resumeFollowing();
        m_view->follow();
        QVERIFY(m_view->scale() != there);
        m_view->setFollowing(false);
        m_view->setPlayhead(0);
        const TimeScale here = m_view->scale();
        m_view->follow();
        QCOMPARE(m_view->scale(), here);
    }

    void zoomToSelection_showsIt()
    {
        m_view->select(1, 1.5);
        m_view->zoomToSelection();
        QVERIFY(m_view->scale().x(1) > 0 && m_view->scale().x(1) < 60);
        QVERIFY(m_view->scale().x(1.5) < m_view->viewport()->width());
        QVERIFY(m_view->scale().x(1.5) > m_view->viewport()->width() - 60);
    }

    void tip_saysTheExactTimes()
    {
        const auto& word = m_line.alignment.words[1];
        const WaveLanes lanes = m_view->lanes();
        const int x = static_cast<int>(m_view->scale().x((word.start + word.end) / 2));
        const QString tip = m_view->tipAt({ x, lanes.words.center().y() });
        QVERIFY(tip.contains(word.word));
        QVERIFY(tip.contains(m_view->times().exact(word.start)));
        QVERIFY(tip.contains(m_view->times().exact(word.end)));
        QVERIFY(m_view->tipAt({ x, lanes.phonemes.center().y() }).contains(u"Phoneme"_s));
        QVERIFY(m_view->tipAt({ x, lanes.mouth.center().y() }).contains(u"Mouth"_s));
        m_view->setTimeDisplay(TimeDisplay::Samples);
        QCOMPARE(m_view->tipAt({ 0, 60 }), u"0"_s);
    }

    void screenReader_hearsTheWord()
    {
        QAccessible::setActive(true);
        announced.clear();
        QAccessible::installUpdateHandler(listen);
        m_view->setPlayhead(m_line.alignment.words[1].start + 0.01);
        QAccessible::installUpdateHandler(nullptr);
        if (QAccessible::isActive()) { // not on every platform
            QCOMPARE(announced.size(), 1);
            QVERIFY(announced[0].contains(u"two"_s));
        }
        auto* reader = QAccessible::queryAccessibleInterface(m_view.get());
        QVERIFY(reader && reader->valueInterface());
        QCOMPARE(reader->role(), QAccessible::Slider);
        QVERIFY(reader->text(QAccessible::Value).contains(u"two"_s));
        reader->valueInterface()->setCurrentValue(1.5);
        QCOMPARE(m_view->playhead(), 1.5);
        QCOMPARE(reader->valueInterface()->maximumValue().toDouble(), m_line.audio->seconds());
    }

    void tiles_areFewHoweverFarTheListenerGoes()
    {
        wheel(0, 12'000, Qt::ControlModifier);
        for (int step = 0; step < 300; ++step) {
            m_view->pan(400);
            m_view->viewport()->repaint();
        }
        QVERIFY(m_view->scale().scroll > 0);
    }

    void clear_showsAHintAndTakesNoClicks()
    {
        QSignalSpy seeks(m_view.get(), &WaveformView::seekRequested);
        m_view->clear(u"Nothing yet"_s);
        QVERIFY(m_view->isEmpty());
        QCOMPARE(m_view->accessibleDescription(), u"Nothing yet"_s);
        click({ 100, 60 });
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QCOMPARE(seeks.size(), 0);
        const QImage picture = m_view->viewport()->grab().toImage();
        QVERIFY(picture.pixelColor(2, 2) == m_view->palette().color(QPalette::Base));
    }

private:
    double nextWord(double seconds) const
    {
        for (const auto& word : m_line.alignment.words)
            if (word.start > seconds)
                return word.start;
        return m_line.audio->seconds();
    }

    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget* target = m_view->viewport();
        QTest::mousePress(target, Qt::LeftButton, modifiers, from);
        const auto move = [&](QPoint at) {
            QMouseEvent event(QEvent::MouseMove, at, target->mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                              modifiers);
            QApplication::sendEvent(target, &event);
        };
        move((from + to) / 2);
        move(to);
        QTest::mouseRelease(target, Qt::LeftButton, modifiers, to);
    }

    void click(QPoint at) { QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, at); }

    void wheel(int x, int delta, Qt::KeyboardModifiers modifiers)
    {
        const QPointF at(x, 60);
        QWheelEvent event(at, m_view->viewport()->mapToGlobal(at), {}, { 0, delta }, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_view->viewport(), &event);
    }

    std::unique_ptr<WaveformView> m_view {};
    SpokenLine m_line {};
};

QTEST_MAIN(tst_WaveformView)
#include "tst_WaveformView.moc"
