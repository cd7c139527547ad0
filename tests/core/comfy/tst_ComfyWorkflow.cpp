#include "core/comfy/ComfyWorkflow.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;

namespace {

// clang-format off
const QByteArray kGraph = R"J({
  "1": {"class_type": "Talker", "inputs": {"text": "{{text}}", "seed": "{{seed}}", "speed": "{{ speed }}",
        "loud": "{{loud}}", "note": "Speaker 1: {{text}} ({{speed}})", "list": ["{{text}}", 2, 3]},
        "_meta": {"title": "Talk {{text}}"}},
  "9": {"class_type": "SaveAudio", "inputs": {"audio": ["1", 0], "filename_prefix": "{{prefix}}"}}
})J";
// clang-format on

Result<ComfyWorkflow> read(const QByteArray& graph, const QByteArray& manifest = {})
{
    return readWorkflow(u"workflows/test.json"_s, graph, manifest);
}

QJsonObject inputsOfNode(const QJsonObject& graph, const QString& id)
{
    return graph[id][u"inputs"_s].toObject();
}

QByteArray chain(int nodes)
{
    QJsonObject graph;
    for (int i = 0; i < nodes; ++i) {
        QJsonObject inputs;
        if (i > 0)
            inputs[u"from"_s] = QJsonArray { QString::number(i - 1), 0 };
        graph[QString::number(i)] = QJsonObject { { u"class_type"_s, u"Pass"_s }, { u"inputs"_s, inputs } };
    }
    return QJsonDocument(graph).toJson(QJsonDocument::Compact);
}

} // namespace

class tst_ComfyWorkflow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fill_keepsNativeTypes()
    {
        const auto workflow = read(kGraph, R"({"defaults": {"speed": 1.5, "loud": true}})");
        QVERIFY(workflow);
        QCOMPARE(workflow->keys, (QStringList { u"loud"_s, u"prefix"_s, u"seed"_s, u"speed"_s, u"text"_s }));
        const auto graph = filledGraph(*workflow,
                                       { { u"text"_s, u"Hello"_s },
                                         { u"seed"_s, qint64 { 9007199254740991 } },
                                         { u"prefix"_s, u"a/b"_s } });
        QVERIFY(graph);
        const QJsonObject inputs = inputsOfNode(*graph, u"1"_s);
        QCOMPARE(inputs[u"text"_s], QJsonValue(u"Hello"_s));
        QCOMPARE(inputs[u"seed"_s].toInteger(), qint64 { 9007199254740991 });
        QCOMPARE(inputs[u"speed"_s], QJsonValue(1.5));
        QCOMPARE(inputs[u"loud"_s], QJsonValue(true));
        QCOMPARE(inputs[u"note"_s], QJsonValue(u"Speaker 1: Hello (1.5)"_s));
        QCOMPARE(inputs[u"list"_s].toArray(), (QJsonArray { u"Hello"_s, 2, 3 }));
        QCOMPARE(inputsOfNode(*graph, u"9"_s)[u"audio"_s].toArray(), (QJsonArray { u"1"_s, 0 }));
        QCOMPARE((*graph)[u"1"_s][u"_meta"_s][u"title"_s], QJsonValue(u"Talk {{text}}"_s));
        QVERIFY(QJsonDocument(*graph).toJson().contains("9007199254740991"));
    }

    void fill_looksOnceAtWhatIsInserted()
    {
        const auto workflow =
            read(R"({"1": {"class_type": "T", "inputs": {"a": "{{text}}", "b": "<{{text}}>"}}})");
        QVERIFY(workflow);
        const QString text = u"\"{{seed}}\" {{text}} {{{{ }} \\ \n\t{{nobody}} 漢字 😀 \"}]"_s;
        const auto graph = filledGraph(*workflow, { { u"text"_s, text } });
        QVERIFY(graph);
        const auto sent = QJsonDocument::fromJson(QJsonDocument(*graph).toJson()).object();
        QCOMPARE(inputsOfNode(sent, u"1"_s)[u"a"_s].toString(), text);
        QCOMPARE(inputsOfNode(sent, u"1"_s)[u"b"_s].toString(), u'<' + text + u'>');
    }

    void fill_leavesOtherBracesAlone()
    {
        const auto workflow =
            read(R"({"1": {"class_type": "T", "inputs": {"a": "{{a|b}} {x} {{}} {{1}}"}}})");
        QVERIFY(workflow);
        QVERIFY(workflow->keys.isEmpty());
        const auto graph = filledGraph(*workflow, {});
        QVERIFY(graph);
        QCOMPARE(inputsOfNode(*graph, u"1"_s)[u"a"_s].toString(), u"{{a|b}} {x} {{}} {{1}}"_s);
    }

    void fill_refusesUnknownKeys()
    {
        const auto workflow = read(kGraph);
        QVERIFY(workflow);
        const auto graph = filledGraph(*workflow, { { u"text"_s, u"Hello"_s } });
        QVERIFY(!graph);
        QCOMPARE(graph.error().code, u"unknown_placeholder"_s);
        QVERIFY(graph.error().message.contains(u"{{loud}}"_s));
        QVERIFY(graph.error().message.contains(u"workflows/test.json"_s));
    }

    void fill_keepsNumbersInRange()
    {
        const auto workflow = read(kGraph, R"({"defaults": {"loud": false},
            "parameters": {"speed": {"label": "Speed", "min": 80, "max": 450}}})");
        QVERIFY(workflow);
        const auto graph = filledGraph(
            *workflow,
            { { u"text"_s, u"x"_s }, { u"seed"_s, 1 }, { u"speed"_s, 1000 }, { u"prefix"_s, u"p"_s } });
        QVERIFY(graph);
        QCOMPARE(inputsOfNode(*graph, u"1"_s)[u"speed"_s], QJsonValue(450));
    }

    void fill_usesBindings()
    {
        const QByteArray graph = R"({
          "6": {"class_type": "Talker", "inputs": {"text": "as exported", "seed": 5}, "_meta": {"title": "Say"}},
          "7": {"class_type": "SaveAudio", "inputs": {"audio": ["6", 0], "filename_prefix": "x"}}})";
        const auto workflow = read(graph, R"({"bindings": {"text": [{"node": "Say", "input": "text"}],
                                                           "seed": [{"node": "Talker", "input": "seed"}]}})");
        QVERIFY(workflow);
        const auto filled = filledGraph(*workflow, { { u"text"_s, u"{{seed}}"_s }, { u"seed"_s, 7 } });
        QVERIFY(filled);
        QCOMPARE(inputsOfNode(*filled, u"6"_s),
                 (QJsonObject { { u"text"_s, u"{{seed}}"_s }, { u"seed"_s, 7 } }));
        QCOMPARE(inputsOf(*workflow, u"seed"_s), (QList<WorkflowBinding> { { u"6"_s, u"seed"_s } }));
    }

    void read_refuses_data()
    {
        QTest::addColumn<QByteArray>("graph");
        QTest::addColumn<QByteArray>("manifest");
        QTest::addColumn<QString>("says");
        const QByteArray one = R"({"1": {"class_type": "T", "inputs": {"a": 1, "b": ["1", 0]}}})";
        const QByteArray fine = R"({"1": {"class_type": "T", "inputs": {"a": 1}},
                                    "2": {"class_type": "T", "inputs": {"a": ["1", 0]}}})";
        QTest::newRow("the editor's format")
            << QByteArray(R"({"last_node_id": 4, "nodes": [], "links": [], "version": 0.4})") << QByteArray()
            << u"Export (API)"_s;
        QTest::newRow("empty") << QByteArray("{}") << QByteArray() << u"no nodes"_s;
        QTest::newRow("no JSON") << QByteArray("<html>") << QByteArray() << u"JSON"_s;
        QTest::newRow("an array") << QByteArray("[]") << QByteArray() << u"array"_s;
        QTest::newRow("a request around it")
            << QByteArray(R"({"prompt": {"1": {"class_type": "T", "inputs": {}}}})") << QByteArray()
            << u"\"prompt\""_s;
        QTest::newRow("equal keys") << QByteArray(R"({"1": {"class_type": "T", "inputs": {}}, "1": {}})")
                                    << QByteArray() << u"stands twice"_s;
        QTest::newRow("too deep") << QByteArray(R"({"1": {"class_type": "T", "inputs": {"a": )")
                + QByteArray(100, '[') + QByteArray(100, ']') + "}}}"
                                  << QByteArray() << u"deeper"_s;
        QTest::newRow("too large") << QByteArray(50 << 20, ' ') << QByteArray() << u"larger than 2 MB"_s;
        QTest::newRow("too many nodes") << chain(2001) << QByteArray() << u"2001 nodes"_s;
        QTest::newRow("a link to itself") << one << QByteArray() << u"circle"_s;
        QTest::newRow("a cycle") << QByteArray(R"({"a": {"class_type": "T", "inputs": {"x": ["c", 0]}},
                                                   "b": {"class_type": "T", "inputs": {"x": ["a", 0]}},
                                                   "c": {"class_type": "T", "inputs": {"x": ["b", 1]}}})")
                                 << QByteArray() << u"circle"_s;
        QTest::newRow("a link to nowhere")
            << QByteArray(R"({"1": {"class_type": "T", "inputs": {"a": ["12", 0]}}})") << QByteArray()
            << u"\"12\""_s;
        QTest::newRow("an output that is not there")
            << fine << QByteArray(R"({"output_node": "9"})") << u"\"9\""_s;
        QTest::newRow("a message that is not there")
            << fine << QByteArray(R"({"message_node": "9"})") << u"\"9\""_s;
        QTest::newRow("a seed range upside down")
            << fine << QByteArray(R"({"seed": [9, 1]})") << u"\"seed\""_s;
        QTest::newRow("a language that is a number")
            << fine << QByteArray(R"({"lang": {"en": 1}})") << u"lang.en"_s;
        QTest::newRow("a binding over a link")
            << fine << QByteArray(R"({"bindings": {"text": [{"node": "2", "input": "a"}]}})") << u"linked"_s;
        QTest::newRow("a binding to two nodes")
            << fine << QByteArray(R"({"bindings": {"text": [{"node": "T", "input": "a"}]}})")
            << u"only one"_s;
        QTest::newRow("a binding to no input")
            << fine << QByteArray(R"({"bindings": {"text": [{"node": "1", "input": "z"}]}})")
            << u"not there"_s;
        QTest::newRow("a manifest that is no JSON") << fine << QByteArray("{") << u"manifest"_s;
    }

    void read_refuses()
    {
        QFETCH(QByteArray, graph);
        QFETCH(QByteArray, manifest);
        QFETCH(QString, says);
        const auto workflow = read(graph, manifest);
        QVERIFY(!workflow);
        QCOMPARE(workflow.error().code, u"invalid_workflow"_s);
        QVERIFY2(workflow.error().message.contains(says), qPrintable(workflow.error().message));
        QVERIFY(workflow.error().message.contains(u"workflows/test.json"_s));
    }

    void read_takesALongChain() { QVERIFY(read(chain(2000))); }

    void hash_followsContent()
    {
        const auto plain = read(kGraph);
        const auto again = read(kGraph);
        const auto other = read(kGraph, R"({"title": "Other"})");
        QVERIFY(plain && again && other);
        QCOMPARE(plain->hash.size(), 12);
        QCOMPARE(plain->hash, again->hash);
        QVERIFY(plain->hash != other->hash);
    }

    void manifest_readsWhatPeersWrite()
    {
        const auto manifest = workflowManifestFrom(QJsonDocument::fromJson(R"({
            "output_node": "9", "lang": "ISO code or unknown", "seed": [0, 18446744073709551615],
            "voice": ["Ann", "Bob"], "requires": ["pack"], "defaults": {"speed": 1}})")
                                                       .object());
        QVERIFY(manifest);
        QCOMPARE(manifest->seed, (SeedRange { 0, 9007199254740991 }));
        QCOMPARE(voicesFor(*manifest, u"ja"_s), (QStringList { u"Ann"_s, u"Bob"_s }));
        QCOMPARE(nodeLanguage(*manifest, u"ja-JP"_s), u"ja"_s);
    }

    void manifest_namesLanguages()
    {
        const auto manifest = workflowManifestFrom(
            { { u"lang"_s, QJsonObject { { u"en"_s, u"English"_s }, { u"en-GB"_s, u"British"_s } } } });
        QVERIFY(manifest);
        QCOMPARE(nodeLanguage(*manifest, u"en_gb"_s), u"British"_s);
        QCOMPARE(nodeLanguage(*manifest, u"EN-us"_s), u"English"_s);
        QVERIFY(!nodeLanguage(*manifest, u"fr"_s));
    }

    void seed_isFolded()
    {
        QCOMPARE(foldedSeed(5, { 1, 9 }), 5);
        QCOMPARE(foldedSeed(0, { 1, 9 }), 1);
        QCOMPARE(foldedSeed(10, { 1, 9 }), 2);
        for (const qint64 seed : { qint64 { 0 }, qint64 { 4'294'967'295 }, (qint64 { 1 } << 53) - 1 }) {
            const qint64 folded = foldedSeed(seed, {});
            QVERIFY(folded >= 1 && folded <= 999'999'999);
        }
        const auto none = workflowManifestFrom({ { u"seed"_s, QJsonValue::Null } });
        QVERIFY(none && !none->seed);
    }
};

QTEST_GUILESS_MAIN(tst_ComfyWorkflow)
#include "tst_ComfyWorkflow.moc"
