#pragma once

#include "ui/studio/SpokenLine.h"

namespace comfyvn::ui {

/// The same sound at another rate, without an overview; not for the GUI thread. Sound that cannot be
/// converted comes back as it is.
[[nodiscard]] SpeechSamplesPtr atRate(const SpeechSamplesPtr& audio, int sampleRate);

} // namespace comfyvn::ui
