#pragma once

#include "core/mix/daw/SessionMedia.h"
#include "core/mix/daw/TrackVolume.h"

namespace comfyvn {

/// The session as REAPER's project text, whose sounds lie in `mediaFolder`, relative to it. Volume with the
/// ducking is an envelope, beside which the fader stands at 0 dB.
[[nodiscard]] QByteArray reaperText(const MixSession& session, const SessionMedia& media,
                                    const TrackVolumes& volumes, const QString& mediaFolder);

/// Writes `<target>`, and its sounds into a folder of that name beside it; the files, `target` first. For a
/// pool thread. `progress` is
/// told how far it is, 0..1, and answers whether to go on. Errors: InvalidRequest `bad_source`; Storage;
/// Cancelled.
[[nodiscard]] Result<QStringList> exportReaperProject(const MixSession& session, const QString& workspace,
                                                      const QString& target,
                                                      const std::function<bool(double)>& progress);

} // namespace comfyvn
