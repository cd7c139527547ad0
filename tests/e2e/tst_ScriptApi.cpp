#include "tests/support/StudioProcess.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn::test;

namespace {

QJsonObject withText(const QString& text)
{
    return { { u"character"_s, u"mina"_s }, { u"lang"_s, u"en"_s }, { u"text"_s, text } };
}

QByteArray path(qint64 scene, const char* rest = "")
{
    return "/api/scenes/" + QByteArray::number(scene) + rest;
}

QJsonObject jsonOf(const char* text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

/// Scenes, lines and takes over HTTP and on the command line, beside a studio that runs.
class tst_ScriptApi : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void scenes_areMadeNamedMovedAndDeleted()
    {
        const StudioHome home;
        const StudioProcess studio(home);
        QVERIFY(studio.isListening());
        const HttpClient http = studio.http();
        QCOMPARE(http.get("/api/scenes").json()[u"count"_s].toInt(), 0);
        const qint64 one = make(http, u"One"_s);
        const qint64 two = make(http, u" Two \n"_s);
        const auto listed = http.get("/api/scenes");
        QCOMPARE(listed.status, 200);
        QCOMPARE(namesOf(listed), (QStringList { u"One"_s, u"Two"_s }));
        QCOMPARE(listed.json()[u"current"_s].toInteger(), one);
        QCOMPARE(
            listed.json()[u"scenes"_s][0].toObject(),
            (QJsonObject {
                { u"id"_s, one }, { u"name"_s, u"One"_s }, { u"lines"_s, 0 }, { u"duration_ms"_s, 0 } }));

        const auto moved = http.post(path(two), { { u"above"_s, one }, { u"name"_s, u"Zwei"_s } });
        QVERIFY2(moved.status == 200, moved.summary());
        QCOMPARE(moved.json()[u"scene"_s][u"name"_s].toString(), u"Zwei"_s);
        QCOMPARE(namesOf(http.get("/api/scenes")), (QStringList { u"Zwei"_s, u"One"_s }));
        QCOMPARE(http.get(path(two)).json()[u"scene"_s][u"id"_s].toInteger(), two);
        QCOMPARE(http.remove(path(two)).status, 200);
        QCOMPARE(http.remove(path(two)).code(), u"unknown_scene"_s);
        QCOMPARE(namesOf(http.get("/api/scenes")), QStringList { u"One"_s });
    }

    void lines_areEditedAllOrNone()
    {
        const StudioHome home;
        const StudioProcess studio(home);
        const HttpClient http = studio.http();
        const qint64 scene = make(http, u"One"_s);
        const auto added =
            http.post(path(scene, "/lines"),
                      { { u"add"_s, QJsonArray { withText(u"a"_s), withText(u"b"_s), withText(u"c"_s) } } });
        QVERIFY2(added.status == 200, added.summary());
        QList<qint64> ids;
        for (const auto line : added.json()[u"added"_s].toArray())
            ids << line[u"id"_s].toInteger();
        QCOMPARE(ids.size(), 3);

        const QJsonObject edit {
            { u"remove"_s, QJsonArray { ids[0] } },
            { u"change"_s, QJsonArray { QJsonObject { { u"id"_s, ids[1] }, { u"text"_s, u"B"_s } } } },
            { u"add"_s, QJsonArray { QJsonObject { { u"text"_s, u"top"_s }, { u"below"_s, 0 } } } },
            { u"order"_s, QJsonArray { ids[2], ids[1] } }
        };
        const auto edited = http.post(path(scene, "/lines"), edit);
        QVERIFY2(edited.status == 200, edited.summary());
        QCOMPARE(textsOf(http, scene), (QStringList { u"top"_s, u"c"_s, u"B"_s }));

        QJsonObject wrong = edit;
        wrong[u"remove"_s] = QJsonArray { ids[1], 999 };
        const auto refused = http.post(path(scene, "/lines"), wrong);
        QCOMPARE(refused.status, 404);
        QCOMPARE(refused.code(), u"unknown_line"_s);
        QCOMPARE(refused.field(), u"remove[1]"_s);
        QCOMPARE(textsOf(http, scene), (QStringList { u"top"_s, u"c"_s, u"B"_s }));

        const auto page = http.get(path(scene, "/lines?offset=1&limit=1")).json();
        QCOMPARE(page[u"count"_s].toInt(), 3);
        QCOMPARE(page[u"lines"_s].toArray().size(), 1);
        QCOMPARE(page[u"lines"_s][0][u"text"_s].toString(), u"c"_s);
        QCOMPARE(page[u"lines"_s][0][u"character"_s].toString(), u"mina"_s);
        QCOMPARE(page[u"states"_s].toObject(), (QJsonObject { { u"new"_s, 3 } }));
        const auto line = http.get("/api/lines/" + QByteArray::number(ids[1])).json();
        QCOMPARE(line[u"scene"_s].toInteger(), scene);
        QCOMPARE(line[u"line"_s][u"text"_s].toString(), u"B"_s);
    }

    void scene_isRenderedOnceAndKnowsItsSound()
    {
        const StudioHome home;
        const StudioProcess studio(home);
        const HttpClient http = studio.http();
        const qint64 scene = make(http, u"One"_s);
        QJsonObject wrong = withText(u"Nobody speaks this."_s);
        wrong[u"lang"_s] = u"xx-none"_s;
        const QJsonArray lines { withText(u"The tide is out."_s), wrong, withText(u"So is the cat."_s) };
        QCOMPARE(http.post(path(scene, "/lines"), { { u"add"_s, lines } }).status, 200);
        const auto report = http.post(path(scene, "/render"), {});
        QVERIFY2(report.status == 200, report.summary());
        QCOMPARE(report.json()[u"total"_s].toInt(), 3);
        QCOMPARE(report.json()[u"rendered"_s].toInt(), 2);
        QCOMPARE(report.json()[u"failures"_s].toArray().size(), 1);
        QVERIFY(report.json()[u"failures"_s][0][u"message"_s].toString().contains(u"xx-none"_s));

        const auto now = http.get(path(scene, "/lines")).json();
        QCOMPARE(now[u"states"_s].toObject(), (QJsonObject { { u"ready"_s, 2 }, { u"failed"_s, 1 } }));
        const QJsonObject first = now[u"lines"_s][0].toObject();
        QVERIFY(QFileInfo::exists(home.inside(first[u"path"_s].toString())));
        QCOMPARE(http.get(first[u"url"_s].toString().toLatin1()).headers.value("content-type"), "audio/wav");
        QVERIFY(http.get(path(scene)).json()[u"scene"_s][u"duration_ms"_s].toInt() > 500);

        QCOMPARE(http.post(path(scene, "/render"), { { u"which"_s, u"stale"_s } }).json()[u"total"_s].toInt(),
                 0);
        const auto job = http.post(path(scene, "/render?async=1"), { { u"which"_s, u"all"_s } });
        QCOMPARE(job.status, 202);
        const QByteArray url = job.json()[u"job"_s][u"url"_s].toString().toLatin1();
        QTRY_COMPARE_WITH_TIMEOUT(http.get(url).json()[u"state"_s].toString(), u"done"_s, kPatienceMs);
        QCOMPARE(http.get(url).json()[u"result"_s][u"rendered"_s].toInt(), 2);
        QCOMPARE(http.get(url).json()[u"title"_s].toString(), u"One"_s);
    }

    void dryRun_saysWhatItWouldCostAndAsksNobody()
    {
        const StudioHome home;
        const StudioProcess studio(home);
        const HttpClient http = studio.http();
        const qint64 scene = make(http, u"One"_s);
        const QJsonArray lines { withText(u"Twelve signs"_s), withText(u"Eight..."_s) };
        QCOMPARE(http.post(path(scene, "/lines"), { { u"add"_s, lines } }).status, 200);
        const auto costs = [](const HttpReply& reply) { return reply.json()[u"costs"_s].toArray(); };
        const QJsonObject dry { { u"dry_run"_s, true } };
        auto reply = http.post(path(scene, "/render"), dry);
        QVERIFY2(reply.status == 200, reply.summary());
        QCOMPARE(reply.json()[u"lines"_s].toInt(), 2);
        QVERIFY(costs(reply).isEmpty());

        // A paid service that nobody answers for: what asked it would say so.
        const QJsonObject openAi { { u"base_url"_s, u"http://192.0.2.1:9"_s },
                                   { u"price_per_million"_s, 50'000 },
                                   { u"monthly_characters"_s, 15 } };
        const QJsonObject tts { { u"active_provider"_s, u"openai"_s },
                                { u"fallback"_s, u"error"_s },
                                { u"providers"_s, QJsonObject { { u"openai"_s, openAi } } } };
        const QJsonObject settings { { u"audio"_s, QJsonObject { { u"tts"_s, tts } } } };
        QCOMPARE(http.post("/system/settings", settings).status, 200);
        for (const QByteArray& route : { path(scene, "/render"), QByteArray("/api/export") }) {
            reply = http.post(route, dry);
            QVERIFY2(reply.status == 200, reply.summary());
            QCOMPARE(reply.json()[u"lines"_s].toInt(), 2);
            QCOMPARE(costs(reply),
                     (QJsonArray { QJsonObject { { u"provider"_s, u"openai"_s },
                                                 { u"lines"_s, 2 },
                                                 { u"characters"_s, 20 },
                                                 { u"cost"_s, 1 },
                                                 { u"month_characters"_s, 0 },
                                                 { u"monthly_characters"_s, 15 } } }));
        }
        QCOMPARE(http.get("/api/tts/usage").json()[u"providers"_s][u"openai"_s][u"lines"_s].toInt(), 0);
        QCOMPARE(
            http.get("/api/music/usage").json()[u"providers"_s][u"elevenlabs"_s].toObject(),
            (QJsonObject {
                { u"seconds"_s, 0 }, { u"pieces"_s, 0 }, { u"cost"_s, 0 }, { u"monthly_minutes"_s, 0 } }));
        reply = http.post("/api/export", { { u"dry_run"_s, true }, { u"stale"_s, u"as_is"_s } });
        QCOMPARE(reply.json()[u"lines"_s].toInt(-1), 0);
    }

    void takes_areKeptChosenLockedAndDeleted()
    {
        const StudioHome home;
        const StudioProcess studio(home);
        const HttpClient http = studio.http();
        const qint64 scene = make(http, u"One"_s);
        QCOMPARE(
            http.post(path(scene, "/lines"), { { u"add"_s, QJsonArray { withText(u"Again, please."_s) } } })
                .status,
            200);
        QCOMPARE(http.post(path(scene, "/render"), {}).json()[u"rendered"_s].toInt(), 1);
        const qint64 line = http.get(path(scene, "/lines")).json()[u"lines"_s][0][u"id"_s].toInteger();
        const QByteArray takes = "/api/lines/" + QByteArray::number(line) + "/takes";
        const auto added = http.post(takes, { { u"seed"_s, 5 } });
        QVERIFY2(added.status == 200, added.summary());
        const qint64 take = added.json()[u"take"_s][u"id"_s].toInteger();
        QVERIFY(added.json()[u"take"_s][u"url"_s].isString());
        QCOMPARE(http.post(takes, { { u"seed"_s, 5 } }).code(), u"seed_in_use"_s);
        const auto both = http.get(takes).json()[u"takes"_s].toArray();
        QCOMPARE(both.size(), 2);
        QVERIFY(both[0][u"cache_key"_s] != both[1][u"cache_key"_s]);
        QVERIFY(both[0][u"chosen"_s].toBool() && !both[1][u"chosen"_s].toBool());

        const QByteArray one = takes + '/' + QByteArray::number(take);
        const auto chosen = http.post(one, { { u"chosen"_s, true }, { u"locked"_s, true } });
        QVERIFY2(chosen.status == 200, chosen.summary());
        QVERIFY(chosen.json()[u"take"_s][u"locked"_s].toBool());
        QCOMPARE(http.get(path(scene, "/lines")).json()[u"lines"_s][0][u"take"_s].toInteger(), take);
        QCOMPARE(http.remove(one).code(), u"take_locked"_s);
        QCOMPARE(http.post(one, { { u"locked"_s, false } }).status, 200);
        QCOMPARE(http.remove(one).json()[u"count"_s].toInt(), 1);
        QCOMPARE(http.remove(one).code(), u"unknown_take"_s);
        QVERIFY(http.get(path(scene, "/lines")).json()[u"lines"_s][0][u"take"_s].toInteger() != take);
    }

    void faults_areRefused_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("field");
        const auto row = [](const char* name, const char* where, const char* body, int status,
                            const char* code, const char* field) {
            QTest::newRow(name) << QByteArray(where) << jsonOf(body) << status << QByteArray(code)
                                << QByteArray(field);
        };
        row("no name", "/api/scenes", "{}", 400, "missing_field", "name");
        row("blank name", "/api/scenes", R"({"name":" "})", 400, "", "name");
        row("name of a wrong type", "/api/scenes", R"({"name":3})", 400, "wrong_type", "name");
        row("long name", "/api/scenes", R"({"name":"PLACEHOLDER"})", 400, "out_of_range", "name");
        row("no such scene", "/api/scenes/99", R"({"name":"x"})", 404, "unknown_scene", "");
        row("no id", "/api/scenes/one", R"({"name":"x"})", 404, "unknown_scene", "");
        row("above none", "/api/scenes/1", R"({"above":77})", 404, "unknown_scene", "");
        row("negative above", "/api/scenes/1", R"({"above":-1})", 400, "out_of_range", "above");
        row("remove is no array", "/api/scenes/1/lines", R"({"remove":3})", 400, "wrong_type", "remove");
        row("remove is no id", "/api/scenes/1/lines", R"({"remove":[1.5]})", 400, "out_of_range",
            "remove[0]");
        row("add is no object", "/api/scenes/1/lines", R"({"add":["x"]})", 400, "wrong_type", "add[0]");
        row("text of a wrong type", "/api/scenes/1/lines", R"({"add":[{"text":1}]})", 400, "wrong_type",
            "add[0].text");
        row("change without an id", "/api/scenes/1/lines", R"({"change":[{"text":"x"}]})", 400,
            "missing_field", "change[0].id");
        row("lines of no scene", "/api/scenes/99/lines", R"({"add":[]})", 404, "unknown_scene", "");
        row("render what", "/api/scenes/1/render", R"({"which":"some"})", 400, "out_of_range", "which");
        row("render of no scene", "/api/scenes/99/render", "{}", 404, "unknown_scene", "");
        row("take of no line", "/api/lines/99/takes", "{}", 404, "unknown_line", "");
        row("seed", "/api/lines/99/takes", R"({"seed":-1})", 400, "out_of_range", "seed");
        row("unchosen", "/api/lines/1/takes/1", R"({"chosen":false})", 400, "out_of_range", "chosen");
    }

    void faults_areRefused()
    {
        QFETCH(QByteArray, path);
        QFETCH(QJsonObject, body);
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, field);
        if (body[u"name"_s].toString() == u"PLACEHOLDER")
            body[u"name"_s] = QString(300, u'n');
        const auto reply = shared().post(path, body);
        QVERIFY2(reply.status == status, reply.summary());
        if (!code.isEmpty())
            QCOMPARE(reply.code(), QString::fromLatin1(code));
        QCOMPARE(reply.field(), QString::fromLatin1(field));
        QCOMPARE(namesOf(shared().get("/api/scenes")), QStringList { u"Only"_s });
    }

    void commandLine_doesTheSameBesideTheStudio()
    {
        const StudioHome home;
        const StudioProcess studio(home);
        const HttpClient http = studio.http();
        const QString file = home.beside(u"harbour.tsv"_s);
        overwrite(file, "character\ttext\tlang\nmina\tHello.\ten\nren\tGood evening.\ten\n");
        const auto run = [&home](const QStringList& words) {
            const auto result = runCli(home, QStringList { u"script"_s } + words);
            return result.exitCode == 0 ? result.output
                                        : "exit " + QByteArray::number(result.exitCode) + result.errors;
        };
        QCOMPARE(run({ u"new"_s, u"Opening"_s }).left(6), "scene ");
        QCOMPARE(run({ u"import"_s, file, u"--scene"_s, u"Opening"_s }), "imported 2 lines\n");
        QCOMPARE(run({ u"rename"_s, u"Opening"_s, u"Harbour"_s }), "renamed to Harbour\n");
        const QByteArray rendered = run({ u"render"_s, u"Harbour"_s });
        QVERIFY2(rendered.startsWith("rendered 2 of 2 lines"), rendered);
        const QByteArray shown = run({ u"show"_s, u"Harbour"_s });
        QVERIFY2(shown.contains("ready") && shown.contains("Good evening."), shown);
        QVERIFY(run({ u"list"_s }).contains("Harbour  2 lines"));
        const qint64 scene = http.get("/api/scenes").json()[u"scenes"_s][0][u"id"_s].toInteger();
        const QString line =
            QString::number(http.get(path(scene, "/lines")).json()[u"lines"_s][0][u"id"_s].toInteger());
        const QByteArray takes = run({ u"takes"_s, line, u"add"_s, u"--seed"_s, u"9"_s });
        QVERIFY2(takes.contains("seed 9") && takes.count('\n') == 2, takes);
        QVERIFY(run({ u"takes"_s, line, u"choose"_s, u"999"_s }).startsWith("exit 2"));
        QCOMPARE(run({ u"remove"_s, u"Harbour"_s }), "removed the scene and its 2 lines\n");
        QVERIFY(run({ u"show"_s, u"Harbour"_s }).startsWith("exit 2"));
        QCOMPARE(http.get("/api/scenes").json()[u"count"_s].toInt(), 0);
    }

    void cleanupTestCase()
    {
        m_studio.reset();
        m_home.reset();
    }

private:
    static qint64 make(const HttpClient& http, const QString& name)
    {
        return http.post("/api/scenes", { { u"name"_s, name } }).json()[u"scene"_s][u"id"_s].toInteger();
    }

    static QStringList namesOf(const HttpReply& scenes)
    {
        QStringList names;
        for (const auto scene : scenes.json()[u"scenes"_s].toArray())
            names << scene[u"name"_s].toString();
        return names;
    }

    static QStringList textsOf(const HttpClient& http, qint64 scene)
    {
        QStringList texts;
        for (const auto line : http.get(path(scene, "/lines")).json()[u"lines"_s].toArray())
            texts << line[u"text"_s].toString();
        return texts;
    }

    /// One studio for all that is refused.
    HttpClient shared()
    {
        if (!m_studio) {
            m_home = std::make_unique<StudioHome>();
            m_studio = std::make_unique<StudioProcess>(*m_home);
            make(m_studio->http(), u"Only"_s);
        }
        return m_studio->http();
    }

    std::unique_ptr<StudioHome> m_home {};
    std::unique_ptr<StudioProcess> m_studio {};
};

QTEST_GUILESS_MAIN(tst_ScriptApi)
#include "tst_ScriptApi.moc"
