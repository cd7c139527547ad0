#include "core/script/SceneFile.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;

class tst_SceneFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parse_readsColumnsInAnyOrder()
    {
        const auto scene = parseScene("# note\r\ntext\tcharacter\r\nHello\tmira\r\n\r\n\tnobody\r\nBye\r\n");
        QVERIFY(scene);
        QCOMPARE(*scene, (QList<SceneLine> { { u"mira"_s, {}, {}, u"Hello"_s }, { {}, {}, {}, u"Bye"_s } }));
    }

    void sceneBelow_followsTheLinesThatAreThere()
    {
        const Script script { .scene = 4,
                              .lines = { { .id = 7, .position = 2.5, .text = u"Before"_s },
                                         { .id = 3, .position = 9, .text = u" "_s } },
                              .currentLine = 7 };
        LineIds ids;
        ids.keepAbove(7);
        const ScriptEdit edit = sceneBelow(
            script, { { u"mira"_s, u"sad"_s, u"en"_s, u"Hello"_s }, { {}, {}, {}, u"Bye"_s } }, ids);
        QCOMPARE(edit.scene, 4);
        QCOMPARE(edit.removed, QList<qint64> { 3 });
        QCOMPARE(edit.currentLine, 7);
        QCOMPARE(edit.changed,
                 (QList<ScriptLine> { { .id = 8,
                                        .position = 10,
                                        .character = u"mira"_s,
                                        .style = u"sad"_s,
                                        .lang = u"en"_s,
                                        .text = u"Hello"_s },
                                      { .id = 9, .position = 11, .text = u"Bye"_s } }));
    }

    void sceneBelow_blankScript_beginsWithTheScene()
    {
        const Script script { .scene = 1, .lines = { { .id = 1, .position = 1 } }, .currentLine = 1 };
        LineIds ids;
        const ScriptEdit edit = sceneBelow(script, { { {}, {}, {}, u"Hello"_s } }, ids);
        QCOMPARE(edit.removed, QList<qint64> { 1 });
        QCOMPARE(edit.currentLine, edit.changed.first().id);
    }

    void parse_refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no text column") << QByteArray("character\tstyle\nmira\tsad\n");
        QTest::newRow("too many cells") << QByteArray("text\nHello\tthere\n");
        QTest::newRow("not UTF-8") << QByteArray("text\n\xff\xfe\n");
    }

    void parse_refuses()
    {
        QFETCH(QByteArray, bytes);
        const auto scene = parseScene(bytes);
        QVERIFY(!scene);
        QCOMPARE(scene.error().code, u"malformed_scene"_s);
    }

    void sampleScene_isWhatItPromises()
    {
        QFile file(qEnvironmentVariable("STUDIO_SOURCE_DIR") + u"/resources/samples/scene.tsv"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto scene = parseScene(file.readAll());
        QVERIFY(scene);
        QSet<QString> characters, styles, languages;
        for (const auto& line : *scene) {
            characters << line.character;
            styles << line.style;
            languages << line.lang;
        }
        QVERIFY(scene->size() >= 30);
        QVERIFY(characters.size() >= 4);
        QVERIFY(styles.size() >= 3);
        QVERIFY(languages.contains(u"en"_s) && languages.contains(u"ja"_s) && languages.size() >= 3);
    }
};

QTEST_APPLESS_MAIN(tst_SceneFile)
#include "tst_SceneFile.moc"
