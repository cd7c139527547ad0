#include "core/audio/AudioFile.h"
#include "tests/support/DatabaseReader.h"
#include "tests/support/HttpClient.h"
#include "tests/support/JsonShape.h"
#include "tests/support/StudioHome.h"
#include "tests/support/StudioProcess.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <cmath>
#include <memory>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::test;

namespace {

// The contract's forms, field by field.
constexpr auto kSpeakReply = R"({"ok": "bool", "data": {
    "path": "string", "url": "string", "sidecar": "string",
    "alignment": [{"phoneme": "string", "t_start": "number", "t_end": "number", "word?": "string",
                   "arpabet?": "string"}],
    "alignment_path": "string", "alignment_checksum": "string",
    "lipsync_path?": "string", "lipsync?": {"path": "string", "fps": "integer", "frame_count": "integer"},
    "cache_key": "string", "cached": "bool", "character": "string", "voice": "string", "style": "string",
    "lang": "string", "model": "string", "seed": "integer", "text_hash": "string", "duration_ms": "integer",
    "sample_rate": "integer", "bytes": "integer", "checksum_sha256": "string", "provider": "string",
    "fallback": "bool", "fallback_reason?": "string", "generated_at": "string"}})";
constexpr auto kSynthesizeReply =
    R"({"ok": "bool", "artifact": "string", "url": "string", "sidecar": "string",
    "cached": "bool", "voice": "string", "lang": "string", "style": "string", "duration_ms": "integer",
    "asset_id": "string",
    "voice_meta": {"name": "string", "resolution": "string", "model": "string", "model_hash": "string"},
    "info": {"metadata": "object", "scene_id": "string", "line_id": "string", "character_id": "string",
             "cache_key": "string", "text_hash": "string", "seed": "integer", "provider": "string",
             "fallback": "bool", "fallback_reason?": "string", "duration_ms": "integer", "route": "string"}})";
constexpr auto kVoiceSpeakReply = R"({"ok": "bool", "voice": "string", "text": "string", "artifact": "string",
    "url": "string", "sidecar": "string", "cached": "bool", "style": "string", "model_hash": "string",
    "seed": "integer", "duration_ms": "integer"})";
constexpr auto kSidecar = R"({"sidecar_version": "integer", "tool": "string", "version": "string",
    "cache_key": "string", "identity": "string",
    "inputs": {"text": "string", "text_hash": "string", "voice": "string", "character_id": "string",
               "scene_id": "string", "line_id": "string", "lang": "string", "style": "string",
               "style_used": "string", "model": "string", "model_hash": "string", "seed": "integer|null"},
    "metadata": "object",
    "voice_profile": {"name": "string", "display_name": "string", "provider": "string", "engine": "string",
        "engine_voice": "string", "lang": "string", "style": "string", "model": "string",
        "seed": "integer|null", "rate": "number", "pitch": "number", "range": "number",
        "volume_db": "number", "pause_scale": "number", "whisper?": "bool", "styles": "object",
        "colour": "string", "notes": "string", "sample_text": "string", "resolution": "string"},
    "provider": "string", "engine": {"name": "string", "version": "string", "voice": "string"},
    "fallback": "bool", "fallback_reason": "string|null", "seed": "integer", "path": "string",
    "artifact": "string", "bytes": "integer", "checksum_sha256": "string", "duration_seconds": "number",
    "sample_rate": "integer", "channels": "integer",
    "loudness": {"integrated_lufs": "number", "true_peak_dbtp": "number"}, "unspoken": "array",
    "alignment": [{"phoneme": "string", "t_start": "number", "t_end": "number", "word?": "string",
                   "arpabet?": "string"}],
    "alignment_checksum": "string", "alignment_path": "string",
    "lipsync": {"path": "string", "fps": "integer", "frame_count": "integer"}, "created_at": "string"})";
constexpr auto kAlignmentFile = R"({
    "alignment": [{"phoneme": "string", "t_start": "number", "t_end": "number", "word?": "string",
                   "arpabet?": "string"}],
    "words": [{"word": "string", "t_start": "number", "t_end": "number", "char_start": "integer",
               "char_end": "integer"}],
    "source": "string", "confidence": "number", "duration": "number"})";
constexpr auto kLipsyncFile = R"({"fps": "integer", "duration": "number",
    "frames": [{"frame": "integer", "phoneme": "string", "viseme": "string", "shape": "string"}],
    "cues": [{"start": "number", "end": "number", "shape": "string"}]})";
constexpr auto kCacheEntry = R"({"key": "string", "cache_key": "string", "artifact": "string",
    "sidecar": "string", "voice": "string", "text_hash": "string", "provider": "string", "fallback": "bool",
    "fallback_reason": "string",
    "metadata": {"lang": "string", "style": "string", "scene_id": "string", "character_id": "string",
                 "model_hash": "string", "duration_seconds": "number", "seed": "integer"},
    "workflow_hash": "string", "bytes": "integer", "sha256": "string", "created_at": "string",
    "last_access": "string"})";
constexpr auto kProfile = R"({"name": "string", "display_name": "string", "provider": "string",
    "engine": "string", "engine_voice": "string", "lang": "string", "style": "string", "model": "string",
    "seed": "integer|null", "rate": "number", "pitch": "number", "range": "number", "volume_db": "number",
    "pause_scale": "number", "whisper?": "bool", "styles": "object", "colour": "string", "notes": "string",
    "sample_text": "string"})";
constexpr auto kMixReply = R"({"ok": "bool", "data": {"path": "string", "url": "string", "sidecar": "string",
    "cache_key": "string", "duration": "number", "sample_rate": "integer", "channels": "integer",
    "format": "string", "cached": "bool", "checksum_sha256": "string", "bytes": "integer",
    "rendered_at": "string",
    "tracks": [{"path": "string", "role": "string", "name": "string", "gain": "number", "gain_db": "number",
                "offset": "number", "pan": "number", "fade_in": "number", "fade_out": "number",
                "loop": "bool"}],
    "ducking?": {"trigger_roles": ["string"], "target_roles": ["string"], "amount_db": "number",
                 "threshold": "number", "attack_ms": "number", "release_ms": "number",
                 "lookahead_ms": "number", "hold_ms": "number"}}})";
constexpr auto kMixSidecar = R"({"path": "string", "sidecar": "string", "cache_key": "string",
    "duration": "number", "sample_rate": "integer", "channels": "integer", "format": "string",
    "checksum_sha256": "string", "bytes": "integer", "rendered_at": "string", "sidecar_version": "integer",
    "tool": "string", "version": "string", "mixer_version": "integer", "metadata": "object",
    "peak_db": "number", "true_peak_dbtp": "number", "rms_db": "number", "integrated_lufs": "number",
    "momentary_max_lufs": "number", "short_term_max_lufs": "number",
    "limiter": {"ceiling_dbtp": "number", "max_reduction_db": "number", "limited_ms": "number"},
    "loudness?": {"target_lufs": "number", "true_peak_dbtp": "number", "gain_db": "number"},
    "tracks": [{"path": "string", "role": "string", "name": "string", "gain": "number", "gain_db": "number",
                "offset": "number", "pan": "number", "fade_in": "number", "fade_out": "number", "loop": "bool",
                "content_hash": "string", "sample_rate": "integer", "channels": "integer",
                "used_from": "number", "used_to": "number", "peak_db": "number"}],
    "ducking?": {"trigger_roles": ["string"], "target_roles": ["string"], "amount_db": "number",
                 "threshold": "number", "attack_ms": "number", "release_ms": "number",
                 "lookahead_ms": "number", "hold_ms": "number",
                 "envelope": {"hop_ms": "number", "min_db": "number", "mean_db": "number",
                              "ducked_ms": "number", "points": ["number"]}}})";
constexpr auto kJob =
    R"({"ok": "bool", "id": "string", "kind": "string", "title?": "string", "state": "string",
    "progress": "number", "stage": "string", "result?": "object",
    "error?": {"code": "string", "message": "string", "field?": "string"}})";

QString hex(QCryptographicHash::Algorithm algorithm, const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, algorithm).toHex());
}

QString sha1(const QString& text)
{
    return hex(QCryptographicHash::Sha1, text.toUtf8());
}

/// A part of the identity, as the contract writes it.
QString escaped(const QString& part)
{
    return part.normalized(QString::NormalizationForm_C).replace(u'%', u"%25"_s).replace(u'|', u"%7C"_s);
}

QJsonObject jsonOf(const QByteArray& bytes)
{
    return QJsonDocument::fromJson(bytes).object();
}

std::vector<float> samplesOf(const QString& path)
{
    const auto audio = readAudioFile(path.toStdString(), 1U << 26U);
    return audio ? audio->samples : std::vector<float>();
}

} // namespace

class tst_Contract : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void healthz_saysVersionWorkspaceAndProviders();
    void speak_answersEveryFieldOfTheContract();
    void speak_writesLipsyncForEveryFrame_data();
    void speak_writesLipsyncForEveryFrame();
    void synthesize_answersEveryFieldAndStoresTheMetadata();
    void identity_isThatOfTheContract();
    void cacheIndex_holdsTheEntry();
    void database_holdsAssetProvenanceAndEvents();
    void threeRoutes_areOneRender();
    void seeds_differ();
    void refresh_rendersAgainWithTheSameSound();
    void profile_isStoredUsedAndDeleted();
    void profileChange_changesTheKey();
    void speak_triesAProfileThatIsNotStored();
    void mix_answersEveryFieldOfTheContract();
    void voices_listTheCatalogue();
    void align_answersTheLocalVoicesTimes();
    void align_timesARecordingOfTheLine();
    void align_timesARecordingOfMoreThanALine();
    void align_refusesRecordingsBeforeAnythingIsRendered();
    void jobs_answerTheResultLater();
    void jobs_cancelALongText();
    void files_serveARange();
    void settings_showDefaultsAndHideSecrets();
    void options_answerForAllowedOrigins();
    void openapi_describesEveryRoute();
    void requestId_isEchoedAndLogged();
    void log_tellsOfTheHit();
    void checklist_worksWithCurl();
    void networkAccessManager_understandsTheServer();

private:
    QString shapeFaultOf(const QString& path, const QByteArray& shape) const
    {
        return shapeFault(jsonOf(bytesOf(m_home.inside(path))), shape);
    }
    HttpReply speak(const QJsonObject& body) const { return m_http.post("/api/tts/speak", body); }
    HttpReply synthesize(const QJsonObject& body) const { return m_http.post("/api/tts/synthesize", body); }

    StudioHome m_home;
    std::unique_ptr<StudioProcess> m_studio;
    HttpClient m_http { 0 };
};

void tst_Contract::initTestCase()
{
    m_studio = std::make_unique<StudioProcess>(m_home);
    QVERIFY2(m_studio->isListening(), m_studio->errors());
    m_http = m_studio->http();
}

void tst_Contract::healthz_saysVersionWorkspaceAndProviders()
{
    const HttpReply reply = m_http.get("/healthz");
    QCOMPARE(reply.status, 200);
    QCOMPARE(shapeFault(reply.json(), R"({"ok": "bool", "version": "string", "workspace": "string",
        "providers": {"tts": {"active": "string", "available": "bool", "reason?": "string"},
                      "music": {"active": "string", "available": "bool", "reason?": "string"}}})"),
             QString());
    QCOMPARE(reply.json()[u"version"_s].toString(), QStringLiteral(STUDIO_VERSION));
    QCOMPARE(reply.json()[u"workspace"_s].toString(), m_home.workspace());
    QCOMPARE(reply.headers["content-type"], QByteArray("application/json"));
}

void tst_Contract::speak_answersEveryFieldOfTheContract()
{
    const HttpReply reply =
        speak({ { u"text"_s, u" The lantern flickers; she smiles. "_s }, { u"character"_s, u"demo"_s } });
    QVERIFY2(reply.status == 200, reply.summary());
    QCOMPARE(shapeFault(reply.json(), kSpeakReply), QString());
    const QJsonObject data = reply.json()[u"data"_s].toObject();
    QCOMPARE(data[u"character"_s].toString(), u"demo"_s);
    QCOMPARE(data[u"voice"_s].toString(), u"demo"_s);
    QCOMPARE(data[u"style"_s].toString(), u"neutral"_s);
    QCOMPARE(data[u"lang"_s].toString(), u"en"_s);
    QCOMPARE(data[u"cached"_s].toBool(true), false);
    QCOMPARE(data[u"provider"_s].toString(), u"local"_s);
    QVERIFY(!data.contains(u"lipsync"_s));
    QCOMPARE(data[u"text_hash"_s].toString(), sha1(u"The lantern flickers; she smiles."_s));
    const QString folder = u"data/audio/tts/"_s + data[u"cache_key"_s].toString();
    QCOMPARE(data[u"path"_s].toString(), folder + u"/out.wav"_s);
    QCOMPARE(data[u"url"_s].toString(), u"/files/"_s + folder + u"/out.wav"_s);
    QCOMPARE(data[u"sidecar"_s].toString(), folder + u"/sidecar.json"_s);
    QCOMPARE(data[u"alignment_path"_s].toString(), folder + u"/alignment.json"_s);

    const QByteArray wav = bytesOf(m_home.inside(data[u"path"_s].toString()));
    QCOMPARE(wav.size(), data[u"bytes"_s].toInteger());
    QCOMPARE(hex(QCryptographicHash::Sha256, wav), data[u"checksum_sha256"_s].toString());
    const auto audio = decodeWav({ wav.constData(), static_cast<size_t>(wav.size()) }, 1U << 26U);
    QVERIFY(audio);
    QCOMPARE(audio->sampleRate, data[u"sample_rate"_s].toInt());
    const double seconds = static_cast<double>(audio->samples.size()) / audio->sampleRate;
    QCOMPARE(data[u"duration_ms"_s].toInteger(), std::llround(seconds * 1000));

    const QJsonArray alignment = data[u"alignment"_s].toArray();
    double before = 0;
    for (const QJsonValue entry : alignment) {
        const double start = entry[u"t_start"_s].toDouble();
        const double end = entry[u"t_end"_s].toDouble();
        QVERIFY2(start >= before && end >= start && end <= seconds, qPrintable(QString::number(start)));
        QCOMPARE(std::round(start * 1e4) / 1e4, start);
        before = end;
    }
    const QByteArray canonical = QJsonDocument(alignment).toJson(QJsonDocument::Compact);
    QCOMPARE(data[u"alignment_checksum"_s].toString(), hex(QCryptographicHash::Sha1, canonical));

    const QJsonObject file = jsonOf(bytesOf(m_home.inside(data[u"alignment_path"_s].toString())));
    QCOMPARE(shapeFault(file, kAlignmentFile), QString());
    QCOMPARE(file[u"alignment"_s].toArray(), alignment);
    QCOMPARE(file[u"source"_s].toString(), u"engine"_s);
    QCOMPARE(file[u"duration"_s].toDouble(), seconds);
    QStringList words;
    for (const QJsonValue word : file[u"words"_s].toArray())
        words << word[u"word"_s].toString();
    QCOMPARE(words, (QStringList { u"The"_s, u"lantern"_s, u"flickers"_s, u"she"_s, u"smiles"_s }));

    const QJsonObject sidecar = jsonOf(bytesOf(m_home.inside(data[u"sidecar"_s].toString())));
    QCOMPARE(shapeFault(sidecar, kSidecar), QString());
    QCOMPARE(sidecar[u"cache_key"_s], data[u"cache_key"_s]);
    QCOMPARE(sidecar[u"checksum_sha256"_s], data[u"checksum_sha256"_s]);
    QCOMPARE(sidecar[u"alignment"_s], data[u"alignment"_s]);
    QCOMPARE(sidecar[u"path"_s], data[u"path"_s]);
    QCOMPARE(sidecar[u"inputs"_s][u"text"_s].toString(), u"The lantern flickers; she smiles."_s);
}

void tst_Contract::speak_writesLipsyncForEveryFrame_data()
{
    QTest::addColumn<QJsonValue>("lipsync");
    QTest::addColumn<int>("fps");
    QTest::addColumn<QString>("name");
    QTest::newRow("true is 60") << QJsonValue(true) << 60 << u"lipsync.json"_s;
    QTest::newRow("24") << QJsonValue(QJsonObject { { u"fps"_s, 24 } }) << 24 << u"lipsync_24.json"_s;
    QTest::newRow("1") << QJsonValue(QJsonObject { { u"enabled"_s, true }, { u"fps"_s, 1 } }) << 1
                       << u"lipsync_1.json"_s;
    QTest::newRow("240") << QJsonValue(QJsonObject { { u"fps"_s, 240 } }) << 240 << u"lipsync_240.json"_s;
}

void tst_Contract::speak_writesLipsyncForEveryFrame()
{
    QFETCH(QJsonValue, lipsync);
    QFETCH(int, fps);
    QFETCH(QString, name);
    const HttpReply reply = speak({ { u"text"_s, u"Mind the moving mouth, please."_s },
                                    { u"character"_s, u"demo"_s },
                                    { u"lipsync"_s, lipsync } });
    QVERIFY2(reply.status == 200, reply.summary());
    QCOMPARE(shapeFault(reply.json(), kSpeakReply), QString());
    const QJsonObject data = reply.json()[u"data"_s].toObject();
    QCOMPARE(data[u"lipsync"_s][u"fps"_s].toInt(), fps);
    QCOMPARE(data[u"lipsync"_s][u"path"_s], data[u"lipsync_path"_s]);
    QCOMPARE(data[u"lipsync_path"_s].toString().section(u'/', -1), name);

    const QJsonObject file = jsonOf(bytesOf(m_home.inside(data[u"lipsync_path"_s].toString())));
    QCOMPARE(shapeFault(file, kLipsyncFile), QString());
    QCOMPARE(file[u"fps"_s].toInt(), fps);
    const double duration = file[u"duration"_s].toDouble();
    QCOMPARE(std::llround(duration * 1000), data[u"duration_ms"_s].toInteger());
    const QJsonArray frames = file[u"frames"_s].toArray();
    QCOMPARE(frames.size(), static_cast<qsizetype>(std::ceil(duration * fps)));
    QCOMPARE(data[u"lipsync"_s][u"frame_count"_s].toInt(), frames.size());
    static const QRegularExpression shapes(u"^[A-HX]$"_s);
    static const QStringList visemes { u"sil"_s, u"PP"_s, u"FF"_s, u"TH"_s, u"DD"_s,
                                       u"kk"_s,  u"CH"_s, u"SS"_s, u"nn"_s, u"RR"_s,
                                       u"aa"_s,  u"E"_s,  u"ih"_s, u"oh"_s, u"ou"_s };
    for (qsizetype i = 0; i < frames.size(); ++i) {
        QCOMPARE(frames[i][u"frame"_s].toInteger(), i);
        QVERIFY(shapes.match(frames[i][u"shape"_s].toString()).hasMatch());
        const QString viseme = frames[i][u"viseme"_s].toString();
        QVERIFY2(visemes.contains(viseme), qPrintable(viseme));
        QCOMPARE(frames[i][u"shape"_s] == u"X"_s, viseme == u"sil"_s);
    }
    const QJsonArray cues = file[u"cues"_s].toArray();
    double at = 0;
    for (const QJsonValue cue : cues) {
        QCOMPARE(cue[u"start"_s].toDouble(), at);
        at = cue[u"end"_s].toDouble();
        QVERIFY(at > cue[u"start"_s].toDouble());
    }
    QVERIFY(std::abs(at - duration) < 1e-4);
}

void tst_Contract::synthesize_answersEveryFieldAndStoresTheMetadata()
{
    const QJsonObject metadata { { u"take"_s, 3 }, { u"tags"_s, QJsonArray { u"雨"_s, true } } };
    const HttpReply reply = synthesize({ { u"text"_s, u"Every field, please."_s },
                                         { u"voice"_s, u"neutral"_s },
                                         { u"scene_id"_s, u"scene.1"_s },
                                         { u"line_id"_s, u"line.7"_s },
                                         { u"character_id"_s, u"mina"_s },
                                         { u"lang"_s, u"en"_s },
                                         { u"style"_s, u"warm"_s },
                                         { u"model"_s, u"some-model"_s },
                                         { u"model_hash"_s, u"abcdef"_s },
                                         { u"seed"_s, 7 },
                                         { u"device_hint"_s, u"cpu"_s },
                                         { u"metadata"_s, metadata },
                                         { u"unknown_field"_s, QJsonArray { 1 } } });
    QVERIFY2(reply.status == 200, reply.summary());
    const QJsonObject json = reply.json();
    QCOMPARE(shapeFault(json, kSynthesizeReply), QString());
    QCOMPARE(json[u"info"_s][u"metadata"_s].toObject(), metadata);
    QCOMPARE(json[u"info"_s][u"line_id"_s].toString(), u"line.7"_s);
    QCOMPARE(json[u"info"_s][u"seed"_s].toInteger(), 7);
    QCOMPARE(json[u"info"_s][u"route"_s].toString(), u"/api/tts/synthesize"_s);
    QCOMPARE(json[u"voice_meta"_s][u"resolution"_s].toString(), u"profile"_s);
    QCOMPARE(json[u"voice_meta"_s][u"model"_s].toString(), u"some-model"_s);
    const QString hash = json[u"info"_s][u"cache_key"_s].toString().left(12);
    QCOMPARE(json[u"artifact"_s].toString(), u"exports/tts/neutral_"_s + hash + u".wav"_s);
    QCOMPARE(json[u"sidecar"_s].toString(), u"exports/tts/neutral_"_s + hash + u".json"_s);
    const QJsonObject sidecar = jsonOf(bytesOf(m_home.inside(json[u"sidecar"_s].toString())));
    QCOMPARE(shapeFault(sidecar, kSidecar), QString());
    QCOMPARE(sidecar[u"metadata"_s].toObject(), metadata);
    QCOMPARE(json[u"asset_id"_s].toString(),
             sha1(u"audio.voice|"_s + json[u"info"_s][u"cache_key"_s].toString()).left(16));
}

void tst_Contract::identity_isThatOfTheContract()
{
    const QString scene = u"a|b%c e\u0301"_s; // NFD, with both characters that are escaped
    const HttpReply reply = synthesize({ { u"text"_s, u"  Cafe\u0301 \n"_s },
                                         { u"voice"_s, u"neutral"_s },
                                         { u"scene_id"_s, scene },
                                         { u"character_id"_s, u"Miki"_s },
                                         { u"style"_s, u"calm"_s },
                                         { u"seed"_s, 12 } });
    QVERIFY2(reply.status == 200, reply.summary());
    const QString modelHash = reply.json()[u"voice_meta"_s][u"model_hash"_s].toString();
    QVERIFY(QRegularExpression(u"^[0-9a-f]{12}$"_s).match(modelHash).hasMatch());
    const QString identity = QStringList { u"neutral"_s,   sha1(u"Caf\u00e9"_s),
                                           escaped(scene), u"Miki"_s,
                                           u"en"_s,        u"calm"_s,
                                           modelHash,      u"12"_s }
                                 .join(u'|');
    QCOMPARE(identity.count(u'|'), 7);
    QCOMPARE(reply.json()[u"info"_s][u"cache_key"_s].toString(), sha1(identity));
    const QJsonObject sidecar = jsonOf(bytesOf(m_home.inside(reply.json()[u"sidecar"_s].toString())));
    QCOMPARE(sidecar[u"identity"_s].toString(), identity);

    // Without a seed the part is empty, and the seed used comes from the key.
    const HttpReply unseeded = synthesize({ { u"text"_s, u"Caf\u00e9"_s }, { u"voice"_s, u"neutral"_s } });
    const QString key = unseeded.json()[u"info"_s][u"cache_key"_s].toString();
    const QString plainHash = unseeded.json()[u"voice_meta"_s][u"model_hash"_s].toString();
    QCOMPARE(key, sha1(u"neutral|%1|||en|neutral|%2|"_s.arg(sha1(u"Caf\u00e9"_s), plainHash)));
    QCOMPARE(unseeded.json()[u"info"_s][u"seed"_s].toInteger(), key.left(8).toLongLong(nullptr, 16));
}

void tst_Contract::cacheIndex_holdsTheEntry()
{
    const HttpReply reply = synthesize({ { u"text"_s, u"Index me."_s }, { u"voice"_s, u"neutral"_s } });
    QVERIFY2(reply.status == 200, reply.summary());
    const QString key = reply.json()[u"info"_s][u"cache_key"_s].toString();
    QJsonObject entry;
    const auto isIndexed = [&] {
        const QJsonObject index = jsonOf(bytesOf(m_home.inside(u"cache/audio_cache.json"_s)));
        for (auto it = index.begin(); it != index.end(); ++it) {
            if (it.value()[u"cache_key"_s].toString() == key && it.key() == it.value()[u"key"_s].toString())
                entry = it.value().toObject();
        }
        return !entry.isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isIndexed(), kPatienceMs); // the mirror follows after a second of quiet
    QCOMPARE(shapeFault(entry, kCacheEntry), QString());
    QCOMPARE(sha1(entry[u"key"_s].toString()), key);
    QCOMPARE(entry[u"artifact"_s], reply.json()[u"artifact"_s]);
    const QByteArray wav = bytesOf(m_home.inside(entry[u"artifact"_s].toString()));
    QCOMPARE(entry[u"bytes"_s].toInteger(), wav.size());
    QCOMPARE(entry[u"sha256"_s].toString(), hex(QCryptographicHash::Sha256, wav));
    QVERIFY(entry[u"created_at"_s].toString().endsWith(u'Z'));
}

void tst_Contract::database_holdsAssetProvenanceAndEvents()
{
    const qint64 since = [this] {
        const QJsonArray events = m_http.get("/api/events").json()[u"events"_s].toArray();
        return events.isEmpty() ? 0 : events.last()[u"id"_s].toInteger();
    }();
    const QJsonObject body { { u"text"_s, u"Register me."_s }, { u"scene_id"_s, u"s"_s } };
    const HttpReply first = synthesize(body);
    QVERIFY2(first.status == 200, first.summary());
    const QString uid = first.json()[u"asset_id"_s].toString();
    QJsonObject again = body;
    again[u"refresh"_s] = true;
    QCOMPARE(m_http.post("/voice/speak", again).status, 200);

    DatabaseReader database(m_home.inside(u"data/comfyvn.db"_s));
    const auto assets = database.rows(
        u"SELECT id, type, path, sidecar, sha256, bytes, created_at, meta_json FROM assets_registry "
        "WHERE uid = ?"_s,
        { uid });
    QCOMPARE(assets.size(), 1);
    QCOMPARE(assets[0][1].toString(), u"audio.voice"_s);
    QCOMPARE(assets[0][2].toString(), first.json()[u"artifact"_s].toString());
    const QByteArray wav = bytesOf(m_home.inside(assets[0][2].toString()));
    QCOMPARE(assets[0][4].toString(), hex(QCryptographicHash::Sha256, wav));
    QCOMPARE(assets[0][5].toLongLong(), wav.size());
    const auto provenance = database.rows(
        u"SELECT source, tool_version, provider, workflow_hash, inputs_json, user_id, licence, created_at "
        "FROM provenance WHERE asset_id = ? ORDER BY id"_s,
        { assets[0][0] });
    QCOMPARE(provenance.size(), 2);
    QCOMPARE(provenance[0][0].toString(), u"/api/tts/synthesize"_s);
    QCOMPARE(provenance[1][0].toString(), u"/voice/speak"_s);
    QCOMPARE(provenance[0][2].toString(), u"local"_s);
    QCOMPARE(jsonOf(provenance[0][4].toByteArray())[u"text"_s].toString(), u"Register me."_s);

    const HttpReply events = m_http.get("/api/events?since=" + QByteArray::number(since));
    QCOMPARE(shapeFault(events.json(), R"({"ok": "bool", "events": [{"id": "integer", "ts": "string",
        "kind": "string", "data": "object"}]})"),
             QString());
    QStringList kinds;
    for (const QJsonValue event : events.json()[u"events"_s].toArray()) {
        kinds << event[u"kind"_s].toString();
        QVERIFY(event[u"id"_s].toInteger() > since);
        const auto row = database.rows(u"SELECT kind, data_json FROM events WHERE id = ?"_s,
                                       { event[u"id"_s].toInteger() });
        QCOMPARE(row.size(), 1);
        QCOMPARE(row[0][0].toString(), event[u"kind"_s].toString());
        QCOMPARE(jsonOf(row[0][1].toByteArray()), event[u"data"_s].toObject());
    }
    kinds.sort();
    QCOMPARE(kinds, (QStringList { u"audio.tts.cached"_s, u"audio.tts.cached"_s, u"voice.speak"_s }));

    const HttpReply asset = m_http.get("/api/assets/" + uid.toLatin1());
    QCOMPARE(shapeFault(asset.json(), R"({"ok": "bool", "asset": {"uid": "string", "type": "string",
        "path": "string", "sidecar": "string", "sha256": "string", "bytes": "integer",
        "created_at": "string", "meta": "object",
        "provenance": [{"source": "string", "tool_version": "string", "provider": "string",
            "workflow_hash": "string", "inputs": "object", "user_id": "string", "licence": "string",
            "created_at": "string"}]}})"),
             QString());
    QCOMPARE(asset.json()[u"asset"_s][u"provenance"_s].toArray().size(), 2);
    QCOMPARE(m_http.get("/api/assets/0123456789abcdef").status, 404);
}

void tst_Contract::threeRoutes_areOneRender()
{
    const QJsonObject line { { u"text"_s, u"One line, three doors."_s }, { u"voice"_s, u"mira"_s } };
    const HttpReply spoken = speak(line);
    QVERIFY2(spoken.status == 200, spoken.summary());
    const HttpReply synthesized = synthesize(line);
    const HttpReply voiced = m_http.post("/voice/speak", line);
    QCOMPARE(shapeFault(voiced.json(), kVoiceSpeakReply), QString());
    const QString key = spoken.json()[u"data"_s][u"cache_key"_s].toString();
    QCOMPARE(synthesized.json()[u"info"_s][u"cache_key"_s].toString(), key);
    QCOMPARE(synthesized.json()[u"cached"_s].toBool(), true);
    QCOMPARE(voiced.json()[u"cached"_s].toBool(), true);
    QCOMPARE(voiced.json()[u"artifact"_s], synthesized.json()[u"artifact"_s]);
    QCOMPARE(voiced.json()[u"text"_s].toString(), u"One line, three doors."_s);
    const auto cachedSamples = samplesOf(m_home.inside(spoken.json()[u"data"_s][u"path"_s].toString()));
    QVERIFY(cachedSamples.size() > 1000);
    QVERIFY(cachedSamples == samplesOf(m_home.inside(voiced.json()[u"artifact"_s].toString())));

    // The character speaks with its own name's voice where no voice is named.
    const HttpReply asCharacter =
        speak({ { u"text"_s, u"One line, three doors."_s }, { u"character"_s, u"mira"_s } });
    QCOMPARE(asCharacter.json()[u"data"_s][u"voice"_s].toString(), u"mira"_s);
}

void tst_Contract::seeds_differ()
{
    QSet<QString> keys;
    QSet<QString> sounds;
    for (const QJsonValue& seed :
         { QJsonValue(), QJsonValue(0), QJsonValue(1), QJsonValue(9007199254740991.0) }) {
        QJsonObject body { { u"text"_s, u"Take it again."_s }, { u"voice"_s, u"neutral"_s } };
        if (!seed.isNull())
            body[u"seed"_s] = seed;
        const HttpReply reply = speak(body);
        QVERIFY2(reply.status == 200, reply.summary());
        keys << reply.json()[u"data"_s][u"cache_key"_s].toString();
        sounds << reply.json()[u"data"_s][u"checksum_sha256"_s].toString();
        if (!seed.isNull())
            QCOMPARE(reply.json()[u"data"_s][u"seed"_s].toDouble(), seed.toDouble());
    }
    QCOMPARE(keys.size(), 4);
    QCOMPARE(sounds.size(), 4);
}

void tst_Contract::refresh_rendersAgainWithTheSameSound()
{
    QJsonObject body { { u"text"_s, u"Once more."_s }, { u"voice"_s, u"neutral"_s } };
    const QJsonObject first = speak(body).json()[u"data"_s].toObject();
    QCOMPARE(speak(body).json()[u"data"_s][u"cached"_s].toBool(), true);
    body[u"refresh"_s] = true;
    const QJsonObject second = speak(body).json()[u"data"_s].toObject();
    QCOMPARE(second[u"cached"_s].toBool(true), false);
    QCOMPARE(second[u"cache_key"_s], first[u"cache_key"_s]);
    QCOMPARE(second[u"checksum_sha256"_s], first[u"checksum_sha256"_s]);
}

void tst_Contract::profile_isStoredUsedAndDeleted()
{
    const QJsonObject list = m_http.get("/voice/list").json();
    QCOMPARE(shapeFault(list, R"({"ok": "bool", "items": "object", "count": "integer"})"), QString());
    QVERIFY(list[u"items"_s].toObject().contains(u"neutral"_s));
    QVERIFY(list[u"items"_s].toObject().contains(u"narrator"_s));
    QCOMPARE(list[u"count"_s].toInt(), list[u"items"_s].toObject().size());
    for (const QJsonValue item : list[u"items"_s].toObject())
        QCOMPARE(shapeFault(item, kProfile), QString());

    const QJsonObject profile { { u"name"_s, u"Old Tom é"_s },
                                { u"display_name"_s, u"Old Tom"_s },
                                { u"engine"_s, u"espeak-ng"_s },
                                { u"engine_voice"_s, u"en-gb+m3"_s },
                                { u"lang"_s, u"en-GB"_s },
                                { u"style"_s, u"calm"_s },
                                { u"seed"_s, 5 },
                                { u"rate"_s, 0.8 },
                                { u"pitch"_s, -2 },
                                { u"styles"_s,
                                  QJsonObject { { u"angry"_s, QJsonObject { { u"rate"_s, 1.5 } } } } },
                                { u"colour"_s, u"#aabbcc"_s } };
    const HttpReply stored = m_http.post("/voice/profile", profile);
    QVERIFY2(stored.status == 200, stored.summary());
    QCOMPARE(stored.json()[u"name"_s].toString(), u"Old Tom é"_s);
    QCOMPARE(shapeFault(stored.json()[u"profile"_s], kProfile), QString());
    for (auto it = profile.begin(); it != profile.end(); ++it) {
        if (it.key() != u"styles"_s)
            QCOMPARE(stored.json()[u"profile"_s][it.key()], it.value());
    }
    QCOMPARE(stored.json()[u"profile"_s][u"styles"_s][u"angry"_s][u"rate"_s].toDouble(), 1.5);

    const HttpReply spoken = synthesize({ { u"text"_s, u"Aye."_s }, { u"voice"_s, u"Old Tom é"_s } });
    QVERIFY2(spoken.status == 200, spoken.summary());
    QCOMPARE(spoken.json()[u"voice_meta"_s][u"resolution"_s].toString(), u"profile"_s);
    QCOMPARE(spoken.json()[u"style"_s].toString(), u"calm"_s);
    QCOMPARE(spoken.json()[u"lang"_s].toString(), u"en-GB"_s);
    QCOMPARE(spoken.json()[u"info"_s][u"seed"_s].toInt(), 5);
    QVERIFY(spoken.json()[u"artifact"_s].toString().startsWith(u"exports/tts/Old_Tom___"_s));
    const QJsonObject sidecar = jsonOf(bytesOf(m_home.inside(spoken.json()[u"sidecar"_s].toString())));
    QCOMPARE(sidecar[u"engine"_s][u"name"_s].toString(), u"espeak-ng"_s);

    QCOMPARE(m_http.remove("/voice/profile/Old%20Tom%20%C3%A9").status, 200);
    QCOMPARE(m_http.remove("/voice/profile/Old%20Tom%20%C3%A9").status, 404);
    QVERIFY(!m_http.get("/voice/list").json()[u"items"_s].toObject().contains(u"Old Tom é"_s));
    QStringList names;
    for (const QJsonValue event : m_http.get("/api/events").json()[u"events"_s].toArray()) {
        if (event[u"kind"_s].toString() == u"voice.profile")
            names << event[u"data"_s][u"name"_s].toString();
    }
    QCOMPARE(names.count(u"Old Tom é"_s), 2);
}

void tst_Contract::profileChange_changesTheKey()
{
    const QJsonObject line { { u"text"_s, u"Who am I now?"_s }, { u"voice"_s, u"shifty"_s } };
    QSet<QString> keys;
    QSet<QString> sounds;
    for (const double rate : { 1.0, 1.2 }) {
        QCOMPARE(m_http
                     .post("/voice/profile",
                           { { u"name"_s, u"shifty"_s },
                             { u"engine"_s, u"flite"_s },
                             { u"engine_voice"_s, u"awb"_s },
                             { u"rate"_s, rate } })
                     .status,
                 200);
        const QJsonObject data = speak(line).json()[u"data"_s].toObject();
        keys << data[u"cache_key"_s].toString();
        sounds << data[u"checksum_sha256"_s].toString();
    }
    QCOMPARE(keys.size(), 2);
    QCOMPARE(sounds.size(), 2);
}

void tst_Contract::speak_triesAProfileThatIsNotStored()
{
    const QJsonObject draft { { u"engine"_s, u"espeak-ng"_s },
                              { u"engine_voice"_s, u"en-us"_s },
                              { u"rate"_s, 1.3 } };
    const QJsonObject line { { u"text"_s, u"Only a try."_s }, { u"character"_s, u"trial"_s } };
    const QString cast = speak(line).json()[u"data"_s][u"cache_key"_s].toString();
    QJsonObject tried = line;
    tried[u"profile"_s] = draft;
    const HttpReply first = speak(tried);
    QVERIFY2(first.status == 200, first.summary());
    QCOMPARE(shapeFault(first.json(), kSpeakReply), QString());
    const QString key = first.json()[u"data"_s][u"cache_key"_s].toString();
    QVERIFY(key != cast);
    QCOMPARE(speak(line).json()[u"data"_s][u"cache_key"_s].toString(), cast);
    QVERIFY(!m_http.get("/voice/list").json()[u"items"_s].toObject().contains(u"trial"_s));
    QCOMPARE(shapeFault(m_http.get("/api/casting").json(),
                        R"({"ok": "bool", "data": {"characters": "array", "count": "integer"}})"),
             QString());

    QJsonObject stored = draft;
    stored[u"name"_s] = u"trial"_s;
    QCOMPARE(m_http.post("/voice/profile", stored).status, 200);
    const QJsonObject again = speak(line).json()[u"data"_s].toObject();
    QCOMPARE(again[u"cache_key"_s].toString(), key);
    QVERIFY(again[u"cached"_s].toBool());

    tried[u"profile"_s] = QJsonObject { { u"rate"_s, 9 } };
    QCOMPARE(speak(tried).field(), u"profile.rate"_s);
    tried[u"profile"_s] = QJsonObject { { u"engine_voice"_s, u"nobody"_s } };
    QCOMPARE(speak(tried).field(), u"profile.engine_voice"_s);
}

void tst_Contract::mix_answersEveryFieldOfTheContract()
{
    const QJsonObject line = speak({ { u"text"_s, u"Over the music."_s } }).json()[u"data"_s].toObject();
    const QJsonObject voice { { u"path"_s, line[u"path"_s] },
                              { u"role"_s, u"voice"_s },
                              { u"offset"_s, 0.25 } };
    const QJsonObject music { { u"path"_s, line[u"path"_s] },
                              { u"gain_db"_s, -12 },
                              { u"name"_s, u"again"_s } };
    const QJsonObject body { { u"tracks"_s, QJsonArray { voice, music } },
                             { u"ducking"_s, true },
                             { u"loudness"_s, QJsonObject { { u"target_lufs"_s, -20 } } } };
    const HttpReply reply = m_http.post("/api/audio/mix", body);
    QVERIFY2(reply.status == 200, reply.summary());
    QCOMPARE(shapeFault(reply.json(), kMixReply), QString());
    const QJsonObject data = reply.json()[u"data"_s].toObject();
    const QString folder = u"data/audio/mixes/"_s + data[u"cache_key"_s].toString();
    QCOMPARE(data[u"path"_s].toString(), folder + u"/mix.wav"_s);
    QCOMPARE(data[u"sidecar"_s].toString(), folder + u"/mix.json"_s);
    QCOMPARE(data[u"url"_s].toString(), u"/files/"_s + folder + u"/mix.wav"_s);
    QCOMPARE(data[u"channels"_s].toInt(), 2);
    QCOMPARE(data[u"sample_rate"_s], line[u"sample_rate"_s]);
    QCOMPARE(data[u"format"_s].toString(), u"pcm16"_s);
    QCOMPARE(shapeFaultOf(data[u"sidecar"_s].toString(), kMixSidecar), QString());
    const QByteArray wav = bytesOf(m_home.inside(data[u"path"_s].toString()));
    QCOMPARE(hex(QCryptographicHash::Sha256, wav), data[u"checksum_sha256"_s].toString());
}

void tst_Contract::voices_listTheCatalogue()
{
    const HttpReply all = m_http.get("/api/tts/voices");
    QCOMPARE(shapeFault(all.json(), R"({"ok": "bool", "data": {"count": "integer", "voices": [{"id": "string",
        "name": "string", "engine": "string", "lang": "string", "gender": "string", "styles": ["string"],
        "sample_text": "string", "licence": "string"}]}})"),
             QString());
    const QJsonArray voices = all.json()[u"data"_s][u"voices"_s].toArray();
    QCOMPARE(all.json()[u"data"_s][u"count"_s].toInt(), voices.size());
    for (const QJsonValue voice : voices)
        QVERIFY(!voice[u"id"_s].toString().contains(u"mb/"_s));
    const QJsonArray japanese =
        m_http.get("/api/tts/voices?lang=ja&engine=espeak-ng").json()[u"data"_s][u"voices"_s].toArray();
    QVERIFY(!japanese.isEmpty() && japanese.size() < voices.size());

    // An id is a voice.
    const HttpReply spoken = synthesize({ { u"text"_s, u"Hello."_s }, { u"voice"_s, u"flite:slt"_s } });
    QCOMPARE(spoken.json()[u"voice_meta"_s][u"resolution"_s].toString(), u"engine_voice"_s);
    const HttpReply cast = synthesize({ { u"text"_s, u"Hello."_s }, { u"voice"_s, u"Somebody new"_s } });
    QCOMPARE(cast.json()[u"voice_meta"_s][u"resolution"_s].toString(), u"cast"_s);
}

void tst_Contract::align_answersTheLocalVoicesTimes()
{
    const HttpReply reply =
        m_http.post("/api/audio/align",
                    { { u"text"_s, u"Align this line."_s }, { u"lipsync"_s, true }, { u"fps"_s, 30 } });
    QVERIFY2(reply.status == 200, reply.summary());
    const QJsonObject data = reply.json()[u"data"_s].toObject();
    QCOMPARE(data[u"source"_s].toString(), u"engine"_s);
    QCOMPARE(data[u"words"_s].toArray().size(), 3);
    QCOMPARE(shapeFault(data[u"lipsync"_s], kLipsyncFile), QString());
    QCOMPARE(data[u"lipsync"_s][u"fps"_s].toInt(), 30);
    const double duration = data[u"duration"_s].toDouble();
    QCOMPARE(data[u"lipsync"_s][u"frames"_s].toArray().size(),
             static_cast<qsizetype>(std::ceil(duration * 30)));
    // The same voice says the same line: the times are those of speak.
    const QJsonObject spoken = speak({ { u"text"_s, u"Align this line."_s } }).json()[u"data"_s].toObject();
    QCOMPARE(data[u"alignment"_s], spoken[u"alignment"_s]);
    QCOMPARE(data[u"alignment_checksum"_s], spoken[u"alignment_checksum"_s]);
}

void tst_Contract::align_timesARecordingOfTheLine()
{
    const QString text = u"The harbour lights go out at nine."_s;
    const QJsonObject recorded = synthesize({ { u"text"_s, text }, { u"voice"_s, u"flite:slt"_s } }).json();
    const HttpReply reply = m_http.post("/api/audio/align",
                                        { { u"text"_s, text },
                                          { u"voice"_s, u"espeak-ng:en-us"_s },
                                          { u"artifact"_s, recorded[u"artifact"_s] },
                                          { u"lipsync"_s, true },
                                          { u"persist"_s, true } });
    QVERIFY2(reply.status == 200, reply.summary());
    const QJsonObject data = reply.json()[u"data"_s].toObject();
    QCOMPARE(data[u"source"_s].toString(), u"aligned"_s);
    QVERIFY(data[u"confidence"_s].toDouble() > 0.5);
    QCOMPARE(shapeFault(data[u"lipsync"_s], kLipsyncFile), QString());
    const QJsonObject stored = jsonOf(bytesOf(m_home.inside(data[u"alignment_path"_s].toString())));
    QCOMPARE(stored[u"words"_s], data[u"words"_s]);

    // The recording is a local voice whose own times are known.
    const QJsonObject truth =
        m_http.post("/api/audio/align", { { u"text"_s, text }, { u"voice"_s, u"flite:slt"_s } }).json();
    const QJsonArray words = data[u"words"_s].toArray();
    QCOMPARE(words.size(), 7);
    for (qsizetype i = 0; i < words.size(); ++i) {
        const double expected = truth[u"data"_s][u"words"_s][i][u"t_start"_s].toDouble();
        QVERIFY(std::abs(words[i][u"t_start"_s].toDouble() - expected) < 0.12);
    }
}

void tst_Contract::align_timesARecordingOfMoreThanALine()
{
    const QStringList said { u"The harbour lights go out at nine."_s, u"Nobody stays here after that."_s };
    const QString text = said.join(QString(20'000, u' '));
    const QJsonObject recorded =
        synthesize({ { u"text"_s, said.join(u' ') }, { u"voice"_s, u"flite:slt"_s } }).json();
    QJsonObject body { { u"text"_s, text },
                       { u"voice"_s, u"espeak-ng:en-us"_s },
                       { u"path"_s, recorded[u"artifact"_s] },
                       { u"lipsync"_s, true } };
    const HttpReply reply = m_http.post("/api/audio/align", body);
    QVERIFY2(reply.status == 200, reply.summary());
    const QJsonObject data = reply.json()[u"data"_s].toObject();
    QCOMPARE(data[u"source"_s].toString(), u"aligned"_s);
    QCOMPARE(data[u"voice"_s].toString(), u"espeak-ng:en-us"_s);
    QCOMPARE(shapeFault(data[u"lipsync"_s], kLipsyncFile), QString());
    const QJsonArray words = data[u"words"_s].toArray();
    QCOMPARE(words.size(), 12);
    QCOMPARE(words[7][u"word"_s].toString(), u"Nobody"_s);
    QCOMPARE(words[7][u"char_start"_s].toInt(), int(text.indexOf(u"Nobody"_s)));

    const QByteArray job =
        m_http.post("/api/audio/align?async=1", body).json()[u"job"_s][u"url"_s].toString().toLatin1();
    QVERIFY(
        QTest::qWaitFor([&] { return m_http.get(job).json()[u"state"_s].toString() == u"done"_s; }, 60'000));
    QCOMPARE(m_http.get(job).json()[u"result"_s][u"data"_s].toObject(), data);

    body[u"path"_s] = u"data/comfyvn.db"_s;
    const HttpReply refused = m_http.post("/api/audio/align", body);
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.code(), u"unreadable_audio"_s);
    body.remove(u"path"_s);
    QCOMPARE(m_http.post("/api/audio/align", body).code(), u"too_long"_s);
}

void tst_Contract::align_refusesRecordingsBeforeAnythingIsRendered()
{
    const auto before = m_home.files();
    const QList<std::pair<QString, int>> paths { { u"/etc/passwd"_s, 403 },
                                                 { u"../../x.wav"_s, 403 },
                                                 { u"/nowhere/at/all.wav"_s, 403 },
                                                 { u"exports/none.wav"_s, 400 },
                                                 { u"exports"_s, 400 } };
    for (const auto& [path, status] : paths) {
        const HttpReply reply = m_http.post(
            "/api/audio/align", { { u"text"_s, u"Never rendered before."_s }, { u"path"_s, path } });
        QVERIFY2(reply.status == status, reply.summary());
        QCOMPARE(reply.json()[u"details"_s][u"field"_s].toString(), u"path"_s);
    }
    QCOMPARE(m_home.files(), before);
    const HttpReply notAudio = m_http.post(
        "/api/audio/align", { { u"text"_s, u"Not audio."_s }, { u"path"_s, u"data/comfyvn.db"_s } });
    QVERIFY2(notAudio.status == 400, notAudio.summary());
}

void tst_Contract::jobs_answerTheResultLater()
{
    const QJsonObject body { { u"text"_s, u"Later, then."_s }, { u"voice"_s, u"neutral"_s } };
    for (const QByteArray route : { "/api/tts/speak", "/api/tts/synthesize" }) {
        const HttpReply accepted = m_http.post(route + "?async=1", body);
        QCOMPARE(accepted.status, 202);
        QCOMPARE(shapeFault(accepted.json(), R"({"ok": "bool", "job": {"id": "string", "url": "string"}})"),
                 QString());
        const QByteArray url = accepted.json()[u"job"_s][u"url"_s].toString().toLatin1();
        QJsonObject job;
        QTRY_VERIFY_WITH_TIMEOUT((job = m_http.get(url).json())[u"state"_s].toString() == u"done",
                                 kPatienceMs);
        QCOMPARE(shapeFault(job, kJob), QString());
        QCOMPARE(job[u"progress"_s].toDouble(), 1.0);
        QCOMPARE(shapeFault(job[u"result"_s], route.endsWith("speak") ? kSpeakReply : kSynthesizeReply),
                 QString());
        const QJsonArray jobs = m_http.get("/api/jobs").json()[u"jobs"_s].toArray();
        QCOMPARE(jobs.first()[u"id"_s], job[u"id"_s]);
    }
    QCOMPARE(m_http.get("/api/jobs/none").status, 404);
    QCOMPARE(m_http.remove("/api/jobs/none").status, 404);
}

void tst_Contract::jobs_cancelALongText()
{
    QString text;
    for (int i = 0; text.size() < 19'000; ++i)
        text += u"Sentence number %1 goes on and on. "_s.arg(i);
    const QJsonObject body { { u"text"_s, text }, { u"voice"_s, u"neutral"_s } };
    const HttpReply accepted = m_http.post("/api/tts/synthesize?async=1", body);
    QCOMPARE(accepted.status, 202);
    const QByteArray url = accepted.json()[u"job"_s][u"url"_s].toString().toLatin1();
    QTRY_VERIFY_WITH_TIMEOUT(m_http.get(url).json()[u"progress"_s].toDouble() > 0, kPatienceMs);
    const HttpReply cancelled = m_http.remove(url);
    QCOMPARE(cancelled.status, 200);
    QCOMPARE(cancelled.json()[u"state"_s].toString(), u"cancelled"_s);
    const QJsonObject job = m_http.get(url).json();
    QCOMPARE(shapeFault(job, kJob), QString());
    QCOMPARE(job[u"state"_s].toString(), u"cancelled"_s);
    QCOMPARE(job[u"error"_s][u"code"_s].toString(), u"cancelled"_s);
    DatabaseReader database(m_home.inside(u"data/comfyvn.db"_s));
    QCOMPARE(
        database.rows(u"SELECT id FROM audio_cache WHERE text_hash = ?"_s, { sha1(text.trimmed()) }).size(),
        0);
}

void tst_Contract::files_serveARange()
{
    const QJsonObject reply = synthesize({ { u"text"_s, u"Fetch me."_s } }).json();
    const QByteArray url = reply[u"url"_s].toString().toLatin1();
    const QByteArray wav = bytesOf(m_home.inside(reply[u"artifact"_s].toString()));
    const HttpReply whole = m_http.get(url);
    QCOMPARE(whole.status, 200);
    QCOMPARE(whole.body, wav);
    QCOMPARE(whole.headers["content-type"], QByteArray("audio/wav"));
    const HttpReply part = m_http.get(url, "Range: bytes=44-143\r\n");
    QCOMPARE(part.status, 206);
    QCOMPARE(part.body, wav.sliced(44, 100));
    QCOMPARE(part.headers["content-range"], "bytes 44-143/" + QByteArray::number(wav.size()));
    QCOMPARE(m_http.get(url, "Range: bytes=99999999-\r\n").status, 416);
    QCOMPARE(m_http.get("/files/data/comfyvn.db").status, 403);
    QCOMPARE(m_http.get("/files/exports/tts/none.wav").status, 404);
}

void tst_Contract::settings_showDefaultsAndHideSecrets()
{
    const HttpReply before = m_http.get("/system/settings");
    QCOMPARE(shapeFault(before.json(), R"({"ok": "bool", "path": "string",
        "settings": {"audio": {"tts": "object", "music": "object"}, "server": "object", "ui": "object"}})"),
             QString());
    QCOMPARE(before.json()[u"path"_s].toString(), m_home.inside(u"data/settings/config.json"_s));
    const QJsonObject tts = before.json()[u"settings"_s][u"audio"_s][u"tts"_s].toObject();
    for (const QString& id : { u"local"_s, u"comfyui_local"_s, u"bark_open"_s, u"coqui_xtts"_s,
                               u"elevenlabs"_s, u"azure_speech"_s, u"openai"_s, u"voicevox"_s, u"piper"_s })
        QVERIFY2(tts[u"providers"_s].toObject().contains(id), qPrintable(id));
    QCOMPARE(tts[u"providers"_s][u"openai"_s][u"api_key"_s].toString(), u"unset"_s);

    const QJsonObject patch {
        { u"audio"_s,
          QJsonObject {
              { u"tts"_s,
                QJsonObject {
                    { u"default_lang"_s, u"fr"_s },
                    { u"providers"_s,
                      QJsonObject {
                          { u"openai"_s, QJsonObject { { u"api_key"_s, u"sk-very-secret"_s } } } } } } } } },
        { u"someone_elses"_s, QJsonObject { { u"key"_s, 1 } } }
    };
    const HttpReply after = m_http.post("/system/settings", patch);
    QVERIFY2(after.status == 200, after.summary());
    QVERIFY(!after.body.contains("sk-very-secret"));
    QVERIFY(!m_http.get("/system/settings").body.contains("sk-very-secret"));
    QCOMPARE(after.json()[u"settings"_s][u"audio"_s][u"tts"_s][u"providers"_s][u"openai"_s][u"api_key"_s]
                 .toString(),
             u"set"_s);
    const QByteArray config = bytesOf(m_home.inside(u"data/settings/config.json"_s));
    QVERIFY(!config.contains("sk-very-secret"));
    QCOMPARE(jsonOf(config)[u"someone_elses"_s][u"key"_s].toInt(), 1);
    DatabaseReader database(m_home.inside(u"data/comfyvn.db"_s));
    QCOMPARE(database.rows(u"SELECT key FROM settings ORDER BY key"_s),
             (QList<QVariantList> { { u"audio.tts"_s }, { u"someone_elses"_s } }));
    // They hold at once: the default language is French now.
    QCOMPARE(synthesize({ { u"text"_s, u"Bonjour."_s }, { u"voice"_s, u"quelqu’un"_s } })
                 .json()[u"lang"_s]
                 .toString(),
             u"fr"_s);
    QCOMPARE(
        m_http
            .post("/system/settings",
                  { { u"audio"_s,
                      QJsonObject { { u"tts"_s, QJsonObject { { u"default_lang"_s, QJsonValue() } } } } },
                    { u"someone_elses"_s, QJsonValue() } })
            .status,
        200);
    QCOMPARE(synthesize({ { u"text"_s, u"Hello."_s } }).json()[u"lang"_s].toString(), u"en"_s);
    QVERIFY(!bytesOf(m_home.systemLog()).contains("sk-very-secret"));
}

void tst_Contract::options_answerForAllowedOrigins()
{
    const HttpReply own =
        m_http.call("OPTIONS", "/api/tts/speak", {},
                    "Origin: http://127.0.0.1:" + QByteArray::number(m_http.port()) + "\r\n");
    QCOMPARE(own.status, 200);
    QVERIFY(own.headers["access-control-allow-methods"].contains("POST"));
    QCOMPARE(m_http.call("OPTIONS", "/api/tts/speak", {}, "Origin: http://evil.example\r\n").status, 403);
    const HttpReply wrong = m_http.get("/api/tts/speak");
    QCOMPARE(wrong.status, 405);
    QCOMPARE(wrong.headers["allow"], QByteArray("OPTIONS, POST"));
}

void tst_Contract::openapi_describesEveryRoute()
{
    const QJsonObject document = m_http.get("/openapi.json").json();
    QCOMPARE(document[u"openapi"_s].toString(), u"3.1.0"_s);
    const QMap<QString, QStringList> contract {
        { u"/healthz"_s, { u"get"_s } },
        { u"/files/{path}"_s, { u"get"_s } },
        { u"/system/settings"_s, { u"get"_s, u"post"_s } },
        { u"/api/events"_s, { u"get"_s } },
        { u"/api/assets/{uid}"_s, { u"get"_s } },
        { u"/api/tts/voices"_s, { u"get"_s } },
        { u"/api/casting"_s, { u"get"_s } },
        { u"/voice/list"_s, { u"get"_s } },
        { u"/voice/profile"_s, { u"post"_s } },
        { u"/voice/profile/{name}"_s, { u"delete"_s } },
        { u"/voice/speak"_s, { u"post"_s } },
        { u"/api/tts/speak"_s, { u"post"_s } },
        { u"/api/tts/synthesize"_s, { u"post"_s } },
        { u"/api/audio/align"_s, { u"post"_s } },
        { u"/api/jobs"_s, { u"get"_s } },
        { u"/api/jobs/{id}"_s, { u"delete"_s, u"get"_s } },
    };
    const QJsonObject paths = document[u"paths"_s].toObject();
    for (auto it = contract.begin(); it != contract.end(); ++it) {
        QStringList methods = paths[it.key()].toObject().keys();
        methods.sort();
        QVERIFY2(methods == it.value(), qPrintable(it.key() + u' ' + methods.join(u' ')));
    }
    // Each described path and method is answered by a handler, and what is described is a whole description.
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        for (const QString& method : path.value().toObject().keys()) {
            const QByteArray url =
                path.key().toLatin1().replace("{path}", "exports/none").replace("{", "").replace("}", "");
            const HttpReply reply = m_http.call(method.toUpper().toLatin1(), url);
            QVERIFY2(reply.status != 405 && reply.code() != u"not_found", url + ' ' + reply.summary());
            QVERIFY(!path.value()[method][u"summary"_s].toString().isEmpty());
        }
    }
    // The fields the handlers read are described; a described one of a wrong type is refused.
    const auto known = [&](const QString& path) {
        return paths[path][u"post"_s][u"requestBody"_s][u"content"_s][u"application/json"_s][u"schema"_s]
                    [u"properties"_s]
                        .toObject()
                        .keys();
    };
    for (const QString& field : { u"text"_s, u"character"_s, u"voice"_s, u"style"_s, u"model"_s, u"lang"_s,
                                  u"seed"_s, u"lipsync"_s, u"scene_id"_s, u"refresh"_s })
        QVERIFY2(known(u"/api/tts/speak"_s).contains(field), qPrintable(field));
    for (const QString& field :
         { u"text"_s, u"voice"_s, u"scene_id"_s, u"line_id"_s, u"character_id"_s, u"lang"_s, u"style"_s,
           u"model"_s, u"model_hash"_s, u"seed"_s, u"device_hint"_s, u"metadata"_s, u"refresh"_s })
        QVERIFY2(known(u"/api/tts/synthesize"_s).contains(field), qPrintable(field));
    for (const QString& field :
         { u"name"_s, u"display_name"_s, u"provider"_s, u"engine"_s, u"engine_voice"_s, u"lang"_s, u"style"_s,
           u"model"_s, u"seed"_s, u"rate"_s, u"pitch"_s, u"range"_s, u"volume_db"_s, u"pause_scale"_s,
           u"styles"_s, u"colour"_s, u"notes"_s, u"sample_text"_s })
        QVERIFY2(known(u"/voice/profile"_s).contains(field), qPrintable(field));
    for (const QString& path : { u"/api/tts/speak"_s, u"/api/tts/synthesize"_s, u"/voice/speak"_s,
                                 u"/api/audio/align"_s, u"/voice/profile"_s }) {
        for (const QString& field : known(path)) {
            QJsonObject body { { u"text"_s, u"Hi."_s }, { u"name"_s, u"n"_s } };
            body[field] = QJsonArray { 1 };
            const HttpReply reply = m_http.post(path.toLatin1(), body);
            QVERIFY2(reply.status == 400 && reply.field() == field, qPrintable(path + u' ' + field));
        }
    }
}

void tst_Contract::requestId_isEchoedAndLogged()
{
    const HttpReply echoed = m_http.call("GET", "/nowhere", {}, "X-Request-ID: my-id-42\r\n");
    QCOMPARE(echoed.status, 404);
    QCOMPARE(echoed.headers["x-request-id"], QByteArray("my-id-42"));
    QCOMPARE(echoed.json()[u"request_id"_s].toString(), u"my-id-42"_s);
    QCOMPARE(shapeFault(echoed.json(), R"({"ok": "bool", "code": "string", "message": "string",
        "request_id": "string"})"),
             QString());
    QVERIFY(!m_http.get("/healthz").headers["x-request-id"].isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(bytesOf(m_home.systemLog()).contains(" WARN comfyvn.http [my-id-42] 404 "),
                             kPatienceMs);

    const QByteArray body = R"({"text": "Name me in the log.", "voice": "neutral"})";
    QCOMPARE(m_http.call("POST", "/api/tts/synthesize", body, "X-Request-ID: render-1\r\n").status, 200);
    QTRY_VERIFY_WITH_TIMEOUT(
        bytesOf(m_home.systemLog()).contains(" INFO comfyvn.audio.pipeline [render-1] TTS artifact="),
        kPatienceMs);
    QVERIFY(!bytesOf(m_home.systemLog()).contains("Name me in the log"));
}

void tst_Contract::log_tellsOfTheHit()
{
    const QJsonObject body { { u"text"_s, u"Twice."_s },
                             { u"voice"_s, u"neutral"_s },
                             { u"style"_s, u"sad"_s } };
    const QString artifact = synthesize(body).json()[u"artifact"_s].toString();
    QCOMPARE(synthesize(body).json()[u"cached"_s].toBool(), true);
    const QByteArray line = "TTS artifact=" + artifact.toUtf8()
        + " cached=%1 voice=neutral style=sad "
          "provider=local fallback=False\n";
    for (const QByteArray cached : { "False", "True" }) {
        const QByteArray wanted = QByteArray(line).replace("%1", cached);
        QTRY_VERIFY_WITH_TIMEOUT(bytesOf(m_home.systemLog()).contains(wanted), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(
            bytesOf(m_home.systemLog().replace(u"system.log"_s, u"audio.log"_s)).contains(wanted),
            kPatienceMs);
    }
}

void tst_Contract::checklist_worksWithCurl()
{
    const QString curl = QStandardPaths::findExecutable(u"curl"_s);
    if (curl.isEmpty())
        QSKIP("curl is not installed");
    const auto ask = [&](const QString& path, const QString& body) {
        QProcess process;
        process.start(curl,
                      { u"-sS"_s, u"-X"_s, u"POST"_s, u"http://localhost:%1%2"_s.arg(m_http.port()).arg(path),
                        u"-d"_s, body, u"-H"_s, u"Content-Type: application/json"_s });
        process.waitForFinished(kPatienceMs);
        return jsonOf(process.readAllStandardOutput());
    };
    // Steps 1 and 2: the artifact and its sidecar match.
    const QJsonObject line = ask(u"/api/tts/synthesize"_s, uR"({"text":"Line","voice":"neutral"})"_s);
    QCOMPARE(line[u"ok"_s].toBool(), true);
    QVERIFY(QRegularExpression(u"^exports/tts/neutral_[0-9a-f]{12}\\.wav$"_s)
                .match(line[u"artifact"_s].toString())
                .hasMatch());
    const QJsonObject sidecar = jsonOf(bytesOf(m_home.inside(line[u"sidecar"_s].toString())));
    QCOMPARE(sidecar[u"provider"_s].toString(), u"local"_s);
    QCOMPARE(sidecar[u"bytes"_s].toInteger(), bytesOf(m_home.inside(line[u"artifact"_s].toString())).size());
    // Step 3: the second is cached.
    QCOMPARE(ask(u"/api/tts/synthesize"_s, uR"({"text":"Line","voice":"neutral"})"_s)[u"cached"_s].toBool(),
             true);
    // Step 5: alignment and lip-sync lie beside the cached WAV.
    const QJsonObject spoken =
        ask(u"/api/tts/speak"_s, uR"({"text":"Hello","character":"demo","lipsync":true})"_s);
    const QString folder = m_home.inside(u"data/audio/tts/"_s + spoken[u"data"_s][u"cache_key"_s].toString());
    for (const QString& name : { u"out.wav"_s, u"alignment.json"_s, u"lipsync.json"_s, u"sidecar.json"_s })
        QVERIFY2(QFile::exists(folder + u'/' + name), qPrintable(name));
}

void tst_Contract::networkAccessManager_understandsTheServer()
{
    QNetworkAccessManager network;
    for (int i = 0; i < 3; ++i) { // over one connection that is kept
        QNetworkRequest request(QUrl(u"http://127.0.0.1:%1/voice/speak"_s.arg(m_http.port())));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json; charset=utf-8"_s);
        const std::unique_ptr<QNetworkReply> reply(
            network.post(request, jsonText({ { u"text"_s, u"Line %1"_s.arg(i) } })));
        QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), kPatienceMs);
        QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);
        QCOMPARE(shapeFault(jsonOf(reply->readAll()), kVoiceSpeakReply), QString());
    }
}

QTEST_GUILESS_MAIN(tst_Contract)
#include "tst_Contract.moc"
