#include "core/speech/services/SpeechProtocol.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr double kSlowest = 0.7;
constexpr double kFastest = 1.2;
constexpr qint64 kMaxSeedSent = 4'294'967'295;

/// Only these models take a language; the others refuse it.
bool takesLanguage(const QString& model)
{
    return model.contains(u"v2_5") || model.contains(u"v3");
}

EngineTimes timesOf(const QJsonObject& alignment, const QList<int>& origins)
{
    const QJsonArray characters = alignment[u"characters"_s].toArray();
    const QJsonArray starts = alignment[u"character_start_times_seconds"_s].toArray();
    const QJsonArray ends = alignment[u"character_end_times_seconds"_s].toArray();
    EngineTimes times;
    if (characters.size() != starts.size() || characters.size() != ends.size())
        return times;
    for (qsizetype i = 0; i < characters.size(); ++i)
        times.characters << TimedPiece { characters[i].toString(), starts[i].toDouble(), ends[i].toDouble() };
    times.origins = origins;
    return times;
}

class ElevenLabsProtocol final : public SpeechProtocol {
public:
    [[nodiscard]] QList<ServiceQuestion> voiceQuestions(const ServiceFields& fields) const override
    {
        return { { .path = u"/v1/voices"_s, .headers = headers(fields) } };
    }

    [[nodiscard]] std::optional<QList<OfferedVoice>> voices(const QByteArray& body) const override
    {
        const QJsonValue rows = QJsonDocument::fromJson(body)[u"voices"_s];
        if (!rows.isArray())
            return std::nullopt;
        QList<OfferedVoice> found;
        const QJsonArray all = rows.toArray();
        for (const QJsonValue& row : all) {
            const QJsonObject labels = row[u"labels"_s].toObject();
            OfferedVoice voice { .id = row[u"voice_id"_s].toString(),
                                 .name = row[u"name"_s].toString(),
                                 .lang = labels[u"language"_s].toString(),
                                 .gender = labels[u"gender"_s].toString(),
                                 .style = labels[u"description"_s].toString() };
            if (voice.style.isEmpty())
                voice.style = labels[u"descriptive"_s].toString();
            if (!voice.id.isEmpty() && found.size() < kMaxOfferedVoices)
                found << voice;
        }
        return found;
    }

    [[nodiscard]] bool hasPolyglots() const override { return true; }

    [[nodiscard]] Result<ServiceQuestion> begin(const ServiceLine& line) const override
    {
        const SpeechPlan& plan = line.plan;
        if (line.voice.id.isEmpty())
            return tl::unexpected(noServiceVoice(line.fields));
        const QString model = serviceModel(plan, line.fields);
        // Its own seed varies the takes, so the delivery is the voice's.
        QJsonObject body {
            { u"text"_s, line.sent.text },
            { u"model_id"_s, model },
            { u"seed"_s, plan.seed % (kMaxSeedSent + 1) },
            { u"voice_settings"_s,
              QJsonObject { { u"stability"_s, line.fields.all[u"stability"_s].toDouble() / 100 },
                            { u"similarity_boost"_s, line.fields.all[u"similarity"_s].toDouble() / 100 },
                            { u"speed"_s, std::clamp(plan.voice.prosody.rate, kSlowest, kFastest) } } },
        };
        if (takesLanguage(model))
            body[u"language_code"_s] =
                QString(plan.voice.lang).replace(u'_', u'-').section(u'-', 0, 0).toLower();
        return ServiceQuestion { .verb = "POST",
                                 .path = u"/v1/text-to-speech/%1/with-timestamps?output_format=%2"_s.arg(
                                     encoded(line.voice.id), encoded(line.fields.text(u"format"_s))),
                                 .body = QJsonDocument(body).toJson(QJsonDocument::Compact),
                                 .contentType = "application/json",
                                 .headers = headers(line.fields) };
    }

    [[nodiscard]] Result<ServiceStep> next(ServiceLine& line, int step,
                                           const ServiceAnswer& answer) const override
    {
        const QJsonObject json = QJsonDocument::fromJson(answer.body).object();
        if (!json.contains(u"audio_base64"_s))
            return SpeechProtocol::next(line, step, answer);
        ServiceAnswer sound = answer;
        sound.body = QByteArray::fromBase64(json[u"audio_base64"_s].toString().toLatin1());
        line.times = timesOf(json[u"alignment"_s].toObject(), line.sent.origins);
        return SpeechProtocol::next(line, step, sound);
    }

private:
    static QList<QPair<QByteArray, QByteArray>> headers(const ServiceFields& fields)
    {
        return { { "xi-api-key", fields.key.toUtf8() } };
    }
};

} // namespace

std::unique_ptr<SpeechProtocol> elevenLabsProtocol()
{
    return std::make_unique<ElevenLabsProtocol>();
}

} // namespace comfyvn
