#include "app/speech/FliteLexicon.h"

#include <string_view>
#include <vector>

extern "C" {
#include <flite/flite.h>
}

namespace comfyvn {

namespace {

/// A word of letters alone that the lexicon does not have and that no reading of numbers or abbreviations
/// touches.
std::string madeUpWord(std::size_t number)
{
    std::string word = "oovaa";
    for (; number > 0; number /= 26)
        word += static_cast<char>('a' + number % 26);
    return word + "moo";
}

std::vector<std::string> wordsOf(const std::string& phones)
{
    constexpr std::string_view kGap = " / ";
    std::vector<std::string> words;
    std::size_t at = 0;
    for (std::size_t gap = phones.find(kGap); gap != std::string::npos; gap = phones.find(kGap, at)) {
        words.push_back(phones.substr(at, gap - at));
        at = gap + kGap.size();
    }
    words.push_back(phones.substr(at));
    return words;
}

} // namespace

FliteLexicon::FliteLexicon(const cst_voice_struct& voice, const wire::Utterance& utterance)
    : m_lexicon(val_lexicon(feat_val(voice.features, "lexicon")))
{
    cst_val* entries = nullptr;
    std::size_t number = 0;
    for (const wire::PhonedWord& phoned : utterance.phoned) {
        std::string all;
        for (const std::string& phones : wordsOf(phoned.phones)) {
            const std::string word = madeUpWord(number++);
            const std::string entry = word + " nil : " + phones;
            entries = cons_val(cst_lex_make_entry(m_lexicon, entry.c_str()), entries);
            all += (all.empty() ? "" : " ") + word;
        }
        m_words.push_back(std::move(all));
    }
    m_lexicon->lex_addenda = entries;
}

FliteLexicon::~FliteLexicon()
{
    delete_val(m_lexicon->lex_addenda);
    m_lexicon->lex_addenda = nullptr;
}

} // namespace comfyvn
