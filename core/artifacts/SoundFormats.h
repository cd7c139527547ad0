#pragma once

#include "core/audio/SoundEncoder.h"

#include <QList>
#include <QString>

#include <optional>

namespace comfyvn {

[[nodiscard]] const QList<SoundFormat>& soundFormats();

/// What programs call it: `wav`, `flac`, `opus`, `vorbis`, `mp3`.
[[nodiscard]] QString soundFormatName(SoundFormat format);
/// The format of that name, or with files that end so, whatever the case.
[[nodiscard]] std::optional<SoundFormat> soundFormatFromName(const QString& name);

} // namespace comfyvn
