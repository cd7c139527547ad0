#include "core/speech/services/SpeechProtocol.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

/// `en_US-lessac-medium#speaker` names one speaker of a voice that has several.
constexpr QChar kSpeakerMark = u'#';

class PiperProtocol final : public SpeechProtocol {
public:
    [[nodiscard]] ServiceQuestion probe(const ServiceFields&) const override
    {
        return { .path = u"/voices"_s };
    }

    [[nodiscard]] QList<ServiceQuestion> voiceQuestions(const ServiceFields&) const override
    {
        return { { .path = u"/voices"_s } };
    }

    /// `{"en_US-lessac-medium": {"language": {"code": "en_US"}, "speaker_id_map": {...}}}`
    [[nodiscard]] std::optional<QList<OfferedVoice>> voices(const QByteArray& body) const override
    {
        const auto document = QJsonDocument::fromJson(body);
        if (!document.isObject())
            return std::nullopt;
        QList<OfferedVoice> found;
        const QJsonObject all = document.object();
        for (auto it = all.begin(); it != all.end(); ++it) {
            const QJsonObject config = it.value().toObject();
            QString lang = config[u"language"_s][u"code"_s].toString();
            if (lang.isEmpty())
                lang = it.key().section(u'-', 0, 0);
            lang.replace(u'_', u'-');
            QStringList speakers = config[u"speaker_id_map"_s].toObject().keys();
            if (speakers.size() < 2)
                speakers = { QString() };
            for (const QString& speaker : std::as_const(speakers)) {
                if (found.size() >= kMaxOfferedVoices)
                    return found;
                found << OfferedVoice { .id =
                                            speaker.isEmpty() ? it.key() : it.key() + kSpeakerMark + speaker,
                                        .name = speaker.isEmpty() ? it.key() : it.key() + u" · "_s + speaker,
                                        .lang = lang };
            }
        }
        return found;
    }

    [[nodiscard]] Result<ServiceQuestion> begin(const ServiceLine& line) const override
    {
        QJsonObject body { { u"text"_s, line.sent.text.simplified() } };
        if (!line.voice.id.isEmpty())
            body[u"voice"_s] = line.voice.id.section(kSpeakerMark, 0, 0);
        if (const QString speaker = line.voice.id.section(kSpeakerMark, 1); !speaker.isEmpty())
            body[u"speaker"_s] = speaker;
        if (line.plan.prosody.rate != 1)
            body[u"length_scale"_s] = 1 / line.plan.prosody.rate;
        return ServiceQuestion { .verb = "POST",
                                 .path = u"/synthesize"_s,
                                 .body = QJsonDocument(body).toJson(QJsonDocument::Compact),
                                 .contentType = "application/json" };
    }
};

} // namespace

std::unique_ptr<SpeechProtocol> piperProtocol()
{
    return std::make_unique<PiperProtocol>();
}

} // namespace comfyvn
