#pragma once

#include "ui/studio/SpokenLine.h"

#include <vector>

namespace comfyvn::ui {

/// Sound that is heard together with others of the same rate and channels.
struct SoundLayer {
    SpeechSamplesPtr audio {}; ///< never null
    double gain = 1; ///< a factor of its samples
};

/// Never empty where it is to be played; they begin together and last as long as the longest.
using SoundLayers = std::vector<SoundLayer>;

} // namespace comfyvn::ui
