#include "core/script/import/ScriptReader.h"
#include "core/script/import/ScriptText.h"

#include <QElapsedTimer>
#include <QFile>
#include <QStringEncoder>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace comfyvn;

class tst_ScriptReader : public QObject {
    Q_OBJECT

private:
    static QByteArray encoded(const QString& text, const char* codec)
    {
        QStringEncoder encoder(codec);
        return encoder(text);
    }

    static QList<ScriptSource> samples()
    {
        return {
            { u"a.txt"_s, "Mina (sad): Hello.\n\n# note\nThe rain.\nMINA:\nYes.\n" },
            { u"a.csv"_s, "id,character,text\n1,mina,\"Hi, \"\"you\"\"\"\n2,jon,\"two\nlines\"\n" },
            { u"a.tsv"_s, "character\ttext\nmina\t\"Hi\"\n" },
            { u"dialogue.tab"_s,
              "Identifier\tCharacter\tDialogue\tFilename\tLine Number\tRen'Py Script\n"
              "start_1\tEileen\tHi {b}x{/b}\tgame/a.rpy\t5\te happy @ x \"[what]\" (a=1)\n" },
            { u"a.rpy"_s,
              "define e = Character(_('Eileen'), image=\"e\")\ndefault p = 'Bob'\nlabel start(a=1):\n"
              "    e happy -sad @ wet \"{b}Hi{/b} [p!t] {{x} [[y] %(z)s\\u00e9\" (what_size=32, x=(1, "
              "\"a\")) with "
              "dissolve\n    menu m:\n        \"cap\"\n        \"choice\" if x:\n            '''\n           "
              " one\n\n"
              "            two\n            '''\n    translate japanese x:\n        e \"y\"\n" },
        };
    }

private Q_SLOTS:
    void encoding_isGuessed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("encoding");
        const auto text = u"ミナ「こんにちは、世界」\n"_s;
        QTest::newRow("utf-8") << text.toUtf8() << int(TextEncoding::Utf8);
        QTest::newRow("utf-8 with mark") << "\xef\xbb\xbf" + text.toUtf8() << int(TextEncoding::Utf8);
        QTest::newRow("utf-16 le") << "\xff\xfe" + encoded(text, "UTF-16LE") << int(TextEncoding::Utf16);
        QTest::newRow("utf-16 be") << "\xfe\xff" + encoded(text, "UTF-16BE") << int(TextEncoding::Utf16);
        QTest::newRow("shift-jis") << encoded(text, "Shift_JIS") << int(TextEncoding::ShiftJis);
    }

    void encoding_isGuessed()
    {
        QFETCH(QByteArray, bytes);
        const auto script = readScripts({ { u"a.txt"_s, bytes } }, {});
        QVERIFY(script);
        QTEST(int(script->encoding), "encoding");
        QCOMPARE(script->scenes.first().lines.first().character, u"ミナ"_s);
        QCOMPARE(script->scenes.first().lines.first().text, u"こんにちは、世界"_s);
    }

    void encoding_chosen_tellsWhatItLost()
    {
        const ScriptReading how { .encoding = TextEncoding::Utf8 };
        const auto script = readScripts({ { u"a.txt"_s, "caf\xe9\n" } }, how);
        QVERIFY(script);
        QCOMPARE(script->notes.first().remark, ImportRemark::CharacterReplaced);
        const auto guessed = readScripts({ { u"a.txt"_s, "caf\xe9 \xfc\n" } }, {});
        QCOMPARE(guessed->scenes.first().lines.first().text, u"café ü"_s);
    }

    void kind_isGuessed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        for (const ScriptSource& source : samples()) {
            const auto kind = source.name.endsWith(u".rpy") ? ScriptKind::RenpyScript
                : source.name.endsWith(u".txt")             ? ScriptKind::PlainText
                : source.name == u"dialogue.tab"            ? ScriptKind::RenpyDialogue
                                                            : ScriptKind::Table;
            QTest::addRow("%s", qPrintable(source.name))
                << source.name << QString::fromUtf8(source.bytes) << int(kind);
            QTest::addRow("pasted %s", qPrintable(source.name))
                << QString() << QString::fromUtf8(source.bytes) << int(kind);
        }
        QTest::newRow("prose with commas")
            << QString() << u"Yes, he came.\nNo, he left.\n"_s << int(ScriptKind::PlainText);
    }

    void kind_isGuessed()
    {
        QFETCH(QString, name);
        QFETCH(QString, text);
        QTEST(int(guessScriptKind(name, text)), "kind");
    }

    void sampleScene_isATable()
    {
        QFile file(qEnvironmentVariable("STUDIO_SOURCE_DIR") + u"/resources/samples/scene.tsv"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto script = readScripts({ { u"scene.tsv"_s, file.readAll() } }, {});
        QVERIFY(script);
        QCOMPARE(script->kind, ScriptKind::Table);
        QVERIFY(script->lineCount() >= 30);
        QVERIFY(!script->scenes.first().lines.first().text.isEmpty());
    }

    void everyKind_endsWhateverTheBytes()
    {
        std::mt19937 random(7);
        const auto upTo = [&random](qsizetype end) {
            return qsizetype(random() % quint64(std::max<qsizetype>(end, 1)));
        };
        const QByteArray spice = "\"'`\\{}[]()%:@#\t\n\r ,;|-=\xff\xfe\xe3\x81\x00";
        qsizetype understood = 0;
        for (int round = 0; round < 4000; ++round) {
            ScriptSource source = samples()[upTo(samples().size())];
            for (qsizetype edits = 1 + upTo(8); edits > 0; --edits) {
                const qsizetype at = upTo(source.bytes.size());
                switch (upTo(4)) {
                case 0:
                    source.bytes.insert(at, spice[upTo(spice.size())]);
                    break;
                case 1:
                    source.bytes.remove(at, 1 + upTo(9));
                    break;
                case 2:
                    source.bytes.insert(at, source.bytes.mid(upTo(source.bytes.size()), 1 + upTo(30)));
                    break;
                default:
                    source.bytes.truncate(at + 1);
                }
            }
            const ScriptKind kind = static_cast<ScriptKind>(upTo(4));
            ScriptReading how;
            if (upTo(2) == 0)
                how.kind = kind;
            const auto script = readScripts({ source }, how);
            if (!script) {
                QCOMPARE(script.error().code, u"malformed_script"_s);
                QVERIFY(script.error().message.contains(source.name));
                continue;
            }
            ++understood;
            for (const ImportedScene& scene : script->scenes) {
                for (const ImportedLine& line : scene.lines)
                    QVERIFY(!line.text.trimmed().isEmpty() && line.row > 0);
            }
        }
        QVERIFY(understood > 1000);
    }

    void hugeScripts_areReadOrRefused()
    {
        QByteArray game = "define e = Character('Eileen')\nlabel start:\n";
        for (int i = 0; i < 100'000; ++i)
            game += "    e \"Line number " + QByteArray::number(i % 5000) + " of a very long game.\"\n";
        const auto script = readScripts({ { u"a.rpy"_s, game } }, {});
        QVERIFY(script);
        QCOMPARE(script->lineCount(), 100'000);
        for (const QByteArray& bytes :
             { QByteArray(8 << 20, '"'), QByteArray(8 << 20, '('), QByteArray(8 << 20, '\\'),
               QByteArray("\"a\"(").repeated(1 << 20), QByteArray("{").repeated(4 << 20) }) {
            for (const auto kind : { ScriptKind::PlainText, ScriptKind::Table, ScriptKind::RenpyScript })
                (void)readScripts({ { u"a"_s, bytes } }, { .kind = kind });
        }
        const auto tooLarge = readScripts({ { u"a.txt"_s, QByteArray(kMaxScriptBytes + 1, 'a') } }, {});
        QVERIFY(!tooLarge);
        QCOMPARE(tooLarge.error().code, u"script_too_large"_s);
    }
};

QTEST_APPLESS_MAIN(tst_ScriptReader)
#include "tst_ScriptReader.moc"
