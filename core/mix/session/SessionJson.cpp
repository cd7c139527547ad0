#include "core/mix/session/SessionJson.h"

#include "core/base/JsonReader.h"
#include "core/mix/DuckingJson.h"

#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr qsizetype kLongestPath = 4096;
constexpr qsizetype kLongestHash = 128;
constexpr qsizetype kMostRoles = 64;
constexpr qint64 kHighestId = qint64 { 1 } << 53;

QJsonObject toJson(const MixClip& clip)
{
    QJsonObject json { { u"id"_s, clip.id },
                       { u"path"_s, clip.path },
                       { u"name"_s, clip.name },
                       { u"start"_s, clip.start },
                       { u"from"_s, clip.from },
                       { u"length"_s, clip.length },
                       { u"source_length"_s, clip.sourceLength } };
    // What most clips do not have would double the file.
    const auto put = [&json](const QString& key, double value) {
        if (value != 0.0)
            json[key] = value;
    };
    put(u"loop_length"_s, clip.loopLength);
    put(u"fade_in"_s, clip.fadeIn);
    put(u"fade_out"_s, clip.fadeOut);
    put(u"gain_db"_s, clip.gainDb);
    put(u"bytes"_s, static_cast<double>(clip.bytes));
    put(u"line"_s, static_cast<double>(clip.line));
    if (!clip.contentHash.isEmpty())
        json[u"content_hash"_s] = clip.contentHash;
    if (!clip.lineKey.isEmpty())
        json[u"line_key"_s] = clip.lineKey;
    return json;
}

QJsonObject toJson(const SessionTrack& track)
{
    QJsonArray clips;
    for (const MixClip& clip : track.clips)
        clips << toJson(clip);
    QJsonArray points;
    for (const VolumePoint& point : track.automation)
        points << QJsonObject { { u"seconds"_s, point.seconds }, { u"gain_db"_s, point.gainDb } };
    return { { u"id"_s, track.id },          { u"name"_s, track.name }, { u"role"_s, track.role },
             { u"colour"_s, track.colour },  { u"mute"_s, track.mute }, { u"solo"_s, track.solo },
             { u"gain_db"_s, track.gainDb }, { u"pan"_s, track.pan },   { u"automation"_s, points },
             { u"clips"_s, clips } };
}

QJsonObject toJson(const SessionDucking& ducking)
{
    QJsonObject json = toJson(ducking.settings);
    json[u"on"_s] = ducking.on;
    json[u"trigger_roles"_s] = QJsonArray::fromStringList(ducking.triggerRoles);
    json[u"target_roles"_s] = QJsonArray::fromStringList(ducking.targetRoles);
    return json;
}

/// Everything but the tracks.
QJsonObject headOf(const MixSession& session)
{
    QJsonArray markers;
    for (const SessionMarker& marker : session.markers)
        markers << QJsonObject { { u"id"_s, marker.id },
                                 { u"seconds"_s, marker.seconds },
                                 { u"name"_s, marker.name } };
    QJsonObject head { { u"name"_s, session.name },
                       { u"sample_rate"_s, session.sampleRate },
                       { u"markers"_s, markers },
                       { u"loop"_s,
                         QJsonObject { { u"begin"_s, session.loop.begin },
                                       { u"end"_s, session.loop.end },
                                       { u"on"_s, session.loop.on } } },
                       { u"ducking"_s, toJson(session.ducking) },
                       { u"ceiling_dbtp"_s, session.ceilingDbtp },
                       { u"next_id"_s, session.nextId } };
    if (session.targetLufs)
        head[u"target_lufs"_s] = *session.targetLufs;
    if (const auto& gain = session.loudnessGain)
        head[u"loudness_gain"_s] =
            QJsonObject { { u"target_lufs"_s, gain->targetLufs }, { u"db"_s, gain->db } };
    return head;
}

/// Calls `read` for each object of an array and takes over what is wrong in it.
void forEachObject(JsonReader& in, const QJsonObject& object, const QString& key, const QString& path,
                   qsizetype most, const std::function<void(JsonReader&, const QJsonObject&)>& read)
{
    const QJsonValue value = object[key];
    if (value.isUndefined() || value.isNull())
        return;
    if (!value.isArray())
        return in.refuse(key, u"wrong_type"_s, u"\"%1\" must be an array."_s.arg(key));
    const QJsonArray array = value.toArray();
    if (array.size() > most)
        return in.refuse(
            key, u"too_long"_s,
            u"\"%1\" has %2 entries; at most %3 are accepted."_s.arg(key).arg(array.size()).arg(most));
    for (qsizetype i = 0; i < array.size() && !in.error(); ++i) {
        const QString place = u"%1%2[%3]"_s.arg(path, key).arg(i);
        if (!array[i].isObject())
            return in.refuse(u"%1[%2]"_s.arg(key).arg(i), u"wrong_type"_s,
                             u"\"%1\" must be an object."_s.arg(place));
        const QJsonObject entry = array[i].toObject();
        JsonReader fields(entry, place);
        read(fields, entry);
        if (fields.error())
            in.refuse(*fields.error());
    }
}

class SessionReader final {
public:
    SessionTrack track(JsonReader& in, const QJsonObject& object, const QString& path)
    {
        SessionTrack track;
        track.id = id(in);
        track.name = in.optionalString(u"name"_s, kLongestSessionName);
        track.role = in.optionalString(u"role"_s, kLongestSessionRole, track.role);
        track.colour = in.optionalString(u"colour"_s, 7);
        static const QRegularExpression colour(u"^(#[0-9A-Fa-f]{6})?$"_s);
        if (!colour.match(track.colour).hasMatch())
            in.refuse(u"colour"_s, u"out_of_range"_s, u"\"colour\" must be written as #rrggbb."_s);
        track.mute = in.optionalBool(u"mute"_s).value_or(false);
        track.solo = in.optionalBool(u"solo"_s).value_or(false);
        track.gainDb = in.optionalNumber(u"gain_db"_s, -96, 24).value_or(0);
        track.pan = in.optionalNumber(u"pan"_s, -1, 1).value_or(0);
        forEachObject(in, object, u"automation"_s, path, kMostVolumePoints,
                      [&track](JsonReader& fields, const QJsonObject&) {
                          track.automation << VolumePoint {
                              .seconds = fields.optionalNumber(u"seconds"_s, 0, kLongestSession).value_or(0),
                              .gainDb = fields.optionalNumber(u"gain_db"_s, -96, 24).value_or(0)
                          };
                      });
        std::ranges::stable_sort(track.automation, {}, &VolumePoint::seconds);
        forEachObject(in, object, u"clips"_s, path, kMostSessionClips,
                      [&](JsonReader& fields, const QJsonObject&) { track.clips << clip(fields); });
        m_clips += track.clips.size();
        if (m_clips > kMostSessionClips)
            in.refuse(u"clips"_s, u"too_long"_s,
                      u"A session holds at most %1 clips."_s.arg(kMostSessionClips));
        return track;
    }

    void head(JsonReader& in, const QJsonObject& object, MixSession& session)
    {
        session.name = in.optionalString(u"name"_s, kLongestSessionName);
        session.sampleRate = static_cast<int>(
            in.optionalInteger(u"sample_rate"_s, 8000, 192'000).value_or(session.sampleRate));
        session.markers.clear();
        forEachObject(in, object, u"markers"_s, {}, kMostSessionMarkers,
                      [&](JsonReader& fields, const QJsonObject&) {
                          session.markers << SessionMarker {
                              .id = id(fields),
                              .seconds = fields.optionalNumber(u"seconds"_s, 0, kLongestSession).value_or(0),
                              .name = fields.optionalString(u"name"_s, kLongestSessionName)
                          };
                      });
        std::ranges::stable_sort(session.markers, {}, &SessionMarker::seconds);
        nested(in, object, u"loop"_s, [&session](JsonReader& fields) {
            session.loop = { .begin = fields.optionalNumber(u"begin"_s, 0, kLongestSession).value_or(0),
                             .end = fields.optionalNumber(u"end"_s, 0, kLongestSession).value_or(0),
                             .on = fields.optionalBool(u"on"_s).value_or(false) };
        });
        nested(in, object, u"ducking"_s,
               [&session](JsonReader& fields) { session.ducking = ducking(fields); });
        session.ceilingDbtp = in.optionalNumber(u"ceiling_dbtp"_s, -30, 0).value_or(-1);
        session.targetLufs = in.optionalNumber(u"target_lufs"_s, -70, 0);
        session.loudnessGain.reset();
        nested(in, object, u"loudness_gain"_s, [&session](JsonReader& fields) {
            session.loudnessGain = { .targetLufs =
                                         fields.optionalNumber(u"target_lufs"_s, -70, 0).value_or(0),
                                     .db = fields.optionalNumber(u"db"_s, -200, 200).value_or(0) };
        });
        session.nextId = in.optionalInteger(u"next_id"_s, 1, kHighestId).value_or(1);
    }

    /// Above every id that was read.
    [[nodiscard]] qint64 nextId(qint64 wished) const { return std::max(wished, m_highest + 1); }

private:
    qint64 id(JsonReader& in)
    {
        const qint64 id = in.optionalInteger(u"id"_s, 1, kHighestId - 1).value_or(0);
        if (id == 0)
            in.refuse(u"id"_s, u"missing_field"_s, u"\"id\" is missing; it is a number above 0."_s);
        else if (m_ids.contains(id))
            in.refuse(u"id"_s, u"contradiction"_s, u"The id %1 stands twice in the session."_s.arg(id));
        m_ids.insert(id);
        m_highest = std::max(m_highest, id);
        return id;
    }

    MixClip clip(JsonReader& in)
    {
        MixClip clip;
        clip.id = id(in);
        clip.path = in.requiredString(u"path"_s, kLongestPath);
        clip.contentHash = in.optionalString(u"content_hash"_s, kLongestHash);
        clip.bytes = in.optionalInteger(u"bytes"_s, 0, kHighestId).value_or(0);
        clip.name = in.optionalString(u"name"_s, kLongestSessionName);
        const auto seconds = [&in](const QString& key, double least = 0) {
            return in.optionalNumber(key, least, kLongestSession).value_or(least);
        };
        clip.start = seconds(u"start"_s);
        clip.from = seconds(u"from"_s);
        clip.length = seconds(u"length"_s, kShortestClip);
        clip.loopLength = seconds(u"loop_length"_s);
        if (clip.loopLength > 0 && clip.loopLength < kShortestClip)
            in.refuse(u"loop_length"_s, u"out_of_range"_s,
                      u"\"loop_length\" must be 0 or at least %1."_s.arg(kShortestClip));
        clip.sourceLength = seconds(u"source_length"_s);
        clip.fadeIn = seconds(u"fade_in"_s);
        clip.fadeOut = seconds(u"fade_out"_s);
        clip.fadeIn = std::min(clip.fadeIn, clip.length);
        clip.fadeOut = std::min(clip.fadeOut, clip.length - clip.fadeIn);
        clip.gainDb = in.optionalNumber(u"gain_db"_s, -96, 24).value_or(0);
        clip.line = in.optionalInteger(u"line"_s, 0, kHighestId).value_or(0);
        clip.lineKey = in.optionalString(u"line_key"_s, kLongestHash);
        return clip;
    }

    static SessionDucking ducking(JsonReader& in)
    {
        SessionDucking ducking;
        ducking.on = in.optionalBool(u"on"_s).value_or(ducking.on);
        ducking.triggerRoles = in.optionalStrings(u"trigger_roles"_s, kMostRoles, kLongestSessionRole);
        ducking.targetRoles = in.optionalStrings(u"target_roles"_s, kMostRoles, kLongestSessionRole);
        readDucking(in, ducking.settings);
        return ducking;
    }

    static void nested(JsonReader& in, const QJsonObject& object, const QString& key,
                       const std::function<void(JsonReader&)>& read)
    {
        const QJsonValue value = object[key];
        if (value.isUndefined() || value.isNull())
            return;
        if (!value.isObject())
            return in.refuse(key, u"wrong_type"_s, u"\"%1\" must be an object."_s.arg(key));
        const QJsonObject entry = value.toObject();
        JsonReader fields(entry, key);
        read(fields);
        if (fields.error())
            in.refuse(*fields.error());
    }

    QSet<qint64> m_ids {};
    qint64 m_highest = 0;
    qsizetype m_clips = 0;
};

} // namespace

QJsonObject toJson(const MixSession& session)
{
    QJsonObject json = headOf(session);
    QJsonArray tracks;
    for (const SessionTrack& track : session.tracks)
        tracks << toJson(track);
    json[u"tracks"_s] = tracks;
    return json;
}

Result<MixSession> sessionFrom(const QJsonObject& object)
{
    JsonReader in(object);
    SessionReader reader;
    MixSession session;
    reader.head(in, object, session);
    qsizetype number = 0;
    forEachObject(in, object, u"tracks"_s, {}, kMostSessionTracks,
                  [&](JsonReader& fields, const QJsonObject& entry) {
                      session.tracks << reader.track(fields, entry, u"tracks[%1]."_s.arg(number++));
                  });
    session.nextId = reader.nextId(session.nextId);
    return in.finish(session);
}

QJsonObject patchBetween(const MixSession& before, const MixSession& after)
{
    QJsonObject patch;
    const QJsonObject head = headOf(after);
    if (head != headOf(before))
        patch[u"head"_s] = head;
    QHash<qint64, const SessionTrack*> known;
    for (const SessionTrack& track : before.tracks)
        known.insert(track.id, &track);
    QJsonArray order;
    QJsonArray changed;
    bool moved = before.tracks.size() != after.tracks.size();
    for (qsizetype i = 0; i < after.tracks.size(); ++i) {
        const SessionTrack& track = after.tracks[i];
        order << track.id;
        moved = moved || before.tracks[i].id != track.id;
        const SessionTrack* old = known.value(track.id);
        if (old == nullptr || *old != track)
            changed << toJson(track);
    }
    if (moved)
        patch[u"order"_s] = order;
    if (!changed.isEmpty())
        patch[u"tracks"_s] = changed;
    return patch;
}

PatchedSession::PatchedSession(const QJsonObject& session)
    : m_head(session)
{
    const QJsonArray tracks = m_head.take(u"tracks"_s).toArray();
    for (const QJsonValue& track : tracks) {
        const qint64 id = track[u"id"_s].toInteger();
        m_tracks.insert(id, track);
        m_order << id;
    }
}

void PatchedSession::apply(const QJsonObject& patch)
{
    if (patch[u"head"_s].isObject())
        m_head = patch[u"head"_s].toObject();
    const QJsonArray tracks = patch[u"tracks"_s].toArray();
    for (const QJsonValue& track : tracks)
        m_tracks.insert(track[u"id"_s].toInteger(), track);
    if (patch[u"order"_s].isArray())
        m_order = patch[u"order"_s].toArray();
}

Result<MixSession> PatchedSession::session() const
{
    QJsonArray tracks;
    for (const QJsonValue& id : m_order)
        tracks << m_tracks.value(id.toInteger());
    QJsonObject whole = m_head;
    whole[u"tracks"_s] = tracks;
    return sessionFrom(whole);
}

} // namespace comfyvn
