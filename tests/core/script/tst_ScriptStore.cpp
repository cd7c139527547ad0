#include "core/script/ScriptStore.h"
#include "core/storage/Database.h"

#include <QFile>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;

class tst_ScriptStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        open();
    }

    void cleanup()
    {
        m_store.reset();
        m_database.reset();
    }

    void load_makesAnEmptySceneOnce()
    {
        const auto script = m_store->load();
        QVERIFY(script);
        QVERIFY(script->scene > 0);
        QVERIFY(script->lines.isEmpty());
        QCOMPARE(script->currentLine, 0);
        QCOMPARE(m_store->load()->scene, script->scene);
    }

    void save_isFoundByTheNextSession()
    {
        const qint64 scene = m_store->load()->scene;
        QList<ScriptLine> lines { line(7, 2, u"今日は。"_s), line(3, 1, u"Hello \"there\"\n"_s) };
        lines[0].failure = { .from = u"f1"_s, .key = u"k1"_s, .message = u"No voice reads this."_s };
        lines[1].gone = true;
        QVERIFY(save({ .scene = scene, .changed = lines, .currentLine = 7 }));

        open();
        const auto script = m_store->load();
        QVERIFY(script);
        QCOMPARE(script->lines, (QList<ScriptLine> { lines[1], lines[0] }));
        QCOMPARE(script->currentLine, 7);
        LineIds ids = m_store->ids();
        QVERIFY2(ids.next() > takeId(7, 1), "ids that are taken would be drawn again");
    }

    void save_updatesAndRemoves()
    {
        const qint64 scene = m_store->load()->scene;
        QVERIFY(save({ .scene = scene, .changed = { line(1, 1, u"a"_s), line(2, 2, u"b"_s) } }));
        ScriptLine other = line(2, 0.5, u"c"_s);
        other.takes.removeFirst();
        other.takes.prepend({ .id = 5000, .locked = true });
        QVERIFY(save({ .scene = scene, .changed = { other }, .removed = { 1 } }));
        QCOMPARE(m_store->load()->lines, QList<ScriptLine> { other });
    }

    void save_ofAnUnknownSceneChangesNothing()
    {
        const qint64 scene = m_store->load()->scene;
        QVERIFY(save({ .scene = scene, .changed = { line(1, 1, u"a"_s) } }));
        const auto saved = save({ .scene = scene + 1, .changed = { line(2, 1, u"b"_s) }, .removed = { 1 } });
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, ErrorKind::NotFound);
        QCOMPARE(saved.error().code, u"unknown_scene"_s);
        QCOMPARE(m_store->load()->lines.size(), 1);
    }

    void save_isWholeOrNotAtAll()
    {
        const qint64 scene = m_store->load()->scene;
        QVERIFY(save({ .scene = scene, .changed = { line(1, 1, u"a"_s) } }));
        QSignalSpy saved(m_store.get(), &ScriptStore::saved);
        ScriptLine thief = line(2, 2, u"b"_s);
        thief.takes = { { .id = takeId(1, 0) } }; // of another line
        QVERIFY(!save({ .scene = scene, .changed = { line(1, 1, u"edited"_s), thief } }));
        QCOMPARE(m_store->load()->lines, QList<ScriptLine> { line(1, 1, u"a"_s) });
        QCOMPARE(saved.size(), 0);
    }

    void save_tellsWhoDidIt()
    {
        const qint64 scene = m_store->load()->scene;
        QSignalSpy saved(m_store.get(), &ScriptStore::saved);
        const ScriptEdit edit { .scene = scene, .changed = { line(1, 1, u"a"_s) } };
        QVERIFY(m_store->save(edit, u"cli"_s));
        QCOMPARE(saved.size(), 1);
        QCOMPARE(saved[0][0].value<ScriptEdit>(), edit);
        QCOMPARE(saved[0][1].toString(), u"cli"_s);
    }

    void save_movesALineBetweenScenes()
    {
        const qint64 from = m_store->load()->scene;
        const qint64 to = *m_store->createScene(u"Two"_s);
        QVERIFY(save({ .scene = from, .changed = { line(1, 1, u"a"_s), line(2, 2, u"b"_s) } }));
        QVERIFY(save({ .scene = to, .changed = { line(2, 1, u"b"_s) } }));
        QVERIFY(save({ .scene = from, .removed = { 2 } })); // it is not there any more
        QCOMPARE(m_store->load(from)->lines.size(), 1);
        QCOMPARE(m_store->load(to)->lines, QList<ScriptLine> { line(2, 1, u"b"_s) });
        const auto found = m_store->findLine(2);
        QVERIFY(found);
        QCOMPARE(found->scene, to);
        QCOMPARE(found->line, line(2, 1, u"b"_s));
        QCOMPARE(m_store->findLine(9).error().code, u"unknown_line"_s);
    }

    void load_isWhereTheWriterWas()
    {
        const qint64 first = m_store->load()->scene;
        const qint64 second = *m_store->createScene(u"Two"_s);
        QVERIFY(save({ .scene = second, .changed = { line(1, 1, u"a"_s) } }));
        QCOMPARE(m_store->load()->scene, first); // others may write where they like
        QVERIFY(save({ .scene = second, .currentLine = 1 }));
        open();
        QCOMPARE(m_store->load()->scene, second);
        QVERIFY(save({ .scene = first, .currentLine = 0 }));
        QCOMPARE(m_store->load()->scene, first);
    }

    void scenes_areListedInOrderWithTheirLines()
    {
        const qint64 one = *m_store->createScene(u"One"_s);
        const qint64 two = *m_store->createScene(u"Two"_s);
        const qint64 three = *m_store->createScene(u"Three"_s);
        QVERIFY(save({ .scene = two, .changed = { line(1, 1, u"a"_s), line(2, 2, u"b"_s) } }));
        QVERIFY(m_store->moveScene(three, one));
        QVERIFY(m_store->renameScene(one, u"Uno"_s));
        const auto scenes = m_store->scenes();
        QVERIFY(scenes);
        QCOMPARE(scenes->size(), 3);
        QCOMPARE(scenes->at(0), (SceneInfo { .id = three, .name = u"Three"_s, .position = 1 }));
        QCOMPARE(scenes->at(1), (SceneInfo { .id = one, .name = u"Uno"_s, .position = 2 }));
        QCOMPARE(scenes->at(2),
                 (SceneInfo { .id = two, .name = u"Two"_s, .position = 3, .lines = 2, .seconds = 2.5 }));
        QVERIFY(m_store->moveScene(three, 0));
        QCOMPARE(m_store->scenes()->last().id, three);
        QCOMPARE(m_store->moveScene(99, 0).error().code, u"unknown_scene"_s);
        QCOMPARE(m_store->moveScene(one, 99).error().code, u"unknown_scene"_s);
        QCOMPARE(m_store->renameScene(99, u"x"_s).error().code, u"unknown_scene"_s);
    }

    void removedScene_comesBackWhole()
    {
        const qint64 one = *m_store->createScene(u"One"_s);
        QVERIFY(m_store->createScene(u"Two"_s));
        QVERIFY(
            save({ .scene = one, .changed = { line(1, 1, u"a"_s), line(2, 2, u"b"_s) }, .currentLine = 2 }));
        const auto before = m_store->load(one);
        const auto listed = m_store->scenes();
        QSignalSpy changed(m_store.get(), &ScriptStore::scenesChanged);
        const auto removed = m_store->removeScene(one);
        QVERIFY(removed);
        QCOMPARE(*removed, *before);
        QCOMPARE(m_store->load(one).error().code, u"unknown_scene"_s);
        QCOMPARE(m_store->findLine(1).error().code, u"unknown_line"_s);
        QVERIFY(m_store->restoreScene(*removed));
        QCOMPARE(*m_store->load(one), *before);
        QCOMPARE(*m_store->scenes(), *listed);
        QCOMPARE(changed.size(), 2);
    }

    void versionOne_comesThroughWhole()
    {
        cleanup();
        QVERIFY(QFile::remove(m_folder->filePath(u"comfyvn.db"_s)));
        makeVersionOne();
        open();
        const auto script = m_store->load();
        QVERIFY(script);
        QCOMPARE(script->scene, 3);
        QCOMPARE(script->name, u"Harbour"_s);
        QCOMPARE(script->currentLine, 8);
        QCOMPARE(script->lines.size(), 3);
        const ScriptLine rendered { .id = 5,
                                    .position = 1,
                                    .character = u"Aiko"_s,
                                    .style = u"warm"_s,
                                    .lang = u"ja"_s,
                                    .voice = u"espeak-ng:ja"_s,
                                    .text = u"今日は。"_s,
                                    .takes = { { .id = 9,
                                                 .cacheKey = u"00ff"_s,
                                                 .renderedFrom = u"abcd"_s,
                                                 .durationSeconds = 1.25 } },
                                    .take = 9 };
        QCOMPARE(script->lines[0], rendered);
        QCOMPARE(script->lines[1], (ScriptLine { .id = 8, .position = 2, .text = u"New"_s }));
        QCOMPARE(soundOf(script->lines[2]).cacheKey, u"11aa"_s);
        QCOMPARE(script->lines[2].take, 10);
        LineIds ids = m_store->ids();
        QCOMPARE(ids.next(), 11);
        QVERIFY(save({ .scene = 3, .removed = { 5 } }));
        QCOMPARE(m_store->load()->lines.size(), 2);
    }

private:
    void open()
    {
        cleanup();
        auto database = Database::open(m_folder->filePath(u"comfyvn.db"_s));
        QVERIFY2(database, database ? "" : qPrintable(database.error().message));
        m_database = std::move(*database);
        m_store = std::make_unique<ScriptStore>(*m_database);
        QVERIFY(m_store->open());
    }

    Result<void> save(const ScriptEdit& edit) { return m_store->save(edit, u"test"_s); }

    static qint64 takeId(qint64 line, int number) { return 1000 + line * 10 + number; }

    /// A workspace's database as the program's first version left it.
    void makeVersionOne()
    {
        QFile schema(u":/comfyvn/schema/0001_initial.sql"_s);
        QVERIFY(schema.open(QIODevice::ReadOnly));
        QStringList statements;
        for (const QString& part : QString::fromUtf8(schema.readAll()).split(u";\n"_s))
            statements << part;
        statements << u"INSERT INTO scenes VALUES(3, 'Harbour', 1, 8)"_s
                   << u"INSERT INTO lines VALUES(5, 3, 1, 'Aiko', 'warm', 'ja', 'espeak-ng:ja', '今日は。', "
                      "'00ff', 'abcd', 1.25, '2026-01-01T00:00:00.000Z')"_s
                   << u"INSERT INTO lines VALUES(8, 3, 2, '', '', '', '', 'New', '', '', 0, '')"_s
                   << u"INSERT INTO lines VALUES(7, 3, 3, '', '', '', '', 'Last', '11aa', 'dd', 2, '')"_s
                   << u"PRAGMA user_version = 1"_s;
        const QString connection = u"version one"_s;
        {
            auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
            database.setDatabaseName(m_folder->filePath(u"comfyvn.db"_s));
            QVERIFY(database.open());
            QSqlQuery query(database);
            for (const QString& statement : std::as_const(statements))
                if (!statement.trimmed().isEmpty())
                    QVERIFY2(query.exec(statement), qPrintable(statement));
        }
        QSqlDatabase::removeDatabase(connection);
    }

    static ScriptLine line(qint64 id, double position, const QString& text)
    {
        return { .id = id,
                 .position = position,
                 .character = u"Aiko"_s,
                 .style = u"warm"_s,
                 .lang = u"ja"_s,
                 .voice = u"espeak-ng:ja"_s,
                 .text = text,
                 .sourceId = u"start_%1"_s.arg(id),
                 .takes = { { .id = takeId(id, 0), .seed = 42, .locked = true },
                            { .id = takeId(id, 1),
                              .cacheKey = u"00ff"_s,
                              .renderedFrom = u"abcd"_s,
                              .durationSeconds = 1.25,
                              .fallbackReason = u"no answer"_s } },
                 .take = takeId(id, 1) };
    }

    std::unique_ptr<QTemporaryDir> m_folder {};
    std::unique_ptr<Database> m_database {};
    std::unique_ptr<ScriptStore> m_store {};
};

QTEST_GUILESS_MAIN(tst_ScriptStore)
#include "tst_ScriptStore.moc"
