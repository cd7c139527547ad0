#pragma once

#include "core/script/Script.h"
#include "core/speech/SpeechRequest.h"

namespace comfyvn {

/// What asks for the sound of a script's line, of its chosen take; `source` says who asks.
[[nodiscard]] SpeechRequest lineRequest(const ScriptLine& line, const QString& source);

/// By whose name its voice is chosen.
[[nodiscard]] const QString& speakerOf(const ScriptLine& line);

/// Notes in a take what was rendered of the line with that fingerprint.
void noteRender(Take& take, const QString& fingerprint, const SpeechRender& render);

} // namespace comfyvn
