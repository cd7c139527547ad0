// Any bytes as a WAV file: parsed and decoded, and mixed from a file, without a crash, an endless loop or a
// sample that is no number.

#include "core/audio/WavFile.h"
#include "core/audio/mix/MixEngine.h"
#include "tests/fuzz/InputFile.h"

#include <cmath>
#include <cstdlib>

using namespace comfyvn;

namespace {

constexpr std::uint64_t kMostFrames = 1U << 16U;

void check(bool holds)
{
    if (!holds)
        std::abort();
}

void decode(std::string_view bytes)
{
    const auto layout = parseWav(bytes);
    if (!layout)
        return;
    check(layout->dataOffset + layout->frames * layout->frameBytes() <= bytes.size());
    if (const auto sound = decodeWav(bytes, kMostFrames)) {
        for (const float sample : sound->samples)
            check(std::isfinite(sample));
    }
}

void mixIt(std::string_view bytes)
{
    const InputFile file(bytes);
    MixPlan plan;
    plan.sampleRate = 48000;
    plan.ducking.emplace();
    plan.tracks = { { .path = file.path(), .gain = 16, .offset = 0.01, .part = DuckingPart::Trigger },
                    { .path = file.path(), .pan = 0.5, .fadeIn = 0.01, .part = DuckingPart::Target } };
    const auto shape = shapeOfMix(plan);
    if (!shape || shape->frames > 10 * kMostFrames)
        return;
    std::uint64_t frames = 0;
    const auto report = renderMix(plan, {}, [&frames](std::span<const float> stereo) {
        frames += stereo.size() / 2;
        for (const float sample : stereo)
            check(std::fabs(sample) < 0.9F); // and so a number
        return tl::expected<void, std::string>();
    });
    check(!report || frames == shape->frames);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    decode(bytes);
    mixIt(bytes);
    return 0;
}
