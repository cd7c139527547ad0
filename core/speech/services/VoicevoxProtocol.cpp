#include "core/speech/services/SpeechProtocol.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr double kFramesPerSecond = 93.75; // the engine rounds each length to frames of 256 samples at 24 kHz

constexpr double kUpspeakLength = 0.15; ///< seconds that the engine adds to the end of a question
constexpr double kSemitone = std::numbers::ln2 / 12; ///< moras' pitches are logarithms of hertz

constexpr qsizetype kMaxVersionBytes = 100;
constexpr qint64 kMaxCharacterBytes = 64 << 20;

/// The engine's phonemes, which are those of Open JTalk; upper-case vowels are unvoiced.
QString ipaOf(const QString& phoneme)
{
    static const QHash<QString, QString> ipa {
        { u"a"_s, u"a"_s },   { u"i"_s, u"i"_s },   { u"u"_s, u"ɯ"_s },   { u"e"_s, u"e"_s },
        { u"o"_s, u"o"_s },   { u"A"_s, u"a"_s },   { u"I"_s, u"i"_s },   { u"U"_s, u"ɯ"_s },
        { u"E"_s, u"e"_s },   { u"O"_s, u"o"_s },   { u"N"_s, u"ɴ"_s },   { u"cl"_s, u"ʔ"_s },
        { u"b"_s, u"b"_s },   { u"by"_s, u"bj"_s }, { u"ch"_s, u"tɕ"_s }, { u"d"_s, u"d"_s },
        { u"dy"_s, u"dj"_s }, { u"f"_s, u"ɸ"_s },   { u"fy"_s, u"ɸj"_s }, { u"g"_s, u"ɡ"_s },
        { u"gw"_s, u"ɡw"_s }, { u"gy"_s, u"ɡj"_s }, { u"h"_s, u"h"_s },   { u"hy"_s, u"ç"_s },
        { u"j"_s, u"dʑ"_s },  { u"k"_s, u"k"_s },   { u"kw"_s, u"kw"_s }, { u"ky"_s, u"kj"_s },
        { u"m"_s, u"m"_s },   { u"my"_s, u"mj"_s }, { u"n"_s, u"n"_s },   { u"ny"_s, u"ɲ"_s },
        { u"p"_s, u"p"_s },   { u"py"_s, u"pj"_s }, { u"r"_s, u"ɾ"_s },   { u"ry"_s, u"ɾj"_s },
        { u"s"_s, u"s"_s },   { u"sh"_s, u"ɕ"_s },  { u"t"_s, u"t"_s },   { u"ts"_s, u"ts"_s },
        { u"ty"_s, u"tj"_s }, { u"v"_s, u"v"_s },   { u"w"_s, u"w"_s },   { u"y"_s, u"j"_s },
        { u"z"_s, u"z"_s },
    };
    return ipa.value(phoneme, phoneme);
}

bool isVoiced(const QJsonValue& mora)
{
    return mora[u"pitch"_s].toDouble() > 0;
}

/// Moves each voiced mora by so many semitones. An engine that tells no pitches (AivisSpeech) takes the
/// factor, less one, as the query's `pitchScale`; in VOICEVOX that would stretch the logarithms.
void shiftPitch(QJsonObject& query, double semitones)
{
    if (semitones == 0)
        return;
    bool hasPitches = false;
    QJsonArray phrases = query[u"accent_phrases"_s].toArray();
    for (QJsonValueRef phrase : phrases) {
        QJsonObject changed = phrase.toObject();
        QJsonArray moras = changed[u"moras"_s].toArray();
        for (QJsonValueRef each : moras) {
            if (!isVoiced(each))
                continue;
            hasPitches = true;
            QJsonObject mora = each.toObject();
            mora[u"pitch"_s] = mora[u"pitch"_s].toDouble() + semitones * kSemitone;
            each = mora;
        }
        changed[u"moras"_s] = moras;
        phrase = changed;
    }
    if (hasPitches)
        query[u"accent_phrases"_s] = phrases;
    else
        query[u"pitchScale"_s] = std::exp(semitones * kSemitone) - 1;
}

/// Puts the lengths of a query one after the other, as the engine does.
class QueryTimes final {
public:
    explicit QueryTimes(const QJsonObject& query)
        : m_speed(std::max(query[u"speedScale"_s].toDouble(1), 0.01))
    {
        add({}, query[u"prePhonemeLength"_s]);
        const QJsonArray phrases = query[u"accent_phrases"_s].toArray();
        for (const QJsonValue& phrase : phrases) {
            const QJsonArray moras = phrase[u"moras"_s].toArray();
            for (const QJsonValue& mora : moras)
                addMora(mora);
            if (rises(phrase))
                add(ipaOf(moras.last()[u"vowel"_s].toString()), kUpspeakLength);
            if (phrase[u"pause_mora"_s].isObject())
                addPause(query, phrase[u"pause_mora"_s]);
        }
        add({}, query[u"postPhonemeLength"_s]);
    }

    [[nodiscard]] const QList<TimedPiece>& pieces() const { return m_pieces; }

private:
    void addMora(const QJsonValue& mora)
    {
        if (mora[u"consonant"_s].isString())
            add(ipaOf(mora[u"consonant"_s].toString()), mora[u"consonant_length"_s]);
        add(ipaOf(mora[u"vowel"_s].toString()), mora[u"vowel_length"_s]);
    }

    void addPause(const QJsonObject& query, const QJsonValue& mora)
    {
        const QJsonValue fixed = query[u"pauseLength"_s];
        const double length = fixed.isDouble() ? fixed.toDouble() : mora[u"vowel_length"_s].toDouble();
        add({}, length * query[u"pauseLengthScale"_s].toDouble(1));
    }

    void add(const QString& ipa, const QJsonValue& seconds)
    {
        const double frames = std::nearbyint(seconds.toDouble() / m_speed * kFramesPerSecond);
        const double end = m_at + std::max(frames, 0.0) / kFramesPerSecond;
        m_pieces << TimedPiece { ipa, m_at, end };
        m_at = end;
    }

    /// Whether the engine says the last vowel once more, higher.
    static bool rises(const QJsonValue& phrase)
    {
        const QJsonArray moras = phrase[u"moras"_s].toArray();
        return phrase[u"is_interrogative"_s].toBool()
            && isVoiced(moras.isEmpty() ? QJsonValue() : moras.last());
    }

    double m_speed;
    double m_at = 0;
    QList<TimedPiece> m_pieces {};
};

bool isStyleId(const QString& text)
{
    bool isNumber = false;
    std::ignore = text.toInt(&isNumber);
    return isNumber;
}

class VoicevoxProtocol final : public SpeechProtocol {
public:
    [[nodiscard]] int version() const override { return 2; }

    [[nodiscard]] QList<ServiceQuestion> probes(const ServiceFields&) const override
    {
        return { { .path = u"/version"_s } };
    }

    /// A version in quotes.
    [[nodiscard]] bool isItself(const ServiceQuestion&, const ServiceAnswer& answer) const override
    {
        const QByteArray version = answer.body.trimmed();
        return isSuccess(answer.status) && version.size() > 2 && version.size() < kMaxVersionBytes
            && version.startsWith('"') && version.endsWith('"');
    }

    [[nodiscard]] QList<ServiceQuestion> voiceQuestions(const ServiceFields&) const override
    {
        return { { .path = u"/speakers"_s } };
    }

    /// Each style of each character is a voice.
    [[nodiscard]] std::optional<QList<OfferedVoice>> voices(const QByteArray& body) const override
    {
        const auto document = QJsonDocument::fromJson(body);
        if (!document.isArray())
            return std::nullopt;
        QList<OfferedVoice> found;
        const QJsonArray speakers = document.array();
        for (const QJsonValue& speaker : speakers) {
            const QJsonArray styles = speaker[u"styles"_s].toArray();
            for (const QJsonValue& style : styles) {
                const QString type = style[u"type"_s].toString(u"talk"_s);
                if (type != u"talk" || !style[u"id"_s].isDouble() || found.size() >= kMaxOfferedVoices)
                    continue; // the others sing
                found << OfferedVoice { .id = QString::number(style[u"id"_s].toInteger()),
                                        .name = speaker[u"name"_s].toString(),
                                        .lang = u"ja"_s,
                                        .style = style[u"name"_s].toString(),
                                        .termsOf = speaker[u"speaker_uuid"_s].toString() };
            }
        }
        return found;
    }

    /// The answer holds pictures and sounds too, where the engine does not know that it may send addresses.
    [[nodiscard]] std::optional<ServiceQuestion> termsQuestion(const QString& whose) const override
    {
        return ServiceQuestion { .path = u"/speaker_info?speaker_uuid=%1&resource_format=url"_s.arg(
                                     encoded(whose)),
                                 .maxBytes = kMaxCharacterBytes };
    }

    [[nodiscard]] QString terms(const QByteArray& body) const override
    {
        return QJsonDocument::fromJson(body)[u"policy"_s].toString();
    }

    [[nodiscard]] Result<ServiceQuestion> begin(const ServiceLine& line) const override
    {
        if (!isStyleId(line.voice.id))
            return failure(
                ErrorKind::ProviderFailed, u"unknown_voice"_s,
                u"%1 has no voice \"%2\"; choose one of its list."_s.arg(line.fields.name, line.voice.id));
        return ServiceQuestion { .verb = "POST",
                                 .path = u"/audio_query?text=%1&speaker=%2"_s.arg(encoded(line.sent.text),
                                                                                  line.voice.id) };
    }

    [[nodiscard]] Result<ServiceStep> next(ServiceLine& line, int step,
                                           const ServiceAnswer& answer) const override
    {
        return step == 0 ? synthesis(line, answer) : SpeechProtocol::next(line, step, answer);
    }

private:
    [[nodiscard]] Result<ServiceStep> synthesis(ServiceLine& line, const ServiceAnswer& answer) const
    {
        QJsonObject query = QJsonDocument::fromJson(answer.body).object();
        if (!query[u"accent_phrases"_s].isArray())
            return tl::unexpected(noServiceSound(line.fields, u"sent no query to speak by"_s));
        const Prosody& prosody = line.plan.prosody;
        const auto scaled = [&query](const QString& key, double factor) {
            query[key] = query[key].toDouble(1) * factor;
        };
        scaled(u"speedScale"_s, prosody.rate);
        scaled(u"intonationScale"_s, prosody.range);
        shiftPitch(query, prosody.pitch);
        scaled(u"pauseLengthScale"_s, prosody.pauseScale);
        query[u"outputStereo"_s] = false;
        line.times.phonemes = QueryTimes(query).pieces();
        return ServiceStep(ServiceQuestion {
            .verb = "POST",
            .path = u"/synthesis?speaker=%1&enable_interrogative_upspeak=true"_s.arg(line.voice.id),
            .body = QJsonDocument(query).toJson(QJsonDocument::Compact),
            .contentType = "application/json" });
    }
};

} // namespace

std::unique_ptr<SpeechProtocol> voicevoxProtocol()
{
    return std::make_unique<VoicevoxProtocol>();
}

} // namespace comfyvn
