#include "core/audio/mix/WorkTeam.h"
#include "core/music/score/Composer.h"
#include "core/music/sound/BeatTracker.h"
#include "core/music/sound/KeyFinder.h"
#include "core/music/sound/Remix.h"
#include "core/music/sound/ScoreSound.h"
#include "tests/core/music/Pieces.h"
#include "tests/support/HeardKey.h"
#include "tests/support/LongSounds.h"
#include "tests/support/MusicFeatures.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::music;
using namespace comfyvn::test;

namespace {

const std::string kFont = "/usr/share/sounds/sf2/TimGM6mb.sf2";
constexpr std::size_t kSeeds = 4;

// What a listener notices without being told: tempo from 6 %, the spectral centroid from 5 % (0.07 octaves),
// density from a tenth more, a register from two semitones.
constexpr double kFaster = 1.06;
constexpr double kBrighter = 0.07;
constexpr double kDenser = 1.1;
constexpr double kHigher = 2.0 / 12;

/// Tunes less alike than this are two; the same one on other instruments in another key is more so.
constexpr double kSameTune = 0.93;

struct Heard {
    Score score {};
    std::vector<float> mono {};
    MusicFeatures features {};
    BeatGrid grid {};
};

/// Every style with several seeds, rendered once.
const std::vector<Heard>& pieces()
{
    static const std::vector<Heard> kPieces = [] {
        const std::size_t styles = musicStyles().size();
        std::vector<Heard> all(kSeeds * styles);
        WorkTeam team(2);
        team.run(all.size(), [&](std::size_t i, std::size_t) {
            Heard& piece = all[i];
            piece.score = compose({ &musicStyles()[i % styles], {}, 20, true, 1 + i / styles });
            if (const auto sound = soundOf(piece.score, { .font = kFont, .threads = 1 }, {})) {
                piece.mono = monoOf(sound->mix);
                piece.features = musicFeatures(sound->mix);
                piece.grid = trackBeats(piece.mono, kMusicRate);
            }
        });
        return all;
    }();
    return kPieces;
}

/// What sounds on each beat, of length 1.
std::vector<Chroma> tune(const std::vector<float>& mono, double bpm)
{
    const double beat = 60 / bpm * kMusicRate;
    std::vector<Chroma> tones;
    for (double at = 0; at + beat <= double(mono.size()); at += beat) {
        Chroma now = chromaOf(std::span(mono).subspan(std::size_t(at), std::size_t(beat)), kMusicRate);
        double energy = 1e-12;
        for (const double value : now)
            energy += value * value;
        for (double& value : now)
            value /= std::sqrt(energy);
        tones.push_back(now);
    }
    return tones;
}

/// How alike two tunes are in the transposition that makes them most alike: 1 is the same.
double likeness(const std::vector<Chroma>& a, const std::vector<Chroma>& b)
{
    const std::size_t beats = std::min(a.size(), b.size());
    double most = 0;
    for (std::size_t up = 0; up < 12; ++up) {
        double sum = 0;
        for (std::size_t beat = 0; beat < beats; ++beat) {
            for (std::size_t i = 0; i < 12; ++i)
                sum += a[beat][i] * b[beat][(i + up) % 12];
        }
        most = std::max(most, sum / double(beats));
    }
    return most;
}

/// Whether a tempo is the written pulse within 1 %, or its double or half; in triple time also three times
/// it.
bool samePulse(double heard, const Score& score)
{
    std::vector<double> ratios { 1.0, 2.0, 0.5 };
    if (score.beatsPerBar == 3)
        ratios.push_back(3.0);
    return std::any_of(ratios.begin(), ratios.end(),
                       [&](double ratio) { return std::abs(heard / (score.bpm() * ratio) - 1) < 0.01; });
}

/// Whether a key has the written notes but for one at most: the key, its relative, its neighbours in fifths.
bool relatedKey(int tonic, bool minor, const Score& score)
{
    int common = 0;
    for (const int a : scaleOf(score.mode)) {
        for (const int b : scaleOf(minor ? Mode::Minor : Mode::Major))
            common += wrapped(score.tonic + a, 12) == wrapped(tonic + b, 12);
    }
    return common >= 6;
}

/// Of the lead alone, in octaves.
double leadBrightness(std::string_view style, const std::string& tag)
{
    const Score score = compose({ findStyle(style).style, { tag }, 16, true, 2 });
    const auto lead = std::find_if(score.parts.begin(), score.parts.end(),
                                   [](const Part& part) { return part.role == Role::Lead; });
    auto stem = stemOf(score, std::size_t(lead - score.parts.begin()), { .font = kFont }, 0, {});
    return stem ? musicFeatures(std::move(stem->sound).whole()).brightness : 0;
}

bool hasDrums(const Score& score)
{
    return std::any_of(score.parts.begin(), score.parts.end(),
                       [](const Part& part) { return part.role == Role::Drums; });
}

} // namespace

/// What others hear in composed music: a tracker of beats, a finder of keys, a judge of styles.
class tst_MusicHeard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tempo_isHeardByAnotherTracker()
    {
        QCOMPARE(pieces().size(), kSeeds * musicStyles().size());
        for (const Heard& piece : pieces()) {
            const double heard = piece.features.bpm;
            QVERIFY2(samePulse(heard, piece.score),
                     qPrintable(QString::fromStdString(piece.score.style) + u": heard "_s
                                + QString::number(heard) + u", written "_s
                                + QString::number(piece.score.bpm())));
        }
    }

    void tempo_isFoundWhereThereAreDrums()
    {
        for (const Heard& piece : pieces()) {
            if (!hasDrums(piece.score) || piece.score.style == "horror")
                continue;
            const double heard = trackBeats(piece.mono, kMusicRate).bpm;
            const QByteArray what = QByteArray(piece.score.style.c_str()) + ": heard "
                + QByteArray::number(heard) + ", written " + QByteArray::number(piece.score.bpm());
            const double ratio = heard / piece.score.bpm();
            QVERIFY2(std::abs(ratio - 1) < 0.01 || std::abs(2 * ratio - 1) < 0.01, what.constData());
        }
    }

    void beats_areFoundWhereTheyAreWritten()
    {
        int all = 0;
        int right = 0;
        for (const Heard& piece : pieces()) {
            const BeatGrid& grid = piece.grid;
            if (!hasDrums(piece.score) || grid.confidence < 0.3 || !samePulse(grid.bpm, piece.score))
                continue;
            ++all;
            // On a beat or half-way between two.
            const double half = 30 / piece.score.bpm();
            double worst = 0;
            for (const double beat : grid.beats)
                worst = std::max(worst, std::abs(std::remainder(beat, half)));
            right += worst < 0.03;
        }
        qInfo("beats within 30 ms in %d of %d", right, all);
        QVERIFY(all > 20);
        QVERIFY(right >= all * 8 / 10);
    }

    void key_isHeardByAnotherFinder()
    {
        int exact = 0;
        int related = 0;
        std::map<std::string, int> ofStyle;
        for (const Heard& piece : pieces()) {
            const HeardKey heard = heardKey(piece.mono, kMusicRate);
            const bool near = relatedKey(heard.tonic, heard.minor, piece.score);
            exact += heard.tonic == piece.score.tonic && heard.minor == isDark(piece.score.mode);
            related += near;
            ofStyle[piece.score.style] += near;
            if (!near)
                qInfo("%s: heard %s, written %s", piece.score.style.c_str(),
                      keyName(heard.tonic, heard.minor ? Mode::Minor : Mode::Major).c_str(),
                      keyName(piece.score.tonic, piece.score.mode).c_str());
        }
        const int all = int(pieces().size());
        qInfo("the key of %d of %d is heard, that of %d or its neighbour", exact, all, related);
        // By chance one of 24 and six of 24. Every third style is in a mode of which a finder of major and
        // minor keys knows the notes but not the tonic.
        QVERIFY(exact >= all * 60 / 100);
        QVERIFY(related >= all * 93 / 100);
        for (const auto& [style, count] : ofStyle)
            QVERIFY2(count >= int(kSeeds) - 1, style.c_str());
    }

    void key_isFoundByOurs()
    {
        int exact = 0;
        int related = 0;
        for (const Heard& piece : pieces()) {
            const FoundKey found = findKey(piece.mono, kMusicRate);
            exact += found.tonic == piece.score.tonic && isDark(found.mode) == isDark(piece.score.mode);
            related += relatedKey(found.tonic, isDark(found.mode), piece.score);
        }
        const int all = int(pieces().size());
        qInfo("ours finds the key of %d of %d, that of %d or its neighbour", exact, all, related);
        QVERIFY(exact >= all * 60 / 100);
        QVERIFY(related >= all * 93 / 100);
    }

    void moodTags_areHeard()
    {
        for (const auto* style : { "lofi", "cheerful", "epic" }) {
            const auto heard = [&](const std::string& tag) {
                const Score score = compose({ findStyle(style).style, { tag }, 16, true, 2 });
                const auto sound = soundOf(score, { .font = kFont }, {});
                return sound ? musicFeatures(sound->mix) : MusicFeatures {};
            };
            const auto minorness = [&](const std::string& tag) {
                const Score score = compose({ findStyle(style).style, { tag }, 16, true, 2 });
                const auto sound = soundOf(score, { .font = kFont }, {});
                return sound ? heardMinorness(monoOf(sound->mix), kMusicRate, score.tonic) : 0;
            };
            const MusicFeatures sad = heard("sad");
            const MusicFeatures energetic = heard("energetic");
            QVERIFY2(minorness("sad") > minorness("happy") + 0.3, style); // mode
            QVERIFY2(energetic.bpm > 0 && sad.bpm > 0, style);
            // The pulse, on whatever level of the metre it is heard.
            const double faster = std::exp2(std::remainder(std::log2(energetic.bpm / sad.bpm), 1));
            QVERIFY2(std::abs(std::log2(faster)) > std::log2(kFaster), style);
            QVERIFY2(energetic.brightness > sad.brightness + kBrighter, style);
            QVERIFY2(heard("full").onsetsPerSecond > kDenser * heard("minimal").onsetsPerSecond, style);
            QVERIFY2(leadBrightness(style, "high") > leadBrightness(style, "low") + kHigher,
                     style); // register
            QVERIFY2(heard("music box").brightness > heard("cello").brightness + kBrighter, style);
        }
    }

    void treatments_areHeard()
    {
        const Score score = compose({ findStyle("credits").style, {}, 12, false, 1 });
        const auto source = soundOf(score, { .font = kFont }, {});
        QVERIFY(source);
        const MusicFeatures before = musicFeatures(source->mix);
        std::map<std::string, MusicFeatures> after;
        std::map<std::string, RemixSound> made;
        for (const auto* wish :
             { "8-bit", "underwater", "radio", "cathedral", "lofi", "nightcore", "orchestral swell" }) {
            auto remix =
                remixed(test::longSound(source->mix), { .wish = wish, .tags = {}, .font = kFont }, {});
            QVERIFY2(remix, wish);
            const AudioBuffer heard = std::move(remix->sound).whole();
            QVERIFY2(std::ranges::all_of(heard.samples, [](float sample) { return std::abs(sample) <= 1; }),
                     wish);
            QVERIFY2(std::abs(remix->mastered.integratedLufs - kMusicLufs) < 2, wish);
            after[wish] = musicFeatures(heard);
            made.emplace(wish, *std::move(remix));
        }
        QVERIFY(after["8-bit"].width < before.width - 3);
        QVERIFY(after["underwater"].treble < before.treble - 10);
        QVERIFY(after["radio"].bass < before.bass - 6);
        QVERIFY(after["cathedral"].onsetsPerSecond < before.onsetsPerSecond);
        QVERIFY(after["lofi"].treble < before.treble - 3);
        QVERIFY(made.at("nightcore").stretch < 0.85);
        QCOMPARE(made.at("nightcore").shift, 4);
        QVERIFY(!made.at("orchestral swell").addedParts.empty());
    }

    void anotherSeed_isAnotherTune()
    {
        const std::size_t styles = musicStyles().size();
        std::vector<std::vector<Chroma>> tunes;
        for (const Heard& piece : pieces())
            tunes.push_back(tune(piece.mono, piece.score.bpm()));
        double most = 0;
        for (std::size_t i = 0; i < tunes.size(); ++i) {
            for (std::size_t k = i + styles; k < tunes.size(); k += styles) {
                const double now = likeness(tunes[i], tunes[k]);
                most = std::max(most, now);
                QVERIFY2(now < kSameTune, pieces()[i].score.style.c_str());
            }
        }
        // The same tune is known again on other instruments in another key.
        double least = 1;
        for (std::size_t i = 0; i < styles; ++i) {
            Score other = pieces()[i].score;
            for (Part& part : other.parts) {
                if (part.role == Role::Drums)
                    continue;
                part.program = part.role == Role::Bass ? 33 : 0;
                for (Note& note : part.notes)
                    note.pitch += 3;
            }
            const auto sound = soundOf(other, { .font = kFont }, {});
            QVERIFY(sound);
            const double now = likeness(tunes[i], tune(monoOf(sound->mix), other.bpm()));
            least = std::min(least, now);
            qInfo("%s known again: %.3f", other.style.c_str(), now);
        }
        qInfo("other seeds are alike by at most %.3f, the same tune otherwise played by at least %.3f", most,
              least);
    }

    void styles_canBeToldApart()
    {
        // A piece belongs to the style whose other pieces it is nearest to in the mean, each feature measured
        // by how far pieces of one style lie apart in it.
        using Values = decltype(MusicFeatures().values());
        struct Mean {
            Values sum {};
            int count = 0;
        };
        const auto& all = pieces();
        const auto styleMeans = [&](std::size_t without) {
            std::map<std::string, Mean> means;
            for (std::size_t i = 0; i < all.size(); ++i) {
                if (i == without)
                    continue;
                Mean& mean = means[all[i].score.style];
                const Values values = all[i].features.values();
                for (std::size_t f = 0; f < values.size(); ++f)
                    mean.sum[f] += values[f];
                ++mean.count;
            }
            return means;
        };
        const auto wholeMeans = styleMeans(all.size());
        Values spread {};
        for (const Heard& piece : all) {
            const Mean& mean = wholeMeans.at(piece.score.style);
            for (std::size_t f = 0; f < spread.size(); ++f)
                spread[f] += std::pow(piece.features.values()[f] - mean.sum[f] / mean.count, 2);
        }
        int right = 0;
        std::map<std::string, int> ofStyle;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const Values values = all[i].features.values();
            std::string nearest;
            double least = 1e300;
            for (const auto& [style, mean] : styleMeans(i)) {
                double distance = 0;
                for (std::size_t f = 0; f < values.size(); ++f)
                    distance += std::pow(mean.sum[f] / mean.count - values[f], 2) / spread[f];
                if (distance < least) {
                    least = distance;
                    nearest = style;
                }
            }
            const bool told = nearest == all[i].score.style;
            right += told;
            ofStyle[all[i].score.style] += told;
            if (!told)
                qInfo("%s taken for %s", all[i].score.style.c_str(), nearest.c_str());
        }
        qInfo("%d of %d pieces are told by eleven simple features", right, int(all.size()));
        QVERIFY(right >= int(all.size()) * 85 / 100); // by chance: 1 of 18
        for (const auto& [style, count] : ofStyle)
            QVERIFY2(2 * count >= int(kSeeds), style.c_str()); // neighbours are alike
    }

    void aHundredPieces_play()
    {
        const std::vector<std::vector<std::string>> wishes {
            {},          { "sad" },   { "energetic", "bells" }, { "no drums", "low" }, { "slow", "organ" },
            { "happy" }, { "scary" }, { "drums", "minor" },     { "full", "high" },    { "minimal", "fast" }
        };
        for (std::uint64_t seed = 0; seed < 100; ++seed) {
            const MusicStyle& style = musicStyles()[seed % musicStyles().size()];
            const double seconds = 4 + double(seed % 5) / 2;
            const auto sound = soundOf(compose({ &style, wishes[seed / 10], seconds, seed % 3 != 0, seed }),
                                       { .font = kFont }, {});
            const auto what = std::string(style.name) + ", seed " + std::to_string(seed);
            QVERIFY2(sound, what.c_str());
            QCOMPARE(sound->mix.frames(), std::size_t(std::llround(seconds * kMusicRate)));
            QVERIFY2(
                std::all_of(sound->mix.samples.begin(), sound->mix.samples.end(),
                            [](float sample) { return std::abs(sample) <= 1; }), // not for what is no number
                what.c_str());
            QVERIFY2(std::abs(sound->mastered.integratedLufs - kMusicLufs) < 3, what.c_str());
        }
    }

    void tenMinutes_playToTheirEnd()
    {
        const Score score = piece("jazz cafe", 7, 600, false);
        const auto sound = soundOf(score, { .font = kFont }, {});
        QVERIFY(sound);
        QCOMPARE(sound->mix.frames(), std::size_t(600 * kMusicRate));
        QVERIFY(std::abs(sound->mastered.integratedLufs - kMusicLufs) < 1);
        // Something sounds in every ten seconds, and the last chord rings out.
        const auto loudest = [&](double from, double to) {
            const auto at = [](double time) { return std::ptrdiff_t(2 * std::llround(time * kMusicRate)); };
            const auto [low, high] = std::minmax_element(sound->mix.samples.begin() + at(from),
                                                         sound->mix.samples.begin() + at(to));
            return std::max(-*low, *high);
        };
        for (int second = 0; second < 600; second += 10)
            QVERIFY2(loudest(second, second + 10) > 0.05F, qPrintable(QString::number(second)));
        QVERIFY(loudest(599.8, 600) < 0.05F);
    }
};

QTEST_APPLESS_MAIN(tst_MusicHeard)
#include "tst_MusicHeard.moc"
