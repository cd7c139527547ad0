// A live mix of 64 tracks at 48 kHz, read as a device reads it, without a clock: what the worker and the
// reader take of one core, and how long jumps and changes take. Usage: bench_live [tracks] [seconds]

#include "core/audio/WavWriter.h"
#include "core/audio/live/LiveMix.h"
#include "core/base/Random.h"

#include <QTemporaryDir>

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <thread>

using namespace comfyvn;

namespace {

constexpr int kRate = 48'000;
constexpr std::size_t kAtOnce = 960;

double cpuSeconds()
{
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        + static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

std::string noiseFile(const QTemporaryDir& folder, int number, int rate, double seconds)
{
    const std::string path = folder.filePath(QStringLiteral("track%1.wav").arg(number)).toStdString();
    const auto frames = static_cast<std::uint64_t>(seconds * rate);
    auto writer = WavWriter::create(
        path, { .encoding = WavEncoding::Pcm16, .channels = 2, .sampleRate = rate, .frames = frames }, {});
    Random random(static_cast<std::uint64_t>(number) + 1);
    std::vector<float> samples(static_cast<std::size_t>(2 * frames));
    for (float& sample : samples)
        sample = static_cast<float>(0.02 * random.signedUnit());
    if (!writer || !writer->write(samples) || !writer->finish({}))
        std::exit(1);
    return path;
}

/// Reads once that much is there.
void readWhenReady(LiveMix& live, std::vector<float>& piece)
{
    while (live.framesReady() < kAtOnce)
        std::this_thread::sleep_for(std::chrono::microseconds(200));
    live.read(piece);
}

} // namespace

int main(int argc, char** argv)
{
    const int tracks = argc > 1 ? std::max(1, std::atoi(argv[1])) : 64;
    const double seconds = argc > 2 ? std::max(5.0, std::atof(argv[2])) : 60;
    const QTemporaryDir folder;
    LivePlan plan;
    plan.mix.sampleRate = kRate;
    plan.mix.ducking.emplace();
    for (int i = 0; i < tracks; ++i) {
        const int rate = i % 4 == 3 ? 44'100 : kRate;
        plan.mix.tracks.push_back({ .path = noiseFile(folder, i, rate, seconds),
                                    .part = i % 8 == 0 ? DuckingPart::Trigger
                                        : i % 8 < 4    ? DuckingPart::Target
                                                       : DuckingPart::None });
    }
    LiveMix live(kRate);
    live.setPlan(plan);
    live.play(0);
    std::vector<float> piece(2 * kAtOnce);
    const auto frames = static_cast<std::uint64_t>((seconds - 1) * kRate);
    readWhenReady(live, piece);
    const double before = cpuSeconds();
    while (live.framesRead() < frames)
        readWhenReady(live, piece);
    const double share = (cpuSeconds() - before) / (static_cast<double>(frames) / kRate);
    std::printf("%d tracks: %.1f %% of one core, %llu dropouts\n", tracks, 100 * share,
                static_cast<unsigned long long>(live.state().dropouts));

    std::vector<double> waits;
    for (int i = 0; i < 21; ++i) {
        const auto start = std::chrono::steady_clock::now();
        const std::uint64_t call =
            live.play(static_cast<std::uint64_t>(i % 7 + 1) * frames / 9 + static_cast<std::uint64_t>(i));
        while (live.placeAt(live.framesRead()).call < call)
            readWhenReady(live, piece);
        waits.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::ranges::sort(waits);
    std::printf("a jump is heard after %.1f ms in the middle, %.1f ms at most\n", waits[waits.size() / 2],
                waits.back());
}
