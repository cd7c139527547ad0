#include "core/export/ExportPlan.h"
#include "core/export/FileNames.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;

class tst_FileNames : public QObject {
    Q_OBJECT

private:
    static NameFields fields()
    {
        return { .scene = u"The pier"_s,
                 .number = 7,
                 .character = u"Mina"_s,
                 .style = u"sad"_s,
                 .lang = u"en"_s,
                 .id = u"start_636ae3f5"_s,
                 .text = u"Where is everybody? I have been waiting for you all the night."_s };
    }

private Q_SLOTS:
    void name_fillsInTheFields_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("name");
        QTest::newRow("default") << u"{n}_{character}"_s << u"007_Mina"_s;
        QTest::newRow("digits") << u"{n:5}"_s << u"00007"_s;
        QTest::newRow("folders") << u"{scene}/{character}/{n}"_s << u"The pier/Mina/007"_s;
        QTest::newRow("id") << u"voice/{id}"_s << u"voice/start_636ae3f5"_s;
        QTest::newRow("text") << u"{n} {text}"_s << u"007 Where is everybody_ I have been waiting"_s;
        QTest::newRow("short text") << u"{text:8}"_s << u"Where is"_s;
        QTest::newRow("all") << u"{lang}-{style}-{character}"_s << u"en-sad-Mina"_s;
    }

    void name_fillsInTheFields()
    {
        QFETCH(QString, pattern);
        const auto parsed = FileNameTemplate::parse(pattern);
        QVERIFY(parsed);
        QTEST(parsed->nameOf(fields()), "name");
    }

    void name_closesTheGapOfAnEmptyField()
    {
        NameFields empty = fields();
        empty.style.clear();
        empty.character.clear();
        QCOMPARE(FileNameTemplate::parse(u"{n}_{style}_{character}"_s)->nameOf(empty), u"007_narrator"_s);
        QCOMPARE(FileNameTemplate::parse(u"{n}_{style}"_s)->nameOf(empty), u"007"_s);
        QCOMPARE(FileNameTemplate::parse(u"{style}/{style}"_s)->nameOf(empty), u"_"_s);
    }

    void template_refuses_data()
    {
        QTest::addColumn<QString>("pattern");
        for (const auto& pattern :
             { u"{who}"_s, u"{n"_s, u"n}"_s, u"{n:x}"_s, u"{n:-1}"_s, u"{n:999}"_s, u"plain"_s, u""_s })
            QTest::addRow("%s", qPrintable(pattern)) << pattern;
    }

    void template_refuses()
    {
        QFETCH(QString, pattern);
        const auto parsed = FileNameTemplate::parse(pattern);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, u"bad_template"_s);
    }

    void part_isSafeEverywhere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("part");
        QTest::newRow("japanese") << u"今夜は晴れ"_s << u"今夜は晴れ"_s;
        QTest::newRow("signs") << u"a<b>c:d\"e/f\\g|h?i*j"_s << u"a_b_c_d_e_f_g_h_i_j"_s;
        QTest::newRow("controls") << u"a\tb\u0001c"_s << u"a_b_c"_s;
        QTest::newRow("dots") << u"..."_s << u"_"_s;
        QTest::newRow("parent") << u".."_s << u"_"_s;
        QTest::newRow("hidden") << u".bashrc"_s << u"_bashrc"_s;
        QTest::newRow("end") << u"What... "_s << u"What"_s;
        QTest::newRow("device") << u"CON"_s << u"_CON"_s;
        QTest::newRow("device with suffix") << u"lpt1.x"_s << u"_lpt1.x"_s;
        QTest::newRow("no device") << u"console"_s << u"console"_s;
        QTest::newRow("empty") << u""_s << u"_"_s;
        QTest::newRow("decomposed") << u"e\u0301"_s << u"é"_s;
    }

    void part_isSafeEverywhere()
    {
        QFETCH(QString, text);
        QTEST(safeFilePart(text), "part");
    }

    void part_isNeverTooLong()
    {
        for (const auto& letter : { u"a"_s, u"é"_s, u"語"_s, u"😀"_s }) {
            const QString part = safeFilePart(letter.repeated(500));
            QVERIFY(part.toUtf8().size() <= 180 && part.toUtf8().size() > 170);
            QVERIFY(!part.back().isHighSurrogate());
        }
        QVERIFY(!safeFilePart(u"a"_s.repeated(179) + u". b"_s).endsWith(u'.'));
    }

    void collisions_areMadeDistinct()
    {
        DistinctNames names;
        QSet<QString> taken;
        for (const auto& name : { u"a"_s, u"A"_s, u"a"_s, u"a_2"_s, u"ä"_s, u"Ä"_s, u"a"_s }) {
            const QString made = names.take(name);
            QVERIFY2(!taken.contains(made.toCaseFolded()), qPrintable(made));
            taken << made.toCaseFolded();
        }
        QVERIFY(taken.contains(u"a"_s) && taken.contains(u"a_2"_s) && taken.contains(u"a_3"_s));
    }

    void lines_areNumberedInTheirScene()
    {
        Script scene { .scene = 4, .name = u"Pier"_s };
        for (int i = 1; i <= 1200; ++i)
            scene.lines << ScriptLine {
                .id = i, .position = double(i), .character = u"mina"_s, .text = i == 2 ? QString() : u"x"_s
            };
        const auto lines = exportLinesOf(scene, { 1, 3, 1200 });
        QCOMPARE(lines.size(), 3);
        const auto names = exportNames(lines, u"{scene} {n} {id}"_s);
        QVERIFY(names);
        QCOMPARE(*names, (QStringList { u"Pier 0001 1"_s, u"Pier 0002 3"_s, u"Pier 1199 1200"_s }));
        QCOMPARE(*exportNames(lines, u"{character}"_s),
                 (QStringList { u"mina"_s, u"mina_2"_s, u"mina_3"_s }));
    }

    void files_areTheSoundAndItsTimes()
    {
        QCOMPARE(exportFiles(u"a/b"_s, SoundFormat::Vorbis,
                             { TimingFormat::SubRip, TimingFormat::RhubarbJson, TimingFormat::TextGrid }),
                 (QStringList { u"a/b.ogg"_s, u"a/b.srt"_s, u"a/b.rhubarb-json.json"_s, u"a/b.TextGrid"_s }));
    }

    void names_areReadBack()
    {
        for (const SoundFormat format : soundFormats())
            QCOMPARE(soundFormatFromName(soundFormatName(format)), std::optional(format));
        QVERIFY(!soundFormatFromName(u"docx"_s));
        QCOMPARE(existingFilesFromName(u"keep_both"_s), std::optional(ExistingFiles::KeepBoth));
        QCOMPARE(staleLinesFromName(u"as_is"_s), std::optional(StaleLines::AsIs));
        QCOMPARE(soundQualityFromName(u"Best"_s), std::optional(SoundQuality::Best));
    }
};

QTEST_APPLESS_MAIN(tst_FileNames)
#include "tst_FileNames.moc"
