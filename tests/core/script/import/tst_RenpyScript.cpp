#include "core/script/import/RenpyId.h"
#include "core/script/import/RenpySay.h"
#include "core/script/import/RenpyScript.h"
#include "core/script/import/RenpyText.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;

class tst_RenpyScript : public QObject {
    Q_OBJECT

private:
    static QString codeOf(const QString& line)
    {
        const auto say = readRenpySay(line);
        return say ? renpySayCode(*say, say->what.value(0)) : u"no say statement"_s;
    }

    static ImportedScript scriptOf(const QString& text)
    {
        const auto script = readRenpyScripts({ { u"game/start.rpy"_s, text } }, { u"happy"_s, u"sad"_s });
        if (!script)
            qWarning("%s", qPrintable(script.error().message));
        return script.value_or(ImportedScript());
    }

    static QList<ImportedLine> linesOf(const QString& text)
    {
        const ImportedScript script = scriptOf(text);
        return script.scenes.isEmpty() ? QList<ImportedLine>() : script.scenes.first().lines;
    }

    static QStringList idsOf(const QString& text)
    {
        QStringList ids;
        for (const ImportedLine& line : linesOf(text))
            ids << line.sourceId;
        return ids;
    }

private Q_SLOTS:
    void digest_isRenpys_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("digest");
        QTest::newRow("framework")
            << u"e \"Thank you for taking a look at the Ren'Py translation framework.\""_s << u"636ae3f5"_s;
        QTest::newRow("narrator") << u"\"Hello\""_s << u"6a74df3e"_s;
        QTest::newRow("speaker") << u"e   \"Hello\""_s << u"8d695913"_s;
        QTest::newRow("attribute") << u"e happy \"Hello\""_s << u"c36bb2f7"_s;
        QTest::newRow("nointeract") << u"e \"Hello\" nointeract"_s << u"50a08cbc"_s;
    }

    void digest_isRenpys()
    {
        QFETCH(QString, line);
        QTEST(renpyDigest(codeOf(line)), "digest");
    }

    void code_isCanonical_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("code");
        QTest::newRow("blanks") << u"e \"a   b\\ \\ c\""_s << u"e \"a b \\ c\""_s;
        QTest::newRow("escapes") << u"e 'say \"hi\"\\n\\\\'"_s << u"e \"say \\\"hi\\\"\\n\\\\\""_s;
        QTest::newRow("quoted name") << u"\"Old Man\"  \"Hm.\""_s << u"\"Old Man\" \"Hm.\""_s;
        QTest::newRow("attributes") << u"e happy -blush @ vhappy wet2 \"Oh\""_s
                                    << u"e happy -blush @ vhappy wet2 \"Oh\""_s;
        QTest::newRow("clauses") << u"e \"Oh\" with dissolve (what_size = 32,x) id oh_1"_s
                                 << u"e \"Oh\" id oh_1 (what_size=32, x) with dissolve"_s;
        QTest::newRow("expression") << u"cast.e[\"a b\"] \"Oh\""_s << u"cast.e[\"a b\"] \"Oh\""_s;
        QTest::newRow("unicode") << u"e \"\\u3042\""_s << u"e \"あ\""_s;
        QTest::newRow("voice") << u"voice \"a.ogg\""_s << u"no say statement"_s;
        QTest::newRow("show") << u"show eileen happy"_s << u"no say statement"_s;
        QTest::newRow("play") << u"play music \"a.ogg\" fadein 1.0"_s << u"no say statement"_s;
    }

    void code_isCanonical()
    {
        QFETCH(QString, line);
        QTEST(codeOf(line), "code");
    }

    void ids_followTheLabel()
    {
        const auto thanks = u"e \"Thank you for taking a look at the Ren'Py translation framework.\"\n"_s;
        QCOMPARE(idsOf(thanks + u"label start:\n    "_s + thanks + u"    "_s + thanks
                       + u"    e \"Hello\" id hello\n    if x:\n        e \"Hello\"\nlabel other hide:\n    "
                         u"\"Hello\"\n"
                         "label .inner:\n    \"Hello\"\nlabel _hidden:\n    \"Hello\"\n"_s),
                 (QStringList { u"636ae3f5"_s, u"start_636ae3f5"_s, u"start_636ae3f5_1"_s, u"hello"_s,
                                u"start_8d695913"_s, u"start_6a74df3e"_s, u"start_inner_6a74df3e"_s,
                                u"start_inner_6a74df3e_1"_s }));
    }

    void characters_areLookedUp()
    {
        const auto lines = linesOf(u"define e = Character(\"Eileen\", color=\"#c8ffc8\")\n"
                                   "define config.name = _(\"Game\")\n"
                                   "default who = 'Lucy'\n"
                                   "define l = DynamicCharacter(\"who\")\n"
                                   "define n = Character(None, kind=nvl)\n"
                                   "define m = Character(name=_(\"{b}Mina{/b}\"),\n    image=\"mina\")\n"
                                   "label start:\n"
                                   "    e \"One [who].\"\n    l happy wet \"Two\"\n    n \"Three\"\n    m "
                                   "\"Four\"\n    extend \" five\"\n"
                                   "    \"The Guard\" \"Six\"\n    narrator \"Seven\"\n    x \"Eight\"\n"_s);
        QStringList said;
        for (const ImportedLine& line : lines)
            said << line.character + u'|' + line.style + u'|' + line.text;
        QCOMPARE(said,
                 (QStringList { u"Eileen||One Lucy."_s, u"Lucy|happy|Two"_s, u"||Three"_s, u"Mina||Four"_s,
                                u"Mina||five"_s, u"The Guard||Six"_s, u"||Seven"_s, u"x||Eight"_s }));
    }

    void remarks_tellWhatWasLeftOut()
    {
        const ImportedScript script = scriptOf(
            u"label a:\n    e wet \"{b}Hi{/b}, [player!t]!{w} {{ok}\"\n    menu:\n        \"Where to?\"\n"
            "        e \"Choose.\"\n        \"Home\" if open:\n            \"Home it is.\"\n"
            "    voice \"x.ogg\"\n    \"End.\"\n"_s);
        QCOMPARE(script.scenes.first().lines.first().text, u"Hi,! {ok}"_s);
        const QList<ImportNote> expected {
            { ImportRemark::CharacterUnknown, 2, u"e"_s }, { ImportRemark::AttributeLeftOut, 2, u"wet"_s },
            { ImportRemark::TagsRemoved, 2, u"b w"_s },    { ImportRemark::ValueUnknown, 2, u"player"_s },
            { ImportRemark::CharacterUnknown, 5, u"e"_s }, { ImportRemark::ChoiceLeftOut, 6, u"Home"_s }
        };
        QCOMPARE(script.notes, expected);
        QVERIFY(script.oldRenpyIds);
        const auto& lines = script.scenes.first().lines;
        QCOMPARE(lines.size(), 5);
        QVERIFY(lines[1].sourceId.isEmpty()); // a caption
        QCOMPARE(lines[2].sourceId, u"a_"_s + renpyDigest(u"e \"Choose.\" nointeract"_s));
        QCOMPARE(lines[3].text, u"Home it is."_s);
    }

    void ids_canBeThoseBefore86()
    {
        // There a voice and an nvl clear were hashed with the line that follows them at once.
        const QList<RenpyFile> game {
            { u"a.rpy"_s,
              u"label a:\n    voice \"a.ogg\"\n    nvl clear\n    e \"Hello\"\n    e \"Hello\"\n"
              "    voice \"b.ogg\"\n    pause\n    e \"Hello\"\n"
              "    if x:\n        voice \"c.ogg\"\n    e \"Hello\"\n"_s }
        };
        const auto idsOf = [&game](bool old) {
            const auto script = readRenpyScripts(game, {}, old);
            QStringList ids;
            for (const ImportedLine& line : script->scenes.first().lines)
                ids << line.sourceId;
            return ids;
        };
        QCOMPARE(idsOf(false),
                 (QStringList { u"a_8d695913"_s, u"a_8d695913_1"_s, u"a_8d695913_2"_s, u"a_8d695913_3"_s }));
        QCOMPARE(idsOf(true),
                 (QStringList { u"a_9725bb19"_s, u"a_8d695913"_s, u"a_8d695913_1"_s, u"a_8d695913_2"_s }));
        QVERIFY(readRenpyScripts(game, {})->oldRenpyIds);
    }

    void blocks_thatSayNothing_arePassedOver()
    {
        const auto lines = linesOf(u"init python:\n    x = \"no\"\n    def f():\n        return "
                                   u"\"no\"\nscreen s():\n    text \"no\"\n"
                                   "image e happy:\n    \"a.png\"\n    pause 1\ntransform t:\n    \"b.png\"\n"
                                   "translate japanese strings:\n    old \"a\"\n    new \"b\"\n"
                                   "label start:\n    $ y = \"no\"\n    python:\n        z = \"no\"\n    "
                                   "show e:\n        \"c.png\"\n"
                                   "    while True:\n        \"yes\"\n    jump start\n"_s);
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines.first().text, u"yes"_s);
    }

    void strings_mayBeLong()
    {
        const auto lines =
            linesOf(u"label a:\n    e \"One\n        line. # no comment\" # comment\n"
                    "    e \"\"\"\n    First\n    part.\n\n    Second.\n    \"\"\"\n    e \"Last\"\n"_s);
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines[0].text, u"One line. # no comment"_s);
        QCOMPARE(lines[1].text, u"First part."_s);
        QCOMPARE(lines[2].text, u"Second."_s);
        QCOMPARE(lines[2].sourceId, u"a_"_s + renpyDigest(u"e \"Second.\""_s));
        QCOMPARE(lines[3].row, 10);
    }

    void translations_keepTheirIds()
    {
        const auto lines = linesOf(u"translate japanese start_636ae3f5:\n\n    # e \"Thanks\"\n"
                                   "    e \"ありがとう\"\n"_s);
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines[0].sourceId, u"start_636ae3f5"_s);
        QCOMPARE(lines[0].lang, u"ja"_s);
    }

    void ruby_staysReadable()
    {
        QCOMPARE(spokenRenpyText(u"{rb}東京{/rb}{rt}とうきょう{/rt}へ{p}行く{noalt}♥{/noalt}"_s, {}).text,
                 u"東京へ 行く"_s);
    }

    void openString_isAnError()
    {
        const auto script = readRenpyScripts({ { u"a.rpy"_s, u"label a:\n    e \"One\n"_s } }, {});
        QVERIFY(!script);
        QVERIFY2(script.error().message.contains(u"a.rpy, line 2"), qPrintable(script.error().message));
    }

    void files_shareCharactersAndIds()
    {
        const auto script = readRenpyScripts(
            { { u"a.rpy"_s, u"label a:\n    e \"Hello\"\n"_s },
              { u"b.rpy"_s,
                u"define e = Character('Eileen')\n\"Hello\"\ne \"Hello\"\nlabel a:\n    e \"Hello\"\n"_s } },
            {});
        QVERIFY(script);
        QCOMPARE(script->scenes.size(), 2);
        QCOMPARE(script->scenes[0].name, u"a"_s);
        QCOMPARE(script->scenes[0].lines[0].character, u"Eileen"_s);
        QCOMPARE(script->scenes[1].lines[0].sourceId, u"6a74df3e"_s);
        QCOMPARE(script->scenes[1].lines[2].sourceId, u"a_8d695913_1"_s);
    }

    void dialogue_isReadByFile()
    {
        const auto script = readRenpyDialogue(
            { u"dialogue.tab"_s,
              u"Identifier\tCharacter\tDialogue\tFilename\tLine Number\tRen'Py Script\n"
              "start_1\tEileen\tHello \\\\ {b}you{/b}\\nthere\tgame/script.rpy\t5\te happy \"[what]\"\n"
              "start_2\textend\tagain\tgame/script.rpy\t6\textend \"[what]\"\n"
              "<menu caption>\t\tWhere to?\tgame/script.rpy\t7\t\"[what]\"\n"
              "Start\tx\tA string\tgame/gui.rpy\t9\n"
              "end_1\t\tThe end.\tgame/end.rpy\t1\t\"[what]\"\n"_s },
            { u"happy"_s });
        QVERIFY(script);
        QCOMPARE(script->scenes.size(), 2);
        QCOMPARE(script->scenes[0].lines,
                 (QList<ImportedLine> {
                     { .character = u"Eileen"_s,
                       .style = u"happy"_s,
                       .text = u"Hello \\ you there"_s,
                       .sourceId = u"start_1"_s,
                       .row = 2 },
                     { .character = u"Eileen"_s, .text = u"again"_s, .sourceId = u"start_2"_s, .row = 3 },
                     { .text = u"Where to?"_s, .row = 4 } }));
        QCOMPARE(script->scenes[1].name, u"end"_s);
        QVERIFY(script->notes.contains({ ImportRemark::StringLeftOut, 5, u"A string"_s }));
    }

    void dialogue_refusesAShortRow()
    {
        const auto script = readRenpyDialogue(
            { u"d.tab"_s,
              u"Identifier\tCharacter\tDialogue\tFilename\tLine Number\tRen'Py Script\na\tb\tc\n"_s },
            {});
        QVERIFY(!script);
        QVERIFY2(script.error().message.contains(u"d.tab, line 2"), qPrintable(script.error().message));
    }
};

QTEST_APPLESS_MAIN(tst_RenpyScript)
#include "tst_RenpyScript.moc"
