#pragma once

#include "core/settings/ProviderUsage.h"

#include <QWidget>

#include <functional>
#include <optional>

namespace comfyvn::ui {

/// What composing asks of a provider that costs money.
struct MusicCost {
    QString provider {}; ///< for people
    int pieces = 0;
    qint64 seconds = 0; ///< of all of them
    double cost = 0; ///< in the currency of the price; 0: no price is set
    ProviderUse soFar {}; ///< this month

    bool operator==(const MusicCost&) const = default;
};

/// In sentences for people.
[[nodiscard]] QString costText(const MusicCost& cost);

/// Composes at once where that costs nothing, else when somebody agrees.
void composeOnceAgreed(const std::optional<MusicCost>& cost, QWidget& asking,
                       const std::function<void()>& compose);

} // namespace comfyvn::ui
