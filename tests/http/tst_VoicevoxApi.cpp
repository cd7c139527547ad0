#include "app/http/VoicevoxApi.h"
#include "app/http/VoicevoxQuery.h"
#include "core/audio/SoundDecoder.h"
#include "tests/http/OtherTools.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>
#include <QUrl>

#include <numeric>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

constexpr std::uint64_t kManyFrames = 1U << 24U;

AudioBuffer decoded(const QByteArray& bytes)
{
    return decodeSound(bytes.toStdString(), kManyFrames).value_or(AudioBuffer());
}

double seconds(const AudioBuffer& sound)
{
    return static_cast<double>(sound.frames()) / sound.sampleRate;
}

double peak(const AudioBuffer& sound)
{
    float highest = 0;
    for (const float sample : sound.samples)
        highest = std::max(highest, std::abs(sample));
    return highest;
}

} // namespace

class tst_VoicevoxApi final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void version_isAString()
    {
        const QByteArray body = m_tools.get("/version").body;
        QVERIFY(body.startsWith('"') && body.endsWith('"') && body.size() > 4);
    }

    void speakers_areTheVoicesWithSteadyNumbers()
    {
        const QByteArray before = m_tools.get("/speakers").body;
        const QJsonArray speakers = QJsonDocument::fromJson(before).array();
        QCOMPARE(speakers.size(), 2);
        QSet<int> ids;
        int styles = 0;
        for (const QJsonValue& speaker : speakers) {
            QVERIFY(!QUuid(speaker[u"speaker_uuid"_s].toString()).isNull());
            for (const QJsonValue& style : speaker[u"styles"_s].toArray()) {
                QCOMPARE(style[u"type"_s].toString(), u"talk"_s);
                ids << style[u"id"_s].toInt(-1);
                ++styles;
            }
        }
        QCOMPARE(ids.size(), styles);
        QVERIFY(!ids.contains(-1));
        const int narrator = speaker(u"narrator"_s);
        m_tools.with([](comfyvn::test::Studio& studio, ScriptStore&) {
            QVERIFY(studio.profiles.store({ .name = u"aki"_s, .style = u"shy"_s }));
        });
        QCOMPARE(speaker(u"narrator"_s), narrator);
        QVERIFY(speaker(u"aki"_s, u"shy"_s) >= 0);
        const int aki = speaker(u"aki"_s, u"shy"_s);
        const QByteArray path = "/audio_query?text=a&speaker=" + QByteArray::number(aki);
        QCOMPARE(m_tools.post(path, "").status, 200);
        m_tools.with(
            [](comfyvn::test::Studio& studio, ScriptStore&) { QVERIFY(studio.profiles.remove(u"aki"_s)); });
        QCOMPARE(m_tools.post(path, "").status, 404);
        QCOMPARE(m_tools.get("/speakers").body, before);
    }

    void speakers_followTheScenes()
    {
        const QByteArray before = m_tools.get("/speakers").body;
        qint64 scene = 0;
        m_tools.with([&scene](comfyvn::test::Studio&, ScriptStore& script) {
            scene = script.createScene(u"Pier"_s).value_or(0);
            QVERIFY(script.save(
                { .scene = scene,
                  .changed = { { .id = 1, .position = 1, .character = u"Tobi"_s, .text = u"Hi."_s } } },
                u"test"_s));
        });
        QVERIFY(m_tools.get("/speakers").body.contains("Tobi"));
        m_tools.with(
            [scene](comfyvn::test::Studio&, ScriptStore& script) { QVERIFY(script.removeScene(scene)); });
        QCOMPARE(m_tools.get("/speakers").body, before);
    }

    void line_isSpokenInTwoSteps()
    {
        const Response own =
            m_tools.post("/api/tts/speak", R"({"text": "Where is the key?", "voice": "narrator"})");
        const QByteArray query = audioQuery(u"narrator"_s, "Where+is%20the+key%3F");
        const QJsonObject parsed = QJsonDocument::fromJson(query).object();
        QCOMPARE(parsed[u"kana"_s].toString(), u"Where is the key?"_s);
        const QJsonArray phrases = parsed[u"accent_phrases"_s].toArray();
        QCOMPARE(phrases.size(), 4);
        QVERIFY(phrases.last()[u"is_interrogative"_s].toBool());

        // The times of the query are those of the sound.
        double length = parsed[u"prePhonemeLength"_s].toDouble() + parsed[u"postPhonemeLength"_s].toDouble();
        for (const QJsonValue& phrase : phrases) {
            length += phrase[u"pause_mora"_s][u"vowel_length"_s].toDouble();
            for (const QJsonValue& mora : phrase[u"moras"_s].toArray())
                length += mora[u"consonant_length"_s].toDouble() + mora[u"vowel_length"_s].toDouble();
        }
        const Response spoken = synthesis(u"narrator"_s, query);
        QCOMPARE(spoken.status, 200);
        QCOMPARE(spoken.headers["content-type"], QByteArray("audio/wav"));
        QVERIFY(std::abs(length - seconds(decoded(spoken.body))) < 0.005);

        m_tools.with([&](comfyvn::test::Studio& studio, ScriptStore&) {
            QCOMPARE(spoken.body, studio.bytes(own.json()[u"data"_s][u"path"_s].toString()));
        });
    }

    void query_withoutTheTextIsSaidFromItsWords()
    {
        QJsonObject query =
            QJsonDocument::fromJson(audioQuery(u"narrator"_s, "Where%20is%20the%20key")).object();
        const QByteArray whole = synthesis(u"narrator"_s, QJsonDocument(query).toJson()).body;
        query[u"kana"_s] = QJsonValue();
        QCOMPARE(synthesis(u"narrator"_s, QJsonDocument(query).toJson()).body, whole);
    }

    void delivery_isThatOfTheQuery()
    {
        const QJsonObject usual =
            QJsonDocument::fromJson(audioQuery(u"neutral"_s, "Good%20morning")).object();
        const AudioBuffer plain = spoken(usual, {});
        QVERIFY(seconds(spoken(usual, { { u"speedScale"_s, 2 } })) < 0.75 * seconds(plain));
        QVERIFY(peak(spoken(usual, { { u"volumeScale"_s, 0.25 } })) < 0.5 * peak(plain));
        QVERIFY(spoken(usual, { { u"pitchScale"_s, 0.2 } }).samples != plain.samples);

        const double before = usual[u"prePhonemeLength"_s].toDouble();
        const AudioBuffer later = spoken(usual, { { u"prePhonemeLength"_s, before + 0.5 } });
        QVERIFY(std::abs(seconds(later) - seconds(plain) - 0.5) < 0.001);
        QVERIFY(std::all_of(later.samples.begin(), later.samples.begin() + later.sampleRate / 2,
                            [](float sample) { return sample == 0; }));
        const AudioBuffer cut =
            spoken(usual, { { u"prePhonemeLength"_s, 0 }, { u"postPhonemeLength"_s, 0 } });
        const double silence = before + usual[u"postPhonemeLength"_s].toDouble();
        QVERIFY(std::abs(seconds(plain) - seconds(cut) - silence) < 0.001);

        const AudioBuffer wide =
            spoken(usual, { { u"outputStereo"_s, true }, { u"outputSamplingRate"_s, 48'000 } });
        QCOMPARE(wide.channels, 2);
        QCOMPARE(wide.sampleRate, 48'000);
        QVERIFY(std::abs(seconds(wide) - seconds(plain)) < 0.001);
    }

    void pitchScale_stretchesTheLogarithmOfThePitch()
    {
        const auto semitones = [](double scale) {
            return voicevoxQueryFrom({ { u"kana"_s, u"a"_s }, { u"pitchScale"_s, scale } })->delivery.pitch;
        };
        QCOMPARE(semitones(0), 0);
        QVERIFY(std::abs(semitones(0.15) - 10.62) < 0.01); // the editor's highest
        QVERIFY(std::abs(semitones(-0.15) + 9.57) < 0.01);
        QCOMPARE(semitones(1), 12);
    }

    void pauseLength_isThatOfEachPause()
    {
        const QJsonObject usual =
            QJsonDocument::fromJson(audioQuery(u"neutral"_s, "Morning%2C%20dear%3B%20yes")).object();
        QList<double> pauses;
        for (const QJsonValue& phrase : usual[u"accent_phrases"_s].toArray()) {
            if (const double length = phrase[u"pause_mora"_s][u"vowel_length"_s].toDouble(); length > 0)
                pauses << length;
        }
        QVERIFY(!pauses.isEmpty());
        const double mean =
            std::accumulate(pauses.begin(), pauses.end(), 0.0) / static_cast<double>(pauses.size());
        const double more = seconds(spoken(usual, { { u"pauseLength"_s, 2 * mean } }))
            - seconds(spoken(usual, { { u"pauseLength"_s, mean } }));
        QVERIFY2(std::abs(more - mean * static_cast<double>(pauses.size())) < 0.1,
                 qPrintable(QString::number(more)));
    }

    void faults_areToldInBothForms_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::newRow("no speaker") << QByteArray("/audio_query?text=a") << QByteArray() << 400;
        QTest::newRow("a speaker by name")
            << QByteArray("/audio_query?text=a&speaker=x") << QByteArray() << 400;
        QTest::newRow("nobody") << QByteArray("/audio_query?text=a&speaker=-5") << QByteArray() << 404;
        QTest::newRow("no query") << QByteArray("/synthesis?speaker=@") << QByteArray() << 400;
        QTest::newRow("an endless silence") << QByteArray("/synthesis?speaker=@")
                                            << QByteArray(R"({"kana": "a", "prePhonemeLength": 1e9})") << 400;
        QTest::newRow("no number") << QByteArray("/synthesis?speaker=@")
                                   << QByteArray(R"({"kana": "a", "speedScale": "fast"})") << 400;
        QTest::newRow("nothing to say")
            << QByteArray("/audio_query?text=%20&speaker=@") << QByteArray() << 400;
    }

    void faults_areToldInBothForms()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        path.replace('@', QByteArray::number(speaker(u"narrator"_s)));
        const Response refused =
            m_tools.post(path, body, body.isEmpty() ? "" : "Content-Type: application/json\r\n");
        QCOMPARE(refused.status, status);
        QVERIFY(!refused.code().isEmpty());
        QCOMPARE(refused.json()[u"detail"_s], refused.json()[u"message"_s]);
        QVERIFY(!refused.json()[u"detail"_s].toString().isEmpty());
    }

    void pagesOfOtherSites_areRefusedAlthoughNoBodyIsNeeded()
    {
        const QByteArray path = "/audio_query?text=a&speaker=" + QByteArray::number(speaker(u"narrator"_s));
        QCOMPARE(m_tools.post(path, {}, "Origin: https://evil.example\r\n").status, 403);
        QCOMPARE(m_tools.post(path, {}, "Sec-Fetch-Site: cross-site\r\n").status, 403);
        QCOMPARE(m_tools.post(path, {}, {}).status, 200);
    }

private:
    int speaker(const QString& voice, const QString& style = {})
    {
        for (const QJsonValue& speaker : QJsonDocument::fromJson(m_tools.get("/speakers").body).array()) {
            for (const QJsonValue& each : speaker[u"styles"_s].toArray()) {
                if (speaker[u"name"_s].toString().toLower() == voice
                    && (style.isEmpty() || each[u"name"_s] == style))
                    return each[u"id"_s].toInt();
            }
        }
        return -1;
    }

    QByteArray audioQuery(const QString& voice, const QByteArray& text)
    {
        const Response answered = m_tools.post(
            "/audio_query?text=" + text + "&speaker=" + QByteArray::number(speaker(voice)), {}, {});
        return answered.status == 200 ? answered.body : QByteArray();
    }

    Response synthesis(const QString& voice, const QByteArray& query)
    {
        return m_tools.post("/synthesis?enable_interrogative_upspeak=true&speaker="
                                + QByteArray::number(speaker(voice)),
                            query);
    }

    AudioBuffer spoken(QJsonObject query, const QJsonObject& changes)
    {
        for (auto it = changes.begin(); it != changes.end(); ++it)
            query[it.key()] = it.value();
        return decoded(synthesis(u"neutral"_s, QJsonDocument(query).toJson()).body);
    }

    test::OtherTools m_tools { [](JsonRouter& router, const CompatibleApiParts& parts) {
        addVoicevoxRoutes(router, parts);
    } };
};

} // namespace comfyvn::http

QTEST_GUILESS_MAIN(comfyvn::http::tst_VoicevoxApi)
#include "tst_VoicevoxApi.moc"
