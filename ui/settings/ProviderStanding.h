#pragma once

#include "ui/settings/ProviderCalls.h"
#include "ui/settings/ProviderForm.h"

namespace comfyvn::ui {

class Player;
class SettingsModel;

/// The entry with how its provider stands and, where that is possible, a test: every provider says whether it
/// can be used now or what stands in the way, also those that no adapter of their own reaches.
[[nodiscard]] ProviderEntry withStanding(ProviderEntry entry, SettingsModel& settings, ProviderLink& link,
                                         Player& player, const QString& area);

} // namespace comfyvn::ui
