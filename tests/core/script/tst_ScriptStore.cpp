#include "core/script/ScriptStore.h"
#include "core/storage/Database.h"

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
        const QList<ScriptLine> lines { line(7, 2, u"今日は。"_s), line(3, 1, u"Hello \"there\"\n"_s) };
        QVERIFY(m_store->save({ .scene = scene, .changed = lines, .currentLine = 7 }));

        open();
        const auto script = m_store->load();
        QVERIFY(script);
        QCOMPARE(script->lines, (QList<ScriptLine> { lines[1], lines[0] }));
        QCOMPARE(script->currentLine, 7);
    }

    void save_updatesAndRemoves()
    {
        const qint64 scene = m_store->load()->scene;
        QVERIFY(m_store->save({ .scene = scene, .changed = { line(1, 1, u"a"_s), line(2, 2, u"b"_s) } }));
        QVERIFY(m_store->save({ .scene = scene, .changed = { line(2, 0.5, u"c"_s) }, .removed = { 1 } }));
        QCOMPARE(m_store->load()->lines, QList<ScriptLine> { line(2, 0.5, u"c"_s) });
    }

    void save_ofAnUnknownSceneChangesNothing()
    {
        const qint64 scene = m_store->load()->scene;
        QVERIFY(m_store->save({ .scene = scene, .changed = { line(1, 1, u"a"_s) } }));
        const auto saved =
            m_store->save({ .scene = scene + 1, .changed = { line(2, 1, u"b"_s) }, .removed = { 1 } });
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, ErrorKind::Storage);
        QCOMPARE(m_store->load()->lines.size(), 1);
    }

private:
    void open()
    {
        cleanup();
        auto database = Database::open(m_folder->filePath(u"comfyvn.db"_s));
        QVERIFY2(database, database ? "" : qPrintable(database.error().message));
        m_database = std::move(*database);
        m_store = std::make_unique<ScriptStore>(*m_database);
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
                 .cacheKey = u"00ff"_s,
                 .renderedFrom = u"abcd"_s,
                 .durationSeconds = 1.25 };
    }

    std::unique_ptr<QTemporaryDir> m_folder {};
    std::unique_ptr<Database> m_database {};
    std::unique_ptr<ScriptStore> m_store {};
};

QTEST_GUILESS_MAIN(tst_ScriptStore)
#include "tst_ScriptStore.moc"
