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
