#include "core/base/Random.h"
#include "tests/bench/WindowBench.h"
#include "ui/look/Theme.h"
#include "ui/waveform/WaveformView.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn::bench {

namespace {

/// An hour at 22.05 kHz with a word every 0.4 s, five phonemes in each, and their mouth shapes.
ui::SpokenLine anHour()
{
    constexpr int rate = 22'050;
    constexpr int seconds = 3600;
    std::vector<std::int16_t> samples(static_cast<std::size_t>(rate) * seconds);
    Random random(1);
    for (std::size_t at = 0; at < samples.size(); ++at) {
        const double t = static_cast<double>(at) / rate;
        samples[at] = static_cast<std::int16_t>(9000 * std::sin(t * 8) * std::sin(t * 900)
                                                + 4000 * random.signedUnit());
    }
    ui::SpokenLine line;
    line.audio = ui::makeSpeechSamples(std::move(samples), rate);
    line.alignment.duration = seconds;
    const QStringList sounds { u"h"_s, u"ɑː"_s, u"b"_s, u"ɚ"_s, {} };
    const QStringList words { u"harbour"_s, u"lamps"_s, u"are"_s, u"lit"_s, u"along"_s };
    for (int word = 0; word * 0.4 < seconds - 1; ++word) {
        const double start = word * 0.4;
        line.alignment.words.append({ .word = words[word % 5], .start = start, .end = start + 0.36 });
        for (int sound = 0; sound < 5; ++sound)
            line.alignment.phonemes.append({ .ipa = sounds[sound],
                                             .start = start + sound * 0.08,
                                             .end = start + (sound + 1) * 0.08,
                                             .word = word });
    }
    line.cues = mouthCues(line.alignment);
    return line;
}

template <typename Act> double frame(ui::WaveformView& view, Act act)
{
    QElapsedTimer timer;
    timer.start();
    act();
    view.viewport()->repaint();
    return static_cast<double>(timer.nsecsElapsed()) * 1e-6;
}

} // namespace

QList<Figure> benchWaveform()
{
    ui::Theme theme(*qApp);
    theme.apply(ui::ThemeMode::Light);
    ui::WaveformView view;
    view.resize(1920, 1080);
    view.setLine(anHour());
    view.show();
    if (!QTest::qWaitForWindowExposed(&view))
        return {};
    view.select(600, 2400);

    std::vector<double> zooming;
    Random random(2);
    for (int round = 0; round < 6; ++round) {
        for (int step = 0; step < 50; ++step)
            zooming.push_back(frame(view, [&] { view.zoom(1.25, 960 + 700 * random.signedUnit()); }));
        for (int step = 0; step < 50; ++step)
            zooming.push_back(frame(view, [&] { view.zoom(1 / 1.25, 960 + 700 * random.signedUnit()); }));
    }
    std::vector<double> panning;
    for (const double pixelsPerSecond : { 2.0, 30.0, 200.0, 2000.0, 20'000.0 }) {
        view.zoom(pixelsPerSecond / view.scale().pixelsPerSecond, 960);
        for (int step = 0; step < 100; ++step)
            panning.push_back(frame(view, [&] { view.pan(step % 3 == 0 ? 480 : 120); }));
    }
    std::vector<double> playing;
    view.zoomToFit();
    for (int step = 0; step < 300; ++step) {
        QElapsedTimer timer;
        timer.start();
        view.setPlayhead(600 + step * 0.5);
        QCoreApplication::processEvents();
        playing.push_back(static_cast<double>(timer.nsecsElapsed()) * 1e-6);
    }
    return { { u"waveform, 1 h, 1920x1080: zoom, p95 of a frame"_s, p95(zooming), 8 },
             { u"waveform, 1 h, 1920x1080: pan, p95 of a frame"_s, p95(panning), 8 },
             { u"waveform, 1 h, 1920x1080: playhead, p95"_s, p95(playing), 8 } };
}

} // namespace comfyvn::bench
