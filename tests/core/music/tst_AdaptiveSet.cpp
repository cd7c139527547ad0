#include "core/audio/Loudness.h"
#include "core/audio/WavFile.h"
#include "core/music/score/Composer.h"
#include "core/music/sound/KeyFinder.h"
#include "tests/core/music/MusicStudio.h"
#include "tests/support/MusicFeatures.h"

#include <QJsonArray>
#include <QTemporaryDir>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::test;

namespace {

/// How much less of a stinger's tones than of the layers' may be in the scale, and how much more of what
/// sounds together may be a semitone apart: as much as one bar of a layer differs from another.
constexpr double kStrange = 0.08;
constexpr double kHarsher = 0.03;
/// Two things so close together are heard as one.
constexpr double kOnTheBeat = 0.03; // seconds
/// Music hides what is so much softer, dB.
constexpr double kMasked = -12;
/// A difference of levels that is hardly noticed, dB.
constexpr double kAbrupt = 1.5;

double decibels(double share)
{
    return 10 * std::log10(share + 1e-12);
}

double loudnessOf(const AudioBuffer& sound)
{
    return measureLoudness(std::span<const float>(sound.samples), 2, sound.sampleRate).integratedLufs;
}

/// What a game plays when it plays both: `over` from a frame of the loop on, as long as it lasts.
AudioBuffer together(const AudioBuffer& loop, const AudioBuffer& over, std::size_t from)
{
    AudioBuffer sum = over;
    for (std::size_t i = 0; i < sum.samples.size(); ++i)
        sum.samples[i] += loop.samples[(2 * from + i) % loop.samples.size()];
    return sum;
}

AudioBuffer stretchOf(const AudioBuffer& loop, std::size_t from, std::size_t frames)
{
    return together(loop, { std::vector<float>(2 * frames), 2, loop.sampleRate }, from);
}

music::Chroma chromaOf(const AudioBuffer& sound)
{
    return music::chromaOf(monoOf(sound), sound.sampleRate);
}

/// The share of the pairs of different pitch classes that are a semitone apart.
double clashIn(const AudioBuffer& sound)
{
    const music::Chroma chroma = chromaOf(sound);
    double apart = 0, all = 0;
    for (std::size_t a = 0; a < 12; ++a) {
        for (std::size_t b = a + 1; b < 12; ++b) {
            all += chroma[a] * chroma[b];
            apart += b - a == 1 || b - a == 11 ? chroma[a] * chroma[b] : 0;
        }
    }
    return apart / (all + 1e-12);
}

/// The share of the tones that are in the scale.
double inScale(const AudioBuffer& sound, const music::Score& score)
{
    const music::Chroma chroma = chromaOf(sound);
    double in = 0, all = 0;
    for (const double value : chroma)
        all += value;
    for (const int degree : music::scaleOf(score.mode))
        in += chroma[std::size_t(music::wrapped(score.tonic + degree, 12))];
    return in / (all + 1e-12);
}

/// The level of so many seconds at a time, dB.
std::vector<double> levelsOf(const AudioBuffer& sound, double seconds)
{
    const auto step = std::size_t(seconds * sound.sampleRate);
    std::vector<double> levels;
    for (std::size_t at = 0; at + step <= sound.frames(); at += step) {
        double energy = 0;
        for (std::size_t i = 2 * at; i < 2 * (at + step); ++i)
            energy += double(sound.samples[i]) * double(sound.samples[i]);
        levels.push_back(decibels(energy / double(2 * step)));
    }
    return levels;
}

/// Seconds until it is first within 12 dB of its loudest 10 ms.
double firstHeard(const AudioBuffer& sound)
{
    const auto levels = levelsOf(sound, 0.01);
    const double loudest = *std::max_element(levels.begin(), levels.end());
    const auto first =
        std::find_if(levels.begin(), levels.end(), [&](double level) { return level > loudest - 12; });
    return 0.01 * double(first - levels.begin());
}

double greatestStep(const std::vector<double>& levels)
{
    double step = 0;
    for (std::size_t i = 1; i < levels.size(); ++i)
        step = std::max(step, std::abs(levels[i] - levels[i - 1]));
    return step;
}

} // namespace

/// Layers, stingers and transitions as a game plays them: over and after each other.
class tst_AdaptiveSet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void set_fitsTogether_data()
    {
        QTest::addColumn<QString>("style");
        for (const auto* style : { "calm", "battle", "fantasy village", "horror" })
            QTest::newRow(style) << QString::fromLatin1(style);
    }

    void set_fitsTogether()
    {
        QFETCH(QString, style);
        const QTemporaryDir folder;
        MusicStudio studio(folder.path());
        const auto render = studio.remix({ .sceneId = u"scene"_s,
                                           .targetStyle = style,
                                           .seed = 3,
                                           .durationSeconds = 14,
                                           .adaptive = true,
                                           .source = u"/api/music/remix"_s });
        QVERIFY(render);
        const QJsonObject set = studio.json(render->info[u"adaptive"_s].toString());
        const auto soundsOf = [&](const QString& kind) {
            std::vector<AudioBuffer> sounds;
            for (const QJsonValue each : set[kind].toArray())
                sounds.push_back(
                    decodeWav(studio.bytes(each[u"artifact"_s].toString()).toStdString(), 10'000'000)
                        .value_or(AudioBuffer()));
            return sounds;
        };
        const auto layers = soundsOf(u"layers"_s);
        const auto stingers = soundsOf(u"stingers"_s);
        const auto transitions = soundsOf(u"transitions"_s);
        QCOMPARE(layers.size(), 3U);
        QCOMPARE(stingers.size(), 2U);
        QCOMPARE(transitions.size(), 2U);
        const music::Score score =
            music::compose({ music::findStyle(style.toStdString()).style, {}, 14, true, 3 });
        const double bar = set[u"samples_per_bar"_s].toDouble();
        const int bars = int(double(layers[0].frames()) / bar + 0.5);

        const auto barLine = [bar](int number) { return std::size_t(std::llround(number * bar)); };

        // From calm to full, each with fewer than the next.
        double loudest = -120, clash = 0, scale = 1;
        for (const AudioBuffer& layer : layers) {
            QCOMPARE(layer.frames(), layers[0].frames());
            QVERIFY(loudnessOf(layer) > loudest - 0.5);
            loudest = std::max(loudest, loudnessOf(layer));
            scale = std::min(scale, inScale(layer, score));
            for (int at = 0; at < bars; at += 2)
                clash = std::max(clash, clashIn(stretchOf(layer, barLine(at), stingers[0].frames())));
        }
        QVERIFY2(loudnessOf(layers[0]) < loudest - 1, QByteArray::number(loudnessOf(layers[0])).constData());
        QVERIFY(!(layers[1].samples == layers[2].samples));

        for (const auto* kind : { &stingers, &transitions }) {
            for (const AudioBuffer& over : *kind) {
                QVERIFY2(inScale(over, score) > scale - kStrange, QByteArray::number(inScale(over, score)));
                for (const AudioBuffer& layer : layers) {
                    for (int at = 0; at < bars; at += 2) {
                        const AudioBuffer sum = together(layer, over, barLine(at));
                        const Loudness heard =
                            measureLoudness(std::span<const float>(sum.samples), 2, sum.sampleRate);
                        QVERIFY2(heard.truePeakDbtp < 0, QByteArray::number(heard.truePeakDbtp).constData());
                        QVERIFY2(clashIn(sum) < clash + kHarsher,
                                 QByteArray::number(clashIn(sum)).constData());
                    }
                }
            }
        }
        for (const AudioBuffer& stinger : stingers) {
            QVERIFY2(firstHeard(stinger) <= kOnTheBeat, QByteArray::number(firstHeard(stinger)).constData());
            const double above = loudnessOf(stinger) - loudest;
            QVERIFY2(above > kMasked && above < 0, QByteArray::number(above).constData());
        }
        for (std::size_t i = 0; i < transitions.size(); ++i) {
            const auto lead = std::size_t(set[u"transitions"_s][qsizetype(i)][u"lead_samples"_s].toInteger());
            QVERIFY(std::abs(std::remainder(double(lead), bar)) < 2);
            const AudioBuffer& from = layers[i == 0 ? 0 : 2];
            const AudioBuffer& to = layers[i == 0 ? 2 : 0];
            const std::size_t before = barLine(4) - lead;
            AudioBuffer way = stretchOf(from, before - barLine(1), barLine(1) + lead);
            const AudioBuffer after = stretchOf(to, barLine(4), barLine(2));
            way.samples.insert(way.samples.end(), after.samples.begin(), after.samples.end());
            const AudioBuffer cut = way;
            for (std::size_t k = 0; k < transitions[i].samples.size(); ++k) {
                if (2 * barLine(1) + k < way.samples.size())
                    way.samples[2 * barLine(1) + k] += transitions[i].samples[k];
            }
            const double quarter = bar / 4 / way.sampleRate;
            const double step = greatestStep(levelsOf(way, quarter));
            const double alone = greatestStep(levelsOf(cut, quarter));
            QVERIFY2(step < alone + kAbrupt, QByteArray::number(step - alone).constData());
        }
    }
};

QTEST_GUILESS_MAIN(tst_AdaptiveSet)
#include "tst_AdaptiveSet.moc"
