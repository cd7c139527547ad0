#include "core/audio/Loudness.h"
#include "core/audio/LoudnessMeter.h"
#include "core/base/Random.h"

#include <QTest>

#include <algorithm>
#include <vector>

using namespace comfyvn;

class tst_LoudnessMeter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void integrated_isThatOfTheWhole_data();
    void integrated_isThatOfTheWhole();
    void silence_isSilent();
};

void tst_LoudnessMeter::integrated_isThatOfTheWhole_data()
{
    QTest::addColumn<int>("rate");
    QTest::addColumn<int>("frames");
    QTest::newRow("long") << 44100 << 300'000;
    QTest::newRow("8 kHz") << 8000 << 50'000;
    QTest::newRow("192 kHz") << 192'000 << 400'000;
    QTest::newRow("shorter than a block") << 48000 << 5000;
    QTest::newRow("one frame") << 48000 << 1;
}

void tst_LoudnessMeter::integrated_isThatOfTheWhole()
{
    QFETCH(int, rate);
    QFETCH(int, frames);
    Random random(1);
    std::vector<float> samples(static_cast<std::size_t>(2 * frames));
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = static_cast<float>(random.signedUnit() * (i / 70'000 % 2 == 0 ? 0.5 : 0.001));
    LoudnessMeter meter(rate);
    for (std::size_t at = 0; at < samples.size();) { // in pieces of any length
        const std::size_t count = std::min<std::size_t>(2 * (1 + random.next() % 9000), samples.size() - at);
        meter.add(std::span(samples).subspan(at, count));
        at += count;
    }
    QCOMPARE(meter.integrated(), measureLoudness(std::span<const float>(samples), 2, rate).integratedLufs);
}

void tst_LoudnessMeter::silence_isSilent()
{
    LoudnessMeter meter(48000);
    meter.add(std::vector<float>(200'000));
    QCOMPARE(meter.integrated(), kSilenceDb);
    QCOMPARE(meter.momentaryMax(), kSilenceDb);
    QCOMPARE(LoudnessMeter(48000).integrated(), kSilenceDb);
}

QTEST_APPLESS_MAIN(tst_LoudnessMeter)
#include "tst_LoudnessMeter.moc"
