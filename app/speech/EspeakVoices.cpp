#include "app/speech/EspeakVoices.h"

#include <espeak-ng/speak_lib.h>

#include <algorithm>

namespace comfyvn {

namespace {

constexpr std::string_view kMbrola = "mb/";
constexpr std::string_view kVariantFolder = "!v/";

std::string genderName(unsigned char gender)
{
    return gender == 1 ? "male" : gender == 2 ? "female" : "";
}

/// `languages` is a list of a priority byte and a zero-terminated name each, ended by a zero priority.
void readLanguages(const char* languages, EspeakVoice& voice)
{
    for (const char* at = languages; *at != 0;) {
        voice.priorities.push_back(static_cast<unsigned char>(*at));
        voice.languages.emplace_back(at + 1);
        at += 2 + voice.languages.back().size();
    }
}

} // namespace

EspeakVoices EspeakVoices::read()
{
    EspeakVoices all;
    for (const espeak_VOICE** entry = espeak_ListVoices(nullptr); *entry != nullptr; ++entry) {
        EspeakVoice voice;
        voice.file = (*entry)->identifier;
        if (voice.file.starts_with(kMbrola))
            continue;
        voice.name = (*entry)->name;
        voice.gender = genderName((*entry)->gender);
        voice.age = (*entry)->age;
        readLanguages((*entry)->languages, voice);
        all.m_voices.push_back(std::move(voice));
    }
    std::ranges::sort(all.m_voices, {}, &EspeakVoice::file);
    for (EspeakVoice& voice : all.m_voices) {
        const bool meant = !voice.languages.empty() && all.find(voice.languages.front()) == &voice;
        voice.id = meant ? voice.languages.front() : voice.file;
    }

    espeak_VOICE variants {};
    variants.languages = "variant";
    for (const espeak_VOICE** entry = espeak_ListVoices(&variants); *entry != nullptr; ++entry) {
        const std::string_view file = (*entry)->identifier;
        if (file.starts_with(kVariantFolder)) {
            all.m_variants.push_back({ std::string(file.substr(kVariantFolder.size())), (*entry)->name,
                                       genderName((*entry)->gender) });
        }
    }
    std::ranges::sort(all.m_variants, {}, &EspeakVariant::id);
    return all;
}

const EspeakVoice* EspeakVoices::find(std::string_view voice) const
{
    const EspeakVoice* best = nullptr;
    int bestPriority = 0;
    for (const EspeakVoice& candidate : m_voices) {
        if (candidate.file == voice)
            return &candidate;
        const auto language = std::ranges::find(candidate.languages, voice);
        if (language == candidate.languages.end())
            continue;
        const int priority =
            candidate.priorities[static_cast<std::size_t>(language - candidate.languages.begin())];
        if (best == nullptr || priority < bestPriority) {
            best = &candidate;
            bestPriority = priority;
        }
    }
    return best;
}

std::optional<std::string> EspeakVoices::resolve(std::string_view voice) const
{
    const std::size_t plus = voice.find('+');
    const EspeakVoice* base = find(voice.substr(0, plus));
    if (base == nullptr)
        return {};
    if (plus == std::string_view::npos)
        return base->file;
    const std::string_view variant = voice.substr(plus + 1);
    if (!std::ranges::binary_search(m_variants, variant, {}, &EspeakVariant::id))
        return {};
    return base->file + '+' + std::string(variant);
}

} // namespace comfyvn
