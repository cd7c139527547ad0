#include "core/artifacts/MediaPath.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;

class tst_MediaPath : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] QString at(const QString& name) const { return m_folder.filePath(name); }

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString& folder : { u"ws/audio"_s, u"media"_s, u"elsewhere"_s })
            QVERIFY(QDir().mkpath(at(folder)));
        for (const QString& name : { u"ws/audio/a.wav"_s, u"media/b.wav"_s, u"elsewhere/c.wav"_s }) {
            QFile file(at(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        QVERIFY(QFile::link(at(u"elsewhere/c.wav"_s), at(u"ws/audio/link.wav"_s)));
        QVERIFY(QFile::link(at(u"elsewhere"_s), at(u"media/linked"_s)));
    }

    void resolve_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("code");
        QTest::newRow("relative") << u"audio/a.wav"_s << QString();
        QTest::newRow("absolute below a root") << at(u"media/b.wav"_s) << QString();
        QTest::newRow("missing inside") << u"audio/none.wav"_s << u"unreadable_source"_s;
        QTest::newRow("a folder") << u"audio"_s << u"unreadable_source"_s;
        QTest::newRow("climbing out") << u"../elsewhere/c.wav"_s << u"outside_media_roots"_s;
        QTest::newRow("climbing out to nothing") << u"../elsewhere/none.wav"_s << u"outside_media_roots"_s;
        QTest::newRow("absolute elsewhere") << at(u"elsewhere/c.wav"_s) << u"outside_media_roots"_s;
        QTest::newRow("absolute to nothing") << u"/nowhere/none.wav"_s << u"outside_media_roots"_s;
        QTest::newRow("a link that leads out") << u"audio/link.wav"_s << u"outside_media_roots"_s;
        QTest::newRow("through a linked folder") << at(u"media/linked/c.wav"_s) << u"outside_media_roots"_s;
        QTest::newRow("a neighbour with the root's name in front")
            << at(u"media2/b.wav"_s) << u"outside_media_roots"_s;
        QTest::newRow("empty") << QString() << u"outside_media_roots"_s;
    }

    void resolve()
    {
        QFETCH(QString, path);
        QFETCH(QString, code);
        const auto file = resolveMediaPath(path, WorkspacePaths(at(u"ws"_s)), { at(u"media"_s) });
        QCOMPARE(file ? QString() : file.error().code, code);
        if (file)
            QVERIFY(QFile::exists(*file));
    }

    void output_staysWhereItMay_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("exports") << u"exports/lines"_s << true;
        QTest::newRow("all exports") << u"exports"_s << true;
        QTest::newRow("data") << u"data/audio"_s << false;
        QTest::newRow("workspace") << u"."_s << false;
        QTest::newRow("escape") << u"exports/../data"_s << false;
        QTest::newRow("far escape") << u"exports/../../media/x"_s << false;
        QTest::newRow("absolute below a root") << at(u"media/new/folder"_s) << true;
        QTest::newRow("absolute elsewhere") << at(u"elsewhere"_s) << false;
        QTest::newRow("absolute in data") << at(u"ws/data/tmp"_s) << false;
        QTest::newRow("absolute in exports") << at(u"ws/exports/x"_s) << true;
    }

    void output_staysWhereItMay()
    {
        QFETCH(QString, path);
        const auto folder =
            resolveOutputFolder(path, WorkspacePaths(at(u"ws"_s)), { at(u"ws"_s), at(u"media"_s) });
        QTEST(folder.has_value(), "allowed");
    }
};

QTEST_APPLESS_MAIN(tst_MediaPath)
#include "tst_MediaPath.moc"
