#include "core/script/import/TableScript.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;

using Column = TableColumn;

class tst_TableScript : public QObject {
    Q_OBJECT

private:
    static QList<QStringList> cells(const QString& text, char16_t separator)
    {
        QList<QStringList> all;
        const auto rows = splitTable(text, separator, u"t.csv"_s);
        if (!rows)
            return { { u"error"_s, rows.error().message } };
        for (const TableRow& row : *rows)
            all << row.cells;
        return all;
    }

private Q_SLOTS:
    void split_followsRfc4180()
    {
        QCOMPARE(cells(u"a,b,c\n\"x, y\",\"say \"\"hi\"\"\",\n,,\nlast"_s, u','),
                 (QList<QStringList> {
                     { u"a"_s, u"b"_s, u"c"_s }, { u"x, y"_s, u"say \"hi\""_s, {} }, { u"last"_s } }));
        const auto rows = splitTable(u"a,\"two\nlines\"\nnext,row\n"_s, u',', {});
        QVERIFY(rows);
        QCOMPARE(rows->size(), 2);
        QCOMPARE(rows->at(0).cells.at(1), u"two\nlines"_s);
        QCOMPARE(rows->at(1).row, 3);
    }

    void split_tabs_leaveQuotationsInPeace()
    {
        QCOMPARE(cells(u"mina\t\"Hi,\" he said.\njon\t\"Open\n\"a \"\"b\"\"\"\tc\n# note\tx"_s, u'\t'),
                 (QList<QStringList> { { u"mina"_s, u"\"Hi,\" he said."_s },
                                       { u"jon"_s, u"\"Open"_s },
                                       { u"a \"b\""_s, u"c"_s } }));
    }

    void split_refusesAnOpenQuotation()
    {
        const auto rows = splitTable(u"a,b\nc,\"d\ne,f\n"_s, u',', u"t.csv"_s);
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, u"malformed_script"_s);
        QVERIFY2(rows.error().message.contains(u"t.csv, line 2"), qPrintable(rows.error().message));
    }

    void separator_isGuessed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<char>("separator");
        QTest::newRow("comma") << u"name,text\nmina,\"Hi; you\"\n"_s << ',';
        QTest::newRow("tab") << u"name\ttext\nmina\tHi, you, there\n"_s << '\t';
        QTest::newRow("semicolon") << u"name;text\nmina;Hi, you\njon;No\n"_s << ';';
        QTest::newRow("bar") << u"name|text\nmina|Hi\n"_s << '|';
        QTest::newRow("one column") << u"text\nHello\n"_s << ',';
    }

    void separator_isGuessed()
    {
        QFETCH(QString, text);
        QFETCH(char, separator);
        QCOMPARE(char(guessSeparator(text)), separator);
    }

    void layout_isGuessedFromNames()
    {
        const auto rows =
            splitTable(u"Key,Speaker,Emotion,Notes,Dialogue,Locale\n1,mina,sad,x,Hi,en\n"_s, u',', {});
        const TableLayout layout = guessLayout(*rows, u',');
        QVERIFY(layout.hasHeader);
        QCOMPARE(layout.columns,
                 (QList<Column> { Column::Id, Column::Character, Column::Style, Column::Ignored, Column::Text,
                                  Column::Language }));
    }

    void layout_isGuessedFromLook()
    {
        const auto rows = splitTable(u"mina,The rain has stopped.\njon,At last we can go.\n"_s, u',', {});
        const TableLayout layout = guessLayout(*rows, u',');
        QVERIFY(!layout.hasHeader);
        QCOMPARE(layout.columns, (QList<Column> { Column::Character, Column::Text }));
    }

    void read_takesTheChosenColumns()
    {
        const auto rows = splitTable(u"id,who,says\n7,mina,\"One\n two\"\n8,jon,\n9,,Three\n"_s, u',', {});
        const TableLayout layout { .hasHeader = true,
                                   .columns = { Column::Id, Column::Character, Column::Text } };
        const auto lines = readTable(*rows, layout, {});
        QVERIFY(lines);
        QCOMPARE(*lines,
                 (QList<ImportedLine> {
                     { .character = u"mina"_s, .text = u"One two"_s, .sourceId = u"7"_s, .row = 2 },
                     { .text = u"Three"_s, .sourceId = u"9"_s, .row = 5 } }));
        QVERIFY(!readTable(*rows, { .columns = { Column::Id } }, u"t.csv"_s));
    }
};

QTEST_APPLESS_MAIN(tst_TableScript)
#include "tst_TableScript.moc"
