#include "tests/support/comfy/FakeAnswers.h"
#include "tests/support/comfy/FakeComfyJob.h"
#include "tests/support/comfy/FakeComfyServer.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace comfyvn::test {

namespace {

constexpr qint64 kHugeBytes = 10'000'000'000;

QByteArray mime(const QString& name)
{
    const QString suffix = name.section(u'.', -1).toLower();
    if (suffix == u"flac")
        return "audio/flac";
    if (suffix == u"mp3")
        return "audio/mpeg";
    if (suffix == u"opus" || suffix == u"ogg")
        return "audio/ogg";
    return suffix == u"wav" ? "audio/x-wav" : "application/octet-stream";
}

} // namespace

void FakeComfyServer::postPrompt(FakeConnection& from, const FakeRequest& request)
{
    ++m_promptsPosted;
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    const QJsonObject body = document.object();
    if (!document.isObject())
        return from.answer(stumble());
    if (take(Fault::DroppedUnqueued))
        return from.drop();
    if (take(Fault::Refused500))
        return from.answer(stumble());
    if (!body.contains(u"prompt"_s))
        return from.answer(
            { .status = 400,
              .body = R"({"error": {"type": "no_prompt", "message": "No prompt provided", )"
                      R"("details": "No prompt provided", "extra_info": {}}, "node_errors": {}})" });
    QString id = body.value(u"prompt_id"_s).toString();
    if (id.isEmpty() || take(Fault::OwnId))
        id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (m_version.checksPromptId && QUuid::fromString(id).toString(QUuid::WithoutBraces) != id)
        return from.answer({ .status = 400,
                             .body =
                                 R"({"error": {"type": "invalid_prompt_id", "message": "prompt_id must be a )"
                                 R"(valid UUID", "details": "", "extra_info": {}}, "node_errors": {}})" });
    QStringList inputFiles;
    for (auto file = m_files.begin(); file != m_files.end(); ++file) {
        if (file.key().startsWith(u"input/"))
            inputFiles << file.key().mid(6);
    }
    FakeVerdict verdict = judge(body.value(u"prompt"_s), m_nodes, m_version, inputFiles);
    if (verdict.status == 500)
        return from.answer(stumble());
    if (verdict.status != 200)
        return from.answer(
            { .status = verdict.status,
              .body = compact({ { u"error"_s, verdict.error }, { u"node_errors"_s, verdict.nodeErrors } }) });
    const QJsonObject graph = body.value(u"prompt"_s).toObject();
    if (take(Fault::DropsNode)) {
        const QString dropped = verdict.outputs.takeLast();
        verdict.nodeErrors.insert(
            dropped,
            QJsonObject {
                { u"errors"_s,
                  QJsonArray { QJsonObject { { u"type"_s, u"value_not_in_list"_s },
                                             { u"message"_s, u"Value not in list"_s },
                                             { u"details"_s, u"quality: 'nosuch' not in ['V0']"_s } } } },
                { u"dependent_outputs"_s, QJsonArray { dropped } },
                { u"class_type"_s, graph[dropped][u"class_type"_s] } });
    }
    enqueue(body, id, verdict.outputs);
    m_graphs << graph;
    const FakeAnswer reply = json(
        { { u"prompt_id"_s, id }, { u"number"_s, m_number - 1 }, { u"node_errors"_s, verdict.nodeErrors } });
    if (take(Fault::QueuedButDropped))
        return from.drop();
    if (take(Fault::QueuedButPage))
        return from.answer(webPage());
    if (take(Fault::QueuedButHalf))
        return from.answer({ .body = reply.body.chopped(20) });
    if (take(Fault::QueuedButError))
        return from.answer(stumble());
    if (take(Fault::EventsFirst)) {
        auto* once = new QObject(&from);
        connect(this, &FakeComfyServer::jobEnded, once, [this, once, id, &from, reply](const QString& ended) {
            if (ended != id)
                return;
            once->deleteLater();
            from.answer(reply);
        });
        return;
    }
    from.answer(reply);
}

void FakeComfyServer::postQueue(FakeConnection& from, const FakeRequest& request)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (body.value(u"clear"_s).toBool())
        m_pending.clear();
    const QJsonArray ids = body.value(u"delete"_s).toArray();
    std::erase_if(m_pending, [&ids](const auto& job) { return ids.contains(job->id); });
    sendStatus();
    from.answer(empty());
}

void FakeComfyServer::postInterrupt(FakeConnection& from, const FakeRequest& request)
{
    const QString id = QJsonDocument::fromJson(request.body).object().value(u"prompt_id"_s).toString();
    if (m_running && (id.isEmpty() || id == m_running->id)) {
        m_running->interrupted = true;
        m_timer.start(0);
    }
    from.answer(empty());
}

void FakeComfyServer::upload(FakeConnection& from, const FakeRequest& request)
{
    const QByteArray boundary =
        "--" + request.headers.value("content-type").split('=').value(1).replace('"', "");
    QString name;
    QByteArray content;
    bool overwrite = false;
    qsizetype at = request.body.indexOf(boundary);
    while (at >= 0) {
        const qsizetype next = request.body.indexOf(boundary, at + boundary.size());
        if (next < 0)
            break;
        const QByteArray part = request.body.mid(at + boundary.size() + 2, next - at - boundary.size() - 4);
        const qsizetype split = part.indexOf("\r\n\r\n");
        const QByteArray head = part.left(split);
        if (head.contains("name=\"image\"")) {
            name = QString::fromUtf8(head.mid(head.indexOf("filename=\"") + 10));
            name.truncate(name.indexOf(u'"'));
            content = part.mid(split + 4);
        }
        overwrite = overwrite || head.contains("name=\"overwrite\"");
        at = next;
    }
    if (name.isEmpty())
        return from.answer(empty(400));
    if (name.contains(u".."))
        return from.answer(empty(400));
    ++m_uploads;
    QString kept = name;
    for (int n = 1;
         !overwrite && m_files.contains(u"input/"_s + kept) && m_files.value(u"input/"_s + kept) != content;
         ++n)
        kept = name.section(u'.', 0, -2) + u" (%1)."_s.arg(n) + name.section(u'.', -1);
    m_files.insert(u"input/"_s + kept, content);
    from.answer(json({ { u"name"_s, kept }, { u"subfolder"_s, QString() }, { u"type"_s, u"input"_s } }));
}

void FakeComfyServer::view(FakeConnection& from, const FakeRequest& request)
{
    const QString name = request.query.value(u"filename"_s);
    const QString type = request.query.value(u"type"_s, u"output"_s);
    const QString folder = request.query.value(u"subfolder"_s);
    if (name.startsWith(u'/') || name.contains(u"..")
        || (type != u"output" && type != u"temp" && type != u"input"))
        return from.answer(empty(400));
    if (folder.contains(u".."))
        return from.answer(empty(403));
    const QString key = type + u'/' + folder + u'/' + name.section(u'/', -1);
    if (!m_files.contains(key) || take(Fault::ViewMissing))
        return from.answer({ .status = 404, .contentType = {} });
    if (take(Fault::ViewHtml))
        return from.answer(webPage());
    if (take(Fault::ViewRedirect))
        return from.answer(signIn());
    const QByteArray content = m_files.value(key);
    FakeAnswer reply {
        .contentType = mime(name),
        .body = content,
        .headers = { { "Etag",
                       '"' + QCryptographicHash::hash(content, QCryptographicHash::Sha1).toHex() + '"' },
                     { "Accept-Ranges", "bytes" },
                     { "Content-Disposition", "filename=\"" + name.toUtf8() + '"' } },
        .bytesPerSecond = m_bytesPerSecond
    };
    const QByteArray range = request.headers.value("range");
    if (range.startsWith("bytes=") && !m_faults.contains(Fault::ViewIgnoresRange)) {
        const qint64 first = range.mid(6, range.indexOf('-') - 6).toLongLong();
        if (first >= content.size())
            return from.answer({ .status = 416, .contentType = {} });
        reply.status = 206;
        reply.body = content.mid(first);
        reply.headers << qMakePair(QByteArray("Content-Range"),
                                   "bytes " + QByteArray::number(first) + '-'
                                       + QByteArray::number(content.size() - 1) + '/'
                                       + QByteArray::number(content.size()));
    }
    if (take(Fault::ViewHuge)) {
        reply.announced = kHugeBytes;
        reply.stopAfter = reply.body.size();
    }
    if (take(Fault::ViewTruncated)) {
        reply.announced = reply.body.size();
        reply.stopAfter = reply.body.size() / 2;
        reply.dropAtEnd = true;
    }
    if (take(Fault::ViewStalls)) {
        reply.announced = reply.body.size();
        reply.stopAfter = reply.body.size() / 2;
    }
    from.answer(reply);
}

} // namespace comfyvn::test
