#pragma once

#include "core/script/Script.h"
#include "core/speech/SpeechRequest.h"

namespace comfyvn {

/// What asks for the sound of a script's line; `source` says who asks.
[[nodiscard]] SpeechRequest lineRequest(const ScriptLine& line, const QString& source);

} // namespace comfyvn
