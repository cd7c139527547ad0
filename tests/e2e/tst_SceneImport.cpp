#include "tests/support/StudioProcess.h"
#include "tests/support/WindowProcess.h"

#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn::test;

/// Scenes that are put into a workspace's script.
class tst_SceneImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void import_followsWhatIsThere()
    {
        const StudioHome home;
        const QString scene = home.beside(u"scene.tsv"_s);
        overwrite(scene, "character\ttext\nmina\tHello.\n\tA pause.\n");
        for (int time = 0; time < 2; ++time) {
            const auto result = runCli(home, { u"script"_s, u"import"_s, scene });
            QVERIFY2(result.exitCode == 0, result.errors);
            QCOMPARE(result.output, "imported 2 lines\n");
        }
        const auto lines = storedLines(home);
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines[0].text, u"Hello."_s);
        QCOMPARE(lines[3].text, u"A pause."_s);
        QVERIFY(lines[0].cacheKey.isEmpty());
    }

    void import_spoken_knowsHowTheLinesSound()
    {
        const StudioHome home;
        const QString scene = home.beside(u"scene.tsv"_s);
        overwrite(scene,
                  "text\tlang\nHello from the lighthouse.\ten\n今夜はよく晴れています。\tja\nNo.\txx-none\n");
        const auto result = runCli(home, { u"script"_s, u"import"_s, scene, u"--speak"_s });
        QCOMPARE(result.exitCode, 1); // one language is unknown
        QVERIFY2(result.errors.contains("xx-none"), result.errors);
        const auto lines = storedLines(home);
        QCOMPARE(lines.size(), 3);
        for (const StoredLine& line : lines.first(2)) {
            QVERIFY(line.durationSeconds > 0.5);
            QVERIFY(QFileInfo::exists(home.inside(u"data/audio/tts/%1/out.wav"_s.arg(line.cacheKey))));
        }
        QVERIFY(lines[2].cacheKey.isEmpty());
    }

    void import_refuses_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("no action") << QStringList {} << QByteArray("import");
        QTest::newRow("another action") << QStringList { u"export"_s, u"x.tsv"_s } << QByteArray("import");
        QTest::newRow("no such file")
            << QStringList { u"import"_s, u"/nowhere/x.tsv"_s } << QByteArray("/nowhere/x.tsv");
        QTest::newRow("no scene") << QStringList { u"import"_s,
                                                   qEnvironmentVariable("STUDIO_SOURCE_DIR") + u"/COPYING"_s }
                                  << QByteArray("columns");
    }

    void import_refuses()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, word);
        const StudioHome home;
        const auto result = runCli(home, QStringList { u"script"_s } + arguments);
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.errors.contains(word), result.errors);
        QVERIFY(storedLines(home).isEmpty());
    }

    void import_goesThroughTheStudioThatHasTheWorkspace()
    {
        const StudioHome home;
        const StudioProcess studio(home);
        QVERIFY(studio.isListening());
        const QString scene = home.beside(u"scene.tsv"_s);
        overwrite(scene, "text\nHello.\n");
        const auto result = runCli(home, { u"script"_s, u"import"_s, scene });
        QVERIFY2(result.exitCode == 0, result.errors);
        QCOMPARE(storedLines(home).size(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_SceneImport)
#include "tst_SceneImport.moc"
