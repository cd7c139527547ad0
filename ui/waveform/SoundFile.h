#pragma once

#include "core/base/Result.h"
#include "ui/studio/SpokenLine.h"

namespace comfyvn::ui {

/// A file name for people, without suffix: `Aiko - The lamps are lit`. Never empty, and fit for every file
/// system.
[[nodiscard]] QString soundFileName(const QString& character, const QString& text);

/// Writes the sound as `name`.wav into the folder and gives its path. A file of that name with other bytes
/// stays: the new one gets a number. Waits for the disk; for a pool thread. Error: Storage.
[[nodiscard]] Result<QString> writeSoundFile(const QString& folder, const QString& name,
                                             const SpeechSamplesPtr& audio);

} // namespace comfyvn::ui
