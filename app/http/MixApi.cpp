#include "app/http/MixApi.h"

#include "app/http/JobsApi.h"
#include "app/http/JsonRouter.h"
#include "app/http/SpeechJson.h"
#include "core/mix/MixService.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

const auto kRoute = u"/api/audio/mix"_s;

QJsonObject replyOf(const MixRender& render)
{
    QJsonObject data = render.data;
    data[u"url"_s] = fileUrl(render.path);
    return { { u"ok"_s, true }, { u"data"_s, data } };
}

/// A mix among the jobs: its first tracks by name.
QString titleOf(const MixRequest& request)
{
    constexpr qsizetype kShown = 3;
    QStringList names;
    for (const MixRequestTrack& track : request.tracks.first(std::min(kShown, request.tracks.size())))
        names << (track.name.isEmpty() ? track.path.section(u'/', -1) : track.name);
    if (request.tracks.size() > kShown)
        names << u"…"_s;
    return names.join(u" + "_s);
}

Answer mix(MixService& mixes, JobQueue& jobs, const SettingsStore& settings, const Request& http,
           const QJsonObject& body)
{
    const auto refuse = [](const Error& error) { return Answer(Result<QJsonObject>(tl::unexpected(error))); };
    const auto asJob = wantsJob(http);
    if (!asJob)
        return refuse(asJob.error());
    auto request = mixRequestFrom(body);
    if (!request)
        return refuse(request.error());
    request->source = http.source.isEmpty() ? kRoute : http.source;
    auto mixing = mixes.mix(*request);
    const auto reply =
        QFuture(mixing).then(&mixes, [](const Result<MixRender>& render) { return render.map(replyOf); });
    // Cancelling walks the chain of continuations, which in Qt 6.4 are gone once they have run.
    const auto cancel = [mixing]() mutable {
        if (!mixing.isFinished())
            mixing.cancel();
    };
    const Work work {
        .result = reply, .progress = QFuture<void>(mixing), .cancel = cancel, .title = titleOf(*request)
    };
    return *asJob ? startJob(jobs, u"mix"_s, work) : awaitOrStartJob(jobs, settings, u"mix"_s, work);
}

QJsonObject field(const QString& type, const QString& description)
{
    return { { u"type"_s, type }, { u"description"_s, description } };
}

QJsonObject number(double minimum, double maximum, const QString& description)
{
    return { { u"type"_s, u"number"_s },
             { u"minimum"_s, minimum },
             { u"maximum"_s, maximum },
             { u"description"_s, description } };
}

QJsonObject roles(const QString& description)
{
    QJsonObject list = field(u"array"_s, description);
    list[u"items"_s] = QJsonObject { { u"type"_s, u"string"_s } };
    return list;
}

QJsonObject trackSchema()
{
    const QJsonObject properties {
        { u"path"_s, field(u"string"_s, u"Relative to the workspace, or absolute below a media root"_s) },
        { u"role"_s, field(u"string"_s, u"voice, bgm, music, ambience or another word; default bgm"_s) },
        { u"name"_s, field(u"string"_s, u"For people"_s) },
        { u"gain"_s, number(0, 16, u"A factor; default 1"_s) },
        { u"gain_db"_s, number(-96, 24, u"On top of gain; default 0"_s) },
        { u"offset"_s, number(-36'000, 36'000, u"Seconds; a negative one cuts the head"_s) },
        { u"pan"_s, number(-1, 1, u"Balance"_s) },
        { u"fade_in"_s, number(0, 36'000, u"Seconds"_s) },
        { u"fade_out"_s, number(0, 36'000, u"Seconds"_s) },
        { u"loop"_s, field(u"boolean"_s, u"Until the longest track without it ends"_s) },
    };
    return { { u"type"_s, u"object"_s },
             { u"properties"_s, properties },
             { u"required"_s, QJsonArray { u"path"_s } } };
}

QJsonObject duckingSchema()
{
    const QJsonObject properties {
        { u"trigger_roles"_s, roles(u"Default: voice"_s) },
        { u"target_roles"_s, roles(u"Default: bgm, music, ambience"_s) },
        { u"amount_db"_s, number(0, 60, u"Default 9"_s) },
        { u"threshold"_s, number(0, 1, u"Of full scale; default 0.02"_s) },
        { u"threshold_db"_s, number(-96, 0, u"In place of threshold"_s) },
        { u"attack_ms"_s, number(0, 10'000, u"To 90 % of the amount; default 45"_s) },
        { u"release_ms"_s, number(0, 10'000, u"To 90 % of the way back; default 160"_s) },
        { u"lookahead_ms"_s, number(0, 500, u"How long before the voice it begins; default 20"_s) },
        { u"hold_ms"_s, number(0, 10'000, u"How long after the voice it stays; default 200"_s) },
    };
    return { { u"description"_s, u"true for the defaults, or an object"_s },
             { u"oneOf"_s,
               QJsonArray { QJsonObject { { u"type"_s, u"boolean"_s } },
                            QJsonObject { { u"type"_s, u"object"_s }, { u"properties"_s, properties } } } } };
}

QJsonObject requestSchema()
{
    const QJsonObject loudness { { u"type"_s, u"object"_s },
                                 { u"properties"_s,
                                   QJsonObject { { u"target_lufs"_s, number(-70, 0, u"Integrated"_s) },
                                                 { u"true_peak_dbtp"_s, number(-30, 0, u"Default -1"_s) } } },
                                 { u"required"_s, QJsonArray { u"target_lufs"_s } } };
    const QJsonObject properties {
        { u"tracks"_s,
          QJsonObject { { u"type"_s, u"array"_s },
                        { u"minItems"_s, 1 },
                        { u"maxItems"_s, 256 },
                        { u"items"_s, trackSchema() } } },
        { u"ducking"_s, duckingSchema() },
        { u"sample_rate"_s,
          QJsonObject { { u"type"_s, u"integer"_s },
                        { u"minimum"_s, 8000 },
                        { u"maximum"_s, 192'000 },
                        { u"description"_s, u"Hz; absent: the first track's"_s } } },
        { u"loudness"_s, loudness },
        { u"format"_s,
          QJsonObject { { u"type"_s, u"string"_s },
                        { u"enum"_s, QJsonArray::fromStringList(mixFormatNames()) } } },
        { u"dither"_s,
          field(u"boolean"_s, u"Noise of one step when rounding to 16 or 24 bits; default false"_s) },
        { u"metadata"_s, field(u"object"_s, u"Kept in the sidecar"_s) },
    };
    return { { u"type"_s, u"object"_s },
             { u"properties"_s, properties },
             { u"required"_s, QJsonArray { u"tracks"_s } } };
}

} // namespace

void addMixRoute(JsonRouter& router, MixService& mixes, JobQueue& jobs, const SettingsStore& settings)
{
    router.post(
        kRoute,
        { .summary = u"Mixes voices, music and effects into one sound file"_s,
          .requestSchema = requestSchema(),
          .query = { { u"async"_s,
                       QJsonObject { { u"type"_s, u"integer"_s }, { u"enum"_s, QJsonArray { 0, 1 } } } } },
          .example = { { u"tracks"_s,
                         QJsonArray { QJsonObject { { u"path"_s, u"exports/tts/line.wav"_s },
                                                    { u"role"_s, u"voice"_s },
                                                    { u"offset"_s, 1.5 } },
                                      QJsonObject { { u"path"_s, u"music.ogg"_s }, { u"gain_db"_s, -6 } } } },
                       { u"ducking"_s, true } } },
        [&mixes, &jobs, &settings](const Request& request, const QJsonObject& body) {
            return mix(mixes, jobs, settings, request, body);
        });
}

} // namespace comfyvn::http
