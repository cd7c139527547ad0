#include "core/mix/session/SessionEdits.h"
#include "tests/support/SoundServer.h"
#include "tests/ui/mixer/SampleMix.h"
#include "tests/ui/support/FakeStudio.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

/// A session is heard through a sound server of the test's own.
class tst_SessionPlayback : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = comfyvn::test::SoundServer::missingProgram(); !missing.isEmpty())
            QSKIP(qPrintable(u"needs "_s + missing));
        m_server = std::make_unique<comfyvn::test::SoundServer>();
        QVERIFY(m_server->start());
        const auto variables = m_server->variables();
        for (auto at = variables.cbegin(); at != variables.cend(); ++at)
            qputenv(qPrintable(at.key()), at->toUtf8());
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_studio = std::make_unique<FakeStudio>();
        m_desk = std::make_unique<Desk>(m_studio->context(), m_studio->pool(), m_studio->deskCalls(),
                                        DeskSetup { .workspace = m_folder->path() });
        MixSession session = withTrackRemoved(ui::test::sampleMix(m_folder->path()), 5);
        session.loop.on = false;
        model().setSession(session);
    }

    void cleanup()
    {
        m_desk.reset();
        m_studio.reset();
        m_folder.reset();
    }

    void cleanupTestCase() { m_server.reset(); }

    void playing_movesThePlayheadAndTheMeters()
    {
        SessionPlayback& playback = m_desk->mix().playback();
        SessionPlayback::Levels highest { .tracks = { 0, 0, 0, 0 } };
        connect(&playback, &SessionPlayback::levelsChanged, this,
                [&highest](const SessionPlayback::Levels& levels) {
                    for (qsizetype i = 0; i < levels.tracks.size(); ++i)
                        highest.tracks[i] = std::max(highest.tracks[i], levels.tracks[i]);
                    highest.left = std::max(highest.left, levels.left);
                    highest.duckingGain = std::min(highest.duckingGain, levels.duckingGain);
                });
        m_desk->mix().setPlayhead(2);
        playback.play();
        QVERIFY(playback.isPlaying());
        QTRY_VERIFY(m_desk->mix().playhead() > 2.6);
        QTRY_VERIFY(highest.tracks[0] > 0.01F && highest.tracks[2] > 0.01F && highest.left > 0.01F);
        QCOMPARE(highest.tracks[1], 0.F); // Ren says nothing yet
        QVERIFY(highest.duckingGain < 0.5F);
        playback.stop();
        const double stopped = m_desk->mix().playhead();
        QVERIFY(stopped > 2.5 && stopped < 8);
        QVERIFY(!playback.isPlaying());
    }

    void loudness_isMeasuredWhileItPlays()
    {
        SessionPlayback& playback = m_desk->mix().playback();
        m_desk->mix().setPlayhead(2);
        playback.play();
        QTRY_VERIFY(playback.loudness().momentaryLufs > -60);
        QTRY_VERIFY(playback.loudness().integratedLufs > -60);
        QVERIFY(playback.loudness().truePeak > 0.01F && playback.loudness().truePeak < 1);
        playback.stop();
        // it can be read at leisure, until it is measured anew
        QTRY_VERIFY(!playback.isPlaying());
        QVERIFY(playback.loudness().integratedLufs > -60);
        playback.measureAnew();
        QCOMPARE(playback.loudness(), SessionPlayback::Loudness {});
    }

    void edits_areHeardWhileItPlays()
    {
        SessionPlayback& playback = m_desk->mix().playback();
        float music = 0;
        connect(&playback, &SessionPlayback::levelsChanged, this,
                [&music](const SessionPlayback::Levels& levels) { music = levels.tracks.value(2); });
        playback.play();
        QTRY_VERIFY(music > 0.005F);
        model().edit(u"Mute"_s, withTrack(model().session(), 3, [](SessionTrack& at) { at.mute = true; }));
        QTRY_COMPARE(music, 0.F);
        QVERIFY(playback.isPlaying());
    }

    void loop_isPlayedOverAndOver()
    {
        SessionPlayback& playback = m_desk->mix().playback();
        MixSession session = model().session();
        session.loop = { .begin = 3, .end = 3.3, .on = true };
        model().setSession(session);
        int laps = 0;
        double before = 0;
        connect(&m_desk->mix(), &MixDesk::playheadChanged, this, [&] {
            const double now = m_desk->mix().playhead();
            laps += now < before - 0.1 ? 1 : 0;
            before = now;
        });
        m_desk->mix().setPlayhead(3);
        before = 3;
        playback.play();
        QTRY_VERIFY(laps >= 2);
        QVERIFY(m_desk->mix().playhead() < 3.35);
    }

    void changedFile_isHeardAtOnce()
    {
        SessionPlayback& playback = m_desk->mix().playback();
        QFile silence(m_folder->filePath(u"changing.wav"_s));
        QVERIFY(silence.open(QIODevice::WriteOnly));
        const std::vector<std::int16_t> nothing(std::size_t { 2 } * 30 * 48'000);
        silence.write(QByteArray::fromStdString(encodeWav(nothing, 2, 48'000)));
        silence.close();
        MixSession session { .name = u"Mix"_s };
        session = withClipsAdded(session, 0, { { .path = u"changing.wav"_s, .length = 30 } }, u"bgm"_s, {});
        model().setSession(session);
        float left = 0;
        connect(&playback, &SessionPlayback::levelsChanged, this,
                [&left](const SessionPlayback::Levels& levels) { left = levels.left; });
        playback.play();
        QTRY_VERIFY(m_desk->mix().playhead() > 0.2);
        QTRY_VERIFY(!model().session().tracks[0].clips[0].contentHash.isEmpty()); // it was looked at
        QCOMPARE(left, 0.F);
        ui::test::writeSound(m_folder->path(), u"changing.wav"_s, 30, 1);
        playback.play(); // the same plan
        QTRY_VERIFY(left > 0.01F);
    }

    void missingSound_isSaid()
    {
        SessionPlayback& playback = m_desk->mix().playback();
        QSignalSpy problem(&playback, &SessionPlayback::problemChanged);
        model().setSession(ui::test::sampleMix(m_folder->path()));
        model().setSession(withTrack(model().session(), 5, [](SessionTrack& at) { at.mute = false; }));
        m_desk->mix().setPlayhead(6.9);
        playback.play();
        QTRY_VERIFY(!problem.isEmpty());
        QVERIFY(playback.isPlaying()); // what is there is heard
    }

private:
    SessionModel& model() { return m_desk->mix().model(); }

    std::unique_ptr<comfyvn::test::SoundServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeStudio> m_studio;
    std::unique_ptr<Desk> m_desk;
};

QTEST_MAIN(tst_SessionPlayback)
#include "tst_SessionPlayback.moc"
