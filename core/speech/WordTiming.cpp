#include "core/speech/WordTiming.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace comfyvn {

namespace {

/// What it costs, in seconds, to cut between a consonant and its vowel: words seldom begin there.
constexpr double kSyllableCutCost = 0.04;
constexpr int kUnmarked = -1;

bool isVowel(const QString& ipa)
{
    static const QString vowels = QStringLiteral("aeiouyæɐɑɒɔəɘɚɛɜɝɞɤɨɪɯɵøœɶʉʊʌʏäɴ");
    return !ipa.isEmpty() && vowels.contains(ipa.front());
}

QList<AlignedPhoneme> spokenPhonemes(const wire::Speech& speech)
{
    QList<AlignedPhoneme> phonemes;
    const auto total = static_cast<std::uint32_t>(speech.samples.size());
    const double rate = speech.sampleRate;
    std::uint32_t last = 0;
    for (const wire::Phone& phone : speech.phones) {
        const std::uint32_t begin = std::clamp(phone.startSample, last, total);
        const std::uint32_t end = std::clamp(phone.endSample, begin, total);
        if (phone.ipa.empty() || begin == end)
            continue;
        last = end;
        phonemes.append({ QString::fromStdString(phone.ipa), QString::fromStdString(phone.arpabet),
                          begin / rate, end / rate, -1 });
    }
    return phonemes;
}

/// The phoneme that begins nearest to the time.
int nearestPhoneme(const QList<AlignedPhoneme>& phonemes, double time)
{
    const auto after = std::lower_bound(phonemes.begin(), phonemes.end(), time,
                                        [](const AlignedPhoneme& p, double t) { return p.start < t; });
    const auto index = static_cast<int>(after - phonemes.begin());
    if (after == phonemes.end())
        return index - 1;
    if (index > 0 && time - phonemes[index - 1].start < after->start - time)
        return index - 1;
    return index;
}

/// For each word the phoneme at which the engine says it begins, increasing; kUnmarked where it does not say.
std::vector<int> markedStarts(const QList<SpokenWord>& words, const QList<AlignedPhoneme>& phonemes,
                              const wire::Speech& speech)
{
    std::vector<int> starts(static_cast<std::size_t>(words.size()), kUnmarked);
    starts.front() = 0;
    std::size_t word = 0;
    std::uint32_t lastByte = 0;
    int lastStart = 0;
    for (const wire::WordMark& mark : speech.words) {
        if (mark.textByte < lastByte)
            continue; // an engine that looks back has nothing to say about the words ahead
        lastByte = mark.textByte;
        while (word + 1 < starts.size()
               && mark.textByte >= static_cast<std::uint32_t>(words[static_cast<qsizetype>(word)].spokenEnd))
            ++word;
        if (starts[word] != kUnmarked
            || mark.textByte >= static_cast<std::uint32_t>(words[static_cast<qsizetype>(word)].spokenEnd))
            continue;
        const int start = nearestPhoneme(phonemes, mark.sample / static_cast<double>(speech.sampleRate));
        if (start <= lastStart)
            continue;
        starts[word] = lastStart = start;
    }
    return starts;
}

/// Cuts the phonemes [from, to) into `count` parts of at least one each, near the shares of `weights`.
std::vector<int> shareOut(const QList<AlignedPhoneme>& phonemes, int from, int to,
                          const std::vector<double>& weights)
{
    double voiced = 0;
    for (int i = from; i < to; ++i)
        voiced += phonemes[i].end - phonemes[i].start;
    double total = 0;
    for (const double weight : weights)
        total += weight;

    std::vector<int> cuts { from };
    double share = 0;
    double time = 0; // voiced time before phoneme `at`
    int at = from;
    const auto count = static_cast<int>(weights.size());
    for (int k = 1; k < count; ++k) {
        share += weights[static_cast<std::size_t>(k - 1)];
        const double target = voiced * share / total;
        const int lowest = cuts.back() + 1;
        const int highest = to - (count - k);
        int best = lowest;
        double bestCost = std::numeric_limits<double>::infinity();
        double bestTime = time;
        for (int cut = lowest; cut <= highest; ++cut) {
            for (; at < cut; ++at)
                time += phonemes[at].end - phonemes[at].start;
            const bool splitsSyllable = isVowel(phonemes[cut].ipa) && !isVowel(phonemes[cut - 1].ipa);
            const double cost = std::abs(time - target) + (splitsSyllable ? kSyllableCutCost : 0);
            if (cost < bestCost) {
                bestCost = cost;
                best = cut;
                bestTime = time;
            } else if (time > target + kSyllableCutCost) {
                break;
            }
        }
        at = best;
        time = bestTime;
        cuts.push_back(best);
    }
    return cuts;
}

/// More words than phonemes: they share the time.
void spreadEvenly(QList<AlignedWord>& words, int first, int count, double begin, double end)
{
    for (int k = 0; k < count; ++k) {
        words[first + k].start = begin + (end - begin) * k / count;
        words[first + k].end = begin + (end - begin) * (k + 1) / count;
    }
}

} // namespace

ChunkTiming timeWords(const QList<SpokenWord>& words, const wire::Speech& speech)
{
    ChunkTiming timing;
    for (const SpokenWord& word : words)
        timing.words.append({ word.word, 0, 0, word.charStart, word.charEnd });
    if (words.isEmpty())
        return timing;
    const auto count = static_cast<int>(words.size());
    timing.phonemes = spokenPhonemes(speech);
    QList<AlignedPhoneme>& phonemes = timing.phonemes;
    if (phonemes.isEmpty()) {
        spreadEvenly(timing.words, 0, count, 0,
                     static_cast<double>(speech.samples.size()) / speech.sampleRate);
        return timing;
    }

    const std::vector<int> starts = markedStarts(words, phonemes, speech);
    for (int first = 0; first < count;) {
        int next = first + 1;
        while (next < count && starts[static_cast<std::size_t>(next)] == kUnmarked)
            ++next;
        const int from = starts[static_cast<std::size_t>(first)];
        const int to =
            next < count ? starts[static_cast<std::size_t>(next)] : static_cast<int>(phonemes.size());
        if (to - from < next - first) {
            spreadEvenly(timing.words, first, next - first, phonemes[from].start, phonemes[to - 1].end);
            for (int i = from; i < to; ++i)
                phonemes[i].word = first + (i - from);
        } else {
            std::vector<double> weights;
            for (int k = first; k < next; ++k)
                weights.push_back(std::max(1, words[k].spokenEnd - words[k].spokenBegin));
            std::vector<int> cuts = shareOut(phonemes, from, to, weights);
            cuts.push_back(to);
            for (int k = first; k < next; ++k) {
                const int begin = cuts[static_cast<std::size_t>(k - first)];
                const int end = cuts[static_cast<std::size_t>(k - first) + 1];
                timing.words[k].start = phonemes[begin].start;
                timing.words[k].end = phonemes[end - 1].end;
                for (int i = begin; i < end; ++i)
                    phonemes[i].word = k;
            }
        }
        first = next;
    }
    return timing;
}

} // namespace comfyvn
