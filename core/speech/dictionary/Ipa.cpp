#include "core/speech/dictionary/Ipa.h"

#include "core/speech/dictionary/DictionaryEntry.h"
#include "core/speech/dictionary/NearestSound.h"
#include "core/speech/dictionary/PhonemeTable.h"
#include "core/speech/text/CodePoints.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

enum class Stress { None, Primary, Secondary };

/// A letter with its marks, or what stands between sounds.
struct Cluster {
    QString text {};
    int position = 0; ///< code points
    Stress stress = Stress::None; ///< a stress mark
    bool isGap = false; ///< between words
};

/// A sound as the engine names it.
struct Sound {
    QString name {};
    bool isVowel = false;
    Stress stress = Stress::None;
    bool isGap = false;
};

bool isOneOf(char32_t c, std::u32string_view set)
{
    return set.find(c) != std::u32string_view::npos;
}

bool isModifier(char32_t c)
{
    return QChar::isMark(c) || isOneOf(c, U"ʰʲʷˠˤˀⁿˡˑː:ʼ˞");
}

bool isTone(char32_t c)
{
    return isOneOf(c, U"˥˦˧˨˩");
}

QString plain(char32_t c)
{
    return c == U'g' ? u"ɡ"_s : c == U':' ? u"ː"_s : text::toQString({ &c, 1 });
}

/// What is written for the reader's eye alone.
bool isSilentSign(char32_t c)
{
    return isOneOf(c, U".‿/[]|‖-\u0361\u035C\u200D\u2060ˑ");
}

std::vector<Cluster> clustersOf(const QString& ipa)
{
    const std::u32string points = text::codePoints(ipa.normalized(QString::NormalizationForm_C));
    std::vector<Cluster> clusters;
    for (int i = 0; i < static_cast<int>(points.size()); ++i) {
        const char32_t c = points[static_cast<std::size_t>(i)];
        const bool continues = !clusters.empty() && !clusters.back().isGap
            && clusters.back().stress == Stress::None && isModifier(c);
        if (isSilentSign(c))
            continue;
        if (c == U' ')
            clusters.push_back({ .position = i, .isGap = true });
        else if (c == U'ˈ' || c == U'\'')
            clusters.push_back({ .text = u"ˈ"_s, .position = i, .stress = Stress::Primary });
        else if (c == U'ˌ')
            clusters.push_back({ .text = u"ˌ"_s, .position = i, .stress = Stress::Secondary });
        else if (continues)
            clusters.back().text += plain(c);
        else
            clusters.push_back({ .text = plain(c), .position = i });
    }
    for (Cluster& cluster : clusters)
        cluster.text = cluster.text.normalized(QString::NormalizationForm_C);
    return clusters;
}

bool isSound(const Cluster& cluster)
{
    return !cluster.isGap && cluster.stress == Stress::None;
}

/// The longest row of clusters from `from` that the engine has one name for; its end is `from` when there is
/// none.
std::pair<QString, std::size_t> longestSound(const std::vector<Cluster>& clusters, std::size_t from,
                                             const PhonemeTable& table)
{
    std::pair<QString, std::size_t> best { {}, from };
    QString row;
    for (std::size_t i = from; i < clusters.size() && isSound(clusters[i]); ++i) {
        row += clusters[i].text;
        if (row.size() > table.longest())
            break;
        if (const QString name = table.nameOf(row); !name.isEmpty())
            best = { name, i + 1 };
    }
    return best;
}

/// The sounds of one cluster that the engine has no name for as a whole: without its length, its marks, or
/// as the nearest it has.
QStringList nearestSounds(const QString& cluster, const PhonemeTable& table)
{
    for (const QString& candidate : nearestClusters(cluster)) {
        QStringList names;
        qsizetype at = 0;
        while (at < candidate.size()) {
            qsizetype length = std::min<qsizetype>(table.longest(), candidate.size() - at);
            while (length > 0 && table.nameOf(candidate.mid(at, length)).isEmpty())
                --length;
            if (length == 0)
                break;
            names << table.nameOf(candidate.mid(at, length));
            at += length;
        }
        if (at == candidate.size() && at > 0)
            return names;
    }
    return {};
}

struct Reading {
    std::vector<Sound> sounds {};
    std::optional<IpaFault> fault {};
};

Reading readIpa(const std::vector<Cluster>& clusters, const PhonemeTable& table)
{
    Reading reading;
    for (std::size_t i = 0; i < clusters.size();) {
        const Cluster& cluster = clusters[i];
        if (!isSound(cluster)) {
            reading.sounds.push_back({ .stress = cluster.stress, .isGap = cluster.isGap });
            ++i;
            continue;
        }
        if (const auto [name, end] = longestSound(clusters, i, table); end > i) {
            reading.sounds.push_back({ .name = name, .isVowel = isVowelSign(cluster.text) });
            i = end;
            continue;
        }
        const QStringList names = nearestSounds(cluster.text, table);
        for (const QString& name : names)
            reading.sounds.push_back({ .name = name, .isVowel = isVowelSign(cluster.text) });
        if (names.isEmpty() && !isDroppable(cluster.text) && !reading.fault)
            reading.fault = IpaFault { cluster.text, cluster.position };
        ++i;
    }
    return reading;
}

/// Languages whose words carry tones or a pitch accent in place of a stress.
bool hasStress(const QString& lang)
{
    static const QStringList without { u"ja"_s,  u"ko"_s, u"zh"_s, u"yue"_s,
                                       u"hak"_s, u"vi"_s, u"th"_s, u"my"_s };
    return !without.contains(lang);
}

/// A word without a stress mark is stressed at its first vowel.
void stressUnmarkedWords(std::vector<Sound>& sounds)
{
    for (auto begin = sounds.begin(); begin != sounds.end();) {
        const auto end = std::find_if(begin, sounds.end(), [](const Sound& s) { return s.isGap; });
        const bool marked =
            std::any_of(begin, end, [](const Sound& s) { return s.stress == Stress::Primary; });
        const auto vowel = std::find_if(begin, end, [](const Sound& s) { return s.isVowel; });
        if (marked || vowel == end) {
            begin = end == sounds.end() ? end : end + 1;
            continue;
        }
        const auto gap = std::distance(end, sounds.end());
        sounds.insert(vowel, Sound { .stress = Stress::Primary });
        begin = gap == 0 ? sounds.end() : sounds.end() - gap + 1;
    }
}

} // namespace

std::optional<IpaFault> firstUnknownSign(const QString& ipa, const QString& lang)
{
    const auto clusters = clustersOf(ipa);
    std::optional<IpaFault> fault;
    for (const PhonemeTable* table : PhonemeTable::ofLanguage(lang)) {
        const Reading reading = readIpa(clusters, *table);
        if (!reading.fault)
            return std::nullopt;
        if (!fault || reading.fault->position > fault->position)
            fault = reading.fault;
    }
    return fault;
}

bool hasIpaSound(const QString& ipa)
{
    return std::ranges::any_of(clustersOf(ipa), [](const Cluster& cluster) {
        return isSound(cluster) && !isDroppable(cluster.text)
            && !isTone(text::codePoints(cluster.text).front());
    });
}

QStringList ipaSigns(const QString& lang)
{
    const auto tables = PhonemeTable::ofLanguage(lang);
    return tables.isEmpty() ? QStringList() : tables.front()->signs();
}

QByteArray espeakPhonemes(const QString& ipa, const QString& voice)
{
    Reading reading = readIpa(clustersOf(ipa), PhonemeTable::espeak(voice));
    if (hasStress(dictionaryLanguage(voice)))
        stressUnmarkedWords(reading.sounds);
    QByteArray phonemes;
    Stress pending = Stress::None;
    bool any = false;
    for (const Sound& sound : reading.sounds) {
        if (sound.isGap) {
            phonemes += any ? " " : "";
            any = false;
            continue;
        }
        if (sound.stress != Stress::None) {
            pending = sound.stress;
            continue;
        }
        if (any)
            phonemes += '|';
        if (sound.isVowel && pending != Stress::None) {
            phonemes += pending == Stress::Primary ? '\'' : ',';
            pending = Stress::None;
        }
        phonemes += sound.name.toUtf8();
        any = true;
    }
    return phonemes.trimmed();
}

QByteArray flitePhonemes(const QString& ipa)
{
    Reading reading = readIpa(clustersOf(ipa), PhonemeTable::flite());
    stressUnmarkedWords(reading.sounds);
    QByteArrayList words(1);
    bool stressed = false;
    for (const Sound& sound : reading.sounds) {
        if (sound.isGap) {
            if (!words.last().isEmpty())
                words.append(QByteArray());
            continue;
        }
        if (sound.stress != Stress::None) {
            stressed = sound.stress == Stress::Primary;
            continue;
        }
        QByteArray& word = words.last();
        word += word.isEmpty() ? "" : " ";
        word += flitePhone(sound.name.toLatin1(), sound.isVowel && stressed);
        stressed = stressed && !sound.isVowel;
    }
    words.removeAll(QByteArray());
    return words.join(" / ");
}

QString withPossessive(const QString& ipa)
{
    const auto clusters = clustersOf(ipa);
    const auto last = std::find_if(clusters.rbegin(), clusters.rend(), isSound);
    const QString sign = last == clusters.rend() ? QString() : last->text.left(1);
    if (!sign.isEmpty() && u"szʃʒ"_s.contains(sign))
        return ipa + u"ɪz"_s;
    return ipa + (!sign.isEmpty() && u"ptkfθ"_s.contains(sign) ? u"s"_s : u"z"_s);
}

} // namespace comfyvn
