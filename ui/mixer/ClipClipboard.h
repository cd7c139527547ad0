#pragma once

#include "ui/mixer/SessionModel.h"

#include <memory>

class QMimeData;

namespace comfyvn::ui {

/// The selected clips as the clipboard carries them, with their tracks; null when nothing is selected.
[[nodiscard]] std::unique_ptr<QMimeData> mimeOfClips(const SessionModel& model);
[[nodiscard]] bool holdsClips(const QMimeData& mime);
/// Puts copied clips in, the first at `seconds`: on the tracks they came from where these are there, else
/// from `track` on downwards. A step of the history.
void pasteClips(SessionModel& model, const QMimeData& mime, qint64 track, double seconds);

} // namespace comfyvn::ui
