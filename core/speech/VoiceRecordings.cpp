#include "core/speech/VoiceRecordings.h"

#include "core/artifacts/MediaPath.h"
#include "core/base/Files.h"
#include "core/base/OwnShare.h"
#include "core/comfy/WorkflowJob.h"

#include <QDir>
#include <QPromise>
#include <QThreadPool>
#include <QtConcurrentRun>

namespace comfyvn {

namespace {
constexpr qint64 kMaxBytes = 64 << 20;
constexpr qsizetype kMostKnown = 4096;
} // namespace

VoiceRecordings::VoiceRecordings(WorkspacePaths paths, QThreadPool& workers, QObject* parent)
    : QObject(parent)
    , m_paths(std::move(paths))
    , m_workers(workers)
{ }

Result<FileStamp> VoiceRecordings::stampOf(const QString& name) const
{
    return fileStamp(QDir::isAbsolutePath(name) ? name : m_paths.absolute(name));
}

std::optional<QString> VoiceRecordings::hash(const QString& name) const
{
    const auto stamp = stampOf(name);
    if (!stamp)
        return QString();
    const auto known = m_known.constFind(name);
    if (known == m_known.cend() || known->stamp != *stamp)
        return std::nullopt;
    return known->hash;
}

Result<VoiceRecordings::Reading> VoiceRecordings::readNow(const QString& name, const WorkspacePaths& paths)
{
    return resolveMediaPath(name, paths, {})
        .and_then([](const QString& path) {
            return fileStamp(path).and_then([&path](const FileStamp& stamp) {
                return readFile(path, kMaxBytes).map([&stamp](const QByteArray& bytes) {
                    return Reading { stamp, comfyContent(bytes) };
                });
            });
        })
        .map_error(workflowFault);
}

QFuture<Result<ComfyContentPtr>> VoiceRecordings::read(const QString& name)
{
    if (const auto known = m_known.constFind(name); known != m_known.cend()) {
        const ComfyContentPtr content = known->content.lock();
        if (const auto stamp = stampOf(name); content && stamp && known->stamp == *stamp)
            return QtFuture::makeReadyFuture(Result<ComfyContentPtr>(content));
    }
    if (const auto underWay = m_underWay.constFind(name); underWay != m_underWay.cend())
        return ownShare(*underWay, this);
    const auto promise = std::make_shared<QPromise<Result<ComfyContentPtr>>>();
    promise->start();
    m_underWay.insert(name, promise->future());
    const auto future = ownShare(promise->future(), this);
    QtConcurrent::run(&m_workers, [name, paths = m_paths] {
        return readNow(name, paths);
    }).then(this, [this, name, promise](const Result<Reading>& reading) {
        m_underWay.remove(name);
        if (reading)
            remember(name, *reading);
        promise->addResult(reading.map([](const Reading& read) { return read.content; }));
        promise->finish();
    });
    return future;
}

void VoiceRecordings::remember(const QString& name, const Reading& reading)
{
    if (!isSettled(reading.stamp))
        return; // what was written into it a moment later would look the same
    if (m_known.size() >= kMostKnown)
        m_known.clear();
    const QString hash = QString::fromLatin1(reading.content->sha256.toHex());
    const bool isNew = m_known.value(name).hash != hash;
    m_known.insert(name, { reading.stamp, hash, reading.content });
    if (isNew)
        Q_EMIT learned();
}

} // namespace comfyvn
