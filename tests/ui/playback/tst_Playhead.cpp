#include "ui/playback/Playhead.h"

#include <QTest>

using namespace comfyvn::ui;

namespace {

constexpr std::int64_t operator""_ms(unsigned long long milliseconds)
{
    return static_cast<std::int64_t>(milliseconds) * 1'000'000;
}

} // namespace

class tst_Playhead : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void at_waitsForTheDevice()
    {
        Playhead playhead = Playhead::startedAt(1.5, 4);
        QCOMPARE(playhead.at(0_ms), 1.5);
        QCOMPARE(playhead.at(500_ms), 1.5);
    }

    void at_runsOnBetweenReports()
    {
        Playhead playhead = Playhead::startedAt(0, 4);
        playhead.report(0.2, 1000_ms);
        QCOMPARE(playhead.at(1000_ms), 0.2);
        QVERIFY(std::abs(playhead.at(1016_ms) - 0.216) < 1e-9);
        playhead.report(0.22, 1020_ms);
        QVERIFY(std::abs(playhead.at(1030_ms) - 0.23) < 1e-9);
    }

    void at_neverGoesBack()
    {
        Playhead playhead = Playhead::startedAt(0, 4);
        playhead.report(1, 0_ms);
        const double ahead = playhead.at(30_ms);
        playhead.report(1.01, 31_ms);
        QVERIFY(playhead.at(31_ms) >= ahead);
    }

    void at_doesNotRunAheadOfAStalledDevice()
    {
        Playhead playhead = Playhead::startedAt(0, 60);
        playhead.report(1, 0_ms);
        QCOMPARE(playhead.at(30'000_ms), 1 + Playhead::kMaxAhead);
    }

    void at_endsWithTheLine()
    {
        Playhead playhead = Playhead::startedAt(0, 1);
        playhead.report(0.99, 0_ms);
        QCOMPARE(playhead.at(100_ms), 1.0);
    }

    void at_goesBackOnlyWithANewLap()
    {
        Playhead playhead = Playhead::startedAt(1, 4);
        playhead.report(1.99, 0_ms, 0, 2);
        QCOMPARE(playhead.at(100_ms), 2.0);
        playhead.report(1.2, 20_ms, 1, 2);
        QVERIFY(std::abs(playhead.at(30_ms) - 1.21) < 1e-9);
        playhead.report(1.1, 40_ms, 1, 2);
        QVERIFY(playhead.at(40_ms) >= 1.21);
    }

    void stop_keepsThePlace()
    {
        Playhead playhead = Playhead::startedAt(0, 4);
        playhead.report(1, 0_ms);
        playhead.stop(20_ms);
        QVERIFY(!playhead.running);
        QVERIFY(std::abs(playhead.at(5000_ms) - 1.02) < 1e-9);
    }
};

QTEST_APPLESS_MAIN(tst_Playhead)
#include "tst_Playhead.moc"
