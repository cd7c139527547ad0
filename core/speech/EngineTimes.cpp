#include "core/speech/EngineTimes.h"

#include "core/speech/Arpabet.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace comfyvn {

namespace {

constexpr double kShortestPause = 0.02; // less silence belongs to the sounds beside it
constexpr double kBeyond = 0.1; // seconds that a last time may lie behind the end of the sound
constexpr double kLeastSpoken = 0.2; // of a sound, for its times to be true

bool areBelievable(const QList<TimedPiece>& pieces, double duration)
{
    double last = 0;
    double spoken = 0;
    for (const auto& [text, start, end] : pieces) {
        const bool inOrder =
            std::isfinite(start) && std::isfinite(end) && start >= last - 1e-3 && end >= start;
        if (!inOrder || end > duration + kBeyond)
            return false;
        last = std::max(last, start);
        spoken += text.isEmpty() ? 0 : end - start; // some engines fill in pauses only
    }
    return spoken > kLeastSpoken * duration;
}

/// Appends phonemes so that they tile the sound.
class Tiler final {
public:
    explicit Tiler(double duration)
        : m_duration(duration)
    { }

    void add(AlignedPhoneme phoneme)
    {
        phoneme.start = std::clamp(phoneme.start, m_at, m_duration);
        phoneme.end = std::clamp(phoneme.end, phoneme.start, m_duration);
        if (phoneme.start - m_at >= kShortestPause)
            m_phonemes.append({ {}, {}, m_at, phoneme.start, -1 });
        else
            phoneme.start = m_at;
        m_at = phoneme.end = std::max(phoneme.end, phoneme.start);
        m_phonemes.append(phoneme);
    }

    QList<AlignedPhoneme> finish()
    {
        if (m_phonemes.isEmpty() || m_duration - m_at >= kShortestPause)
            m_phonemes.append({ {}, {}, m_at, m_duration, -1 });
        else
            m_phonemes.last().end = m_duration;
        return std::move(m_phonemes);
    }

private:
    double m_duration;
    double m_at = 0;
    QList<AlignedPhoneme> m_phonemes {};
};

/// Words that nobody timed lie between their neighbours.
struct WordTime {
    double start = 0;
    double end = 0;
    bool known = false;
};

QList<AlignedWord> timedWords(const QList<AlignedWord>& words, const std::vector<WordTime>& times,
                              double duration)
{
    QList<AlignedWord> timed = words;
    double last = 0;
    for (qsizetype i = 0; i < timed.size(); ++i) {
        const WordTime& time = times[static_cast<std::size_t>(i)];
        timed[i].start = std::clamp(time.known ? time.start : last, last, duration);
        timed[i].end = std::clamp(time.known ? time.end : timed[i].start, timed[i].start, duration);
        last = timed[i].end;
    }
    return timed;
}

/// The written words by the times of the characters that stand for them.
std::optional<Alignment> byCharacters(const EngineTimes& times, const Alignment& reference, double duration)
{
    std::vector<WordTime> words(static_cast<std::size_t>(reference.words.size()));
    qsizetype at = 0; // code point of the text that was sent
    for (const TimedPiece& piece : times.characters) {
        const qsizetype length = piece.text.toUcs4().size();
        for (qsizetype i = at; i < at + length && i < times.origins.size(); ++i) {
            const int origin = times.origins[i];
            const auto word = std::ranges::find_if(reference.words, [origin](const AlignedWord& each) {
                return each.charStart <= origin && origin < each.charEnd;
            });
            if (word == reference.words.end())
                continue;
            WordTime& time = words[static_cast<std::size_t>(word - reference.words.begin())];
            time.start = time.known ? std::min(time.start, piece.start) : piece.start;
            time.end = time.known ? std::max(time.end, piece.end) : piece.end;
            time.known = true;
        }
        at += length;
    }
    const bool isOfThisText = at == times.origins.size();
    if (!isOfThisText || std::ranges::none_of(words, &WordTime::known))
        return std::nullopt;
    Alignment alignment { .duration = duration };
    alignment.words = timedWords(reference.words, words, duration);
    Tiler tiler(duration);
    for (AlignedPhoneme phoneme : reference.phonemes) {
        if (phoneme.word < 0 || phoneme.word >= reference.words.size())
            continue;
        const AlignedWord& from = reference.words[phoneme.word];
        const AlignedWord& to = alignment.words[phoneme.word];
        const double stretch = from.end > from.start ? (to.end - to.start) / (from.end - from.start) : 0;
        phoneme.start = to.start + (phoneme.start - from.start) * stretch;
        phoneme.end = to.start + (phoneme.end - from.start) * stretch;
        tiler.add(phoneme);
    }
    alignment.phonemes = tiler.finish();
    return alignment;
}

bool isVowel(QChar sign)
{
    static const QString vowels = QStringLiteral("aeiouyɑɐɒæɛəɜɪɨɔʊʌɯɵøœ");
    return vowels.contains(sign);
}

/// How unlike two phonemes are, 0..2.
int difference(const QString& one, const QString& other)
{
    if (one == other)
        return 0;
    if (one.isEmpty() || other.isEmpty())
        return 2;
    if (one.front() == other.front())
        return 0;
    return isVowel(one.front()) == isVowel(other.front()) ? 1 : 2;
}

/// For each of the engine's sounds the word of the reference's sound that it stands for: the way of least
/// difference from one sequence to the other.
std::vector<int> wordsOf(const QList<TimedPiece>& sounds, const QList<AlignedPhoneme>& reference)
{
    constexpr int gap = 1;
    const auto rows = static_cast<std::size_t>(sounds.size());
    const auto columns = static_cast<std::size_t>(reference.size());
    std::vector<int> costs((rows + 1) * (columns + 1));
    const auto cost = [&](std::size_t row, std::size_t column) -> int& {
        return costs[row * (columns + 1) + column];
    };
    const auto swap = [&](std::size_t row, std::size_t column) {
        return cost(row - 1, column - 1)
            + difference(sounds[static_cast<qsizetype>(row - 1)].text,
                         reference[static_cast<qsizetype>(column - 1)].ipa);
    };
    for (std::size_t row = 0; row <= rows; ++row) {
        for (std::size_t column = 0; column <= columns; ++column) {
            if (row == 0 || column == 0)
                cost(row, column) = static_cast<int>(row + column) * gap;
            else
                cost(row, column) =
                    std::min({ swap(row, column), cost(row - 1, column) + gap, cost(row, column - 1) + gap });
        }
    }
    std::vector<int> words(rows, -1);
    for (std::size_t row = rows, column = columns; row > 0 && column > 0;) {
        if (cost(row, column) == swap(row, column))
            words[--row] = reference[static_cast<qsizetype>(--column)].word;
        else if (cost(row, column) == cost(row - 1, column) + gap)
            --row;
        else
            --column;
    }
    for (std::size_t i = 1; i < rows; ++i) {
        if (words[i] < 0)
            words[i] = words[i - 1];
    }
    for (std::size_t i = rows; i-- > 1;) {
        if (words[i - 1] < 0)
            words[i - 1] = words[i];
    }
    return words;
}

std::optional<Alignment> byPhonemes(const EngineTimes& times, const Alignment& reference, double duration)
{
    constexpr qsizetype most = 2000; // the comparison is quadratic
    QList<TimedPiece> sounds = times.phonemes;
    sounds.removeIf([](const TimedPiece& piece) { return piece.text.isEmpty(); });
    QList<AlignedPhoneme> local = reference.phonemes;
    local.removeIf([](const AlignedPhoneme& phoneme) { return phoneme.ipa.isEmpty() || phoneme.word < 0; });
    if (sounds.isEmpty() || local.isEmpty() || sounds.size() > most || local.size() > most)
        return std::nullopt;
    const std::vector<int> words = wordsOf(sounds, local);
    std::vector<WordTime> wordTimes(static_cast<std::size_t>(reference.words.size()));
    Alignment alignment { .duration = duration };
    Tiler tiler(duration);
    for (qsizetype i = 0; i < sounds.size(); ++i) {
        const auto& [ipa, start, end] = sounds[i];
        const int word = words[static_cast<std::size_t>(i)];
        const auto arpabet = arpabetOfIpa(ipa.toStdString());
        tiler.add({ ipa, QString::fromUtf8(arpabet.data(), static_cast<qsizetype>(arpabet.size())), start,
                    end, word });
        if (word < 0 || static_cast<std::size_t>(word) >= wordTimes.size())
            continue;
        WordTime& time = wordTimes[static_cast<std::size_t>(word)];
        time.start = time.known ? time.start : start;
        time.end = end;
        time.known = true;
    }
    alignment.phonemes = tiler.finish();
    alignment.words = timedWords(reference.words, wordTimes, duration);
    return alignment;
}

} // namespace

std::optional<Alignment> timedAlignment(const EngineTimes& times, const Alignment& reference, double duration)
{
    if (!times.phonemes.isEmpty() && areBelievable(times.phonemes, duration))
        return byPhonemes(times, reference, duration);
    if (!times.characters.isEmpty() && areBelievable(times.characters, duration))
        return byCharacters(times, reference, duration);
    return std::nullopt;
}

} // namespace comfyvn
