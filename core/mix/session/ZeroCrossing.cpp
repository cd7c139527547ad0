#include "core/mix/session/ZeroCrossing.h"

#include "core/audio/AudioFile.h"
#include "core/audio/MonoReader.h"

#include <QFile>

#include <algorithm>
#include <cmath>
#include <vector>

namespace comfyvn {

namespace {
constexpr double kMostReach = 0.1; // seconds
}

std::optional<double> zeroCrossingNear(const QString& path, double seconds, double reach)
{
    const auto wav = WavReader::open(QFile::encodeName(path).toStdString());
    if (!wav)
        return std::nullopt;
    const WavLayout& layout = wav->layout();
    const double at = seconds * layout.sampleRate;
    const double around = std::min(reach, kMostReach) * layout.sampleRate;
    const auto first = static_cast<std::uint64_t>(std::max(0.0, at - around));
    const auto end =
        std::min<std::uint64_t>(layout.frames, static_cast<std::uint64_t>(std::max(0.0, at + around)) + 2);
    if (end <= first + 1)
        return std::nullopt;
    const auto frames = static_cast<std::size_t>(end - first);
    std::string bytes(frames * layout.frameBytes(), '\0');
    const std::size_t read = wav->read(first, frames, bytes.data());
    bytes.resize(read * layout.frameBytes());
    const auto channels = static_cast<std::size_t>(layout.channels);
    std::vector<float> samples(read * channels);
    decodeSamples(layout.encoding, bytes, std::span<float>(samples));
    const std::vector<float> mono = mixedToMono(samples, layout.channels);
    std::optional<double> best;
    for (std::size_t i = 1; i < mono.size(); ++i) {
        if ((mono[i - 1] < 0) == (mono[i] < 0) && mono[i] != 0.F)
            continue;
        const auto frame = static_cast<double>(first + i);
        if (std::fabs(frame - at) <= around && (!best || std::fabs(frame - at) < std::fabs(*best - at)))
            best = frame;
    }
    if (!best)
        return std::nullopt;
    return *best / layout.sampleRate;
}

} // namespace comfyvn
