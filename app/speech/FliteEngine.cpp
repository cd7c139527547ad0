#include "app/speech/FliteEngine.h"

#include "app/speech/FliteIntonation.h"
#include "app/speech/FliteLexicon.h"
#include "app/speech/PhoneTrack.h"
#include "app/speech/PhonedText.h"
#include "core/speech/Arpabet.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <memory>

// flite's headers are C only and declare no voice.
extern "C" {
// clang-format off
#include <flite/flite.h>
#include <flite/flite_version.h>
// clang-format on
cst_voice* register_cmu_us_slt(const char* voiceDirectory);
cst_voice* register_cmu_us_rms(const char* voiceDirectory);
cst_voice* register_cmu_us_awb(const char* voiceDirectory);
cst_voice* register_cmu_us_kal16(const char* voiceDirectory);
}

namespace comfyvn {

namespace {

struct UtteranceDeleter {
    void operator()(cst_utterance* utterance) const { delete_utterance(utterance); }
};

/// Text for flite, and the way back. Runs of over 40 characters are cut up by spaces, because the time that
/// the letter-to-sound rules take grows with the square of a word's length.
class FliteText final {
public:
    explicit FliteText(PhonedText text)
        : m_source(std::move(text))
    {
        const std::string& source = m_source.text();
        constexpr std::size_t kMaxRun = 40;
        std::size_t run = 0;
        for (std::size_t at = 0; at < source.size(); ++at) {
            run = source[at] == ' ' ? 0 : run + 1;
            const bool codePointBegins = (static_cast<unsigned char>(source[at]) & 0xC0U) != 0x80U;
            if (run > kMaxRun && codePointBegins) {
                m_inserted.push_back(m_text.size());
                m_text += ' ';
                run = 1;
            }
            m_text += source[at];
        }
    }

    [[nodiscard]] const std::string& text() const { return m_text; }

    [[nodiscard]] std::uint32_t sourceByte(std::size_t at) const
    {
        const auto inserted = std::ranges::lower_bound(m_inserted, at) - m_inserted.begin();
        return m_source.sourceByte(at - static_cast<std::size_t>(inserted));
    }

private:
    PhonedText m_source;
    std::string m_text;
    std::vector<std::size_t> m_inserted; ///< where m_text has a space more than the source
};

/// Where each token begins in the source. flite keeps only where it stopped reading, so the tokens are read
/// again.
std::vector<std::uint32_t> tokenOffsets(const cst_utterance& utterance, const FliteText& source)
{
    const std::string_view text = source.text();
    std::vector<std::uint32_t> offsets;
    std::size_t at = 0;
    for (const cst_item* token = relation_head(utt_relation(&utterance, "Token")); token != nullptr;
         token = item_next(token)) {
        const std::string_view name = item_feat_string(token, "name");
        const std::size_t found = text.find(name, at);
        const std::size_t begin = found == std::string_view::npos ? at : found;
        offsets.push_back(source.sourceByte(begin));
        if (found != std::string_view::npos)
            at = found + name.size();
    }
    return offsets;
}

/// The number of the token that a segment belongs to; -1 for a pause.
int tokenOf(const cst_item* segment)
{
    const cst_item* inSyllable = item_as(segment, "SylStructure");
    const cst_item* syllable = inSyllable == nullptr ? nullptr : item_parent(inSyllable);
    const cst_item* word = syllable == nullptr ? nullptr : item_parent(syllable);
    const cst_item* inToken = word == nullptr ? nullptr : item_as(word, "Token");
    const cst_item* token = inToken == nullptr ? nullptr : item_parent(inToken);
    int index = -1;
    for (; token != nullptr; token = item_prev(token))
        ++index;
    return index;
}

void readTimes(const cst_utterance& utterance, const FliteText& text, wire::Speech& speech)
{
    const std::vector<std::uint32_t> offsets = tokenOffsets(utterance, text);
    const auto total = static_cast<std::uint32_t>(speech.samples.size());
    int lastToken = -1;
    std::uint32_t start = 0;
    for (const cst_item* segment = relation_head(utt_relation(&utterance, "Segment")); segment != nullptr;
         segment = item_next(segment)) {
        const double seconds = double { item_feat_float(segment, "end") };
        const auto end = static_cast<std::uint32_t>(
            std::clamp(std::lround(seconds * speech.sampleRate), long { start }, long { total }));
        const int token = tokenOf(segment);
        if (token > lastToken && static_cast<std::size_t>(token) < offsets.size()) {
            speech.words.push_back({ offsets[static_cast<std::size_t>(token)], start });
            lastToken = token;
        }
        wire::Phone phone { std::string(ipaOfArpabet(item_feat_string(segment, "name"))), {}, start, end };
        if (!phone.ipa.empty()) {
            phone.arpabet = item_feat_string(segment, "name");
            std::ranges::transform(phone.arpabet, phone.arpabet.begin(),
                                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
        }
        appendPhone(speech.phones, std::move(phone));
        start = end;
    }
    appendPhone(speech.phones, { {}, {}, start, total });
}

} // namespace

FliteEngine::FliteEngine()
{
    flite_init();
    m_voices = { { "slt", register_cmu_us_slt(nullptr) },
                 { "rms", register_cmu_us_rms(nullptr) },
                 { "awb", register_cmu_us_awb(nullptr) },
                 { "kal16", register_cmu_us_kal16(nullptr) } };
}

wire::Speech FliteEngine::say(const wire::Utterance& utterance) const
{
    wire::Speech speech;
    const auto voice = std::ranges::find(m_voices, utterance.voice, &Voice::name);
    if (voice == m_voices.end()) {
        speech.status = wire::Status::UnknownVoice;
        speech.message = "flite has no voice \"" + utterance.voice + "\"; it has slt, rms, awb and kal16.";
        return speech;
    }
    cst_features* features = voice->voice->features;
    const float stretch = get_param_float(features, "duration_stretch", 1);
    feat_set_float(features, "duration_stretch", stretch / utterance.rate);
    const FliteIntonation intonation(*voice->voice, utterance.pitch, utterance.range);
    const FliteLexicon lexicon(*voice->voice, utterance);
    const FliteText text(PhonedText(utterance, [&](std::size_t word) { return lexicon.word(word); }));
    const std::unique_ptr<cst_utterance, UtteranceDeleter> spoken(
        flite_synth_text(text.text().c_str(), voice->voice));
    const cst_wave* wave = spoken ? utt_wave(spoken.get()) : nullptr;
    if (wave == nullptr) {
        speech.message = "flite refused the text";
        return speech;
    }
    speech.status = wire::Status::Ok;
    speech.sampleRate = static_cast<std::uint32_t>(wave->sample_rate);
    speech.samples.assign(wave->samples, wave->samples + wave->num_samples);
    readTimes(*spoken, text, speech);
    return speech;
}

std::vector<std::string> FliteEngine::voices() const
{
    std::vector<std::string> names;
    for (const Voice& voice : m_voices)
        names.emplace_back(voice.name);
    return names;
}

std::string FliteEngine::version()
{
    return FLITE_PROJECT_VERSION;
}

} // namespace comfyvn
