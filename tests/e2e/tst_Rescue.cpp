#include "app/StudioContext.h"
#include "app/StudioThread.h"
#include "core/speech/LineRequest.h"
#include "tests/support/SmallDisk.h"
#include "tests/support/StudioProcess.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::test;

namespace {

template <typename T> Result<T> wait(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, kPatienceMs) || future.resultCount() == 0)
        return failure(ErrorKind::Internal, u"no_result"_s, u"no result"_s);
    return future.result();
}

ScriptLine line(qint64 id, const QString& text)
{
    return {
        .id = id, .position = static_cast<double>(id), .character = u"mina"_s, .lang = u"en"_s, .text = text
    };
}

/// Fills a workspace with two scenes, one line of which is rendered; returns it with its first scene.
std::pair<std::unique_ptr<StudioContext>, qint64> filled(const StudioHome& home)
{
    qint64 scene = 0;
    {
        const auto studio = *StudioContext::open(home.workspace());
        scene = *studio->script().createScene(u"Harbour"_s);
        const qint64 other = *studio->script().createScene(u"Lighthouse"_s);
        (void)studio->profiles().store({ .name = u"mina"_s, .engine = u"flite"_s, .engineVoice = u"slt"_s });
        (void)studio->script().save({ .scene = scene, .changed = { line(1, u"The tide is out."_s) } },
                                    u"gui"_s);
        (void)studio->script().save({ .scene = other, .changed = { line(3, u"Up here."_s) } }, u"gui"_s);
    }
    (void)runCli(home, { u"script"_s, u"render"_s, u"Harbour"_s });
    auto studio = *StudioContext::open(home.workspace());
    (void)studio->script().save({ .scene = scene, .changed = { line(2, u"Not spoken."_s) } }, u"gui"_s);
    return { std::move(studio), scene };
}

} // namespace

/// Workspaces that cannot be written: looked at beside another studio, and saved elsewhere.
class tst_Rescue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readOnly_showsAndPlaysBesideTheOther()
    {
        const StudioHome home;
        const auto [first, scene] = filled(home);
        const auto refused = StudioContext::open(home.workspace());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"workspace_in_use"_s);
        QVERIFY2(refused.error().message.contains(u" since 2"_s), qPrintable(refused.error().message));

        const auto before = home.files();
        {
            const auto look = StudioContext::open(home.workspace(), StudioContext::Access::ReadOnly);
            QVERIFY2(look, look ? "" : qPrintable(look.error().message));
            StudioContext& studio = **look;
            QVERIFY(studio.isReadOnly());
            const auto script = studio.script().load(scene);
            QVERIFY(script);
            QCOMPARE(*script, *first->script().load(scene));
            QVERIFY(studio.profiles().find(u"mina"_s));

            const auto played = wait(studio.speech().speak(lineRequest(script->lines[0], u"gui"_s)));
            QVERIFY(played && played->cached);
            QVERIFY(QFileInfo::exists(home.inside(played->audioPath)));
            const auto rendered = wait(studio.speech().speak(lineRequest(script->lines[1], u"gui"_s)));
            QCOMPARE(rendered.error().code, u"read_only"_s);
            const auto saved = studio.script().save({ .scene = scene, .removed = { 1 } }, u"gui"_s);
            QVERIFY(!saved);
            QCOMPARE(saved.error().code, u"read_only"_s);
            QVERIFY(!studio.profiles().remove(u"mina"_s));
            const auto served = studio.serve(0);
            QVERIFY(!served);
            QCOMPARE(served.error().code, u"read_only"_s);
            studio.stopServing();
        }
        QCOMPARE(home.files(), before);
        QCOMPARE(first->script().load(scene)->lines.size(), 2);
        QVERIFY(first->script().save({ .scene = scene, .removed = { 2 } }, u"gui"_s));
    }

    void readOnly_ofNothingIsRefused()
    {
        const StudioHome home;
        const auto look = StudioContext::open(home.workspace(), StudioContext::Access::ReadOnly);
        QVERIFY(!look);
        QVERIFY(!QFileInfo::exists(home.workspace()));
    }

    void readOnlyDisk_isLookedAtWithWhatWasInTheLog()
    {
        const StudioHome home;
        {
            StudioProcess studio(home);
            QVERIFY(studio.isListening());
            const auto http = studio.http();
            const auto made = http.post("/api/scenes", { { u"name"_s, u"One"_s } });
            const qint64 scene = made.json()[u"scene"_s][u"id"_s].toInteger();
            QCOMPARE(http.post("/api/scenes/" + QByteArray::number(scene) + "/lines",
                               { { u"add"_s, QJsonArray { QJsonObject { { u"text"_s, u"Kept."_s } } } } })
                         .status,
                     200);
            studio.kill(); // what it wrote stands in the log beside the database
        }
        QVERIFY(QFileInfo::exists(home.inside(u"data/comfyvn.db-wal"_s)));
        Mount mount(home.workspace());
        if (!mount.isReadOnly())
            QSKIP("no file system can be mounted here");
        const auto refused = StudioContext::open(home.workspace());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"storage_error"_s);
        const auto look = StudioContext::open(home.workspace(), StudioContext::Access::ReadOnly);
        QVERIFY2(look, look ? "" : qPrintable(look.error().message));
        QCOMPARE((*look)->script().load()->lines.value(0).text, u"Kept."_s);
    }

    void saveElsewhere_takesEverything()
    {
        const StudioHome home;
        const QString there = home.beside(u"rescued"_s);
        const auto [studio, scene] = filled(home);
        Script inMemory = *studio->script().load(scene);
        inMemory.lines[1].text = u"Typed while the disk was full."_s;
        inMemory.lines.append(line(LineIds(studio->script().ids()).next(), u"And this."_s));
        inMemory.lines.last().position = 9;
        const auto report = wait(studio->saveElsewhere(there, { inMemory }));
        QVERIFY2(report, report ? "" : qPrintable(report.error().message));
        QCOMPARE(report->scenes, 2);
        QCOMPARE(report->lines, 4);
        QVERIFY(report->files >= 5);
        QCOMPARE(report->lostFiles, 0);

        const auto next = StudioContext::open(there);
        QVERIFY2(next, next ? "" : qPrintable(next.error().message));
        QCOMPARE((*next)->script().load(scene)->lines, inMemory.lines);
        const auto scenes = (*next)->script().scenes();
        QCOMPARE(scenes->first().name, u"Harbour"_s);
        QCOMPARE(scenes->last().name, u"Lighthouse"_s);
        QCOMPARE((*next)->profiles().profiles(), studio->profiles().profiles());
        const auto played = wait((*next)->speech().speak(lineRequest(inMemory.lines[0], u"gui"_s)));
        QVERIFY(played && played->cached);
        QVERIFY(QFileInfo::exists(there + u'/' + played->audioPath));
    }

    void saveElsewhere_fromADiskThatIsGone()
    {
        const StudioHome home;
        const auto [studio, scene] = filled(home);
        const Script inMemory = *studio->script().load(scene);
        QVERIFY(QDir(home.workspace()).removeRecursively());
        const auto report = wait(studio->saveElsewhere(home.beside(u"rescued"_s), { inMemory }));
        QVERIFY2(report, report ? "" : qPrintable(report.error().message));
        const auto next = StudioContext::open(home.beside(u"rescued"_s));
        QVERIFY(next);
        QCOMPARE((*next)->script().load(scene)->lines, inMemory.lines);
        QVERIFY((*next)->profiles().find(u"mina"_s));
    }

    void saveElsewhere_onAFullDisk()
    {
        const StudioHome home;
        const auto [studio, scene] = filled(home);
        // More than the disk takes, in a scene that is not in memory.
        const qint64 large = *studio->script().createScene(u"Large"_s);
        ScriptEdit many { .scene = large };
        LineIds ids(studio->script().ids());
        for (int n = 0; n < 300; ++n)
            many.changed << line(ids.next(), QString(1500, QChar(static_cast<char16_t>(u'a' + n % 26))));
        QVERIFY(studio->script().save(many, u"gui"_s));
        const Script inMemory = *studio->script().load(scene);
        const QString there = home.beside(u"small"_s);
        {
            const SmallDisk disk(there, "256k");
            if (!disk.isMounted())
                QSKIP("no file system can be mounted here");
            const auto report = wait(studio->saveElsewhere(there, { inMemory }));
            QVERIFY(!report);
            QVERIFY2(report.error().message.contains(there), qPrintable(report.error().message));
            QVERIFY(QDir(there).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
        }
        // Nothing is lost, and with room the same folder will do.
        const auto report = wait(studio->saveElsewhere(there, { inMemory }));
        QVERIFY2(report, report ? "" : qPrintable(report.error().message));
        QCOMPARE(report->scenes, 3);
        QCOMPARE(report->lines, 303);
    }

    void saveElsewhere_withRoomForAllButTheSound()
    {
        const StudioHome home;
        const auto [studio, scene] = filled(home);
        overwrite(home.inside(u"data/audio/tts/large/out.wav"_s), QByteArray(4 << 20, 'x'));
        const Script inMemory = *studio->script().load(scene);
        const QString there = home.beside(u"small"_s);
        const SmallDisk disk(there, "2m");
        if (!disk.isMounted())
            QSKIP("no file system can be mounted here");
        const auto report = wait(studio->saveElsewhere(there, { inMemory }));
        QVERIFY2(report, report ? "" : qPrintable(report.error().message));
        QCOMPARE(report->lines, 3);
        QVERIFY(report->lostFiles >= 1);
        const auto next = StudioContext::open(there);
        QVERIFY2(next, next ? "" : qPrintable(next.error().message));
        QCOMPARE((*next)->script().load(scene)->lines, inMemory.lines);
        QVERIFY(!QFileInfo::exists(there + u"/data/audio/tts/large/out.wav"_s));
    }

    void saveElsewhere_whereTheFolderIsGone()
    {
        const StudioHome home;
        const auto [studio, scene] = filled(home);
        const Script inMemory = *studio->script().load(scene);
        const QString drive = home.beside(u"drive"_s);
        overwrite(drive, "a file where the folder was");
        const auto report = wait(studio->saveElsewhere(drive + u"/rescued"_s, { inMemory }));
        QVERIFY(!report);
        QCOMPARE(report.error().code, u"storage_error"_s);
        QVERIFY2(report.error().message.contains(drive), qPrintable(report.error().message));
        QCOMPARE(studio->script().load(scene)->lines, inMemory.lines);
    }

    void moving_toAFolderThatVanishedStaysHere()
    {
        const StudioHome home;
        StudioThread thread;
        QSignalSpy opened(&thread, &StudioThread::opened);
        QSignalSpy moved(&thread, &StudioThread::moved);
        QSignalSpy failed(&thread, &StudioThread::moveFailed);
        thread.open(home.workspace(), std::nullopt);
        QTRY_VERIFY_WITH_TIMEOUT(!opened.isEmpty(), kPatienceMs);
        thread.moveTo(home.beside(u"vanished"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!failed.isEmpty(), kPatienceMs);
        QVERIFY(moved.isEmpty());
        QCOMPARE(thread.root(), home.workspace());
        QVERIFY(!QFileInfo::exists(home.beside(u"vanished"_s)));
    }

    void saveElsewhere_refuses_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("inside itself") << u"ws/sub"_s;
        QTest::newRow("itself") << u"ws"_s;
        QTest::newRow("not empty") << u"full"_s;
        QTest::newRow("a file") << u"full/file"_s;
    }

    void saveElsewhere_refuses()
    {
        QFETCH(QString, folder);
        const StudioHome home;
        overwrite(home.beside(u"full/file"_s), "x");
        const auto studio = *StudioContext::open(home.workspace());
        const auto report = wait(studio->saveElsewhere(home.beside(folder), {}));
        QVERIFY(!report);
        QVERIFY(report.error().code == u"folder_in_use" || report.error().code == u"storage_error");
        QCOMPARE(bytesOf(home.beside(u"full/file"_s)), "x");
    }

private:
    /// The folder as a file system that nobody writes to, until this object goes.
    class Mount final {
    public:
        explicit Mount(QString folder)
            : m_folder(std::move(folder))
            , m_bound(run({ u"--bind"_s, m_folder, m_folder }))
            , m_readOnly(m_bound && run({ u"-o"_s, u"remount,bind,ro"_s, m_folder }))
        { }
        ~Mount()
        {
            if (m_bound)
                QProcess::execute(u"umount"_s, { u"-l"_s, m_folder });
        }
        Mount(const Mount&) = delete;
        Mount& operator=(const Mount&) = delete;
        [[nodiscard]] bool isReadOnly() const { return m_readOnly; }

    private:
        static bool run(const QStringList& arguments)
        {
            QProcess mount;
            mount.start(u"mount"_s, arguments);
            return mount.waitForFinished() && mount.exitStatus() == QProcess::NormalExit
                && mount.exitCode() == 0;
        }

        QString m_folder;
        bool m_bound;
        bool m_readOnly;
    };
};

QTEST_GUILESS_MAIN(tst_Rescue)
#include "tst_Rescue.moc"
