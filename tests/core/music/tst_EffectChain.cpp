#include "core/base/Random.h"
#include "core/music/sound/Fourier.h"
#include "core/music/sound/RemixRecipe.h"
#include "tests/support/LongSounds.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::music;

namespace {

constexpr int kRate = 44'100;
constexpr std::size_t kWindow = 4096;
constexpr std::array<double, 8> kEdges { 30, 120, 300, 700, 1500, 3400, 8000, 16'000 };
constexpr std::size_t kBands = kEdges.size() - 1;

/// Noise as loud in each octave, different at both sides, in bursts of half a second with silence between.
AudioBuffer bursts()
{
    AudioBuffer sound { .samples = {}, .channels = 2, .sampleRate = kRate };
    Random random(11);
    std::array<std::array<double, 8>, 3> state {};
    std::array<double, 3> mixed {}; // what both sides share, left, right
    for (int i = 0; i < 4 * kRate; ++i) {
        for (std::size_t source = 0; source < mixed.size(); ++source) {
            mixed[source] = 0;
            for (std::size_t octave = 0; octave < 8; ++octave) { // Voss and McCartney's pink noise
                if (i % (1 << octave) == 0)
                    state[source][octave] = random.signedUnit();
                mixed[source] += state[source][octave] * 0.05;
            }
        }
        const bool sounds = i % kRate < kRate / 2;
        sound.samples.push_back(sounds ? float(mixed[0] + 0.5 * mixed[1]) : 0);
        sound.samples.push_back(sounds ? float(mixed[0] + 0.5 * mixed[2]) : 0);
    }
    return sound;
}

/// What a listener tells effects apart by, all in dB at equal loudness: the level of each band, how wide it
/// is, and what is heard after the sound has ended.
using Features = std::array<double, kBands + 2>;

double decibels(double energy)
{
    return 10 * std::log10(energy + 1e-9);
}

Features featuresOf(const AudioBuffer& sound)
{
    Features features {};
    Fourier fourier(kWindow);
    std::vector<float> mono;
    std::vector<float> spectrum(kWindow / 2);
    double middle = 0, side = 0, after = 0, all = 0;
    for (std::size_t i = 0; i < sound.frames(); ++i) {
        const double l = double(sound.samples[2 * i]), r = double(sound.samples[2 * i + 1]);
        mono.push_back(float(0.5 * (l + r)));
        middle += (l + r) * (l + r);
        side += (l - r) * (l - r);
        all += l * l + r * r;
        if (const auto place = int(i % kRate); place > kRate * 6 / 10)
            after += l * l + r * r;
    }
    for (std::size_t from = 0; from + kWindow <= mono.size(); from += kWindow) {
        fourier.magnitudes(std::span(mono).subspan(from, kWindow), spectrum);
        for (std::size_t band = 0; band < kBands; ++band) {
            const auto binOf = [](double hertz) { return std::size_t(hertz * kWindow / kRate) + 1; };
            for (std::size_t bin = binOf(kEdges[band]); bin < binOf(kEdges[band + 1]); ++bin)
                features[band] += double(spectrum[bin]) * double(spectrum[bin]);
        }
    }
    double sum = 0;
    for (std::size_t band = 0; band < kBands; ++band)
        sum += features[band];
    for (std::size_t band = 0; band < kBands; ++band)
        features[band] = std::max(-40.0, decibels(features[band] / sum));
    features[kBands] = std::max(-25.0, decibels(side / middle));
    features[kBands + 1] = std::max(-30.0, decibels(after / all));
    return features;
}

double distance(const Features& a, const Features& b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += (a[i] - b[i]) * (a[i] - b[i]);
    return std::sqrt(sum);
}

AudioBuffer treated(const EffectChain& chain)
{
    LongSound sound = test::longSound(bursts());
    apply(chain, sound, Edge::Open, 1);
    return std::move(sound).whole();
}

std::vector<std::string> allWishes()
{
    std::vector<std::string> wishes { "8-bit",     "underwater", "radio",           "cathedral",
                                      "nightcore", "slowed",     "orchestral swell" };
    for (const MusicStyle& style : musicStyles()) {
        if (style.name != "chiptune") // is 8-bit
            wishes.emplace_back(style.name);
    }
    return wishes;
}

} // namespace

class tst_EffectChain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStyle_changesASourceAndNoTwoAlike()
    {
        // Three dB in one band is what anybody hears at once.
        const Features before = featuresOf(bursts());
        std::vector<std::pair<std::string, Features>> heard;
        for (const std::string& wish : allWishes()) {
            const RemixRecipe recipe = findRecipe(wish);
            QCOMPARE(recipe.name, wish);
            QVERIFY(recipe.exact);
            const Features now = featuresOf(treated(recipe.chain));
            const double change = distance(before, now);
            QVERIFY2(change > 5, qPrintable(u"%1: %2 dB"_s.arg(QString::fromStdString(wish)).arg(change)));
            for (const auto& [name, other] : heard) {
                const double apart = distance(now, other);
                QVERIFY2(apart > 3,
                         qPrintable(u"%1, %2: %3 dB"_s
                                        .arg(QString::fromStdString(wish), QString::fromStdString(name))
                                        .arg(apart)));
            }
            heard.emplace_back(wish, now);
        }
    }

    void mildChains_keepWhatVoicesNeedAndAreHeard()
    {
        const Features before = featuresOf(bursts());
        for (const std::string& wish : allWishes()) {
            const EffectChain chain = findRecipe(wish).chain;
            const Features mild = featuresOf(treated(sparingVoices(chain)));
            const double change = distance(before, mild);
            const QByteArray name = QByteArray::fromStdString(wish);
            QVERIFY2(change > 1.5, name + ' ' + QByteArray::number(change));
            QVERIFY2(change < distance(before, featuresOf(treated(chain))), name);
            // From 300 to 3400 Hz, against the middle of them.
            for (const std::size_t band : { 2, 4 }) {
                const double shifted = (mild[band] - mild[3]) - (before[band] - before[3]);
                QVERIFY2(std::abs(shifted) < 3.5, name + ' ' + QByteArray::number(shifted));
            }
            QVERIFY2(mild[kBands + 1] < -12, name + ' ' + QByteArray::number(mild[kBands + 1]));
        }
    }
};

QTEST_APPLESS_MAIN(tst_EffectChain)
#include "tst_EffectChain.moc"
