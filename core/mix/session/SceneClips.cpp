#include "core/mix/session/SceneClips.h"

#include "core/mix/session/SessionEdits.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr qsizetype kLongestClipName = 120;
/// What is played to within this of a sound's end is played to its end.
constexpr double kAll = 0.002;
/// Less than the shortest step that a render's length is stored with.
constexpr double kSameLength = 0.0005;

bool isBeat(const ScriptLine& line)
{
    return line.text.trimmed().isEmpty();
}

/// The last sign of a text that says how it ends; quotation marks and brackets around it do not.
QChar lastSign(const QString& text)
{
    for (qsizetype i = text.size() - 1; i >= 0; --i) {
        const QChar sign = text[i];
        if (!sign.isSpace() && !u"\"'”’»」』)）]"_s.contains(sign))
            return sign;
    }
    return {};
}

QString soundPath(const QString& cacheKey, const WorkspacePaths& paths)
{
    return paths.relative(paths.speechFolder(cacheKey)) + u"/out.wav"_s;
}

} // namespace

double pauseAfter(const ScriptLine& line, const ScriptLine& next, const ScenePauses& pauses)
{
    const QChar sign = lastSign(line.text);
    const bool trails =
        sign == u'…' || sign == u'—' || sign == u'–' || line.text.trimmed().endsWith(u"..."_s);
    const bool goesOn = u",;:、，；："_s.contains(sign);
    const double pause = trails ? pauses.trailing : goesOn ? pauses.comma : pauses.sentence;
    return line.character == next.character || isBeat(next) ? pause : pause + pauses.change;
}

PlacedLines placeLines(const QList<ScriptLine>& lines, double start, const WorkspacePaths& paths,
                       const ScenePauses& pauses)
{
    PlacedLines placed;
    double at = start;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const ScriptLine& line = lines[i];
        if (isBeat(line)) {
            at += pauses.beat;
            continue;
        }
        const Take& take = soundOf(line);
        if (take.cacheKey.isEmpty() || take.durationSeconds <= 0) {
            placed.missing << line.id;
            continue;
        }
        placed.clips << MixClip { .path = soundPath(take.cacheKey, paths),
                                  .name = line.text.simplified().left(kLongestClipName),
                                  .start = at,
                                  .length = std::max(kShortestClip, take.durationSeconds),
                                  .sourceLength = take.durationSeconds,
                                  .line = line.id,
                                  .lineKey = take.cacheKey };
        placed.characters << line.character.left(kLongestClipName);
        at += take.durationSeconds;
        if (i + 1 < lines.size())
            at += pauseAfter(line, lines[i + 1], pauses);
    }
    return placed;
}

MixSession withLines(const MixSession& session, const PlacedLines& lines, QSet<qint64>* made)
{
    MixSession more = session;
    QStringList order;
    QHash<QString, QList<MixClip>> byCharacter;
    for (qsizetype i = 0; i < lines.clips.size(); ++i) {
        if (!byCharacter.contains(lines.characters[i]))
            order << lines.characters[i];
        byCharacter[lines.characters[i]] << lines.clips[i];
    }
    for (const QString& character : std::as_const(order)) {
        const auto track = std::ranges::find_if(more.tracks, [&character](const SessionTrack& at) {
            return at.role == u"voice"_s && at.name == character;
        });
        const qint64 id = track == more.tracks.end() ? 0 : track->id;
        more = withClipsAdded(more, id, byCharacter[character], u"voice"_s, character, made);
    }
    return more;
}

MixSession followingLines(const MixSession& session, const QHash<qint64, ChosenSound>& lines,
                          const WorkspacePaths& paths, QSet<qint64>* changed)
{
    MixSession followed = session;
    for (qsizetype t = 0; t < session.tracks.size(); ++t) {
        for (qsizetype c = 0; c < session.tracks[t].clips.size(); ++c) {
            const MixClip& old = session.tracks[t].clips[c];
            const auto sound = old.line != 0 ? lines.constFind(old.line) : lines.cend();
            if (sound == lines.cend() || sound->cacheKey.isEmpty() || sound->seconds <= 0)
                continue;
            // What was rendered again after a fallback, or on demand, keeps its key.
            if (sound->cacheKey == old.lineKey && std::fabs(sound->seconds - old.sourceLength) < kSameLength)
                continue;
            MixClip& clip = followed.tracks[t].clips[c];
            clip.path = soundPath(sound->cacheKey, paths);
            clip.lineKey = sound->cacheKey;
            clip.contentHash.clear();
            clip.bytes = 0;
            clip.sourceLength = sound->seconds;
            const bool all = old.from <= kAll && std::fabs(old.length - old.sourceLength) <= kAll;
            if (all) {
                clip.from = 0;
                clip.length = std::max(kShortestClip, sound->seconds);
            } else if (!clip.isLooped()) {
                clip.from = std::min(old.from, std::max(0.0, sound->seconds - kShortestClip));
                clip.length = std::clamp(old.length, kShortestClip,
                                         std::max(kShortestClip, sound->seconds - clip.from));
            }
            clip.fadeIn = std::min(clip.fadeIn, clip.length);
            clip.fadeOut = std::min(clip.fadeOut, clip.length - clip.fadeIn);
            if (changed != nullptr)
                changed->insert(clip.id);
        }
    }
    return followed;
}

} // namespace comfyvn
