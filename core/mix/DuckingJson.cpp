#include "core/mix/DuckingJson.h"

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {
constexpr double kMostDb = 60;
constexpr double kLongestMs = 10'000;
constexpr double kLongestLookaheadMs = 500;
} // namespace

void readDucking(JsonReader& in, DuckingSettings& settings)
{
    const auto read = [&in](const QString& key, double most, double& value) {
        value = in.optionalNumber(key, 0, most).value_or(value);
    };
    read(u"amount_db"_s, kMostDb, settings.amountDb);
    read(u"threshold"_s, 1, settings.threshold);
    read(u"attack_ms"_s, kLongestMs, settings.attackMs);
    read(u"release_ms"_s, kLongestMs, settings.releaseMs);
    read(u"lookahead_ms"_s, kLongestLookaheadMs, settings.lookaheadMs);
    read(u"hold_ms"_s, kLongestMs, settings.holdMs);
}

QJsonObject toJson(const DuckingSettings& settings)
{
    return { { u"amount_db"_s, settings.amountDb },       { u"threshold"_s, settings.threshold },
             { u"attack_ms"_s, settings.attackMs },       { u"release_ms"_s, settings.releaseMs },
             { u"lookahead_ms"_s, settings.lookaheadMs }, { u"hold_ms"_s, settings.holdMs } };
}

} // namespace comfyvn
