// A live mix of 64 tracks at 48 kHz, read as a device reads it, without a clock: what the worker and the
// reader take of one core, and how long jumps take. Then, when minutes are given, as a device reads it by its
// clock while the same mix is rendered over and over: how often nothing was ready.
// Usage: bench_live [tracks] [seconds] [minutes]

#include "core/audio/WavWriter.h"
#include "core/audio/live/LiveMix.h"
#include "core/audio/mix/MixEngine.h"
#include "core/base/Random.h"

#include <QTemporaryDir>

#include <sys/resource.h>

#include <algorithm>
#include <atomic>
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

/// Reads 20 ms every 20 ms; one that comes late asks for what it missed, as devices do.
class Device final {
public:
    explicit Device(LiveMix& live)
        : m_live(live)
    { }

    void readNext()
    {
        std::this_thread::sleep_until(m_due);
        const std::chrono::duration<double, std::milli> late = Clock::now() - m_due;
        m_latest = std::max(m_latest, late.count());
        m_due += kPeriod;
        m_live.read(m_piece);
    }

    /// Milliseconds that it came late at most.
    [[nodiscard]] double latest() const { return m_latest; }

    using Clock = std::chrono::steady_clock;
    static constexpr std::chrono::milliseconds kPeriod { std::int64_t { 1000 } * kAtOnce / kRate };

private:
    LiveMix& m_live;
    std::vector<float> m_piece = std::vector<float>(2 * kAtOnce);
    Clock::time_point m_due = Clock::now();
    double m_latest = 0;
};

/// From a jump to the moment that the device reads what is there.
void measureJumps(LiveMix& live, std::uint64_t frames)
{
    Device device(live);
    std::vector<double> waits;
    for (int i = 0; i < 21; ++i) {
        for (int settled = 0; settled < 10; ++settled)
            device.readNext();
        const auto start = Device::Clock::now();
        const std::uint64_t call =
            live.play(static_cast<std::uint64_t>(i % 7 + 1) * frames / 9 + static_cast<std::uint64_t>(i));
        while (live.placeAt(live.framesRead()).call < call)
            device.readNext();
        waits.push_back(std::chrono::duration<double, std::milli>(Device::Clock::now() - start).count());
    }
    std::ranges::sort(waits);
    std::printf("a jump is heard after %.1f ms in the middle, %.1f ms at most\n", waits[waits.size() / 2],
                waits.back());
}

/// Renders the mix over and over, as the program does: by all cores and giving way.
void renderUntil(const MixPlan& plan, const std::atomic_bool& over, std::atomic_int& rendered)
{
    ::setpriority(PRIO_PROCESS, 0, 10); // of this thread, and those it starts
    const int threads = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    while (!over) {
        if (renderMix(plan, { .threads = threads, .progress = [&](double) { return !over.load(); } }, {}))
            ++rendered;
    }
}

void playUnderLoad(LiveMix& live, const LivePlan& plan, double minutes, std::uint64_t frames)
{
    std::atomic_bool over = false;
    std::atomic_int rendered = 0;
    std::thread renderer([&] { renderUntil(plan.mix, over, rendered); });
    live.setLoop(LiveLoop { .begin = 0, .end = frames });
    const std::uint64_t call = live.play(0);
    Device device(live);
    while (live.placeAt(live.framesRead()).call < call)
        device.readNext();
    const std::uint64_t before = live.state().dropouts;
    const double cpuBefore = cpuSeconds();
    const auto periods = static_cast<std::int64_t>(minutes * 60 * kRate / kAtOnce);
    for (std::int64_t i = 0; i < periods; ++i)
        device.readNext();
    const std::uint64_t dropouts = live.state().dropouts - before;
    const double cores = (cpuSeconds() - cpuBefore) / (minutes * 60);
    over = true;
    renderer.join();
    std::printf("%.1f min beside %d renders, %.2f cores in all: %llu dropouts; the device came %.1f ms late "
                "at most\n",
                minutes, rendered.load(), cores, static_cast<unsigned long long>(dropouts), device.latest());
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

    measureJumps(live, frames);
    if (argc > 3)
        playUnderLoad(live, plan, std::atof(argv[3]), frames);
}
