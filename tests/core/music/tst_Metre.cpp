#include "core/music/score/Composer.h"
#include "core/music/sound/BeatTracker.h"
#include "core/music/sound/ScoreSound.h"

#include <QTest>

#include <cmath>

using namespace comfyvn;
using namespace comfyvn::music;

namespace {

std::vector<float> pieceOf(const MusicStyle& style, std::uint64_t seed, Score& score)
{
    score = compose({ .style = &style, .tags = {}, .seconds = 30, .loops = false, .seed = seed });
    const auto sound = soundOf(score, { .font = "/usr/share/sounds/sf2/TimGM6mb.sf2" }, {});
    std::vector<float> mono;
    for (std::size_t i = 0; sound && i < sound->mix.frames(); ++i)
        mono.push_back(0.5F * (sound->mix.samples[2 * i] + sound->mix.samples[2 * i + 1]));
    return mono;
}

} // namespace

class tst_Metre : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ownPieces_areCountedAsTheyWereWritten()
    {
        int onBeats = 0;
        int onBarLines = 0;
        for (const auto* style :
             { "nostalgia", "fantasy village", "lofi", "cheerful", "mystery", "jazz cafe" }) {
            for (const std::uint64_t seed : { 21, 22 }) { // none by which the limits were found
                Score score;
                const auto mono = pieceOf(*findStyle(style).style, seed, score);
                const BeatGrid grid = trackBeats(mono, kMusicRate);
                QVERIFY2(grid.metre.beatsPerBar == score.beatsPerBar, style);
                const double beat = 60 / score.bpm();
                if (std::abs(std::remainder(grid.beats.front(), beat)) > 0.05)
                    continue; // the tracker follows what lies between the beats
                ++onBeats;
                const double line = std::remainder(grid.beats[grid.metre.downbeat], beat * score.beatsPerBar);
                onBarLines += std::abs(line) < 0.05;
                if (std::abs(line) >= 0.05)
                    qInfo("%s %d: the bar line is %.2f s off", style, int(seed), line);
            }
        }
        QVERIFY(onBeats >= 10);
        QVERIFY(onBarLines >= onBeats - 1); // by chance one in three or four
    }

    void plainWaltz_isSure()
    {
        Score score;
        const auto mono = pieceOf(*findStyle("fantasy village").style, 23, score);
        const Metre metre = trackBeats(mono, kMusicRate).metre;
        QVERIFY2(metre.confidence > 2 * kSureMetre, QByteArray::number(metre.confidence));
    }

    void evenClicks_areNoSureBars()
    {
        std::vector<float> clicks(20 * kMusicRate);
        for (std::size_t i = 0; i < clicks.size(); ++i)
            clicks[i] = 0.5F * std::exp(-float(i % 22'050) / 900) * std::sin(float(i % 22'050) * 0.1F);
        const BeatGrid grid = trackBeats(clicks, kMusicRate);
        QVERIFY(grid.bpm > 0);
        QCOMPARE(grid.metre.beatsPerBar, 4);
        QVERIFY2(grid.metre.confidence <= 0.2, QByteArray::number(grid.metre.confidence));
    }

    void fewBeats_areFour()
    {
        QCOMPARE(metreOf(std::vector<float>(), kMusicRate, {}).beatsPerBar, 4);
        const std::vector<float> mono(2 * kMusicRate, 0.1F);
        const Metre metre = metreOf(mono, kMusicRate, { 0, 0.5, 1, 1.5 });
        QCOMPARE(metre.beatsPerBar, 4);
        QCOMPARE(metre.confidence, 0.0);
    }
};

QTEST_APPLESS_MAIN(tst_Metre)
#include "tst_Metre.moc"
