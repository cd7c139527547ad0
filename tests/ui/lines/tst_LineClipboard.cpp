#include "ui/lines/LineClipboard.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

class tst_LineClipboard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linesOfText_findsNames_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("character");
        QTest::addColumn<QString>("said");
        QTest::newRow("plain") << u"  Hello there.  "_s << QString() << u"Hello there."_s;
        QTest::newRow("named") << u"Aiko: Hello."_s << u"Aiko"_s << u"Hello."_s;
        QTest::newRow("two words") << u"Old Man : Well?"_s << u"Old Man"_s << u"Well?"_s;
        QTest::newRow("wide colon") << u"愛子：こんにちは。"_s << u"愛子"_s << u"こんにちは。"_s;
        QTest::newRow("time") << u"12:30 is too late."_s << QString() << u"12:30 is too late."_s;
        QTest::newRow("address") << u"https://example.org"_s << QString() << u"https://example.org"_s;
        QTest::newRow("sentence") << u"He said, well: no."_s << QString() << u"He said, well: no."_s;
        QTest::newRow("only a name") << u"Aiko:"_s << QString() << u"Aiko:"_s;
    }

    void linesOfText_findsNames()
    {
        QFETCH(QString, text);
        QFETCH(QString, character);
        QFETCH(QString, said);
        const QList<ScriptLine> lines = linesOfText(text);
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines[0].character, character);
        QCOMPARE(lines[0].text, said);
    }

    void linesOfText_splitsAtEveryBreakAndSkipsBlankLines()
    {
        const QList<ScriptLine> lines = linesOfText(u"one\r\n\r\n  \ntwo\u2028three"_s);
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[2].text, u"three"_s);
    }

    void lines_comeBackWithAllTheyHave()
    {
        const ScriptLine line { .character = u"Aiko"_s,
                                .style = u"warm"_s,
                                .lang = u"ja"_s,
                                .voice = u"v"_s,
                                .text = u"a\tb: c"_s,
                                .sourceId = u"start_1"_s,
                                .takes = { { .id = 5, .seed = 7, .cacheKey = u"k"_s, .locked = true },
                                           { .id = 6 } },
                                .take = 5 };
        const auto mime = mimeOfLines({ line, { .text = u"narrated"_s } });
        QCOMPARE(mime->text(), u"Aiko: a\tb: c\nnarrated"_s);
        const QList<ScriptLine> lines = linesOfMime(*mime);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0], line);
    }

    void damagedBytes_giveNoLines()
    {
        const auto mime = mimeOfLines({ { .text = u"x"_s } });
        QByteArray bytes = mime->data(QString::fromLatin1(kLinesMimeType));
        for (qsizetype length = 0; length < bytes.size(); ++length) {
            QMimeData cut;
            cut.setData(QString::fromLatin1(kLinesMimeType), bytes.left(length));
            QCOMPARE(linesOfMime(cut).size(), 0);
        }
    }
};

QTEST_GUILESS_MAIN(tst_LineClipboard)
#include "tst_LineClipboard.moc"
