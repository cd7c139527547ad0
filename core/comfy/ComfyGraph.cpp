#include "core/comfy/ComfyGraph.h"

#include <QJsonArray>

#include <algorithm>

namespace comfyvn {

using namespace Qt::StringLiterals;

namespace {

/// What a node declares for one of its inputs: `[type, options]`; empty when it has no such input.
QJsonArray declaration(const QJsonObject& node, const QString& input)
{
    const QJsonObject inputs = node.value(u"input"_s).toObject();
    for (const auto& part : { u"required"_s, u"optional"_s }) {
        const QJsonObject fields = inputs.value(part).toObject();
        if (fields.contains(input))
            return fields.value(input).toArray();
    }
    return {};
}

bool isChoice(const QJsonArray& declared)
{
    return declared.at(0).isArray() || declared.at(0).toString() == u"COMBO";
}

/// Files that somebody puts there, and lists that the server fetches only when its own window is open.
bool isOpenChoice(const QJsonObject& options)
{
    for (const auto& key :
         { u"audio_upload"_s, u"image_upload"_s, u"video_upload"_s, u"file_upload"_s, u"remote"_s }) {
        if (options.contains(key))
            return true;
    }
    return false;
}

void setInput(QJsonObject& graph, const QString& id, const QString& input, const QJsonValue& value)
{
    QJsonObject node = graph.value(id).toObject();
    QJsonObject inputs = node.value(u"inputs"_s).toObject();
    inputs.insert(input, value);
    node.insert(u"inputs"_s, inputs);
    graph.insert(id, node);
}

} // namespace

QString filePrefix(const QString& promptId)
{
    return u"comfyvn/"_s + promptId;
}

QJsonObject graphToSend(const ComfyJob& job, const QString& promptId, const QStringList& uploaded)
{
    QJsonObject graph = job.graph;
    const QStringList ids = graph.keys();
    for (const QString& id : ids) {
        if (graph[id][u"inputs"_s][u"filename_prefix"_s].isString())
            setInput(graph, id, u"filename_prefix"_s, filePrefix(promptId));
    }
    for (qsizetype i = 0; i < uploaded.size() && i < job.uploads.size(); ++i) {
        for (const ComfyInput& target : job.uploads[i].inputs)
            setInput(graph, target.node, target.input, uploaded[i]);
    }
    return graph;
}

QStringList classesOf(const ComfyJob& job)
{
    QStringList classes = job.requiredClasses;
    for (const QJsonValue& node : job.graph)
        classes << node[u"class_type"_s].toString();
    classes.sort();
    classes.removeDuplicates();
    classes.removeAll(QString());
    return classes;
}

QString nodeTitle(const QJsonObject& graph, const QString& id)
{
    const QJsonValue node = graph.value(id);
    const QString title = node[u"_meta"_s][u"title"_s].toString();
    if (!title.isEmpty())
        return title;
    const QString className = node[u"class_type"_s].toString();
    return className.isEmpty() ? id : className;
}

QStringList inputChoices(const QJsonObject& node, const QString& input)
{
    const QJsonArray declared = declaration(node, input);
    const QJsonArray values =
        declared.at(0).isArray() ? declared.at(0).toArray() : declared.at(1)[u"options"_s].toArray();
    QStringList texts;
    for (const QJsonValue& value : values)
        texts << value.toVariant().toString();
    return texts;
}

ComfyMissing missingFor(const ComfyJob& job, const QMap<QString, QJsonObject>& nodes)
{
    ComfyMissing missing;
    const QStringList classes = classesOf(job);
    for (const QString& name : classes) {
        if (nodes.value(name).isEmpty())
            missing.classes << name;
    }
    for (auto each = job.graph.begin(); each != job.graph.end(); ++each) {
        const QJsonObject node = nodes.value(each.value()[u"class_type"_s].toString());
        const QJsonObject inputs = each.value()[u"inputs"_s].toObject();
        for (auto input = inputs.begin(); input != inputs.end(); ++input) {
            const QJsonArray declared = declaration(node, input.key());
            const auto isUpload = [&](const ComfyUpload& upload) {
                return upload.inputs.contains(ComfyInput { each.key(), input.key() });
            };
            if (!input->isString() || !isChoice(declared) || isOpenChoice(declared.at(1).toObject())
                || std::ranges::any_of(job.uploads, isUpload))
                continue;
            if (!inputChoices(node, input.key()).contains(input->toString()))
                missing.choices << u"%1: %2 (%3)"_s.arg(input.key(), input->toString(),
                                                        nodeTitle(job.graph, each.key()));
        }
    }
    return missing;
}

double graphProgress(const QJsonObject& graph, const QJsonObject& states, qsizetype done)
{
    double sum = static_cast<double>(done);
    for (const QJsonValue& state : states) {
        const double most = state[u"max"_s].toDouble();
        if (state[u"state"_s].toString() == u"finished")
            sum += 1;
        else if (most > 0)
            sum += std::clamp(state[u"value"_s].toDouble() / most, 0.0, 1.0);
    }
    return std::clamp(sum / static_cast<double>(std::max<qsizetype>(1, graph.size())), 0.0, 1.0);
}

} // namespace comfyvn
