#include "tests/support/comfy/ComfyJobs.h"

#include <QEventLoop>
#include <QFutureWatcher>
#include <QJsonArray>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace comfyvn::test {

ComfyPatience hastyComfy()
{
    return { .request = 5s,
             .pollWithEvents = 100ms,
             .pollWithout = 50ms,
             .unreachable = 300ms,
             .retry = 20ms,
             .reconnect = 20ms,
             .stall = 500ms,
             .rest = 50ms };
}

QJsonObject comfyNode(const QString& className, const QJsonObject& inputs, const QString& title)
{
    QJsonObject made { { u"class_type"_s, className }, { u"inputs"_s, inputs } };
    if (!title.isEmpty())
        made.insert(u"_meta"_s, QJsonObject { { u"title"_s, title } });
    return made;
}

QJsonValue comfyLink(const QString& node)
{
    return QJsonArray { node, 0 };
}

ComfyJob lineJob(const QString& text)
{
    const QJsonObject spoken {
        { u"text"_s, text }, { u"voice"_s, u"en"_s }, { u"speed"_s, 160 }, { u"seed"_s, 7 }
    };
    const QJsonObject saved { { u"audio"_s, comfyLink(u"1"_s) }, { u"filename_prefix"_s, u"x"_s } };
    return { .title = u"tts.json"_s,
             .graph = { { u"1"_s, comfyNode(u"ComfyVNEspeakTTS"_s, spoken, u"Speaker"_s) },
                        { u"9"_s, comfyNode(u"SaveAudio"_s, saved, u"Save"_s) } },
             .outputNode = u"9"_s,
             .limits = { .silence = 20s, .total = 20s } };
}

ComfyJob slowJob(double seconds, int steps)
{
    ComfyJob job = lineJob();
    const QJsonObject inputs {
        { u"seconds"_s, seconds }, { u"steps"_s, steps }, { u"interruptible"_s, true }, { u"nonce"_s, 1 }
    };
    job.graph.insert(u"1"_s, comfyNode(u"ComfyVNSlow"_s, inputs, u"Slow speaker"_s));
    return job;
}

Result<ComfyRender> awaitRender(const QFuture<Result<ComfyRender>>& future)
{
    QFutureWatcher<Result<ComfyRender>> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(kComfyPatienceMs, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    if (!future.isFinished())
        return failure(ErrorKind::Internal, u"test_gave_up"_s, u"The future did not finish."_s);
    if (future.resultCount() == 0)
        return failure(ErrorKind::Cancelled, u"no_result"_s, u"The future was cancelled."_s);
    return future.result();
}

QString codeOf(const Result<ComfyRender>& result)
{
    return result ? u"ok"_s : result.error().code;
}

QString said(const Result<ComfyRender>& result)
{
    return result ? u"ok"_s : result.error().message;
}

} // namespace comfyvn::test
