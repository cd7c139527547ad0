#include "core/script/LineIds.h"

#include <QSet>
#include <QTest>

#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace comfyvn;

class tst_LineIds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void next_neverRepeats()
    {
        LineIds ids;
        std::vector<std::vector<qint64>> drawn(4);
        std::vector<std::thread> threads;
        for (auto& mine : drawn)
            threads.emplace_back([&mine, copy = ids]() mutable {
                for (int count = 0; count < 1000; ++count)
                    mine.push_back(copy.next());
            });
        for (std::thread& thread : threads)
            thread.join();
        QSet<qint64> all;
        for (const auto& mine : drawn)
            all.unite(QSet<qint64>(mine.cbegin(), mine.cend()));
        QCOMPARE(all.size(), 4000);
        QVERIFY(!all.contains(0));
    }

    void keepAbove_onlyRaises()
    {
        LineIds ids;
        ids.keepAbove(41);
        QCOMPARE(ids.next(), 42);
        ids.keepAbove(7);
        QCOMPARE(ids.next(), 43);
    }

    void copyOf_sharesNoId()
    {
        LineIds ids;
        ids.keepAbove(9);
        const ScriptLine line { .id = 1,
                                .text = u"Hello."_s,
                                .takes = { { .id = 2 }, { .id = 3, .seed = 5, .cacheKey = u"k"_s } },
                                .take = 3 };
        const ScriptLine copy = copyOf(line, ids);
        QCOMPARE(copy.id, 10);
        QCOMPARE(copy.takes[0].id, 11);
        QCOMPARE(copy.take, 12);
        QCOMPARE(soundOf(copy).cacheKey, u"k"_s);
        QCOMPARE(soundOf(copy).seed, 5);
    }

    void takeToRender_isTheChosenOneOrNew()
    {
        LineIds ids;
        ids.keepAbove(1);
        ScriptLine line { .id = 1 };
        const qint64 made = takeToRender(line, ids).id;
        QCOMPARE(made, 2);
        QCOMPARE(line.take, 2);
        QCOMPARE(takeToRender(line, ids).id, made);
        QCOMPARE(line.takes.size(), 1);
    }
};

QTEST_APPLESS_MAIN(tst_LineIds)
#include "tst_LineIds.moc"
