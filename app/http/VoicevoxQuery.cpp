#include "app/http/VoicevoxQuery.h"

#include "core/base/JsonReader.h"
#include "core/speech/SpeechRequest.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

constexpr qsizetype kTextLength = 2 * kMaxSpeechText;
constexpr double kShortestPause = 0.001; ///< seconds
constexpr double kLongestSilence = 60;
constexpr double kUsualPitch = 5.6; ///< of voices of VOICEVOX, as a logarithm of hertz
constexpr double kHighest = 12; ///< semitones, and as many down
constexpr double kSilentVolume = 0.01;

bool isVowel(const AlignedPhoneme& phoneme)
{
    static const QString vowels = u"aeiouyæøœɐɑɒɔəɘɚɛɜɝɞɤɨɪɯɵɶʉʊʌʏ"_s;
    return std::ranges::any_of(phoneme.ipa, [](QChar c) { return vowels.contains(c); });
}

QJsonObject mora(const QString& text, const QString& consonant, double consonantLength, const QString& vowel,
                 double vowelLength)
{
    const bool alone = consonant.isEmpty();
    return { { u"text"_s, text },
             { u"consonant"_s, alone ? QJsonValue() : QJsonValue(consonant) },
             { u"consonant_length"_s, alone ? QJsonValue() : QJsonValue(consonantLength) },
             { u"vowel"_s, vowel },
             { u"vowel_length"_s, vowelLength },
             { u"pitch"_s, 0 } };
}

/// The word stands in the first mora, so that the moras' texts together are the word.
QJsonArray morasOf(const QString& word, const QList<AlignedPhoneme>& phonemes)
{
    QJsonArray moras;
    QString consonant;
    double consonantStart = 0;
    const auto add = [&](const QString& onset, double start, const AlignedPhoneme& vowel) {
        moras << mora(moras.isEmpty() ? word : QString(), onset, vowel.start - start, vowel.ipa,
                      vowel.end - vowel.start);
    };
    for (const AlignedPhoneme& phoneme : phonemes) {
        if (consonant.isEmpty())
            consonantStart = phoneme.start;
        if (isVowel(phoneme)) {
            add(consonant, consonantStart, phoneme);
            consonant.clear();
        } else {
            consonant += phoneme.ipa;
        }
    }
    if (!consonant.isEmpty()) {
        const AlignedPhoneme rest { .ipa = consonant, .start = consonantStart, .end = phonemes.last().end };
        add({}, consonantStart, rest);
    }
    return moras;
}

/// What stands in the moras of a query without its text.
QString wordsOf(const QJsonArray& phrases)
{
    QStringList words;
    for (const QJsonValue& phrase : phrases) {
        QString word;
        const QJsonArray moras = phrase[u"moras"_s].toArray();
        for (const QJsonValue& each : moras)
            word += each[u"text"_s].toString();
        words << word;
    }
    return words.join(u' ');
}

double decibels(double factor)
{
    return 20 * std::log10(std::max(factor, kSilentVolume));
}

/// The engine multiplies the logarithm of the pitch by two to the power of the scale.
double semitonesOf(double pitchScale)
{
    const double logarithm = kUsualPitch * (std::exp2(pitchScale) - 1);
    return std::clamp(12 * logarithm / std::numbers::ln2, -kHighest, kHighest);
}

/// The factor that makes the pauses of a query last `seconds` on average.
double pauseFactor(const QJsonArray& phrases, double seconds)
{
    double all = 0;
    int pauses = 0;
    for (const QJsonValue& phrase : phrases) {
        const double length = phrase[u"pause_mora"_s][u"vowel_length"_s].toDouble();
        all += std::max(length, 0.0);
        pauses += length > 0 ? 1 : 0;
    }
    return pauses > 0 ? seconds * pauses / all : 1;
}

} // namespace

QJsonObject voicevoxQueryOf(const QString& text, const Alignment& alignment, int sampleRate)
{
    QList<QList<AlignedPhoneme>> byWord(alignment.words.size());
    QList<double> pauseAfter(alignment.words.size());
    double firstSound = -1;
    double lastSound = 0;
    qsizetype last = -1;
    for (const AlignedPhoneme& phoneme : alignment.phonemes) {
        if (phoneme.ipa.isEmpty()) {
            if (last >= 0)
                pauseAfter[last] = phoneme.end - phoneme.start;
            continue;
        }
        firstSound = firstSound < 0 ? phoneme.start : firstSound;
        lastSound = phoneme.end;
        if (phoneme.word >= 0 && phoneme.word < byWord.size()) {
            last = phoneme.word;
            byWord[last] << phoneme;
        }
    }

    QJsonArray phrases;
    for (qsizetype i = 0; i < byWord.size(); ++i) {
        if (byWord[i].isEmpty())
            continue;
        const bool pauses = i != last && pauseAfter[i] > kShortestPause;
        phrases << QJsonObject {
            { u"moras"_s, morasOf(alignment.words[i].word, byWord[i]) },
            { u"accent"_s, 1 },
            { u"pause_mora"_s,
              pauses ? QJsonValue(mora(u"、"_s, {}, 0, u"pau"_s, pauseAfter[i])) : QJsonValue() },
            { u"is_interrogative"_s, i == last && (text.endsWith(u'?') || text.endsWith(u'？')) },
        };
    }
    return { { u"accent_phrases"_s, phrases },
             { u"speedScale"_s, 1 },
             { u"pitchScale"_s, 0 },
             { u"intonationScale"_s, 1 },
             { u"volumeScale"_s, 1 },
             { u"prePhonemeLength"_s, std::max(0.0, firstSound) },
             { u"postPhonemeLength"_s, std::max(0.0, alignment.duration - lastSound) },
             { u"pauseLength"_s, QJsonValue() },
             { u"pauseLengthScale"_s, 1 },
             { u"outputSamplingRate"_s, sampleRate },
             { u"outputStereo"_s, false },
             { u"kana"_s, text } };
}

Result<VoicevoxQuery> voicevoxQueryFrom(const QJsonObject& json)
{
    JsonReader in(json);
    VoicevoxQuery query;
    query.text = in.optionalString(u"kana"_s, kTextLength);
    if (query.text.isEmpty())
        query.text = wordsOf(json[u"accent_phrases"_s].toArray());
    const double speed = in.optionalNumber(u"speedScale"_s, 0.01, 100).value_or(1);
    query.delivery.rate = speed;
    query.delivery.pitch = semitonesOf(in.optionalNumber(u"pitchScale"_s, -1, 1).value_or(0));
    query.delivery.range = in.optionalNumber(u"intonationScale"_s, 0, 100).value_or(1);
    query.delivery.volumeDb = decibels(in.optionalNumber(u"volumeScale"_s, 0, 100).value_or(1));
    query.delivery.pauseScale = in.optionalNumber(u"pauseLengthScale"_s, 0, 100).value_or(1);
    if (const auto length = in.optionalNumber(u"pauseLength"_s, 0, kLongestSilence))
        query.delivery.pauseScale *= pauseFactor(json[u"accent_phrases"_s].toArray(), *length);
    const auto silence = [&](const QString& key) {
        auto seconds = in.optionalNumber(key, 0, kLongestSilence);
        return seconds ? std::optional(std::min(*seconds / speed, kLongestSilence)) : seconds;
    };
    query.silenceBefore = silence(u"prePhonemeLength"_s);
    query.silenceAfter = silence(u"postPhonemeLength"_s);
    query.sampleRate =
        static_cast<int>(in.optionalInteger(u"outputSamplingRate"_s, 8000, 192'000).value_or(0));
    query.stereo = in.optionalBool(u"outputStereo"_s).value_or(false);
    return in.finish(std::move(query));
}

} // namespace comfyvn::http
