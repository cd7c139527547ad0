// Any bytes as the body of POST /api/audio/mix: refused with a field and a sentence, or a request within its
// ranges, which is mixed of short sounds without a sample above the ceiling or none at all.

#include "core/audio/WavFile.h"
#include "core/audio/mix/MixEngine.h"
#include "core/base/JsonReader.h"
#include "core/mix/MixRequestPlan.h"
#include "tests/fuzz/InputFile.h"

#include <cmath>
#include <cstdlib>

using namespace comfyvn;

namespace {

void check(bool holds)
{
    if (!holds)
        std::abort();
}

/// A tenth of a second of a loud square wave; a mono one of another rate is every other track's.
const std::string& sound(bool mono)
{
    constexpr std::size_t frames = 800;
    const auto wave = [](std::size_t samples) {
        std::vector<std::int16_t> made(samples);
        for (std::size_t i = 0; i < samples; ++i)
            made[i] = i / 20 % 2 == 0 ? 30'000 : -30'000;
        return made;
    };
    static const InputFile stereo(encodeWav(wave(2 * frames), 2, 8000));
    static const InputFile single(encodeWav(wave(frames), 1, 11'025));
    static const std::string paths[] = { stereo.path(), single.path() };
    return paths[mono ? 1 : 0];
}

void mixIt(const MixRequest& request)
{
    constexpr std::uint64_t mostFrames = 1U << 18U;
    constexpr qsizetype mostTracks = 16;
    if (request.tracks.size() > mostTracks)
        return;
    QStringList files;
    for (qsizetype i = 0; i < request.tracks.size(); ++i)
        files << QString::fromStdString(sound(i % 2 == 1));
    const MixPlan plan = mixPlanOf(request, files);
    const auto shape = shapeOfMix(plan);
    if (!shape) {
        check(!shape.error().message.empty());
        return;
    }
    if (shape->frames > mostFrames)
        return;
    const double ceiling = std::pow(10.0, (plan.ceilingDbtp + 0.1) / 20); // what the limiter promises
    std::uint64_t frames = 0;
    const auto report = renderMix(plan, {}, [&](std::span<const float> stereo) {
        frames += stereo.size() / 2;
        for (const float sample : stereo)
            check(std::fabs(sample) <= ceiling); // and so a number
        return tl::expected<void, std::string>();
    });
    check(report.has_value() && frames == shape->frames);
    check(std::isfinite(report->integratedLufs) && std::isfinite(report->loudnessGainDb));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto request = parseJsonObject(bytes).and_then(mixRequestFrom);
    if (!request) {
        check(request.error().kind == ErrorKind::InvalidRequest);
        check(!request.error().code.isEmpty() && !request.error().message.isEmpty());
        return 0;
    }
    check(!request->tracks.isEmpty() && request->tracks.size() <= 256);
    for (const MixRequestTrack& track : request->tracks) {
        check(!track.path.isEmpty() && track.gain >= 0 && track.gain <= 16 && std::fabs(track.pan) <= 1);
        check(track.gainDb >= -96 && track.gainDb <= 24 && std::fabs(track.offset) <= 36'000);
        check(track.fadeIn >= 0 && track.fadeOut >= 0);
    }
    mixIt(*request);
    return 0;
}
