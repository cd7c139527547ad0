#pragma once

#include "core/audio/mix/MixPlan.h"
#include "core/base/JsonReader.h"

#include <QJsonObject>

namespace comfyvn {

/// The settings as requests, sidecars and sessions name them, in their ranges; what is not there stays as it
/// is. Requests may give the threshold another way.
void readDucking(JsonReader& in, DuckingSettings& settings);

[[nodiscard]] QJsonObject toJson(const DuckingSettings& settings);

} // namespace comfyvn
