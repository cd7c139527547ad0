#include "tests/core/audio/mix/MixSamples.h"
#include "tests/support/SoundMatch.h"
#include "tests/support/SoundServer.h"
#include "ui/playback/MixPlayer.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::test;
using ui::MixPlayer;

namespace {

constexpr int kRate = SoundServer::kRate;

/// One side of a mix whose sides are alike.
std::vector<float> sideOf(const std::vector<float>& stereo)
{
    std::vector<float> side(stereo.size() / 2);
    for (std::size_t i = 0; i < side.size(); ++i)
        side[i] = stereo[2 * i];
    return side;
}

} // namespace

/// What plays of a mix, as a real sound server hears it.
class tst_PlayedMix : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString program = SoundServer::missingProgram(); !program.isEmpty())
            QSKIP(qPrintable(program + u" is not installed"_s));
        QVERIFY(m_server.startForThisProgram());
        m_player = std::make_unique<MixPlayer>();
    }

    void init() { m_mark = m_server.capturedCount(); }

    void play_isHeardAsItIsRendered()
    {
        const MixPlan plan = scene();
        const Mixed rendered = mix(plan);
        QVERIFY(rendered.report.limitedMs > 0);
        QSignalSpy finished(m_player.get(), &MixPlayer::finished);
        QSignalSpy levels(m_player.get(), &MixPlayer::levelsChanged);
        m_player->setPlan({ .mix = plan });
        m_player->play(0);
        QVERIFY(m_player->isPlaying());
        double last = 0;
        while (finished.isEmpty() && m_player->isPlaying()) {
            const double now = m_player->position();
            QVERIFY2(now >= last, "the playhead went back");
            last = now;
            QTest::qWait(10);
        }
        QCOMPARE(finished.size(), 1);
        QVERIFY(std::fabs(m_player->position() - m_player->length()) < 0.05);
        QCOMPARE(m_player->state().dropouts, std::uint64_t { 0 });
        QVERIFY(levels.size() > 20);
        const auto heard = heardUntilQuiet();
        const auto side = sideOf(rendered.samples);
        const auto at = std::search(heard.begin(), heard.end(), side.begin() + 100, side.end() - 100);
        QVERIFY2(at != heard.end(), "what was heard differs from what is rendered");
    }

    void changesWhilePlaying_areHeardWithoutAClick()
    {
        MixPlan plan;
        plan.sampleRate = kRate;
        plan.tracks = { { .path = m_samples.file("tone.wav", sine(200, 0.4, 6, kRate, 1), 1, kRate) } };
        m_player->setPlan({ .mix = plan });
        m_player->setLoop(ui::PlaySpan { .begin = 1, .end = 2 }); // whole periods
        m_player->play(1);
        QTRY_VERIFY_WITH_TIMEOUT(m_player->position() > 1.5, 10'000);
        plan.tracks[0].gain = 0.5;
        m_player->setPlan({ .mix = plan });
        QTRY_VERIFY_WITH_TIMEOUT(m_player->position() < 1.3, 10'000); // it went back
        QTRY_VERIFY_WITH_TIMEOUT(m_player->position() > 1.5, 10'000);
        m_player->play(4);
        QVERIFY(m_player->position() >= 4);
        QTRY_VERIFY_WITH_TIMEOUT(m_player->position() > 4.3, 10'000);
        const double place = m_player->position();
        m_player->stop();
        QVERIFY(!m_player->isPlaying());
        const auto heard = heardUntilQuiet();
        QVERIFY(m_player->position() >= place);
        float steepest = 0;
        for (std::size_t i = 1; i < heard.size(); ++i)
            steepest = std::max(steepest, std::fabs(heard[i] - heard[i - 1]));
        const auto wanted = static_cast<float>(0.4 * 2 * std::numbers::pi * 200 / kRate);
        QVERIFY2(steepest < 1.1F * wanted, qPrintable(u"%1 > %2"_s.arg(steepest).arg(wanted)));
        QVERIFY(std::fabs(peakOf(std::span(heard)) - 0.4F) < 0.01F);
    }

    void anotherRate_stopsFirst()
    {
        MixPlan plan = scene();
        m_player->setPlan({ .mix = plan });
        m_player->setLoop(std::nullopt);
        m_player->play(0);
        plan.sampleRate = 44'100;
        QSignalSpy playing(m_player.get(), &MixPlayer::playingChanged);
        m_player->setPlan({ .mix = plan });
        QCOMPARE(playing.size(), 1);
        QSignalSpy finished(m_player.get(), &MixPlayer::finished);
        m_player->play(1.5);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 10'000);
    }

    void nothingToHear_saysWhy()
    {
        QSignalSpy finished(m_player.get(), &MixPlayer::finished);
        MixPlan plan;
        plan.sampleRate = kRate;
        m_player->setPlan({ .mix = plan });
        m_player->play(0);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 10'000);
        QCOMPARE(m_player->state().faults.size(), std::size_t { 1 });
        QCOMPARE(m_player->state().faults[0].track, -1);
    }

private:
    /// Voice over music, both in the middle, so loud that the limiter works.
    MixPlan scene() const
    {
        MixPlan plan;
        plan.sampleRate = kRate;
        plan.ducking = DuckingSettings {};
        const std::string voice = m_samples.file("voice.wav", sine(440, 0.9, 0.7, 22'050, 1), 1, 22'050,
                                                 SF_FORMAT_WAV | SF_FORMAT_PCM_16);
        plan.tracks = { { .path = m_samples.file("music.flac", coarseNoise(44'100 * 2, 4), 1, 44'100,
                                                 SF_FORMAT_FLAC | SF_FORMAT_PCM_16),
                          .gain = 3,
                          .part = DuckingPart::Target },
                        { .path = voice, .offset = 0.3, .part = DuckingPart::Trigger } };
        return plan;
    }

    std::vector<float> heardUntilQuiet()
    {
        const auto isQuiet = [this] {
            const auto heard = m_server.captured();
            const auto now = std::span(heard).subspan(static_cast<std::size_t>(m_mark));
            return now.size() > kRate / 2 && peakOf(now.last(kRate / 4)) == 0.F;
        };
        if (!QTest::qWaitFor(isQuiet, 10'000))
            qWarning("it does not end");
        const auto heard = m_server.captured();
        return { heard.begin() + m_mark, heard.end() };
    }

    SoundServer m_server {};
    MixSamples m_samples {};
    std::unique_ptr<MixPlayer> m_player {};
    qsizetype m_mark = 0;
};

QTEST_GUILESS_MAIN(tst_PlayedMix)
#include "tst_PlayedMix.moc"
