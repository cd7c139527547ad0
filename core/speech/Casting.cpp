#include "core/speech/Casting.h"

#include "core/speech/SpeechService.h"

#include <QHash>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

/// Letters a second of a voice at its own pace, for characters of whom nothing was rendered yet.
constexpr double kLettersPerSecond = 15;
/// What was rendered says how fast a character speaks once there is this much of it, in letters.
constexpr double kEnoughText = 100;

double estimateOf(const CharacterCount& count)
{
    const bool known = count.renderedText >= kEnoughText && count.renderedSeconds > 0;
    const double pace = known ? count.renderedText / count.renderedSeconds : kLettersPerSecond;
    return count.silentText / pace;
}

/// What two characters must differ in to be told apart by ear.
QString soundOf(const ResolvedVoice& voice)
{
    QStringList parts { voice.voice.id() };
    const Prosody& delivery = voice.prosody;
    for (const double figure : { delivery.rate, delivery.pitch, delivery.range })
        parts << QString::number(figure, 'f', 3);
    return parts.join(u'|');
}

QString lineField(const CastMember& member)
{
    return member.character.isEmpty() ? u"neutral"_s : member.character;
}

} // namespace

Result<QList<CastMember>> castingOf(CharacterCounts& counts, SpeechService& speech)
{
    const auto counted = counts.count();
    if (!counted)
        return tl::unexpected(counted.error());
    QList<CastMember> cast;
    QHash<QString, QList<qsizetype>> bySound;
    for (const CharacterCount& count : *counted) {
        CastMember member { .character = count.character,
                            .lines = count.lines,
                            .renderedLines = count.renderedLines,
                            .renderedSeconds = count.renderedSeconds,
                            .estimatedSeconds = estimateOf(count),
                            .sample = count.sample };
        member.profile = lineField(member);
        const auto plan = speech.plan({ .text = u"a"_s, .character = count.character });
        if (plan) {
            member.resolution = resolutionName(plan->voice.resolution);
            member.engineVoice = plan->voice.voice.id();
            member.voiceName = plan->voice.voice.displayName;
            member.lang = plan->voice.lang;
            member.provider = plan->provider;
            member.colour = plan->voice.profile.colour;
            bySound[soundOf(plan->voice)] << cast.size();
        } else {
            member.problem = plan.error().message;
        }
        cast << member;
    }
    for (const QList<qsizetype>& alike : std::as_const(bySound)) {
        for (const qsizetype one : alike)
            for (const qsizetype other : alike)
                if (other != one)
                    cast[one].sameVoiceAs << cast[other].character;
    }
    return cast;
}

QJsonArray toJson(const QList<CastMember>& cast)
{
    QJsonArray rows;
    for (const CastMember& member : cast) {
        rows << QJsonObject { { u"character"_s, member.character },
                              { u"voice"_s, member.profile },
                              { u"resolution"_s, member.resolution },
                              { u"engine_voice"_s, member.engineVoice },
                              { u"voice_name"_s, member.voiceName },
                              { u"lang"_s, member.lang },
                              { u"provider"_s, member.provider },
                              { u"colour"_s, member.colour },
                              { u"problem"_s, member.problem },
                              { u"same_voice_as"_s, QJsonArray::fromStringList(member.sameVoiceAs) },
                              { u"lines"_s, member.lines },
                              { u"rendered_lines"_s, member.renderedLines },
                              { u"rendered_seconds"_s, member.renderedSeconds },
                              { u"estimated_seconds"_s, member.estimatedSeconds } };
    }
    return rows;
}

} // namespace comfyvn
