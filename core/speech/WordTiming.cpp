#include "core/speech/WordTiming.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

namespace comfyvn {

namespace {

/// What it costs to cut between a consonant and its vowel, where words seldom begin.
constexpr double kSyllableCutSeconds = 0.04;
constexpr double kSyllableCutCount = 0.6;
/// What it costs to begin a word with a sound that its first letter seldom stands for.
constexpr double kOtherSoundSeconds = 0.12;
constexpr int kUnmarked = -1;

bool isVowel(const QString& ipa)
{
    static const QString vowels = QStringLiteral("aeiouyæɐɑɒɔəɘɚɛɜɝɞɤɨɪɯɵøœɶʉʊʌʏäɴ");
    return !ipa.isEmpty() && vowels.contains(ipa.front());
}

/// Whether a phoneme is one that a Latin letter often stands for at the start of a word; also of any other
/// sign, which says nothing.
bool isSoundOf(QChar letter, const QString& ipa)
{
    static const QString vowels = QStringLiteral("aeiou");
    const QChar small = letter.toLower();
    if (small < u'a' || small > u'z' || ipa.isEmpty())
        return true;
    if (vowels.contains(small))
        return isVowel(ipa);
    const QChar sound = ipa.front();
    switch (small.unicode()) {
    case u'c':
    case u'q':
        return sound == u'k' || sound == u's' || sound == u't';
    case u'g':
        return sound == u'ɡ' || sound == u'g' || sound == u'd';
    case u'j':
    case u'y':
        return sound == u'j' || sound == u'd' || sound == u'ʒ';
    case u'r':
        return QStringView(u"rɹɾʁʀɻ").contains(sound);
    case u's':
        return sound == u's' || sound == u'z' || sound == u'ʃ';
    case u't':
        return sound == u't' || sound == u'ð' || sound == u'θ';
    default:
        return sound == small;
    }
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

/// How the words that share phonemes are weighed against them.
struct Share {
    std::vector<double> weights {}; ///< one per word
    QString letters {}; ///< what each word begins with
    bool countsPhonemes = false; ///< a weight is a number of phonemes, else a length of text
};

/// The phonemes that katakana stands for; 0 for anything else.
double kanaPhonemes(const QByteArray& word)
{
    static const QString vowels = QStringLiteral("アイウエオヲンッァィゥェォ");
    static const QString silent = QStringLiteral("ャュョー"); // said within the phoneme beside them
    double count = 0;
    for (const QChar c : QString::fromUtf8(word)) {
        if (c < QChar(u'ァ') || c > QChar(u'ー'))
            return 0;
        if (!silent.contains(c))
            count += vowels.contains(c) ? 1 : 2;
    }
    return std::max(count, 0.5);
}

Share shareOf(const SpokenChunk& chunk, int first, int next)
{
    Share share;
    Share kana;
    kana.countsPhonemes = true;
    for (int k = first; k < next; ++k) {
        const SpokenWord& word = chunk.words[k];
        const int bytes = word.spokenEnd - word.spokenBegin;
        const QByteArray said = chunk.spoken.mid(word.spokenBegin, bytes);
        share.weights.push_back(std::max(1, bytes));
        share.letters += QString::fromUtf8(said).left(1).leftJustified(1);
        kana.weights.push_back(kanaPhonemes(said));
    }
    const bool isKana = std::find(kana.weights.begin(), kana.weights.end(), 0.0) == kana.weights.end();
    return isKana ? kana : share;
}

/// Cuts the phonemes [from, to) into parts of at least one each, near their shares.
std::vector<int> shareOut(const QList<AlignedPhoneme>& phonemes, int from, int to, const Share& share)
{
    const auto length = [&](int i) {
        return share.countsPhonemes ? 1.0 : phonemes[i].end - phonemes[i].start;
    };
    const double syllableCutCost = share.countsPhonemes ? kSyllableCutCount : kSyllableCutSeconds;
    double whole = 0;
    for (int i = from; i < to; ++i)
        whole += length(i);
    const double total = std::accumulate(share.weights.begin(), share.weights.end(), 0.0);

    std::vector<int> cuts { from };
    double weight = 0;
    double passed = 0; // length before phoneme `at`
    int at = from;
    const auto count = static_cast<int>(share.weights.size());
    for (int k = 1; k < count; ++k) {
        weight += share.weights[static_cast<std::size_t>(k - 1)];
        const double target = whole * weight / total;
        const int lowest = cuts.back() + 1;
        const int highest = to - (count - k);
        int best = lowest;
        double bestCost = std::numeric_limits<double>::infinity();
        double bestPassed = passed;
        for (int cut = lowest; cut <= highest; ++cut) {
            for (; at < cut; ++at)
                passed += length(at);
            const bool splitsSyllable = isVowel(phonemes[cut].ipa) && !isVowel(phonemes[cut - 1].ipa);
            const bool isOther = !share.countsPhonemes && !isSoundOf(share.letters.at(k), phonemes[cut].ipa);
            const double cost = std::abs(passed - target) + (splitsSyllable ? syllableCutCost : 0)
                + (isOther ? kOtherSoundSeconds : 0);
            if (cost < bestCost) {
                bestCost = cost;
                best = cut;
                bestPassed = passed;
            } else if (passed > target + syllableCutCost + kOtherSoundSeconds) {
                break;
            }
        }
        at = best;
        passed = bestPassed;
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

ChunkTiming timeWords(const SpokenChunk& chunk, const wire::Speech& speech)
{
    const QList<SpokenWord>& words = chunk.words;
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
            std::vector<int> cuts = shareOut(phonemes, from, to, shareOf(chunk, first, next));
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
