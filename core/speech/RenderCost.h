#pragma once

#include "core/script/Script.h"
#include "core/settings/ProviderUsage.h"

#include <QFuture>
#include <QList>

namespace comfyvn {

class SpeechService;

/// What rendering some lines would ask of one provider that costs money.
struct RenderCost {
    QString provider {};
    qint64 characters = 0;
    qint64 lines = 0;
    double cost = 0; ///< in the currency of the price; 0: no price is set
    ProviderUse soFar {}; ///< this month

    bool operator==(const RenderCost&) const = default;
};

/// The cost of the lines that are not stored yet, by provider; empty when nothing is paid for. Lines that
/// sound the same are rendered once. Where a free provider cannot be reached now, its lines are those of the
/// first that stands in. Looked up on the thread of `speech`, a few milliseconds at a time; both outlive the
/// future, which may be cancelled.
[[nodiscard]] QFuture<Result<QList<RenderCost>>> renderCost(SpeechService& speech, ProviderUsage& usage,
                                                            const QList<ScriptLine>& lines);

} // namespace comfyvn
