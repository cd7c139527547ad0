#include "core/audio/Resample.h"
#include "tests/support/SoundMatch.h"
#include "tests/support/SoundServer.h"
#include "ui/playback/Player.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::test;
using ui::Player;
using ui::SpeechSamplesPtr;

namespace {

constexpr int kRate = SoundServer::kRate;

/// A tone that rises from 200 to 3400 Hz, so that every moment of it is found at one place only.
SpeechSamplesPtr risingTone(int rate, double seconds)
{
    const auto count = static_cast<std::size_t>(seconds * rate);
    std::vector<std::int16_t> samples(count);
    for (std::size_t i = 0; i < count; ++i) {
        const double t = static_cast<double>(i) / rate;
        const double phase = 2 * std::numbers::pi * (200 * t + 1600 * t * t / seconds);
        samples[i] = static_cast<std::int16_t>(std::lround(16'000 * std::cos(phase)));
    }
    return ui::makeSpeechSamples(std::move(samples), rate);
}

/// The line from a place on, as it should sound on the device.
std::vector<float> asHeard(const SpeechSamplesPtr& line, double from = 0)
{
    const auto first = static_cast<std::ptrdiff_t>(std::lround(from * line->sampleRate));
    std::vector<float> mono;
    std::transform(line->samples.begin() + first, line->samples.end(), std::back_inserter(mono),
                   [](std::int16_t sample) { return static_cast<float>(sample) / 32'768.0F; });
    return resampleMono(mono, line->sampleRate, kRate).value();
}

/// A tone whose loudness stays; at 48 kHz, like the device.
SpeechSamplesPtr steadyTone(double hertz, double amplitude, double seconds)
{
    std::vector<std::int16_t> samples(static_cast<std::size_t>(seconds * kRate));
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = static_cast<std::int16_t>(
            std::lround(amplitude * std::sin(2 * std::numbers::pi * hertz * static_cast<double>(i) / kRate)));
    return ui::makeSpeechSamples(std::move(samples), kRate);
}

/// What was heard from the first sound to the last.
std::span<const float> withoutSilence(const std::vector<float>& heard)
{
    const auto loud = [](float sample) { return std::abs(sample) > 0.001F; };
    const auto first = std::ranges::find_if(heard, loud);
    const auto last = std::find_if(heard.rbegin(), heard.rend(), loud).base();
    return first < last ? std::span(first, last) : std::span<const float> {};
}

float steepestStep(std::span<const float> sound)
{
    float steepest = 0;
    for (std::size_t at = 1; at < sound.size(); ++at)
        steepest = std::max(steepest, std::abs(sound[at] - sound[at - 1]));
    return steepest;
}

/// The least of the peaks of all 5 ms.
float faintestMoment(std::span<const float> sound)
{
    constexpr std::size_t moment = kRate / 200;
    float faintest = 1;
    for (std::size_t at = 0; at + moment <= sound.size(); at += moment)
        faintest = std::min(faintest, peakOf(sound.subspan(at, moment)));
    return faintest;
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + std::ssize(values) / 2;
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

/// What the player plays, as a real sound server hears it.
class tst_PlayedSound : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString program = SoundServer::missingProgram(); !program.isEmpty())
            QSKIP(qPrintable(program + u" is not installed"_s));
        QVERIFY(m_server.startForThisProgram());
        m_player = std::make_unique<Player>();
        QSignalSpy available(m_player.get(), &Player::deviceAvailableChanged);
        QTRY_VERIFY_WITH_TIMEOUT(!available.isEmpty() && available.last()[0].toBool(), 10'000);
    }

    void init()
    {
        m_player->setLoop(std::nullopt);
        m_player->setVolume(1);
        m_mark = m_server.capturedCount();
    }

    void play_isHeardWhole_data()
    {
        QTest::addColumn<int>("rate");
        QTest::newRow("flite") << 16'000;
        QTest::newRow("espeak") << 22'050;
        QTest::newRow("device") << kRate;
    }

    void play_isHeardWhole()
    {
        QFETCH(int, rate);
        const auto line = risingTone(rate, 2);
        QSignalSpy finished(m_player.get(), &Player::finished);
        QSignalSpy refused(m_player.get(), &Player::refused);
        std::vector<std::pair<double, qsizetype>> places; // the playhead, and how much was captured by then
        m_player->play(line, 0);
        while (finished.isEmpty() && refused.isEmpty() && m_player->isPlaying()) {
            places.emplace_back(m_player->position(), m_server.capturedCount());
            QTest::qWait(5);
        }
        QCOMPARE(refused.size(), 0);
        QCOMPARE(finished.size(), 1);
        QCOMPARE(m_player->position(), line->seconds());
        QVERIFY(std::ranges::is_sorted(places, {}, &std::pair<double, qsizetype>::first));

        const auto heard = heardUntilQuiet();
        const auto sound = asHeard(line);
        const SoundMatch match = findSound(heard, sound);
        QVERIFY2(match.offset >= 0, "it was not heard");
        QVERIFY2(match.likeness > 0.98, qPrintable(QString::number(match.likeness)));
        QVERIFY2(match.leastGain > 0.97, qPrintable(QString::number(match.leastGain)));
        QVERIFY2(match.mostGain < 1.03, qPrintable(QString::number(match.mostGain)));
        const auto before =
            std::span(heard).first(static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, match.offset - 48)));
        const auto after =
            std::span(heard).subspan(static_cast<std::size_t>(match.offset) + sound.size() + 48);
        QVERIFY(peakOf(before) < 0.01F);
        QVERIFY(peakOf(after) < 0.01F);

        std::vector<double> ahead;
        for (const auto& [position, count] : places) {
            const double reached = static_cast<double>(count - m_mark - match.offset) / kRate;
            if (position > 0.5 && position < 1.5)
                ahead.push_back(position - reached);
        }
        QVERIFY(!ahead.empty());
        QVERIFY2(std::abs(median(ahead)) < 0.1, qPrintable(u"%1 s ahead of the sound"_s.arg(median(ahead))));
    }

    void play_fromAPlace_isHeardFromThere()
    {
        const auto line = risingTone(22'050, 2);
        QSignalSpy finished(m_player.get(), &Player::finished);
        m_player->play(line, 1.2);
        QVERIFY(m_player->position() >= 1.2);
        QTRY_COMPARE(finished.size(), 1);
        const auto heard = heardUntilQuiet();
        const SoundMatch match = findSound(heard, asHeard(line, 1.2));
        QVERIFY(match.offset >= 0);
        QVERIFY2(match.likeness > 0.98, qPrintable(QString::number(match.likeness)));
        QVERIFY(peakOf(std::span(heard).first(
                    static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, match.offset - 48))))
                < 0.01F);
    }

    void play_whilePlaying_isHeardInstead()
    {
        const auto first = risingTone(16'000, 3);
        const auto second = risingTone(22'050, 1);
        QSignalSpy finished(m_player.get(), &Player::finished);
        m_player->play(first, 0);
        QTRY_VERIFY(m_player->position() > 0.4);
        m_player->play(second, 0);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(m_player->position(), second->seconds());
        const auto heard = heardUntilQuiet();
        const auto sound = asHeard(second);
        const SoundMatch match = findSound(heard, sound);
        QVERIFY(match.offset >= 0);
        QVERIFY2(match.likeness > 0.98, qPrintable(QString::number(match.likeness)));
        QVERIFY(peakOf(std::span(heard).subspan(static_cast<std::size_t>(match.offset) + sound.size() + 48))
                < 0.01F);
    }

    void stop_endsTheSound()
    {
        const auto line = risingTone(16'000, 3);
        m_player->play(line, 0);
        QTRY_VERIFY(m_player->position() > 0.6);
        m_player->stop();
        QVERIFY(!m_player->isPlaying());
        const double place = m_player->position();
        const auto heard = heardUntilQuiet();
        QCOMPARE(m_player->position(), place);
        const auto loud = [](float sample) { return std::abs(sample) > 0.02F; };
        const auto first = std::ranges::find_if(heard, loud);
        const auto last = std::find_if(heard.rbegin(), heard.rend(), loud).base();
        const double seconds = static_cast<double>(last - first) / kRate;
        QVERIFY2(seconds > 0.4 && seconds < place + 0.4, qPrintable(QString::number(seconds)));
    }

    void part_isHeardFromItsBeginToItsEnd()
    {
        const auto line = risingTone(kRate, 2);
        QSignalSpy finished(m_player.get(), &Player::finished);
        m_player->play(line, ui::PlayWish { .from = 0.5, .end = 0.9 });
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(m_player->position(), 0.9);
        const auto heard = heardUntilQuiet();
        const auto sound = withoutSilence(heard);
        const auto wanted = asHeard(line, 0.5);
        QVERIFY(std::abs(std::ssize(sound) - kRate * 4 / 10) < 48);
        QVERIFY(findSound(heard, std::span(wanted).first(kRate * 4 / 10)).likeness > 0.999);
    }

    /// At the device's rate every sample of two laps, over the seam, has to be there as it is.
    void loop_repeatsToTheSample()
    {
        const auto line = risingTone(kRate, 2);
        constexpr std::ptrdiff_t begin = kRate * 3 / 10;
        constexpr std::ptrdiff_t length = kRate * 4 / 10;
        m_player->setLoop(ui::PlaySpan { .begin = 0.3, .end = 0.7 });
        QSignalSpy finished(m_player.get(), &Player::finished);
        m_player->play(line, 0.3);
        bool wentBack = false;
        double last = 0;
        const auto wait = [&] {
            const double now = m_player->position();
            wentBack = wentBack || now < last;
            last = now;
            return wentBack && now > 0.5;
        };
        QVERIFY(QTest::qWaitFor(wait, 10'000));
        QVERIFY(last <= 0.7);
        m_player->setLoop(std::nullopt);
        QTRY_COMPARE(finished.size(), 1);
        const auto heard = heardUntilQuiet();
        const auto whole = asHeard(line);
        std::vector<float> twice(whole.begin() + begin, whole.begin() + begin + length);
        twice.insert(twice.end(), whole.begin() + begin, whole.begin() + begin + length);
        const auto at = std::search(heard.begin(), heard.end(), twice.begin() + 480, twice.end() - 480,
                                    [](float a, float b) { return std::abs(a - b) < 1e-4F; });
        QVERIFY2(at != heard.end(), "two laps without a seam were not heard");
    }

    void switchTo_isHeardWithoutAGapOrAClick()
    {
        // Another tone, four times as loud, brought to the same loudness.
        const auto first = steadyTone(440, 4000, 3);
        const auto second = steadyTone(550, 16'000, 3);
        QSignalSpy finished(m_player.get(), &Player::finished);
        m_player->play(first, 0);
        QTRY_VERIFY(m_player->position() > 0.7);
        m_player->switchTo(second, 0.25);
        QVERIFY(m_player->position() > 0.7);
        QTRY_VERIFY(m_player->position() > 1.6);
        m_player->switchTo(first, 1);
        QTRY_COMPARE(finished.size(), 1);
        const auto heard = heardUntilQuiet();
        const auto sound = withoutSilence(heard);
        QVERIFY2(std::abs(std::ssize(sound) - 3 * kRate) < 480, qPrintable(QString::number(sound.size())));
        const float loudest = 4000 / 32'768.0F;
        const auto steepest = loudest * static_cast<float>(2 * std::numbers::pi * 550 / kRate);
        QVERIFY2(steepestStep(sound) < steepest * 1.1F, qPrintable(QString::number(steepestStep(sound))));
        QVERIFY(peakOf(sound) < loudest * 1.01F);
        QVERIFY2(faintestMoment(sound.first(sound.size() - 480)) > loudest * 0.35F,
                 qPrintable(QString::number(faintestMoment(sound))));
        const auto other = asHeard(second);
        const auto middle = sound.subspan(kRate * 11 / 10, kRate / 4);
        QVERIFY(findSound(middle, std::span(other).first(4800)).likeness > 0.99);
    }

    void volume_isHeardAndGlides()
    {
        const auto line = steadyTone(440, 16'000, 2);
        m_player->setVolume(0.25);
        QSignalSpy finished(m_player.get(), &Player::finished);
        m_player->play(line, 0);
        QTRY_VERIFY(m_player->position() > 0.8);
        m_player->setVolume(1);
        QTRY_COMPARE(finished.size(), 1);
        const auto heard = heardUntilQuiet();
        const auto sound = withoutSilence(heard);
        QVERIFY(std::abs(peakOf(sound.first(kRate / 2)) - 16'000 / 32'768.0F / 4) < 0.01F);
        QVERIFY(std::abs(peakOf(sound.last(kRate / 4)) - 16'000 / 32'768.0F) < 0.01F);
        QVERIFY(steepestStep(sound) < 0.06F);
    }

    void device_isListedAndChosen_andTheDefaultStandsInForIt()
    {
        QTRY_COMPARE(m_player->devices().size(), 1);
        const QString onlyOne = m_player->devices()[0].id;
        QVERIFY(!onlyOne.isEmpty() && !m_player->devices()[0].name.isEmpty());
        QVERIFY(m_player->devices()[0].isDefault);
        const auto line = risingTone(kRate, 1);
        for (const QString& id : { onlyOne, u"gone"_s, QString() }) {
            m_mark = m_server.capturedCount();
            m_player->setDevice(id);
            QCOMPARE(m_player->device(), id);
            QSignalSpy finished(m_player.get(), &Player::finished);
            m_player->play(line, 0);
            QTRY_COMPARE(finished.size(), 1);
            QVERIFY(findSound(heardUntilQuiet(), asHeard(line)).likeness > 0.99);
        }
    }

    void deviceThatVanishes_handsOverToTheDefault()
    {
        QSignalSpy changed(m_player.get(), &Player::devicesChanged);
        const QString module = m_server.load(u"module-null-sink sink_name=other rate=48000"_s);
        QVERIFY(!module.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(m_player->devices().size(), 2, 10'000);
        m_player->setDevice(u"other"_s);
        const auto line = risingTone(kRate, 6);
        QSignalSpy finished(m_player.get(), &Player::finished);
        QSignalSpy refused(m_player.get(), &Player::refused);
        m_player->play(line, 0);
        QTRY_VERIFY(m_player->position() > 0.5);
        QVERIFY(peakOf(withoutSilence(heardUntilQuiet())) < 0.01F);
        QVERIFY(m_server.unload(module));
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 15'000);
        QCOMPARE(refused.size(), 0);
        QVERIFY(findSound(heardUntilQuiet(), asHeard(line, 5)).likeness > 0.98);
        m_player->setDevice({});
    }

    void lostServer_isCalm_andIsUsedAgainWhenItIsBack()
    {
        const auto line = risingTone(16'000, 3);
        QSignalSpy playing(m_player.get(), &Player::playingChanged);
        QSignalSpy available(m_player.get(), &Player::deviceAvailableChanged);
        m_player->play(line, 0);
        QTRY_VERIFY(m_player->position() > 0.4);
        m_server.kill();
        QTRY_VERIFY_WITH_TIMEOUT(!m_player->isPlaying(), 10'000);
        QVERIFY(m_player->position() <= line->seconds());

        QSignalSpy refused(m_player.get(), &Player::refused);
        m_player->play(line, 0);
        QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, 10'000);
        QVERIFY(!m_player->isPlaying());

        QTRY_VERIFY(!available.isEmpty() && !available.last()[0].toBool());

        QVERIFY(m_server.start());
        m_mark = m_server.capturedCount();
        QSignalSpy finished(m_player.get(), &Player::finished);
        const auto playAgain = [&] {
            if (finished.isEmpty() && !m_player->isPlaying())
                m_player->play(line, 2);
            return !finished.isEmpty();
        };
        QVERIFY(QTest::qWaitFor(playAgain, 20'000)); // the connection is tried again every few seconds
        QVERIFY(available.last()[0].toBool());
        QVERIFY(findSound(heardUntilQuiet(), asHeard(line, 2)).likeness > 0.98);
    }

    void cleanupTestCase() { m_player.reset(); }

private:
    /// What was captured since the test began, with half a second after now.
    std::vector<float> heardUntilQuiet()
    {
        const qsizetype wanted = m_server.capturedCount() + kRate / 2;
        if (!QTest::qWaitFor([&] { return m_server.capturedCount() >= wanted; }, 10'000))
            qWarning("the capture stands still");
        const auto all = m_server.captured();
        return { all.begin() + m_mark, all.end() };
    }

    SoundServer m_server {};
    std::unique_ptr<Player> m_player {};
    qsizetype m_mark = 0; ///< samples captured before the test
};

QTEST_GUILESS_MAIN(tst_PlayedSound)
#include "tst_PlayedSound.moc"
