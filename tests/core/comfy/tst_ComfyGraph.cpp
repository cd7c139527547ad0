#include "core/comfy/ComfyGraph.h"
#include "core/comfy/ComfyHost.h"
#include "core/comfy/ComfyJson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;

namespace {

QJsonObject object(const char* text)
{
    return QJsonDocument::fromJson(text).object();
}

ComfyJob speechJob()
{
    return { .title = u"tts.json"_s,
             .graph = object(R"({"1": {"class_type": "LoadAudio", "inputs": {"audio": "?"}},
                                 "2": {"class_type": "Speak", "inputs": {"text": "Hi", "voice": ["1", 0], "model": "b"},
                                       "_meta": {"title": "Speaker"}},
                                 "9": {"class_type": "SaveAudio", "inputs": {"audio": ["2", 0],
                                       "filename_prefix": "mine"}}})"),
             .outputNode = u"9"_s,
             .requiredClasses = { u"PreviewAny"_s },
             .uploads = { { .content = comfyContent("RIFF"),
                            .suffix = u"wav"_s,
                            .inputs = { { u"1"_s, u"audio"_s } } } } };
}

} // namespace

class tst_ComfyGraph : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void graphToSend_givesEachPromptFilesOfItsOwn()
    {
        const QJsonObject graph = graphToSend(speechJob(), u"id-1"_s, { u"ref (1).wav"_s });
        QCOMPARE(graph[u"9"_s][u"inputs"_s][u"filename_prefix"_s].toString(), u"comfyvn/id-1"_s);
        QCOMPARE(graph[u"1"_s][u"inputs"_s][u"audio"_s].toString(), u"ref (1).wav"_s);
        QCOMPARE(graph[u"2"_s], speechJob().graph[u"2"_s]);
    }

    void classesOf_namesEachOnce()
    {
        QCOMPARE(classesOf(speechJob()),
                 QStringList({ u"LoadAudio"_s, u"PreviewAny"_s, u"SaveAudio"_s, u"Speak"_s }));
    }

    void nodeTitle_fallsBackToClassAndId()
    {
        const QJsonObject graph = speechJob().graph;
        QCOMPARE(nodeTitle(graph, u"2"_s), u"Speaker"_s);
        QCOMPARE(nodeTitle(graph, u"9"_s), u"SaveAudio"_s);
        QCOMPARE(nodeTitle(graph, u"57:12"_s), u"57:12"_s);
    }

    void missingFor_readsChoicesInTheOldWayAndTheNew()
    {
        QMap<QString, QJsonObject> nodes;
        nodes[u"LoadAudio"_s] = object(R"({"input": {"required": {"audio": [[], {"audio_upload": true}]}}})");
        nodes[u"SaveAudio"_s] = object(R"({"input": {"required": {"audio": ["AUDIO"]}}})");
        nodes[u"PreviewAny"_s] = {};
        nodes[u"Speak"_s] =
            object(R"({"input": {"required": {"text": ["STRING"], "model": [["a", "c"], {}]}}})");
        QCOMPARE(missingFor(speechJob(), nodes),
                 (ComfyMissing { { u"PreviewAny"_s }, { u"model: b (Speaker)"_s } }));

        nodes[u"PreviewAny"_s] = object(R"({"output_node": true})");
        nodes[u"Speak"_s] =
            object(R"({"input": {"optional": {"model": ["COMBO", {"options": ["a", "b"]}]}}})");
        QVERIFY(missingFor(speechJob(), nodes).isEmpty());
        QCOMPARE(inputChoices(nodes[u"Speak"_s], u"model"_s), QStringList({ u"a"_s, u"b"_s }));
    }

    void graphProgress_countsNodesAndTheirSteps()
    {
        const QJsonObject graph = speechJob().graph;
        QCOMPARE(graphProgress(graph, {}, 0), 0.0);
        const QJsonObject states = object(R"({"1": {"value": 1, "max": 1, "state": "finished"},
                                              "2": {"value": 5, "max": 10, "state": "running"}})");
        QCOMPARE(graphProgress(graph, states, 0), 0.5);
        QCOMPARE(graphProgress(graph, states, 3), 1.0);
    }

    void parsePythonJson_readsWhatPythonWrites_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("NaN") << QByteArray(
            "{\"a\": [NaN, -Infinity, Infinity, -1], \"NaN\": \"a NaN \\\" -Infinity\"}")
                             << true;
        QTest::newRow("half") << QByteArray("{\"a\": ") << false;
        QTest::newRow("list") << QByteArray("[1]") << false;
        QTest::newRow("web page") << QByteArray("<html>NaN</html>") << false;
        QTest::newRow("open string") << QByteArray("{\"NaN\": \"\\") << false;
    }

    void parsePythonJson_readsWhatPythonWrites()
    {
        QFETCH(QByteArray, text);
        const auto parsed = parsePythonJson(text);
        QTEST(parsed.has_value(), "good");
        const QJsonObject expected {
            { u"a"_s, QJsonArray { QJsonValue::Null, QJsonValue::Null, QJsonValue::Null, -1 } },
            { u"NaN"_s, u"a NaN \" -Infinity"_s }
        };
        if (parsed)
            QCOMPARE(*parsed, expected);
    }

    void comfyBaseUrl_takesWhatPeopleType_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("url");
        QTest::newRow("host and port") << u" 127.0.0.1:8188/ "_s << u"http://127.0.0.1:8188"_s;
        QTest::newRow("path") << u"https://box.example/comfy//"_s << u"https://box.example/comfy"_s;
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("file") << u"file:///etc/passwd"_s << QString();
        QTest::newRow("query") << u"http://a/?x=1"_s << QString();
        QTest::newRow("words") << u"my server"_s << QString();
    }

    void comfyBaseUrl_takesWhatPeopleType()
    {
        QFETCH(QString, typed);
        QFETCH(QString, url);
        const auto read = comfyBaseUrl(typed);
        QCOMPARE(read ? read->toString() : QString(), url);
        if (!read)
            QCOMPARE(read.error().code, u"bad_base_url"_s);
    }

    void hostName_hidesThePassword()
    {
        QCOMPARE(hostName(QUrl(u"https://me:secret@box.example:8443/comfy"_s)),
                 u"https://box.example:8443/comfy"_s);
    }
};

QTEST_APPLESS_MAIN(tst_ComfyGraph)
#include "tst_ComfyGraph.moc"
