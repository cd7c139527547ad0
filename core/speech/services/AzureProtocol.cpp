#include "core/speech/services/SpeechProtocol.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr double kSlowest = 0.5;
constexpr double kFastest = 2;

/// The text with the pronunciations of the dictionary. Signs that XML cannot hold are left out.
QString spokenXml(const SpeechPlan& plan)
{
    const auto plain = [](const QList<uint>& signs) {
        QString text;
        for (const uint sign : signs) {
            const bool isControl = sign < 0x20 && sign != '\t' && sign != '\n';
            if (!isControl && sign != 0xFFFE && sign != 0xFFFF)
                text += QString::fromUcs4(reinterpret_cast<const char32_t*>(&sign), 1);
        }
        return text.toHtmlEscaped();
    };
    const QList<uint> text = plan.text.toUcs4();
    QString xml;
    qsizetype at = 0;
    for (const DictionaryMatch& match : plan.dictionary) {
        xml += plain(text.mid(at, match.charStart - at));
        const QString word = plain(text.mid(match.charStart, match.charEnd - match.charStart));
        const QString value = plain(match.entry.value.toUcs4());
        xml += match.entry.kind == PronunciationKind::Respelling
            ? u"<sub alias=\"%1\">%2</sub>"_s.arg(value, word)
            : u"<phoneme alphabet=\"ipa\" ph=\"%1\">%2</phoneme>"_s.arg(value, word);
        at = match.charEnd;
    }
    return xml + plain(text.mid(at));
}

QString percent(double factor)
{
    const auto change = std::lround((factor - 1) * 100);
    return (change < 0 ? QString() : u"+"_s) + QString::number(change) + u'%';
}

QString semitones(double pitch)
{
    return (pitch < 0 ? QString() : u"+"_s) + QString::number(pitch, 'f', 2) + u"st"_s;
}

/// The language of a voice whose name begins with it: `zh-CN-liaoning-XiaobeiNeural`.
QString localeOf(const QString& voice)
{
    return voice.section(u'-', 0, 1);
}

QString ssml(const ServiceLine& line)
{
    const auto style = std::ranges::find_if(line.voice.styles, [&](const QString& each) {
        return each.compare(line.plan.voice.style, Qt::CaseInsensitive) == 0;
    });
    const bool hasStyle = style != line.voice.styles.end();
    const Prosody prosody = hasStyle ? deliveryWithoutStyle(line.plan) : line.plan.prosody;
    QString spoken = spokenXml(line.plan);
    if (prosody.rate != 1 || prosody.pitch != 0)
        spoken = u"<prosody rate=\"%1\" pitch=\"%2\">"_s.arg(
                     percent(std::clamp(prosody.rate, kSlowest, kFastest)), semitones(prosody.pitch))
            + spoken + u"</prosody>"_s;
    if (hasStyle)
        spoken = u"<mstts:express-as style=\"%1\">"_s.arg(style->toHtmlEscaped()) + spoken
            + u"</mstts:express-as>"_s;
    const QString lang = line.voice.lang.isEmpty() ? localeOf(line.voice.id) : line.voice.lang;
    return u"<speak version=\"1.0\" xmlns=\"http://www.w3.org/2001/10/synthesis\" "
           u"xmlns:mstts=\"https://www.w3.org/2001/mstts\" xml:lang=\"%1\"><voice name=\"%2\">"_s.arg(
               lang.toHtmlEscaped(), line.voice.id.toHtmlEscaped())
        + spoken + u"</voice></speak>"_s;
}

class AzureProtocol final : public SpeechProtocol {
public:
    /// The region becomes a part of the host that is sent the key, so it may be nothing else.
    [[nodiscard]] Result<QUrl> address(const ServiceFields& fields) const override
    {
        static const QRegularExpression region(u"^[a-z0-9]{2,40}\\z"_s);
        if (!fields.text(u"base_url"_s).isEmpty())
            return SpeechProtocol::address(fields);
        const QString name = fields.text(u"region"_s).trimmed().toLower();
        if (!region.match(name).hasMatch())
            return failure(
                ErrorKind::ProviderUnavailable, u"bad_region"_s,
                u"\"%1\" is not a region of Azure; enter one such as westeurope."_s.arg(name.left(200)));
        return serviceUrl(fields.name, u"https://%1.tts.speech.microsoft.com"_s.arg(name));
    }

    [[nodiscard]] QList<ServiceQuestion> voiceQuestions(const ServiceFields& fields) const override
    {
        return { { .path = u"/cognitiveservices/voices/list"_s, .headers = headers(fields) } };
    }

    [[nodiscard]] std::optional<QList<OfferedVoice>> voices(const QByteArray& body) const override
    {
        const auto document = QJsonDocument::fromJson(body);
        if (!document.isArray())
            return std::nullopt;
        QList<OfferedVoice> found;
        const QJsonArray rows = document.array();
        for (const QJsonValue& row : rows) {
            OfferedVoice voice { .id = row[u"ShortName"_s].toString(),
                                 .name = row[u"LocalName"_s].toString(),
                                 .lang = row[u"Locale"_s].toString(),
                                 .gender = row[u"Gender"_s].toString().toLower() };
            if (const QString latin = row[u"DisplayName"_s].toString();
                !latin.isEmpty() && latin != voice.name)
                voice.name += u" ("_s + latin + u')';
            if (voice.id.contains(u"Multilingual"))
                voice.lang.clear(); // it speaks any
            const QJsonArray styles = row[u"StyleList"_s].toArray();
            for (const QJsonValue& style : styles)
                voice.styles << style.toString();
            if (!voice.id.isEmpty() && found.size() < kMaxOfferedVoices)
                found << voice;
        }
        return found;
    }

    [[nodiscard]] Result<ServiceQuestion> begin(const ServiceLine& line) const override
    {
        if (line.voice.id.isEmpty())
            return tl::unexpected(noServiceVoice(line.fields));
        auto all = headers(line.fields);
        all << QPair<QByteArray, QByteArray> { "X-Microsoft-OutputFormat",
                                               line.fields.text(u"format"_s).toUtf8() };
        return ServiceQuestion { .verb = "POST",
                                 .path = u"/cognitiveservices/v1"_s,
                                 .body = ssml(line).toUtf8(),
                                 .contentType = "application/ssml+xml",
                                 .headers = all };
    }

    [[nodiscard]] int linesAtOnce() const override { return 4; }

private:
    static QList<QPair<QByteArray, QByteArray>> headers(const ServiceFields& fields)
    {
        return { { "Ocp-Apim-Subscription-Key", fields.key.toUtf8() } };
    }
};

} // namespace

std::unique_ptr<SpeechProtocol> azureProtocol()
{
    return std::make_unique<AzureProtocol>();
}

} // namespace comfyvn
