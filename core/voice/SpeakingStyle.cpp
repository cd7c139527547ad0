#include "core/voice/SpeakingStyle.h"

#include <QHash>
#include <QList>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

struct NamedStyle {
    QLatin1StringView name;
    Prosody change;
};

const std::vector<NamedStyle>& styles()
{
    static const std::vector<NamedStyle> table {
        { "neutral"_L1, {} },
        { "calm"_L1, { .rate = 0.87, .pitch = -1.0, .range = 0.7, .volumeDb = -1.0, .pauseScale = 1.2 } },
        { "warm"_L1, { .rate = 0.94, .pitch = -0.5, .range = 1.25, .volumeDb = -0.5, .pauseScale = 1.1 } },
        { "excited"_L1, { .rate = 1.2, .pitch = 3.0, .range = 1.8, .volumeDb = 1.6, .pauseScale = 0.7 } },
        { "angry"_L1, { .rate = 1.15, .pitch = -1.2, .range = 1.7, .volumeDb = 3.0, .pauseScale = 0.75 } },
        { "sad"_L1, { .rate = 0.78, .pitch = -2.5, .range = 0.45, .volumeDb = -2.0, .pauseScale = 1.5 } },
        { "whisper"_L1,
          { .rate = 0.9, .pitch = 0, .range = 0.6, .volumeDb = -4.0, .pauseScale = 1.1, .whisper = true } },
        { "serious"_L1, { .rate = 0.92, .pitch = -1.6, .range = 0.65, .volumeDb = 0.5, .pauseScale = 1.15 } },
        { "cheerful"_L1, { .rate = 1.08, .pitch = 2.0, .range = 1.5, .volumeDb = 1.0, .pauseScale = 0.85 } },
        { "fearful"_L1, { .rate = 1.18, .pitch = 2.4, .range = 1.3, .volumeDb = -2.5, .pauseScale = 0.8 } },
    };
    return table;
}

const QHash<QString, QString>& synonyms()
{
    static const auto table = [] {
        const std::vector<std::pair<QString, QStringList>> groups {
            { u"neutral"_s, { u"normal"_s, u"default"_s, u"plain"_s, u"flat"_s, u"narration"_s } },
            { u"calm"_s,
              { u"relaxed"_s, u"peaceful"_s, u"soft"_s, u"quiet"_s, u"sleepy"_s, u"tired"_s,
                u"soothing"_s } },
            { u"warm"_s,
              { u"kind"_s, u"gentle"_s, u"tender"_s, u"loving"_s, u"friendly"_s, u"affectionate"_s,
                u"caring"_s } },
            { u"excited"_s,
              { u"thrilled"_s, u"surprised"_s, u"energetic"_s, u"enthusiastic"_s, u"shouting"_s, u"shout"_s,
                u"amazed"_s } },
            { u"angry"_s,
              { u"furious"_s, u"mad"_s, u"annoyed"_s, u"irritated"_s, u"rage"_s, u"hostile"_s,
                u"yelling"_s } },
            { u"sad"_s,
              { u"unhappy"_s, u"sorrowful"_s, u"depressed"_s, u"melancholy"_s, u"crying"_s, u"lonely"_s,
                u"hurt"_s, u"gloomy"_s } },
            { u"whisper"_s, { u"whispering"_s, u"whispered"_s, u"hushed"_s, u"secretive"_s, u"murmur"_s } },
            { u"serious"_s,
              { u"stern"_s, u"grave"_s, u"cold"_s, u"determined"_s, u"formal"_s, u"solemn"_s,
                u"commanding"_s } },
            { u"cheerful"_s,
              { u"happy"_s, u"joyful"_s, u"joy"_s, u"playful"_s, u"bright"_s, u"glad"_s, u"amused"_s,
                u"teasing"_s } },
            { u"fearful"_s,
              { u"afraid"_s, u"scared"_s, u"terrified"_s, u"nervous"_s, u"anxious"_s, u"panicked"_s,
                u"worried"_s, u"fear"_s } },
        };
        QHash<QString, QString> words;
        for (const auto& [style, group] : groups) {
            words.insert(style, style);
            for (const QString& word : group)
                words.insert(word, style);
        }
        return words;
    }();
    return table;
}

/// Levenshtein's distance of two short words.
int editDistance(const QString& a, const QString& b)
{
    std::vector<int> row(static_cast<size_t>(b.size()) + 1);
    for (size_t j = 0; j < row.size(); ++j)
        row[j] = static_cast<int>(j);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = std::exchange(row[0], static_cast<int>(i) + 1);
        for (size_t j = 1; j < row.size(); ++j) {
            const int substituted = diagonal + (a[i] == b[static_cast<qsizetype>(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({ row[j] + 1, row[j - 1] + 1, substituted });
        }
    }
    return row.back();
}

} // namespace

QStringList speakingStyleNames()
{
    QStringList names;
    for (const auto& style : styles())
        names << style.name;
    return names;
}

QString nearestSpeakingStyle(const QString& word)
{
    const QString lowered = word.trimmed().toLower();
    if (const auto known = synonyms().constFind(lowered); known != synonyms().cend())
        return *known;
    if (lowered.size() < 3 || lowered.size() > 24)
        return u"neutral"_s;
    QStringList words = synonyms().keys();
    words.sort();
    const QString* nearest = nullptr;
    int best = lowered.size() < 5 ? 2 : 3;
    for (const QString& candidate : words) {
        if (const int distance = editDistance(lowered, candidate); distance < best) {
            best = distance;
            nearest = &candidate;
        }
    }
    return nearest ? synonyms().value(*nearest) : u"neutral"_s;
}

Prosody speakingStyle(const QString& name)
{
    const auto found =
        std::ranges::find_if(styles(), [&name](const NamedStyle& style) { return style.name == name; });
    return found == styles().end() ? Prosody {} : found->change;
}

Prosody combined(const Prosody& base, const Prosody& change)
{
    return {
        .rate = std::clamp(base.rate * change.rate, 0.25, 4.0),
        .pitch = std::clamp(base.pitch + change.pitch, -12.0, 12.0),
        .range = std::clamp(base.range * change.range, 0.0, 3.0),
        .volumeDb = std::clamp(base.volumeDb + change.volumeDb, -40.0, 12.0),
        .pauseScale = std::clamp(base.pauseScale * change.pauseScale, 0.0, 5.0),
        .whisper = base.whisper || change.whisper,
    };
}

} // namespace comfyvn
