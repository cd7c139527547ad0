#include "tests/ui/support/FakeVoices.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

namespace {

SpeechRequest request(double rate, const QString& text = u"Good evening, island."_s)
{
    VoiceProfile profile { .name = u"mina"_s };
    profile.prosody.rate = rate;
    return { .text = text, .voice = u"mina"_s, .profile = profile };
}

} // namespace

class tst_Audition : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_studio = std::make_unique<FakeVoices>();
        m_output = {};
        m_audition =
            std::make_unique<Audition>(m_studio->context(), m_studio->calls(), m_pool, m_output.output());
    }

    void cleanup()
    {
        m_audition.reset();
        m_studio.reset();
        m_pool.waitForDone();
    }

    void hear_rendersAndPlaysWithoutKeeping()
    {
        m_audition->hear(u"a"_s, request(1));
        QCOMPARE(m_audition->heard(), u"a"_s);
        QTRY_COMPARE(m_output.plays, 1);
        QCOMPARE(m_output.from, 0.0);
        QCOMPARE(m_studio->requests().size(), 1);
        m_audition->hear(u"a"_s, request(1)); // known by now
        QCOMPARE(m_output.plays, 2);
        QCOMPARE(m_studio->requests().size(), 1);
    }

    void sides_goOnAtTheSamePlace()
    {
        m_audition->hear(u"a"_s, AuditionPair { request(1), request(2) });
        QTRY_COMPARE(m_output.plays, 1);
        const double edited = m_output.sound->seconds();
        m_output.at = edited * 0.4;
        m_audition->setSide(AuditionSide::Saved);
        QTRY_COMPARE(m_output.plays, 2);
        QVERIFY(std::abs(m_output.sound->seconds() - edited / 2) < 0.01);
        QVERIFY(std::abs(m_output.from - edited * 0.2) < 0.01);
        m_audition->setSide(AuditionSide::Edited);
        QCOMPARE(m_output.plays, 3);
        QVERIFY(std::abs(m_output.from - edited * 0.4) < 0.01);
    }

    void update_startsOverAfterAPauseAndOnlyOnce()
    {
        m_audition->hear(u"a"_s, request(1));
        QTRY_COMPARE(m_output.plays, 1);
        for (const double rate : { 1.1, 1.2, 1.3 })
            m_audition->update(u"a"_s, { request(rate), request(1) });
        m_audition->update(u"b"_s, { request(3), {} }); // not what is heard
        QCOMPARE(m_output.plays, 1);
        QTRY_COMPARE(m_output.plays, 2);
        QCOMPARE(m_studio->requests().size(), 2);
        QCOMPARE(m_studio->requests().last().profile->prosody.rate, 1.3);
        QCOMPARE(m_output.from, 0.0);
    }

    void update_ofWhatIsNotHeardStartsNothing()
    {
        m_audition->update(u"a"_s, { request(1), {} });
        QVERIFY(m_audition->heard().isEmpty());
        QCOMPARE(m_studio->requests().size(), 0);
    }

    void stop_endsAndForgets()
    {
        m_audition->hear(u"a"_s, request(1));
        QTRY_COMPARE(m_output.plays, 1);
        m_audition->stop();
        QVERIFY(!m_output.playing);
        QVERIFY(m_audition->heard().isEmpty());
    }

    void theEndOfTheSoundIsNoticed()
    {
        m_audition->hear(u"a"_s, request(1));
        QTRY_COMPARE(m_output.plays, 1);
        m_output.playing = false;
        m_audition->notePlaying();
        QVERIFY(m_audition->heard().isEmpty());
    }

    void aLineThatPlaysInsteadIsNotStopped()
    {
        m_audition->hear(u"a"_s, request(1));
        QTRY_COMPARE(m_output.plays, 1);
        m_output.sound = makeSpeechSamples({ 1, 2, 3 }, 16'000);
        m_audition->stop();
        QVERIFY(m_output.playing);
    }

    void failure_saysWhy()
    {
        QSignalSpy failed(m_audition.get(), &Audition::failed);
        m_audition->hear(u"a"_s, request(1, u"This must fail."_s));
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().toString(), u"a"_s);
        QVERIFY(m_audition->heard().isEmpty());
        QCOMPARE(m_output.plays, 0);
    }

    void hear_insteadOfAnotherPlaysOnlyTheLast()
    {
        m_audition->hear(u"a"_s, request(1));
        m_audition->hear(u"b"_s, request(2));
        QTRY_COMPARE(m_output.plays, 1);
        QCOMPARE(m_audition->heard(), u"b"_s);
        QTRY_VERIFY(!m_audition->isRendering());
        QCOMPARE(m_output.plays, 1);
    }

private:
    std::unique_ptr<FakeVoices> m_studio;
    QThreadPool m_pool;
    FakeOutput m_output;
    std::unique_ptr<Audition> m_audition;
};

QTEST_MAIN(tst_Audition)
#include "tst_Audition.moc"
