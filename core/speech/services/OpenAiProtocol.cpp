#include "core/speech/services/SpeechProtocol.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr double kSlowest = 0.25;
constexpr double kFastest = 4;

/// The voices of OpenAI itself, which has no list to ask for.
QStringList openAiVoices()
{
    return { u"alloy"_s, u"ash"_s,  u"ballad"_s, u"cedar"_s, u"coral"_s,   u"echo"_s, u"fable"_s,
             u"marin"_s, u"nova"_s, u"onyx"_s,   u"sage"_s,  u"shimmer"_s, u"verse"_s };
}

/// Kokoro names voices by language and gender: `af_bella`, `jm_kumo`.
void addKokoroTraits(OfferedVoice& voice)
{
    static const QHash<QChar, QString> languages { { u'a', u"en-US"_s }, { u'b', u"en-GB"_s },
                                                   { u'e', u"es"_s },    { u'f', u"fr"_s },
                                                   { u'h', u"hi"_s },    { u'i', u"it"_s },
                                                   { u'j', u"ja"_s },    { u'p', u"pt-BR"_s },
                                                   { u'z', u"zh"_s } };
    if (voice.id.size() < 4 || voice.id[2] != u'_' || !languages.contains(voice.id[0]))
        return;
    if (voice.id[1] != u'f' && voice.id[1] != u'm')
        return;
    if (voice.lang.isEmpty())
        voice.lang = languages.value(voice.id[0]);
    if (voice.gender.isEmpty())
        voice.gender = voice.id[1] == u'f' ? u"female"_s : u"male"_s;
}

QString withoutSuffix(const QString& name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot > 0 && name.size() - dot <= 5 ? name.left(dot) : name;
}

std::optional<OfferedVoice> voiceOf(const QJsonValue& row)
{
    OfferedVoice voice;
    if (row.isString()) {
        voice.id = row.toString();
        voice.name = withoutSuffix(voice.id);
    } else {
        for (const auto& key : { u"id"_s, u"voice_id"_s, u"name"_s }) {
            if (voice.id.isEmpty())
                voice.id = row[key].toString();
        }
        for (const auto& key : { u"display_name"_s, u"name"_s, u"id"_s }) {
            if (voice.name.isEmpty())
                voice.name = row[key].toString();
        }
        for (const auto& key : { u"language"_s, u"lang"_s, u"locale"_s }) {
            if (voice.lang.isEmpty())
                voice.lang = row[key].toString();
        }
        voice.gender = row[u"gender"_s].toString().toLower();
    }
    if (voice.id.isEmpty())
        return std::nullopt;
    addKokoroTraits(voice);
    return voice;
}

constexpr QLatin1StringView kVersion { "/v1" };

/// Kokoro-FastAPI tells the time of each word, on a path of its own beside `/v1`.
const QString kCaptionedSpeech = u"/dev/captioned_speech"_s;

bool isKokoro(const ServiceLine& line)
{
    return serviceModel(line.plan, line.fields).compare(u"kokoro", Qt::CaseInsensitive) == 0;
}

/// The times of `[{"word", "start_time", "end_time"}]` as those of the characters that were sent; none where
/// the words are not those of the text, because the server has spelt something out.
QList<TimedPiece> wordTimes(const QJsonArray& words, const QString& text)
{
    QList<TimedPiece> pieces;
    qsizetype at = 0;
    double last = 0;
    const auto fillTo = [&](qsizetype next) {
        if (next > at)
            pieces << TimedPiece { text.mid(at, next - at), last, last };
        at = next;
    };
    for (const QJsonValue& each : words) {
        const QString word = each[u"word"_s].toString().trimmed();
        const qsizetype found = word.isEmpty() ? -1 : text.indexOf(word, at);
        const QStringView between = QStringView(text).mid(at, std::max<qsizetype>(found - at, 0));
        if (found < 0 || std::ranges::any_of(between, [](QChar sign) { return sign.isLetterOrNumber(); }))
            return {};
        fillTo(found);
        pieces << TimedPiece { word, each[u"start_time"_s].toDouble(), each[u"end_time"_s].toDouble() };
        last = pieces.last().end;
        at += word.size();
    }
    fillTo(text.size());
    return pieces;
}

class OpenAiProtocol final : public SpeechProtocol {
public:
    /// With or without `/v1`, below which everything is. OpenAI itself is not asked without a key; servers of
    /// one's own may want none.
    [[nodiscard]] Result<QUrl> address(const ServiceFields& fields) const override
    {
        return SpeechProtocol::address(fields).and_then([&](QUrl url) -> Result<QUrl> {
            if (const auto key = serviceKey(fields.name, fields.key, isOpenAi(url)); !key)
                return tl::unexpected(key.error());
            if (QString path = url.path(); path.endsWith(kVersion)) {
                path.chop(kVersion.size());
                url.setPath(path);
            }
            return url;
        });
    }

    /// Not every server of this kind lists its models or its voices, but each refuses to say nothing.
    [[nodiscard]] QList<ServiceQuestion> probes(const ServiceFields& fields) const override
    {
        QList<ServiceQuestion> questions { get(fields, u"/models"_s) };
        if (isOpenAi(fields.baseUrl))
            return questions;
        questions << voiceQuestions(fields);
        questions << post(fields, kVersion + u"/audio/speech"_s, {});
        return questions;
    }

    [[nodiscard]] bool isItself(const ServiceQuestion& question, const ServiceAnswer& answer) const override
    {
        const auto document = QJsonDocument::fromJson(answer.body);
        if (question.verb == "POST")
            return (answer.status == 400 || answer.status == 422) && document.isObject();
        const auto lists = [&](const QString& key) { return document[key].isArray(); };
        return isSuccess(answer.status)
            && (document.isArray() || lists(u"data"_s) || lists(u"models"_s) || lists(u"voices"_s));
    }

    [[nodiscard]] QList<ServiceQuestion> voiceQuestions(const ServiceFields& fields) const override
    {
        if (isOpenAi(fields.baseUrl))
            return {};
        return { get(fields, u"/audio/voices"_s), get(fields, u"/voices"_s) };
    }

    /// `{"voices": ["af_bella"]}`, `{"voices": [{"id", "name", "gender", "language"}]}`, `{"data": [...]}` or
    /// the list alone.
    [[nodiscard]] std::optional<QList<OfferedVoice>> voices(const QByteArray& body) const override
    {
        const auto document = QJsonDocument::fromJson(body);
        QJsonValue rows = document.isArray() ? QJsonValue(document.array()) : document[u"voices"_s];
        if (!rows.isArray())
            rows = document[u"data"_s];
        if (!rows.isArray())
            return std::nullopt;
        QList<OfferedVoice> found;
        const QJsonArray all = rows.toArray();
        for (const QJsonValue& row : all) {
            if (const auto voice = voiceOf(row); voice && found.size() < kMaxOfferedVoices)
                found << *voice;
        }
        return found;
    }

    [[nodiscard]] QList<OfferedVoice> knownVoices(const ServiceFields& fields) const override
    {
        QList<OfferedVoice> known;
        if (isOpenAi(fields.baseUrl)) {
            for (const QString& name : openAiVoices())
                known << OfferedVoice { .id = name, .name = name };
        }
        return known;
    }

    [[nodiscard]] QString defaultVoice(const ServiceFields&) const override { return u"alloy"_s; }

    [[nodiscard]] bool hasPolyglots() const override { return true; }

    [[nodiscard]] Result<ServiceQuestion> begin(const ServiceLine& line) const override
    {
        if (!isKokoro(line))
            return plainSpeech(line);
        QJsonObject body = speechBody(line);
        body[u"stream"_s] = false;
        return post(line.fields, kCaptionedSpeech, body);
    }

    [[nodiscard]] std::optional<ServiceQuestion> instead(const ServiceLine& line, int step) const override
    {
        return step == 0 && isKokoro(line) ? std::optional(plainSpeech(line)) : std::nullopt;
    }

    [[nodiscard]] Result<ServiceStep> next(ServiceLine& line, int step,
                                           const ServiceAnswer& answer) const override
    {
        const QJsonObject captioned =
            answer.body.startsWith('{') ? QJsonDocument::fromJson(answer.body).object() : QJsonObject();
        if (!captioned[u"audio"_s].isString())
            return SpeechProtocol::next(line, step, answer);
        line.times.characters = wordTimes(captioned[u"timestamps"_s].toArray(), line.sent.text);
        line.times.origins = line.sent.origins;
        return SpeechProtocol::next(
            line, step,
            { .status = answer.status,
              .body = QByteArray::fromBase64(captioned[u"audio"_s].toString().toLatin1()) });
    }

    [[nodiscard]] int linesAtOnce() const override { return 4; }

private:
    static QJsonObject speechBody(const ServiceLine& line)
    {
        const SpeechPlan& plan = line.plan;
        QJsonObject body { { u"model"_s, serviceModel(plan, line.fields) },
                           { u"input"_s, line.sent.text },
                           { u"voice"_s, line.voice.id },
                           { u"response_format"_s, line.fields.text(u"format"_s) } };
        const bool hasStyle = plan.voice.style != u"neutral";
        const double rate = hasStyle ? deliveryWithoutStyle(plan).rate : plan.prosody.rate;
        if (const double speed = std::clamp(rate, kSlowest, kFastest); speed != 1)
            body[u"speed"_s] = speed;
        if (hasStyle)
            body[u"instructions"_s] = u"Speak in a tone that is %1."_s.arg(plan.voice.style);
        return body;
    }

    static ServiceQuestion plainSpeech(const ServiceLine& line)
    {
        return post(line.fields, kVersion + u"/audio/speech"_s, speechBody(line));
    }

    static QList<QPair<QByteArray, QByteArray>> headers(const ServiceFields& fields)
    {
        if (fields.key.isEmpty())
            return {};
        return { { "Authorization", "Bearer " + fields.key.toUtf8() } };
    }

    static ServiceQuestion get(const ServiceFields& fields, const QString& path)
    {
        return { .path = kVersion + path, .headers = headers(fields) };
    }

    static ServiceQuestion post(const ServiceFields& fields, const QString& path, const QJsonObject& body)
    {
        return { .verb = "POST",
                 .path = path,
                 .body = QJsonDocument(body).toJson(QJsonDocument::Compact),
                 .contentType = "application/json",
                 .headers = headers(fields) };
    }
};

} // namespace

std::unique_ptr<SpeechProtocol> openAiProtocol()
{
    return std::make_unique<OpenAiProtocol>();
}

} // namespace comfyvn
