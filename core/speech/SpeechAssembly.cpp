#include "core/speech/SpeechAssembly.h"

#include "core/audio/Resample.h"
#include "core/speech/SpeechLevel.h"
#include "core/speech/WordTiming.h"

#include <algorithm>
#include <cmath>

namespace comfyvn {

using namespace Qt::StringLiterals;

namespace {

constexpr double kLead = 0.015; ///< kept before the first audible sample, seconds
constexpr double kLongestLead = 0.05;
constexpr double kRelease = 0.03; ///< kept after the last audible sample
constexpr double kTail = 0.1; ///< silence after the line
constexpr double kFade = 0.004;
constexpr double kAudible = 0.002; ///< of the chunk's peak

/// The part of an engine's audio that is kept, in its samples.
struct Kept {
    std::size_t begin = 0;
    std::size_t end = 0;
};

bool isSound(const wire::Speech& speech)
{
    return speech.status == wire::Status::Ok && speech.sampleRate > 0
        && std::any_of(speech.samples.begin(), speech.samples.end(), [](std::int16_t s) { return s != 0; });
}

/// Cuts the engine's silence away, but no phoneme.
Kept withoutSilence(const wire::Speech& speech)
{
    const std::vector<std::int16_t>& samples = speech.samples;
    int peak = 0;
    for (const std::int16_t s : samples)
        peak = std::max(peak, std::abs(static_cast<int>(s)));
    const double threshold = kAudible * peak;
    const auto isAudible = [threshold](std::int16_t s) { return std::abs(static_cast<int>(s)) > threshold; };
    const auto first = std::find_if(samples.begin(), samples.end(), isAudible) - samples.begin();
    const auto last = samples.rend() - std::find_if(samples.rbegin(), samples.rend(), isAudible);

    auto begin = static_cast<double>(first) - kLead * speech.sampleRate;
    auto end = static_cast<double>(last) + kRelease * speech.sampleRate;
    const auto isVoiced = [](const wire::Phone& phone) { return !phone.ipa.empty(); };
    if (const auto p = std::find_if(speech.phones.begin(), speech.phones.end(), isVoiced);
        p != speech.phones.end())
        begin = std::max(std::min<double>(begin, p->startSample),
                         static_cast<double>(first) - kLongestLead * speech.sampleRate);
    if (const auto p = std::find_if(speech.phones.rbegin(), speech.phones.rend(), isVoiced);
        p != speech.phones.rend())
        end = std::min(std::max<double>(end, p->endSample),
                       static_cast<double>(last) + kTail * speech.sampleRate);
    const auto size = static_cast<double>(samples.size());
    return { static_cast<std::size_t>(std::clamp(begin, 0.0, size)),
             static_cast<std::size_t>(std::clamp(end, 0.0, size)) };
}

void fadeEdges(std::vector<float>& samples, int rate)
{
    const auto length = std::min(static_cast<std::size_t>(kFade * rate), samples.size() / 2);
    for (std::size_t i = 0; i < length; ++i) {
        const float gain = (static_cast<float>(i) + 0.5F) / static_cast<float>(length);
        samples[i] *= gain;
        samples[samples.size() - 1 - i] *= gain;
    }
}

/// Builds the line chunk by chunk.
class Assembler final {
public:
    Result<void> append(const SpokenChunk& chunk, const wire::Speech& speech, double pauseScale)
    {
        const auto rate = static_cast<int>(speech.sampleRate);
        if (m_rate == 0)
            m_rate = rate;
        if (!m_samples.empty())
            m_samples.resize(m_samples.size() + toSamples(m_pause * pauseScale));
        m_pause = chunk.pauseAfter;

        const Kept kept = withoutSilence(speech);
        std::vector<float> sound(kept.end - kept.begin);
        std::transform(speech.samples.begin() + static_cast<std::ptrdiff_t>(kept.begin),
                       speech.samples.begin() + static_cast<std::ptrdiff_t>(kept.end), sound.begin(),
                       [](std::int16_t s) { return static_cast<float>(s) / 32768.0F; });
        auto resampled = resampleMono(sound, rate, m_rate);
        if (!resampled)
            return failure(ErrorKind::Internal, u"resample_failed"_s,
                           QString::fromStdString(resampled.error()));
        fadeEdges(*resampled, m_rate);

        const double offset = static_cast<double>(m_samples.size()) / m_rate;
        const double cut = static_cast<double>(kept.begin) / rate;
        const double longest = static_cast<double>(resampled->size()) / m_rate;
        m_samples.insert(m_samples.end(), resampled->begin(), resampled->end());
        appendTimes(timeWords(chunk, speech),
                    [=](double time) { return offset + std::clamp(time - cut, 0.0, longest); });
        return {};
    }

    [[nodiscard]] bool isEmpty() const { return m_samples.empty(); }

    SpokenAudio finish(const Prosody& prosody)
    {
        m_samples.resize(m_samples.size() + toSamples(kTail));
        SpokenAudio audio;
        audio.sampleRate = m_rate;
        audio.samples = levelledPcm(m_samples, m_rate, prosody.volumeDb);
        m_alignment.duration = static_cast<double>(m_samples.size()) / m_rate;
        appendPause(m_alignment.duration);
        audio.alignment = std::move(m_alignment);
        return audio;
    }

private:
    [[nodiscard]] std::size_t toSamples(double seconds) const
    {
        return static_cast<std::size_t>(std::lround(std::max(0.0, seconds) * m_rate));
    }

    void appendPause(double until)
    {
        const double from = m_alignment.phonemes.isEmpty() ? 0 : m_alignment.phonemes.last().end;
        if (until > from)
            m_alignment.phonemes.append({ {}, {}, from, until, -1 });
    }

    template <typename Map> void appendTimes(const ChunkTiming& timing, const Map& inLine)
    {
        const auto firstWord = static_cast<int>(m_alignment.words.size());
        for (AlignedWord word : timing.words) {
            word.start = inLine(word.start);
            word.end = inLine(word.end);
            m_alignment.words.append(word);
        }
        for (AlignedPhoneme phoneme : timing.phonemes) {
            phoneme.start = inLine(phoneme.start);
            phoneme.end = inLine(phoneme.end);
            if (phoneme.start >= phoneme.end)
                continue; // lay wholly in the silence that was cut
            phoneme.word += firstWord;
            appendPause(phoneme.start);
            m_alignment.phonemes.append(phoneme);
        }
    }

    int m_rate = 0;
    double m_pause = 0;
    std::vector<float> m_samples;
    Alignment m_alignment;
};

Error refusal(const wire::Speech& speech)
{
    const QString reason = QString::fromStdString(speech.message);
    if (speech.status == wire::Status::UnknownVoice)
        return { ErrorKind::ProviderFailed,
                 u"speech_failed"_s,
                 u"The engine does not have the voice it was asked for: "_s + reason,
                 {} };
    return {
        ErrorKind::ProviderFailed, u"speech_failed"_s, u"The engine could not speak the line: "_s + reason, {}
    };
}

} // namespace

Result<SpokenAudio> assembleSpeech(const SpokenText& text,
                                   const std::vector<std::shared_ptr<const wire::Speech>>& speeches,
                                   const Prosody& prosody)
{
    if (static_cast<qsizetype>(speeches.size()) != text.chunks.size())
        return failure(ErrorKind::Internal, u"speech_count"_s,
                       u"The number of spoken chunks is not that of the prepared ones."_s);
    Assembler assembler;
    QList<UnspokenPiece> unspoken = text.unspoken;
    for (std::size_t i = 0; i < speeches.size(); ++i) {
        const SpokenChunk& chunk = text.chunks[static_cast<qsizetype>(i)];
        const wire::Speech* speech = speeches[i].get();
        if (!speech)
            return failure(ErrorKind::Internal, u"speech_count"_s,
                           u"A chunk of the line was never spoken."_s);
        if (speech->status == wire::Status::Failed || speech->status == wire::Status::UnknownVoice)
            return tl::unexpected(refusal(*speech));
        if (!isSound(*speech)) {
            for (const SpokenWord& word : chunk.words)
                unspoken.append({ word.word, word.charStart, word.charEnd, u"engine"_s });
            continue;
        }
        if (auto appended = assembler.append(chunk, *speech, prosody.pauseScale); !appended)
            return tl::unexpected(appended.error());
    }
    if (assembler.isEmpty())
        return failure(ErrorKind::ProviderFailed, u"silent_speech"_s,
                       u"The voice makes no sound of this text; choose a voice for its language."_s);
    SpokenAudio audio = assembler.finish(prosody);
    std::sort(unspoken.begin(), unspoken.end(),
              [](const UnspokenPiece& a, const UnspokenPiece& b) { return a.charStart < b.charStart; });
    audio.unspoken = std::move(unspoken);
    return audio;
}

} // namespace comfyvn
