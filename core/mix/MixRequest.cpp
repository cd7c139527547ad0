#include "core/mix/MixRequest.h"

#include "core/audio/mix/DuckingCurve.h"
#include "core/base/JsonReader.h"
#include "core/mix/DuckingJson.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr qsizetype kMostTracks = 256;
constexpr qsizetype kMostRoles = 64;
constexpr qsizetype kLongestName = 256;
constexpr qsizetype kLongestRole = 64;
constexpr qsizetype kLongestPath = 4096;
constexpr qsizetype kLargestMetadata = 64 << 10;
constexpr double kLongest = 36'000; // seconds
constexpr std::array kFormats { MixFormat::Pcm16, MixFormat::Pcm24,  MixFormat::Float, MixFormat::Flac,
                                MixFormat::Opus,  MixFormat::Vorbis, MixFormat::Mp3 };

MixRequestTrack trackFrom(JsonReader& in)
{
    MixRequestTrack track;
    track.path = in.requiredString(u"path"_s, kLongestPath);
    if (track.path.isEmpty())
        in.refuse(u"path"_s, u"missing_field"_s, u"A track needs the path of its sound file."_s);
    track.role = in.optionalString(u"role"_s, kLongestRole, track.role);
    track.name = in.optionalString(u"name"_s, kLongestName);
    track.gain = in.optionalNumber(u"gain"_s, 0, 16).value_or(track.gain);
    track.gainDb = in.optionalNumber(u"gain_db"_s, -96, 24).value_or(track.gainDb);
    track.offset = in.optionalNumber(u"offset"_s, -kLongest, kLongest).value_or(track.offset);
    track.pan = in.optionalNumber(u"pan"_s, -1, 1).value_or(track.pan);
    track.fadeIn = in.optionalNumber(u"fade_in"_s, 0, kLongest).value_or(track.fadeIn);
    track.fadeOut = in.optionalNumber(u"fade_out"_s, 0, kLongest).value_or(track.fadeOut);
    track.loop = in.optionalBool(u"loop"_s).value_or(track.loop);
    return track;
}

QList<MixRequestTrack> tracksFrom(JsonReader& in, const QJsonValue& value)
{
    const QJsonArray array = value.toArray();
    if (!value.isArray()) {
        in.refuse(u"tracks"_s, value.isUndefined() || value.isNull() ? u"missing_field"_s : u"wrong_type"_s,
                  u"\"tracks\" must be an array of tracks."_s);
        return {};
    }
    if (array.isEmpty() || array.size() > kMostTracks) {
        in.refuse(u"tracks"_s, u"out_of_range"_s, u"\"tracks\" must hold 1 to %1 tracks."_s.arg(kMostTracks));
        return {};
    }
    QList<MixRequestTrack> tracks;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString place = u"tracks[%1]"_s.arg(i);
        if (!array[i].isObject()) {
            in.refuse(place, u"wrong_type"_s, u"\"%1\" must be an object with a path."_s.arg(place));
            return {};
        }
        const QJsonObject object = array[i].toObject();
        JsonReader fields(object, place);
        tracks << trackFrom(fields);
        if (fields.error()) {
            in.refuse(*fields.error());
            return {};
        }
    }
    return tracks;
}

QStringList rolesFrom(JsonReader& in, const QJsonObject& object, const QString& key,
                      const QStringList& fallback)
{
    const QJsonValue value = object[key];
    return value.isUndefined() || value.isNull() ? fallback
                                                 : in.optionalStrings(key, kMostRoles, kLongestRole);
}

MixRequestDucking duckingFrom(JsonReader& in, const QJsonObject& object)
{
    MixRequestDucking ducking;
    ducking.triggerRoles = rolesFrom(in, object, u"trigger_roles"_s, ducking.triggerRoles);
    ducking.targetRoles = rolesFrom(in, object, u"target_roles"_s, ducking.targetRoles);
    readDucking(in, ducking.settings);
    if (const auto thresholdDb = in.optionalNumber(u"threshold_db"_s, -96, 0)) {
        if (!object[u"threshold"_s].isUndefined() && !object[u"threshold"_s].isNull())
            in.refuse(u"threshold_db"_s, u"contradiction"_s,
                      u"Give either \"threshold\" or \"threshold_db\", not both."_s);
        ducking.settings.threshold = gainOfDb(*thresholdDb);
    }
    for (const QString& role : std::as_const(ducking.targetRoles)) {
        if (ducking.triggerRoles.contains(role))
            in.refuse(u"target_roles"_s, u"contradiction"_s,
                      u"The role \"%1\" cannot both trigger the ducking and be ducked."_s.arg(role));
    }
    return ducking;
}

std::optional<MixRequestDucking> duckingFrom(JsonReader& in, const QJsonValue& value)
{
    if (value.isUndefined() || value.isNull() || (value.isBool() && !value.toBool()))
        return std::nullopt;
    if (!value.isBool() && !value.isObject()) {
        in.refuse(u"ducking"_s, u"wrong_type"_s, u"\"ducking\" must be true, false or an object."_s);
        return std::nullopt;
    }
    const QJsonObject object = value.toObject();
    JsonReader fields(object, u"ducking"_s);
    const MixRequestDucking ducking = duckingFrom(fields, object);
    if (fields.error())
        in.refuse(*fields.error());
    return ducking;
}

std::optional<MixRequestLoudness> loudnessFrom(JsonReader& in, const QJsonValue& value)
{
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    if (!value.isObject()) {
        in.refuse(u"loudness"_s, u"wrong_type"_s, u"\"loudness\" must be an object with target_lufs."_s);
        return std::nullopt;
    }
    const QJsonObject object = value.toObject();
    JsonReader fields(object, u"loudness"_s);
    MixRequestLoudness loudness;
    const auto target = fields.optionalNumber(u"target_lufs"_s, -70, 0);
    loudness.truePeakDbtp =
        fields.optionalNumber(u"true_peak_dbtp"_s, -30, 0).value_or(loudness.truePeakDbtp);
    if (!target)
        fields.refuse(u"target_lufs"_s, u"missing_field"_s, u"\"loudness.target_lufs\" is required."_s);
    if (fields.error())
        in.refuse(*fields.error());
    loudness.targetLufs = target.value_or(0);
    return loudness;
}

MixFormat formatFrom(JsonReader& in)
{
    const QString name = in.optionalString(u"format"_s, 16, u"pcm16"_s);
    for (const MixFormat format : kFormats) {
        if (name == mixFormatName(format))
            return format;
    }
    in.refuse(u"format"_s, u"out_of_range"_s,
              u"\"format\" must be pcm16, pcm24, float, flac, opus, vorbis or mp3."_s);
    return MixFormat::Pcm16;
}

} // namespace

QString mixFormatName(MixFormat format)
{
    switch (format) {
    case MixFormat::Pcm16:
        return u"pcm16"_s;
    case MixFormat::Pcm24:
        return u"pcm24"_s;
    case MixFormat::Float:
        return u"float"_s;
    case MixFormat::Flac:
        return u"flac"_s;
    case MixFormat::Opus:
        return u"opus"_s;
    case MixFormat::Vorbis:
        return u"vorbis"_s;
    case MixFormat::Mp3:
        return u"mp3"_s;
    }
    return {};
}

QStringList mixFormatNames()
{
    QStringList names;
    for (const MixFormat format : kFormats)
        names << mixFormatName(format);
    return names;
}

QString mixFileSuffix(MixFormat format)
{
    switch (format) {
    case MixFormat::Pcm16:
    case MixFormat::Pcm24:
    case MixFormat::Float:
        return u"wav"_s;
    case MixFormat::Vorbis:
        return u"ogg"_s;
    case MixFormat::Flac:
    case MixFormat::Opus:
    case MixFormat::Mp3:
        return mixFormatName(format);
    }
    return {};
}

Result<MixRequest> mixRequestFrom(const QJsonObject& body)
{
    JsonReader in(body);
    MixRequest request;
    request.tracks = tracksFrom(in, body[u"tracks"_s]);
    request.ducking = duckingFrom(in, body[u"ducking"_s]);
    request.sampleRate = static_cast<int>(in.optionalInteger(u"sample_rate"_s, 8000, 192'000).value_or(0));
    request.loudness = loudnessFrom(in, body[u"loudness"_s]);
    request.format = formatFrom(in);
    request.dither = in.optionalBool(u"dither"_s).value_or(request.dither);
    request.metadata = in.optionalObject(u"metadata"_s, kLargestMetadata);
    return in.finish(request);
}

QJsonObject toJson(const MixRequestTrack& track)
{
    return { { u"path"_s, track.path }, { u"role"_s, track.role },      { u"name"_s, track.name },
             { u"gain"_s, track.gain }, { u"gain_db"_s, track.gainDb }, { u"offset"_s, track.offset },
             { u"pan"_s, track.pan },   { u"fade_in"_s, track.fadeIn }, { u"fade_out"_s, track.fadeOut },
             { u"loop"_s, track.loop } };
}

QJsonObject toJson(const MixRequestDucking& ducking)
{
    QJsonObject json = toJson(ducking.settings);
    json[u"trigger_roles"_s] = QJsonArray::fromStringList(ducking.triggerRoles);
    json[u"target_roles"_s] = QJsonArray::fromStringList(ducking.targetRoles);
    return json;
}

} // namespace comfyvn
