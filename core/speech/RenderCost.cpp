#include "core/speech/RenderCost.h"

#include "core/speech/LineRequest.h"
#include "core/speech/SpeechService.h"

#include <QElapsedTimer>
#include <QMap>
#include <QPromise>

#include <memory>

namespace comfyvn {

namespace {

constexpr qint64 kTurnNs = 2'000'000;

/// Lines that are looked through.
struct Walk {
    QList<ScriptLine> lines {};
    qsizetype next = 0;
    QMap<QString, RenderCost> costs {};
    QPromise<Result<QList<RenderCost>>> promise {};
};

void look(SpeechService& speech, const ProviderUsage& usage, const ScriptLine& line,
          QMap<QString, RenderCost>& costs)
{
    const auto plan = speech.plan(lineRequest(line, {}));
    if (!plan || !usage.isPaid(plan->provider) || speech.isStored(*plan))
        return;
    RenderCost& cost = costs[plan->provider];
    cost.provider = plan->provider;
    cost.characters += countedCharacters(plan->text);
    ++cost.lines;
}

Result<QList<RenderCost>> priced(ProviderUsage& usage, const QMap<QString, RenderCost>& costs)
{
    QList<RenderCost> all;
    for (RenderCost cost : costs) {
        const auto soFar = usage.thisMonth(cost.provider);
        if (!soFar)
            return tl::unexpected(soFar.error());
        cost.cost = usage.costOf(cost.provider, cost.characters);
        cost.soFar = *soFar;
        all << cost;
    }
    return all;
}

void goOn(SpeechService& speech, ProviderUsage& usage, const std::shared_ptr<Walk>& walk)
{
    QElapsedTimer clock;
    clock.start();
    while (walk->next < walk->lines.size() && !walk->promise.isCanceled() && clock.nsecsElapsed() < kTurnNs)
        look(speech, usage, walk->lines[walk->next++], walk->costs);
    if (walk->next < walk->lines.size() && !walk->promise.isCanceled()) {
        QMetaObject::invokeMethod(
            &speech, [&speech, &usage, walk] { goOn(speech, usage, walk); }, Qt::QueuedConnection);
        return;
    }
    if (!walk->promise.isCanceled())
        walk->promise.addResult(priced(usage, walk->costs));
    walk->promise.finish();
}

} // namespace

QFuture<Result<QList<RenderCost>>> renderCost(SpeechService& speech, ProviderUsage& usage,
                                              const QList<ScriptLine>& lines)
{
    const auto walk = std::make_shared<Walk>();
    walk->lines = lines;
    walk->promise.start();
    QMetaObject::invokeMethod(
        &speech, [&speech, &usage, walk] { goOn(speech, usage, walk); }, Qt::QueuedConnection);
    return walk->promise.future();
}

} // namespace comfyvn
