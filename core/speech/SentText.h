#pragma once

#include "core/speech/SpeechPlan.h"

namespace comfyvn {

/// The line as it is sent to an engine elsewhere: its respellings in place of the words they respell.
struct SentText {
    QString text {};
    QList<int> origins {}; ///< for each code point of `text`, the code point of the plan's text it stands for

    bool operator==(const SentText&) const = default;
};

[[nodiscard]] SentText sentText(const SpeechPlan& plan);

} // namespace comfyvn
