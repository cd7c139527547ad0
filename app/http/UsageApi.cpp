#include "app/http/UsageApi.h"

#include "app/http/JsonRouter.h"
#include "core/speech/ProviderUsage.h"

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

Result<QJsonObject> usageReply(ProviderUsage& usage)
{
    QJsonObject providers;
    for (const QString& id : ProviderUsage::paidProviders()) {
        const auto use = usage.thisMonth(id);
        if (!use)
            return tl::unexpected(use.error());
        providers[id] = QJsonObject { { u"characters"_s, use->characters },
                                      { u"lines"_s, use->lines },
                                      { u"cost"_s, use->cost },
                                      { u"monthly_characters"_s, use->cap } };
    }
    return QJsonObject { { u"ok"_s, true }, { u"month"_s, usage.month() }, { u"providers"_s, providers } };
}

} // namespace

void addUsageRoute(JsonRouter& router, ProviderUsage& usage)
{
    router.get(u"/api/tts/usage"_s,
               { .summary = u"What providers that cost money said this month, and about what it cost"_s },
               [&usage](const Request&) -> Answer { return usageReply(usage); });
}

} // namespace comfyvn::http
