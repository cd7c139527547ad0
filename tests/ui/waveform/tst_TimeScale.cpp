#include "ui/waveform/TimeScale.h"

#include <QTest>

using namespace comfyvn::ui;

class tst_TimeScale : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void xAndSeconds_areInverse()
    {
        const TimeScale scale { .pixelsPerSecond = 137.5, .scroll = 412 };
        QCOMPARE(scale.x(0), -412.0);
        for (const double x : { 0.0, 17.0, 900.5 })
            QCOMPARE(scale.x(scale.seconds(x)), x);
    }

    void fitting_showsAllWithoutScrolling()
    {
        const TimeScale scale = TimeScale::fitting(8, 400);
        QCOMPARE(scale.pixelsPerSecond, 50.0);
        QCOMPARE(scale.contentWidth(8), 400);
        QCOMPARE(TimeScale::fitting(0, 400), TimeScale {});
        QCOMPARE(TimeScale::fitting(8, 0), TimeScale {});
        QCOMPARE(TimeScale::fitting(1e-6, 400).pixelsPerSecond, kMaxPixelsPerSecond);
    }

    void zoomedAt_keepsTheTimeUnderThePointer()
    {
        const TimeScale scale = TimeScale::fitting(10, 1000).scrolledTo(0, 10, 1000);
        TimeScale zoomed = scale;
        for (int step = 0; step < 6; ++step) {
            const double before = zoomed.seconds(300);
            zoomed = zoomed.zoomedAt(300, 1.5, 10, 1000);
            QVERIFY(std::abs(zoomed.seconds(300) - before) <= 0.51 / zoomed.pixelsPerSecond);
        }
    }

    void zoomedAt_staysBetweenTheWholeAndTheSample()
    {
        const TimeScale whole = TimeScale::fitting(10, 1000);
        QCOMPARE(whole.zoomedAt(500, 0.01, 10, 1000), whole);
        const TimeScale close = whole.zoomedAt(500, 1e9, 10, 1000);
        QCOMPARE(close.pixelsPerSecond, kMaxPixelsPerSecond);
        const TimeScale hours = TimeScale::fitting(36'000, 1000).zoomedAt(500, 1e9, 36'000, 1000);
        QVERIFY(hours.contentWidth(36'000) <= kMaxContent);
    }

    void scrolledTo_staysInsideTheContent()
    {
        const TimeScale scale { .pixelsPerSecond = 100, .scroll = 0 };
        QCOMPARE(scale.scrolledTo(-5, 10, 400).scroll, 0);
        QCOMPARE(scale.scrolledTo(5000, 10, 400).scroll, 600);
        QCOMPARE(scale.scrolledTo(50, 2, 400).scroll, 0);
    }

    void showing_turnsThePageOnlyWhenNeeded()
    {
        const TimeScale scale { .pixelsPerSecond = 100, .scroll = 0 };
        QCOMPARE(scale.showing(3.99, 10, 400), scale);
        QCOMPARE(scale.showing(4, 10, 400).scroll, 400);
        QCOMPARE(scale.scrolledTo(600, 10, 400).showing(1, 10, 400).scroll, 0);
    }

    void tickSeconds_isRoundAndWideEnough_data()
    {
        QTest::addColumn<double>("pixelsPerSecond");
        QTest::addColumn<double>("tick");
        QTest::newRow("samples") << 8000.0 << 0.01;
        QTest::newRow("a word") << 400.0 << 0.2;
        QTest::newRow("a line") << 100.0 << 1.0;
        QTest::newRow("a speech") << 10.0 << 10.0;
        QTest::newRow("minutes") << 1.0 << 120.0;
        QTest::newRow("hours") << 0.1 << 1800.0;
    }

    void tickSeconds_isRoundAndWideEnough()
    {
        QFETCH(double, pixelsPerSecond);
        QFETCH(double, tick);
        const TimeScale scale { .pixelsPerSecond = pixelsPerSecond, .scroll = 0 };
        QCOMPARE(scale.tickSeconds(72), tick);
        QVERIFY(scale.tickSeconds(72) * pixelsPerSecond >= 72);
    }
};

QTEST_APPLESS_MAIN(tst_TimeScale)
#include "tst_TimeScale.moc"
