#include "core/audio/LongSound.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <csignal>
#include <numeric>

using namespace comfyvn;

namespace {

constexpr std::size_t kLong = LongSound::kMostHeld / sizeof(float); ///< frames: twice what is held

std::vector<float> ramp(std::size_t frames, float from)
{
    std::vector<float> samples(2 * frames);
    std::iota(samples.begin(), samples.end(), from);
    return samples;
}

/// The same work on a sound, wherever it waits.
AudioBuffer worked(LongSound sound)
{
    for (std::size_t at = 0; at < kLong; at += 100'000)
        sound.append(ramp(std::min<std::size_t>(100'000, kLong - at), float(at % 1000)));
    sound.change([](std::span<float> samples, std::size_t first) {
        for (std::size_t i = 0; i < samples.size(); ++i)
            samples[i] += float((first + i / 2) % 7);
    });
    sound.change(99'990, 20'000, [](std::span<float> samples, std::size_t first) {
        for (std::size_t i = 0; i < samples.size(); ++i)
            samples[i] = -float(first + i / 2);
    });
    sound.keep(50'000, kLong - 80'000);
    sound.resize(sound.frames() + 40'000);
    sound.append(ramp(3, 5));
    LongSound other = sound.another();
    other.append(sound, 10, sound.frames());
    sound = std::move(other);
    return std::move(sound).whole();
}

} // namespace

class tst_LongSound : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isTheSameInMemoryAndInAFile()
    {
        const QTemporaryDir folder;
        const auto scratch = std::make_shared<SoundScratch>(folder.path().toStdString());
        const AudioBuffer waited = worked({ scratch, 2, 44'100 });
        const AudioBuffer held = worked({ std::make_shared<SoundScratch>(), 2, 44'100 });
        QCOMPARE(scratch->fault(), std::string());
        QCOMPARE(held.frames(), kLong - 40'000 + 3);
        QCOMPARE(held.samples[2 * (99'990 - 50'010)], -99'990.0F);
        QCOMPARE(held.samples.back(), 0.0F); // ten frames beyond what it was copied from
        QVERIFY(waited.samples == held.samples);
    }

    void isReadAnywhereAndSilentBeyondItsEnd()
    {
        const QTemporaryDir folder;
        LongSound sound(std::make_shared<SoundScratch>(folder.path().toStdString()), 1, 8000);
        std::vector<float> samples(LongSound::kMostHeld / sizeof(float) + 10);
        std::iota(samples.begin(), samples.end(), 0.0F);
        sound.append(samples);
        const std::size_t end = samples.size();
        QCOMPARE(sound.part(4000, 3), (std::vector<float> { 4000, 4001, 4002 }));
        QCOMPARE(sound.part(end - 1, 3), (std::vector<float> { samples.back(), 0, 0 }));
        QCOMPARE(sound.part(end + 5, 2), (std::vector<float> { 0, 0 }));
        std::size_t seen = 0;
        sound.each([&](std::span<const float> block, std::size_t first) {
            QCOMPARE(first, seen);
            QVERIFY(std::equal(block.begin(), block.end(), samples.begin() + std::ptrdiff_t(first)));
            seen += block.size();
        });
        QCOMPARE(seen, end);
    }

    void leavesNothingInItsFolder()
    {
        const QTemporaryDir folder;
        LongSound sound(std::make_shared<SoundScratch>(folder.path().toStdString()), 2, 44'100);
        sound.resize(kLong);
        QCOMPARE(sound.frames(), kLong);
        QVERIFY(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }

    void whatCannotBeWrittenIsTold()
    {
        const auto scratch = std::make_shared<SoundScratch>("/nowhere");
        LongSound sound(scratch, 2, 44'100);
        sound.append(ramp(10, 1));
        QCOMPARE(scratch->fault(), std::string()); // it is short
        sound.resize(kLong);
        QVERIFY2(scratch->fault().starts_with("Cannot write /nowhere: "), scratch->fault().c_str());
    }

    void whatDoesNotFitIsTold()
    {
        const QTemporaryDir folder;
        const auto scratch = std::make_shared<SoundScratch>(folder.path().toStdString());
        rlimit before {};
        ::getrlimit(RLIMIT_FSIZE, &before);
        const rlimit small { LongSound::kMostHeld + 1000, before.rlim_max };
        std::signal(SIGXFSZ, SIG_IGN);
        ::setrlimit(RLIMIT_FSIZE, &small);
        LongSound sound(scratch, 2, 44'100);
        sound.resize(kLong);
        ::setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY2(scratch->fault().starts_with("Cannot write " + folder.path().toStdString() + ": "),
                 scratch->fault().c_str());
        QCOMPARE(sound.part(kLong - 1, 1), (std::vector<float> { 0, 0 }));
    }
};

QTEST_GUILESS_MAIN(tst_LongSound)
#include "tst_LongSound.moc"
