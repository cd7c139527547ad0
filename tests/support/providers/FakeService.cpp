#include "tests/support/providers/FakeService.h"

#include "core/audio/SoundEncoder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <cmath>
#include <numbers>
#include <optional>

using namespace Qt::StringLiterals;

namespace comfyvn::test {

namespace {

constexpr double kSecondsEach = 0.06; ///< of a character
constexpr double kFrame = 256.0 / 24'000;

FakeAnswer json(const QJsonValue& value, int status = 200)
{
    const QJsonDocument document =
        value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return { .status = status, .contentType = "application/json", .body = document.toJson() };
}

FakeAnswer sound(const QByteArray& file, const QByteArray& type = "audio/wav")
{
    return { .contentType = type, .body = file };
}

FakeAnswer refusal(int status, const QString& words)
{
    return json(QJsonObject { { u"detail"_s, words } }, status);
}

QJsonObject bodyOf(const FakeRequest& request)
{
    return QJsonDocument::fromJson(request.body).object();
}

double secondsOf(const QString& text)
{
    return 0.3 + kSecondsEach * static_cast<double>(text.size());
}

QJsonObject mora(const QString& text, const QString& consonant, const QString& vowel, double scale)
{
    const bool has = !consonant.isEmpty();
    return { { u"text"_s, text },
             { u"consonant"_s, has ? QJsonValue(consonant) : QJsonValue(QJsonValue::Null) },
             { u"consonant_length"_s, has ? QJsonValue(0.05 * scale) : QJsonValue(QJsonValue::Null) },
             { u"vowel"_s, vowel },
             { u"vowel_length"_s, 0.1 * scale },
             { u"pitch"_s, 5.6 } };
}

QJsonObject phrase(const QJsonArray& moras, bool pauses, bool asks, double scale)
{
    return { { u"moras"_s, moras },
             { u"accent"_s, 1 },
             { u"pause_mora"_s,
               pauses ? QJsonValue(mora(u"、"_s, {}, u"pau"_s, 2 * scale)) : QJsonValue(QJsonValue::Null) },
             { u"is_interrogative"_s, asks } };
}

QJsonObject queryOf(const QJsonArray& phrases, const QString& kana)
{
    return { { u"accent_phrases"_s, phrases }, { u"speedScale"_s, 1.0 },
             { u"pitchScale"_s, 0.0 },         { u"intonationScale"_s, 1.0 },
             { u"volumeScale"_s, 1.0 },        { u"prePhonemeLength"_s, 0.1 },
             { u"postPhonemeLength"_s, 0.1 },  { u"pauseLength"_s, QJsonValue::Null },
             { u"pauseLengthScale"_s, 1.0 },   { u"outputSamplingRate"_s, 24000 },
             { u"outputStereo"_s, false },     { u"kana"_s, kana } };
}

/// `そうなの？本当に？`
QJsonObject question(double scale)
{
    const QJsonArray really { mora(u"ソ"_s, u"s"_s, u"o"_s, scale), mora(u"オ"_s, {}, u"o"_s, scale),
                              mora(u"ナ"_s, u"n"_s, u"a"_s, scale), mora(u"ノ"_s, u"n"_s, u"o"_s, scale) };
    const QJsonArray truly { mora(u"ホ"_s, u"h"_s, u"o"_s, scale), mora(u"ン"_s, {}, u"N"_s, scale),
                             mora(u"ト"_s, u"t"_s, u"o"_s, scale), mora(u"ニ"_s, u"n"_s, u"i"_s, scale) };
    return queryOf({ phrase(really, true, true, scale), phrase(truly, false, true, scale) },
                   u"ソ'オナノ？、ホ'ントニ？"_s);
}

/// What the engine makes of `こんにちは、世界`, whatever was asked, but for its questions.
QJsonObject audioQuery(const QString& text, double scale)
{
    if (text == u"そうなの？本当に？")
        return question(scale);
    const QJsonArray hello { mora(u"コ"_s, u"k"_s, u"o"_s, scale), mora(u"ン"_s, {}, u"N"_s, scale),
                             mora(u"ニ"_s, u"n"_s, u"i"_s, scale), mora(u"チ"_s, u"ch"_s, u"i"_s, scale),
                             mora(u"ワ"_s, u"w"_s, u"a"_s, scale) };
    const QJsonArray world { mora(u"セ"_s, u"s"_s, u"e"_s, scale), mora(u"カ"_s, u"k"_s, u"a"_s, scale),
                             mora(u"イ"_s, {}, u"i"_s, scale) };
    return queryOf({ phrase(hello, true, false, scale), phrase(world, false, false, scale) },
                   u"コンニチワ'、セ'カイ"_s);
}

/// As the engine rounds: each length to whole frames. It ends voiced questions with a mora more, if it is
/// told to or nothing else.
double lengthOf(const QJsonObject& query, bool upspeak)
{
    const double speed = query[u"speedScale"_s].toDouble();
    double frames = 0;
    const auto add = [&](double seconds) { frames += std::nearbyint(seconds / speed / kFrame); };
    add(query[u"prePhonemeLength"_s].toDouble());
    const QJsonArray phrases = query[u"accent_phrases"_s].toArray();
    for (const QJsonValue& phrase : phrases) {
        const QJsonArray moras = phrase[u"moras"_s].toArray();
        for (const QJsonValue& each : moras) {
            add(each[u"consonant_length"_s].toDouble());
            add(each[u"vowel_length"_s].toDouble());
        }
        if (upspeak && phrase[u"is_interrogative"_s].toBool() && moras.last()[u"pitch"_s].toDouble() > 0)
            add(0.15);
        add(phrase[u"pause_mora"_s][u"vowel_length"_s].toDouble() * query[u"pauseLengthScale"_s].toDouble());
    }
    add(query[u"postPhonemeLength"_s].toDouble());
    return frames * kFrame;
}

/// The text of a document that is well-formed and has the one voice; nothing otherwise.
std::optional<QString> spokenSsml(const QByteArray& body)
{
    QXmlStreamReader xml(body);
    QString text;
    bool hasVoice = false;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"voice")
            hasVoice = xml.attributes().value(u"name"_s) == u"ja-JP-NanamiNeural"
                || xml.attributes().value(u"name"_s) == u"en-US-JennyNeural";
        if (xml.isCharacters())
            text += xml.text();
    }
    return xml.hasError() || !hasVoice ? std::nullopt : std::optional(text);
}

} // namespace

QByteArray toneFile(double seconds, int rate, const QString& format, float peak)
{
    AudioBuffer buffer { .channels = 1, .sampleRate = rate };
    const int frames = static_cast<int>(std::lround(seconds * rate));
    for (int i = 0; i < frames; ++i)
        buffer.samples.push_back(peak * static_cast<float>(std::sin(2 * std::numbers::pi * 220 * i / rate)));
    SoundEncoding how {};
    if (format == u"flac")
        how.format = SoundFormat::Flac;
    else if (format.startsWith(u"mp3"))
        how.format = SoundFormat::Mp3;
    else if (format == u"opus")
        how.format = SoundFormat::Opus;
    const auto encoded = encodeSound(buffer, how);
    return encoded ? QByteArray(encoded->data(), static_cast<qsizetype>(encoded->size())) : QByteArray();
}

FakeService::FakeService(const QString& provider, QObject* parent)
    : QObject(parent)
    , m_provider(provider)
{
    connect(&m_listener, &QTcpServer::newConnection, this, &FakeService::onConnection);
    connect(&m_pace, &QTimer::timeout, this, &FakeService::speakNext);
}

bool FakeService::start()
{
    return m_listener.listen(QHostAddress::LocalHost);
}

void FakeService::kill()
{
    m_listener.close();
    const auto connections = m_connections;
    for (FakeConnection* connection : connections)
        connection->drop();
}

QUrl FakeService::url(const QString& path) const
{
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_listener.serverPort()).arg(path));
}

int FakeService::count(const QString& path) const
{
    return static_cast<int>(std::ranges::count(m_requests, path, &FakeRequest::path));
}

void FakeService::onConnection()
{
    while (QTcpSocket* socket = m_listener.nextPendingConnection()) {
        auto* connection = new FakeConnection(
            socket, 1 << 24,
            [this](FakeConnection& from, const FakeRequest& request) { onRequest(from, request); }, this);
        m_connections << connection;
        connect(connection, &FakeConnection::closed, this, [this, connection] {
            m_connections.removeAll(connection);
            connection->deleteLater();
        });
    }
}

void FakeService::speakSlowly(std::chrono::milliseconds each)
{
    m_pace.start(each);
}

void FakeService::speakNext()
{
    if (!m_queue.isEmpty())
        m_queue.takeFirst()();
}

bool FakeService::isSpeech(const FakeRequest& request) const
{
    static const QStringList paths { u"/v1/audio/speech"_s, u"/synthesis"_s,  u"/tts_to_audio/"_s,
                                     u"/api/tts"_s,         u"/synthesize"_s, u"/cognitiveservices/v1"_s };
    return paths.contains(request.path) || (m_captions && request.path == u"/dev/captioned_speech")
        || request.path.startsWith(u"/v1/text-to-speech/") || request.path == u"/v1/music";
}

bool FakeService::isAllowed(const FakeRequest& request) const
{
    if (m_key.isEmpty())
        return true;
    const QByteArray key = m_key.toUtf8();
    if (m_provider == u"openai")
        return request.headers.value("authorization") == "Bearer " + key;
    return request.headers.value(m_provider == u"elevenlabs" ? "xi-api-key" : "ocp-apim-subscription-key")
        == key;
}

void FakeService::onRequest(FakeConnection& from, const FakeRequest& request)
{
    m_requests << request;
    if (isSpeech(request)) {
        m_spoken << request;
        if (std::exchange(m_drops, false))
            return from.drop();
        if (m_hangs)
            return;
        if (!m_next.isEmpty())
            return from.answer(m_next.takeFirst());
        if (m_pace.isActive()) {
            m_queue << [this, request, to = QPointer(&from)] {
                if (to)
                    to->answer(answer(request));
            };
            m_mostAtOnce = std::max(m_mostAtOnce, static_cast<int>(m_queue.size()));
            return;
        }
    }
    if (m_pages.contains(request.path))
        return from.answer(m_pages.value(request.path));
    if (!isAllowed(request)) {
        const QString words = u"Incorrect API key provided: %1."_s.arg(
            QString::fromUtf8(request.headers.value("authorization").mid(7)));
        return from.answer(
            json(QJsonObject { { u"error"_s, QJsonObject { { u"message"_s, words } } } }, 401));
    }
    from.answer(answer(request));
}

FakeAnswer FakeService::answer(const FakeRequest& request) const
{
    if (m_provider == u"openai")
        return openAi(request);
    if (m_provider == u"voicevox")
        return voicevox(request);
    if (m_provider == u"coqui_xtts")
        return xtts(request);
    if (m_provider == u"piper")
        return piper(request);
    if (m_provider == u"elevenlabs")
        return elevenLabs(request);
    return azure(request);
}

FakeAnswer FakeService::openAi(const FakeRequest& request) const
{
    if (request.path == u"/v1/models")
        return json(QJsonObject { { u"data"_s, QJsonArray { QJsonObject { { u"id"_s, u"tts-1"_s } } } } });
    if (request.path == u"/v1/audio/voices")
        return json(
            QJsonObject { { u"voices"_s, QJsonArray { u"af_bella"_s, u"am_adam"_s, u"jf_alpha"_s } } });
    const bool captions = m_captions && request.path == u"/dev/captioned_speech";
    if ((request.path != u"/v1/audio/speech" && !captions) || request.method != "POST")
        return refusal(404, u"Not Found"_s);
    const QJsonObject body = bodyOf(request);
    for (const auto& field : { u"model"_s, u"input"_s, u"voice"_s }) {
        if (body[field].toString().isEmpty())
            return json(QJsonObject { { u"error"_s,
                                        QJsonObject {
                                            { u"message"_s, u"Missing required parameter: "_s + field } } } },
                        400);
    }
    if (captions)
        return captioned(body);
    const QString format = body[u"response_format"_s].toString(u"mp3"_s);
    return sound(toneFile(secondsOf(body[u"input"_s].toString()), 24'000, format),
                 "audio/" + format.toUtf8());
}

/// As Kokoro-FastAPI does: words and punctuation, each a quarter of a second.
FakeAnswer FakeService::captioned(const QJsonObject& body) const
{
    static const QRegularExpression token(u"\\w+|[^\\w\\s]"_s,
                                          QRegularExpression::UseUnicodePropertiesOption);
    QJsonArray words;
    double at = 0.25;
    for (auto found = token.globalMatch(body[u"input"_s].toString()); found.hasNext(); at += 0.25)
        words << QJsonObject { { u"word"_s, found.next().captured() },
                               { u"start_time"_s, m_zeroTimes ? 0 : at },
                               { u"end_time"_s, m_zeroTimes ? 0 : at + 0.25 } };
    const QByteArray file = toneFile(at + 0.25, 24'000, body[u"response_format"_s].toString());
    return json(QJsonObject { { u"audio"_s, QString::fromLatin1(file.toBase64()) },
                              { u"audio_format"_s, u"audio/wav"_s },
                              { u"timestamps"_s, words } });
}

FakeAnswer FakeService::voicevox(const FakeRequest& request) const
{
    const double scale = m_zeroTimes ? 0 : 1;
    if (request.path == u"/version")
        return { .contentType = "application/json", .body = "\"0.23.0\"" };
    if (request.path == u"/speakers") {
        const auto style = [](const QString& name, int id, const QString& type) {
            return QJsonObject { { u"name"_s, name }, { u"id"_s, id }, { u"type"_s, type } };
        };
        return json(
            QJsonArray { QJsonObject { { u"name"_s, u"四国めたん"_s },
                                       { u"speaker_uuid"_s, u"7ffcb7ce"_s },
                                       { u"styles"_s,
                                         QJsonArray { style(u"ノーマル"_s, 2, u"talk"_s),
                                                      style(u"あまあま"_s, 0, u"talk"_s),
                                                      style(u"ノーマル"_s, 3002, u"frame_decode"_s) } },
                                       { u"version"_s, u"0.15.0"_s } },
                         QJsonObject { { u"name"_s, u"ずんだもん"_s },
                                       { u"speaker_uuid"_s, u"388f246b"_s },
                                       { u"styles"_s, QJsonArray { style(u"ノーマル"_s, 3, u"talk"_s) } },
                                       { u"version"_s, u"0.15.0"_s } } });
    }
    if (request.path == u"/speaker_info") {
        if (request.query.value(u"speaker_uuid"_s) != u"388f246b")
            return refusal(404, u"該当する話者が見つかりません"_s);
        return json(
            QJsonObject { { u"policy"_s, u"ずんだもんの音声は「VOICEVOX:ずんだもん」と明記します。"_s },
                          { u"portrait"_s, u"http://127.0.0.1/portrait.png"_s } });
    }
    const int speaker = request.query.value(u"speaker"_s, u"-1"_s).toInt();
    if (!QList<int> { 0, 2, 3 }.contains(speaker))
        return refusal(422, u"該当するスタイルが見つかりません"_s);
    if (request.path == u"/audio_query" && request.method == "POST" && request.query.contains(u"text"_s))
        return json(audioQuery(request.query[u"text"_s], scale));
    const QJsonObject query = bodyOf(request);
    if (request.path == u"/synthesis" && query.contains(u"accent_phrases"_s))
        return sound(toneFile(
            m_zeroTimes
                ? 1.5
                : lengthOf(query,
                           request.query.value(u"enable_interrogative_upspeak"_s, u"true"_s) == u"true"),
            24'000));
    return refusal(404, u"Not Found"_s);
}

FakeAnswer FakeService::xtts(const FakeRequest& request) const
{
    if (request.path == u"/languages")
        return json(QJsonObject { { u"languages"_s, QJsonObject { { u"English"_s, u"en"_s } } } });
    if (request.path == u"/speakers_list")
        return json(QJsonArray { u"calm_female"_s, u"female"_s, u"male"_s });
    if (request.path == u"/")
        return { .contentType = "text/html",
                 .body = "<!DOCTYPE html><title>TTS engine</title><script>fetch(`/api/tts?text=`)</script>" };
    if (request.path == u"/api/tts" && !request.query.value(u"text"_s).isEmpty())
        return sound(toneFile(secondsOf(request.query[u"text"_s]), 22'050));
    const QJsonObject body = bodyOf(request);
    if (request.path != u"/tts_to_audio/" || request.method != "POST")
        return refusal(404, u"Not Found"_s);
    if (!body[u"text"_s].isString() || !body[u"language"_s].isString())
        return refusal(422, u"field required"_s);
    return sound(toneFile(secondsOf(body[u"text"_s].toString()), 24'000));
}

FakeAnswer FakeService::piper(const FakeRequest& request) const
{
    const QJsonObject english { { u"language"_s, QJsonObject { { u"code"_s, u"en_US"_s } } },
                                { u"speaker_id_map"_s, QJsonObject { { u"p225"_s, 0 }, { u"p226"_s, 1 } } } };
    const QJsonObject german { { u"language"_s, QJsonObject { { u"code"_s, u"de_DE"_s } } },
                               { u"speaker_id_map"_s, QJsonObject() } };
    if (request.path == u"/voices")
        return json(
            QJsonObject { { u"en_US-vctk-medium"_s, english }, { u"de_DE-thorsten-medium"_s, german } });
    const QJsonObject body = bodyOf(request);
    if (request.path != u"/synthesize" || request.method != "POST")
        return refusal(404, u"Not Found"_s);
    if (body[u"text"_s].toString().isEmpty())
        return { .status = 500, .contentType = "text/html", .body = "<!doctype html><title>500</title>" };
    return sound(toneFile(secondsOf(body[u"text"_s].toString()), 22'050), "text/html; charset=utf-8");
}

FakeAnswer FakeService::elevenLabs(const FakeRequest& request) const
{
    if (request.path == u"/v1/voices")
        return json(QJsonObject {
            { u"voices"_s,
              QJsonArray { QJsonObject { { u"voice_id"_s, u"21m00Tcm4TlvDq8ikWAM"_s },
                                         { u"name"_s, u"Rachel"_s },
                                         { u"labels"_s,
                                           QJsonObject { { u"gender"_s, u"female"_s },
                                                         { u"language"_s, u"en"_s },
                                                         { u"description"_s, u"calm"_s } } } } } } });
    if (request.path == u"/v1/music") {
        const QJsonObject wish = bodyOf(request);
        const double milliseconds = wish[u"music_length_ms"_s].toDouble();
        if (wish[u"prompt"_s].toString().isEmpty() || milliseconds < 3000 || milliseconds > 600'000)
            return refusal(422, u"field required"_s);
        return sound(toneFile(milliseconds / 1000, 44'100, u"mp3"_s), "audio/mpeg");
    }
    if (request.path != u"/v1/text-to-speech/21m00Tcm4TlvDq8ikWAM/with-timestamps")
        return json(
            QJsonObject { { u"detail"_s,
                            QJsonObject { { u"status"_s, u"voice_not_found"_s },
                                          { u"message"_s, u"A voice with this id was not found."_s } } } },
            404);
    const QString text = bodyOf(request)[u"text"_s].toString();
    const QString format = request.query.value(u"output_format"_s);
    QJsonArray characters;
    QJsonArray starts;
    QJsonArray ends;
    double at = 0.1;
    for (const uint sign : text.toUcs4()) {
        characters << QString::fromUcs4(reinterpret_cast<const char32_t*>(&sign), 1);
        starts << (m_zeroTimes ? 0 : at);
        at += kSecondsEach;
        ends << (m_zeroTimes ? 0 : at);
    }
    return json(QJsonObject {
        { u"audio_base64"_s, QString::fromLatin1(toneFile(at + 0.2, 44'100, format).toBase64()) },
        { u"alignment"_s,
          QJsonObject { { u"characters"_s, characters },
                        { u"character_start_times_seconds"_s, starts },
                        { u"character_end_times_seconds"_s, ends } } } });
}

FakeAnswer FakeService::azure(const FakeRequest& request) const
{
    if (request.path == u"/cognitiveservices/voices/list")
        return json(QJsonArray { QJsonObject { { u"ShortName"_s, u"ja-JP-NanamiNeural"_s },
                                               { u"LocalName"_s, u"七海"_s },
                                               { u"DisplayName"_s, u"Nanami"_s },
                                               { u"Gender"_s, u"Female"_s },
                                               { u"Locale"_s, u"ja-JP"_s },
                                               { u"StyleList"_s, QJsonArray { u"chat"_s, u"cheerful"_s } } },
                                 QJsonObject { { u"ShortName"_s, u"en-US-JennyNeural"_s },
                                               { u"LocalName"_s, u"Jenny"_s },
                                               { u"DisplayName"_s, u"Jenny"_s },
                                               { u"Gender"_s, u"Female"_s },
                                               { u"Locale"_s, u"en-US"_s },
                                               { u"StyleList"_s, QJsonArray { u"cheerful"_s } } } });
    const auto text = spokenSsml(request.body);
    const bool fine = request.path == u"/cognitiveservices/v1" && text
        && request.headers.value("content-type") == "application/ssml+xml"
        && request.headers.value("x-microsoft-outputformat").startsWith("riff-")
        && !request.headers.value("user-agent").isEmpty();
    return fine ? sound(toneFile(secondsOf(*text), 24'000)) : FakeAnswer { .status = 400, .contentType = {} };
}

} // namespace comfyvn::test
