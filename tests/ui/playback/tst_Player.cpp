#include "tests/ui/support/FakeStudio.h"
#include "ui/playback/Player.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn::ui;

/// Plays where there is no sound server.
class tst_Player : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_home.isValid());
        qputenv("HOME", QFile::encodeName(m_home.path()));
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_home.path()));
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_home.path()));
        qputenv("PULSE_SERVER", QFile::encodeName(u"unix:"_s + m_home.filePath(u"native"_s)));
        m_audio = FakeStudio::madeUp(u"hear me play"_s).audio;
    }

    void play_withoutADeviceIsRefusedCalmly()
    {
        Player player;
        QSignalSpy available(&player, &Player::deviceAvailableChanged);
        QSignalSpy refused(&player, &Player::refused);
        QSignalSpy playing(&player, &Player::playingChanged);
        QTRY_COMPARE(available.size(), 1);
        QCOMPARE(available[0][0].toBool(), false);
        player.play(m_audio, 0);
        QTRY_COMPARE(refused.size(), 1);
        QVERIFY(!player.isPlaying());
        QCOMPARE(playing.size(), 2);
        player.stop();
        player.play(m_audio, 0.2);
        QTRY_COMPARE(refused.size(), 2);
    }

private:
    QTemporaryDir m_home {};
    SpeechSamplesPtr m_audio {};
};

QTEST_GUILESS_MAIN(tst_Player)
#include "tst_Player.moc"
