#pragma once

#include "core/audio/mix/MixLayout.h"
#include "core/audio/mix/MixMeters.h"
#include "core/audio/mix/PeakLimiter.h"
#include "core/audio/mix/RateGroup.h"

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
    };

    MixRun(const MixPlan& plan, const MixLayout& layout, const MixOptions& options, const Pass& pass,
           WorkTeam& team);

    [[nodiscard]] MixResult<MixReport> run(const MixSink& sink);

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
        std::uint64_t pushed = 0; ///< frames of the group
        std::vector<float> stereo {}; ///< what is to be pushed
        std::array<std::vector<float>, 2> split {};
        std::size_t chunks = 0; ///< to be pushed
    };

    void makeGroups();
    [[nodiscard]] std::size_t batchFrames();
    void prepare(RateGroup& group, std::uint64_t first, std::uint64_t end);
    /// Makes the points of the ducking known to `hop`.
    void duckUpTo(std::uint64_t hop);
    void listen(std::uint64_t firstHop, std::span<float> levels, MixScratch& scratch);
    /// Makes every converted group reach to `frame` of the mix.
    void convertUpTo(std::uint64_t frame);
    void sumChunks();
    void mixBatch(std::uint64_t first, std::uint64_t end, const MixSink& sink);
    void mixChunk(Bus& bus, std::uint64_t first, std::size_t frames, MixScratch& scratch);
    void limit(Bus& bus, bool last);
    void handOn(Bus& bus, const MixSink& sink);
    [[nodiscard]] bool failed();
    [[nodiscard]] MixReport report();

    const MixPlan& m_plan;
    const MixLayout& m_layout;
    const MixOptions& m_options;
    float m_gain;
    WorkTeam& m_team;
    std::vector<RateGroup> m_groups {};
    std::vector<RateGroup> m_triggers {}; ///< read ahead, by feeds of their own
    std::vector<Converted> m_converted {};
    std::optional<DuckingCurve> m_ducking {};
    PeakLimiter m_limiter;
    MixMeters m_meters;
    std::vector<MixScratch> m_scratch;
    std::array<Bus, 2> m_buses {};
    std::size_t m_current = 0; ///< the bus mixed into; the other one is handed on
    std::uint64_t m_measured = 0; ///< hops whose peaks are known
    std::vector<float> m_peaks {};
    std::uint64_t m_hops; ///< of the whole mix
    std::optional<MixFault> m_fault {};
    std::optional<MixFault> m_sinkFault {};
};

} // namespace comfyvn
