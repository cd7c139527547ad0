#include "core/comfy/WorkflowJob.h"

#include "core/comfy/WorkflowFiles.h"

#include <QCryptographicHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

/// A workflow's name without the dots, which part the sections of a setting.
QString settingKey(const QString& workflow)
{
    QString key = workflow;
    if (key.endsWith(u".json"))
        key.chop(5);
    return key.replace(u'%', u"%25"_s).replace(u'.', u"%2E"_s);
}

bool isNothing(const QJsonValue& value)
{
    return value.isNull() || value.isUndefined() || (value.isString() && value.toString().isEmpty());
}

/// Whether a placeholder may stand for it: it has one, and its usual value is of the same kind.
bool isTaken(const ComfyWorkflow& workflow, const QString& key, const QJsonValue& value)
{
    const QJsonValue usual = workflow.manifest.defaults[key];
    return workflow.keys.contains(key) && (isNothing(usual) || usual.type() == value.type());
}

/// Without it every line or piece would be the one it was exported with.
bool takesWhatChanges(const ComfyWorkflow& workflow, WorkflowUse use)
{
    if (use == WorkflowUse::Music)
        return workflow.keys.contains(u"prompt"_s) || workflow.keys.contains(u"ref_audio"_s);
    return workflow.keys.contains(u"text"_s);
}

} // namespace

QJsonObject chosenValues(const QJsonObject& fields, const QString& workflow)
{
    QJsonObject chosen = fields[u"values"_s][settingKey(workflow)].toObject();
    for (const QString& key : chosen.keys()) {
        if (isNothing(chosen[key]))
            chosen.remove(key);
    }
    return chosen;
}

QString chosenText(const QJsonObject& chosen)
{
    if (chosen.isEmpty())
        return {};
    return QString::fromUtf8(QJsonDocument(chosen).toJson(QJsonDocument::Compact));
}

QJsonObject withChosenValue(const QJsonObject& values, const QString& workflow, const QString& key,
                            const QJsonValue& value)
{
    QJsonObject all = values;
    QJsonObject chosen = all[settingKey(workflow)].toObject();
    if (isNothing(value))
        chosen.remove(key);
    else
        chosen[key] = value;
    if (chosen.isEmpty())
        all.remove(settingKey(workflow));
    else
        all[settingKey(workflow)] = chosen;
    return all;
}

Result<ComfyWorkflowPtr> chosenWorkflow(WorkflowFiles& files, const QJsonObject& fields, const QString& name,
                                        WorkflowUse use)
{
    auto workflow = files.load(name);
    if (!workflow)
        return workflow;
    if (!takesWhatChanges(**workflow, use))
        return failure(
            ErrorKind::InvalidRequest, u"workflow_unbound"_s,
            u"The workflow %1 does not say which of its inputs takes the %2; bind its inputs in the "
            u"settings, or put {{%2}} there."_s.arg(name,
                                                    use == WorkflowUse::Music ? u"prompt"_s : u"text"_s));
    QJsonObject chosen = chosenValues(fields, (*workflow)->name);
    for (const QString& key : chosen.keys()) {
        if (!isTaken(**workflow, key, chosen[key]))
            chosen.remove(key); // of an earlier version of the file
    }
    if (chosen.isEmpty())
        return workflow;
    ComfyWorkflow whole = **workflow;
    for (auto each = chosen.begin(); each != chosen.end(); ++each)
        whole.manifest.defaults[each.key()] = each.value();
    const QByteArray both = (whole.hash + chosenText(chosen)).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(both, QCryptographicHash::Sha1).toHex();
    whole.hash = QString::fromLatin1(hash.left(12));
    return std::make_shared<const ComfyWorkflow>(std::move(whole));
}

Error workflowFault(Error error)
{
    error.kind = ErrorKind::ProviderFailed;
    error.field.clear();
    return error;
}

Result<ComfyJob> workflowJob(const ComfyWorkflow& workflow, const QJsonObject& values,
                             std::chrono::seconds silence)
{
    return filledGraph(workflow, values)
        .map([&](const QJsonObject& graph) {
            return ComfyJob { .title = workflow.name,
                              .graph = graph,
                              .outputNode = workflow.manifest.outputNode,
                              .messageNode = workflow.manifest.messageNode,
                              .requiredClasses = workflow.manifest.classes,
                              .limits = { .silence = silence } };
        })
        .map_error(workflowFault);
}

} // namespace comfyvn
