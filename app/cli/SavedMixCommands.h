#pragma once

#include "app/cli/Command.h"

namespace comfyvn::cli {

/// Adds --sessions, --session and what can be done with the mix that it names.
void addSavedMixOptions(QCommandLineParser& parser);
/// Whether one of the first two is given.
[[nodiscard]] bool wantsSavedMix(const QCommandLineParser& parser);
/// Lists the timeline's mixes, or places a scene on one and renders or exports it; returns the exit code.
[[nodiscard]] int savedMix(Command& command);

} // namespace comfyvn::cli
