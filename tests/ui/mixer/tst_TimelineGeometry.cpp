#include "ui/mixer/DuckingPreview.h"
#include "ui/mixer/Snapping.h"
#include "ui/mixer/TimelineGeometry.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

using Part = TimelineHit::Part;

namespace {

TimelineGeometry geometry()
{
    TimelineGeometry made;
    made.time = { .pixelsPerSecond = 50, .scroll = 100 };
    made.width = 800;
    made.height = 400;
    made.loopLane = 16;
    made.ruler = 20;
    made.rowHeight = 60;
    return made;
}

/// A clip from 4 s (100 px) to 8 s (300 px) in the first row, another on top of its end.
MixSession session()
{
    MixSession made { .nextId = 50 };
    made.tracks << SessionTrack { .id = 1,
                                  .clips = { { .id = 11, .start = 4, .length = 4, .fadeIn = 1 },
                                             { .id = 12, .start = 7, .length = 3 } } }
                << SessionTrack { .id = 2, .automation = { { 2, 0 }, { 6, -12 } } };
    made.markers << SessionMarker { 31, 5, u"here"_s };
    made.loop = { .begin = 6, .end = 9, .on = true };
    return made;
}

/// A sound that is loud between two times.
SoundOverviewPtr loudBetween(double from, double to, double seconds)
{
    auto sound = std::make_shared<SoundOverview>();
    sound->seconds = seconds;
    sound->levels.push_back({ .seconds = 0.01, .blocks = {} });
    for (double at = 0; at < seconds; at += 0.01) {
        const bool loud = at >= from && at < to;
        sound->levels[0].blocks.push_back(
            { static_cast<std::int8_t>(loud ? -64 : 0), static_cast<std::int8_t>(loud ? 64 : 0) });
    }
    return sound;
}

} // namespace

class tst_TimelineGeometry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hit_tellsWhatIsThere_data()
    {
        QTest::addColumn<QPoint>("at");
        QTest::addColumn<Part>("part");
        QTest::addColumn<qint64>("id");
        const int top = 36;
        QTest::newRow("the middle of a clip") << QPoint(180, top + 40) << Part::Clip << qint64 { 11 };
        QTest::newRow("its start") << QPoint(102, top + 40) << Part::ClipStart << qint64 { 11 };
        QTest::newRow("its end lies below another clip")
            << QPoint(298, top + 40) << Part::Clip << qint64 { 12 };
        QTest::newRow("the other's start") << QPoint(252, top + 40) << Part::ClipStart << qint64 { 12 };
        QTest::newRow("the other's end") << QPoint(398, top + 40) << Part::ClipEnd << qint64 { 12 };
        QTest::newRow("the handle of a fade") << QPoint(154, top + 5) << Part::FadeIn << qint64 { 11 };
        QTest::newRow("below that handle") << QPoint(154, top + 30) << Part::Clip << qint64 { 11 };
        QTest::newRow("an empty place") << QPoint(20, top + 40) << Part::Row << qint64 { 0 };
        QTest::newRow("below the tracks") << QPoint(20, 300) << Part::Nothing << qint64 { 0 };
        QTest::newRow("the ruler") << QPoint(20, 25) << Part::Ruler << qint64 { 0 };
        QTest::newRow("a marker") << QPoint(151, 25) << Part::Marker << qint64 { 31 };
        QTest::newRow("the loop's begin") << QPoint(201, 5) << Part::LoopBegin << qint64 { 0 };
        QTest::newRow("the loop's end") << QPoint(349, 5) << Part::LoopEnd << qint64 { 0 };
        QTest::newRow("the lane of the loop") << QPoint(500, 5) << Part::LoopLane << qint64 { 0 };
        QTest::newRow("a volume that is hidden") << QPoint(200, top + 80) << Part::Row << qint64 { 0 };
    }

    void hit_tellsWhatIsThere()
    {
        QFETCH(QPoint, at);
        const TimelineHit hit = hitAt(geometry(), session(), at, VolumeLine::Hidden);
        QTEST(hit.part, "part");
        QTEST(hit.id, "id");
    }

    void volume_isHitWhenItIsShown()
    {
        const TimelineGeometry at = geometry();
        const int y = static_cast<int>(std::lround(at.volumeY(-12, 1)));
        const TimelineHit point = hitAt(at, session(), { 200, y }, VolumeLine::Shown);
        QCOMPARE(point.part, Part::VolumePoint);
        QCOMPARE(point.row, 1);
        QCOMPARE(point.point, 1);
        QCOMPARE(hitAt(at, session(), { 400, y }, VolumeLine::Shown).part, Part::Volume);
        for (const double db : { 12.0, 0.0, -6.0, -30.0, -60.0 })
            QVERIFY(std::fabs(at.gainDbAt(at.volumeY(db, 1), 1) - db) < 0.01);
        QVERIFY(std::fabs(volumeAt(session().tracks[1], 4) - 20 * std::log10((1 + std::pow(10, -0.6)) / 2))
                < 1e-9);
    }

    void narrowClips_canStillBeMoved()
    {
        MixSession narrow;
        narrow.tracks << SessionTrack { .id = 1, .clips = { { .id = 11, .start = 4, .length = 0.16 } } };
        QCOMPARE(hitAt(geometry(), narrow, { 104, 60 }, VolumeLine::Hidden).part, Part::Clip);
        QCOMPARE(hitAt(geometry(), narrow, { 101, 60 }, VolumeLine::Hidden).part, Part::ClipStart);
    }

    void band_takesWhatItTouches()
    {
        QCOMPARE(clipsIn(geometry(), session(), QRect(0, 40, 150, 10)), QSet<qint64>({ 11 }));
        QCOMPARE(clipsIn(geometry(), session(), QRect(0, 40, 400, 100)), QSet<qint64>({ 11, 12 }));
        QVERIFY(clipsIn(geometry(), session(), QRect(0, 100, 400, 10)).isEmpty());
    }

    void snapping_prefersWhatIsThere()
    {
        const Snapping snapping(session(), { 12 }, 2.5, 1);
        QCOMPARE(snapping.snapped(4.06, 0.1), 4.0);
        QCOMPARE(snapping.snapped(2.45, 0.1), 2.5); // the playhead
        QCOMPARE(snapping.snapped(3.04, 0.1), 3.0); // the grid
        QCOMPARE(snapping.snapped(3.4, 0.1), 3.4);
        QCOMPARE(snapping.snapped(7.02, 0.1), 7.0); // only the grid: the clip itself is moved
        QCOMPARE(Snapping(session(), {}, 2.5, 0).snapped(3.04, 0.1), 3.04);
    }

    void move_snapsByTheNearerEnd()
    {
        const Snapping snapping(session(), { 12 }, 0, 0);
        // 7..10 by -1.05: the start comes to 5.95, near the loop's begin; the end to 8.95, near its end.
        QCOMPARE(snapping.snappedMove(7, 10, -1.05, 0.1), -1.0);
        QCOMPARE(snapping.snappedMove(7, 10, 0.4, 0.1), 0.4);
        QCOMPARE(snapping.snappedMove(7.3, 9.98, -2.0, 0.1), -1.98); // only the end is near something
    }

    void edges_areFoundInOrder()
    {
        QCOMPARE(edgeAfter(session(), 4).value(), 5.0); // a marker
        QCOMPARE(edgeAfter(session(), 8).value(), 10.0);
        QVERIFY(!edgeAfter(session(), 10));
        QCOMPARE(edgeBefore(session(), 4).value(), 0.0);
        QCOMPARE(edgeBefore(session(), 7.5).value(), 7.0);
    }

    void overview_findsTheExtremes()
    {
        const SoundOverviewPtr sound = loudBetween(1, 2, 4);
        const auto& level = sound->levelFor(0.001);
        QCOMPARE(SoundOverview::over(level, 0.5, 0.9).high, std::int8_t { 0 });
        QCOMPARE(SoundOverview::over(level, 0.5, 1.5).high, std::int8_t { 64 });
        QCOMPARE(SoundOverview::over(level, 0.5, 1.5).low, std::int8_t { -64 });
        QCOMPARE(SoundOverview::over(level, 9, 10).high, std::int8_t { 0 });
    }

    void ducking_isLowWhileTheVoiceSounds()
    {
        MixSession mix;
        mix.tracks << SessionTrack {
            .id = 1, .role = u"voice"_s, .clips = { { .id = 2, .path = u"v"_s, .start = 3, .length = 4 } }
        } << SessionTrack { .id = 3, .clips = { { .id = 4, .path = u"m"_s, .length = 12 } } };
        mix.ducking.settings.amountDb = 12;
        const DuckingTrace trace = duckingTrace(mix, { { u"v"_s, loudBetween(1, 2, 4) } });
        const auto at = [&trace](double seconds) {
            return trace.db[static_cast<std::size_t>(seconds / trace.step)];
        };
        QCOMPARE(at(1), 0.F);
        QVERIFY(std::fabs(at(4.5) + 12.F) < 0.1F); // the voice is loud from 4 to 5
        QVERIFY(std::fabs(at(8)) < 0.1F);
        mix.tracks[0].mute = true;
        const DuckingTrace silent = duckingTrace(mix, { { u"v"_s, loudBetween(1, 2, 4) } });
        QVERIFY(std::ranges::all_of(silent.db, [](float db) { return db == 0.F; }));
        mix.ducking.on = false;
        QVERIFY(duckingTrace(mix, {}).db.empty());
    }
};

QTEST_GUILESS_MAIN(tst_TimelineGeometry)
#include "tst_TimelineGeometry.moc"
