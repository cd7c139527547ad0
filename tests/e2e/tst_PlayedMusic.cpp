#include "tests/support/SoundServer.h"
#include "tests/ui/support/FakeMusic.h"
#include "ui/music/MusicDesk.h"
#include "ui/music/MusicPlayer.h"
#include "ui/playback/Player.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::test;
using namespace comfyvn::ui;

/// Candidates as they are compared, on a real sound server.
class tst_PlayedMusic : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString program = SoundServer::missingProgram(); !program.isEmpty())
            QSKIP(qPrintable(program + u" is not installed"_s));
        QVERIFY(m_server.startForThisProgram());
        m_studio.moveToThread(&m_thread);
        m_thread.start();
    }

    void cleanupTestCase()
    {
        m_thread.quit();
        m_thread.wait();
    }

    void beginning_isHeardInsteadOfWhatPlays()
    {
        Player output;
        QSignalSpy available(&output, &Player::deviceAvailableChanged);
        QTRY_VERIFY_WITH_TIMEOUT(!available.isEmpty() && available.last()[0].toBool(), 10'000);
        FakeMusic music;
        MusicDesk desk({ m_studio, m_pool, m_history }, music.calls());
        QSignalSpy loaded(&desk, &MusicDesk::loaded);
        desk.load();
        QVERIFY(loaded.wait());
        MusicPlayer player(desk, output);
        const qint64 before = desk.compose();
        player.play(before);
        QTRY_VERIFY(player.isPlaying() && player.heard() == before);

        // Another mood: what it becomes is heard from its beginning while the rest is made.
        MusicWish wish = desk.wish();
        wish.tags = { u"wait"_s };
        desk.setWish(wish);
        const qint64 changed = desk.compose();
        player.play(changed);
        QTRY_COMPARE(player.heard(), changed);
        QVERIFY(player.isPlaying());
        QCOMPARE(desk.state(changed), PickState::Rendering);
        QCOMPARE(player.awaited(), changed);
        QVERIFY(!output.loop()); // it goes on, and not round
        const SpeechSamplesPtr beginning = output.audio();

        QTRY_VERIFY(!music.requests().isEmpty() && music.requests().last().moodTags == wish.tags);
        music.finishWaiting();
        QTRY_COMPARE(player.awaited(), 0);
        QVERIFY(output.audio() != beginning);
        QCOMPARE(output.audio(), desk.sound(changed)->audio);
        player.stop();
        music.finishWaiting();
    }

    void cleanup()
    {
        QMetaObject::invokeMethod(
            &m_studio, [] {}, Qt::BlockingQueuedConnection);
        m_pool.waitForDone();
    }

private:
    SoundServer m_server {};
    QThread m_thread {};
    QObject m_studio {};
    QThreadPool m_pool {};
    QUndoStack m_history {};
};

QTEST_MAIN(tst_PlayedMusic)
#include "tst_PlayedMusic.moc"
