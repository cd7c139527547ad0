#include "core/audio/mix/WorkTeam.h"
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

/// Of the lead alone, in octaves.
double leadBrightness(std::string_view style, const std::string& tag)
{
    const Score score = compose({ findStyle(style).style, { tag }, 16, true, 2 });
    const auto lead = std::find_if(score.parts.begin(), score.parts.end(),
                                   [](const Part& part) { return part.role == Role::Lead; });
    const auto stem = stemOf(score, std::size_t(lead - score.parts.begin()), { .font = kFont }, 0, {});
    return stem ? musicFeatures(stem->sound).brightness : 0;
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
        QCOMPARE(pieces().size(), kSeeds * musicStyles().size());
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
            QVERIFY2(count >= int(kSeeds) - 1, style.c_str());
    }

    void tempo_isFoundWhereThereAreDrums()
    {
        for (const Heard& piece : pieces()) {
            if (!hasDrums(piece.score) || piece.score.style == "horror")
                continue;
            const double heard = piece.grid.bpm;
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
            QVERIFY2(count >= int(kSeeds) - 1, style.c_str());
    }

    void moodTags_areHeard()
    {
        for (const auto* style : { "lofi", "cheerful", "epic" }) {
            const auto heard = [&](const std::string& tag) {
                const Score score = compose({ findStyle(style).style, { tag }, 16, true, 2 });
                const auto sound = soundOf(score, { .font = kFont }, {});
                return sound ? musicFeatures(sound->mix) : MusicFeatures {};
            };
            const MusicFeatures sad = heard("sad");
            const MusicFeatures energetic = heard("energetic");
            QVERIFY2(sad.minorness > heard("happy").minorness + 0.3, style); // mode
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
        // Nearest mean of the other seeds, each feature in units of its spread within styles.
        constexpr std::size_t kCount = std::tuple_size_v<decltype(MusicFeatures().values())>;
        using Values = std::array<double, kCount>;
        const auto& all = pieces();
        const std::size_t styles = musicStyles().size();
        std::map<std::string, int> right;
        int sum = 0;
        for (std::size_t judged = 0; judged < all.size(); ++judged) {
            std::vector<Values> means(styles);
            Values spread {};
            for (std::size_t style = 0; style < styles; ++style) {
                std::vector<Values> known;
                for (std::size_t i = style; i < all.size(); i += styles) {
                    if (i != judged)
                        known.push_back(all[i].features.values());
                }
                for (std::size_t f = 0; f < kCount; ++f) {
                    for (const Values& values : known)
                        means[style][f] += values[f] / double(known.size());
                    for (const Values& values : known)
                        spread[f] += std::pow(values[f] - means[style][f], 2);
                }
            }
            const auto distance = [&](const Values& mean) {
                double far = 0;
                for (std::size_t f = 0; f < kCount; ++f)
                    far += std::pow(mean[f] - all[judged].features.values()[f], 2) / spread[f];
                return far;
            };
            const auto nearest =
                std::min_element(means.begin(), means.end(),
                                 [&](const Values& a, const Values& b) { return distance(a) < distance(b); });
            const auto named = std::size_t(nearest - means.begin());
            right[all[judged].score.style] += named == judged % styles;
            sum += named == judged % styles;
            if (named != judged % styles)
                qInfo("%s taken for %s", all[judged].score.style.c_str(), musicStyles()[named].name.data());
        }
        qInfo("%d of %d pieces are told by nine simple features", sum, int(all.size()));
        QVERIFY(sum >= int(all.size()) * 85 / 100); // by chance: 1 of 18
        for (const auto& [style, count] : right)
            QVERIFY2(2 * count >= int(kSeeds), style.c_str()); // as a rule by its own name
    }
};

QTEST_APPLESS_MAIN(tst_MusicHeard)
#include "tst_MusicHeard.moc"
