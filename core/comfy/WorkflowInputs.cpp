#include "core/comfy/WorkflowInputs.h"

#include "core/comfy/ComfyGraph.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

/// Values that are taken from the line or piece as they are; they need no default.
bool isGiven(const QString& key)
{
    return key == u"text" || key == u"prompt" || key == u"seed" || key == u"ref_audio";
}

/// Names that inputs for a key have in the packs that are in use, the most telling first.
QStringList usualNames(const QString& key)
{
    if (key == u"text")
        return { u"text"_s, u"prompt"_s, u"string"_s, u"gen_text"_s, u"tts_text"_s };
    if (key == u"prompt")
        return { u"tags"_s, u"prompt"_s, u"caption"_s, u"text"_s, u"description"_s };
    if (key == u"voice")
        return { u"voice"_s, u"speaker"_s, u"speaker_name"_s, u"narrator_voice"_s, u"voice_name"_s };
    if (key == u"seed")
        return { u"seed"_s, u"noise_seed"_s };
    if (key == u"speed")
        return { u"speed"_s, u"rate"_s };
    if (key == u"seconds")
        return { u"seconds"_s, u"duration"_s, u"seconds_total"_s, u"length"_s };
    if (key == u"ref_audio")
        return { u"audio"_s };
    return {};
}

/// The first input that looks meant for the key; a sound file only where a file is loaded.
QList<WorkflowBinding> guess(const QString& key, const QList<WorkflowInput>& inputs, const QJsonObject& graph)
{
    for (const QString& name : usualNames(key)) {
        for (const WorkflowInput& input : inputs) {
            const bool loads = graph[input.place.node][u"class_type"_s].toString().contains(u"LoadAudio"_s);
            if (input.place.input == name && suits(key, input.value) && (key == u"ref_audio") == loads)
                return { input.place };
        }
    }
    return {};
}

/// `2` before `10`, and `57:12` by its text.
bool comesBefore(const QString& a, const QString& b)
{
    bool isNumberA = false;
    bool isNumberB = false;
    const int numberA = a.toInt(&isNumberA);
    const int numberB = b.toInt(&isNumberB);
    return isNumberA && isNumberB ? numberA < numberB : a < b;
}

QJsonArray placesJson(const QList<WorkflowBinding>& places)
{
    QJsonArray json;
    for (const WorkflowBinding& place : places)
        json << QJsonObject { { u"node"_s, place.node }, { u"input"_s, place.input } };
    return json;
}

} // namespace

QStringList bindableKeys(WorkflowUse use)
{
    if (use == WorkflowUse::Music)
        return { u"prompt"_s, u"seed"_s, u"seconds"_s, u"ref_audio"_s };
    return { u"text"_s, u"voice"_s, u"seed"_s, u"speed"_s, u"ref_audio"_s };
}

bool suits(const QString& key, const QJsonValue& value)
{
    const bool isNumber = key == u"seed" || key == u"speed" || key == u"seconds";
    return isNumber ? value.isDouble() : value.isString();
}

namespace {

QSet<QString> idsThatFeedOthers(const QJsonObject& graph)
{
    QSet<QString> ids;
    for (const QJsonValue& node : graph) {
        const QJsonObject inputs = node[u"inputs"_s].toObject();
        for (const QJsonValue& input : inputs) {
            if (input.isArray())
                ids.insert(input[0].toString());
        }
    }
    return ids;
}

} // namespace

WorkflowInputs workflowInputs(const ComfyWorkflow& workflow, WorkflowUse use)
{
    WorkflowInputs all { .name = workflow.name,
                         .title = workflow.manifest.title,
                         .keys = workflow.keys,
                         .outputNode = workflow.manifest.outputNode,
                         .bindings = workflow.manifest.bindings };
    QStringList ids = workflow.graph.keys();
    std::ranges::sort(ids, comesBefore);
    const QSet<QString> fed = idsThatFeedOthers(workflow.graph);
    QList<WorkflowOutput> others; // where the graph ends: packs have savers of their own
    for (const QString& id : std::as_const(ids)) {
        const QJsonObject node = workflow.graph[id].toObject();
        const QString name = nodeTitle(workflow.graph, id);
        const QJsonObject inputs = node[u"inputs"_s].toObject();
        for (auto input = inputs.begin(); input != inputs.end(); ++input) {
            if (input->isString() || input->isDouble() || input->isBool())
                all.inputs << WorkflowInput { { id, input.key() }, name, input.value() };
        }
        const QString className = node[u"class_type"_s].toString();
        if (className.startsWith(u"SaveAudio"_s))
            all.outputs.prepend({ id, name });
        else if (className.contains(u"Audio"_s) && className.contains(u"Preview"_s))
            all.outputs.append({ id, name });
        else if (!fed.contains(id))
            others.append({ id, name });
    }
    if (all.outputs.isEmpty())
        all.outputs = others;
    if (all.outputNode.isEmpty() && !all.outputs.isEmpty())
        all.outputNode = all.outputs.first().id;
    if (!workflow.keys.isEmpty())
        return all; // somebody has said what is meant
    for (const QString& key : bindableKeys(use)) {
        if (const auto places = guess(key, all.inputs, workflow.graph); !places.isEmpty())
            all.bindings.insert(key, places);
    }
    return all;
}

QJsonObject boundManifest(QJsonObject manifest, const ComfyWorkflow& workflow, const WorkflowWish& wish)
{
    const auto set = [&manifest](const QString& key, const QString& text) {
        if (text.isEmpty())
            manifest.remove(key);
        else
            manifest[key] = text;
    };
    set(u"title"_s, wish.title);
    set(u"output_node"_s, wish.outputNode);
    QJsonObject bindings;
    QJsonObject defaults = manifest.value(u"defaults"_s).toObject();
    for (auto it = wish.bindings.begin(); it != wish.bindings.end(); ++it) {
        if (it->isEmpty())
            continue;
        bindings[it.key()] = placesJson(*it);
        if (!isGiven(it.key()) && !defaults.contains(it.key())) {
            const WorkflowBinding& first = it->first();
            defaults[it.key()] = workflow.graph[first.node][u"inputs"_s][first.input];
        }
    }
    manifest[u"bindings"_s] = bindings;
    if (!defaults.isEmpty())
        manifest[u"defaults"_s] = defaults;
    const bool hasPlaceholder =
        inputsOf(workflow, u"seed"_s).size() > workflow.manifest.bindings.value(u"seed"_s).size();
    const bool takesSeed = bindings.contains(u"seed"_s) || hasPlaceholder;
    if (takesSeed && manifest.value(u"seed"_s).isNull())
        manifest.remove(u"seed"_s);
    else if (!takesSeed)
        manifest[u"seed"_s] = QJsonValue::Null;
    return manifest;
}

} // namespace comfyvn
