#include "core/music/score/Composer.h"
#include "core/music/sound/BeatTracker.h"
#include "core/music/sound/KeyFinder.h"
#include "core/music/sound/Remix.h"
#include "core/music/sound/ScoreSound.h"
#include "tests/support/LongSounds.h"
#include "tests/support/MusicFeatures.h"

#include <QTest>

#include <aubio/aubio.h>

#include <algorithm>
#include <cmath>
#include <map>

using namespace comfyvn;
using namespace comfyvn::music;
using namespace comfyvn::test;

namespace {

const std::string kFont = "/usr/share/sounds/sf2/TimGM6mb.sf2";
constexpr int kSeeds = 3;

struct Heard {
    Score score {};
    std::vector<float> mono {};
    MusicFeatures features {};
};

/// Every style with several seeds, rendered once.
const std::vector<Heard>& pieces()
{
    static const std::vector<Heard> kPieces = [] {
        std::vector<Heard> all;
        for (int seed = 1; seed <= kSeeds; ++seed) {
            for (const MusicStyle& style : musicStyles()) {
                Score score = compose({ &style, {}, 20, true, std::uint64_t(seed) });
                const auto sound = soundOf(score, { .font = kFont }, {});
                if (sound)
                    all.push_back({ std::move(score), monoOf(sound->mix), musicFeatures(sound->mix) });
            }
        }
        return all;
    }();
    return kPieces;
}

/// The tempo that fits best to what aubio takes for onsets, near what aubio takes for the tempo.
double aubioTempo(const std::vector<float>& mono)
{
    constexpr uint_t kHop = 256;
    aubio_tempo_t* tempo = new_aubio_tempo("default", 1024, kHop, kMusicRate);
    aubio_onset_t* onset = new_aubio_onset("specflux", 1024, kHop, kMusicRate);
    fvec_t* in = new_fvec(kHop);
    fvec_t* out = new_fvec(2);
    std::vector<double> onsets;
    std::vector<double> beats;
    for (std::size_t at = 0; at + kHop <= mono.size(); at += kHop) {
        std::copy_n(mono.begin() + std::ptrdiff_t(at), kHop, in->data);
        aubio_tempo_do(tempo, in, out);
        if (out->data[0] > 0)
            beats.push_back(double(aubio_tempo_get_last_s(tempo)));
        aubio_onset_do(onset, in, out);
        if (out->data[0] > 0)
            onsets.push_back(double(aubio_onset_get_last_s(onset)));
    }
    del_fvec(in);
    del_fvec(out);
    del_aubio_onset(onset);
    del_aubio_tempo(tempo);
    if (beats.size() < 4)
        return 0;
    std::vector<double> gaps;
    for (std::size_t i = 1; i < beats.size(); ++i)
        gaps.push_back(beats[i] - beats[i - 1]);
    std::nth_element(gaps.begin(), gaps.begin() + std::ptrdiff_t(gaps.size() / 2), gaps.end());
    const double guess = 60 / gaps[gaps.size() / 2];
    double best = 0;
    double most = 0;
    for (double bpm = guess * 0.92; bpm < guess * 1.08; bpm *= 1.0005) {
        double points = 0; // on beats, halves and quarters of them
        for (const int part : { 1, 2, 4 }) {
            double re = 0, im = 0;
            for (const double time : onsets) {
                re += std::cos(2 * M_PI * part * time * bpm / 60);
                im += std::sin(2 * M_PI * part * time * bpm / 60);
            }
            points += std::hypot(re, im);
        }
        if (points > most) {
            most = points;
            best = bpm;
        }
    }
    return best;
}

/// Whether two tempi are the same pulse, on another level of the metre perhaps.
bool samePulse(double heard, double written)
{
    for (const double ratio : { 1.0, 2.0, 0.5, 3.0, 1.0 / 3, 1.5, 2.0 / 3, 4.0, 0.75, 4.0 / 3 }) {
        if (std::abs(heard / (written * ratio) - 1) < 0.01)
            return true;
    }
    return false;
}

/// Whether the key that was found has the notes of the one that was written, or its fifths.
bool relatedKey(const FoundKey& found, const Score& score)
{
    const auto scale = scaleOf(score.mode);
    const auto other = scaleOf(found.mode);
    int common = 0;
    for (const int a : scale) {
        common += std::any_of(other.begin(), other.end(), [&](int b) {
            return wrapped(score.tonic + a, 12) == wrapped(found.tonic + b, 12);
        });
    }
    return common >= 6 || found.tonic == score.tonic;
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
    void tempo_isHeardByAubio()
    {
        QCOMPARE(int(pieces().size()), kSeeds * int(musicStyles().size()));
        std::map<std::string, int> right;
        for (const Heard& piece : pieces()) {
            if (!hasDrums(piece.score) || piece.score.style == "horror")
                continue;
            const double heard = aubioTempo(piece.mono);
            const bool same = samePulse(heard, piece.score.bpm());
            right[piece.score.style] += same;
            if (!same)
                qInfo("%s: aubio hears %.2f, written %.2f", piece.score.style.c_str(), heard,
                      piece.score.bpm());
        }
        QVERIFY(right.size() >= 12);
        for (const auto& [style, count] : right)
            QVERIFY2(count >= kSeeds - 1, style.c_str());
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
            const BeatGrid grid = trackBeats(piece.mono, kMusicRate);
            if (!hasDrums(piece.score) || grid.confidence < 0.3 || !samePulse(grid.bpm, piece.score.bpm()))
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

    void key_isHeard()
    {
        int exact = 0;
        int related = 0;
        std::map<std::string, int> ofStyle;
        for (const Heard& piece : pieces()) {
            const FoundKey found = findKey(piece.mono, kMusicRate);
            const bool same =
                found.tonic == piece.score.tonic && isDark(found.mode) == isDark(piece.score.mode);
            const bool near = relatedKey(found, piece.score);
            exact += same;
            related += near;
            ofStyle[piece.score.style] += near;
            if (!same)
                qInfo("%s: heard %s, written %s", piece.score.style.c_str(),
                      keyName(found.tonic, found.mode).c_str(),
                      keyName(piece.score.tonic, piece.score.mode).c_str());
        }
        qInfo("the key of %d of %d is heard, that of %d or its neighbour", exact, int(pieces().size()),
              related);
        QVERIFY(exact >= int(pieces().size()) * 60 / 100);
        QVERIFY(related >= int(pieces().size()) * 93 / 100);
        for (const auto& [style, count] : ofStyle)
            QVERIFY2(count >= kSeeds - 1, style.c_str());
    }

    void moodTags_areHeard()
    {
        for (const auto* style : { "lofi", "cheerful", "epic" }) {
            const auto scoreWith = [&](const std::string& tag) {
                return compose({ findStyle(style).style, { tag }, 16, true, 2 });
            };
            const auto heard = [&](const std::string& tag) {
                const auto sound = soundOf(scoreWith(tag), { .font = kFont }, {});
                return sound ? musicFeatures(sound->mix) : MusicFeatures {};
            };
            const MusicFeatures sad = heard("sad");
            QVERIFY2(sad.minorness > heard("happy").minorness + 0.3, style); // mode
            QVERIFY2(scoreWith("energetic").bpm() > 1.15 * scoreWith("sad").bpm(), style);
            QVERIFY2(heard("energetic").brightness > sad.brightness + 0.05, style);
            QVERIFY2(heard("full").onsetsPerSecond > 1.1 * heard("minimal").onsetsPerSecond, style);
            QVERIFY2(heard("high").brightness > heard("low").brightness + 0.02, style); // register
            QVERIFY2(heard("music box").brightness > heard("cello").brightness + 0.1, style); // instrument
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

    void styles_canBeToldApart()
    {
        // Nearest mean of the other seeds, each feature in units of its spread.
        constexpr std::size_t kCount = std::tuple_size_v<decltype(MusicFeatures().values())>;
        const auto& all = pieces();
        std::array<double, kCount> mean {};
        std::array<double, kCount> spread {};
        for (const Heard& piece : all) {
            for (std::size_t f = 0; f < kCount; ++f)
                mean[f] += piece.features.values()[f] / double(all.size());
        }
        for (const Heard& piece : all) {
            for (std::size_t f = 0; f < kCount; ++f)
                spread[f] += std::pow(piece.features.values()[f] - mean[f], 2) / double(all.size());
        }
        int right = 0;
        std::map<std::string, int> mistaken;
        for (std::size_t i = 0; i < all.size(); ++i) {
            std::map<std::string, std::pair<std::array<double, kCount>, int>> means;
            for (std::size_t k = 0; k < all.size(); ++k) {
                if (k == i)
                    continue;
                auto& [sum, count] = means[all[k].score.style];
                for (std::size_t f = 0; f < kCount; ++f)
                    sum[f] += all[k].features.values()[f];
                ++count;
            }
            std::string nearest;
            double least = 1e300;
            for (const auto& [style, entry] : means) {
                double distance = 0;
                for (std::size_t f = 0; f < kCount; ++f)
                    distance +=
                        std::pow(entry.first[f] / entry.second - all[i].features.values()[f], 2) / spread[f];
                if (distance < least) {
                    least = distance;
                    nearest = style;
                }
            }
            right += nearest == all[i].score.style;
            if (nearest != all[i].score.style)
                qInfo("%s taken for %s", all[i].score.style.c_str(), nearest.c_str());
        }
        qInfo("%d of %d styles are told by nine simple features", right, int(all.size()));
        QVERIFY(right >= int(all.size()) * 60 / 100); // by chance: 1 of 18
    }
};

QTEST_APPLESS_MAIN(tst_MusicHeard)
#include "tst_MusicHeard.moc"
