#include "core/script/CharacterCounts.h"
#include "core/script/ScriptStore.h"
#include "core/storage/Database.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;

namespace {

ScriptLine line(qint64 id, const QString& character, const QString& text, double seconds = 0)
{
    ScriptLine made { .id = id, .position = static_cast<double>(id), .character = character, .text = text };
    if (seconds > 0) {
        made.take = id + 500'000;
        made.takes = { { .id = made.take, .cacheKey = u"k"_s, .durationSeconds = seconds } };
    }
    return made;
}

} // namespace

class tst_CharacterCounts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = *Database::open(m_folder->filePath(u"a.db"_s));
        m_store = std::make_unique<ScriptStore>(*m_database);
        QVERIFY(m_store->open());
        m_scene = m_store->load()->scene;
    }

    void cleanup()
    {
        m_store.reset();
        m_database.reset();
    }

    void count_coversAllScenesAndTakes()
    {
        const auto second = m_store->createScene(u"two"_s);
        QVERIFY(second);
        QVERIFY(m_store->save(
            { .scene = m_scene,
              .changed = { line(1, u"mina"_s, u"Hello there."_s, 1.5), line(2, u"haru"_s, u"今夜は晴れ。"_s),
                           line(3, {}, u"Nobody."_s), line(4, u"mina"_s, u"   "_s) } },
            u"cli"_s));
        QVERIFY(
            m_store->save({ .scene = *second, .changed = { line(5, u"mina"_s, u"Again."_s) } }, u"cli"_s));
        CharacterCounts counts(*m_database);
        const auto counted = counts.count();
        QVERIFY(counted);
        QCOMPARE(counted->size(), 3);
        QCOMPARE(counted->at(0).character, QString());
        const CharacterCount& haru = counted->at(1);
        QCOMPARE(haru.lines, 1);
        QCOMPARE(haru.renderedLines, 0);
        QVERIFY(haru.silentText > 12); // Han and kana take longer than six letters
        QCOMPARE(haru.sample.text, u"今夜は晴れ。"_s);
        const CharacterCount& mina = counted->at(2);
        QCOMPARE(mina.lines, 2);
        QCOMPARE(mina.renderedLines, 1);
        QCOMPARE(mina.renderedSeconds, 1.5);
        QCOMPARE(mina.renderedText, 12.0);
        QCOMPARE(mina.silentText, 6.0);
        QCOMPARE(mina.sample.text, u"Hello there."_s); // nearest to a sentence
        QCOMPARE(mina.sample.scene, m_scene);
    }

    void count_ofAnEmptyWorkspaceIsEmpty()
    {
        CharacterCounts counts(*m_database);
        QCOMPARE(counts.count()->size(), 0);
    }

    void count_ofTenThousandLines()
    {
        ScriptEdit edit { .scene = m_scene };
        for (int i = 1; i <= 10'000; ++i)
            edit.changed << line(i, u"c%1"_s.arg(i % 40),
                                 u"A line of some forty letters, number %1."_s.arg(i), i % 2);
        QVERIFY(m_store->save(edit, u"cli"_s));
        CharacterCounts counts(*m_database);
        QCOMPARE(counts.count()->size(), 40);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<ScriptStore> m_store;
    qint64 m_scene = 0;
};

QTEST_GUILESS_MAIN(tst_CharacterCounts)
#include "tst_CharacterCounts.moc"
