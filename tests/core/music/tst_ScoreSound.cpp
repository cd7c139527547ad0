#include "core/audio/WavFile.h"
#include "core/music/score/Composer.h"
#include "core/music/sound/Fourier.h"
#include "core/music/sound/ScoreSound.h"
#include "tests/support/LoopedWav.h"

#include <QTemporaryDir>
#include <QTest>

#include <ebur128.h>

#include <algorithm>
#include <cmath>
#include <cstring>

using namespace comfyvn;
using namespace comfyvn::music;

namespace {

const std::string kFont = "/usr/share/sounds/sf2/TimGM6mb.sf2";
/// A quiet room's noise under music played loud, dB below full scale: 85 dB SPL for the music at -16 LUFS, 30
/// for the room.
constexpr double kNoiseFloor = -16 - 55;
/// What music hides of something like it at the same time, dB below the music.
constexpr double kSeam = -50;

Score piece(std::string_view style, double seconds, bool loops = true, std::uint64_t seed = 1)
{
    return compose({ findStyle(style).style, {}, seconds, loops, seed });
}

AudioBuffer rendered(const Score& score, const ScoreSoundOptions& options)
{
    const auto sound = soundOf(score, options, {});
    return sound ? sound->mix : AudioBuffer {};
}

/// How far a sample is from where the four before it lead.
double surprise(const AudioBuffer& sound, std::size_t frame, std::size_t channel)
{
    const std::size_t frames = sound.frames();
    const auto at = [&](std::size_t back) {
        return double(sound.samples[2 * ((frame + frames - back) % frames) + channel]);
    };
    return std::abs(at(0) - 4 * at(1) + 6 * at(2) - 4 * at(3) + at(4));
}

} // namespace

class tst_ScoreSound : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void soundOf_isAsLongAsAskedToTheSample()
    {
        for (const double seconds : { 4.0, 7.3, 31.017 }) {
            for (const bool loops : { true, false }) {
                const AudioBuffer sound = rendered(piece("calm", seconds, loops), { .font = kFont });
                QCOMPARE(sound.frames(), std::size_t(std::llround(seconds * kMusicRate)));
            }
        }
    }

    void soundOf_givesTheSameBytesOnOneThreadAndOnTwo()
    {
        for (const auto* style : { "lofi", "battle", "horror" }) {
            const Score score = piece(style, 12);
            const AudioBuffer one = rendered(score, { .font = kFont, .threads = 1 });
            const AudioBuffer two = rendered(score, { .font = kFont });
            const AudioBuffer again = rendered(score, { .font = kFont });
            QVERIFY(!one.samples.empty());
            QVERIFY(one.samples == two.samples);
            QVERIFY(two.samples == again.samples);
        }
    }

    void played_isTheSameWhereverItWaits_data()
    {
        QTest::addColumn<QString>("font");
        QTest::newRow("with the soundfont") << QString::fromStdString(kFont);
        QTest::newRow("plain") << QString();
    }

    void played_isTheSameWhereverItWaits()
    {
        QFETCH(QString, font);
        const QTemporaryDir folder;
        const auto scratch = std::make_shared<SoundScratch>(folder.path().toStdString());
        for (const auto* style : { "lofi", "sad", "chiptune" }) { // a tape, a hall, a chip
            const Score score = piece(style, 40);
            const AudioBuffer held = rendered(score, { .font = font.toStdString() });
            auto waited = played(score, { .font = font.toStdString(), .scratch = scratch }, {});
            QVERIFY(waited);
            QVERIFY(held.samples.size() * sizeof(float) > LongSound::kMostHeld);
            QVERIFY2(std::move(waited->sound).whole().samples == held.samples, style);
        }
    }

    void soundOf_isAsLoudAsEverythingElse()
    {
        for (const auto* style : { "calm", "battle", "comedy", "sad" }) {
            const AudioBuffer sound = rendered(piece(style, 40), { .font = kFont });
            ebur128_state* state = ebur128_init(2, kMusicRate, EBUR128_MODE_I | EBUR128_MODE_TRUE_PEAK);
            ebur128_add_frames_float(state, sound.samples.data(), sound.frames());
            double lufs = 0, left = 0, right = 0;
            ebur128_loudness_global(state, &lufs);
            ebur128_true_peak(state, 0, &left);
            ebur128_true_peak(state, 1, &right);
            ebur128_destroy(&state);
            QVERIFY2(std::abs(lufs - kMusicLufs) < 0.8, style);
            QVERIFY(20 * std::log10(std::max(left, right)) <= kMusicPeakDbtp + 0.1);
        }
    }

    void loops_haveNoSeam()
    {
        for (const MusicStyle& style : musicStyles()) {
            const AudioBuffer sound = rendered(piece(style.name, 5), { .font = kFont });
            for (const std::size_t channel : { 0U, 1U }) {
                // Notes begin where the loop does, as they do on other beats; a cut would stand out.
                std::vector<double> elsewhere;
                for (std::size_t frame = 4; frame < sound.frames(); ++frame)
                    elsewhere.push_back(surprise(sound, frame, channel));
                const auto rank = elsewhere.begin() + std::ptrdiff_t(elsewhere.size() * 999 / 1000);
                std::nth_element(elsewhere.begin(), rank, elsewhere.end());
                const double usual = *rank;
                for (std::size_t frame = 0; frame < 4; ++frame)
                    QVERIFY2(surprise(sound, frame, channel) <= usual + 1e-4, style.name.data());
            }
        }
    }

    void loops_carryTheirTailIntoTheirBeginning_data()
    {
        QTest::addColumn<QString>("font");
        QTest::addColumn<QString>("style");
        QTest::newRow("plain") << QString() << QStringLiteral("calm");
        for (const auto* style : { "calm", "epic", "festival", "jazz cafe", "chiptune" }) // hardly limited
            QTest::newRow(style) << QString::fromStdString(kFont) << QString::fromLatin1(style);
    }

    void loops_carryTheirTailIntoTheirBeginning()
    {
        // The same music twice over is the same as its loop heard a second time. What swells or wavers over
        // the whole piece is left out: it is elsewhere in its turn then.
        QFETCH(QString, font);
        QFETCH(QString, style);
        Score once = piece(style.toStdString(), 8);
        for (Part& part : once.parts) {
            part.swells.clear();
            part.chorus = 0;
        }
        Score twice = once;
        twice.ticks *= 2;
        twice.seconds *= 2;
        twice.musicSeconds *= 2;
        for (Part& part : twice.parts) {
            const std::vector<Note> notes = part.notes;
            for (Note note : notes) {
                note.start += once.ticks;
                part.notes.push_back(note);
            }
        }
        const AudioBuffer loop = rendered(once, { .font = font.toStdString() });
        const AudioBuffer both = rendered(twice, { .font = font.toStdString() });
        const std::size_t frames = loop.frames();
        QCOMPARE(both.frames(), 2 * frames);

        // Mastered to the same loudness but for rounding.
        double product = 0, energy = 0;
        for (std::size_t i = 0; i < 2 * frames; ++i) {
            product += double(loop.samples[i]) * double(both.samples[2 * frames + i]);
            energy += double(both.samples[2 * frames + i]) * double(both.samples[2 * frames + i]);
        }
        QVERIFY(energy > 0);
        const double gain = product / energy;
        const auto apart = [&](std::size_t frame, std::size_t channel) {
            // From one end of the loop to the other, with its seam in the middle.
            const std::size_t inLoop = (frame + frames / 2) % frames;
            const std::size_t inBoth = frame + frames / 2;
            return double(loop.samples[2 * inLoop + channel])
                - gain * double(both.samples[2 * inBoth + channel]);
        };
        double difference = 0;
        for (std::size_t frame = 0; frame < frames; ++frame)
            difference += std::pow(apart(frame, 0), 2) + std::pow(apart(frame, 1), 2);
        const double wholeDb = 10 * std::log10(difference / energy);

        // By sample and by spectrum where the seam is.
        constexpr std::size_t kSize = 4096;
        double peak = 0;
        double worstBand = -200;
        Fourier fourier(kSize);
        std::vector<float> heard(kSize), off(kSize), spectrum(kSize / 2), offSpectrum(kSize / 2);
        for (const std::size_t channel : { 0U, 1U }) {
            for (std::size_t i = 0; i < kSize; ++i) {
                const std::size_t frame = frames / 2 - kSize / 2 + i;
                off[i] = float(apart(frame, channel));
                heard[i] = both.samples[2 * (frame + frames / 2) + channel];
                peak = std::max(peak, double(std::abs(off[i])));
            }
            fourier.magnitudes(heard, spectrum);
            fourier.magnitudes(off, offSpectrum);
            const float loudest = *std::max_element(spectrum.begin(), spectrum.end());
            for (const float magnitude : offSpectrum)
                worstBand = std::max(worstBand, 20 * std::log10(double(magnitude / loudest) + 1e-10));
        }
        const QByteArray figures = "whole " + QByteArray::number(wholeDb, 'f', 1) + " dB, highest sample "
            + QByteArray::number(20 * std::log10(peak + 1e-10), 'f', 1) + " dB, loudest band "
            + QByteArray::number(worstBand, 'f', 1) + " dB";
        qInfo("%s", figures.constData());
        QVERIFY2(wholeDb < kSeam, figures.constData());
        QVERIFY2(20 * std::log10(peak + 1e-10) < kNoiseFloor, figures.constData());
        QVERIFY2(worstBand < kSeam, figures.constData());
    }

    void endings_fadeToSilence()
    {
        const AudioBuffer sound = rendered(piece("credits", 30, false), { .font = kFont });
        float last = 0;
        for (std::size_t i = sound.samples.size() - 200; i < sound.samples.size(); ++i)
            last = std::max(last, std::abs(sound.samples[i]));
        QVERIFY(last < 1e-3F);
    }

    void stems_addUpToTheMix()
    {
        const Score score = piece("cheerful", 10);
        const auto sound = soundOf(score, { .font = kFont }, {});
        QVERIFY(sound);
        QVERIFY(score.parts.size() >= 4);
        std::vector<AudioBuffer> stems;
        for (std::size_t part = 0; part < score.parts.size(); ++part) {
            auto stem = stemOf(score, part, { .font = kFont }, sound->mastered.gainDb, {});
            QVERIFY(stem);
            stems.push_back(std::move(stem->sound).whole());
        }
        double difference = 0, energy = 0;
        for (std::size_t i = 0; i < sound->mix.samples.size(); ++i) {
            double sum = 0;
            for (const AudioBuffer& stem : stems)
                sum += double(stem.samples[i]);
            difference += std::pow(sum - double(sound->mix.samples[i]), 2);
            energy += std::pow(double(sound->mix.samples[i]), 2);
        }
        QVERIFY2(10 * std::log10(difference / energy) < -15,
                 QByteArray::number(10 * std::log10(difference / energy)).constData());
    }

    void soundOf_playsWithoutASoundfont()
    {
        for (const MusicStyle& style : musicStyles()) {
            const auto sound = soundOf(piece(style.name, 8), {}, {});
            QVERIFY(sound);
            QVERIFY2(sound->mastered.integratedLufs > -20, style.name.data());
        }
    }

    void soundOf_saysWhichFontItCannotRead()
    {
        const auto sound = soundOf(piece("calm", 4), { .font = "/nowhere/none.sf2" }, {});
        QVERIFY(!sound);
        QVERIFY(sound.error().find("/nowhere/none.sf2") != std::string::npos);
    }

    void soundOf_canBeCancelled()
    {
        int asked = 0;
        const auto sound = soundOf(piece("calm", 60), { .font = kFont }, { {}, [&] { return ++asked > 2; } });
        QVERIFY(!sound);
        QCOMPARE(sound.error(), std::string(kCancelled));
    }

    void loopedWav_tellsSamplersAndEnginesWhereToRepeat()
    {
        AudioBuffer sound { .samples = std::vector<float>(2000, 0.25F),
                            .channels = 2,
                            .sampleRate = kMusicRate };
        const std::string wav = test::loopedWav(sound, LoopPoints { 100, 900 }, "title");
        const auto layout = parseWav(wav);
        QVERIFY(layout);
        QCOMPARE(layout->frames, std::uint64_t(1000));
        QVERIFY(wav.find("LOOPSTART=100\nLOOPLENGTH=900") != std::string::npos);
        const auto smpl = wav.find("smpl");
        QVERIFY(smpl != std::string::npos);
        const auto field = [&](std::size_t number) {
            std::uint32_t value = 0;
            std::memcpy(&value, wav.data() + smpl + 8 + 4 * number, 4);
            return value;
        };
        QCOMPARE(field(7), 1U); // loops
        QCOMPARE(field(11), 100U);
        QCOMPARE(field(12), 999U);
        QCOMPARE(std::size_t(wav.size()) % 2, std::size_t(0));
        std::uint32_t riff = 0;
        std::memcpy(&riff, wav.data() + 4, 4);
        QCOMPARE(std::size_t(riff) + 8, wav.size());
    }
};

QTEST_APPLESS_MAIN(tst_ScoreSound)
#include "tests/support/LoopedWav.h"

#include "tst_ScoreSound.moc"
