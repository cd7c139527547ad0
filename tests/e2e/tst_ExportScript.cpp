#include "tests/support/StudioProcess.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn::test;

/// The workspace's script as files, over HTTP and from the command line.
class tst_ExportScript : public QObject {
    Q_OBJECT

private:
    static void importScene(const StudioHome& home)
    {
        const QString scene = home.beside(u"scene.tsv"_s);
        overwrite(scene, "character\tlang\ttext\nmina\ten\tThe rain has stopped.\njon\ten\tAt last.\n");
        QCOMPARE(runCli(home, { u"script"_s, u"import"_s, scene }).exitCode, 0);
    }

    static QByteArray startOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.read(64) : QByteArray();
    }

private Q_SLOTS:
    void cli_exportsTheScript()
    {
        const StudioHome home;
        importScene(home);
        const QString out = home.beside(u"out"_s);
        const QStringList command { u"export"_s,  u"--all"_s,  u"--format"_s,
                                    u"opus"_s,    u"--name"_s, u"{n:2}-{character}"_s,
                                    u"--times"_s, u"srt"_s,    u"--out"_s,
                                    out };
        const auto result = runCli(home, command);
        QVERIFY2(result.exitCode == 0, result.errors);
        QCOMPARE(result.output.count("written  "), 4);
        QCOMPARE(QDir(out).entryList(QDir::Files),
                 (QStringList { u"01-mina.opus"_s, u"01-mina.srt"_s, u"02-jon.opus"_s, u"02-jon.srt"_s }));
        QVERIFY(startOf(out + u"/01-mina.opus"_s).contains("OpusHead"));

        const auto again = runCli(home, command + QStringList { u"--existing"_s, u"skip"_s });
        QCOMPARE(again.exitCode, 0);
        QVERIFY2(again.errors.contains("skipped"), again.errors);
        QCOMPARE(QDir(out).entryList(QDir::Files).size(), 4);
    }

    void cli_refuses_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("format alone")
            << QStringList { u"Hi"_s, u"--format"_s, u"opus"_s, u"--times"_s, u"srt"_s }
            << QByteArray("--all");
        QTest::newRow("unknown format")
            << QStringList { u"--all"_s, u"--format"_s, u"docx"_s } << QByteArray("format");
        QTest::newRow("unknown scene")
            << QStringList { u"--scene-name"_s, u"Nowhere"_s } << QByteArray("Nowhere");
        QTest::newRow("bad template")
            << QStringList { u"--all"_s, u"--name"_s, u"{x}"_s } << QByteArray("{x}");
    }

    void cli_refuses()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, word);
        const StudioHome home;
        importScene(home);
        const QString out = home.beside(u"out"_s);
        const auto result =
            runCli(home, QStringList { u"export"_s } + arguments + QStringList { u"--out"_s, out });
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.errors.contains(word), result.errors);
        QVERIFY(!QFileInfo::exists(out));
    }

    void http_exportsBelowExports()
    {
        const StudioHome home;
        importScene(home);
        const StudioProcess studio(home);
        QVERIFY(studio.isListening());
        const HttpClient http = studio.http();
        const auto reply = http.post("/api/export",
                                     { { u"format"_s, u"flac"_s },
                                       { u"name"_s, u"{n}_{character}"_s },
                                       { u"times"_s, QJsonArray { u"vtt"_s, u"rhubarb-json"_s } } });
        QVERIFY2(reply.status == 200, reply.summary());
        const QJsonObject json = reply.json();
        QCOMPARE(json[u"written"_s].toInt(), 6);
        QCOMPARE(json[u"folder"_s].toString(), u"exports/lines"_s);
        const QJsonObject first = json[u"files"_s][0].toObject();
        QCOMPARE(first[u"path"_s].toString(), u"exports/lines/001_mina.flac"_s);
        QVERIFY(first[u"duration_ms"_s].toInt() > 300);
        const auto sound = http.get(first[u"url"_s].toString().toLatin1());
        QCOMPARE(sound.status, 200);
        QVERIFY(sound.body.startsWith("fLaC"));
        QCOMPARE(sound.body.size(), first[u"bytes"_s].toInt());

        // The command line asks the studio that is open.
        const QString out = home.inside(u"exports/cli"_s);
        const auto result = runCli(home, { u"export"_s, u"--all"_s, u"--out"_s, out });
        QVERIFY2(result.exitCode == 0, result.errors);
        QCOMPARE(QDir(out).entryList(QDir::Dirs | QDir::NoDotAndDotDot), QStringList { u"scene"_s });
    }

    void http_jobCanBeWatched()
    {
        const StudioHome home;
        importScene(home);
        const StudioProcess studio(home);
        const HttpClient http = studio.http();
        const auto started = http.post("/api/export?async=1", {});
        QVERIFY2(started.status == 202, started.summary());
        const QByteArray url = started.json()[u"job"_s][u"url"_s].toString().toLatin1();
        QTRY_COMPARE_WITH_TIMEOUT(http.get(url).json()[u"state"_s].toString(), u"done"_s, 60'000);
        const QJsonObject job = http.get(url).json();
        QCOMPARE(job[u"kind"_s].toString(), u"export"_s);
        QCOMPARE(job[u"result"_s][u"written"_s].toInt(), 2);
    }

    void http_refuses_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("field");
        QTest::newRow("outside") << QJsonObject { { u"folder"_s, u"/etc/lines"_s } } << 403 << u"folder"_s;
        QTest::newRow("data") << QJsonObject { { u"folder"_s, u"data/audio"_s } } << 403 << u"folder"_s;
        QTest::newRow("climbing") << QJsonObject { { u"folder"_s, u"exports/../../x"_s } } << 403
                                  << u"folder"_s;
        QTest::newRow("format") << QJsonObject { { u"format"_s, u"aac"_s } } << 400 << u"format"_s;
        QTest::newRow("times") << QJsonObject { { u"times"_s, QJsonArray { u"docx"_s } } } << 400
                               << u"times"_s;
        QTest::newRow("template") << QJsonObject { { u"name"_s, u"{"_s } } << 400 << u"name"_s;
        QTest::newRow("ids") << QJsonObject { { u"line_ids"_s, u"1"_s } } << 400 << u"line_ids"_s;
        QTest::newRow("scene") << QJsonObject { { u"scene_ids"_s, QJsonArray { 99 } } } << 404 << QString();
        QTest::newRow("line") << QJsonObject { { u"line_ids"_s, QJsonArray { 99 } } } << 404 << QString();
        QTest::newRow("rate") << QJsonObject { { u"sample_rate"_s, 1 } } << 400 << u"sample_rate"_s;
    }

    void http_refuses()
    {
        QFETCH(QJsonObject, body);
        static const StudioHome home;
        static const auto studio = [] {
            importScene(home);
            return std::make_unique<StudioProcess>(home);
        }();
        const auto reply = studio->http().post("/api/export", body);
        QTEST(reply.status, "status");
        QTEST(reply.field(), "field");
        QVERIFY(!QFileInfo::exists(home.inside(u"exports/lines"_s)));
    }
};

QTEST_GUILESS_MAIN(tst_ExportScript)
#include "tst_ExportScript.moc"
