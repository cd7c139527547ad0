#pragma once

#include <span>

namespace comfyvn::ui {

/// What the services say, word for word, and how the window says it before translation. In the places named
/// in `phrases` ("13") stand phrases that are translated themselves.
struct StudioSentence {
    const char* english = "";
    const char* shown = "";
    const char* phrases = "";
};

/// Every sentence and phrase of the core that can reach the window; a test reads the sources for others.
[[nodiscard]] std::span<const StudioSentence> studioSentences();

} // namespace comfyvn::ui
