#include "core/comfy/ComfyWorkflow.h"

#include "core/base/JsonReader.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr qsizetype kMaxNodes = 2000;

tl::unexpected<Error> invalid(const QString& name, const QString& reason)
{
    return failure(ErrorKind::InvalidRequest, u"invalid_workflow"_s,
                   u"The workflow %1 cannot be used: %2"_s.arg(name, reason));
}

const QRegularExpression& placeholder()
{
    static const QRegularExpression pattern(u"\\{\\{\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*\\}\\}"_s);
    return pattern;
}

/// `["4", 0]`: the first output of node 4.
bool isLink(const QJsonValue& value)
{
    const QJsonArray pair = value.toArray();
    return pair.size() == 2 && pair[0].isString() && pair[1].isDouble();
}

/// What `change` makes of every text in the value; links are left out.
template <typename Change> QJsonValue changedTexts(const QJsonValue& value, const Change& change)
{
    if (value.isString())
        return change(value.toString());
    if (value.isArray() && !isLink(value)) {
        QJsonArray changed;
        for (const QJsonValue& item : value.toArray())
            changed << changedTexts(item, change);
        return changed;
    }
    if (value.isObject()) {
        QJsonObject changed = value.toObject();
        for (auto it = changed.begin(); it != changed.end(); ++it)
            it.value() = changedTexts(it.value(), change);
        return changed;
    }
    return value;
}

QString asText(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Double:
        return std::floor(value.toDouble()) == value.toDouble()
            ? QString::number(value.toInteger())
            : QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    case QJsonValue::Null:
    case QJsonValue::Array:
    case QJsonValue::Object:
    case QJsonValue::Undefined:
        break;
    }
    return {};
}

Result<void> checkNodes(const QString& name, const QJsonObject& graph)
{
    if (graph[u"nodes"_s].isArray()) {
        return invalid(name,
                       u"it is a file as ComfyUI's editor saves it. Open it in ComfyUI, choose Workflow > "
                       u"Export (API), and use the file that this gives."_s);
    }
    if (graph.isEmpty())
        return invalid(name, u"it has no nodes."_s);
    if (graph.size() > kMaxNodes)
        return invalid(name, u"it has %1 nodes; at most %2 are sent."_s.arg(graph.size()).arg(kMaxNodes));
    for (auto it = graph.begin(); it != graph.end(); ++it) {
        const QJsonObject node = it.value().toObject();
        if (node[u"class_type"_s].toString().isEmpty() || !node[u"inputs"_s].isObject()) {
            return invalid(name,
                           u"its node \"%1\" has no class_type or no inputs. Export it from ComfyUI with "
                           u"Workflow > Export (API)."_s.arg(it.key()));
        }
    }
    return {};
}

/// Nodes to the nodes that their inputs are linked to. Error: a link that leads nowhere.
Result<QMap<QString, QStringList>> linksOf(const QString& name, const QJsonObject& graph)
{
    QMap<QString, QStringList> links;
    for (auto node = graph.begin(); node != graph.end(); ++node) {
        links.insert(node.key(), {});
        const QJsonObject inputs = node.value()[u"inputs"_s].toObject();
        for (auto input = inputs.begin(); input != inputs.end(); ++input) {
            if (!isLink(input.value()))
                continue;
            const QString source = input.value()[0].toString();
            if (!graph.contains(source)) {
                return invalid(name,
                               u"the input \"%1\" of node \"%2\" is linked to node \"%3\", which is not "
                               u"there."_s.arg(input.key(), node.key(), source));
            }
            links[node.key()] << source;
        }
    }
    return links;
}

/// Takes away, again and again, the nodes that wait for no other; what is left goes round in circles.
Result<void> checkAcyclic(const QString& name, const QMap<QString, QStringList>& links)
{
    QMap<QString, qsizetype> waiting;
    QMap<QString, QStringList> followers;
    QStringList ready;
    for (auto it = links.begin(); it != links.end(); ++it) {
        waiting.insert(it.key(), it.value().size());
        for (const QString& source : it.value())
            followers[source] << it.key();
        if (it.value().isEmpty())
            ready << it.key();
    }
    qsizetype done = 0;
    while (!ready.isEmpty()) {
        ++done;
        for (const QString& follower : followers.value(ready.takeLast())) {
            if (--waiting[follower] == 0)
                ready << follower;
        }
    }
    if (done == links.size())
        return {};
    const auto stuck = std::ranges::find_if(waiting, [](qsizetype count) { return count > 0; });
    return invalid(name,
                   u"its links go round in a circle at node \"%1\"; cut one of them in ComfyUI and export "
                   u"it again."_s.arg(stuck.key()));
}

/// The id of the node that a binding means.
std::optional<QString> boundNode(const QJsonObject& graph, const QString& wanted)
{
    if (graph.contains(wanted))
        return wanted;
    QStringList titled;
    QStringList classed;
    for (auto it = graph.begin(); it != graph.end(); ++it) {
        if (it.value()[u"_meta"_s][u"title"_s] == wanted)
            titled << it.key();
        if (it.value()[u"class_type"_s] == wanted)
            classed << it.key();
    }
    if (titled.size() == 1)
        return titled.first();
    if (titled.isEmpty() && classed.size() == 1)
        return classed.first();
    return std::nullopt;
}

/// Replaces what bindings name by ids, so that nothing needs to be looked up later.
Result<void> resolveBindings(ComfyWorkflow& workflow)
{
    for (auto places = workflow.manifest.bindings.begin(); places != workflow.manifest.bindings.end();
         ++places) {
        for (WorkflowBinding& place : places.value()) {
            const auto id = boundNode(workflow.graph, place.node);
            if (!id) {
                return invalid(workflow.name,
                               u"its manifest binds \"%1\" to the node \"%2\", which is not there or not the "
                               u"only one of that name; use the node's id."_s.arg(places.key(), place.node));
            }
            const QJsonValue input = workflow.graph[*id][u"inputs"_s][place.input];
            if (input.isUndefined() || isLink(input)) {
                return invalid(
                    workflow.name,
                    u"its manifest binds \"%1\" to the input \"%2\" of node \"%3\", which %4."_s.arg(
                        places.key(), place.input, *id,
                        input.isUndefined() ? u"is not there"_s : u"is linked to another node"_s));
            }
            place.node = *id;
        }
        workflow.keys << places.key();
    }
    return {};
}

Result<void> checkManifest(const ComfyWorkflow& workflow)
{
    for (const QString& id : { workflow.manifest.outputNode, workflow.manifest.messageNode }) {
        if (!id.isEmpty() && !workflow.graph.contains(id))
            return invalid(workflow.name,
                           u"its manifest names the node \"%1\", which is not there."_s.arg(id));
    }
    return {};
}

} // namespace

Result<ComfyWorkflow> readWorkflow(const QString& name, const QByteArray& graph, const QByteArray& manifest)
{
    if (graph.size() > kMaxWorkflowBytes || manifest.size() > kMaxWorkflowBytes)
        return invalid(name, u"it is larger than %1 MB."_s.arg(kMaxWorkflowBytes >> 20));
    ComfyWorkflow workflow { .name = name };
    const auto parsed = parseJsonObject(graph);
    if (!parsed)
        return invalid(name, parsed.error().message);
    workflow.graph = *parsed;
    if (auto checked = checkNodes(name, workflow.graph); !checked)
        return tl::unexpected(checked.error());
    const auto links = linksOf(name, workflow.graph);
    if (!links)
        return tl::unexpected(links.error());
    if (auto checked = checkAcyclic(name, *links); !checked)
        return tl::unexpected(checked.error());

    if (!manifest.isEmpty()) {
        const auto read = parseJsonObject(manifest).and_then(workflowManifestFrom);
        if (!read)
            return invalid(name, u"its manifest is not right. "_s + read.error().message);
        workflow.manifest = *read;
    }
    if (auto checked = checkManifest(workflow); !checked)
        return tl::unexpected(checked.error());
    for (const QJsonValue& node : std::as_const(workflow.graph)) {
        changedTexts(node[u"inputs"_s], [&workflow](const QString& text) -> QJsonValue {
            for (auto match = placeholder().globalMatch(text); match.hasNext();)
                workflow.keys << match.next().captured(1);
            return text;
        });
    }
    if (auto resolved = resolveBindings(workflow); !resolved)
        return tl::unexpected(resolved.error());
    workflow.keys.sort();
    workflow.keys.removeDuplicates();
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const QByteArray& part : { graph, QByteArray(1, '\0'), manifest })
        hash.addData(part);
    workflow.hash = QString::fromLatin1(hash.result().toHex().left(12));
    return workflow;
}

Result<QJsonObject> filledGraph(const ComfyWorkflow& workflow, const QJsonObject& values)
{
    QMap<QString, QJsonValue> known;
    for (const QString& key : workflow.keys) {
        QJsonValue value = values.contains(key) ? values[key] : workflow.manifest.defaults[key];
        if (value.isUndefined()) {
            return failure(ErrorKind::InvalidRequest, u"unknown_placeholder"_s,
                           u"The workflow %1 asks for {{%2}}, which nothing gives a value; add it to "
                           u"\"defaults\" in its manifest, or correct its name."_s.arg(workflow.name, key));
        }
        const auto range = workflow.manifest.parameters.constFind(key);
        if (range != workflow.manifest.parameters.cend() && value.isDouble())
            value = std::clamp(value.toDouble(), range->minimum, range->maximum);
        known.insert(key, value);
    }
    const auto fill = [&known](const QString& text) -> QJsonValue {
        const auto whole = placeholder().match(text);
        if (whole.hasMatch() && whole.capturedLength() == text.size())
            return known.value(whole.captured(1));
        QString filled;
        qsizetype from = 0;
        for (auto match = placeholder().globalMatch(text); match.hasNext();) {
            const auto found = match.next();
            filled += QStringView(text).sliced(from, found.capturedStart() - from);
            filled += asText(known.value(found.captured(1)));
            from = found.capturedEnd();
        }
        filled += QStringView(text).sliced(from);
        return filled;
    };
    QJsonObject graph = workflow.graph;
    for (auto it = graph.begin(); it != graph.end(); ++it) {
        QJsonObject node = it.value().toObject();
        node[u"inputs"_s] = changedTexts(node[u"inputs"_s], fill);
        it.value() = node;
    }
    for (auto places = workflow.manifest.bindings.begin(); places != workflow.manifest.bindings.end();
         ++places) {
        for (const WorkflowBinding& place : places.value()) {
            QJsonObject node = graph[place.node].toObject();
            QJsonObject inputs = node[u"inputs"_s].toObject();
            inputs[place.input] = known.value(places.key());
            node[u"inputs"_s] = inputs;
            graph[place.node] = node;
        }
    }
    return graph;
}

QMap<QString, WorkflowParameter> parametersToSet(const ComfyWorkflow& workflow)
{
    static const QStringList said { u"seconds"_s, u"bpm"_s, u"seed"_s };
    QMap<QString, WorkflowParameter> shown = workflow.manifest.parameters;
    shown.removeIf([&workflow](const auto& each) {
        return said.contains(each.key()) || !workflow.keys.contains(each.key())
            || !workflow.manifest.defaults[each.key()].isDouble();
    });
    return shown;
}

WorkflowUse useOf(const ComfyWorkflow& workflow)
{
    if (workflow.keys.contains(u"text"_s))
        return WorkflowUse::Speech;
    return workflow.keys.contains(u"prompt"_s) ? WorkflowUse::Music : WorkflowUse::Unknown;
}

QList<WorkflowBinding> inputsOf(const ComfyWorkflow& workflow, const QString& key)
{
    QList<WorkflowBinding> places = workflow.manifest.bindings.value(key);
    for (auto node = workflow.graph.begin(); node != workflow.graph.end(); ++node) {
        const QJsonObject inputs = node.value()[u"inputs"_s].toObject();
        for (auto input = inputs.begin(); input != inputs.end(); ++input) {
            const auto match = placeholder().match(input.value().toString());
            if (match.hasMatch() && match.captured(1) == key
                && match.capturedLength() == input.value().toString().size())
                places << WorkflowBinding { node.key(), input.key() };
        }
    }
    return places;
}

} // namespace comfyvn
