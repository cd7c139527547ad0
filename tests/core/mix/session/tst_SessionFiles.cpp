#include "core/mix/session/SessionEdits.h"
#include "core/mix/session/SessionFiles.h"
#include "core/mix/session/SessionJson.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace comfyvn;
using namespace Qt::StringLiterals;

namespace {

MixSession sessionOf(int clips)
{
    MixSession session { .name = u"第一章"_s };
    session.tracks << SessionTrack { .id = 1, .name = u"Music"_s };
    session.nextId = 2;
    QList<MixClip> made;
    for (int i = 0; i < clips; ++i)
        made << MixClip { .path = u"m.wav"_s, .start = i * 2.0, .length = 1.5 };
    return withClipsAdded(session, 1, made, {}, {});
}

} // namespace

class tst_SessionFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_paths = std::make_unique<WorkspacePaths>(m_folder->path());
    }

    void store_givesBackTheSameSession()
    {
        MixSession session = sessionOf(3);
        session.targetLufs = -16;
        session.loop = { .begin = 1, .end = 4, .on = true };
        session.ducking.settings.amountDb = 12;
        session = withMarkerAdded(withVolumePoint(session, 1, 2, -6), 3, u"here"_s);
        SessionFile file(*m_paths, session.name);
        QVERIFY(file.store(session));
        const auto read = SessionFile(*m_paths, session.name).load();
        QVERIFY(read);
        QCOMPARE(*read, session);
        QCOMPARE(sessionNames(*m_paths), QStringList { session.name });
    }

    /// The process dies: nothing is folded, and the last entry may be half there.
    void load_goesOnWithTheLastWholeEdit()
    {
        MixSession session = sessionOf(3);
        SessionFile file(*m_paths, session.name);
        QVERIFY(file.store(session));
        QList<MixSession> history { session };
        for (const double by : { 1.0, 2.0, 3.0 }) {
            session = withClipsMoved(session, { 2 }, by, 0);
            QVERIFY(file.store(session));
            history << session;
        }
        session = withTrackAdded(session, { .name = u"Effects"_s }, 1);
        QVERIFY(file.store(session));
        history << session;

        const QString journal = m_folder->filePath(u"data/mixes/第一章.journal"_s);
        QFile whole(journal);
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const QByteArray bytes = whole.readAll();
        QFile json(file.path());
        QVERIFY(json.open(QIODevice::ReadOnly));
        const QByteArray first = json.readAll();
        QCOMPARE(bytes.count('\n'), 4);
        for (qsizetype cut = 0; cut <= bytes.size(); cut += cut + 40 < bytes.size() ? 37 : 1) {
            QFile torn(journal);
            QVERIFY(torn.open(QIODevice::WriteOnly | QIODevice::Truncate));
            torn.write(bytes.first(cut));
            torn.close();
            QFile original(file.path());
            QVERIFY(original.open(QIODevice::WriteOnly | QIODevice::Truncate));
            original.write(first);
            original.close();
            SessionFile again(*m_paths, session.name);
            const auto read = again.load();
            QVERIFY(read);
            QCOMPARE(*read, history[bytes.first(cut).count('\n')]);
            // It goes on from there, and what was cut short does not come back.
            const MixSession next = withClipsMoved(*read, { 3 }, 5, 0);
            QVERIFY(again.store(next));
            const auto after = SessionFile(*m_paths, session.name).load();
            QVERIFY(after);
            QCOMPARE(*after, next);
        }
    }

    /// The process dies between the new file and the removal of the journal that it holds already.
    void load_doesNotRepeatWhatTheFileHolds()
    {
        MixSession session = sessionOf(2);
        SessionFile file(*m_paths, session.name);
        QVERIFY(file.store(session));
        session = withClipsDuplicated(session, { 2 });
        QVERIFY(file.store(session));
        const QString journal = m_folder->filePath(u"data/mixes/第一章.journal"_s);
        QVERIFY(QFile::copy(journal, journal + u".kept"_s));
        QVERIFY(file.fold());
        QVERIFY(!QFile::exists(journal));
        QVERIFY(QFile::rename(journal + u".kept"_s, journal));
        const auto read = SessionFile(*m_paths, session.name).load();
        QVERIFY(read);
        QCOMPARE(*read, session);
    }

    /// An entry that is no good ends what is taken in, even among good ones.
    void load_stopsAtTheEntryThatIsNoGood()
    {
        MixSession session = sessionOf(3);
        SessionFile file(*m_paths, session.name);
        QVERIFY(file.store(session));
        const qint64 first = session.tracks[0].clips[0].id;
        const MixSession moved = withClipsMoved(session, { first }, 1, 0);
        QVERIFY(file.store(moved));
        QVERIFY(file.store(withClipsMoved(moved, { first }, 1, 0)));
        QFile journal(m_paths->root() + u"/data/mixes/第一章.journal"_s);
        QVERIFY(journal.open(QIODevice::ReadOnly));
        QList<QByteArray> lines = journal.readAll().split('\n');
        journal.close();
        QCOMPARE(lines.size(), 3);
        lines.insert(1, R"({"revision":3,"head":{"name":"x","sample_rate":"fast"}})");
        lines[2].replace("\"revision\":3", "\"revision\":4");
        QVERIFY(journal.open(QIODevice::WriteOnly));
        journal.write(lines.join('\n'));
        journal.close();
        QCOMPARE(*SessionFile(*m_paths, session.name).load(), moved);
    }

    void rename_andRemove_takeTheJournalAlong()
    {
        const MixSession session = sessionOf(2);
        MixSession moved = withClipsMoved(session, { session.tracks[0].clips[0].id }, 1, 0);
        {
            SessionFile file(*m_paths, session.name);
            QVERIFY(file.store(session));
            QVERIFY(file.store(moved));
        }
        SessionFile file(*m_paths, session.name); // which has read nothing
        QVERIFY(file.rename(u"Another"_s));
        QCOMPARE(sessionNames(*m_paths), QStringList { u"Another"_s });
        moved.name = u"Another"_s;
        QCOMPARE(*SessionFile(*m_paths, u"Another"_s).load(), moved);
        QVERIFY(SessionFile(*m_paths, u"Third"_s).store(session));
        QVERIFY(!file.rename(u"Third"_s)); // which is taken
        QVERIFY(file.remove());
        QCOMPARE(sessionNames(*m_paths), QStringList { u"Third"_s });
        QVERIFY(file.remove()); // there is none any more
        QCOMPARE(QDir(m_paths->root() + u"/data/mixes/deleted"_s).entryList(QDir::Files).size(), 1);
    }

    void store_writesAllAgainAfterAFailure()
    {
        MixSession session = sessionOf(2);
        SessionFile file(*m_paths, session.name);
        QVERIFY(file.store(session));
        const QString journal = m_folder->filePath(u"data/mixes/第一章.journal"_s);
        QVERIFY(QDir().mkpath(journal)); // a folder is in the way
        session = withClipsMoved(session, { 2 }, 1, 0);
        const auto failed = file.store(session);
        QVERIFY(!failed);
        QVERIFY(failed.error().message.contains(journal));
        QVERIFY(QDir().rmdir(journal));
        QVERIFY(file.store(session));
        QCOMPARE(*SessionFile(*m_paths, session.name).load(), session);
    }

    void damagedFiles_areRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("field");
        QTest::newRow("no JSON") << QByteArray("{\"tracks\":") << QString();
        QTest::newRow("two ids") << QByteArray(R"({"tracks":[{"id":1},{"id":1}]})") << u"tracks[1].id"_s;
        QTest::newRow("no id") << QByteArray(R"({"tracks":[{}]})") << u"tracks[0].id"_s;
        QTest::newRow("a clip's length")
            << QByteArray(R"({"tracks":[{"id":1,"clips":[{"id":2,"path":"a","length":-1}]}]})")
            << u"tracks[0].clips[0].length"_s;
        QTest::newRow("a loop too short")
            << QByteArray(R"({"tracks":[{"id":1,"clips":[{"id":2,"path":"a","loop_length":1e-7}]}]})")
            << u"tracks[0].clips[0].loop_length"_s;
        QTest::newRow("no path") << QByteArray(R"({"tracks":[{"id":1,"clips":[{"id":2,"length":1}]}]})")
                                 << u"tracks[0].clips[0].path"_s;
        QTest::newRow("tracks of another type") << QByteArray(R"({"tracks":{}})") << u"tracks"_s;
        QTest::newRow("a colour") << QByteArray(R"({"tracks":[{"id":1,"colour":"red"}]})")
                                  << u"tracks[0].colour"_s;
        QTest::newRow("a ducking") << QByteArray(R"({"ducking":{"amount_db":400}})")
                                   << u"ducking.amount_db"_s;
    }

    void damagedFiles_areRefused()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(QDir(m_folder->path()).mkpath(u"data/mixes"_s));
        QFile file(m_folder->filePath(u"data/mixes/x.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto read = SessionFile(*m_paths, u"x"_s).load();
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::InvalidRequest);
        QTEST(read.error().field, "field");
    }

    void names_areThoseOfFiles()
    {
        QCOMPARE(*checkedSessionName(u"  Chapter  one "_s), u"Chapter one"_s);
        for (const auto& bad :
             { u""_s, u"  "_s, u"a/b"_s, u".."_s, u".hidden"_s, u"what?"_s, u"x"_s.repeated(81) })
            QVERIFY2(!checkedSessionName(bad), qPrintable(bad));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WorkspacePaths> m_paths;
};

QTEST_GUILESS_MAIN(tst_SessionFiles)
#include "tst_SessionFiles.moc"
