#pragma once

#include "core/audio/mix/MixEngine.h"
#include "core/base/Random.h"

#include <QTemporaryDir>

#include <sndfile.h>

#include <cmath>
#include <numbers>
#include <string>
#include <vector>

namespace comfyvn::test {

/// Sound files for the mixer, written by libsndfile, and what comes of mixing them.
class MixSamples final {
public:
    /// Interleaved samples as a file of libsndfile's `format`.
    std::string file(const std::string& name, const std::vector<float>& samples, int channels, int rate,
                     int format = SF_FORMAT_WAV | SF_FORMAT_FLOAT) const
    {
        const std::string path = m_folder.filePath(QString::fromStdString(name)).toStdString();
        SF_INFO info {};
        info.samplerate = rate;
        info.channels = channels;
        info.format = format;
        SNDFILE* out = sf_open(path.c_str(), SFM_WRITE, &info);
        if (out == nullptr)
            qFatal("cannot write %s: %s", path.c_str(), sf_strerror(nullptr));
        sf_writef_float(out, samples.data(), static_cast<sf_count_t>(samples.size()) / channels);
        sf_close(out);
        return path;
    }

    std::string raw(const std::string& name, const std::string& bytes) const
    {
        const std::string path = m_folder.filePath(QString::fromStdString(name)).toStdString();
        FILE* out = std::fopen(path.c_str(), "wb");
        std::fwrite(bytes.data(), 1, bytes.size(), out);
        std::fclose(out);
        return path;
    }

    [[nodiscard]] const QTemporaryDir& folder() const { return m_folder; }

private:
    QTemporaryDir m_folder;
};

inline std::vector<float> noise(std::size_t count, std::uint64_t seed, double level = 0.1)
{
    Random random(seed);
    std::vector<float> samples(count);
    for (float& sample : samples)
        sample = static_cast<float>(level * random.signedUnit());
    return samples;
}

/// Noise of 16 bits, which every integer format of at least that many holds exactly.
inline std::vector<float> coarseNoise(std::size_t count, std::uint64_t seed)
{
    Random random(seed);
    std::vector<float> samples(count);
    for (float& sample : samples)
        sample = static_cast<float>(static_cast<int>(random.next() % 8192) - 4096) / 32768.F;
    return samples;
}

/// `channels` times the same sine.
inline std::vector<float> sine(double frequency, double level, double seconds, int rate, int channels = 2)
{
    std::vector<float> samples;
    const auto frames = static_cast<std::size_t>(seconds * rate);
    for (std::size_t i = 0; i < frames; ++i) {
        const double value =
            level * std::sin(2 * std::numbers::pi * frequency * static_cast<double>(i) / rate);
        samples.insert(samples.end(), static_cast<std::size_t>(channels), static_cast<float>(value));
    }
    return samples;
}

struct Mixed {
    std::vector<float> samples {}; ///< stereo
    MixReport report {};
    MixFault fault {};
    bool ok = false;
};

inline Mixed mix(const MixPlan& plan, int threads = 2)
{
    Mixed mixed;
    MixOptions options;
    options.threads = threads;
    const auto report = renderMix(plan, options, [&](std::span<const float> stereo) {
        mixed.samples.insert(mixed.samples.end(), stereo.begin(), stereo.end());
        return tl::expected<void, std::string>();
    });
    mixed.ok = report.has_value();
    if (report)
        mixed.report = *report;
    else
        mixed.fault = report.error();
    return mixed;
}

} // namespace comfyvn::test
