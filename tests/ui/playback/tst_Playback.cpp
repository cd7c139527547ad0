#include "tests/ui/support/FakeStudio.h"
#include "ui/playback/Player.h"

#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn::ui;

/// Plays into a sound server of its own, whose output is captured.
class tst_Playback : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString& program : { u"pulseaudio"_s, u"pactl"_s, u"parec"_s })
            if (QStandardPaths::findExecutable(program).isEmpty())
                QSKIP("needs pulseaudio, pactl and parec");
        QVERIFY(m_home.isValid());
        for (const char* folder : { "HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME" })
            qputenv(folder, QFile::encodeName(m_home.path()));
        const QString socket = m_home.filePath(u"native"_s);
        qputenv("PULSE_SERVER", QFile::encodeName(u"unix:"_s + socket));
        m_audio = FakeStudio::madeUp(u"hear me play"_s).audio;
        m_server.start(u"pulseaudio"_s,
                       { u"-n"_s, u"--exit-idle-time=-1"_s, u"--disable-shm=yes"_s, u"-L"_s,
                         u"module-native-protocol-unix auth-anonymous=1 socket="_s + socket });
        QVERIFY(m_server.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(socket), 10'000);
        m_player = std::make_unique<Player>();
    }

    void cleanupTestCase()
    {
        m_player.reset();
        for (QProcess* process : { &m_capture, &m_server }) {
            process->terminate();
            process->waitForFinished();
        }
    }

    void deviceThatComesLater_isTaken()
    {
        QSignalSpy available(m_player.get(), &Player::deviceAvailableChanged);
        QTRY_COMPARE_WITH_TIMEOUT(available.size(), 1, 10'000);
        QCOMPARE(available[0][0].toBool(), false);
        QCOMPARE(QProcess::execute(u"pactl"_s,
                                   { u"load-module"_s, u"module-null-sink"_s, u"sink_name=ci"_s,
                                     u"rate=16000"_s, u"channels=1"_s, u"format=s16le"_s }),
                 0);
        QTRY_COMPARE_WITH_TIMEOUT(available.size(), 2, 10'000);
        QCOMPARE(available[1][0].toBool(), true);
    }

    void play_reachesTheDeviceUnchanged()
    {
        Player& player = *m_player;
        m_capture.start(u"parec"_s,
                        { u"--latency-msec=20"_s, u"--device=ci.monitor"_s, u"--rate=16000"_s,
                          u"--channels=1"_s, u"--format=s16le"_s });
        QVERIFY(m_capture.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(m_capture.bytesAvailable() > 0, 10'000);
        QSignalSpy finished(&player, &Player::finished);
        QSignalSpy refused(&player, &Player::refused);
        player.play(m_audio, 0);
        double last = 0;
        while (finished.isEmpty() && refused.isEmpty() && last < 60) {
            const double now = player.position();
            QVERIFY2(now >= last, "the playhead went back");
            last = now;
            QTest::qWait(10);
        }
        QCOMPARE(refused.size(), 0);
        QCOMPARE(player.position(), m_audio->seconds());
        QVERIFY(captureHolds(m_audio->samples));
    }

    void stop_keepsThePlaceAndStopsTheSound()
    {
        Player& player = *m_player;
        QSignalSpy finished(&player, &Player::finished);
        player.play(m_audio, 0.3);
        QTRY_VERIFY(player.position() > 0.5);
        player.stop();
        const double place = player.position();
        QVERIFY(!player.isPlaying());
        QTest::qWait(100);
        QCOMPARE(player.position(), place);
        QCOMPARE(finished.size(), 0);
        player.play(m_audio, m_audio->seconds() - 0.1);
        QTRY_COMPARE(finished.size(), 1);
    }

private:
    bool captureHolds(const std::vector<std::int16_t>& samples)
    {
        const QByteArray wanted(reinterpret_cast<const char*>(samples.data()),
                                static_cast<qsizetype>(samples.size() * sizeof(std::int16_t)));
        // The silence at both ends says nothing.
        const QByteArray middle = wanted.mid(4000, wanted.size() - 8000);
        return QTest::qWaitFor(
            [&] {
                m_captured += m_capture.readAllStandardOutput();
                return m_captured.contains(middle);
            },
            5000);
    }

    QTemporaryDir m_home {};
    QProcess m_server {};
    QProcess m_capture {};
    QByteArray m_captured {};
    SpeechSamplesPtr m_audio {};
    std::unique_ptr<Player> m_player {};
};

QTEST_GUILESS_MAIN(tst_Playback)
#include "tst_Playback.moc"
