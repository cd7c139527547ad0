#pragma once

#include "core/providers/ProviderCatalogue.h"
#include "ui/settings/ProviderCalls.h"
#include "ui/settings/ProviderForm.h"

namespace comfyvn::ui {

class Player;
class SettingsModel;

/// A provider of the catalogue for a page of the settings: what it is and costs, its own fields, how it
/// stands, and for speech a sample.
[[nodiscard]] ProviderEntry catalogueEntry(const Provider& provider, SettingsModel& settings,
                                           ProviderLink& link, Player& player, const QString& area);

/// The same facts for an entry that has fields of its own.
[[nodiscard]] ProviderEntry withFacts(ProviderEntry entry, const Provider& provider);

} // namespace comfyvn::ui
