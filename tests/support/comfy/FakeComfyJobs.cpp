#include "core/audio/SoundEncoder.h"
#include "tests/support/comfy/FakeAnswers.h"
#include "tests/support/comfy/FakeComfyJob.h"
#include "tests/support/comfy/FakeComfyServer.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace comfyvn::test {

namespace {

constexpr int kLateAnswers = 2;

bool hasAudioOutput(const QJsonObject& node)
{
    return node.value(u"output"_s).toArray().contains(u"AUDIO"_s);
}

qint64 nowMs()
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace

QString FakeComfyServer::enqueue(const QJsonObject& body, const QString& id, const QStringList& outputs)
{
    auto job = std::make_unique<Job>();
    job->id = id;
    job->number = m_number++;
    job->graph = body.value(u"prompt"_s).toObject();
    job->extra = body.value(u"extra_data"_s).toObject();
    job->clientId = body.value(u"client_id"_s).toString();
    if (!job->clientId.isEmpty())
        job->extra.insert(u"client_id"_s, job->clientId);
    job->outputs = outputs;
    m_pending.push_back(std::move(job));
    sendStatus();
    if (!m_running)
        QTimer::singleShot(0, this, &FakeComfyServer::startNext);
    return id;
}

void FakeComfyServer::startNext()
{
    if (m_running || m_pending.empty() || !isRunning())
        return;
    m_running = std::move(m_pending.front());
    m_pending.pop_front();
    Job& job = *m_running;
    job.order = executionOrder(job.graph, job.outputs);
    sendStatus();
    const auto stamped = [&job](QJsonObject data) {
        data.insert(u"prompt_id"_s, job.id);
        data.insert(u"timestamp"_s, nowMs());
        return data;
    };
    const QJsonObject begun = stamped({});
    job.messages << QJsonArray { u"execution_start"_s, begun };
    send(u"execution_start"_s, begun, job.clientId);
    for (const QString& id : QStringList(job.order)) {
        const QString key = signature(id);
        if (!m_cache.contains(key))
            continue;
        job.cached << id;
        job.order.removeAll(id);
        if (m_cache.value(key).isEmpty())
            job.sounds[id] = m_sound(job.graph[id][u"inputs"_s].toObject());
        else if (!m_version.losesCachedOutputs || !job.clientId.isEmpty())
            job.shown.insert(id, m_cache.value(key));
    }
    const QJsonObject cached = stamped({ { u"nodes"_s, QJsonArray::fromStringList(job.cached) } });
    job.messages << QJsonArray { u"execution_cached"_s, cached };
    send(u"execution_cached"_s, cached, job.clientId);
    // Things a client has to live with: a type it does not know, somebody else's progress, a picture.
    send(u"crystools.monitor"_s, { { u"cpu_utilization"_s, 3.5 } }, {});
    send(
        u"progress"_s,
        { { u"value"_s, 1 }, { u"max"_s, 2 }, { u"prompt_id"_s, u"somebody-else"_s }, { u"node"_s, u"1"_s } },
        {});
    for (FakeConnection* connection : m_connections) {
        if (connection->isSocket() && !m_faults.contains(Fault::Mute))
            connection->sendBinary(QByteArray("\0\0\0\1\0\0\0\1\xFF\xD8", 10));
    }
    Q_EMIT jobStarted(job.id);
    if (take(Fault::SocketDrops)) {
        const std::set<FakeConnection*> all = m_connections;
        for (FakeConnection* connection : all) {
            if (connection->isSocket())
                connection->drop();
        }
    }
    if (m_running)
        runNode();
}

QJsonObject FakeComfyServer::nodeState(const QString& id, double value, double max,
                                       const QString& state) const
{
    return { { u"value"_s, value },
             { u"max"_s, max },
             { u"state"_s, state },
             { u"node_id"_s, id },
             { u"display_node_id"_s, id },
             { u"real_node_id"_s, id },
             { u"prompt_id"_s, m_running->id },
             { u"parent_node_id"_s, QJsonValue::Null } };
}

void FakeComfyServer::progressState()
{
    send(u"progress_state"_s, { { u"prompt_id"_s, m_running->id }, { u"nodes"_s, m_running->states } },
         m_running->clientId);
}

/// One step of the node at the front: it begins, moves on, or is done and makes way.
void FakeComfyServer::runNode()
{
    if (!m_running)
        return;
    Job& job = *m_running;
    if (job.interrupted || (!job.order.isEmpty() && take(Fault::Interrupted))) {
        const QString id = job.order.value(0);
        return endJob(u"error"_s, u"execution_interrupted"_s,
                      { { u"node_id"_s, id },
                        { u"node_type"_s, job.graph[id][u"class_type"_s] },
                        { u"executed"_s, QJsonArray::fromStringList(job.ran) } });
    }
    if (job.order.isEmpty())
        return endJob(u"success"_s, u"execution_success"_s, {});

    const QString id = job.order.first();
    const QJsonObject inputs = job.graph[id][u"inputs"_s].toObject();
    const QString type = job.graph[id][u"class_type"_s].toString();
    const int steps = type == u"ComfyVNSlow" ? inputs.value(u"steps"_s).toInt(1) : 1;
    const auto stepTime = type == u"ComfyVNSlow"
        ? std::chrono::milliseconds(qint64(inputs.value(u"seconds"_s).toDouble() * 1000 / steps))
        : m_nodeTime;
    if (job.step == 0) {
        job.states.insert(id, nodeState(id, 0, steps, u"running"_s));
        progressState();
        send(u"executing"_s, { { u"node"_s, id }, { u"display_node"_s, id }, { u"prompt_id"_s, job.id } },
             job.clientId);
        if (take(Fault::Hangs))
            return;
        if (take(Fault::Dies)) {
            QTimer::singleShot(0, this, &FakeComfyServer::kill);
            return;
        }
    } else if (steps > 1) {
        job.states.insert(id, nodeState(id, job.step, steps, u"running"_s));
        progressState();
        send(u"progress"_s,
             { { u"value"_s, job.step }, { u"max"_s, steps }, { u"prompt_id"_s, job.id }, { u"node"_s, id } },
             job.clientId);
    }
    if (job.step == steps) {
        job.step = 0;
        finishNode(id);
        return;
    }
    ++job.step;
    m_timer.start(stepTime);
}

void FakeComfyServer::finishNode(const QString& id)
{
    Job& job = *m_running;
    const QString type = job.graph[id][u"class_type"_s].toString();
    const QJsonObject inputs = job.graph[id][u"inputs"_s].toObject();
    const QString mode = type == u"ComfyVNFail" ? inputs.value(u"mode"_s).toString() : QString();
    const QString said =
        mode.isEmpty() ? u"the model could not speak"_s : inputs.value(u"message"_s).toString();
    const bool makesSound = hasAudioOutput(m_nodes.value(type).toObject());
    if (mode == u"oom" || (makesSound && take(Fault::OutOfMemory)))
        return failJob(
            id, u"torch.OutOfMemoryError"_s,
            u"Allocation on device 0 would exceed allowed memory.\n\nTIPS: use a smaller batch."_s);
    if (mode == u"raise" || (makesSound && take(Fault::Error)))
        return failJob(id, u"RuntimeError"_s, said + u'\n');
    if (mode == u"interrupt") {
        job.interrupted = true;
        return runNode();
    }
    const bool blocked = mode == u"block" || (makesSound && take(Fault::Blocked));
    if (blocked || mode == u"block_silent" || (makesSound && take(Fault::BlockedSilently))) {
        if (blocked)
            send(u"execution_error"_s,
                 { { u"prompt_id"_s, job.id },
                   { u"node_id"_s, id },
                   { u"node_type"_s, type },
                   { u"executed"_s, QJsonArray {} },
                   { u"exception_message"_s, said },
                   { u"exception_type"_s, u"ExecutionBlocked"_s },
                   { u"traceback"_s, QJsonArray {} },
                   { u"current_inputs"_s, QJsonArray {} },
                   { u"current_outputs"_s, QJsonArray {} } },
                 job.clientId);
        job.order.clear();
        return runNode();
    }
    if (take(Fault::Forgets)) {
        const QString gone = job.id;
        m_running.reset();
        Q_EMIT jobEnded(gone);
        return startNext();
    }

    QJsonObject shown;
    if (makesSound && !m_nodes[type][u"output_node"_s].toBool()) {
        AudioBuffer sound = m_sound(inputs);
        if (take(Fault::Silence))
            std::fill(sound.samples.begin(), sound.samples.end(), 0.0F);
        if (take(Fault::OneSample))
            sound.samples.resize(1);
        job.sounds[id] = std::move(sound);
    } else if (type == u"PreviewAny") {
        shown = { { u"text"_s, QJsonArray { m_message } } };
    } else if (m_nodes[type][u"output_node"_s].toBool()) {
        shown = save(id, job.sounds[linkedNode(inputs.value(u"audio"_s))]);
    }
    m_cache.insert(signature(id), shown);
    job.order.removeFirst();
    job.ran << id;
    if (m_nodes[type][u"output_node"_s].toBool()) {
        if (!shown.isEmpty())
            job.shown.insert(id, shown);
        send(u"executed"_s,
             { { u"node"_s, id },
               { u"display_node"_s, id },
               { u"output"_s, shown.isEmpty() ? QJsonValue() : shown },
               { u"prompt_id"_s, job.id } },
             job.clientId);
    }
    const int steps = job.states[id][u"max"_s].toInt(1);
    job.states.insert(id, nodeState(id, steps, steps, u"finished"_s));
    progressState();
    runNode();
}

/// The node's inputs and those of all nodes before it, as the server's cache sees them.
QString FakeComfyServer::signature(const QString& id) const
{
    QJsonObject inputs = m_running->graph[id][u"inputs"_s].toObject();
    for (const QString& name : inputs.keys()) {
        if (const QString from = linkedNode(inputs.value(name)); !from.isEmpty())
            inputs.insert(name, signature(from));
    }
    inputs.insert(u"class_type"_s, m_running->graph[id][u"class_type"_s]);
    return QString::fromLatin1(QCryptographicHash::hash(compact(inputs), QCryptographicHash::Sha1).toHex());
}

QJsonObject FakeComfyServer::save(const QString& id, const AudioBuffer& sound)
{
    const Job& job = *m_running;
    const QString nodeClass = job.graph[id][u"class_type"_s].toString();
    const QJsonObject inputs = job.graph[id][u"inputs"_s].toObject();
    if (take(Fault::NoOutputs))
        return {};
    SoundEncoding how { .format = SoundFormat::Flac };
    const QString wished = inputs.value(u"format"_s).toString();
    if (nodeClass == u"SaveAudioMP3" || wished == u"mp3")
        how.format = SoundFormat::Mp3;
    else if (nodeClass == u"SaveAudioOpus" || wished == u"opus")
        how.format = SoundFormat::Opus;
    else if (nodeClass == u"ComfyVNOddSave")
        how.format = SoundFormat::Wav;
    how.tags.comment = "prompt";
    const auto bytes = encodeSound(sound, how);
    QByteArray content = take(Fault::NotAudio) || !bytes ? webPage().body : QByteArray::fromStdString(*bytes);

    const bool temporary = take(Fault::TempOnly) || nodeClass == u"PreviewAudio";
    const QString kind = temporary ? u"temp"_s : u"output"_s;
    const QString prefix = nodeClass == u"PreviewAudio" ? u"ComfyUI_temp_abcde"_s
                                                        : inputs.value(u"filename_prefix"_s).toString();
    const QString folder = prefix.contains(u'/') ? prefix.section(u'/', 0, -2) : QString();
    const QString base = prefix.section(u'/', -1);
    int counter = 1;
    for (auto file = m_files.begin(); file != m_files.end(); ++file) {
        const QString start = kind + u'/' + folder + u'/' + base + u'_';
        if (file.key().startsWith(start))
            counter = qMax(counter, file.key().mid(start.size(), 5).toInt() + 1);
    }
    const QString suffix =
        QString::fromUtf8(soundSuffix(how.format).data(), qsizetype(soundSuffix(how.format).size()));
    const QString name = u"%1_%2%3.%4"_s.arg(base)
                             .arg(counter, 5, 10, QChar(u'0'))
                             .arg(m_version.trailingUnderscore ? u"_"_s : QString(), suffix);
    m_files.insert(kind + u'/' + folder + u'/' + name, content);
    if (!m_outputFolder.isEmpty() && !temporary) {
        QDir(m_outputFolder).mkpath(folder.isEmpty() ? u"."_s : folder);
        QFile file(m_outputFolder + u'/' + folder + u'/' + name);
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
    }
    if (take(Fault::BadFileName))
        return { { u"audio"_s,
                   QJsonArray { QJsonObject { { u"filename"_s, u"../../etc/passwd.flac"_s },
                                              { u"subfolder"_s, u"../.."_s },
                                              { u"type"_s, kind } } } } };
    const QJsonObject item { { u"filename"_s, name }, { u"subfolder"_s, folder }, { u"type"_s, kind } };
    QString key = nodeClass == u"ComfyVNOddSave" ? inputs.value(u"key"_s).toString() : u"audio"_s;
    if (take(Fault::OddKey))
        key = u"gifs"_s;
    if (take(Fault::PathInText))
        key = u"text_path"_s;
    const QString path = u"/srv/comfyui/output/"_s + folder + u'/' + name;
    if (key == u"empty")
        return {};
    if (key == u"text_path")
        return { { u"text"_s, QJsonArray { path } } };
    if (key == u"result")
        return { { u"result"_s, QJsonArray { path, QJsonValue::Null } } };
    if (key == u"gifs") {
        QJsonObject rich = item;
        rich.insert(u"format"_s, u"audio/flac"_s);
        rich.insert(u"fullpath"_s, path);
        return { { u"gifs"_s, QJsonArray { rich } }, { u"animated"_s, QJsonArray { false } } };
    }
    return { { key, QJsonArray { item } } };
}

void FakeComfyServer::failJob(const QString& node, const QString& type, const QString& message)
{
    const Job& job = *m_running;
    endJob(u"error"_s, u"execution_error"_s,
           { { u"node_id"_s, node },
             { u"node_type"_s, job.graph[node][u"class_type"_s] },
             { u"executed"_s, QJsonArray::fromStringList(job.ran) },
             { u"exception_message"_s, message },
             { u"exception_type"_s, type },
             { u"traceback"_s,
               QJsonArray { u"  File \"/srv/comfyui/execution.py\", line 545, in execute\n"_s } },
             { u"current_inputs"_s, QJsonObject { { u"text"_s, QJsonArray { u"line"_s } } } },
             { u"current_outputs"_s, QJsonArray {} } });
}

void FakeComfyServer::endJob(const QString& status, const QString& lastType, const QJsonObject& lastData)
{
    const std::unique_ptr<Job> job = std::move(m_running);
    QJsonObject last = lastData;
    last.insert(u"prompt_id"_s, job->id);
    last.insert(u"timestamp"_s, nowMs());
    job->messages << QJsonArray { lastType, last };
    send(lastType, last, job->clientId);
    QJsonObject entry { { u"prompt"_s,
                          QJsonArray { job->number, job->id, job->graph, job->extra,
                                       QJsonArray::fromStringList(job->outputs) } },
                        { u"outputs"_s, job->shown },
                        { u"status"_s,
                          QJsonObject { { u"status_str"_s, status },
                                        { u"completed"_s, status == u"success" },
                                        { u"messages"_s, job->messages } } },
                        { u"meta"_s, QJsonObject {} } };
    if (take(Fault::NullStatus))
        entry.insert(u"status"_s, QJsonValue::Null);
    m_history.insert(job->id, entry);
    ++m_jobsDone;
    if (take(Fault::HistoryLate))
        m_lateAnswers.insert(job->id, kLateAnswers);
    sendStatus();
    send(u"executing"_s, { { u"node"_s, QJsonValue::Null }, { u"prompt_id"_s, job->id } }, job->clientId);
    Q_EMIT jobEnded(job->id);
    startNext();
}

bool FakeComfyServer::removeJob(const QString& id)
{
    const bool runs = m_running && m_running->id == id;
    const auto erased = std::erase_if(m_pending, [&id](const auto& job) { return job->id == id; });
    if (runs) {
        m_running->interrupted = true;
        m_timer.start(0);
    }
    sendStatus();
    return runs || erased > 0;
}

QString FakeComfyServer::submitForeign(const QJsonObject& graph)
{
    const FakeVerdict verdict = judge(graph, m_nodes, m_version, {});
    return enqueue({ { u"prompt"_s, graph } }, QUuid::createUuid().toString(QUuid::WithoutBraces),
                   verdict.outputs);
}

int FakeComfyServer::jobsWaiting() const
{
    return int(m_pending.size()) + (m_running ? 1 : 0);
}

} // namespace comfyvn::test
