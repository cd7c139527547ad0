#include "core/base/Files.h"
#include "core/comfy/OwnWorkflows.h"
#include "core/comfy/WorkflowFiles.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;

namespace {

/// As ComfyUI exports it: no placeholders anywhere.
const QByteArray kExport = R"({
  "3": {"class_type": "KokoroSpeaker", "_meta": {"title": "Speaker"}, "inputs": {"speaker_name": "af_sky"}},
  "10": {"class_type": "KokoroGenerator", "_meta": {"title": "Kokoro"},
         "inputs": {"text": "I am a synthesized robot", "speed": 1, "seed": 7, "lang": "English", "speaker": ["3", 0]}},
  "11": {"class_type": "LoadAudio", "inputs": {"audio": "voice.wav"}},
  "12": {"class_type": "PreviewAudio", "inputs": {"audio": ["10", 0]}},
  "20": {"class_type": "SaveAudio", "_meta": {"title": "Save"}, "inputs": {"audio": ["10", 0], "filename_prefix": "x"}}
})";

const QByteArray kEditorFile =
    R"({"last_node_id": 4, "nodes": [{"id": 1, "type": "SaveAudio"}], "links": []})";

QJsonObject objectIn(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

class tst_OwnWorkflows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_workspace = m_folder->filePath(u"ws"_s);
        QVERIFY(QDir().mkpath(m_workspace));
    }

    void add_copiesIntoTheWorkspace()
    {
        const QString file = m_folder->filePath(u"my voice (v2).json"_s);
        QVERIFY(writeFile(file, kExport, Durability::ProcessCrash));
        const auto name = addWorkflow(WorkspacePaths(m_workspace), file);
        QVERIFY(name);
        QVERIFY(name->startsWith(u"workflows/"_s) && !name->contains(u' '));
        QFile copy(m_workspace + u'/' + *name);
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), kExport);
        QCOMPARE(addWorkflow(WorkspacePaths(m_workspace), file), name); // the same file again
        QCOMPARE(addWorkflow(WorkspacePaths(m_workspace), m_workspace + u'/' + *name), name);
        QVERIFY(writeFile(file, kExport + "\n", Durability::ProcessCrash));
        const auto other = addWorkflow(WorkspacePaths(m_workspace), file);
        QVERIFY(other && *other != *name);
    }

    void add_refusesWhatTheEditorSaves()
    {
        const QString file = m_folder->filePath(u"a.json"_s);
        QVERIFY(writeFile(file, kEditorFile, Durability::ProcessCrash));
        const auto name = addWorkflow(WorkspacePaths(m_workspace), file);
        QVERIFY(!name);
        QVERIFY(name.error().message.contains(u"Export (API)"_s));
        QVERIFY(!QFileInfo::exists(m_workspace + u"/workflows"_s));
        QCOMPARE(addWorkflow(WorkspacePaths(m_workspace), file + u"x"_s).error().kind, ErrorKind::NotFound);
    }

    void outputs_ofAPackAreOfferedWhereTheGraphEnds()
    {
        const auto workflow = readWorkflow(u"workflows/a.json"_s, R"({
          "1": {"class_type": "PackTTS", "inputs": {"text": "Hello."}},
          "2": {"class_type": "PackSaver", "inputs": {"sound": ["1", 0], "name": "x"}, "_meta": {"title": "To disk"}}
        })",
                                           {});
        QVERIFY(workflow);
        const WorkflowInputs all = workflowInputs(*workflow, WorkflowUse::Speech);
        QCOMPARE(all.outputs, (QList<WorkflowOutput> { { u"2"_s, u"To disk"_s } }));
        QCOMPARE(all.outputNode, u"2"_s);
    }

    void inputs_areListedAndGuessed()
    {
        const auto workflow = readWorkflow(u"workflows/a.json"_s, kExport, {});
        QVERIFY(workflow);
        const WorkflowInputs all = workflowInputs(*workflow, WorkflowUse::Speech);
        QStringList places;
        for (const WorkflowInput& input : all.inputs)
            places << input.place.node + u'.' + input.place.input;
        // Links are no values; nodes come in the order of their numbers.
        QCOMPARE(places,
                 (QStringList { u"3.speaker_name"_s, u"10.lang"_s, u"10.seed"_s, u"10.speed"_s, u"10.text"_s,
                                u"11.audio"_s, u"20.filename_prefix"_s }));
        QCOMPARE(all.inputs[0].node, u"Speaker"_s);
        QCOMPARE(all.outputs.size(), 2);
        QCOMPARE(all.outputNode, u"20"_s);
        const auto at = [](const QString& node, const QString& input) {
            return QList<WorkflowBinding> { { node, input } };
        };
        QCOMPARE(all.bindings.value(u"text"_s), at(u"10"_s, u"text"_s));
        QCOMPARE(all.bindings.value(u"voice"_s), at(u"3"_s, u"speaker_name"_s));
        QCOMPARE(all.bindings.value(u"seed"_s), at(u"10"_s, u"seed"_s));
        QCOMPARE(all.bindings.value(u"ref_audio"_s), at(u"11"_s, u"audio"_s));
    }

    void bind_writesTheManifestBeside()
    {
        const QString name = u"workflows/a.json"_s;
        const QString manifest = m_workspace + u"/workflows/a.manifest.json"_s;
        QVERIFY(writeFile(m_workspace + u'/' + name, kExport, Durability::ProcessCrash));
        QVERIFY(writeFile(manifest, R"({"lang": {"en": "English"}, "mine": 1})", Durability::ProcessCrash));
        const WorkflowWish wish { .title = u"My voice"_s,
                                  .outputNode = u"20"_s,
                                  .bindings = { { u"text"_s, { { u"10"_s, u"text"_s } } },
                                                { u"voice"_s, { { u"3"_s, u"speaker_name"_s } } } } };
        const WorkspacePaths paths(m_workspace);
        QVERIFY(bindWorkflow(paths, name, wish));
        const QJsonObject written = objectIn(manifest);
        QCOMPARE(written[u"mine"_s], 1); // what else stood there
        QCOMPARE(written[u"defaults"_s][u"voice"_s], u"af_sky"_s);
        QVERIFY(written[u"seed"_s].isNull()); // its seed stays as exported

        WorkflowFiles files(paths, m_folder->filePath(u"share"_s));
        const auto workflow = files.load(name);
        QVERIFY(workflow);
        QCOMPARE(useOf(**workflow), WorkflowUse::Speech);
        QCOMPARE((*workflow)->manifest.title, u"My voice"_s);
        const auto graph =
            filledGraph(**workflow, { { u"text"_s, u"Hello."_s }, { u"voice"_s, u"bf_emma"_s } });
        QVERIFY(graph);
        QCOMPARE((*graph)[u"10"_s][u"inputs"_s][u"text"_s], u"Hello."_s);
        QCOMPARE((*graph)[u"3"_s][u"inputs"_s][u"speaker_name"_s], u"bf_emma"_s);
        QCOMPARE((*graph)[u"10"_s][u"inputs"_s][u"seed"_s], 7);

        // Bound again with its seed, it takes one.
        WorkflowWish seeded = wish;
        seeded.bindings.insert(u"seed"_s, { { u"10"_s, u"seed"_s } });
        QVERIFY(bindWorkflow(paths, name, seeded));
        QVERIFY((*files.load(name))->manifest.seed.has_value());
        QCOMPARE(workflowInputs(**files.load(name), WorkflowUse::Speech).bindings, seeded.bindings);
    }

    void bind_refusesWhatDoesNotFit()
    {
        const QString name = u"workflows/a.json"_s;
        QVERIFY(writeFile(m_workspace + u'/' + name, kExport, Durability::ProcessCrash));
        const WorkspacePaths paths(m_workspace);
        const WorkflowWish linked { .bindings = { { u"voice"_s, { { u"10"_s, u"speaker"_s } } } } };
        QCOMPARE(bindWorkflow(paths, name, linked).error().code, u"invalid_workflow"_s);
        QVERIFY(!QFileInfo::exists(m_workspace + u"/workflows/a.manifest.json"_s));
        QVERIFY(writeFile(m_folder->filePath(u"out.json"_s), kExport, Durability::ProcessCrash));
        QCOMPARE(bindWorkflow(paths, u"../out.json"_s, {}).error().code, u"workflow_shipped"_s);
        QCOMPARE(bindWorkflow(paths, u"workflows/none.json"_s, {}).error().code, u"workflow_shipped"_s);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_workspace;
};

QTEST_GUILESS_MAIN(tst_OwnWorkflows)
#include "tst_OwnWorkflows.moc"
