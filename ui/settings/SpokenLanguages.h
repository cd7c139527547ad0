#pragma once

#include "ui/settings/SettingField.h"

namespace comfyvn::ui {

/// Every language that the built-in voices speak, by its name in its own words; so whichever of them is
/// chosen, somebody can stand in.
[[nodiscard]] QList<SettingChoice> spokenLanguages();

} // namespace comfyvn::ui
