#include "app/speech/EspeakEngine.h"

#include "app/speech/PhoneTrack.h"
#include "app/speech/PhonedText.h"
#include "app/speech/SpokenBytes.h"

#include <espeak-ng/speak_lib.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace comfyvn {

namespace {

constexpr int kNeutralRate = 165; // words a minute
constexpr std::uint32_t kLongestClosureMs = 80;
constexpr int kMiddle = 50; // of the pitch and range parameters, 0..100
constexpr int kParameterMax = 100;
constexpr std::size_t kMaxSamples = (wire::kMaxFrameBytes - (8U << 20U)) / sizeof(std::int16_t);

struct WordEvent {
    int codePoint = 0; ///< 1-based
    std::uint32_t sample = 0;
    std::size_t phone = 0; ///< the one told of next
};

/// What the library calls back with; it knows one callback and no context, so there is one at a time.
struct Recording {
    std::vector<std::int16_t> samples {};
    std::vector<PhoneStart> phones {};
    std::vector<WordEvent> words {};
    bool tooLong = false;
};

Recording* currentRecording = nullptr;

void record(const espeak_EVENT& event, Recording& recording)
{
    const auto sample = static_cast<std::uint32_t>(std::max(0, event.sample));
    if (event.type == espeakEVENT_WORD && event.length > 0) {
        recording.words.push_back({ event.text_position, sample, recording.phones.size() });
    } else if (event.type == espeakEVENT_PHONEME) {
        const char* name = event.id.string; // ends at eight bytes even without a zero
        recording.phones.push_back({ std::string(name, strnlen(name, sizeof event.id.string)), sample });
    }
}

int onAudio(short* samples, int count, espeak_EVENT* events)
{
    Recording& recording = *currentRecording;
    if (samples != nullptr && count > 0)
        recording.samples.insert(recording.samples.end(), samples, samples + count);
    for (; events->type != espeakEVENT_LIST_TERMINATED; ++events)
        record(*events, recording);
    recording.tooLong = recording.samples.size() > kMaxSamples;
    return recording.tooLong ? 1 : 0;
}

void setParameter(espeak_PARAMETER parameter, double value, int minimum, int maximum)
{
    espeak_SetParameter(parameter, std::clamp(static_cast<int>(std::lround(value)), minimum, maximum), 0);
}

/// The pitch parameter that multiplies the mean pitch by `ratio`, measured: the parameter scales only a part
/// of it, by an octave in 50 steps.
double pitchParameter(double ratio)
{
    constexpr double kPart = 1.28;
    constexpr double kStepsPerOctave = 50;
    return kMiddle + kStepsPerOctave * std::log2(std::max(0.5, kPart * ratio - (kPart - 1)));
}

void setDelivery(const wire::Utterance& utterance)
{
    const double ratio = std::exp2(double { utterance.pitch } / 12);
    setParameter(espeakRATE, kNeutralRate * double { utterance.rate }, espeakRATE_MINIMUM,
                 espeakRATE_MAXIMUM);
    setParameter(espeakPITCH, pitchParameter(ratio), 0, kParameterMax);
    setParameter(espeakRANGE, kMiddle * double { utterance.range } * ratio, 0, kParameterMax);
}

std::vector<wire::WordMark> wordMarks(const Recording& recording, const PhonedText& text)
{
    const std::vector<std::uint32_t> offsets = codePointOffsets(text.text());
    std::vector<wire::WordMark> marks;
    for (const WordEvent& word : recording.words) {
        const auto index = static_cast<std::size_t>(word.codePoint - 1);
        if (word.codePoint < 1 || index >= offsets.size() || word.sample >= recording.samples.size())
            continue;
        marks.push_back({ text.sourceByte(offsets[index]), word.sample });
    }
    std::ranges::stable_sort(marks, {}, &wire::WordMark::sample);
    return marks;
}

/// A stop's phoneme event comes with its release, but the word begins with its closure, which the word event
/// marks: 10 to 60 ms earlier. The word's first phone is begun there, so that words start where they are
/// heard to.
///
/// A word behind a nasal or an l is often marked where that sound begins, in the same sample: such a word
/// begins with the phone that is told of after it ("dreaming of": the mark of "of" lies on the ŋ).
void beginPhonesWithTheirWords(Recording& recording, std::uint32_t longestClosure)
{
    std::vector<PhoneStart>& phones = recording.phones;
    for (WordEvent& word : recording.words) {
        std::size_t first = word.phone;
        while (first < phones.size() && phones[first].sample < word.sample)
            ++first;
        if (first == phones.size())
            return;
        const bool lastBeginsHere =
            first > 0 && phones[first - 1].sample >= word.sample && !cleanIpa(phones[first - 1].name).empty();
        if (lastBeginsHere)
            word.sample = phones[first].sample;
        else if (phones[first].sample - word.sample <= longestClosure
                 && !cleanIpa(phones[first].name).empty())
            phones[first].sample = word.sample;
    }
}

wire::Speech refusal(wire::Status status, std::string message)
{
    wire::Speech speech;
    speech.status = status;
    speech.message = std::move(message);
    return speech;
}

} // namespace

EspeakEngine::EspeakEngine()
    : m_sampleRate(espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, nullptr,
                                     espeakINITIALIZE_PHONEME_EVENTS | espeakINITIALIZE_PHONEME_IPA
                                         | espeakINITIALIZE_DONT_EXIT))
{
    if (!works())
        return;
    espeak_SetSynthCallback(onAudio);
    m_voices = EspeakVoices::read();
}

bool EspeakEngine::select(const std::string& voice)
{
    if (voice == m_selected)
        return !voice.empty();
    const std::optional<std::string> name = m_voices.resolve(voice);
    if (!name || espeak_SetVoiceByName(name->c_str()) != EE_OK)
        return false;
    m_selected = voice;
    return true;
}

wire::Speech EspeakEngine::say(const wire::Utterance& utterance)
{
    if (!works())
        return refusal(wire::Status::Failed, "espeak-ng's data files are missing; install espeak-ng-data");
    if (!select(utterance.voice)) {
        return refusal(wire::Status::UnknownVoice,
                       "espeak-ng has no voice \"" + utterance.voice
                           + "\"; choose one of the listed voices.");
    }
    setDelivery(utterance);
    const PhonedText text(utterance,
                          [&](std::size_t word) { return "[[" + utterance.phoned[word].phones + "]]"; });
    const unsigned flags = espeakCHARS_UTF8 | (utterance.phoned.empty() ? 0U : unsigned { espeakPHONEMES });
    Recording recording;
    currentRecording = &recording;
    const espeak_ERROR error = espeak_Synth(text.text().c_str(), text.text().size() + 1, 0, POS_CHARACTER, 0,
                                            flags, nullptr, nullptr);
    currentRecording = nullptr;
    if (recording.tooLong)
        return refusal(wire::Status::Failed, "the text is too long to be spoken in one piece");
    if (error != EE_OK)
        return refusal(wire::Status::Failed,
                       "espeak-ng refused the text (error " + std::to_string(error) + ")");

    wire::Speech speech;
    speech.status = wire::Status::Ok;
    speech.sampleRate = static_cast<std::uint32_t>(m_sampleRate);
    beginPhonesWithTheirWords(recording, speech.sampleRate * kLongestClosureMs / 1000);
    speech.phones = tilePhones(recording.phones, recording.samples, utterance.voice.starts_with("en"));
    speech.words = wordMarks(recording, text);
    speech.samples = std::move(recording.samples);
    return speech;
}

std::string EspeakEngine::version()
{
    return espeak_Info(nullptr);
}

} // namespace comfyvn
