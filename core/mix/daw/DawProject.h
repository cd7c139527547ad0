#pragma once

#include "core/mix/daw/SessionMedia.h"
#include "core/mix/daw/TrackVolume.h"

namespace comfyvn {

/// The session in DAWproject 1.0's XML: clips with trim, fades, loops and gain, volume with the ducking as
/// automation, balance, mutes, solos, markers. Elements stand in the order of the format's published schema.
[[nodiscard]] QByteArray dawProjectXml(const MixSession& session, const SessionMedia& media,
                                       const TrackVolumes& volumes);

/// Writes `<target>` whole or not at all, with the session's sounds inside. For a pool thread. `progress` is
/// told how far it is, 0..1, and answers whether to go on. Errors: InvalidRequest `bad_source`, `too_large`;
/// Storage; Cancelled.
[[nodiscard]] Result<void> exportDawProject(const MixSession& session, const QString& workspace,
                                            const QString& target,
                                            const std::function<bool(double)>& progress);

} // namespace comfyvn
