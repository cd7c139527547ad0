#pragma once

#include "core/audio/mix/MixEngine.h"
#include "core/base/Result.h"
#include "core/mix/session/MixSession.h"

#include <functional>
#include <vector>

namespace comfyvn {

/// The volume of a session's tracks over time, as other programs automate it: fader, automation and ducking
/// in one line of points, straight between them.
class TrackVolumes final {
public:
    /// Hears the whole session; for a pool thread. Errors: InvalidRequest `bad_source`, with the clip's file;
    /// Cancelled.
    [[nodiscard]] static Result<TrackVolumes> of(const MixSession& session, const QString& workspace,
                                                 const std::function<bool(double)>& progress);

    /// By time; one point where the volume does not move. Within 0.1 dB of what the mixer does.
    [[nodiscard]] std::vector<GainPoint> points(const SessionTrack& track) const;

private:
    explicit TrackVolumes(const MixSession& session)
        : m_session(session)
    { }

    MixSession m_session;
    std::vector<GainPoint> m_ducking {}; ///< few points of the curve; empty: nothing is ducked
};

} // namespace comfyvn
