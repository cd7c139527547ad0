#include "core/speech/services/SpeechProtocol.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace comfyvn {

Result<QUrl> SpeechProtocol::address(const ServiceFields& fields) const
{
    return serviceUrl(fields.name, fields.text(u"base_url"_s));
}

Result<ServiceStep> SpeechProtocol::next(ServiceLine& line, int, const ServiceAnswer& answer) const
{
    if (answer.body.isEmpty())
        return tl::unexpected(noServiceSound(line.fields, u"sent nothing"_s));
    const QByteArray start = answer.body.left(64).trimmed();
    if (start.startsWith('<'))
        return tl::unexpected(noServiceSound(line.fields, u"sent a web page"_s));
    if (start.startsWith('{')) {
        const QString words = serviceWords(answer.body, line.fields.key);
        return tl::unexpected(
            noServiceSound(line.fields, words.isEmpty() ? u"sent no sound"_s : u"says: %1"_s.arg(words)));
    }
    return ServiceStep(ServiceSound {
        .file = withTrueLength(answer.body), .name = soundName(answer.body), .times = line.times });
}

Error noServiceSound(const ServiceFields& fields, const QString& what)
{
    return {
        ErrorKind::ProviderFailed, kNoSound, u"%1 reported success, but %2."_s.arg(fields.name, what), {}
    };
}

Error noServiceVoice(const ServiceFields& fields)
{
    return { ErrorKind::ProviderFailed,
             u"no_voice"_s,
             u"%1 has no voice to speak with; choose one in the settings."_s.arg(fields.name),
             {} };
}

QString encoded(const QString& text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

Prosody deliveryWithoutStyle(const SpeechPlan& plan)
{
    Prosody delivery = wishedDelivery(plan);
    delivery.rate *= plan.prosody.rate / plan.voice.prosody.rate;
    delivery.pitch += plan.prosody.pitch - plan.voice.prosody.pitch;
    return delivery;
}

QString serviceModel(const SpeechPlan& plan, const ServiceFields& fields)
{
    for (const QString& wish : { plan.request.model, plan.voice.profile.model }) {
        if (!wish.isEmpty())
            return wish;
    }
    return fields.text(u"model"_s);
}

QString soundName(const QByteArray& file)
{
    if (file.startsWith("RIFF") || file.startsWith("RF64"))
        return u"sound.wav"_s;
    if (file.startsWith("fLaC"))
        return u"sound.flac"_s;
    if (file.startsWith("OggS"))
        return u"sound.ogg"_s;
    return u"sound.mp3"_s;
}

QByteArray withTrueLength(QByteArray wav)
{
    constexpr qsizetype riffHeader = 12;
    constexpr qsizetype chunkHeader = 8;
    constexpr quint32 streamed = 0x7FFF'FF00; // programs write the longest length there is, or nearly
    if (!wav.startsWith("RIFF") || wav.mid(8, 4) != "WAVE")
        return wav;
    for (qsizetype at = riffHeader; at + chunkHeader <= wav.size();) {
        const auto size = qFromLittleEndian<quint32>(wav.constData() + at + 4);
        if (wav.mid(at, 4) == "data") {
            const qsizetype there = wav.size() - at - chunkHeader;
            if (size >= streamed || (size == 0 && there > 0)) {
                qToLittleEndian(static_cast<quint32>(there), wav.data() + at + 4);
                qToLittleEndian(static_cast<quint32>(wav.size() - chunkHeader), wav.data() + 4);
            }
            return wav;
        }
        at += chunkHeader + static_cast<qsizetype>(size) + (size & 1U);
    }
    return wav;
}

} // namespace comfyvn
