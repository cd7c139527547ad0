#include "core/speech/services/SpeechProtocol.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

/// The model's languages, as the servers name them.
std::optional<QString> languageOf(const QString& bcp47)
{
    static const QStringList known { u"en"_s, u"es"_s, u"fr"_s, u"de"_s, u"it"_s, u"pt"_s, u"pl"_s, u"tr"_s,
                                     u"ru"_s, u"nl"_s, u"cs"_s, u"ar"_s, u"ja"_s, u"hu"_s, u"ko"_s, u"hi"_s };
    const QString primary = QString(bcp47).replace(u'_', u'-').section(u'-', 0, 0).toLower();
    if (primary == u"zh" || primary == u"cmn")
        return u"zh-cn"_s;
    if (known.contains(primary))
        return primary;
    return std::nullopt;
}

bool isCoquisOwn(const ServiceFields& fields)
{
    return fields.text(u"api"_s) == u"tts-server";
}

class XttsProtocol final : public SpeechProtocol {
public:
    [[nodiscard]] QList<ServiceQuestion> probes(const ServiceFields& fields) const override
    {
        return { { .path = isCoquisOwn(fields) ? u"/"_s : u"/languages"_s } };
    }

    /// Coqui's own has a page that speaks by the path that lines are sent to.
    [[nodiscard]] bool isItself(const ServiceQuestion& question, const ServiceAnswer& answer) const override
    {
        if (!isSuccess(answer.status))
            return false;
        return question.path == u"/" ? answer.body.contains("api/tts")
                                     : QJsonDocument::fromJson(answer.body).object().contains(u"languages"_s);
    }

    [[nodiscard]] QList<ServiceQuestion> voiceQuestions(const ServiceFields& fields) const override
    {
        if (isCoquisOwn(fields))
            return {};
        return { { .path = u"/speakers_list"_s } };
    }

    [[nodiscard]] std::optional<QList<OfferedVoice>> voices(const QByteArray& body) const override
    {
        const auto document = QJsonDocument::fromJson(body);
        if (!document.isArray())
            return std::nullopt;
        QList<OfferedVoice> found;
        const QJsonArray rows = document.array();
        for (const QJsonValue& row : rows) {
            if (row.isString() && !row.toString().isEmpty() && found.size() < kMaxOfferedVoices)
                found << OfferedVoice { .id = row.toString(), .name = row.toString() };
        }
        return found;
    }

    [[nodiscard]] bool hasPolyglots() const override { return true; }

    [[nodiscard]] Result<ServiceQuestion> begin(const ServiceLine& line) const override
    {
        const auto lang = languageOf(line.plan.voice.lang);
        if (!lang)
            return failure(
                ErrorKind::ProviderFailed, u"unsupported_language"_s,
                u"%1 does not speak \"%2\"; choose another provider, or another language for this line."_s
                    .arg(line.fields.name, line.plan.voice.lang));
        if (isCoquisOwn(line.fields)) // its models may have one speaker without a name
            return ServiceQuestion {
                .path = u"/api/tts?text=%1&speaker_id=%2&style_wav=&language_id=%3"_s.arg(
                    encoded(line.sent.text), encoded(line.voice.id), encoded(*lang))
            };
        if (line.voice.id.isEmpty())
            return tl::unexpected(noServiceVoice(line.fields));
        const QJsonObject body { { u"text"_s, line.sent.text },
                                 { u"speaker_wav"_s, line.voice.id },
                                 { u"language"_s, *lang } };
        return ServiceQuestion { .verb = "POST",
                                 .path = u"/tts_to_audio/"_s,
                                 .body = QJsonDocument(body).toJson(QJsonDocument::Compact),
                                 .contentType = "application/json" };
    }

    [[nodiscard]] int linesAtOnce() const override { return 1; }
};

} // namespace

std::unique_ptr<SpeechProtocol> xttsProtocol()
{
    return std::make_unique<XttsProtocol>();
}

} // namespace comfyvn
