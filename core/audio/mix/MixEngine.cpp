#include "core/audio/mix/MixEngine.h"

#include "core/audio/Loudness.h"
#include "core/audio/mix/MixRun.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace comfyvn {

namespace {

constexpr double kNoCeiling = 1e9;
constexpr double kMostLoudnessGain = 60; // dB
constexpr double kMostLimiterMakeup = 6; // dB beyond what the target asks of the mix as it is
constexpr double kCloseEnough = 0.05; // LU
constexpr int kCorrections = 2;

GoOn goOnOf(const MixOptions& options)
{
    return options.progress ? [progress = options.progress] { return progress(0); } : GoOn();
}

/// Which part of all passes one is, for progress.
struct Part {
    double from = 0;
    double share = 1;
};

class Passes final {
public:
    Passes(const MixPlan& plan, const MixOptions& options, const MixLayout& layout)
        : m_plan(plan)
        , m_options(options)
        , m_layout(layout)
        , m_team(std::max(1, options.threads))
    { }

    MixResult<MixReport> run(double gainDb, double ceiling, bool loudness, Part part, const MixSink& sink)
    {
        MixOptions options = m_options;
        if (m_options.progress)
            options.progress = [&](double fraction) {
                return m_options.progress(part.from + part.share * fraction);
            };
        const MixRun::Pass pass { .gain = gainDb == 0.0 ? 1.0 : gainOfDb(gainDb),
                                  .ceiling = ceiling,
                                  .loudness = loudness };
        return MixRun(m_plan, m_layout, pass, m_team).run(options, sink);
    }

private:
    const MixPlan& m_plan;
    const MixOptions& m_options;
    const MixLayout& m_layout;
    WorkTeam m_team;
};

/// In hundredths, so that the last bits of a logarithm do not change the mix.
double rounded(double db)
{
    return std::round(db * 100.0) / 100.0;
}

/// The gain that brings the limited mix to the target: what the mix lacks without the limiter, and then what
/// the limiter took away.
MixResult<double> gainForTarget(Passes& passes, double target, double ceiling)
{
    const auto plain = passes.run(0, kNoCeiling, true, { 0, 0.3 }, {});
    if (!plain)
        return tl::unexpected(plain.error());
    if (plain->integratedLufs <= kSilenceDb)
        return 0.0;
    const double wish = std::clamp(target - plain->integratedLufs, -kMostLoudnessGain, kMostLoudnessGain);
    double gain = rounded(wish);
    if (plain->truePeak * gainOfDb(gain) <= ceiling)
        return gain;
    for (int i = 0; i < kCorrections; ++i) {
        const auto limited = passes.run(gain, ceiling, true, { 0.3 + 0.2 * i, 0.2 }, {});
        if (!limited)
            return tl::unexpected(limited.error());
        const double lacking = target - limited->integratedLufs;
        if (std::fabs(lacking) < kCloseEnough)
            break;
        gain = rounded(std::min(gain + lacking, wish + kMostLimiterMakeup));
    }
    return gain;
}

} // namespace

MixResult<std::vector<float>> duckingGains(const MixPlan& plan, const MixOptions& options)
{
    constexpr std::uint64_t atOnce = 4096; // hops
    const auto layout = layOut(plan, goOnOf(options));
    if (!layout)
        return tl::unexpected(layout.error());
    WorkTeam team(std::max(1, options.threads));
    DuckingListener listener(plan, *layout, 0, Jump::Decode, team);
    std::vector<float> gains;
    const std::uint64_t hops = (layout->frames + kMixHop - 1) / kMixHop;
    for (std::uint64_t hop = 0; listener.curve() && hop < hops; hop += atOnce) {
        const std::uint64_t end = std::min(hop + atOnce, hops);
        if (const auto heard = listener.listenTo(end, kMixChunk / kMixHop); !heard)
            return tl::unexpected(heard.error());
        for (std::uint64_t at = hop; at < end; ++at)
            gains.push_back(listener.curve()->point(at));
        listener.forget(end);
        if (options.progress && !options.progress(static_cast<double>(end) / static_cast<double>(hops)))
            return tl::unexpected(cancelledMix());
    }
    return gains;
}

MixResult<MixReport> renderMix(const MixPlan& plan, const MixOptions& options, const MixSink& sink)
{
    const auto layout = layOut(plan, goOnOf(options));
    if (!layout)
        return tl::unexpected(layout.error());
    Passes passes(plan, options, *layout);
    const double ceiling = gainOfDb(plan.ceilingDbtp);
    if (!plan.targetLufs)
        return passes.run(0, ceiling, options.loudness, {}, sink);
    const auto gain = gainForTarget(passes, *plan.targetLufs, ceiling);
    if (!gain)
        return tl::unexpected(gain.error());
    auto report = passes.run(*gain, ceiling, true, { 0.7, 0.3 }, sink);
    if (report)
        report->loudnessGainDb = *gain;
    return report;
}

} // namespace comfyvn
