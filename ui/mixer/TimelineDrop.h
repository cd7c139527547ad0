#pragma once

#include <QtGlobal>

class QMimeData;

namespace comfyvn::ui {

class MixDesk;

/// Whether something can become clips: sound files, lines of this studio's script, clips that were copied.
[[nodiscard]] bool canDrop(const QMimeData& mime);
/// Places it; `track` 0: below the tracks.
void dropOn(MixDesk& desk, const QMimeData& mime, qint64 track, double seconds);

} // namespace comfyvn::ui
