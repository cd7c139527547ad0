#include "core/music/sound/Stretch.h"

#include "core/music/sound/ScoreSound.h"

#include <rubberband/RubberBandStretcher.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace comfyvn::music {

namespace {

constexpr std::size_t kBlock = 8192;

using Planes = std::array<std::vector<float>, 2>;

/// Hands the sound to `take` block by block, each channel alone; false when it was cancelled.
template <typename Take> bool eachBlock(const LongSound& stereo, const Watch& watch, Take take)
{
    const std::size_t frames = stereo.frames();
    Planes planes { std::vector<float>(kBlock), std::vector<float>(kBlock) };
    const std::array<const float*, 2> from { planes[0].data(), planes[1].data() };
    std::vector<float> both;
    for (std::size_t at = 0; at < frames; at += kBlock) {
        if (watch.isCancelled())
            return false;
        const std::size_t count = std::min(kBlock, frames - at);
        both.resize(2 * count);
        stereo.read(at, both);
        for (std::size_t i = 0; i < count; ++i) {
            planes[0][i] = both[2 * i];
            planes[1][i] = both[2 * i + 1];
        }
        take(from.data(), count, at + count == frames);
        watch.at(static_cast<double>(at + count) / static_cast<double>(frames));
    }
    return true;
}

} // namespace

AudioResult<LongSound> stretched(const LongSound& stereo, const Stretching& how, const Watch& watch)
{
    if (!how.places.empty() && std::abs(how.semitones) >= 1e-6) {
        // Rubber Band 3 loses its places where it shifts too.
        auto longer = stretched(stereo, { .ratio = how.ratio, .places = how.places }, watch.within(0, 0.5));
        if (!longer)
            return longer;
        return stretched(*longer, { .semitones = how.semitones, .places = {} }, watch.within(0.5, 1));
    }
    using RubberBand::RubberBandStretcher;
    RubberBandStretcher stretcher(
        static_cast<std::size_t>(stereo.sampleRate()), 2,
        RubberBandStretcher::OptionProcessOffline | RubberBandStretcher::OptionEngineFaster
            | RubberBandStretcher::OptionThreadingNever | RubberBandStretcher::OptionChannelsTogether
            | RubberBandStretcher::OptionPitchHighQuality,
        how.ratio, std::pow(2.0, how.semitones / 12));
    stretcher.setExpectedInputDuration(stereo.frames());
    stretcher.setMaxProcessSize(kBlock);
    if (!how.places.empty())
        stretcher.setKeyFrameMap(how.places);
    if (!eachBlock(stereo, watch.within(0, 0.2), [&](const float* const* from, std::size_t count, bool last) {
            stretcher.study(from, count, last);
        }))
        return tl::unexpected<std::string>(kCancelled);

    const auto wanted =
        static_cast<std::size_t>(std::llround(static_cast<double>(stereo.frames()) * how.ratio));
    LongSound result = stereo.another();
    Planes out;
    std::vector<float> both;
    const auto collect = [&] {
        for (int ready = stretcher.available(); ready > 0; ready = stretcher.available()) {
            const auto count = static_cast<std::size_t>(ready);
            std::array<float*, 2> to {};
            for (const std::size_t channel : { std::size_t { 0 }, std::size_t { 1 } }) {
                out[channel].resize(count);
                to[channel] = out[channel].data();
            }
            const std::size_t got = stretcher.retrieve(to.data(), count);
            both.resize(2 * got);
            for (std::size_t i = 0; i < got; ++i) {
                both[2 * i] = out[0][i];
                both[2 * i + 1] = out[1][i];
            }
            result.append(both);
        }
    };
    if (!eachBlock(stereo, watch.within(0.2, 1), [&](const float* const* from, std::size_t count, bool last) {
            stretcher.process(from, count, last);
            collect();
        }))
        return tl::unexpected<std::string>(kCancelled);
    collect();
    result.resize(wanted);
    return result;
}

std::string rubberBandVersion()
{
    return RUBBERBAND_VERSION;
}

} // namespace comfyvn::music
