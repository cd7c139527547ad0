#include "core/audio/WavFile.h"
#include "tests/support/DatabaseReader.h"
#include "tests/support/HttpClient.h"
#include "tests/support/JsonShape.h"
#include "tests/support/StudioHome.h"
#include "tests/support/StudioProcess.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <cmath>
#include <memory>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::test;

namespace {

// The contract's forms, field by field.
constexpr auto kRemixInfo = R"({"scene_id": "string", "target_style": "string", "style_used": "string",
    "source_track": "string|null", "seed": "integer", "mood_tags": "array", "cache_key": "string",
    "provider": "string", "fallback": "bool", "fallback_reason?": "string", "tempo_bpm": "number",
    "key": "string", "synthesis": "string", "notice?": "string", "notices?": "array",
    "tempo_confidence?": "number", "key_confidence?": "number",
    "loop": {"start_sample": "integer", "length_samples": "integer", "start": "number", "end": "number",
             "renpy": "string"},
    "stems?": [{"name": "string", "artifact": "string", "url": "string"}], "midi?": "string", "adaptive?": "string",
    "formats?": [{"format": "string", "artifact": "string", "url": "string", "bytes": "integer",
                  "sample_rate": "integer",
                  "loop": {"start_sample": "integer", "length_samples": "integer", "start": "number",
                           "end": "number", "renpy": "string"}}]})";
constexpr auto kRemixReply = R"({"ok": "bool", "artifact": "string", "url": "string", "sidecar": "string",
    "cached": "bool", "duration_ms": "integer", "asset_id": "string", "info": "object"})";
constexpr auto kMusicSidecar = R"({"sidecar_version": "integer", "tool": "string", "version": "string",
    "renderer": "string", "identity": "string", "cache_key": "string",
    "inputs": {"scene_id": "string", "target_style": "string", "source_track": "string|null",
               "source_hash": "string|null", "mood_tags": "array", "loop": "bool", "seed": "integer|null",
               "duration_s": "number|null"},
    "scene_id": "string", "target_style": "string", "style_used": "string", "source_track": "string|null",
    "seed": "integer", "mood_tags": "array", "provider": "string", "fallback": "bool",
    "fallback_reason": "string|null", "tempo_bpm": "number", "key": "string", "synthesis": "string",
    "notice?": "string", "notices?": "array", "time_signature": "string", "chords": "string",
    "sections": [{"name": "string", "start": "number", "end": "number", "bars": "integer",
                  "intensity": "number"}],
    "instruments": [{"part": "string", "instrument": "string", "program": "integer"}],
    "effects": ["string"],
    "loudness": {"integrated_lufs": "number", "true_peak_dbtp": "number", "gain_db": "number",
                 "limiter_max_reduction_db": "number"},
    "loop": {"start_sample": "integer", "length_samples": "integer", "start": "number", "end": "number",
             "renpy": "string"},
    "soundfont": {"name": "string", "path": "string", "sha256": "string", "licence": "string"},
    "stems?": "array", "midi?": "string", "adaptive?": "string", "formats?": "array", "artifact": "string",
    "bytes": "integer", "checksum_sha256": "string", "duration_seconds": "number", "sample_rate": "integer",
    "channels": "integer", "created_at": "string"})";

} // namespace

/// What the contract says of music, asked of the real server.
class tst_MusicContract : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void remix_answersEveryFieldAndStoresTheMusic();
    void remix_makesATrackOver();
    void remix_saysWhyATrackIsOfNoUse();
    void remix_refusesWhatItCannotDo_data();
    void remix_refusesWhatItCannotDo();
    void mood_isThatOfTheTags();

private:
    [[nodiscard]] QJsonObject jsonOf(const QString& path) const
    {
        return QJsonDocument::fromJson(bytesOf(m_home.inside(path))).object();
    }

    StudioHome m_home;
    std::unique_ptr<StudioProcess> m_studio;
    HttpClient m_http { 0 };
};

void tst_MusicContract::initTestCase()
{
    m_studio = std::make_unique<StudioProcess>(m_home);
    QVERIFY2(m_studio->isListening(), m_studio->errors());
    m_http = m_studio->http();
}

void tst_MusicContract::remix_answersEveryFieldAndStoresTheMusic()
{
    const QJsonObject body { { u"scene_id"_s, u"scene.demo"_s },
                             { u"target_style"_s, u"lofi"_s },
                             { u"mood_tags"_s, QJsonArray { u"calm"_s, u"rain"_s } },
                             { u"duration_s"_s, 8 },
                             { u"midi"_s, true },
                             { u"adaptive"_s, true },
                             { u"formats"_s, QJsonArray { u"opus"_s, u"flac"_s } },
                             { u"stems"_s, true } };
    const HttpReply reply = m_http.post("/api/music/remix", body);
    QVERIFY2(reply.status == 200, reply.summary());
    QCOMPARE(shapeFault(reply.json(), kRemixReply), QString());
    const QJsonObject info = reply.json()[u"info"_s].toObject();
    QCOMPARE(shapeFault(info, kRemixInfo), QString());
    QCOMPARE(reply.json()[u"duration_ms"_s].toInt(), 8000);
    QCOMPARE(reply.json()[u"cached"_s].toBool(), false);
    const QString artifact = reply.json()[u"artifact"_s].toString();
    QCOMPARE(artifact,
             u"exports/music/scene.demo_lofi_%1.wav"_s.arg(info[u"cache_key"_s].toString().left(12)));
    const QByteArray wav = bytesOf(m_home.inside(artifact));
    QVERIFY(wav.contains("smpl") && wav.contains("LOOPSTART=0"));
    QVERIFY(bytesOf(m_home.inside(info[u"midi"_s].toString())).startsWith("MThd"));
    QCOMPARE(info[u"formats"_s].toArray().size(), 2);
    QVERIFY(bytesOf(m_home.inside(info[u"formats"_s][0][u"artifact"_s].toString())).startsWith("fLaC"));
    QCOMPARE(m_http.get(reply.json()[u"url"_s].toString().toLatin1()).body, wav);

    const QString sidecar = reply.json()[u"sidecar"_s].toString();
    QCOMPARE(shapeFault(jsonOf(sidecar), kMusicSidecar), QString());
    QCOMPARE(jsonOf(sidecar)[u"checksum_sha256"_s].toString(),
             QString::fromLatin1(QCryptographicHash::hash(wav, QCryptographicHash::Sha256).toHex()));

    const QJsonObject set = jsonOf(info[u"adaptive"_s].toString());
    QCOMPARE(shapeFault(set, R"({"tempo_bpm": "number", "key": "string", "beats_per_bar": "integer",
        "samples_per_bar": "number", "sample_rate": "integer", "length_samples": "integer", "rule": "string",
        "layers": [{"name": "string", "intensity": "number", "artifact": "string", "url": "string",
                    "samples": "integer"}],
        "stingers": [{"name": "string", "intensity": "number", "artifact": "string", "url": "string",
                      "samples": "integer"}],
        "transitions": [{"name": "string", "intensity": "number", "artifact": "string", "url": "string",
                         "samples": "integer", "lead_samples": "integer"}]})"),
             QString());
    QCOMPARE(set[u"layers"_s].toArray().size(), 3);
    for (const QJsonValue layer : set[u"layers"_s].toArray())
        QCOMPARE(layer[u"samples"_s].toInteger(), set[u"length_samples"_s].toInteger());
    // A transition is whole bars of the piece's own tempo, to the sample, and rings on after them.
    QCOMPARE(set[u"transitions"_s].toArray().size(), 2);
    for (const QJsonValue transition : set[u"transitions"_s].toArray()) {
        const double lead = transition[u"lead_samples"_s].toDouble();
        const double bars = lead / set[u"samples_per_bar"_s].toDouble();
        QVERIFY2(std::abs(bars - std::round(bars)) * set[u"samples_per_bar"_s].toDouble() < 2,
                 QByteArray::number(bars).constData());
        QVERIFY(transition[u"samples"_s].toDouble() > lead + 40'000);
    }

    // The tags' order does not matter, and what is stored is not rendered again.
    QJsonObject again = body;
    again[u"mood_tags"_s] = QJsonArray { u"rain"_s, u"calm"_s };
    QCOMPARE(m_http.post("/api/music/remix", again).json()[u"cached"_s].toBool(), true);
    again[u"seed"_s] = 77;
    const HttpReply other = m_http.post("/api/music/remix", again);
    QVERIFY(other.json()[u"artifact"_s].toString() != artifact);

    DatabaseReader database(m_home.inside(u"data/comfyvn.db"_s));
    QCOMPARE(database
                 .rows(u"SELECT type FROM assets_registry WHERE uid = ?"_s,
                       { reply.json()[u"asset_id"_s].toString() })[0][0]
                 .toString(),
             u"audio.music"_s);
    QCOMPARE(database.rows(u"SELECT count(*) FROM events WHERE kind = 'music.remix'"_s, {})[0][0].toInt(), 2);
    QTRY_VERIFY_WITH_TIMEOUT(jsonOf(u"cache/music_cache.json"_s).size() == 2, 20'000);
}

void tst_MusicContract::remix_makesATrackOver()
{
    const QJsonObject track { { u"scene_id"_s, u"source"_s },
                              { u"target_style"_s, u"festival"_s },
                              { u"seed"_s, 3 },
                              { u"duration_s"_s, 12 } };
    const QString source = m_http.post("/api/music/remix", track).json()[u"artifact"_s].toString();
    const HttpReply reply = m_http.post(
        "/api/music/remix",
        { { u"scene_id"_s, u"s"_s }, { u"target_style"_s, u"underwater"_s }, { u"source_track"_s, source } });
    QVERIFY2(reply.status == 200, reply.summary());
    QCOMPARE(reply.json()[u"info"_s][u"source_track"_s].toString(), source);
    const QJsonObject sidecar = jsonOf(reply.json()[u"sidecar"_s].toString());
    QVERIFY(sidecar[u"source"_s][u"tempo_bpm"_s].toDouble() > 100);
    QCOMPARE(sidecar[u"loop"_s][u"start_sample"_s].toInteger(-1), 0);
    QVERIFY(sidecar[u"source"_s][u"beats"_s].toArray().size() > 8);
    QVERIFY(sidecar[u"tempo_confidence"_s].toDouble() > 0.25);
    QVERIFY(!sidecar[u"effects"_s].toArray().isEmpty());
    QCOMPARE(sidecar[u"time_signature"_s].toString(), u"4/4"_s);
    QVERIFY(!sidecar[u"sections"_s].toArray().isEmpty());
    const QJsonObject sections { { u"sections"_s, sidecar[u"sections"_s] } };
    QCOMPARE(shapeFault(sections, R"({"sections": [{"name": "string", "start": "number", "end": "number",
                        "bars": "integer", "intensity": "number"}]})"),
             QString());
}

void tst_MusicContract::remix_saysWhyATrackIsOfNoUse()
{
    for (const auto& [frames, why] :
         { std::pair { 4 * 44'100, u"silent"_s }, { 44'100 / 4, u"half a second"_s } }) {
        std::vector<std::int16_t> samples(std::size_t(frames), 0);
        for (int i = 0; frames < 44'100 && i < frames; ++i)
            samples[std::size_t(i)] = std::int16_t(9000 * std::sin(i * 0.05));
        QFile file(m_home.inside(u"track.wav"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(encodeWav(samples, 1, 44'100)));
        file.close();
        const HttpReply reply = m_http.post("/api/music/remix",
                                            { { u"scene_id"_s, u"s"_s },
                                              { u"target_style"_s, u"lofi"_s },
                                              { u"source_track"_s, u"track.wav"_s } });
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.json()[u"details"_s][u"field"_s].toString(), u"source_track"_s);
        QVERIFY2(reply.body.contains(why.toUtf8()), reply.summary());
    }
}

void tst_MusicContract::remix_refusesWhatItCannotDo_data()
{
    QTest::addColumn<QJsonObject>("change");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("field");
    QTest::newRow("no scene") << QJsonObject { { u"scene_id"_s, QJsonValue::Null } } << 400 << u"scene_id"_s;
    QTest::newRow("blank scene") << QJsonObject { { u"scene_id"_s, u" "_s } } << 400 << u"scene_id"_s;
    QTest::newRow("no style") << QJsonObject { { u"target_style"_s, u""_s } } << 400 << u"target_style"_s;
    QTest::newRow("too short") << QJsonObject { { u"duration_s"_s, 3 } } << 400 << u"duration_s"_s;
    QTest::newRow("too long") << QJsonObject { { u"duration_s"_s, 601 } } << 400 << u"duration_s"_s;
    QTest::newRow("tags no list") << QJsonObject { { u"mood_tags"_s, u"sad"_s } } << 400 << u"mood_tags"_s;
    QTest::newRow("no format") << QJsonObject { { u"formats"_s, QJsonArray { u"aac"_s } } } << 400
                               << u"formats"_s;
    QTest::newRow("outside") << QJsonObject { { u"source_track"_s, u"/etc/passwd"_s } } << 403
                             << u"source_track"_s;
    QTest::newRow("missing") << QJsonObject { { u"source_track"_s, u"none.wav"_s } } << 400
                             << u"source_track"_s;
    QTest::newRow("no sound") << QJsonObject { { u"source_track"_s, u"data/comfyvn.db"_s } } << 400
                              << u"source_track"_s;
}

void tst_MusicContract::remix_refusesWhatItCannotDo()
{
    QFETCH(QJsonObject, change);
    QJsonObject body { { u"scene_id"_s, u"s"_s }, { u"target_style"_s, u"calm"_s }, { u"duration_s"_s, 4 } };
    for (auto it = change.begin(); it != change.end(); ++it)
        body[it.key()] = it.value();
    const HttpReply reply = m_http.post("/api/music/remix", body);
    QTEST(reply.status, "status");
    QTEST(reply.json()[u"details"_s][u"field"_s].toString(), "field");
}

void tst_MusicContract::mood_isThatOfTheTags()
{
    const HttpReply reply =
        m_http.post("/music/mood", { { u"tags"_s, QJsonArray { u"sad"_s, u"piano"_s } } });
    QCOMPARE(reply.status, 200);
    QCOMPARE(shapeFault(reply.json(), R"({"ok": "bool", "mood": {"mood": "string", "bpm": "number"}})"),
             QString());
    QCOMPARE(reply.json()[u"mood"_s][u"mood"_s].toString(), u"sad"_s);
}

QTEST_GUILESS_MAIN(tst_MusicContract)
#include "tst_MusicContract.moc"
