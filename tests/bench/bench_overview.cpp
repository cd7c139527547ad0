// The overview of an hour of stereo WAV beside ffmpeg's showwavespic, alternating in one run.
// Usage: bench_overview [seconds of audio] [rounds]

#include "core/audio/PeakPyramid.h"
#include "core/audio/WavFile.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace {

using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr int kRate = 44100;

bool writeNoise(const std::filesystem::path& path, int seconds)
{
    std::ofstream file(path, std::ios::binary);
    const std::string header = comfyvn::wavHeader(static_cast<std::uint64_t>(seconds) * kRate, 2, kRate);
    file.write(header.data(), static_cast<std::streamsize>(header.size()));
    std::vector<std::int16_t> second(std::size_t { kRate } * 2);
    std::uint32_t state = 1;
    for (int i = 0; i < seconds; ++i) {
        for (auto& sample : second) {
            state = state * 1'664'525U + 1'013'904'223U;
            sample = static_cast<std::int16_t>(state >> 17U);
        }
        file.write(reinterpret_cast<const char*>(second.data()),
                   static_cast<std::streamsize>(second.size() * sizeof(std::int16_t)));
    }
    return file.good();
}

double runFfmpeg(const std::string& input, const std::string& picture)
{
    const std::array<const char*, 11> arguments {
        "ffmpeg",    "-v",          "error",           "-y",
        "-i",        input.c_str(), "-filter_complex", "showwavespic=s=1920x240",
        "-frames:v", "1",           picture.c_str()
    };
    std::vector<char*> argv;
    for (const char* argument : arguments)
        argv.push_back(const_cast<char*>(argument));
    argv.push_back(nullptr);
    const auto start = std::chrono::steady_clock::now();
    pid_t pid = 0;
    if (posix_spawnp(&pid, "ffmpeg", nullptr, nullptr, argv.data(), environ) != 0)
        return NAN;
    int status = 0;
    waitpid(pid, &status, 0);
    const double took = Milliseconds(std::chrono::steady_clock::now() - start).count();
    return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? took : NAN;
}

double runOurs(const std::string& input, int threads)
{
    const auto start = std::chrono::steady_clock::now();
    const auto pyramid = comfyvn::PeakPyramid::ofFile(input, threads);
    const double took = Milliseconds(std::chrono::steady_clock::now() - start).count();
    return pyramid && pyramid->levelCount() > 1 ? took : NAN;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

int main(int count, char** arguments)
{
    const int seconds = count > 1 ? std::atoi(arguments[1]) : 3600;
    const int rounds = count > 2 ? std::atoi(arguments[2]) : 5;
    const auto folder =
        std::filesystem::temp_directory_path() / ("bench_overview_" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    const std::string wav = folder / "hour.wav";
    const std::string picture = folder / "wave.png";
    if (!writeNoise(wav, seconds)) {
        std::fprintf(stderr, "cannot write %s\n", wav.c_str());
        return 1;
    }
    runOurs(wav, 1); // brings the file into memory for both sides
    std::vector<double> one;
    std::vector<double> two;
    std::vector<double> ffmpeg;
    for (int round = 0; round < rounds; ++round) {
        one.push_back(runOurs(wav, 1));
        two.push_back(runOurs(wav, 2));
        ffmpeg.push_back(runFfmpeg(wav, picture));
    }
    std::filesystem::remove_all(folder);
    const double beside = median(ffmpeg);
    std::printf("%d s stereo, medians of %d: overview 1 thread %.0f ms, 2 threads %.0f ms, "
                "ffmpeg showwavespic %.0f ms (%.1f x, %.1f x)\n",
                seconds, rounds, median(one), median(two), beside, beside / median(one),
                beside / median(two));
    return 0;
}
