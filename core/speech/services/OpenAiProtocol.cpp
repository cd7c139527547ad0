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

/// `https://api.openai.com/v1`; one without it speaks below `/v1` all the same.
QString below(const ServiceFields& fields, const QString& path)
{
    return fields.baseUrl.path().endsWith(u"/v1") ? path : u"/v1"_s + path;
}

class OpenAiProtocol final : public SpeechProtocol {
public:
    /// OpenAI itself is not asked without a key; servers of one's own may want none.
    [[nodiscard]] Result<QUrl> address(const ServiceFields& fields) const override
    {
        return SpeechProtocol::address(fields).and_then([&](const QUrl& url) -> Result<QUrl> {
            if (const auto key = serviceKey(fields.name, fields.key, isOpenAi(url)); !key)
                return tl::unexpected(key.error());
            return url;
        });
    }

    [[nodiscard]] ServiceQuestion probe(const ServiceFields& fields) const override
    {
        return get(fields, u"/models"_s);
    }

    /// Not every server of this kind lists its models.
    [[nodiscard]] bool isSignOfLife(const ServiceFields& fields, int status) const override
    {
        const bool lists = isOpenAi(fields.baseUrl) || (status != 404 && status != 405);
        return !lists || SpeechProtocol::isSignOfLife(fields, status);
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
        const SpeechPlan& plan = line.plan;
        const QString model = serviceModel(plan, line.fields);
        QJsonObject body { { u"model"_s, model },
                           { u"input"_s, line.sent.text },
                           { u"voice"_s, line.voice.id },
                           { u"response_format"_s, line.fields.text(u"format"_s) } };
        const bool hasStyle = plan.voice.style != u"neutral";
        const double rate = hasStyle ? deliveryWithoutStyle(plan).rate : plan.prosody.rate;
        if (const double speed = std::clamp(rate, kSlowest, kFastest); speed != 1)
            body[u"speed"_s] = speed;
        if (hasStyle)
            body[u"instructions"_s] = u"Speak in a tone that is %1."_s.arg(plan.voice.style);
        return ServiceQuestion { .verb = "POST",
                                 .path = below(line.fields, u"/audio/speech"_s),
                                 .body = QJsonDocument(body).toJson(QJsonDocument::Compact),
                                 .contentType = "application/json",
                                 .headers = headers(line.fields) };
    }

    [[nodiscard]] int linesAtOnce() const override { return 4; }

private:
    static QList<QPair<QByteArray, QByteArray>> headers(const ServiceFields& fields)
    {
        if (fields.key.isEmpty())
            return {};
        return { { "Authorization", "Bearer " + fields.key.toUtf8() } };
    }

    static ServiceQuestion get(const ServiceFields& fields, const QString& path)
    {
        return { .path = below(fields, path), .headers = headers(fields) };
    }
};

} // namespace

std::unique_ptr<SpeechProtocol> openAiProtocol()
{
    return std::make_unique<OpenAiProtocol>();
}

} // namespace comfyvn
