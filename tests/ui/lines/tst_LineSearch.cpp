#include "ui/lines/LineSearch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

class tst_LineSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void matches_follow_the_wish_data()
    {
        QTest::addColumn<SearchWish>("wish");
        QTest::addColumn<int>("count");
        QTest::newRow("plain") << SearchWish { .what = u"the"_s } << 4;
        QTest::newRow("case") << SearchWish { .what = u"The"_s, .matchCase = true } << 1;
        QTest::newRow("words") << SearchWish { .what = u"the"_s, .wholeWords = true } << 3;
        QTest::newRow("expression") << SearchWish { .what = u"th\\w+"_s, .expression = true } << 4;
        QTest::newRow("signs") << SearchWish { .what = u"(x)"_s } << 1;
        QTest::newRow("empty matches") << SearchWish { .what = u"q*"_s, .expression = true } << 0;
        QTest::newRow("nothing") << SearchWish {} << 0;
        QTest::newRow("everywhere") << SearchWish { .what = u"the"_s, .everywhere = true } << 5;
    }

    void matches_follow_the_wish()
    {
        QFETCH(SearchWish, wish);
        QFETCH(int, count);
        const ScriptLine line { .character = u"Theo"_s, .text = u"The other, the (x) the end"_s };
        QCOMPARE(LineSearch(wish).matchesIn(line).size(), count);
    }

    void brokenExpression_saysWhy()
    {
        const LineSearch search({ .what = u"(a"_s, .expression = true });
        QVERIFY(!search.isUsable());
        QVERIFY(!search.error().isEmpty());
        QVERIFY(search.matchesIn({ .text = u"(a"_s }).isEmpty());
        QVERIFY(LineSearch({ .what = u"(a"_s }).isUsable());
    }

    void replaceAll_fillsInGroups()
    {
        ScriptLine line { .text = u"Aiko met Ren, Mina met Tom"_s };
        const LineSearch search({ .what = u"(\\w+) met (\\w+)"_s, .expression = true });
        QCOMPARE(search.replaceAll(line, u"\\2 saw \\1 \\\\1"_s), 2);
        QCOMPARE(line.text, u"Ren saw Aiko \\1, Tom saw Mina \\1"_s);
    }

    void replaceAll_takesPlainTextAsItIs()
    {
        ScriptLine line { .text = u"a.a"_s };
        const LineSearch search({ .what = u"."_s });
        QCOMPARE(search.replaceAll(line, u"\\1..."_s), 1);
        QCOMPARE(line.text, u"a\\1...a"_s);
    }

    void wholeWords_knowLettersOfEveryScript()
    {
        const LineSearch search({ .what = u"été"_s, .wholeWords = true });
        QCOMPARE(search.matchesIn({ .text = u"l'été, étés ete"_s }).size(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_LineSearch)
#include "tst_LineSearch.moc"
