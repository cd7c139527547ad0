#include "core/base/Files.h"
#include "core/comfy/WorkflowFiles.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace comfyvn;

namespace {

QString source(const QString& path)
{
    return qEnvironmentVariable("STUDIO_SOURCE_DIR") + u'/' + path;
}

/// What is wrong with a value that stands in the graph itself; empty: nothing.
QString valueFault(const QJsonArray& wanted, const QJsonValue& value)
{
    const QString type = wanted[0].toString();
    const QJsonObject limits = wanted[1].toObject();
    if (type == u"COMBO") {
        const QJsonArray options = limits[u"options"_s].toArray(); // empty: files of that server
        return options.isEmpty() || options.contains(value) ? QString() : u"is no option"_s;
    }
    if (type == u"BOOLEAN")
        return value.isBool() ? QString() : u"is no boolean"_s;
    if (type == u"STRING")
        return value.isString() ? QString() : u"is no text"_s;
    if (type != u"INT" && type != u"FLOAT")
        return u"needs a link"_s;
    if (!value.isDouble() || (type == u"INT" && std::floor(value.toDouble()) != value.toDouble()))
        return u"is no number of that type"_s;
    const bool inside = value.toDouble() >= limits[u"min"_s].toDouble(-HUGE_VAL)
        && value.toDouble() <= limits[u"max"_s].toDouble(HUGE_VAL);
    return inside ? QString() : u"is out of range"_s;
}

/// What a server that has `classes` would refuse in the graph, in the order of the nodes.
QStringList faultsOf(const QJsonObject& graph, const QJsonObject& classes)
{
    QStringList faults;
    bool saves = false;
    for (auto node = graph.begin(); node != graph.end(); ++node) {
        const QString name = node.value()[u"class_type"_s].toString();
        const QJsonObject definition = classes[name].toObject();
        if (definition.isEmpty()) {
            faults << u"no node %1"_s.arg(name);
            continue;
        }
        saves = saves || definition[u"output_node"_s].toBool();
        const QJsonObject inputs = node.value()[u"inputs"_s].toObject();
        const QJsonObject required = definition[u"required"_s].toObject();
        for (const QString& wanted : required.keys())
            if (!inputs.contains(wanted))
                faults << u"%1.%2 is missing"_s.arg(name, wanted);
        for (auto input = inputs.begin(); input != inputs.end(); ++input) {
            const QJsonArray wanted = required.contains(input.key())
                ? required[input.key()].toArray()
                : definition[u"optional"_s][input.key()].toArray();
            QString fault = wanted.isEmpty() ? u"is not known"_s : QString();
            if (fault.isEmpty() && input.value().isArray()) {
                const QString from = graph[input.value()[0].toString()][u"class_type"_s].toString();
                const QJsonValue given = classes[from][u"output"_s][input.value()[1].toInt()];
                const QString type = wanted[0].toString();
                fault = type == u"*" || given.toString() == type ? QString() : u"is linked to another type"_s;
            } else if (fault.isEmpty()) {
                fault = valueFault(wanted, input.value());
            }
            if (!fault.isEmpty())
                faults << u"%1.%2 %3"_s.arg(name, input.key(), fault);
        }
    }
    if (!saves)
        faults << u"nothing is saved"_s;
    return faults;
}

/// What the studio gives for placeholders when a line or a track is rendered.
QJsonObject studioValues(const ComfyWorkflow& workflow, const QString& lang)
{
    const QStringList voices = voicesFor(workflow.manifest, lang);
    QJsonObject values { { u"text"_s, u"Say \"{{text}}\""_s },
                         { u"prompt"_s, u"lo-fi, calm"_s },
                         { u"lang"_s, nodeLanguage(workflow.manifest, lang).value_or(QString()) },
                         { u"voice"_s, voices.value(0) },
                         { u"instruction"_s, u""_s },
                         { u"prefix"_s, u"comfyvn/x"_s },
                         { u"ref_audio"_s, u"source.wav"_s } };
    if (workflow.manifest.seed)
        values[u"seed"_s] = foldedSeed(4'294'967'295, *workflow.manifest.seed);
    return values;
}

} // namespace

class tst_ShippedWorkflows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(source(u"tests/core/comfy/object_info.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_classes = QJsonDocument::fromJson(file.readAll()).object();
        QVERIFY(!m_classes.isEmpty());
    }

    void shipped_areEnough()
    {
        const QDir folder(source(u"workflows"_s));
        const auto graphs = [&](const QString& pattern) {
            return folder.entryList({ pattern }, QDir::Files)
                .filter(QRegularExpression(u"^(?!.*manifest)"_s));
        };
        QVERIFY(graphs(u"tts_*.json"_s).size() >= 4);
        QVERIFY(graphs(u"music*.json"_s).size() >= 4);
        QVERIFY(folder.exists(u"tts_comfy.json"_s));
        QVERIFY(folder.exists(u"musicgen_remix.json"_s));
    }

    void shipped_areValid_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("version");
        QTest::addColumn<bool>("runs");
        const QDir folder(source(u"workflows"_s));
        const QStringList files = folder.entryList({ u"*.json"_s }, QDir::Files);
        for (const QString& file : files) {
            if (file.endsWith(u".manifest.json"_s))
                continue;
            for (const QString& version : { u"0.3.64"_s, u"0.8.0"_s, u"0.33.0"_s }) {
                const bool needsNewer = file.contains(u"ace_step_1_5"_s) && version != u"0.33.0";
                QTest::addRow("%s on %s", qPrintable(file), qPrintable(version))
                    << u"workflows/"_s + file << version << !needsNewer;
            }
        }
    }

    void shipped_areValid()
    {
        QFETCH(QString, name);
        QFETCH(QString, version);
        QFETCH(bool, runs);
        WorkflowFiles files(WorkspacePaths(u"/nowhere"_s), source(QString()));
        const auto workflow = files.load(name);
        QVERIFY2(workflow, workflow ? "" : qPrintable(workflow.error().message));
        const WorkflowManifest& manifest = (*workflow)->manifest;
        QVERIFY(!manifest.title.isEmpty());
        QVERIFY(!manifest.packs.isEmpty());
        QVERIFY(!manifest.outputNode.isEmpty());
        for (const QString& key : manifest.parameters.keys())
            QVERIFY2((*workflow)->keys.contains(key), qPrintable(key));

        QJsonObject classes = m_classes[version].toObject();
        const QJsonObject packs = m_classes[u"packs"_s].toObject();
        for (auto it = packs.begin(); it != packs.end(); ++it)
            classes[it.key()] = it.value();
        const QStringList languages =
            manifest.languages.isEmpty() ? QStringList { u"en"_s } : manifest.languages.keys();
        for (const QString& lang : languages) {
            const auto graph = filledGraph(**workflow, studioValues(**workflow, lang));
            QVERIFY2(graph, graph ? "" : qPrintable(graph.error().message));
            const QStringList faults = faultsOf(*graph, classes);
            QVERIFY2(faults.isEmpty() == runs, qPrintable(faults.join(u"; "_s)));
        }
        for (const QStringList& voices : manifest.voices) { // each of them is one that the nodes offer
            for (const QString& voice : voices) {
                QJsonObject values = studioValues(**workflow, u"en"_s);
                values[u"voice"_s] = voice;
                const auto graph = filledGraph(**workflow, values);
                QVERIFY(graph);
                QVERIFY2(faultsOf(*graph, classes).isEmpty() == runs, qPrintable(voice));
            }
        }
    }

private:
    QJsonObject m_classes;
};

QTEST_GUILESS_MAIN(tst_ShippedWorkflows)
#include "tst_ShippedWorkflows.moc"
