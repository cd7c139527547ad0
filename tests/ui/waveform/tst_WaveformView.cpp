#include "tests/ui/support/FakeStudio.h"
#include "ui/waveform/WaveformView.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace comfyvn::ui;

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
