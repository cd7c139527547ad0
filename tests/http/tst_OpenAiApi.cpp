#include "app/http/OpenAiApi.h"
#include "core/audio/SoundDecoder.h"
#include "tests/http/OtherTools.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

constexpr std::uint64_t kManyFrames = 1U << 24U;

AudioResult<AudioBuffer> decoded(const QByteArray& bytes)
{
    return decodeSound(bytes.toStdString(), kManyFrames);
}

double seconds(const AudioBuffer& sound)
{
    return static_cast<double>(sound.frames()) / sound.sampleRate;
}

} // namespace

class tst_OpenAiApi final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void speech_isTheRenderOfTheOwnRoutes()
    {
        const Response own =
            m_tools.post("/api/tts/synthesize", R"({"text": "The rain has stopped.", "voice": "narrator"})");
        QCOMPARE(own.status, 200);
        const Response wav =
            m_tools.post("/v1/audio/speech",
                         R"({"model": "gpt-9", "input": "The rain has stopped.", "voice": "narrator",
                "response_format": "wav", "speed": 1.0, "instructions": "softly", "user": 7})",
                         "Content-Type: application/json\r\nAuthorization: Bearer sk-whatever\r\n");
        QCOMPARE(wav.status, 200);
        QCOMPARE(wav.headers["content-type"], QByteArray("audio/wav"));
        QFile file(m_tools.root() + u'/' + own.json()[u"artifact"_s].toString());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(wav.body, file.readAll());
        // Nobody rendered a second time.
        QVERIFY(
            m_tools.post("/api/tts/synthesize", R"({"text": "The rain has stopped.", "voice": "narrator"})")
                .json()[u"cached"_s]
                .toBool());
    }

    void speech_comesInEachFormat_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("as usual") << QByteArray() << QByteArray("audio/mpeg");
        QTest::newRow("mp3") << QByteArray("mp3") << QByteArray("audio/mpeg");
        QTest::newRow("opus") << QByteArray("opus") << QByteArray("audio/ogg; codecs=opus");
        QTest::newRow("flac") << QByteArray("flac") << QByteArray("audio/flac");
        QTest::newRow("wav") << QByteArray("wav") << QByteArray("audio/wav");
    }

    void speech_comesInEachFormat()
    {
        QFETCH(QByteArray, format);
        QFETCH(QByteArray, type);
        const QByteArray wish = format.isEmpty() ? "" : ", \"response_format\": \"" + format + '"';
        const Response spoken = m_tools.post("/v1/audio/speech", R"({"input": "Good morning!")" + wish + '}');
        QCOMPARE(spoken.status, 200);
        QCOMPARE(spoken.headers["content-type"], type);
        const auto sound = decoded(spoken.body);
        QVERIFY2(sound, sound ? "" : sound.error().c_str());
        QVERIFY(std::abs(seconds(*sound) - seconds(*reference())) < 0.1);
    }

    void pcm_isBareAt24Kilohertz()
    {
        const Response spoken =
            m_tools.post("/v1/audio/speech", R"({"input": "Good morning!", "response_format": "pcm"})");
        QCOMPARE(spoken.status, 200);
        QCOMPARE(spoken.headers["content-type"], QByteArray("audio/pcm"));
        QVERIFY(!spoken.body.startsWith("RIFF"));
        QVERIFY(std::abs(static_cast<double>(spoken.body.size()) / 48'000 - seconds(*reference())) < 0.01);
    }

    void speed_changesTheLength()
    {
        const Response fast = m_tools.post(
            "/v1/audio/speech", R"({"input": "Good morning!", "response_format": "wav", "speed": 2})");
        QCOMPARE(fast.status, 200);
        const double ratio = seconds(*decoded(fast.body)) / seconds(*reference());
        QVERIFY2(ratio > 0.35 && ratio < 0.75, QByteArray::number(ratio));
    }

    void voice_mayBeAnObjectAndUnknown()
    {
        const Response object = m_tools.post(
            "/v1/audio/speech", R"({"input": "Hm.", "voice": {"id": "narrator"}, "response_format": "wav"})");
        const Response name = m_tools.post(
            "/v1/audio/speech", R"({"input": "Hm.", "voice": "narrator", "response_format": "wav"})");
        QCOMPARE(object.status, 200);
        QCOMPARE(object.body, name.body);
        QCOMPARE(m_tools.post("/v1/audio/speech", R"({"input": "Hm.", "voice": "alloy"})").status, 200);
    }

    void faults_areToldInBothForms_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("field");
        QTest::newRow("aac") << QByteArray(R"({"input": "a", "response_format": "aac"})")
                             << u"unsupported_format"_s << u"response_format"_s;
        QTest::newRow("events") << QByteArray(R"({"input": "a", "stream_format": "sse"})")
                                << u"unsupported_format"_s << u"stream_format"_s;
        QTest::newRow("nothing to say") << QByteArray(R"({"input": "..."})") << u"empty_text"_s << u"input"_s;
        QTest::newRow("too fast") << QByteArray(R"({"input": "a", "speed": 5})") << u"out_of_range"_s
                                  << u"speed"_s;
        QTest::newRow("no such engine voice")
            << QByteArray(R"({"input": "a", "voice": "flite:none"})") << u"unknown_voice"_s << u"voice"_s;
        QTest::newRow("no JSON") << QByteArray("{") << u"malformed_json"_s << QString();
    }

    void faults_areToldInBothForms()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        QFETCH(QString, field);
        const Response refused = m_tools.post("/v1/audio/speech", body);
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.code(), code);
        const QJsonObject error = refused.json()[u"error"_s].toObject();
        QCOMPARE(error[u"code"_s].toString(), code);
        QCOMPARE(error[u"type"_s].toString(), u"invalid_request_error"_s);
        QCOMPARE(error[u"message"_s], refused.json()[u"message"_s]);
        QCOMPARE(error[u"param"_s].toString(), field);
        QVERIFY(!refused.json().contains(u"detail"_s));
    }

    void refusalsOfTheGuard_haveThatFormToo()
    {
        HttpOptions options;
        options.tokens = { TokenDigest::of("a-long-token") };
        test::OtherTools guarded(
            [](JsonRouter& router, const CompatibleApiParts& parts) { addOpenAiRoutes(router, parts); },
            options);
        const Response wrong = guarded.post("/v1/audio/speech", "{}",
                                            "Content-Type: application/json\r\nAuthorization: Bearer no\r\n");
        QCOMPARE(wrong.status, 401);
        QCOMPARE(wrong.json()[u"error"_s][u"type"_s].toString(), u"authentication_error"_s);
        QCOMPARE(guarded
                     .post("/v1/audio/speech", R"({"input": "a"})",
                           "Content-Type: application/json\r\nAuthorization: Bearer a-long-token\r\n")
                     .status,
                 200);
        QCOMPARE(m_tools.get("/v1/nothing").json()[u"error"_s][u"code"_s].toString(), u"not_found"_s);
    }

    void voices_areTheWorkspacesOwn()
    {
        m_tools.with([](comfyvn::test::Studio& studio, ScriptStore& script) {
            QVERIFY(
                studio.profiles.store({ .name = u"mira"_s, .displayName = u"Mira Vale"_s, .lang = u"ja"_s }));
            const auto scene = script.load();
            QVERIFY(scene);
            ScriptLine line;
            line.id = 4711;
            line.character = u"Tom"_s;
            line.text = u"Hello."_s;
            QVERIFY(script.save({ .scene = scene->scene, .changed = { line } }, u"test"_s));
        });
        for (const QByteArray path : { "/v1/audio/voices", "/v1/voices" }) {
            const Response listed = m_tools.get(path);
            QCOMPARE(listed.status, 200);
            QStringList names;
            const QJsonArray voices = listed.json()[u"voices"_s].toArray();
            for (const QJsonValue& voice : voices)
                names << voice[u"id"_s].toString();
            QCOMPARE(names, (QStringList { u"mira"_s, u"narrator"_s, u"neutral"_s, u"Tom"_s }));
            QCOMPARE(voices[0][u"name"_s].toString(), u"Mira Vale"_s);
            QCOMPARE(voices[0][u"language"_s].toString(), u"ja"_s);
        }
    }

    void models_areListedAndFound()
    {
        const QJsonObject listed = m_tools.get("/v1/models").json();
        QCOMPARE(listed[u"object"_s].toString(), u"list"_s);
        for (const QJsonValue& model : listed[u"data"_s].toArray()) {
            const Response one = m_tools.get("/v1/models/" + model[u"id"_s].toString().toLatin1());
            QCOMPARE(one.json(), model.toObject());
        }
        QCOMPARE(m_tools.get("/v1/audio/models").json()[u"models"_s], listed[u"data"_s]);
        const Response none = m_tools.get("/v1/models/none");
        QCOMPARE(none.status, 404);
        QCOMPARE(none.json()[u"error"_s][u"code"_s].toString(), u"model_not_found"_s);
    }

private:
    /// "Good morning!" as it is rendered.
    const AudioResult<AudioBuffer>& reference()
    {
        if (!m_reference)
            m_reference = decoded(
                m_tools.post("/v1/audio/speech", R"({"input": "Good morning!", "response_format": "wav"})")
                    .body);
        return *m_reference;
    }

    test::OtherTools m_tools { [](JsonRouter& router, const CompatibleApiParts& parts) {
        addOpenAiRoutes(router, parts);
    } };
    std::optional<AudioResult<AudioBuffer>> m_reference {};
};

} // namespace comfyvn::http

QTEST_GUILESS_MAIN(comfyvn::http::tst_OpenAiApi)
#include "tst_OpenAiApi.moc"
