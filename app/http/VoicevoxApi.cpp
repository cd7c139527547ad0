#include "app/http/VoicevoxApi.h"

#include "app/http/CastVoices.h"
#include "app/http/JsonRouter.h"
#include "app/http/SoundAnswer.h"
#include "app/http/VoicevoxQuery.h"
#include "core/base/WorkspacePaths.h"
#include "core/script/ScriptStore.h"
#include "core/speech/AlignmentJson.h"
#include "core/speech/SpeechService.h"

#include <QCryptographicHash>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

struct SpeakerStyle {
    QString voice {};
    QString style {};
};

/// The name as a number that stays the same whatever other voices there are.
int wishedId(const SpeakerStyle& style)
{
    const QByteArray digest =
        QCryptographicHash::hash((style.voice + QChar(0) + style.style).toUtf8(), QCryptographicHash::Sha1);
    quint32 id = 0;
    for (int i = 0; i < 4; ++i)
        id = (id << 8U) | static_cast<quint8>(digest[i]);
    return static_cast<int>(id & 0x7FFF'FFFFU);
}

/// What number each style of each voice has; where two wish for one, the later takes the next that is free.
class StyleIds final {
public:
    int add(const SpeakerStyle& style)
    {
        int id = wishedId(style);
        while (m_styles.contains(id))
            id = id == 0x7FFF'FFFF ? 0 : id + 1;
        m_styles.insert(id, style);
        return id;
    }

    [[nodiscard]] std::optional<SpeakerStyle> find(int id) const
    {
        const auto found = m_styles.constFind(id);
        return found == m_styles.cend() ? std::nullopt : std::optional(*found);
    }

private:
    QHash<int, SpeakerStyle> m_styles {};
};

QJsonObject speakerJson(const CastVoice& voice, StyleIds& ids)
{
    static const QUuid kSpace(u"{2b8e6e58-6f0e-4b5e-9a68-0e6f2f0f5a11}"_s);
    QJsonArray styles;
    for (const QString& style : voice.styles)
        styles << QJsonObject { { u"name"_s, style },
                                { u"id"_s, ids.add({ voice.name, style }) },
                                { u"type"_s, u"talk"_s } };
    return { { u"name"_s, voice.title },
             { u"speaker_uuid"_s, QUuid::createUuidV5(kSpace, voice.name).toString(QUuid::WithoutBraces) },
             { u"styles"_s, styles },
             { u"version"_s, QStringLiteral(STUDIO_VERSION) },
             { u"supported_features"_s,
               QJsonObject { { u"permitted_synthesis_morphing"_s, u"NOTHING"_s } } } };
}

struct Speakers {
    QJsonArray json {};
    StyleIds ids {};
};

/// The speakers, made when they are asked for and forgotten when the cast may be another.
class SpeakerBook final : public QObject {
public:
    explicit SpeakerBook(const CompatibleApiParts& parts)
        : m_parts(parts)
    {
        const auto forget = [this] { m_speakers.reset(); };
        connect(&parts.speech, &SpeechService::voicesChanged, this, forget);
        connect(&parts.script, &ScriptStore::saved, this, forget);
        connect(&parts.script, &ScriptStore::scenesChanged, this, forget);
    }

    /// Valid until the event loop runs again. Error: Storage.
    [[nodiscard]] Result<const Speakers*> speakers()
    {
        if (!m_speakers) {
            const auto voices = castVoices(m_parts.profiles, m_parts.counts, m_parts.speech);
            if (!voices)
                return tl::unexpected(voices.error());
            m_speakers.emplace();
            for (const CastVoice& voice : *voices)
                m_speakers->json << speakerJson(voice, m_speakers->ids);
        }
        return &*m_speakers;
    }

    [[nodiscard]] const CompatibleApiParts& parts() const { return m_parts; }

private:
    CompatibleApiParts m_parts;
    std::optional<Speakers> m_speakers {};
};

/// A query's value in the form that web forms and Python write it, a space as `+`.
QString queryText(const Request& request, const QString& key)
{
    QString value = request.query.queryItemValue(key, QUrl::FullyEncoded);
    return QUrl::fromPercentEncoding(value.replace(u'+', u"%20"_s).toLatin1());
}

Result<SpeakerStyle> speakerFrom(const Request& request, SpeakerBook& book)
{
    bool isNumber = false;
    const int id = queryText(request, u"speaker"_s).toInt(&isNumber);
    if (!isNumber)
        return failure(ErrorKind::InvalidRequest, u"missing_field"_s,
                       u"\"speaker\" must be the id of a style; GET /speakers lists them."_s, u"speaker"_s);
    const auto speakers = book.speakers();
    if (!speakers)
        return tl::unexpected(speakers.error());
    const auto style = (*speakers)->ids.find(id);
    if (!style)
        return failure(ErrorKind::NotFound, u"unknown_speaker"_s,
                       u"No voice has the style %1; GET /speakers lists them."_s.arg(id), u"speaker"_s);
    return *style;
}

Result<SpeechPlan> planOf(SpeakerBook& book, const Request& request, const QString& text,
                          const Prosody& delivery)
{
    const auto speaker = speakerFrom(request, book);
    if (!speaker)
        return tl::unexpected(speaker.error());
    return book.parts().speech.plan({ .text = text,
                                      .voice = speaker->voice,
                                      .style = speaker->style,
                                      .delivery = delivery,
                                      .source = QString::fromLatin1(request.path) });
}

/// The line is rendered now, so that its times are exact and its synthesis is served from the cache.
Answer audioQuery(SpeakerBook& book, const Request& request)
{
    const CompatibleApiParts& parts = book.parts();
    const auto plan = planOf(book, request, queryText(request, u"text"_s), {});
    if (!plan)
        return Result<QJsonObject>(tl::unexpected(plan.error()));
    return renderAnswer(parts, *plan,
                        [paths = parts.paths, text = plan->text](const SpeechRender& render) -> Finished {
                            const auto alignment = readAlignment(paths.absolute(render.alignmentPath));
                            if (!alignment)
                                return Result<QJsonObject>(tl::unexpected(alignment.error()));
                            const QJsonObject query = voicevoxQueryOf(text, *alignment, render.sampleRate);
                            return Reply { .body = QJsonDocument(query).toJson(QJsonDocument::Compact) };
                        });
}

Answer synthesis(SpeakerBook& book, const Request& request, const QJsonObject& body)
{
    const auto query = voicevoxQueryFrom(body);
    if (!query)
        return Result<QJsonObject>(tl::unexpected(query.error()));
    const auto plan = planOf(book, request, query->text, query->delivery);
    if (!plan)
        return Result<QJsonObject>(tl::unexpected(plan.error()));
    return soundAnswer(book.parts(), *plan,
                       { .sampleRate = query->sampleRate,
                         .stereo = query->stereo,
                         .silenceBefore = query->silenceBefore,
                         .silenceAfter = query->silenceAfter });
}

QJsonObject speakerField()
{
    return { { u"type"_s, u"integer"_s }, { u"description"_s, u"The id of a style in /speakers"_s } };
}

Reply arrayReply(const QJsonArray& array)
{
    return { .body = QJsonDocument(array).toJson(QJsonDocument::Compact) };
}

} // namespace

void addVoicevoxRoutes(JsonRouter& router, const CompatibleApiParts& parts)
{
    const auto book = std::make_shared<SpeakerBook>(parts);
    router.get(u"/version"_s,
               { .summary = u"The studio's version, for clients of VOICEVOX"_s,
                 .responseSchema = { { u"type"_s, u"string"_s } } },
               [](const Request&) -> Answer { return Reply { .body = "\"" STUDIO_VERSION "\"" }; });
    router.get(u"/speakers"_s,
               { .summary = u"The voices of the workspace with their styles, for such clients"_s,
                 .responseSchema = { { u"type"_s, u"array"_s } } },
               [book](const Request&) -> Answer {
                   const auto speakers = book->speakers();
                   if (!speakers)
                       return Result<QJsonObject>(tl::unexpected(speakers.error()));
                   return arrayReply((*speakers)->json);
               });
    router.post(u"/audio_query"_s,
                { .summary = u"Renders a line and answers its AudioQuery; takes no body"_s,
                  .query = { { u"text"_s, QJsonObject { { u"type"_s, u"string"_s } } },
                             { u"speaker"_s, speakerField() } } },
                [book](const Request& request, const QJsonObject&) { return audioQuery(*book, request); });
    router.post(
        u"/synthesis"_s,
        { .summary = u"The sound of an AudioQuery"_s,
          .requestSchema = { { u"type"_s, u"object"_s },
                             { u"description"_s,
                               u"An AudioQuery; of its accent_phrases only the words count"_s } },
          .query = { { u"speaker"_s, speakerField() } },
          .responseType = "audio/wav" },
        [book](const Request& request, const QJsonObject& body) { return synthesis(*book, request, body); });
}

} // namespace comfyvn::http
