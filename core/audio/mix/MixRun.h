#pragma once

#include "core/audio/mix/DuckingListener.h"
#include "core/audio/mix/MixMeters.h"
#include "core/audio/mix/PeakLimiter.h"

namespace comfyvn {

/// One pass over a mix: batch by batch the groups are summed, resampled, ducked and limited, while the batch
/// before is measured and handed on.
class MixRun final {
public:
    /// How a pass differs from others over the same plan.
    struct Pass {
        double gain = 1; ///< of the whole mix, before the limiter
        double ceiling = 1;
        bool loudness = true;
        /// The frame it begins with, a multiple of kMixHop: as if nothing had been heard before, except by
        /// the ducking, which begins at `duckingFrom`.
        std::uint64_t from = 0;
        std::uint64_t duckingFrom = 0; ///< likewise a multiple; at most `from`
        std::size_t piece = kMixChunk; ///< frames summed at once, a multiple of kMixHop
        std::size_t mostPieces = 16; ///< of a batch
        Jump jump = Jump::Decode;
    };

    /// What the batch that was handed on last was like.
    struct Levels {
        std::vector<float> peaks {}; ///< of each track of the plan, after gain and fades; about its time
        float duckingGain = 1; ///< the lowest
        float limiterGain = 1; ///< the lowest
    };

    /// All of these outlive it.
    MixRun(const MixPlan& plan, const MixLayout& layout, const Pass& pass, WorkTeam& team);

    [[nodiscard]] MixResult<MixReport> run(const MixOptions& options, const MixSink& sink);

    /// Mixes a batch and hands on what is finished; false when there is nothing more.
    [[nodiscard]] MixResult<bool> step(const MixSink& sink);
    [[nodiscard]] const Levels& levels() const { return m_levels[1]; }

private:
    /// Part of the mix from `first` on, with a silent margin before its start and after its end.
    struct Bus {
        std::vector<float> samples {};
        std::uint64_t first = 0; ///< the frame at the margin's end
        std::size_t frames = 0; ///< mixed so far
        std::size_t finished = 0; ///< of them, handed on

        [[nodiscard]] float* at(std::uint64_t frame)
        {
            return samples.data() + 2 * (kMargin + (frame - first));
        }
        /// The last hop may begin with the last frame, and its peaks need what follows the hop.
        static constexpr std::uint64_t kMargin = 2 * kMixHop;
    };
    struct Converted {
        RateGroup* group = nullptr;
        std::array<RateConverter, 2> sides; ///< left, right
        std::uint64_t pushed = 0; ///< frame of the group that follows
        std::vector<float> stereo {}; ///< what is to be pushed
        std::array<std::vector<float>, 2> split {};
        std::size_t pieces = 0; ///< to be pushed
    };

    void makeGroups();
    void makeConverted(RateGroup& group);
    void chooseBatch();
    [[nodiscard]] std::uint64_t firstHopNeeded() const;
    /// Makes the points of the ducking known to `hop`.
    void duckUpTo(std::uint64_t hop);
    /// Makes every converted group reach to `frame` of the mix.
    void convertUpTo(std::uint64_t frame);
    void sumPieces();
    void mixBatch(std::uint64_t first, std::uint64_t end, const MixSink& sink);
    void mixPiece(Bus& bus, std::uint64_t first, std::size_t frames, MixScratch& scratch);
    void limit(Bus& bus, bool last);
    void handOn(Bus& bus, const MixSink& sink);
    void noteLevels(std::uint64_t first, std::uint64_t end);
    [[nodiscard]] bool failed();
    [[nodiscard]] std::uint64_t pieces(std::uint64_t frames) const
    {
        return (frames + m_pass.piece - 1) / m_pass.piece;
    }
    [[nodiscard]] MixReport report();

    const MixPlan& m_plan;
    const MixLayout& m_layout;
    Pass m_pass;
    float m_gain;
    WorkTeam& m_team;
    std::vector<RateGroup> m_groups {};
    std::vector<Converted> m_converted {};
    std::optional<DuckingListener> m_ducking {};
    PeakLimiter m_limiter;
    MixMeters m_meters;
    std::vector<MixScratch> m_scratch;
    std::array<Bus, 2> m_buses {};
    std::size_t m_current = 0; ///< the bus mixed into; the other one is handed on
    std::uint64_t m_batch = 0; ///< frames
    std::uint64_t m_next; ///< frame that is mixed next
    bool m_isOver = false;
    std::uint64_t m_measured; ///< hops whose peaks are known
    std::vector<float> m_peaks {}; ///< of hops
    std::vector<float> m_trackPeaks; ///< of the whole pass
    std::array<Levels, 2> m_levels {}; ///< of the batch mixed last, and of the one handed on last
    std::uint64_t m_hops; ///< of the whole mix
    std::optional<MixFault> m_fault {};
    std::optional<MixFault> m_sinkFault {};
};

} // namespace comfyvn
