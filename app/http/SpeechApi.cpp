#include "app/http/SpeechApi.h"

#include "app/http/JobsApi.h"
#include "app/http/JsonRouter.h"
#include "app/http/KnownReplies.h"
#include "app/http/RecordingReply.h"
#include "app/http/SpeechJson.h"
#include "core/artifacts/EventLog.h"
#include "core/artifacts/MediaPath.h"
#include "core/base/Files.h"
#include "core/base/WorkspacePaths.h"
#include "core/settings/SettingsStore.h"
#include "core/speech/RecordedLine.h"
#include "core/speech/SpeechService.h"

#include <QFile>
#include <QJsonDocument>
#include <QThreadPool>

#include <atomic>
#include <memory>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

constexpr qint64 kMaxCompanionBytes = 64 << 20;

using Decode = std::function<Result<SpeechRequest>(const QJsonObject& body)>;
/// The reply's bytes; cheap, on the studio thread.
using Encode = std::function<QByteArray(const SpeechRequest&, const SpeechRender&)>;
/// Reads files, on a pool thread.
using ReadAndEncode = std::function<Result<QJsonObject>(const SpeechRequest&, const SpeechRender&)>;

const QString kDamaged = u"damaged_file"_s;

tl::unexpected<Error> damaged(const QString& path)
{
    return failure(ErrorKind::Storage, kDamaged,
                   u"%1 is damaged; send the request with \"refresh\": true to make it again."_s.arg(path));
}

/// A file the studio wrote itself; its depth and keys need no checking.
Result<QJsonObject> readCompanion(const QString& path)
{
    const auto bytes = readFile(path, kMaxCompanionBytes);
    if (!bytes && bytes.error().kind != ErrorKind::NotFound)
        return tl::unexpected(bytes.error());
    const auto document = QJsonDocument::fromJson(bytes.value_or(QByteArray()));
    if (!document.isObject())
        return damaged(path);
    return document.object();
}

/// A quick look at a file that a reply names without reading it: empty or cut off, it is damaged.
Result<void> checkWhole(const QString& path)
{
    QFile file(path);
    const bool whole = file.open(QIODevice::ReadOnly) && file.size() > 2 && file.read(1) == "{"
        && file.seek(file.size() - 2) && file.readAll().trimmed().endsWith('}');
    if (!whole)
        return damaged(path);
    return {};
}

/// One speech route: decode, plan, answer a hit at once, else render and wait or make it a job.
class SpeechRoute final {
public:
    SpeechRoute(const SpeechApiParts& parts, QString kind, Decode decode)
        : m_parts(parts)
        , m_kind(std::move(kind))
        , m_decode(std::move(decode))
    { }

    /// `known`, when there is one, remembers the replies of hits.
    Answer answer(const Request& http, const QJsonObject& body, const Encode& encode,
                  KnownReplies* known = nullptr) const
    {
        const auto asked = read(http, body);
        if (!asked)
            return Result<QJsonObject>(tl::unexpected(asked.error()));
        if (!asked->asJob) {
            if (const auto hit = m_parts.speech.findCached(asked->plan)) {
                const QByteArray reply = encode(asked->plan.request, hit->render);
                if (known != nullptr)
                    known->remember(http, *hit, reply);
                return Reply { .body = reply };
            }
        }
        const auto render = m_parts.speech.render(asked->plan);
        const auto encoded = QFuture(render).then(
            &m_parts.speech, [encode, request = asked->plan.request](const Result<SpeechRender>& made) {
                return made.map([&](const SpeechRender& done) {
                    return QJsonDocument::fromJson(encode(request, done)).object();
                });
            });
        return waitOrJob(*asked, render, encoded);
    }

    /// A companion that turns out to be damaged is a miss: the line is rendered again, once.
    /// `onCancel` tells `encode`, which may take its time.
    Answer answer(const Request& http, const QJsonObject& body, const ReadAndEncode& encode,
                  const std::function<void()>& onCancel = {}) const
    {
        const auto asked = read(http, body);
        if (!asked)
            return Result<QJsonObject>(tl::unexpected(asked.error()));
        const auto hit = m_parts.speech.findCached(asked->plan);
        const auto render = hit ? QtFuture::makeReadyFuture(Result<SpeechRender>(hit->render))
                                : m_parts.speech.render(asked->plan);
        const auto encoded =
            encodedOf(render, asked->plan, encode)
                .then(&m_parts.speech,
                      [parts = m_parts, plan = asked->plan, encode](const Result<QJsonObject>& reply) {
                          if (reply || reply.error().code != kDamaged)
                              return QtFuture::makeReadyFuture(reply);
                          SpeechPlan again = plan;
                          again.request.refresh = true;
                          return SpeechRoute(parts, {}, {})
                              .encodedOf(parts.speech.render(again), again, encode);
                      })
                .unwrap();
        return waitOrJob(*asked, render, encoded, onCancel);
    }

private:
    struct Asked {
        SpeechPlan plan {};
        bool asJob = false;
    };

    Result<Asked> read(const Request& http, const QJsonObject& body) const
    {
        const auto asJob = wantsJob(http);
        if (!asJob)
            return tl::unexpected(asJob.error());
        auto request = m_decode(body);
        if (!request)
            return tl::unexpected(request.error());
        if (!http.source.isEmpty())
            request->source = http.source;
        return m_parts.speech.plan(*request)
            .map([&asJob](const SpeechPlan& plan) { return Asked { .plan = plan, .asJob = *asJob }; })
            .map_error([&](Error error) {
                // Without a voice the character's name stands for one.
                if (error.field == u"voice" && request->voice.isEmpty())
                    error.field = body.contains(u"character_id"_s) ? u"character_id"_s : u"character"_s;
                return error;
            });
    }

    QFuture<Result<QJsonObject>> encodedOf(QFuture<Result<SpeechRender>> render, const SpeechPlan& plan,
                                           const ReadAndEncode& encode) const
    {
        return render.then(
            &m_parts.workers, [encode, request = plan.request](const Result<SpeechRender>& made) {
                return made.and_then([&](const SpeechRender& done) { return encode(request, done); });
            });
    }

    Answer waitOrJob(const Asked& asked, QFuture<Result<SpeechRender>> render,
                     const QFuture<Result<QJsonObject>>& encoded,
                     const std::function<void()>& onCancel = {}) const
    {
        // Cancelling walks the chain of continuations, which in Qt 6.4 are gone once they have run.
        const auto cancel = [render, onCancel]() mutable {
            if (!render.isFinished())
                render.cancel();
            if (onCancel)
                onCancel();
        };
        const Work work { .result = encoded,
                          .progress = QFuture<void>(render),
                          .cancel = cancel,
                          .title = lineTitle(asked.plan.request) };
        return asked.asJob ? startJob(m_parts.jobs, m_kind, work)
                           : awaitOrStartJob(m_parts.jobs, m_parts.settings, m_kind, work);
    }

    SpeechApiParts m_parts;
    QString m_kind;
    Decode m_decode;
};

QJsonObject stringField(const QString& description)
{
    return { { u"type"_s, u"string"_s }, { u"description"_s, description } };
}

/// The fields every speech route reads, with `more` added.
QJsonObject requestSchema(const QJsonObject& more)
{
    QJsonObject properties {
        { u"text"_s, stringField(u"What is said; at most 20,000 characters"_s) },
        { u"voice"_s, stringField(u"A profile, an engine voice's id, or any name to be cast"_s) },
        { u"style"_s,
          stringField(
              u"neutral, calm, warm, excited, angry, sad, whisper, serious, cheerful, fearful, or a free word"_s) },
        { u"lang"_s, stringField(u"BCP 47, such as en, ja, fr"_s) },
        { u"model"_s, stringField(u"Handed to the provider"_s) },
        { u"scene_id"_s, stringField(u"The scene the line belongs to"_s) },
        { u"seed"_s,
          QJsonObject { { u"type"_s, u"integer"_s }, { u"minimum"_s, 0 }, { u"maximum"_s, kMaxSeed } } },
        { u"refresh"_s, QJsonObject { { u"type"_s, u"boolean"_s } } },
    };
    for (auto it = more.begin(); it != more.end(); ++it)
        properties[it.key()] = it.value();
    return { { u"type"_s, u"object"_s },
             { u"properties"_s, properties },
             { u"required"_s, QJsonArray { u"text"_s } } };
}

QJsonObject lipsyncSchema()
{
    return { { u"description"_s, u"true, or {enabled, fps 1..240}"_s },
             { u"type"_s, QJsonArray { u"boolean"_s, u"object"_s } } };
}

QJsonObject profileField()
{
    return { { u"type"_s, u"object"_s },
             { u"description"_s,
               u"A voice profile, as /voice/profile takes it, to speak with instead of the stored one; it is "
               "not stored"_s } };
}

QJsonObject asyncQuery()
{
    return { { u"async"_s,
               QJsonObject { { u"type"_s, u"integer"_s }, { u"enum"_s, QJsonArray { 0, 1 } } } } };
}

/// What the local voice said: its times lie in the workspace already.
Result<QJsonObject> alignedLine(const SpeechRender& render, const WorkspacePaths& paths)
{
    const auto alignment = readCompanion(paths.absolute(render.alignmentPath));
    if (!alignment || render.lipsyncPath.isEmpty())
        return alignment.map([&](const QJsonObject& times) { return alignReply(render, times, {}); });
    return readCompanion(paths.absolute(render.lipsyncPath)).map([&](const QJsonObject& lipsync) {
        return alignReply(render, *alignment, lipsync);
    });
}

/// Looked up before anything is rendered, so that a path that is refused costs and leaves nothing.
Result<AlignedRecording> alignedRecordingFrom(const QJsonObject& body, const SpeechApiParts& parts)
{
    if (const auto wellFormed = alignRequestFrom(body); !wellFormed)
        return tl::unexpected(wellFormed.error());
    AlignedRecording recording { .persist = body[u"persist"_s].toBool() };
    for (const QString& field : { u"path"_s, u"artifact"_s }) {
        const QString path = body[field].toString();
        if (path.isEmpty() || !recording.file.isEmpty())
            continue;
        const auto file = resolveMediaPath(path, parts.paths, parts.settings.current().server.mediaRoots);
        if (!file) {
            Error error = file.error();
            error.field = field;
            return tl::unexpected(error);
        }
        recording.file = *file;
        recording.field = field;
    }
    return recording;
}

/// `field` named the recording in the request.
Error namedAs(const QString& field, Error error)
{
    if (error.field == u"path")
        error.field = field;
    return error;
}

Result<QJsonObject> alignedRecording(const AlignedRecording& recording, const SpeechRequest& request,
                                     const SpeechRender& render, const WorkspacePaths& paths,
                                     const std::atomic_bool& cancelled)
{
    return alignRecordedLine(recording.file, render, paths, cancelled)
        .map_error([&recording](const Error& error) { return namedAs(recording.field, error); })
        .and_then([&](const Alignment& alignment) {
            return recordingReply(recording, request,
                                  { .alignment = alignment, .voice = render.voice, .lang = render.lang },
                                  paths);
        });
}

/// The same for a text that is no line any more.
Answer alignedLongRecording(const Request& http, const QJsonObject& body, const AlignedRecording& recording,
                            const SpeechApiParts& parts)
{
    const auto asJob = wantsJob(http);
    if (!asJob)
        return Result<QJsonObject>(tl::unexpected(asJob.error()));
    const auto request = alignRequestFrom(body);
    if (!request)
        return Result<QJsonObject>(tl::unexpected(request.error()));
    const auto timed = alignLongRecording(recording.file, *request, parts.speech, parts.workers);
    const auto encoded = QFuture(timed).then(
        &parts.workers,
        [recording, request = *request, paths = parts.paths](const Result<TimedRecording>& found) {
            return found
                .map_error([&recording](const Error& error) { return namedAs(recording.field, error); })
                .and_then([&](const TimedRecording& times) {
                    return recordingReply(recording, request, times, paths);
                });
        });
    const Work work { .result = encoded,
                      .progress = QFuture<void>(timed),
                      .cancel =
                          [timed = QFuture(timed)]() mutable {
                              if (!timed.isFinished())
                                  timed.cancel();
                          },
                      .title = lineTitle(*request) };
    return *asJob ? startJob(parts.jobs, u"align"_s, work)
                  : awaitOrStartJob(parts.jobs, parts.settings, u"align"_s, work);
}

} // namespace

void addSpeechRoutes(JsonRouter& router, const SpeechApiParts& parts)
{
    router.post(
        u"/api/tts/synthesize"_s,
        { .summary = u"Speaks a line and stores it with its sidecar under exports/tts"_s,
          .requestSchema = requestSchema({ { u"character_id"_s, stringField(u"Who says it"_s) },
                                           { u"line_id"_s, stringField(u"Echoed"_s) },
                                           { u"model_hash"_s, stringField(u"Part of the identity"_s) },
                                           { u"device_hint"_s, stringField(u"Accepted and ignored"_s) },
                                           { u"metadata"_s, QJsonObject { { u"type"_s, u"object"_s } } } }),
          .query = asyncQuery(),
          .example = { { u"text"_s, u"Line"_s }, { u"voice"_s, u"neutral"_s } } },
        [route = SpeechRoute(parts, u"speech"_s, synthesizeRequestFrom),
         known = std::make_shared<KnownReplies>(parts.speech)](const Request& http, const QJsonObject& body) {
            if (const auto reply = known->find(http))
                return Answer(*reply);
            return route.answer(http, body, Encode(synthesizeReply), known.get());
        });

    router.post(
        u"/api/tts/speak"_s,
        { .summary = u"Speaks a line and answers its phonemes in time, with lip-sync on request"_s,
          .requestSchema =
              requestSchema({ { u"character"_s, stringField(u"Who says it; default narrator"_s) },
                              { u"profile"_s, profileField() },
                              { u"lipsync"_s, lipsyncSchema() } }),
          .query = asyncQuery(),
          .example = { { u"text"_s, u"Hello"_s }, { u"character"_s, u"demo"_s }, { u"lipsync"_s, true } } },
        [route = SpeechRoute(parts, u"speech"_s, speakRequestFrom),
         paths = parts.paths](const Request& http, const QJsonObject& body) {
            return route.answer(
                http, body,
                ReadAndEncode(
                    [paths](const SpeechRequest& request, const SpeechRender& render) -> Result<QJsonObject> {
                        for (const QString& named : { render.alignmentPath, render.lipsyncPath }) {
                            const auto whole =
                                named.isEmpty() ? Result<void>() : checkWhole(paths.absolute(named));
                            if (!whole)
                                return tl::unexpected(whole.error());
                        }
                        return readCompanion(paths.absolute(render.sidecarPath))
                            .map([&](const QJsonObject& sidecar) {
                                return speakReply(request, render, sidecar);
                            });
                    }));
        });

    router.post(u"/voice/speak"_s,
                { .summary = u"Speaks a line in the older form of the voice panel"_s,
                  .requestSchema = requestSchema({ { u"character_id"_s, stringField(u"Who says it"_s) } }),
                  .query = asyncQuery(),
                  .example = { { u"text"_s, u"Good morning!"_s }, { u"voice"_s, u"narrator"_s } } },
                [route = SpeechRoute(parts, u"speech"_s, voiceSpeakRequestFrom),
                 &events = parts.events](const Request& http, const QJsonObject& body) {
                    return route.answer(
                        http, body,
                        Encode([&events](const SpeechRequest& request, const SpeechRender& render) {
                            events.appendSoon(u"voice.speak"_s,
                                              { { u"cache_key"_s, render.cacheKey },
                                                { u"voice"_s, render.voice },
                                                { u"cached"_s, render.cached } });
                            return voiceSpeakReply(request, render);
                        }));
                });

    router.post(
        u"/api/audio/align"_s,
        { .summary = u"The words, phonemes and mouth shapes of a line as the local voice says it, or of a "
                     "recording of it"_s,
          .requestSchema = requestSchema(
              { { u"text"_s,
                  stringField(u"What is said; of a recording as much as the body holds, else at most 20,000 "
                              "characters"_s) },
                { u"path"_s, stringField(u"A recording of the text, below the workspace or a media root"_s) },
                { u"artifact"_s, stringField(u"The same, as other replies name it"_s) },
                { u"lipsync"_s, lipsyncSchema() },
                { u"persist"_s, QJsonObject { { u"type"_s, u"boolean"_s } } },
                { u"fps"_s,
                  QJsonObject {
                      { u"type"_s, u"integer"_s }, { u"minimum"_s, 1 }, { u"maximum"_s, 240 } } } }),
          .query = asyncQuery(),
          .example = { { u"text"_s, u"Hello there"_s }, { u"lipsync"_s, true } } },
        [route = SpeechRoute(parts, u"align"_s, alignRequestFrom), parts](const Request& http,
                                                                          const QJsonObject& body) {
            const auto recording = alignedRecordingFrom(body, parts);
            if (!recording)
                return Answer(Result<QJsonObject>(tl::unexpected(recording.error())));
            if (!recording->file.isEmpty() && body[u"text"_s].toString().size() > kMaxSpeechText)
                return alignedLongRecording(http, body, *recording, parts);
            const auto cancelled = std::make_shared<std::atomic_bool>(false);
            return route.answer(http, body,
                                ReadAndEncode([paths = parts.paths, recording = *recording, cancelled](
                                                  const SpeechRequest& request, const SpeechRender& render) {
                                    return recording.file.isEmpty()
                                        ? alignedLine(render, paths)
                                        : alignedRecording(recording, request, render, paths, *cancelled);
                                }),
                                [cancelled] { *cancelled = true; });
        });
}

} // namespace comfyvn::http
