#include "core/base/Random.h"
#include "core/music/sound/LoopCut.h"
#include "core/music/sound/ScoreSound.h"
#include "tests/support/LongSounds.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace comfyvn;
using namespace comfyvn::music;

namespace {

/// A kick on each beat, the first of a bar louder, over a chord; silent before `first` and fading out from
/// `fade` on.
AudioBuffer piece(double bpm, double seconds, double first = 0.5, double fade = 1e9)
{
    AudioBuffer sound { .samples = {}, .channels = 2, .sampleRate = kMusicRate };
    Random random(5);
    for (int i = 0; i < int(seconds * kMusicRate); ++i) {
        const double time = double(i) / kMusicRate - first;
        const double beat = time * bpm / 60;
        const double age = (beat - std::floor(beat)) * 60 / bpm;
        const bool bar = int(std::floor(beat)) % 4 == 0;
        double value = 0;
        if (time >= 0) {
            value = 0.06
                * (std::sin(time * 2 * std::numbers::pi * 220)
                   + std::sin(time * 2 * std::numbers::pi * 277.2));
            value += (bar ? 0.7 : 0.35) * std::exp(-age * 25) * std::sin(2 * std::numbers::pi * 70 * age);
            value += 0.1 * std::exp(-age * 60) * random.signedUnit();
        }
        value *= std::clamp(1 - (time - fade) / 3, 0.0, 1.0);
        sound.samples.push_back(float(value));
        sound.samples.push_back(float(value));
    }
    return sound;
}

std::vector<float> left(const AudioBuffer& sound, int times)
{
    std::vector<float> mono;
    for (int time = 0; time < times; ++time) {
        for (std::size_t i = 0; i < sound.samples.size(); i += 2)
            mono.push_back(sound.samples[i]);
    }
    return mono;
}

/// A loop that was cut, in memory.
struct Cut {
    AudioBuffer sound {};
    double stretch = 1;
};

std::optional<Cut> cut(const AudioBuffer& sound, double seconds)
{
    auto loop = cutLoop(test::longSound(sound), trackBeats(left(sound, 1), kMusicRate), seconds);
    if (!loop)
        return std::nullopt;
    return Cut { std::move(loop->sound).whole(), loop->stretch };
}

float steepest(const std::vector<float>& mono, std::size_t from, std::size_t to)
{
    float most = 0;
    for (std::size_t i = from; i + 1 < to; ++i)
        most = std::max(most, std::abs(mono[i + 1] - mono[i]));
    return most;
}

} // namespace

class tst_LoopCut : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void loop_isAsLongAsAskedAndKeepsTheBeatAcrossTheSeam_data()
    {
        QTest::addColumn<double>("bpm");
        QTest::addColumn<double>("seconds");
        QTest::newRow("whole bars") << 120.0 << 16.0;
        QTest::newRow("a little stretched") << 118.3 << 16.0;
        QTest::newRow("slow") << 80.0 << 21.5;
    }

    void loop_isAsLongAsAskedAndKeepsTheBeatAcrossTheSeam()
    {
        QFETCH(double, bpm);
        QFETCH(double, seconds);
        const auto loop = cut(piece(bpm, seconds + 6, 0.5, seconds + 3), seconds);
        QVERIFY(loop);
        QCOMPARE(loop->sound.frames(), std::size_t(std::llround(seconds * kMusicRate)));
        QVERIFY(std::abs(loop->stretch - 1) <= 0.04);
        const auto twice = left(loop->sound, 3);
        const BeatGrid beats = trackBeats(twice, kMusicRate);
        QVERIFY(beats.steady);
        const double ratio = beats.bpm / (bpm / loop->stretch);
        QVERIFY2(std::abs(ratio - 1) < 0.002, QByteArray::number(ratio).constData());
        // It begins with a bar.
        QVERIFY(std::abs(std::remainder(beats.beats.front(), 60 / beats.bpm)) < 0.015);
    }

    void seam_isNoStep()
    {
        const auto loop = cut(piece(113.7, 20), 0);
        QVERIFY(loop);
        const auto twice = left(loop->sound, 2);
        const std::size_t frames = loop->sound.frames();
        QVERIFY(steepest(twice, frames - 2, frames + 2) <= steepest(twice, 100, frames - 100));
    }

    void musicWithoutBeat_repeatsToo()
    {
        AudioBuffer wind { .samples = {}, .channels = 2, .sampleRate = kMusicRate };
        Random random(2);
        float smooth = 0;
        for (int i = 0; i < 20 * kMusicRate; ++i) {
            smooth += 0.02F * (float(random.signedUnit()) - smooth);
            wind.samples.push_back(smooth);
            wind.samples.push_back(smooth);
        }
        const auto loop = cut(wind, 15);
        QVERIFY(loop);
        QCOMPARE(loop->sound.frames(), std::size_t(15 * kMusicRate));
        const auto twice = left(loop->sound, 2);
        const std::size_t frames = loop->sound.frames();
        QVERIFY(steepest(twice, frames - 2, frames + 2) <= steepest(twice, 100, frames - 100));
    }

    void silenceAndFades_areLeftOut()
    {
        const auto loop = cut(piece(100, 30, 3, 15), 0);
        QVERIFY(loop);
        const double seconds = double(loop->sound.frames()) / kMusicRate;
        QVERIFY2(seconds > 9 && seconds < 17.5, QByteArray::number(seconds).constData());
    }

    void tooShort_isNoLoop()
    {
        QVERIFY(!cut(piece(120, 2), 0));
        QVERIFY(!cut({ .samples = {}, .channels = 2, .sampleRate = kMusicRate }, 10));
    }
};

QTEST_APPLESS_MAIN(tst_LoopCut)
#include "tst_LoopCut.moc"
