#include "core/script/Takes.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;

class tst_Takes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void add_drawsASeedTheLineHasNotUsed()
    {
        LineIds ids;
        ScriptLine line { .id = ids.next() };
        const auto first = addTake(line, std::nullopt, ids);
        const auto named = addTake(line, 40, ids);
        const auto third = addTake(line, std::nullopt, ids);
        QVERIFY(first && named && third);
        QCOMPARE(findTake(line, *first)->seed, 1);
        QCOMPARE(findTake(line, *named)->seed, 40);
        QCOMPARE(findTake(line, *third)->seed, 41);
        QCOMPARE(line.take, 0);
        QCOMPARE(addTake(line, 40, ids).error().code, u"seed_in_use"_s);
    }

    void add_isBounded()
    {
        LineIds ids;
        ScriptLine line { .id = ids.next() };
        for (int count = 0; count < kMaxTakes; ++count)
            QVERIFY(addTake(line, std::nullopt, ids));
        QCOMPARE(addTake(line, std::nullopt, ids).error().code, u"too_many_takes"_s);
        QCOMPARE(line.takes.size(), kMaxTakes);
    }

    void remove_choosesAnother()
    {
        ScriptLine line { .id = 1, .takes = { { .id = 2 }, { .id = 3 } }, .take = 3 };
        QVERIFY(removeTake(line, 3));
        QCOMPARE(line.take, 2);
        QVERIFY(removeTake(line, 2));
        QCOMPARE(line.take, 0);
        QCOMPARE(removeTake(line, 2).error().code, u"unknown_take"_s);
    }

    void lockedTake_isKept()
    {
        ScriptLine line { .id = 1, .takes = { { .id = 2 } }, .take = 2 };
        QVERIFY(setTakeLocked(line, 2, true));
        QCOMPARE(removeTake(line, 2).error().code, u"take_locked"_s);
        QVERIFY(setTakeLocked(line, 2, false));
        QVERIFY(removeTake(line, 2));
    }

    void unknownTake_isNamed()
    {
        ScriptLine line { .id = 1 };
        QCOMPARE(chooseTake(line, 5).error().kind, ErrorKind::NotFound);
        QCOMPARE(setTakeLocked(line, 5, true).error().code, u"unknown_take"_s);
    }
};

QTEST_APPLESS_MAIN(tst_Takes)
#include "tst_Takes.moc"
