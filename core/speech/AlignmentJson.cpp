#include "core/speech/AlignmentJson.h"

#include "core/base/Files.h"
#include "core/base/JsonReader.h"
#include "core/speech/JsonText.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr qsizetype kMaxEntries = 1'000'000;
constexpr qint64 kMaxFileBytes = 256 << 20;
constexpr double kMaxDuration = 24 * 3600;
constexpr double kRounding = 0.00011; // what 4 decimals may move a time by

/// Keeps written times in order and within the audio, whatever the alignment holds.
class Timeline final {
public:
    explicit Timeline(double duration)
        : m_end(std::isfinite(duration) ? std::max(0.0, std::floor(duration * 10'000 + 1e-6) / 10'000) : 0)
    { }

    double at(double seconds)
    {
        const double wanted = std::isfinite(seconds) ? roundedTime(seconds) : m_last;
        m_last = std::min(std::max(wanted, m_last), m_end);
        return m_last;
    }

private:
    double m_end;
    double m_last = 0;
};

void appendTimes(QByteArray& json, double start, double end)
{
    json += R"("t_end":)";
    appendJsonTime(json, end);
    json += R"(,"t_start":)";
    appendJsonTime(json, start);
}

void appendPhoneme(QByteArray& json, const AlignedPhoneme& phoneme, const Alignment& alignment, double start,
                   double end)
{
    json += '{';
    if (!phoneme.arpabet.isEmpty()) {
        json += R"("arpabet":)";
        appendJsonString(json, phoneme.arpabet);
        json += ',';
    }
    json += R"("phoneme":)";
    appendJsonString(json, phoneme.ipa.isEmpty() ? QStringView(u"sil") : QStringView(phoneme.ipa));
    json += ',';
    appendTimes(json, start, end);
    if (phoneme.word >= 0 && phoneme.word < alignment.words.size()) {
        json += R"(,"word":)";
        appendJsonString(json, alignment.words[phoneme.word].word);
    }
    json += '}';
}

void appendWords(QByteArray& json, const Alignment& alignment)
{
    Timeline timeline(alignment.duration);
    json += '[';
    for (const AlignedWord& word : alignment.words) {
        const double start = timeline.at(word.start);
        const double end = timeline.at(word.end);
        if (!json.endsWith('['))
            json += ',';
        json += R"({"char_end":)" + QByteArray::number(word.charEnd);
        json += R"(,"char_start":)" + QByteArray::number(word.charStart) + ',';
        appendTimes(json, start, end);
        json += R"(,"word":)";
        appendJsonString(json, word.word);
        json += '}';
    }
    json += ']';
}

tl::unexpected<Error> damaged(const QString& what)
{
    return failure(ErrorKind::Storage, u"damaged_alignment"_s,
                   u"The stored alignment is damaged (%1); render the line again."_s.arg(what));
}

std::optional<AlignmentSource> sourceFromName(const QString& name)
{
    for (const auto source :
         { AlignmentSource::Engine, AlignmentSource::Aligned, AlignmentSource::Estimated })
        if (alignmentSourceName(source) == name)
            return source;
    return std::nullopt;
}

/// Reads `t_start` and `t_end` of one entry after another and refuses those out of order or past the end.
class TimesReader final {
public:
    explicit TimesReader(double duration)
        : m_duration(duration)
    { }

    bool read(const QJsonObject& entry, double& start, double& end)
    {
        start = entry[u"t_start"].toDouble(-1);
        end = entry[u"t_end"].toDouble(-1);
        if (!(start >= m_last && end >= start && end <= m_duration + kRounding))
            return false;
        m_last = end;
        return true;
    }

private:
    double m_duration;
    double m_last = 0;
};

bool readWords(const QJsonArray& entries, Alignment& alignment)
{
    TimesReader times(alignment.duration);
    for (const auto value : entries) {
        const QJsonObject entry = value.toObject();
        AlignedWord word;
        word.word = entry[u"word"].toString();
        word.charStart = entry[u"char_start"].toInt(-1);
        word.charEnd = entry[u"char_end"].toInt(-1);
        if (word.word.isEmpty() || word.charStart < 0 || word.charEnd < word.charStart
            || !times.read(entry, word.start, word.end))
            return false;
        alignment.words.append(word);
    }
    return true;
}

/// The file names a phoneme's word by its text; the index follows from the order and, where a word is
/// repeated, from the times.
int wordIndex(const Alignment& alignment, const QString& text, double start, int last)
{
    const auto is = [&](int index) { return alignment.words[index].word == text; };
    if (last >= 0 && is(last) && start < alignment.words[last].end)
        return last;
    for (int index = last + 1; index < alignment.words.size(); ++index)
        if (is(index))
            return index;
    return last >= 0 && is(last) ? last : -1;
}

bool readPhonemes(const QJsonArray& entries, Alignment& alignment)
{
    TimesReader times(alignment.duration);
    int lastWord = -1;
    for (const auto value : entries) {
        const QJsonObject entry = value.toObject();
        AlignedPhoneme phoneme;
        phoneme.ipa = entry[u"phoneme"].toString();
        phoneme.arpabet = entry[u"arpabet"].toString();
        if (phoneme.ipa.isEmpty() || !times.read(entry, phoneme.start, phoneme.end))
            return false;
        if (phoneme.ipa == u"sil"_s)
            phoneme.ipa.clear();
        if (const QString word = entry[u"word"].toString(); !word.isEmpty())
            phoneme.word = wordIndex(alignment, word, phoneme.start, lastWord);
        if (phoneme.word >= 0)
            lastWord = phoneme.word;
        alignment.phonemes.append(phoneme);
    }
    if (!alignment.phonemes.isEmpty() && alignment.phonemes.last().end >= alignment.duration - kRounding)
        alignment.phonemes.last().end = alignment.duration;
    return true;
}

} // namespace

QString alignmentSourceName(AlignmentSource source)
{
    switch (source) {
    case AlignmentSource::Engine:
        return u"engine"_s;
    case AlignmentSource::Aligned:
        return u"aligned"_s;
    case AlignmentSource::Estimated:
        return u"estimated"_s;
    }
    return u"estimated"_s;
}

QByteArray alignmentArrayJson(const Alignment& alignment)
{
    QByteArray json;
    json.reserve(alignment.phonemes.size() * 96 + 2);
    Timeline timeline(alignment.duration);
    json += '[';
    for (const AlignedPhoneme& phoneme : alignment.phonemes) {
        const double start = timeline.at(phoneme.start);
        const double end = timeline.at(phoneme.end);
        if (phoneme.ipa.isEmpty() && end <= start)
            continue;
        if (!json.endsWith('['))
            json += ',';
        appendPhoneme(json, phoneme, alignment, start, end);
    }
    json += ']';
    return json;
}

QString alignmentChecksum(const QByteArray& alignmentArray)
{
    return QString::fromLatin1(QCryptographicHash::hash(alignmentArray, QCryptographicHash::Sha1).toHex());
}

QByteArray alignmentJson(const Alignment& alignment)
{
    QByteArray json = R"({"alignment":)" + alignmentArrayJson(alignment);
    json.reserve(json.size() + alignment.words.size() * 96 + 128);
    json += R"(,"confidence":)";
    appendJsonNumber(json, alignment.confidence);
    json += R"(,"duration":)";
    appendJsonNumber(json, alignment.duration);
    json += R"(,"source":")" + alignmentSourceName(alignment.source).toLatin1() + R"(","words":)";
    appendWords(json, alignment);
    json += '}';
    return json;
}

Result<Alignment> parseAlignmentJson(const QByteArray& bytes)
{
    const auto object = parseJsonObject(bytes);
    if (!object)
        return damaged(u"it is not a JSON object"_s);
    Alignment alignment;
    alignment.duration = (*object)[u"duration"].toDouble(-1);
    if (!(alignment.duration >= 0 && alignment.duration <= kMaxDuration))
        return damaged(u"its duration"_s);
    alignment.confidence = (*object)[u"confidence"].toDouble(-1);
    if (!(alignment.confidence >= 0 && alignment.confidence <= 1))
        return damaged(u"its confidence"_s);
    const auto source = sourceFromName((*object)[u"source"].toString());
    if (!source)
        return damaged(u"its source"_s);
    alignment.source = *source;
    const QJsonValue words = (*object)[u"words"];
    const QJsonValue phonemes = (*object)[u"alignment"];
    if (!words.isArray() || words.toArray().size() > kMaxEntries || !readWords(words.toArray(), alignment))
        return damaged(u"its words"_s);
    if (!phonemes.isArray() || phonemes.toArray().size() > kMaxEntries
        || !readPhonemes(phonemes.toArray(), alignment))
        return damaged(u"its phonemes"_s);
    return alignment;
}

Result<Alignment> readAlignment(const QString& path)
{
    return readFile(path, kMaxFileBytes).and_then(parseAlignmentJson);
}

} // namespace comfyvn
