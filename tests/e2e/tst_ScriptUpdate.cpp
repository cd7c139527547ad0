#include "tests/support/StudioProcess.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn::test;

/// Scripts of other programs, and newer versions of them, over HTTP and from the command line.
class tst_ScriptUpdate : public QObject {
    Q_OBJECT

private:
    static QJsonArray linesOf(const StudioHome& home, const QString& scene)
    {
        return runCli(home, { u"script"_s, u"show"_s, scene, u"--json"_s }).json()[u"lines"_s].toArray();
    }

private Q_SLOTS:
    void update_keepsWhatDidNotChange()
    {
        const StudioHome home;
        const QString file = home.beside(u"pier.txt"_s);
        overwrite(file, "Mina: The rain has stopped.\nJon: At last we can go.\nMina: Wait.\n");
        const auto first = runCli(home, { u"script"_s, u"update"_s, file });
        QVERIFY2(first.exitCode == 0, first.errors);
        QCOMPARE(first.output, "pier: 3 new, 0 changed, 0 moved, 0 gone, 0 unchanged\n");
        const QJsonArray before = linesOf(home, u"pier"_s);
        QCOMPARE(before.size(), 3);

        overwrite(file, "Mina: The rain has stopped.\nJon: At last we can go home.\nAnn: Where are you?\n");
        const auto dry = runCli(home, { u"script"_s, u"update"_s, file, u"--dry-run"_s });
        QCOMPARE(dry.output, "pier: 1 new, 1 changed, 0 moved, 1 gone, 1 unchanged\n");
        QCOMPARE(linesOf(home, u"pier"_s), before);
        const auto second = runCli(home, { u"script"_s, u"update"_s, file, u"--remove-gone"_s });
        QCOMPARE(second.output, dry.output);
        const QJsonArray after = linesOf(home, u"pier"_s);
        QCOMPARE(after.size(), 3);
        for (const int at : { 0, 1 })
            QCOMPARE(after[at][u"id"_s], before[at][u"id"_s]);
        QCOMPARE(after[1][u"text"_s].toString(), u"At last we can go home."_s);
    }

    void update_readsShiftJis()
    {
        const StudioHome home;
        const QString file = home.beside(u"sjis.txt"_s);
        overwrite(file, "\x83\x7e\x83\x69\x81\x75\x82\xb1\x82\xf1\x81\x76\n");
        QCOMPARE(runCli(home, { u"script"_s, u"update"_s, file }).exitCode, 0);
        QCOMPARE(linesOf(home, u"sjis"_s)[0][u"character"_s].toString(), u"ミナ"_s);
    }

    void http_tellsScenesAndRemarks()
    {
        const StudioHome home;
        const StudioProcess studio(home);
        const HttpClient http = studio.http();
        const auto reply = http.post(
            "/api/import",
            { { u"name"_s, u"start.rpy"_s },
              { u"text"_s, u"define e = Character('Eileen')\nlabel start:\n    e \"{b}Hello{/b}\"\n"_s } });
        QVERIFY2(reply.status == 200, reply.summary());
        const QJsonObject json = reply.json();
        QCOMPARE(json[u"kind"_s].toString(), u"renpy"_s);
        QCOMPARE(json[u"scenes"_s][0][u"new"_s].toInt(), 1);
        QCOMPARE(json[u"remarks"_s][0][u"remark"_s].toString(), u"tags_removed"_s);
        const QByteArray path =
            "/api/scenes/" + QByteArray::number(json[u"scenes"_s][0][u"id"_s].toInteger()) + "/lines";
        const QJsonObject line = http.get(path).json()[u"lines"_s][0].toObject();
        QCOMPARE(line[u"text"_s].toString(), u"Hello"_s);
        QCOMPARE(line[u"character"_s].toString(), u"Eileen"_s);
    }

    void http_refuses_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("no text") << QJsonObject {} << 400 << u"missing_field"_s;
        QTest::newRow("no line") << QJsonObject { { u"text"_s, u"# note"_s } } << 400
                                 << u"nothing_to_import"_s;
        QTest::newRow("kind") << QJsonObject { { u"text"_s, u"x"_s }, { u"kind"_s, u"docx"_s } } << 400
                              << u"out_of_range"_s;
        QTest::newRow("scene") << QJsonObject { { u"text"_s, u"x"_s }, { u"scene_id"_s, 99 } } << 404
                               << u"unknown_scene"_s;
        QTest::newRow("malformed") << QJsonObject { { u"text"_s, u"e \"x"_s }, { u"kind"_s, u"renpy"_s } }
                                   << 400 << u"malformed_script"_s;
    }

    void http_refuses()
    {
        QFETCH(QJsonObject, body);
        static const StudioHome home;
        static const StudioProcess studio(home);
        const auto reply = studio.http().post("/api/import", body);
        QTEST(reply.status, "status");
        QTEST(reply.code(), "code");
    }
};

QTEST_GUILESS_MAIN(tst_ScriptUpdate)
#include "tst_ScriptUpdate.moc"
