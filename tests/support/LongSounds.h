#pragma once

#include "core/audio/LongSound.h"
#include "core/audio/StereoSink.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace comfyvn::test {

/// A sound as it is, in memory.
[[nodiscard]] inline LongSound longSound(const AudioBuffer& sound)
{
    LongSound result(std::make_shared<SoundScratch>(), sound.channels, sound.sampleRate);
    result.append(sound.samples);
    return result;
}

/// A sound as a source track becomes: stereo at that rate, block by block.
[[nodiscard]] inline LongSound stereoAt(int rate, const AudioBuffer& sound)
{
    LongSound result(std::make_shared<SoundScratch>(), 2, rate);
    StereoSink sink(rate, [&result](std::span<const float> stereo) { result.append(stereo); });
    const std::size_t block = LongSound::kBlock * std::size_t(sound.channels);
    for (std::span<const float> rest = sound.samples; !rest.empty();) {
        const auto now = rest.first(std::min(block, rest.size()));
        if (!sink.take(now, sound.channels, sound.sampleRate))
            break;
        rest = rest.subspan(now.size());
    }
    if (!sink.end())
        result.resize(0);
    return result;
}

} // namespace comfyvn::test
