#include "core/audio/mix/TrackSource.h"

#include <sndfile.h>
#include <sys/stat.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace comfyvn {

namespace {

constexpr int kMaxChannels = 64;
constexpr float kAbsurd = 16'777'216.F;
constexpr std::uint64_t kMaxFrames = std::uint64_t { 1 } << 40U; // no header is believed beyond this
constexpr std::size_t kBlock = 4096; // frames decoded at once
constexpr std::uint64_t kSeekRun = 4096; // frames decoded after a seek, in which decoders settle
constexpr std::uint64_t kSeekFrom = 65'536; // frames; what is nearer is decoded

/// The bit that a WAV's channel mask has for what libsndfile calls a speaker; none: -1.
int maskBitOf(int place)
{
    switch (place) {
    case SF_CHANNEL_MAP_LEFT:
    case SF_CHANNEL_MAP_FRONT_LEFT:
        return 0;
    case SF_CHANNEL_MAP_RIGHT:
    case SF_CHANNEL_MAP_FRONT_RIGHT:
        return 1;
    case SF_CHANNEL_MAP_CENTER:
    case SF_CHANNEL_MAP_FRONT_CENTER:
        return 2;
    case SF_CHANNEL_MAP_LFE:
        return 3;
    case SF_CHANNEL_MAP_REAR_LEFT:
        return 4;
    case SF_CHANNEL_MAP_REAR_RIGHT:
        return 5;
    case SF_CHANNEL_MAP_REAR_CENTER:
        return 8;
    case SF_CHANNEL_MAP_SIDE_LEFT:
        return 9;
    case SF_CHANNEL_MAP_SIDE_RIGHT:
        return 10;
    default:
        return -1;
    }
}

/// Channels in another order than a mask's bits, as Vorbis and Opus have them, are put in that order.
struct ChannelOrder {
    std::vector<std::size_t> from {}; ///< empty: as they are
    std::uint32_t mask = 0;
};

ChannelOrder orderOf(SNDFILE* file, int channels)
{
    std::vector<int> places(static_cast<std::size_t>(channels));
    const int bytes = channels * static_cast<int>(sizeof(int));
    if (channels < 3 || sf_command(file, SFC_GET_CHANNEL_MAP_INFO, places.data(), bytes) != SF_TRUE)
        return {};
    std::vector<std::pair<int, std::size_t>> bits;
    for (std::size_t channel = 0; channel < places.size(); ++channel)
        bits.emplace_back(maskBitOf(places[channel]), channel);
    std::sort(bits.begin(), bits.end());
    ChannelOrder order;
    for (const auto& [bit, channel] : bits) {
        if (bit < 0 || (order.mask & (1U << bit)) != 0)
            return {};
        order.mask |= 1U << bit;
        order.from.push_back(channel);
    }
    return order;
}

} // namespace

void makeSane(float* samples, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        const float value = samples[i];
        samples[i] = value == value ? std::clamp(value, -kAbsurd, kAbsurd) : 0.F;
    }
}

class SourceStream::Decoder final {
public:
    static AudioResult<std::unique_ptr<Decoder>> open(const std::string& path)
    {
        struct stat status = {};
        if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode))
            return tl::unexpected<std::string>("The path does not name a regular file.");
        SF_INFO info {};
        std::unique_ptr<SNDFILE, decltype(&sf_close)> file(sf_open(path.c_str(), SFM_READ, &info), &sf_close);
        if (!file)
            return tl::unexpected<std::string>("The file is not audio that the studio can read.");
        if (info.channels < 1 || info.channels > kMaxChannels || info.samplerate < 1
            || info.samplerate > 768'000)
            return tl::unexpected<std::string>("The audio file's header makes no sense.");
        return std::unique_ptr<Decoder>(new Decoder(std::move(file), info));
    }

    [[nodiscard]] const SF_INFO& info() const { return m_info; }
    [[nodiscard]] const ChannelOrder& order() const { return m_order; }

    /// Returns how many frames there were.
    AudioResult<std::size_t> read(std::size_t frames, const StereoFold& fold, float* stereo)
    {
        const auto width = static_cast<std::size_t>(m_info.channels);
        std::size_t done = 0;
        while (done < frames) {
            const std::size_t wanted = std::min(kBlock, frames - done);
            const sf_count_t got =
                sf_readf_float(m_file.get(), m_samples.data(), static_cast<sf_count_t>(wanted));
            if (got <= 0)
                break;
            const auto count = static_cast<std::size_t>(got);
            makeSane(m_samples.data(), count * width);
            reorder(count);
            if (fold.isStereo())
                std::copy_n(m_samples.data(), count * 2, stereo + 2 * done);
            else
                fold.apply(m_samples.data(), count, stereo + 2 * done);
            done += count;
        }
        if (done < frames && sf_error(m_file.get()) != SF_ERR_NO_ERROR)
            return tl::unexpected<std::string>("The audio file is damaged.");
        return done;
    }

    /// False when the format does not go there; it may stand anywhere then.
    bool seek(std::uint64_t frame)
    {
        return sf_seek(m_file.get(), static_cast<sf_count_t>(frame), SEEK_SET)
            == static_cast<sf_count_t>(frame);
    }

    /// Frames there are, found by decoding all of them.
    AudioResult<std::uint64_t> count()
    {
        std::uint64_t total = 0;
        while (total < kMaxFrames) {
            const sf_count_t got =
                sf_readf_float(m_file.get(), m_samples.data(), static_cast<sf_count_t>(kBlock));
            if (got <= 0)
                return total;
            total += static_cast<std::uint64_t>(got);
        }
        return tl::unexpected<std::string>("The audio file has no end.");
    }

private:
    Decoder(std::unique_ptr<SNDFILE, decltype(&sf_close)> file, const SF_INFO& info)
        : m_file(std::move(file))
        , m_info(info)
        , m_order(orderOf(m_file.get(), info.channels))
        , m_samples(kBlock * static_cast<std::size_t>(info.channels))
    { }

    void reorder(std::size_t frames)
    {
        if (m_order.from.empty())
            return;
        const std::size_t width = m_order.from.size();
        std::vector<float> frame(width);
        for (std::size_t i = 0; i < frames; ++i) {
            float* samples = m_samples.data() + i * width;
            std::copy_n(samples, width, frame.data());
            for (std::size_t channel = 0; channel < width; ++channel)
                samples[channel] = frame[m_order.from[channel]];
        }
    }

    std::unique_ptr<SNDFILE, decltype(&sf_close)> m_file;
    SF_INFO m_info;
    ChannelOrder m_order;
    std::vector<float> m_samples;
};

TrackSource::Stamp TrackSource::stampOf(const std::string& path)
{
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0)
        return {};
    return { .device = status.st_dev,
             .inode = status.st_ino,
             .bytes = status.st_size,
             .seconds = status.st_mtim.tv_sec,
             .nanoseconds = status.st_mtim.tv_nsec };
}

TrackSource::~TrackSource()
{
    m_open->close(m_wav);
}

bool TrackSource::isUnchanged() const
{
    return stampOf(m_path) == m_stamp;
}

AudioResult<std::shared_ptr<const WavReader>> TrackSource::wav() const
{
    return m_open->reader(m_wav, [this]() -> AudioResult<WavReader> {
        auto reader = WavReader::open(m_path);
        if (reader && (reader->layout() != m_layout || !isUnchanged()))
            return tl::unexpected<std::string>("The audio file changed while it was read.");
        return reader;
    });
}

AudioResult<std::shared_ptr<const TrackSource>> TrackSource::open(const std::string& path,
                                                                  const std::shared_ptr<OpenSources>& open)
{
    const Stamp stamp = stampOf(path);
    if (auto wav = WavReader::open(path)) {
        const WavLayout layout = wav->layout();
        auto source = std::shared_ptr<TrackSource>(new TrackSource(
            path, open, layout.sampleRate, layout.frames, { layout.channels, layout.channelMask }));
        source->m_stamp = stamp;
        source->m_isWav = true;
        source->m_layout = layout;
        return open->reader(source->m_wav, [&wav] { return std::move(wav); })
            .map([&source](const auto&) -> std::shared_ptr<const TrackSource> { return source; });
    }
    const auto decoder = SourceStream::Decoder::open(path);
    if (!decoder)
        return tl::unexpected(decoder.error());
    const SF_INFO& info = (*decoder)->info();
    const StereoFold fold(info.channels, (*decoder)->order().mask);
    auto frames = static_cast<std::uint64_t>(std::max<sf_count_t>(info.frames, 0));
    if (frames > kMaxFrames) {
        const auto counted = (*decoder)->count();
        if (!counted)
            return tl::unexpected(counted.error());
        frames = *counted;
    }
    auto source = std::shared_ptr<TrackSource>(new TrackSource(path, open, info.samplerate, frames, fold));
    source->m_stamp = stamp;
    return source;
}

SourceStream::SourceStream(const TrackSource& source, Jump jump)
    : m_source(source)
    , m_jump(jump)
{ }

SourceStream::~SourceStream() = default;

AudioResult<void> SourceStream::moveTo(std::uint64_t frame)
{
    if (!m_decoder || frame < m_at) {
        auto decoder = Decoder::open(m_source.path());
        if (!decoder)
            return tl::unexpected(decoder.error());
        if ((*decoder)->info().channels != m_source.channels()
            || (*decoder)->info().samplerate != m_source.sampleRate())
            return tl::unexpected<std::string>("The audio file changed while it was read.");
        m_decoder = *std::move(decoder);
        m_at = 0;
    }
    if (m_jump == Jump::Seek && frame > m_at + kSeekFrom) {
        const std::uint64_t near = frame - kSeekRun;
        if (!m_decoder->seek(near)) {
            m_decoder.reset();
            m_jump = Jump::Decode;
            return moveTo(frame);
        }
        m_at = near;
    }
    m_skipped.resize(2 * kBlock);
    while (m_at < frame) { // decoded and let go: seeking in compressed audio is not exact
        const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(kBlock, frame - m_at));
        const auto got = m_decoder->read(wanted, m_source.fold(), m_skipped.data());
        if (!got)
            return tl::unexpected(got.error());
        m_at += *got;
        if (*got < wanted)
            break;
    }
    return {};
}

AudioResult<void> SourceStream::read(std::uint64_t first, std::size_t frames, float* stereo)
{
    if (auto moved = moveTo(first); !moved)
        return moved;
    std::size_t there = 0;
    if (m_at == first) {
        const auto got = m_decoder->read(frames, m_source.fold(), stereo);
        if (!got)
            return tl::unexpected(got.error());
        there = *got;
        m_at += there;
    }
    std::fill(stereo + 2 * there, stereo + 2 * frames, 0.F);
    if (m_at >= m_source.frames())
        close();
    return {};
}

void SourceStream::close()
{
    m_decoder.reset();
}

} // namespace comfyvn
