#include "core/base/WorkspacePaths.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;

class tst_WorkspacePaths : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void paths_areTheContracts()
    {
        const WorkspacePaths paths(u"/ws"_s);
        QCOMPARE(paths.root(), u"/ws"_s);
        QCOMPARE(paths.config(), u"/ws/data/settings/config.json"_s);
        QCOMPARE(paths.database(), u"/ws/data/comfyvn.db"_s);
        QCOMPARE(paths.runtime(), u"/ws/data/runtime.json"_s);
        QCOMPARE(paths.audioCacheIndex(), u"/ws/cache/audio_cache.json"_s);
        QCOMPARE(paths.speechFolder(u"abc"_s), u"/ws/data/audio/tts/abc"_s);
        QCOMPARE(paths.exportedSpeech(), u"/ws/exports/tts"_s);
    }

    void relative_isUndoneByAbsolute()
    {
        const WorkspacePaths paths(u"/ws"_s);
        QCOMPARE(paths.relative(u"/ws/exports/tts/a.wav"_s), u"exports/tts/a.wav"_s);
        QCOMPARE(paths.absolute(u"exports/tts/a.wav"_s), u"/ws/exports/tts/a.wav"_s);
        QCOMPARE(paths.relative(u"/wsx/a"_s), u"/wsx/a"_s);
    }

    void safeName_isAlwaysASafeFileName_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << u"Neutral-1_a.b"_s << u"Neutral-1_a.b"_s;
        QTest::newRow("empty") << u""_s << u"_"_s;
        QTest::newRow("dot") << u"."_s << u"_"_s;
        QTest::newRow("dots") << u".."_s << u"._"_s;
        QTest::newRow("traversal") << u"../../x"_s << u".._.._x"_s;
        QTest::newRow("absolute") << u"/etc/passwd"_s << u"_etc_passwd"_s;
        QTest::newRow("trailing dots") << u"name..."_s << u"name.._"_s;
        QTest::newRow("japanese") << u"花子"_s << u"__"_s;
        QTest::newRow("NUL") << QString(u"a"_s + QChar(0) + u"b"_s) << u"a_b"_s;
        QTest::newRow("device") << u"CON"_s << u"_CON"_s;
        QTest::newRow("device with extension") << u"nul.wav"_s << u"_nul.wav"_s;
        QTest::newRow("no device") << u"console"_s << u"console"_s;
        QTest::newRow("long") << QString(300, u'x') << QString(64, u'x');
    }

    void safeName_isAlwaysASafeFileName()
    {
        QFETCH(QString, value);
        QFETCH(QString, name);
        QCOMPARE(safeName(value), name);
    }
};

QTEST_APPLESS_MAIN(tst_WorkspacePaths)
#include "tst_WorkspacePaths.moc"
