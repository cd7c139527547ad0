#pragma once

#include "core/base/Result.h"
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

} // namespace comfyvn
