#include "core/speech/services/PiperModel.h"
#include "core/speech/services/SpeechProtocol.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

/// `en_US-lessac-medium#speaker` names one speaker of a voice that has several.
constexpr QChar kSpeakerMark = u'#';

class PiperProtocol final : public SpeechProtocol {
public:
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
        if (!std::ranges::all_of(all, [](const QJsonValue& voice) { return voice.isObject(); }))
            return std::nullopt; // another server's
        for (auto it = all.begin(); it != all.end() && found.size() < kMaxOfferedVoices; ++it)
            found << piperVoices(it.key(), it.key(), it.value().toObject());
        return found.first(std::min(found.size(), kMaxOfferedVoices));
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
