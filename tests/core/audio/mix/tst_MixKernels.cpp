#include "core/audio/mix/PeakLimiter.h"
#include "core/base/Random.h"
#include "tests/core/audio/mix/PlainKernels.h"

#include <QTest>

#include <algorithm>
#include <vector>

using namespace comfyvn;

namespace {

std::vector<float> noise(std::size_t count, std::uint64_t seed)
{
    Random random(seed);
    std::vector<float> samples(count);
    for (float& sample : samples)
        sample = static_cast<float>(1.5 * random.signedUnit());
    return samples;
}

constexpr std::size_t kSizes[] { 2, 6, 14, 16, 18, 128, 1000, 16'384 };

} // namespace

/// Whatever the processor, the same bits.
class tst_MixKernels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mixing_hasTheSameBitsWithoutAvx2()
    {
        for (const std::size_t count : kSizes) {
            const auto from = noise(count, 1);
            const auto gains = noise(count / 2, 2);
            auto wide = noise(count, 3);
            auto narrow = wide;
            QCOMPARE(mixIn(wide.data(), from.data(), count, { 0.7F, 0.3F }),
                     plain::mixIn(narrow.data(), from.data(), count, { 0.7F, 0.3F }));
            mixInShaped(wide.data(), from.data(), gains.data(), count);
            plain::mixInShaped(narrow.data(), from.data(), gains.data(), count);
            ramp(wide.data(), std::min<std::size_t>(count, 64), 0.3F, 0.011F);
            plain::ramp(narrow.data(), std::min<std::size_t>(count, 64), 0.3F, 0.011F);
            shape(wide.data(), gains.data(), count);
            plain::shape(narrow.data(), gains.data(), count);
            mixInSides(wide.data(), gains.data(), from.data(), count / 2);
            plain::mixInSides(narrow.data(), gains.data(), from.data(), count / 2);
            QVERIFY(wide == narrow);
        }
    }

    void integers_haveTheSameBitsWithoutAvx2()
    {
        for (const std::size_t count : kSizes) {
            std::vector<std::int16_t> from(count);
            std::vector<std::int16_t> wideShorts(count);
            auto narrowShorts = wideShorts;
            Random random(4);
            for (auto& sample : from)
                sample = static_cast<std::int16_t>(random.next());
            from.front() = INT16_MIN;
            auto wide = noise(count, 5);
            auto narrow = wide;
            const float peak = mixIn(wide.data(), from.data(), count, { 0.7F, 0.3F });
            QCOMPARE(peak, plain::mixIn(narrow.data(), from.data(), count, { 0.7F, 0.3F }));
            QCOMPARE(peak, 0.7F);
            QVERIFY(wide == narrow);
            toShorts(wide.data(), wideShorts.data(), count);
            plain::toShorts(narrow.data(), narrowShorts.data(), count);
            QVERIFY(wideShorts == narrowShorts);
        }
    }

    void measuring_hasTheSameBitsWithoutAvx2()
    {
        const auto samples = noise(20'000, 6);
        for (const std::size_t count : kSizes) {
            QCOMPARE(highestOf(samples.data(), count), plain::highestOf(samples.data(), count));
            QCOMPARE(sumOfSquares(samples.data(), count), plain::sumOfSquares(samples.data(), count));
            if (count <= 128) {
                const float* at = samples.data() + 2 * kPeakReach;
                QCOMPARE(highestBetweenOf(at, count, peakPhases()),
                         plain::highestBetweenOf(at, count, peakPhases()));
            }
        }
    }

    void toShorts_roundsToTheNearestAndClips()
    {
        const std::vector<float> from {
            0.5F, -1.F, 1.F, 2.F, -3.F, 0.6F / 32768, -0.6F / 32768, 0.4F / 32768
        };
        std::vector<std::int16_t> to(from.size());
        toShorts(from.data(), to.data(), from.size());
        QCOMPARE(to, (std::vector<std::int16_t> { 16384, -32768, 32767, 32767, -32768, 1, -1, 0 }));
    }

    void to24Bits_roundsToTheNearestAndClips()
    {
        const std::vector<float> from { 1.F, -1.F, 0.5F, -0.6F / 8388608 };
        std::string to(12, ' ');
        to24Bits(from.data(), to.data(), from.size());
        QCOMPARE(QByteArray::fromStdString(to),
                 QByteArray("\xFF\xFF\x7F\x00\x00\x80\x00\x00\x40\xFF\xFF\xFF", 12));
    }
};

QTEST_APPLESS_MAIN(tst_MixKernels)
#include "tst_MixKernels.moc"
