#include "app/http/UsageApi.h"

#include "app/http/JsonRouter.h"
#include "core/settings/ProviderUsage.h"
#include "core/speech/RenderCost.h"
#include "core/speech/SpeechService.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

/// What an answer calls the numbers.
struct Names {
    QString amount {};
    QString items {};
    QString cap {};
    qint64 capUnit = 1;
};

Result<QJsonObject> usageReply(ProviderUsage& usage, const Names& names)
{
    QJsonObject providers;
    for (const QString& id : usage.paidProviders()) {
        const auto use = usage.thisMonth(id);
        if (!use)
            return tl::unexpected(use.error());
        providers[id] = QJsonObject { { names.amount, use->amount },
                                      { names.items, use->items },
                                      { u"cost"_s, use->cost },
                                      { names.cap, use->cap / names.capUnit } };
    }
    return QJsonObject { { u"ok"_s, true }, { u"month"_s, usage.month() }, { u"providers"_s, providers } };
}

QJsonArray costJson(const QList<RenderCost>& costs)
{
    QJsonArray json;
    for (const RenderCost& cost : costs) {
        json << QJsonObject { { u"provider"_s, cost.provider },
                              { u"lines"_s, cost.lines },
                              { u"characters"_s, cost.characters },
                              { u"cost"_s, cost.cost },
                              { u"month_characters"_s, cost.soFar.amount },
                              { u"monthly_characters"_s, cost.soFar.cap } };
    }
    return json;
}

} // namespace

QFuture<Result<QJsonObject>> dryRunReply(const CostParts& parts, const QList<ScriptLine>& lines)
{
    return renderCost(parts.speech, parts.usage, lines)
        .then(&parts.speech, [count = lines.size()](const Result<QList<RenderCost>>& costs) {
            return costs.map([count](const QList<RenderCost>& all) {
                return QJsonObject { { u"ok"_s, true },
                                     { u"dry_run"_s, true },
                                     { u"lines"_s, count },
                                     { u"costs"_s, costJson(all) } };
            });
        });
}

void addUsageRoutes(JsonRouter& router, const UsageApiParts& parts)
{
    router.get(u"/api/tts/usage"_s,
               { .summary = u"What providers that cost money said this month, and about what it cost"_s },
               [&usage = parts.speech](const Request&) -> Answer {
                   return usageReply(usage, { u"characters"_s, u"lines"_s, u"monthly_characters"_s });
               });
    router.get(u"/api/music/usage"_s,
               { .summary = u"What providers that cost money composed this month, and about what it cost"_s },
               [&usage = parts.music](const Request&) -> Answer {
                   return usageReply(usage, { u"seconds"_s, u"pieces"_s, u"monthly_minutes"_s, 60 });
               });
}

} // namespace comfyvn::http
