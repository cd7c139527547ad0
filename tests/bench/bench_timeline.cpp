#include "core/base/Random.h"
#include "core/mix/session/SessionEdits.h"
#include "tests/bench/WindowBench.h"
#include "tests/ui/mixer/SampleMix.h"
#include "tests/ui/support/FakeStudio.h"
#include "ui/look/Theme.h"
#include "ui/mixer/TimelineView.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn::bench {

namespace {

constexpr int kTracks = 32;
constexpr int kClips = 200;

/// 32 tracks of 200 clips over an hour, of four sounds; half of the tracks are voices over the others.
MixSession largeSession(const QString& workspace)
{
    for (int sound = 0; sound < 4; ++sound)
        ui::test::writeSound(workspace + u"/exports"_s, u"%1.wav"_s.arg(sound), 30,
                             static_cast<std::uint64_t>(sound));
    Random random(7);
    MixSession session { .name = u"Large"_s };
    for (int row = 0; row < kTracks; ++row) {
        SessionTrack track { .id = session.nextId++,
                             .name = u"Track %1"_s.arg(row + 1),
                             .role = row % 2 == 0 ? u"voice"_s : u"music"_s };
        for (int n = 0; n < kClips; ++n)
            track.clips << MixClip { .id = session.nextId++,
                                     .path = u"exports/%1.wav"_s.arg((row + n) % 4),
                                     .name = u"Clip %1"_s.arg(n + 1),
                                     .start = n * 18 + 4 * random.unit(),
                                     .from = 10 * random.unit(),
                                     .length = 6 + 8 * random.unit(),
                                     .sourceLength = 30,
                                     .fadeIn = 0.2,
                                     .fadeOut = 0.5 };
        session.tracks << track;
    }
    return session;
}

template <typename Act> double frame(ui::TimelineView& view, Act act)
{
    QElapsedTimer timer;
    timer.start();
    act();
    view.viewport()->repaint();
    return static_cast<double>(timer.nsecsElapsed()) * 1e-6;
}

} // namespace

QList<Figure> benchTimeline()
{
    ui::Theme theme(*qApp);
    theme.apply(ui::ThemeMode::Light);
    const QTemporaryDir workspace;
    ui::FakeStudio studio;
    ui::Desk desk(studio.context(), studio.pool(), studio.deskCalls(), { .workspace = workspace.path() });
    ui::SessionModel& model = desk.mix().model();
    model.setSession(largeSession(workspace.path()));
    ui::TimelineView view(desk.mix(), nullptr);
    view.resize(1920, 1080);
    view.setRowHeight((1080 - view.geometryNow().top())
                      / kTracks); // every track is in view, as far as rows go
    view.show();
    if (!QTest::qWaitForWindowExposed(&view))
        return {};
    for (int sound = 0; sound < 4; ++sound)
        if (!QTest::qWaitFor(
                [&] { return desk.mix().overviews().overview(u"exports/%1.wav"_s.arg(sound)) != nullptr; },
                20'000))
            return {};

    Random random(2);
    std::vector<double> zooming;
    for (int round = 0; round < 4; ++round) {
        for (int step = 0; step < 24; ++step)
            zooming.push_back(frame(view, [&] { view.zoom(1.25, 960 + 700 * random.signedUnit()); }));
        for (int step = 0; step < 24; ++step)
            zooming.push_back(frame(view, [&] { view.zoom(1 / 1.25, 960 + 700 * random.signedUnit()); }));
    }
    std::vector<double> panning;
    std::vector<double> dragging;
    for (const double pixelsPerSecond : { 0.6, 5.0, 40.0, 300.0 }) {
        view.zoom(pixelsPerSecond / view.geometryNow().time.pixelsPerSecond, 960);
        for (int step = 0; step < 100; ++step)
            panning.push_back(frame(view, [&] { view.pan(step % 3 == 0 ? 240 : 60); }));
        const MixSession origin = model.session();
        const int gesture = model.newGesture();
        const QSet<qint64> clips { origin.tracks[3].clips[20].id, origin.tracks[4].clips[20].id };
        for (int step = 0; step < 100; ++step)
            dragging.push_back(frame(
                view, [&] { model.edit(u"Move"_s, withClipsMoved(origin, clips, step * 0.1, 0), gesture); }));
    }
    std::vector<double> playing;
    view.zoomToFit();
    for (int step = 0; step < 300; ++step) {
        QElapsedTimer timer;
        timer.start();
        desk.mix().setPlayhead(600 + step * 0.5);
        QApplication::processEvents();
        playing.push_back(static_cast<double>(timer.nsecsElapsed()) * 1e-6);
    }
    return { { u"timeline of 6,400 clips, zooming, p95 of a frame"_s, p95(zooming), 8 },
             { u"timeline, panning, p95 of a frame"_s, p95(panning), 8 },
             { u"timeline, dragging clips, p95 of a frame"_s, p95(dragging), 8 },
             { u"timeline, playing, p95 of a frame"_s, p95(playing), 8 } };
}

} // namespace comfyvn::bench
