#include "core/speech/RenderCost.h"

#include "core/speech/LineRequest.h"
#include "core/speech/SpeechProviders.h"
#include "core/speech/SpeechService.h"

#include <QElapsedTimer>
#include <QMap>
#include <QPromise>
#include <QSet>

#include <algorithm>
#include <memory>

namespace comfyvn {

namespace {

constexpr qint64 kTurnNs = 2'000'000;

/// Lines that are looked through.
struct Walk {
    QList<ScriptLine> lines {};
    qsizetype next = 0;
    QSet<QString> keys {}; ///< of the lines so far
    QMap<QString, RenderCost> wanted {}; ///< by the provider of the lines
    QMap<QString, RenderCost> costs {}; ///< by who is paid for them
    QStringList order {}; ///< who may render the first of `wanted`
    QPromise<Result<QList<RenderCost>>> promise {};
};

void look(SpeechService& speech, const ProviderUsage& usage, const ScriptLine& line, Walk& walk)
{
    const auto plan = speech.plan(lineRequest(line, {}));
    if (!plan || walk.keys.contains(plan->cacheKey))
        return;
    walk.keys << plan->cacheKey;
    const QStringList order = speech.providers().order(plan->provider);
    const bool mayCost = std::ranges::any_of(order, [&](const QString& id) { return usage.isPaid(id); });
    if (!mayCost || speech.isStored(*plan))
        return;
    RenderCost& wanted = walk.wanted[plan->provider];
    wanted.characters += countedCharacters(plan->text);
    ++wanted.lines;
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

/// Finds who is paid for the lines of each provider: the first of its order who costs money, unless one
/// before that can be reached.
void settle(SpeechService& speech, ProviderUsage& usage, const std::shared_ptr<Walk>& walk)
{
    while (!walk->wanted.isEmpty() && !walk->promise.isCanceled()) {
        if (walk->order.isEmpty())
            walk->order = speech.providers().order(walk->wanted.firstKey());
        const QString provider = walk->order.takeFirst();
        if (!usage.isPaid(provider) && !walk->order.isEmpty()) {
            speech.providers().probe(provider).then(&speech,
                                                    [&speech, &usage, walk](const Result<void>& reached) {
                                                        if (reached) {
                                                            walk->wanted.erase(walk->wanted.begin());
                                                            walk->order.clear();
                                                        }
                                                        settle(speech, usage, walk);
                                                    });
            return;
        }
        const RenderCost wanted = walk->wanted.take(walk->wanted.firstKey());
        walk->order.clear();
        if (!usage.isPaid(provider))
            continue;
        RenderCost& cost = walk->costs[provider];
        cost.provider = provider;
        cost.characters += wanted.characters;
        cost.lines += wanted.lines;
    }
    if (!walk->promise.isCanceled())
        walk->promise.addResult(priced(usage, walk->costs));
    walk->promise.finish();
}

void goOn(SpeechService& speech, ProviderUsage& usage, const std::shared_ptr<Walk>& walk)
{
    QElapsedTimer clock;
    clock.start();
    while (walk->next < walk->lines.size() && !walk->promise.isCanceled() && clock.nsecsElapsed() < kTurnNs)
        look(speech, usage, walk->lines[walk->next++], *walk);
    if (walk->next < walk->lines.size() && !walk->promise.isCanceled()) {
        QMetaObject::invokeMethod(
            &speech, [&speech, &usage, walk] { goOn(speech, usage, walk); }, Qt::QueuedConnection);
        return;
    }
    settle(speech, usage, walk);
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
