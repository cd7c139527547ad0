#pragma once

#include <QString>
#include <QStringList>

#include <algorithm>

namespace comfyvn::ui {

/// Whether one of these settings is a provider's of the area `audio.tts` or `audio.music`.
[[nodiscard]] inline bool concernProvider(const QStringList& paths, const QString& area,
                                          const QString& provider)
{
    const QString mine = area + QStringLiteral(".providers.") + provider + u'.';
    return std::ranges::any_of(paths, [&mine](const QString& path) { return path.startsWith(mine); });
}

} // namespace comfyvn::ui
