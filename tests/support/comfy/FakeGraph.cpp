#include "tests/support/comfy/FakeGraph.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <functional>

using namespace Qt::StringLiterals;

namespace comfyvn::test {

namespace {

QJsonObject fault(const QString& type, const QString& message, const QString& details = {},
                  const QJsonObject& extra = {})
{
    return {
        { u"type"_s, type }, { u"message"_s, message }, { u"details"_s, details }, { u"extra_info"_s, extra }
    };
}

FakeVerdict refused(const QJsonObject& error)
{
    return { .status = 400, .error = error };
}

/// The choices of an input, in the old way (a list as its type) or the new (`COMBO`).
QJsonArray choices(const QJsonArray& declaration)
{
    if (declaration.at(0).isArray())
        return declaration.at(0).toArray();
    if (declaration.at(0).toString() == u"COMBO")
        return declaration.at(1)[u"options"_s].toArray();
    return {};
}

QString listed(const QJsonArray& values)
{
    QStringList texts;
    for (const QJsonValue& value : values)
        texts << u'\'' + value.toString() + u'\'';
    return u'[' + texts.join(u", "_s) + u']';
}

/// What is wrong with one value; empty when nothing is.
QJsonObject valueFault(const QString& name, const QJsonArray& declaration, const QJsonValue& value,
                       const QStringList& inputFiles)
{
    const QJsonObject options = declaration.at(1).toObject();
    const bool isCombo = declaration.at(0).isArray() || declaration.at(0).toString() == u"COMBO";
    if (options.value(u"audio_upload"_s).toBool()) {
        if (!inputFiles.contains(value.toString()))
            return fault(u"custom_validation_failed"_s, u"Custom validation failed for node"_s,
                         u"%1 - Invalid audio file: %2"_s.arg(name, value.toString()),
                         { { u"input_name"_s, name } });
        return {};
    }
    if (isCombo) {
        const QJsonArray known = choices(declaration);
        if (!known.contains(value))
            return fault(u"value_not_in_list"_s, u"Value not in list"_s,
                         u"%1: '%2' not in %3"_s.arg(name, value.toVariant().toString(), listed(known)),
                         { { u"input_name"_s, name }, { u"received_value"_s, value } });
        return {};
    }
    const QString type = declaration.at(0).toString();
    if (type != u"INT" && type != u"FLOAT")
        return {};
    bool isNumber = value.isDouble();
    const double number = isNumber ? value.toDouble() : value.toString().toDouble(&isNumber);
    if (!isNumber)
        return fault(u"invalid_input_type"_s, u"Failed to convert an input value to a %1 value"_s.arg(type),
                     u"%1, %2, invalid literal"_s.arg(name, value.toVariant().toString()),
                     { { u"input_name"_s, name } });
    if (options.contains(u"min"_s) && number < options.value(u"min"_s).toDouble())
        return fault(u"value_smaller_than_min"_s,
                     u"Value %1 smaller than min of %2"_s.arg(number).arg(options.value(u"min"_s).toDouble()),
                     name);
    if (options.contains(u"max"_s) && number > options.value(u"max"_s).toDouble())
        return fault(u"value_bigger_than_max"_s,
                     u"Value %1 bigger than max of %2"_s.arg(number).arg(options.value(u"max"_s).toDouble()),
                     name);
    return {};
}

struct Judge {
    const QJsonObject& graph;
    const QJsonObject& nodes;
    const FakeVersion& version;
    const QStringList& inputFiles;
    QJsonObject errors {};
    QStringList path {};
    bool cyclic = false;

    QJsonArray linkFaults(const QString& name, const QJsonArray& declaration, const QJsonArray& link)
    {
        if (link.size() != 2)
            return { fault(u"bad_linked_input"_s,
                           u"Bad linked input, must be a length-2 list of [node_id, slot_index]"_s, name) };
        const QString from = link.at(0).toString();
        if (!graph.contains(from))
            return { fault(u"exception_during_validation"_s, u"Exception when validating node"_s,
                           u'\'' + from + u'\'', { { u"exception_type"_s, u"KeyError"_s } }) };
        const QString have = nodes[graph[from][u"class_type"_s].toString()][u"output"_s]
                                 .toArray()
                                 .at(link.at(1).toInt())
                                 .toString();
        const QString want = declaration.at(0).toString();
        if (want != u"*" && have != u"*" && !want.isEmpty() && want != u"COMBO" && want != have)
            return { fault(u"return_type_mismatch"_s, u"Return type mismatch between linked nodes"_s,
                           u"%1, received_type(%2) mismatch input_type(%3)"_s.arg(name, have, want)) };
        return {};
    }

    bool check(const QString& id, const QString& output)
    {
        if (path.contains(id)) {
            cyclic = true;
            QStringList names;
            for (const QString& step : path.mid(path.indexOf(id)) + QStringList { id })
                names << step + u" ("_s + graph[step][u"class_type"_s].toString() + u')';
            if (version.findsCycles)
                report(
                    id, output,
                    { fault(u"dependency_cycle"_s, u"Dependency cycle detected"_s, names.join(u" -> "_s)) });
            return false;
        }
        path << id;
        const QString type = graph[id][u"class_type"_s].toString();
        const QJsonObject inputs = graph[id][u"inputs"_s].toObject();
        const QJsonObject declared = nodes[type][u"input"_s].toObject();
        QJsonArray found;
        bool good = true;
        for (const auto& part : { u"required"_s, u"optional"_s }) {
            const QJsonObject fields = declared.value(part).toObject();
            for (auto field = fields.begin(); field != fields.end(); ++field) {
                if (!inputs.contains(field.key())) {
                    if (part == u"required")
                        found << fault(u"required_input_missing"_s, u"Required input is missing"_s,
                                       field.key(), { { u"input_name"_s, field.key() } });
                    continue;
                }
                const QJsonValue value = inputs.value(field.key());
                if (value.isArray()) {
                    const QJsonArray faults = linkFaults(field.key(), field->toArray(), value.toArray());
                    for (const QJsonValue& each : faults)
                        found << each;
                    if (faults.isEmpty())
                        good = check(value.toArray().at(0).toString(), output) && good;
                } else if (const QJsonObject wrong =
                               valueFault(field.key(), field->toArray(), value, inputFiles);
                           !wrong.isEmpty()) {
                    found << wrong;
                }
            }
        }
        path.removeLast();
        if (!found.isEmpty())
            report(id, output, found);
        return good && found.isEmpty();
    }

    void report(const QString& id, const QString& output, const QJsonArray& faults)
    {
        errors.insert(id,
                      QJsonObject { { u"errors"_s, faults },
                                    { u"dependent_outputs"_s, QJsonArray { output } },
                                    { u"class_type"_s, graph[id][u"class_type"_s] } });
    }
};

} // namespace

FakeVersion fakeVersion(const QString& name)
{
    FakeVersion version;
    if (name == u"0.3.64")
        version = { .name = name,
                    .checksPromptId = false,
                    .hasJobsApi = false,
                    .hasCancelApi = false,
                    .namesMissingNode = false,
                    .findsCycles = false,
                    .trailingUnderscore = true,
                    .os = u"posix"_s };
    if (name == u"0.8.0")
        version = { .name = name,
                    .checksPromptId = false,
                    .hasJobsApi = true,
                    .hasCancelApi = false,
                    .namesMissingNode = false,
                    .findsCycles = false,
                    .trailingUnderscore = true,
                    .losesCachedOutputs = true };
    return version;
}

QJsonObject fakeNodes(const FakeVersion& version)
{
    QFile file(u":/comfy/object_info.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    QJsonObject nodes;
    for (const QString& part : { version.name, u"packs"_s, u"test"_s }) {
        const QJsonObject classes = all.value(part).toObject();
        for (auto each = classes.begin(); each != classes.end(); ++each)
            nodes.insert(each.key(), each.value());
    }
    return nodes;
}

FakeVerdict judge(const QJsonValue& value, const QJsonObject& nodes, const FakeVersion& version,
                  const QStringList& inputFiles)
{
    if (!value.isObject())
        return { .status = 500 };
    const QJsonObject graph = value.toObject();
    QStringList outputs;
    for (auto node = graph.begin(); node != graph.end(); ++node) {
        if (!node->isObject())
            return { .status = version.namesMissingNode ? 500 : 400,
                     .error = fault(u"invalid_prompt"_s,
                                    u"Cannot execute because a node is missing the class_type property."_s,
                                    u"Node ID '#%1'"_s.arg(node.key())) };
        const QString type = node.value()[u"class_type"_s].toString();
        if (type.isEmpty() || !nodes.contains(type)) {
            const QString title = node.value()[u"_meta"_s][u"title"_s].toString(type);
            if (!version.namesMissingNode)
                return refused(fault(u"invalid_prompt"_s,
                                     u"Cannot execute because node %1 does not exist."_s.arg(type),
                                     u"Node ID '#%1'"_s.arg(node.key())));
            return refused(fault(
                u"missing_node_type"_s,
                u"Node '%1' not found. The custom node may not be installed."_s.arg(title),
                u"Node ID '#%1'"_s.arg(node.key()),
                { { u"node_id"_s, node.key() }, { u"class_type"_s, type }, { u"node_title"_s, title } }));
        }
        if (nodes[type][u"output_node"_s].toBool())
            outputs << node.key();
    }
    if (outputs.isEmpty())
        return refused(fault(u"prompt_no_outputs"_s, u"Prompt has no outputs"_s));

    Judge check { graph, nodes, version, inputFiles };
    FakeVerdict verdict;
    for (const QString& output : outputs) {
        if (check.check(output, output))
            verdict.outputs << output;
    }
    verdict.nodeErrors = check.errors;
    if (verdict.outputs.isEmpty()) {
        verdict.status = 400;
        verdict.error = fault(u"prompt_outputs_failed_validation"_s, u"Prompt outputs failed validation"_s);
    }
    return verdict;
}

QString linkedNode(const QJsonValue& input)
{
    return input.isArray() ? input.toArray().at(0).toString() : QString();
}

QStringList executionOrder(const QJsonObject& graph, const QStringList& outputs)
{
    QStringList order;
    const std::function<void(const QString&)> visit = [&](const QString& id) {
        if (order.contains(id))
            return;
        const QJsonObject inputs = graph[id][u"inputs"_s].toObject();
        for (const QJsonValue& input : inputs) {
            if (const QString from = linkedNode(input); !from.isEmpty())
                visit(from);
        }
        order << id;
    };
    for (const QString& output : outputs)
        visit(output);
    return order;
}

} // namespace comfyvn::test
