#include "core/script/import/PlainScript.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;

class tst_PlainScript : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void line_tellsNameFromText_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("character");
        QTest::addColumn<QString>("style");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, const QString& line, const QString& character,
                            const QString& style, const QString& text) {
            QTest::newRow(name) << line << character << style << text;
        };
        row("name", u"Mina: Hello there."_s, u"Mina"_s, {}, u"Hello there."_s);
        row("no blank", u"Mina:Hello"_s, u"Mina"_s, {}, u"Hello"_s);
        row("two words", u"  Old Man : Hm."_s, u"Old Man"_s, {}, u"Hm."_s);
        row("title", u"Dr. Weiss: Next."_s, u"Dr. Weiss"_s, {}, u"Next."_s);
        row("style", u"Mina (sad): No."_s, u"Mina"_s, u"sad"_s, u"No."_s);
        row("full width", u"ミナ（悲しい）：いいえ。"_s, u"ミナ"_s, u"悲しい"_s, u"いいえ。"_s);
        row("brackets", u"ミナ「こんにちは」"_s, u"ミナ"_s, {}, u"こんにちは"_s);
        row("brackets and style", u"ミナ（怒り）『待て』"_s, u"ミナ"_s, u"怒り"_s, u"待て"_s);
        row("only brackets", u"「こんにちは」"_s, {}, {}, u"こんにちは"_s);
        row("quoted", u"Mina: “Hello.”"_s, u"Mina"_s, {}, u"Hello."_s);
        row("two quotations", u"Mina: \"No\" and \"yes\""_s, u"Mina"_s, {}, u"\"No\" and \"yes\""_s);
        row("narrator", u"The rain has stopped."_s, {}, {}, u"The rain has stopped."_s);
        row("a colon in a sentence", u"He said, at last: go."_s, {}, {}, u"He said, at last: go."_s);
        row("many words", u"There was one thing left: rain."_s, {}, {}, u"There was one thing left: rain."_s);
        row("a time", u"12:30 struck."_s, {}, {}, u"12:30 struck."_s);
        row("an address", u"https://example.org"_s, {}, {}, u"https://example.org"_s);
        row("a quotation inside", u"彼は「はい」と言った。"_s, {}, {}, u"彼は「はい」と言った。"_s);
    }

    void line_tellsNameFromText()
    {
        QFETCH(QString, line);
        const ImportedLine read = readPlainLine(line);
        QTEST(read.character, "character");
        QTEST(read.style, "style");
        QTEST(read.text, "text");
    }

    void script_skipsBlankAndCommentLines()
    {
        const auto lines = readPlainScript(u"# a note\nMina: One.\n\n   \nTwo.\n"_s, u"a.txt"_s);
        QVERIFY(lines);
        QCOMPARE(*lines,
                 (QList<ImportedLine> { { .character = u"Mina"_s, .text = u"One."_s, .row = 2 },
                                        { .text = u"Two."_s, .row = 5 } }));
    }

    void script_nameAlone_speaksUntilTheBlankLine()
    {
        const auto lines = readPlainScript(u"MINA:\nOne.\nTwo.\n\nThree.\nJon:\nMina: Four.\nFive."_s, {});
        QVERIFY(lines);
        QStringList names;
        for (const ImportedLine& line : *lines)
            names << line.character;
        QCOMPARE(names, (QStringList { u"MINA"_s, u"MINA"_s, {}, u"Mina"_s, {} }));
    }

    void script_refusesTooManyLines()
    {
        const auto lines = readPlainScript(u"a\n"_s.repeated(kMaxScriptLines + 1), u"big.txt"_s);
        QVERIFY(!lines);
        QVERIFY(lines.error().message.contains(u"big.txt, line 100001"));
    }
};

QTEST_APPLESS_MAIN(tst_PlainScript)
#include "tst_PlainScript.moc"
