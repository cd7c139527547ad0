#include "core/speech/SpeechPlan.h"

#include "core/base/Random.h"
#include "core/speech/SpeechAssembly.h"
#include "core/speech/dictionary/WordForm.h"
#include "core/voice/SpeakingStyle.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

QString sha1Hex(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha1).toHex());
}

qsizetype codePoints(const QString& text)
{
    return text.size() - std::ranges::count_if(text, [](QChar c) { return c.isLowSurrogate(); });
}

bool hasLetterOrDigit(const QString& text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        if (QChar::isLetterOrNumber(c))
            return true;
    }
    return false;
}

QString escapedPart(const QString& part)
{
    QString escaped = part.normalized(QString::NormalizationForm_C);
    return escaped.replace(u'%', "%25"_L1).replace(u'|', "%7C"_L1);
}

QJsonArray numbers(const Prosody& prosody)
{
    return {
        prosody.rate, prosody.pitch, prosody.range, prosody.volumeDb, prosody.pauseScale, prosody.whisper
    };
}

/// What an explicit seed does to the delivery, so that takes of a line differ. The engines take pitch and
/// rate in coarse steps; intonation and level make sure that no two seeds meet.
Prosody varied(const Prosody& prosody, qint64 seed)
{
    Random random(static_cast<quint64>(seed));
    const Prosody take { .rate = 1 + 0.03 * random.signedUnit(),
                         .pitch = 0.5 * random.signedUnit(),
                         .range = 1 + 0.06 * random.signedUnit(),
                         .volumeDb = 0.4 * random.signedUnit(),
                         .pauseScale = 1 + 0.2 * random.signedUnit() };
    return combined(prosody, take);
}

} // namespace

Result<QString> normalisedText(const QString& text, qsizetype most)
{
    QString normal = text.trimmed().normalized(QString::NormalizationForm_C);
    if (codePoints(normal) > most) {
        return failure(
            ErrorKind::InvalidRequest, u"too_long"_s,
            u"The text has %1 characters; at most %2 are spoken at once. Split it into several lines."_s
                .arg(codePoints(normal))
                .arg(most),
            u"text"_s);
    }
    if (!hasLetterOrDigit(normal)) {
        return failure(ErrorKind::InvalidRequest, u"empty_text"_s,
                       u"There is nothing to speak in the text; send at least one word."_s, u"text"_s);
    }
    return normal;
}

QString modelHash(const ResolvedVoice& voice, const QString& provider, const QString& requestModel,
                  const QString& requestModelHash, const QString& workflow)
{
    QJsonArray parts {
        provider,         voice.voice.engine,  voice.voice.name,
        voice.engineLang, voice.profile.model, numbers(voice.prosody),
        kSpeechVersion,   kSpokenTextVersion,  kSpeechAssemblyVersion,
        kCastingVersion,  requestModel,        requestModelHash,
    };
    if (!workflow.isEmpty())
        parts << workflow << voice.profile.engineVoice << kWorkflowSpeechVersion;
    return sha1Hex(QJsonDocument(parts).toJson(QJsonDocument::Compact)).left(12);
}

QString modelHashOf(const QString& voiceModelHash, const QList<DictionaryMatch>& dictionary)
{
    if (dictionary.isEmpty())
        return voiceModelHash;
    QStringList entries;
    for (const auto& [entry, start, end] : dictionary) {
        const QJsonArray said { foldedWord(entry.word), pronunciationKindName(entry.kind), entry.value };
        entries << QString::fromUtf8(QJsonDocument(said).toJson(QJsonDocument::Compact));
    }
    entries.sort();
    entries.removeDuplicates();
    const QJsonArray parts { voiceModelHash, kDictionaryVersion, QJsonArray::fromStringList(entries) };
    return sha1Hex(QJsonDocument(parts).toJson(QJsonDocument::Compact)).left(12);
}

const QString& speakingCharacter(const SpeechPlan& plan)
{
    return plan.request.character.isEmpty() ? plan.voice.name : plan.request.character;
}

SpeechPlan makeSpeechPlan(const SpeechRequest& request, const QString& text, const ResolvedVoice& voice,
                          const QString& provider, const QString& voiceModelHash,
                          const QList<DictionaryMatch>& dictionary)
{
    SpeechPlan plan { .request = request,
                      .text = text,
                      .voice = voice,
                      .provider = provider,
                      .dictionary = dictionary,
                      .modelHash = modelHashOf(voiceModelHash, dictionary) };
    plan.textHash = sha1Hex(text.toUtf8());
    plan.explicitSeed = request.seed ? request.seed : voice.profile.seed;

    const QString seedPart = plan.explicitSeed ? QString::number(*plan.explicitSeed) : QString();
    QStringList parts;
    for (const QString& part : { voice.name, plan.textHash, request.scene, request.character, voice.lang,
                                 voice.style, plan.modelHash, seedPart })
        parts << escapedPart(part);
    plan.identity = parts.join(u'|');
    plan.cacheKey = sha1Hex(plan.identity.toUtf8());

    plan.seed = plan.explicitSeed ? *plan.explicitSeed : plan.cacheKey.left(8).toLongLong(nullptr, 16);
    plan.prosody = plan.explicitSeed ? varied(voice.prosody, *plan.explicitSeed) : voice.prosody;
    return plan;
}

Prosody wishedDelivery(const SpeechPlan& plan)
{
    return combined(plan.voice.profile.prosody, plan.request.delivery);
}

} // namespace comfyvn
