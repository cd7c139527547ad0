#include "core/speech/LineSound.h"

#include "core/speech/LineRequest.h"
#include "core/speech/SpeechService.h"

#include <QElapsedTimer>
#include <QPromise>

#include <memory>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr qint64 kTurnNs = 2'000'000;

/// Lines on their way to their keys.
struct Walk {
    QList<ScriptLine> lines {};
    QStringList keys {};
    QPromise<QStringList> promise {};
};

void goOn(SpeechService& speech, const std::shared_ptr<Walk>& walk)
{
    QElapsedTimer clock;
    clock.start();
    while (walk->keys.size() < walk->lines.size() && !walk->promise.isCanceled()) {
        const auto plan = speech.plan(lineRequest(walk->lines[walk->keys.size()], {}));
        walk->keys.append(plan ? plan->cacheKey : QString());
        if (clock.nsecsElapsed() > kTurnNs)
            break;
    }
    if (walk->promise.isCanceled()) {
        walk->promise.finish();
        return;
    }
    if (walk->keys.size() < walk->lines.size()) {
        QMetaObject::invokeMethod(
            &speech, [&speech, walk] { goOn(speech, walk); }, Qt::QueuedConnection);
        return;
    }
    walk->promise.addResult(std::move(walk->keys));
    walk->promise.finish();
}

} // namespace

QString lineSoundName(LineSound sound)
{
    switch (sound) {
    case LineSound::New:
        return u"new"_s;
    case LineSound::Ready:
        return u"ready"_s;
    case LineSound::Stale:
        return u"stale"_s;
    case LineSound::Fallback:
        return u"fallback"_s;
    case LineSound::Failed:
        return u"failed"_s;
    }
    return {};
}

LineSound lineSound(const ScriptLine& line, const QString& keyNow)
{
    const Take& take = soundOf(line);
    if (take.cacheKey.isEmpty())
        return LineSound::New;
    if (!take.locked && (take.cacheKey != keyNow || take.renderedFrom != lineFingerprint(line)))
        return LineSound::Stale;
    return take.fallbackReason.isEmpty() ? LineSound::Ready : LineSound::Fallback;
}

QFuture<QStringList> lineKeys(SpeechService& speech, const QList<ScriptLine>& lines)
{
    const auto walk = std::make_shared<Walk>();
    walk->lines = lines;
    walk->keys.reserve(lines.size());
    walk->promise.start();
    QMetaObject::invokeMethod(
        &speech, [&speech, walk] { goOn(speech, walk); }, Qt::QueuedConnection);
    return walk->promise.future();
}

} // namespace comfyvn
