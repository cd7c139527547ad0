#include "core/comfy/ComfyOutcome.h"

#include "core/comfy/ComfyGraph.h"

#include <QJsonArray>

#include <algorithm>

namespace comfyvn {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxWords = 600; ///< of a server's own words in a message

/// A server's words as part of a sentence: one line, bounded, without the dot at its end.
QString words(const QString& text)
{
    QString line = text.simplified().left(kMaxWords);
    while (line.endsWith(u'.'))
        line.chop(1);
    return line;
}

bool isAudio(const QJsonObject& item)
{
    static const QStringList suffixes { u"wav"_s, u"flac"_s, u"mp3"_s, u"ogg"_s, u"opus"_s, u"m4a"_s };
    return suffixes.contains(item.value(u"filename"_s).toString().section(u'.', -1).toLower())
        || item.value(u"format"_s).toString().startsWith(u"audio/");
}

bool isSafe(const ComfyFile& file)
{
    const auto hasParent = [](const QString& path) { return path.split(u'/').contains(u".."_s); };
    return !file.name.contains(u'/') && !file.name.contains(u'\\') && !file.name.startsWith(u"..")
        && !file.subfolder.startsWith(u'/') && !file.subfolder.contains(u'\\')
        && !file.subfolder.contains(u':') && !hasParent(file.subfolder);
}

struct Files {
    QList<ComfyFile> good {}; ///< those to keep before temporary ones
    bool sawUnsafe = false;
};

Files filesOf(const QJsonObject& output)
{
    Files files;
    for (const QJsonValue& list : output) {
        const QJsonArray items = list.toArray();
        for (const QJsonValue& item : items) {
            if (!item.isObject() || !item[u"filename"_s].isString() || !isAudio(item.toObject()))
                continue;
            const ComfyFile file { item[u"filename"_s].toString(), item[u"subfolder"_s].toString(),
                                   item[u"type"_s].toString(u"output"_s) };
            if (isSafe(file))
                files.good << file;
            else
                files.sawUnsafe = true;
        }
    }
    std::stable_partition(files.good.begin(), files.good.end(),
                          [](const ComfyFile& file) { return file.type == u"output"; });
    return files;
}

/// The wanted node first; without one, those that save audio and then the rest.
QStringList nodesToRead(const ComfyJob& job, const QJsonObject& outputs)
{
    if (!job.outputNode.isEmpty())
        return { job.outputNode };
    QStringList ids = outputs.keys();
    std::stable_partition(ids.begin(), ids.end(), [&job](const QString& id) {
        return job.graph[id][u"class_type"_s].toString().startsWith(u"SaveAudio");
    });
    return ids;
}

QString messageText(const ComfyJob& job, const QJsonObject& outputs)
{
    if (job.messageNode.isEmpty())
        return {};
    QStringList lines;
    const QJsonArray texts = outputs[job.messageNode][u"text"_s].toArray();
    for (const QJsonValue& text : texts)
        lines << text.toString();
    return lines.join(u'\n').trimmed().left(4000);
}

Error failed(const ComfyJob& job, const QJsonObject& data)
{
    const QString node = nodeTitle(job.graph, data.value(u"node_id"_s).toString());
    const QString type = data.value(u"exception_type"_s).toString();
    const QString text = words(data.value(u"exception_message"_s).toString());
    if (type.endsWith(u"OutOfMemoryError"))
        return { ErrorKind::ProviderFailed, u"comfy_out_of_memory"_s,
                 u"ComfyUI ran out of memory at \"%1\": %2. Use a smaller model or a shorter text, or end "
                 u"what else "
                 u"uses the graphics card."_s.arg(node, text) };
    return { ErrorKind::ProviderFailed, u"comfy_failed"_s,
             u"ComfyUI failed at \"%1\": %2 (%3)."_s.arg(node, text.isEmpty() ? u"it gave no reason"_s : text,
                                                         type.isEmpty() ? u"error"_s : type) };
}

} // namespace

Result<ComfyOutcome> readOutcome(const ComfyJob& job, const QJsonObject& entry, const QJsonObject& heard)
{
    const QJsonObject outputs = entry.value(u"outputs"_s).toObject();
    const QJsonObject status = entry.value(u"status"_s).toObject();
    if (status.value(u"status_str"_s).toString() == u"error") {
        const QJsonArray messages = status.value(u"messages"_s).toArray();
        for (const QJsonValue& message : messages) {
            if (message[0].toString() == u"execution_error")
                return tl::unexpected(failed(job, message[1].toObject()));
            if (message[0].toString() == u"execution_interrupted")
                return failure(ErrorKind::ProviderFailed, u"comfy_interrupted"_s,
                               u"Somebody stopped the render at the ComfyUI server; start it again."_s);
        }
        return tl::unexpected(failed(job, heard));
    }

    ComfyOutcome outcome;
    outcome.message = messageText(job, outputs);
    bool sawUnsafe = false;
    const QStringList ids = nodesToRead(job, outputs);
    for (const QString& id : ids) {
        const Files files = filesOf(outputs.value(id).toObject());
        sawUnsafe = sawUnsafe || files.sawUnsafe;
        if (!files.good.isEmpty()) {
            outcome.file = files.good.first();
            return outcome;
        }
    }
    if (!heard.isEmpty())
        return tl::unexpected(failed(job, heard));
    if (sawUnsafe)
        return failure(ErrorKind::ProviderFailed, u"comfy_no_audio"_s,
                       u"ComfyUI named a file outside its output folder; it was not fetched."_s);
    if (!outcome.message.isEmpty())
        return failure(ErrorKind::ProviderFailed, u"comfy_no_audio"_s,
                       u"ComfyUI finished without audio: %1."_s.arg(words(outcome.message)));
    const QString who = nodeTitle(job.graph, job.outputNode);
    return failure(
        ErrorKind::ProviderFailed, u"comfy_no_audio"_s,
        job.outputNode.isEmpty()
            ? u"ComfyUI finished, but no node saved an audio file; check the workflow's output node."_s
            : u"ComfyUI finished, but the node \"%1\" has not saved an audio file; check the workflow's "
              u"output node."_s.arg(who));
}

Error refusal(const ComfyJob& job, const QJsonObject& body)
{
    QStringList faults;
    const QJsonObject nodeErrors = body.value(u"node_errors"_s).toObject();
    for (auto node = nodeErrors.begin(); node != nodeErrors.end(); ++node) {
        const QJsonArray errors = node.value()[u"errors"_s].toArray();
        for (const QJsonValue& error : errors) {
            const QString details = words(error[u"details"_s].toString());
            const QString text = words(error[u"message"_s].toString());
            faults << u"\"%1\": %2%3"_s.arg(nodeTitle(job.graph, node.key()), text,
                                            details.isEmpty() ? QString() : u" ("_s + details + u')');
        }
    }
    if (faults.isEmpty()) {
        const QJsonValue error = body.value(u"error"_s);
        faults << words(error.isString() ? error.toString() : error[u"message"_s].toString());
    }
    faults.removeAll(QString());
    return { ErrorKind::ProviderFailed, u"comfy_refused"_s,
             u"ComfyUI refused the workflow: %1."_s.arg(
                 words(faults.isEmpty() ? u"it gave no reason"_s : faults.join(u"; "_s))) };
}

bool dropsOutput(const ComfyJob& job, const QJsonObject& nodeErrors)
{
    if (nodeErrors.isEmpty())
        return false;
    if (job.outputNode.isEmpty() || nodeErrors.contains(job.outputNode))
        return true;
    return std::ranges::any_of(nodeErrors, [&job](const QJsonValue& node) {
        return node[u"dependent_outputs"_s].toArray().contains(job.outputNode);
    });
}

} // namespace comfyvn
