#include "core/audio/SoundWriter.h"

#include "core/audio/OggSerial.h"
#include "core/audio/SoundLibrary.h"
#include "core/audio/mix/RateConverter.h"

#include <algorithm>
#include <vector>

namespace comfyvn {

namespace {

constexpr std::size_t kBlock = 4096; // frames given to the encoder at once

tl::unexpected<std::string> failed()
{
    return tl::unexpected<std::string>("The sound could not be encoded.");
}

} // namespace

struct SoundWriter::State {
    std::string path {};
    SoundFormat format = SoundFormat::Wav;
    std::size_t channels = 0;
    int rateIn = 0;
    int rateOut = 0;
    std::unique_ptr<SNDFILE, decltype(&sf_close)> file { nullptr, &sf_close };
    std::vector<RateConverter> converters {}; ///< of each channel; none: the rates are the same
    std::uint64_t framesIn = 0;
    std::uint64_t framesOut = 0;
    std::vector<float> waiting {}; ///< interleaved; less than a block
    std::vector<float> side {};

    /// Whole blocks, so that an encoder sees the same calls however the sound was split; with `all` the rest.
    [[nodiscard]] bool encodeWaiting(bool all)
    {
        std::size_t at = 0;
        while (waiting.size() - at >= kBlock * channels || (all && at < waiting.size())) {
            const std::size_t frames = std::min(kBlock, (waiting.size() - at) / channels);
            if (!writeSamples(file.get(), format, std::span(waiting).subspan(at, frames * channels),
                              channels))
                return false;
            framesOut += frames;
            at += frames * channels;
        }
        waiting.erase(waiting.begin(), waiting.begin() + static_cast<std::ptrdiff_t>(at));
        return true;
    }

    [[nodiscard]] AudioResult<void> convert(std::span<const float> samples)
    {
        const std::uint64_t before = converters[0].produced();
        side.resize(samples.size() / channels);
        for (std::size_t channel = 0; channel < channels; ++channel) {
            for (std::size_t i = 0; i < side.size(); ++i)
                side[i] = samples[i * channels + channel];
            if (auto pushed = converters[channel].push(side); !pushed)
                return pushed;
        }
        const std::uint64_t now = converters[0].produced();
        const std::size_t old = waiting.size();
        waiting.resize(old + static_cast<std::size_t>(now - before) * channels);
        for (std::size_t channel = 0; channel < channels; ++channel) {
            const float* from = converters[channel].at(before);
            for (std::size_t i = 0; i < now - before; ++i)
                waiting[old + i * channels + channel] = from[i];
            converters[channel].forget(now);
        }
        return {};
    }
};

SoundWriter::SoundWriter(std::unique_ptr<State> state)
    : m_state(std::move(state))
{ }

SoundWriter::~SoundWriter() = default;
SoundWriter::SoundWriter(SoundWriter&&) noexcept = default;

int SoundWriter::sampleRate() const
{
    return m_state->rateOut;
}

AudioResult<SoundWriter> SoundWriter::create(const std::string& path, const SoundEncoding& how, int channels,
                                             int sampleRate)
{
    auto state = std::make_unique<State>();
    state->path = path;
    state->format = how.format;
    state->channels = static_cast<std::size_t>(std::clamp(channels, 1, 8));
    state->rateIn = sampleRate;
    state->rateOut = encodedRate(how.format, how.sampleRate > 0 ? how.sampleRate : sampleRate);
    SF_INFO info {};
    info.samplerate = state->rateOut;
    info.channels = static_cast<int>(state->channels);
    info.format = libraryFormat(how.format);
    state->file.reset(sf_open(path.c_str(), SFM_WRITE, &info));
    if (!state->file)
        return tl::unexpected(std::string("The sound cannot be written in this format: ")
                              + sf_strerror(nullptr));
    setUp(state->file.get(), how);
    for (std::size_t i = 0; i < state->channels && state->rateIn != state->rateOut; ++i)
        state->converters.emplace_back(state->rateIn, state->rateOut);
    return SoundWriter(std::move(state));
}

AudioResult<void> SoundWriter::write(std::span<const float> samples)
{
    State& state = *m_state;
    state.framesIn += samples.size() / state.channels;
    if (state.converters.empty())
        state.waiting.insert(state.waiting.end(), samples.begin(), samples.end());
    else if (auto converted = state.convert(samples); !converted)
        return converted;
    if (!state.encodeWaiting(false))
        return failed();
    return {};
}

AudioResult<void> SoundWriter::finish()
{
    State& state = *m_state;
    if (!state.converters.empty()) { // what is still inside the converters
        const auto from = static_cast<std::uint64_t>(state.rateIn);
        const auto to = static_cast<std::uint64_t>(state.rateOut);
        const std::uint64_t whole =
            state.framesIn / from * to + (state.framesIn % from * to + from - 1) / from;
        const std::vector<float> silence(kBlock * state.channels);
        while (state.converters[0].produced() < whole) {
            if (auto converted = state.convert(silence); !converted)
                return converted;
        }
        const std::uint64_t left = whole - std::min(whole, state.framesOut);
        state.waiting.resize(
            std::min<std::size_t>(state.waiting.size(), static_cast<std::size_t>(left) * state.channels));
    }
    const bool encoded = state.encodeWaiting(true);
    if (sf_close(state.file.release()) != 0 || !encoded)
        return failed();
    if (state.format == SoundFormat::Opus || state.format == SoundFormat::Vorbis)
        return makeOggFileSteady(state.path);
    return {};
}

} // namespace comfyvn
