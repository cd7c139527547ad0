#pragma once

#include "core/audio/live/LiveLane.h"
#include "core/audio/live/LiveTake.h"
#include "core/audio/mix/MixRun.h"

#include <limits>
#include <optional>

namespace comfyvn {

/// The blocks of a mix along a route, one after the other, for the worker.
class LiveStream final {
public:
    /// How well what comes before the first frame is known.
    enum class Warmth {
        Full, ///< the limiter has settled
        Brief, ///< for a short piece
    };

    static constexpr std::uint64_t kAll = std::numeric_limits<std::uint64_t>::max();
    /// The team outlives it. `most`: frames after which it ends, faded out.
    LiveStream(LiveTakePtr take, const LiveRoute& route, Warmth warmth, WorkTeam& team, std::uint64_t most);
    LiveStream(const LiveStream&) = delete;
    LiveStream& operator=(const LiveStream&) = delete;

    enum class Step {
        Made, ///< the block is there
        Busy, ///< a part of the work is done; ask again
        Over, ///< nothing follows
    };
    [[nodiscard]] Step make(LiveBlock& block);

    /// Without the tracks that turned out to be unreadable meanwhile.
    [[nodiscard]] const LiveTakePtr& take() const { return m_take; }
    /// Why nothing follows, if it is not the end.
    [[nodiscard]] const std::optional<MixFault>& fault() const { return m_fault; }

private:
    /// Samples that are mixed and not handed on.
    struct Ready {
        std::vector<float> samples {};
        std::size_t at = 0; ///< samples
        std::uint64_t frame = 0; ///< that the first sample belongs to

        [[nodiscard]] std::size_t frames() const { return (samples.size() - at) / 2; }
    };

    void startRun();
    [[nodiscard]] bool mixOn();
    void skipWarmUp();
    void fill(LiveBlock& block, std::size_t frames);
    [[nodiscard]] std::uint64_t stop() const;
    void goBack();
    void remember(const LiveBlock& block);
    void fadeOut(LiveBlock& block) const;

    LiveTakePtr m_take;
    std::optional<LiveLoop> m_loop;
    Warmth m_warmth;
    WorkTeam& m_team;
    std::uint64_t m_left; ///< frames until it ends
    std::uint64_t m_frame; ///< of the next block
    std::optional<MixRun> m_run {};
    bool m_runIsOver = false;
    Ready m_ready {};
    std::optional<MixFault> m_fault {};

    std::vector<LiveBlock> m_lap {}; ///< a short loop, as it was made the first time
    bool m_lapIsWhole = false;
    std::size_t m_lapAt = 0; ///< block that follows
};

} // namespace comfyvn
