#include "core/speech/dictionary/DictionaryStore.h"
#include "core/storage/Database.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;

namespace {

DictionaryEntry entry(const QString& word, const QString& value)
{
    return { .word = word, .lang = u"en"_s, .value = value };
}

struct Workspace {
    QTemporaryDir folder {};
    std::unique_ptr<Database> database = *Database::open(folder.filePath(u"studio.db"_s));
};

} // namespace

class tst_DictionaryStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void apply_survivesARestart()
    {
        Workspace workspace;
        QList<DictionaryEntry> stored;
        {
            DictionaryStore store(*workspace.database);
            QVERIFY(store.load());
            QSignalSpy changed(&store, &DictionaryStore::changed);
            const auto applied =
                store.apply({ .stored = { entry(u"Aoife"_s, u"ee-fa"_s), entry(u"b"_s, u"bee"_s) } });
            QVERIFY2(applied, qPrintable(applied ? QString() : applied.error().message));
            stored = *applied;
            QCOMPARE(changed.size(), 1);
            QCOMPARE(stored[0].id, 1);
            QCOMPARE(stored[1].id, 2);
        }
        DictionaryStore store(*workspace.database);
        QVERIFY(store.load());
        QCOMPARE(store.entries().values(), stored);
        QCOMPARE(store.index().matches(u"aoife"_s, u"en"_s, {}).size(), 1);
    }

    void apply_replacesTheEntryForTheSameWord()
    {
        Workspace workspace;
        DictionaryStore store(*workspace.database);
        QVERIFY(store.apply({ .stored = { entry(u"Aoife"_s, u"ay"_s) } }));
        const auto again = store.apply({ .stored = { entry(u"AOIFE"_s, u"ee"_s) } });
        QVERIFY(again);
        QCOMPARE(again->front().id, 1);
        QCOMPARE(store.entries().size(), 1);
        QCOMPARE(store.entries().first().value, u"ee"_s);
    }

    void apply_refusesASecondEntryForAWord()
    {
        Workspace workspace;
        DictionaryStore store(*workspace.database);
        QVERIFY(store.apply({ .stored = { entry(u"Aoife"_s, u"ee"_s), entry(u"Mira"_s, u"meer"_s) } }));
        DictionaryEntry renamed = store.entries()[2];
        renamed.word = u"aoife"_s;
        const auto refused = store.apply({ .stored = { renamed } });
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"duplicate_word"_s);
        QCOMPARE(store.entries()[2].word, u"Mira"_s);
    }

    void apply_isAllOrNothing()
    {
        Workspace workspace;
        DictionaryStore store(*workspace.database);
        QVERIFY(store.apply({ .stored = { entry(u"a"_s, u"ay"_s) } }));
        QSignalSpy changed(&store, &DictionaryStore::changed);
        const auto refused =
            store.apply({ .removed = { 1 }, .stored = { entry(u"b"_s, u"bee"_s), entry(u"c"_s, u"?"_s) } });
        QVERIFY(!refused);
        QCOMPARE(refused.error().field, u"entries[1].value"_s);
        QCOMPARE(changed.size(), 0);
        DictionaryStore fresh(*workspace.database);
        QVERIFY(fresh.load());
        QCOMPARE(fresh.entries().values(), store.entries().values());
        QCOMPARE(fresh.entries().first().word, u"a"_s);
        QCOMPARE(store.apply({ .removed = { 99 } }).error().kind, ErrorKind::NotFound);
    }

    void apply_canUndoARemoval()
    {
        Workspace workspace;
        DictionaryStore store(*workspace.database);
        QVERIFY(store.apply({ .stored = { entry(u"a"_s, u"ay"_s), entry(u"b"_s, u"bee"_s) } }));
        const DictionaryEntry removed = store.entries()[2];
        QVERIFY(store.apply({ .removed = { 2 } }));
        const auto other = store.apply({ .stored = { entry(u"c"_s, u"see"_s) } });
        QCOMPARE(other->front().id, 3);
        QVERIFY(store.apply({ .stored = { removed } }));
        QCOMPARE(store.entries()[2], removed);
    }

    void apply_swapsTheWordsOfTwoEntries()
    {
        Workspace workspace;
        DictionaryStore store(*workspace.database);
        QVERIFY(store.apply({ .stored = { entry(u"a"_s, u"ay"_s), entry(u"b"_s, u"bee"_s) } }));
        DictionaryEntry first = store.entries()[1];
        DictionaryEntry second = store.entries()[2];
        first.word = u"b"_s;
        second.word = u"a"_s;
        QVERIFY(store.apply({ .removed = { 1, 2 }, .stored = { first, second } }));
        QCOMPARE(store.entries()[1].word, u"b"_s);
    }

    void apply_stopsAtTenThousand()
    {
        Workspace workspace;
        DictionaryStore store(*workspace.database);
        QList<DictionaryEntry> many;
        for (int i = 0; i < DictionaryStore::kMaxEntries; ++i)
            many << entry(u"w%1"_s.arg(i), u"x"_s);
        QVERIFY(store.apply({ .stored = many }));
        const auto refused = store.apply({ .stored = { entry(u"one more"_s, u"x"_s) } });
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"too_many_entries"_s);
        QVERIFY(store.apply({ .removed = { 1 }, .stored = { entry(u"one more"_s, u"x"_s) } }));
    }
};

QTEST_GUILESS_MAIN(tst_DictionaryStore)
#include "tst_DictionaryStore.moc"
