#include "core/audio/PeakPyramid.h"

#include "core/audio/AudioFile.h"
#include "core/audio/PeakKernel.h"

#include <algorithm>
#include <cmath>
#include <thread>

namespace comfyvn {

namespace {

constexpr std::size_t kSmallestLevel = 256; // blocks; a coarser level would not fill a window
constexpr std::size_t kReadBytes = 256U << 10U; // stays in the second-level cache
constexpr std::size_t kFewestBlocks = 1024; // for one thread
constexpr std::size_t kLargestBlock = 4096; // frames

std::size_t blocksOf(std::uint64_t frames, std::size_t blockFrames)
{
    return static_cast<std::size_t>((frames + blockFrames - 1) / blockFrames);
}

void measureBlocks(std::span<const std::int16_t> samples, std::size_t channels, std::size_t blockFrames,
                   Peak* out)
{
    const std::size_t step = blockFrames * channels;
    for (std::size_t at = 0; at < samples.size(); at += step, out += channels)
        measureBlock(samples.subspan(at, std::min(step, samples.size() - at)), channels, out);
}

Peak joined(std::span<const Peak> peaks, std::size_t stride)
{
    Peak result = peaks.front();
    double energy = 0;
    double count = 0;
    for (std::size_t i = 0; i < peaks.size(); i += stride) {
        result.min = std::min(result.min, peaks[i].min);
        result.max = std::max(result.max, peaks[i].max);
        energy += static_cast<double>(peaks[i].rms) * static_cast<double>(peaks[i].rms);
        count += 1;
    }
    result.rms = static_cast<std::uint16_t>(std::lrint(std::sqrt(energy / count)));
    return result;
}

/// Reads and measures the blocks [first, end) of a WAV into `out`, the place of the first.
void measureWav(const WavReader& reader, std::size_t blockFrames, std::size_t first, std::size_t end,
                Peak* out)
{
    const WavLayout& layout = reader.layout();
    const auto channels = static_cast<std::size_t>(layout.channels);
    const std::size_t blocksAtOnce =
        std::max<std::size_t>(1, kReadBytes / (blockFrames * layout.frameBytes()));
    const bool asItLies = layout.encoding == WavEncoding::Pcm16;
    std::vector<std::int16_t> samples(blocksAtOnce * blockFrames * channels);
    std::vector<char> bytes(asItLies ? 0 : samples.size() / channels * layout.frameBytes());
    char* const target = asItLies ? reinterpret_cast<char*>(samples.data()) : bytes.data();
    for (std::size_t block = first; block < end; block += blocksAtOnce) {
        const std::size_t wanted = std::min(blocksAtOnce, end - block) * blockFrames;
        const std::size_t got = reader.read(std::uint64_t { block } * blockFrames, wanted, target);
        const auto decoded = std::span(samples).first(got * channels);
        if (!asItLies)
            decodeSamples(layout.encoding, { bytes.data(), got * layout.frameBytes() }, decoded);
        measureBlocks(decoded, channels, blockFrames, out + (block - first) * channels);
    }
}

void to16Bits(std::span<const float> samples, std::vector<std::int16_t>& out)
{
    out.resize(samples.size());
    std::transform(samples.begin(), samples.end(), out.begin(), [](float sample) {
        const float scaled = std::isfinite(sample) ? sample * 32768.F : 0.F;
        return static_cast<std::int16_t>(std::lrint(std::clamp(scaled, -32768.F, 32767.F)));
    });
}

} // namespace

PeakPyramid::PeakPyramid(int channels, int sampleRate, std::uint64_t frames, std::size_t blockFrames)
    : m_channels(channels)
    , m_sampleRate(sampleRate)
    , m_frames(frames)
    , m_blockFrames(blockFrames)
    , m_levels(1)
{
    m_levels[0].resize(blocksOf(frames, blockFrames) * static_cast<std::size_t>(channels));
}

PeakPyramid PeakPyramid::ofSamples(std::span<const std::int16_t> samples, int channels, int sampleRate,
                                   std::size_t blockFrames)
{
    const auto width = static_cast<std::size_t>(channels);
    const std::size_t frames = samples.size() / width;
    PeakPyramid pyramid(channels, sampleRate, frames, blockFrames);
    measureBlocks(samples.first(frames * width), width, blockFrames, pyramid.m_levels[0].data());
    pyramid.buildUpperLevels();
    return pyramid;
}

AudioResult<PeakPyramid> PeakPyramid::ofFile(const std::string& path, int threads, std::size_t blockFrames)
{
    const auto reader = WavReader::open(path);
    return reader ? ofWav(*reader, threads, blockFrames) : ofStream(path, blockFrames);
}

PeakPyramid PeakPyramid::ofWav(const WavReader& reader, int threads, std::size_t blockFrames)
{
    const WavLayout& layout = reader.layout();
    PeakPyramid pyramid(layout.channels, layout.sampleRate, layout.frames, blockFrames);
    const std::size_t blocks = pyramid.blocks(0);
    const std::size_t workers =
        std::clamp<std::size_t>(blocks / kFewestBlocks, 1, static_cast<std::size_t>(std::max(1, threads)));
    const auto work = [&](std::size_t worker) {
        const std::size_t first = blocks * worker / workers;
        const std::size_t end = blocks * (worker + 1) / workers;
        measureWav(reader, blockFrames, first, end,
                   pyramid.m_levels[0].data() + first * static_cast<std::size_t>(layout.channels));
    };
    std::vector<std::jthread> helpers;
    for (std::size_t worker = 1; worker < workers; ++worker)
        helpers.emplace_back(work, worker);
    work(0);
    helpers.clear(); // joins
    pyramid.buildUpperLevels();
    return pyramid;
}

AudioResult<PeakPyramid> PeakPyramid::ofStream(const std::string& path, std::size_t blockFrames)
{
    static_assert(kSinkFrames % kLargestBlock == 0, "blocks must not straddle what a sink gets at once");
    PeakPyramid pyramid(0, 0, 0, blockFrames);
    std::vector<std::int16_t> integers;
    const auto measure = [&](std::span<const float> samples, int channels, int sampleRate) {
        const auto width = static_cast<std::size_t>(channels);
        pyramid.m_channels = channels;
        pyramid.m_sampleRate = sampleRate;
        pyramid.m_frames += samples.size() / width;
        to16Bits(samples, integers);
        std::vector<Peak>& level = pyramid.m_levels[0];
        const std::size_t before = level.size();
        level.resize(before + blocksOf(samples.size() / width, blockFrames) * width);
        measureBlocks(integers, width, blockFrames, level.data() + before);
        return true;
    };
    if (const auto read = streamAudioFile(path, measure); !read)
        return tl::unexpected(read.error());
    pyramid.buildUpperLevels();
    return pyramid;
}

void PeakPyramid::buildUpperLevels()
{
    const auto width = static_cast<std::size_t>(m_channels);
    while (m_levels.back().size() / width > kSmallestLevel) {
        const std::vector<Peak>& below = m_levels.back();
        const std::size_t belowBlocks = below.size() / width;
        std::vector<Peak> level((belowBlocks + kStep - 1) / kStep * width);
        for (std::size_t i = 0; i < level.size(); ++i) {
            const std::size_t first = i / width * kStep;
            const std::size_t count = std::min(kStep, belowBlocks - first);
            level[i] =
                joined(std::span(below).subspan(first * width + i % width, (count - 1) * width + 1), width);
        }
        m_levels.push_back(std::move(level));
    }
}

std::size_t PeakPyramid::blockFrames(std::size_t level) const
{
    return m_blockFrames << (2 * level);
}

std::size_t PeakPyramid::blocks(std::size_t level) const
{
    return m_channels > 0 ? m_levels[level].size() / static_cast<std::size_t>(m_channels) : 0;
}

const Peak& PeakPyramid::peak(std::size_t level, std::size_t block, int channel) const
{
    return m_levels[level][block * static_cast<std::size_t>(m_channels) + static_cast<std::size_t>(channel)];
}

std::size_t PeakPyramid::levelFor(double framesPerPixel) const
{
    std::size_t level = 0;
    while (level + 1 < m_levels.size() && static_cast<double>(blockFrames(level + 1)) <= framesPerPixel)
        ++level;
    return level;
}

Peak PeakPyramid::over(std::size_t level, int channel, std::uint64_t firstFrame, std::uint64_t endFrame) const
{
    if (firstFrame >= m_frames)
        return {};
    const std::size_t size = blockFrames(level);
    const auto first = static_cast<std::size_t>(firstFrame / size);
    const std::size_t end =
        std::max(first + 1, blocksOf(std::min(std::max(endFrame, firstFrame), m_frames), size));
    const auto width = static_cast<std::size_t>(m_channels);
    return joined(
        std::span(m_levels[level])
            .subspan(first * width + static_cast<std::size_t>(channel), (end - first - 1) * width + 1),
        width);
}

} // namespace comfyvn
