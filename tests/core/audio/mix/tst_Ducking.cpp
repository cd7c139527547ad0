#include "core/audio/mix/DuckingCurve.h"
#include "tests/core/audio/mix/MixSamples.h"

#include <QTest>

#include <algorithm>

using namespace comfyvn;
using namespace comfyvn::test;

namespace {

constexpr double kDepth = 9;

double decibels(double ratio)
{
    return 20.0 * std::log10(ratio);
}

} // namespace

/// Music at a steady level with a voice over its middle: what is left of the music is the ducking's gain.
class tst_Ducking : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void music_isLoweredByTheAmountInTheSetTimes_data();
    void music_isLoweredByTheAmountInTheSetTimes();
    void voiceBelowTheThreshold_lowersNothing();
    void lookahead_lowersBeforeTheVoice();
    void voiceAtTheStart_findsTheMusicLowered();
    void otherTracks_stay();
    void report_describesTheCurve();
    void report_beginsWithWhatIsHeardAhead();
    void gainOfDb_isThePower();

private:
    /// The gain of the music in dB at each frame, with a voice from 2 s to 4 s.
    std::vector<double> gainsOf(MixPlan& plan, int musicRate, int voiceRate, double voiceLevel = 0.1,
                                double voiceStart = 2);

    MixSamples m_samples;
};

std::vector<double> tst_Ducking::gainsOf(MixPlan& plan, int musicRate, int voiceRate, double voiceLevel,
                                         double voiceStart)
{
    // the music is a constant and the voice on the left side only, so that the right side shows the gain
    const std::vector<float> music(static_cast<std::size_t>(2 * 6 * musicRate), 0.25F);
    auto voice = sine(400, voiceLevel, 2, voiceRate);
    for (std::size_t i = 1; i < voice.size(); i += 2)
        voice[i] = 0;
    plan.tracks = { { .path = m_samples.file("music.wav", music, 2, musicRate), .part = DuckingPart::Target },
                    { .path = m_samples.file("voice.wav", voice, 2, voiceRate),
                      .offset = voiceStart,
                      .part = DuckingPart::Trigger } };
    const Mixed mixed = mix(plan);
    std::vector<double> gains;
    for (std::size_t i = 1; i < mixed.samples.size(); i += 2)
        gains.push_back(decibels(static_cast<double>(mixed.samples[i]) / 0.25));
    return gains;
}

void tst_Ducking::music_isLoweredByTheAmountInTheSetTimes_data()
{
    QTest::addColumn<int>("musicRate");
    QTest::addColumn<int>("voiceRate");
    QTest::addColumn<int>("rate");
    QTest::addColumn<double>("amount");
    QTest::addColumn<double>("attack");
    QTest::addColumn<double>("release");
    QTest::newRow("one rate") << 44100 << 44100 << 44100 << kDepth << 45.0 << 160.0;
    QTest::newRow("music converted") << 48000 << 44100 << 44100 << kDepth << 45.0 << 160.0;
    QTest::newRow("voice converted") << 44100 << 22050 << 44100 << kDepth << 45.0 << 160.0;
    QTest::newRow("both converted") << 44100 << 22050 << 48000 << kDepth << 45.0 << 160.0;
    QTest::newRow("slow and deep") << 44100 << 44100 << 44100 << 24.0 << 300.0 << 900.0;
    QTest::newRow("quick") << 48000 << 48000 << 48000 << 6.0 << 15.0 << 50.0;
}

void tst_Ducking::music_isLoweredByTheAmountInTheSetTimes()
{
    QFETCH(int, musicRate);
    QFETCH(int, voiceRate);
    QFETCH(int, rate);
    QFETCH(double, amount);
    QFETCH(double, attack);
    QFETCH(double, release);
    MixPlan plan;
    plan.sampleRate = rate;
    plan.ducking = DuckingSettings {
        .amountDb = amount, .attackMs = attack, .releaseMs = release, .lookaheadMs = 0, .holdMs = 0
    };
    const auto gains = gainsOf(plan, musicRate, voiceRate);
    const auto at = [rate](double seconds) { return static_cast<std::ptrdiff_t>(seconds * rate); };
    const auto msFrom = [&](double seconds, auto reached) {
        const auto found = std::find_if(gains.begin() + at(seconds), gains.end(), reached);
        return 1000.0 * static_cast<double>(found - (gains.begin() + at(seconds))) / rate;
    };
    QVERIFY(std::fabs(gains[static_cast<std::size_t>(at(1.9))]) < 0.01);
    QVERIFY(std::fabs(gains[static_cast<std::size_t>(at(3.5))] + amount) < 0.05);
    QVERIFY(std::fabs(gains[static_cast<std::size_t>(at(5.5))]) < 0.01);
    // from where it begins to move, within a hop of the voice's start
    const double begun = msFrom(2, [](double db) { return db < -0.001; });
    const double fell = msFrom(2, [=](double db) { return db <= -0.9 * amount; }) - begun;
    const double released = msFrom(4, [=](double db) { return db > -amount + 0.001; });
    const double rose = msFrom(4, [=](double db) { return db >= -0.1 * amount; }) - released;
    QVERIFY2(begun < 3, qPrintable(QString::number(begun)));
    QVERIFY2(released < 3, qPrintable(QString::number(released)));
    QVERIFY2(std::fabs(fell - attack) <= 0.1 * attack, qPrintable(QString::number(fell)));
    QVERIFY2(std::fabs(rose - release) <= 0.1 * release, qPrintable(QString::number(rose)));
}

void tst_Ducking::voiceBelowTheThreshold_lowersNothing()
{
    MixPlan plan;
    plan.ducking.emplace();
    const auto gains = gainsOf(plan, 44100, 44100, 0.019);
    QVERIFY(std::ranges::all_of(gains, [](double db) { return db == 0.0; }));
}

void tst_Ducking::lookahead_lowersBeforeTheVoice()
{
    MixPlan plan;
    plan.ducking = DuckingSettings { .attackMs = 45, .lookaheadMs = 50, .holdMs = 300 };
    const auto gains = gainsOf(plan, 44100, 44100);
    const auto at = [&](double seconds) { return gains[static_cast<std::size_t>(seconds * 44100)]; };
    QVERIFY(at(1.94) == 0.0);
    QVERIFY(at(2.0) < -0.9 * kDepth);
    QVERIFY(at(4.29) < -0.99 * kDepth); // held from the end of the voice
    QVERIFY(at(4.4) > -0.8 * kDepth);
}

void tst_Ducking::voiceAtTheStart_findsTheMusicLowered()
{
    MixPlan plan;
    plan.ducking = DuckingSettings { .attackMs = 20, .lookaheadMs = 50, .holdMs = 0 };
    const auto gains = gainsOf(plan, 44100, 44100, 0.1, 0);
    QVERIFY(std::fabs(gains.front() + kDepth) < 0.05);
}

void tst_Ducking::otherTracks_stay()
{
    MixPlan plan;
    plan.ducking.emplace();
    std::ignore = gainsOf(plan, 44100, 44100);
    plan.tracks[0].part = DuckingPart::None;
    const Mixed mixed = mix(plan);
    QVERIFY(!mixed.report.ducking);
    for (std::size_t i = 1; i < mixed.samples.size(); i += 2)
        QCOMPARE(mixed.samples[i], 0.25F);
}

void tst_Ducking::report_describesTheCurve()
{
    MixPlan plan;
    plan.ducking = DuckingSettings { .holdMs = 0 };
    std::ignore = gainsOf(plan, 44100, 44100);
    const Mixed mixed = mix(plan);
    const DuckingReport& report = *mixed.report.ducking;
    QCOMPARE(report.minDb, -kDepth);
    QVERIFY(report.points.size() <= 4000 && report.points.size() > 2000);
    QVERIFY(std::fabs(static_cast<double>(report.points.size()) * report.hopMs - 6000) < 10);
    QVERIFY(std::fabs(report.duckedMs - 2180) < 30);
    QVERIFY(report.meanDb < -2.8 && report.meanDb > -3.3);
    QCOMPARE(*std::ranges::min_element(report.points), static_cast<float>(-kDepth));
}

void tst_Ducking::report_beginsWithWhatIsHeardAhead()
{
    MixPlan plan;
    plan.ducking = DuckingSettings { .attackMs = 1, .lookaheadMs = 100, .holdMs = 0 };
    std::ignore = gainsOf(plan, 44100, 44100);
    plan.tracks[1].offset = 0; // it speaks at once
    const Mixed mixed = mix(plan);
    QCOMPARE(mixed.report.ducking->points.front(), static_cast<float>(-kDepth));
}

void tst_Ducking::gainOfDb_isThePower()
{
    QCOMPARE(gainOfDb(0), 1.0);
    for (const double db : { -96.0, -33.3, -9.0, -0.01, 0.5, 24.0 })
        QVERIFY(std::fabs(gainOfDb(db) / std::pow(10.0, db / 20) - 1) < 1e-13);
}

QTEST_APPLESS_MAIN(tst_Ducking)
#include "tst_Ducking.moc"
