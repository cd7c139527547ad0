#include "ui/playback/PcmSource.h"

#include <QTest>

#include <cstring>
#include <numeric>

using namespace comfyvn::ui;

using Samples = std::vector<std::int16_t>;

namespace {

constexpr int kRate = 1000;

Samples counting(std::int16_t first = 1)
{
    Samples samples(kRate);
    std::iota(samples.begin(), samples.end(), first);
    return samples;
}

SpeechSamplesPtr lineOf(const Samples& samples)
{
    return makeSpeechSamples(samples, kRate);
}

Samples read(PcmSource& source, qint64 count)
{
    const QByteArray bytes = source.read(count * qint64 { sizeof(std::int16_t) });
    Samples samples(static_cast<std::size_t>(bytes.size()) / sizeof(std::int16_t));
    std::memcpy(samples.data(), bytes.constData(), samples.size() * sizeof(std::int16_t));
    return samples;
}

Samples readAll(PcmSource& source, qint64 chunk)
{
    Samples all;
    for (Samples piece = read(source, chunk); !piece.empty(); piece = read(source, chunk))
        all.insert(all.end(), piece.begin(), piece.end());
    return all;
}

} // namespace

class tst_PcmSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void read_isSilenceThenTheSoundThenSilence()
    {
        for (const qint64 chunk : { 1, 3, 50, 50'000 }) {
            PcmSource source(lineOf(counting()), {});
            const auto samples = readAll(source, chunk);
            QCOMPARE(std::ssize(samples), 50 + 1000 + 300);
            for (int at = 0; at < 50; ++at)
                QCOMPARE(samples[static_cast<std::size_t>(at)], 0);
            for (int at = 0; at < 1000; ++at)
                QCOMPARE(samples[static_cast<std::size_t>(50 + at)], at + 1);
            for (int at = 1050; at < 1350; ++at)
                QCOMPARE(samples[static_cast<std::size_t>(at)], 0);
        }
    }

    void read_startsAndStopsWhereItIsAsked()
    {
        PcmSource source(lineOf(counting()), { .from = 0.25, .end = 0.4 });
        const auto samples = readAll(source, 256);
        QCOMPARE(std::ssize(samples), 50 + 150 + 300);
        QCOMPARE(samples[49], 0);
        QCOMPARE(samples[50], 251);
        QCOMPARE(samples[199], 400);
        QCOMPARE(samples[200], 0);
    }

    void read_clampsTheStart()
    {
        PcmSource late(lineOf(counting()), { .from = 99 });
        QCOMPARE(std::ssize(readAll(late, 512)), 350);
        PcmSource early(lineOf(counting()), { .from = -1 });
        QCOMPARE(std::ssize(readAll(early, 512)), 1350);
    }

    void loop_goesFromTheLastSampleToTheFirst()
    {
        for (const qint64 chunk : { 1, 7, 64, 5000 }) {
            PcmSource source(lineOf(counting()), { .from = 0.15 });
            source.setLoop(PlaySpan { .begin = 0.1, .end = 0.2 });
            Samples samples;
            while (std::ssize(samples) < 400) {
                const auto piece = read(source, chunk);
                samples.insert(samples.end(), piece.begin(), piece.end());
            }
            for (std::size_t at = 50; at < 400; ++at)
                QCOMPARE(samples[at], (at - 50 + 50) % 100 + 101);
        }
    }

    void loop_thatIsLiftedPlaysToTheEnd()
    {
        PcmSource source(lineOf(counting()), {});
        source.setLoop(PlaySpan {});
        QCOMPARE(std::ssize(read(source, 2500)), 2500);
        QVERIFY(!source.endsBefore(2500));
        source.setLoop(std::nullopt);
        QCOMPARE(std::ssize(readAll(source, 100)), 3050 + 300 - 2500);
        QVERIFY(!source.endsBefore(3049));
        QVERIFY(source.endsBefore(3050));
    }

    void loop_thatIsSetWhileItFadesOutGoesOn()
    {
        PcmSource source(lineOf(counting()), {});
        QCOMPARE(read(source, 1200).back(), 0);
        source.setLoop(PlaySpan { .begin = 0.5, .end = 0.6 });
        const auto samples = read(source, 150);
        QCOMPARE(samples[0], 501);
        QCOMPARE(samples[100], 501);
        QVERIFY(!source.endsBefore(1350));
    }

    void loop_ofNothingIsNotEndless()
    {
        PcmSource source(lineOf(counting()), {});
        source.setLoop(PlaySpan { .begin = 0.3, .end = 0.3 });
        const auto samples = read(source, 450);
        QCOMPARE(samples[50 + 309], 310);
        QCOMPARE(samples[50 + 310], 301);
        PcmSource empty(lineOf({}), {});
        empty.setLoop(PlaySpan {});
        QCOMPARE(std::ssize(readAll(empty, 100)), 350);
    }

    void placeAt_knowsEachLap()
    {
        PcmSource source(lineOf(counting()), { .from = 0.05 });
        source.setLoop(PlaySpan { .begin = 0.1, .end = 0.2 });
        (void)read(source, 50 + 150 + 100 + 30);
        QCOMPARE(source.placeAt(0).seconds, 0.05);
        QCOMPARE(source.placeAt(50).seconds, 0.05);
        QCOMPARE(source.placeAt(199).seconds, 0.199);
        QCOMPARE(source.placeAt(199).lap, 0);
        QCOMPARE(source.placeAt(200).seconds, 0.1);
        QCOMPARE(source.placeAt(200).lap, 1);
        QCOMPARE(source.placeAt(310).seconds, 0.11);
        QCOMPARE(source.placeAt(310).lap, 2);
        QCOMPARE(source.end(), 0.2);
    }

    void placeAt_stopsWithTheSound()
    {
        PcmSource source(lineOf(counting()), { .from = 0.5, .end = 0.6 });
        (void)readAll(source, 64);
        QCOMPARE(source.placeAt(100).seconds, 0.55);
        QCOMPARE(source.placeAt(400).seconds, 0.6);
    }

    void switchTo_goesOnAtTheSamePlaceWithoutAJump()
    {
        PcmSource source(lineOf(Samples(kRate, 8000)), {});
        (void)read(source, 250);
        source.switchTo({ { lineOf(Samples(kRate, 4000)), 0.5 } });
        const auto samples = read(source, 100);
        for (std::size_t at = 1; at < samples.size(); ++at) {
            QVERIFY(samples[at] <= samples[at - 1]);
            QVERIFY(samples[at - 1] - samples[at] <= 600);
        }
        QCOMPARE(samples[20], 2000);
        PcmSource other(lineOf(counting()), {});
        (void)read(other, 250);
        other.switchTo({ { lineOf(counting(5001)), 1 } });
        QCOMPARE(read(other, 50).back(), 5250);
    }

    void switchTo_shorterSoundFadesAndEnds()
    {
        PcmSource source(lineOf(Samples(kRate, 8000)), {});
        (void)read(source, 550);
        source.switchTo({ { lineOf(Samples(300, 8000)), 1 } });
        const auto rest = readAll(source, 16);
        QCOMPARE(std::ssize(rest), 10 + 300);
        QVERIFY(rest[0] > 7000 && rest[9] < 1000);
    }

    void gainAndVolume_scaleAndNeverWrap()
    {
        PcmSource source(lineOf(Samples(kRate, 20'000)), { .gain = 2 });
        QCOMPARE(read(source, 100).back(), 32767);
        PcmSource quiet(lineOf(Samples(kRate, 20'000)), { .gain = 1 });
        quiet.setVolume(0.5);
        QCOMPARE(read(quiet, 51).back(), 10'000);
        quiet.setVolume(1);
        const auto rising = read(quiet, 40);
        for (std::size_t at = 1; at < rising.size(); ++at)
            QVERIFY(rising[at] >= rising[at - 1] && rising[at] - rising[at - 1] <= 1100);
        QCOMPARE(rising.back(), 20'000);
    }
};

QTEST_APPLESS_MAIN(tst_PcmSource)
#include "tst_PcmSource.moc"
