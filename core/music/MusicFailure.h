#pragma once

#include "core/base/Result.h"
#include "core/music/ScratchWav.h"
#include "core/music/sound/ScoreSound.h"

#include <string>

namespace comfyvn {

/// What the plain C++ below says went wrong: Cancelled, or ProviderFailed `music_failed`.
[[nodiscard]] inline tl::unexpected<Error> musicFailure(const std::string& message)
{
    if (message == music::kCancelled)
        return failure(ErrorKind::Cancelled, QStringLiteral("cancelled"),
                       QStringLiteral("The rendering was cancelled."));
    return failure(ErrorKind::ProviderFailed, QStringLiteral("music_failed"),
                   QString::fromStdString(message));
}

/// The same of what put long sounds into a folder: also Storage.
[[nodiscard]] inline tl::unexpected<Error> musicFailure(const std::string& message,
                                                        const SoundScratch& scratch)
{
    const auto whole = checkWhole(scratch);
    return whole ? musicFailure(message) : tl::unexpected(whole.error());
}

} // namespace comfyvn
